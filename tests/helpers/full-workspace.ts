import type { OpenWorkspace } from '../../electron/workspace/open-workspace.ts';
import type { Field, FieldValue } from '../../shared/records/define.ts';
import { definitionOf, recordTypes, type RecordType } from '../../shared/records/index.ts';

/** Text that formulas, XML, Markdown and file names stumble over. */
const awkward = '=1+1 «é» عربي 中文 😀 <b>&amp; _x0041_ "q" \\ | *x*';

/** One value for each field that holds data; a new one wants its own here. */
const samplesOfData: readonly FieldValue[] = [
  { en: `${awkward}\nsecond line`, ar: 'نص', zh: '文本' },
  [{ id: 'sd-02', status: 'met', decidedBy: 'person', lookedAt: true }],
  [`${awkward}`, 'name'],
  [{ organisation: null, title: awkward }, { organisation: 'organisation-1', title: 'Chair' }],
  [{ electorate: null, candidates: ['nomination-1'], nationalNgos: [], digest: 'ab'.repeat(32) }],
  {
    electorates: [
      { electorate: 'constituency-1', roll: 9, issued: 8, voided: 1, returned: 7, unreturned: 1, valid: 5, blank: 1, spoiled: 1, isQuorumReached: true, isCounted: true, isWithheld: false },
    ],
    unreadable: 0,
    returnedByHand: null,
    explanation: awkward,
    receipts: ['ABCD-1234'],
  },
  {
    electorates: [
      { electorate: null, seats: 2, elected: [{ nomination: 'nomination-1', how: 'selection', reason: awkward }], runnersUp: ['nomination-2'], unfilled: 1, unsettled: [], replayDigest: null },
    ],
  },
  [{ organisation: null, name: awkward, signedOn: '2026-03-01' }],
  { 'id-function': { side: 'shared', recipient: awkward, from: '2026-03-01', note: awkward } },
  { 'scope.sites': { decision: 'noted', note: awkward } },
  ['2026-03-20'],
  {
    hidden: ['partner:q222[1]'],
    rewordings: [{ question: 'coordinator:q111', texts: { en: awkward } }],
    own: [{ id: 'own-1', role: 'partner', subfunction: 'aap', scale: 'extent', texts: { ar: 'نص' } }],
    scores: [{ scale: 'yes-no', option: 'yes', score: null }],
  },
  {
    version: 1,
    catalogueVersion: 1,
    form: 'short',
    method: 'mean',
    secrecyThreshold: 5,
    areCoordinatorsShown: false,
    languages: ['en'],
    title: { en: awkward },
    introduction: {},
    scales: [{ id: 'yes-no', options: [{ id: 'yes', score: 4, texts: { en: 'Yes' } }] }],
    functions: [{ id: 'aap', ccpmNumber: '7', iascNumber: '+1', title: {}, subfunctions: [{ id: 'aap', ccpmNumber: '7', title: {}, characteristics: {} }] }],
    sides: {
      coordinator: { questions: [], comments: [{ id: 'q81', function: null, texts: {} }] },
      partner: { questions: [{ id: 's01', subfunction: 'aap', item: null, scale: 'yes-no', texts: { en: awkward }, onlyIf: { question: 's01', least: 1 }, isOwn: false }], comments: [] },
    },
    bands: [{ status: 'weak', upTo: 25 }],
  },
  {
    invited: 9,
    issued: 8,
    responded: 7,
    unreadable: 0,
    explanation: awkward,
    coordinators: { invited: 1, responded: 1 },
    types: [{ groups: ['un', 'ingo'], responded: 6, invited: 8 }],
    hubs: [{ groups: [null, awkward], responded: 7, invited: 9 }],
    receipts: ['ABCD-1234'],
  },
  {
    questionnaireDigest: 'ab'.repeat(32),
    subfunctions: [
      {
        id: 'aap',
        together: { score: 37.5, status: 'unsatisfactory', respondents: 7 },
        coordinator: { score: null, status: 'withheld', respondents: null },
        partner: { score: null, status: 'withheld', respondents: null },
        items: [],
        hubs: [{ hub: null, score: { score: null, status: 'no-data', respondents: 0 } }],
      },
    ],
  },
  {
    isInNationalStructure: 'yes',
    team: [{ position: 'position-1', modality: awkward, otherDuties: null, isTrained: true, support: null }],
    crossCutting: [{ theme: 'gender', hasFocalPoint: false }],
    chairs: ['lead'],
    groupTopics: [{ group: 'group-1', topics: awkward }],
    deliverables: [{ id: 'minutes', isAvailable: true, link: awkward }],
    website: { kind: 'own', link: null },
    comments: awkward,
  },
];

function textOf(maxLength: number, place: number): string {
  const text = `${place} ${awkward}`;
  return maxLength >= text.length ? text : 'ZZ'.slice(0, maxLength);
}

/** A value that the field takes and that is not empty. */
function valueOf(field: Field, place: number, idsOf: (to: string) => string[]): FieldValue {
  switch (field.kind) {
    case 'text':
      return textOf(field.maxLength, place);
    case 'markdown':
      return `- **${place}** ${awkward}\n- second`;
    case 'choice':
      return field.choices[place % field.choices.length] ?? null;
    case 'choices':
      return [...field.choices].slice(0, 2);
    case 'texts':
      return [`${place}-a`, textOf(field.maxLength, place)];
    case 'day':
      return `20${10 + (place % 80)}-02-28`;
    case 'time':
      return `0${place % 10}:30`;
    case 'instant':
      return '2026-03-10T08:15:30.5+05:45';
    case 'integer':
      return Math.min(field.max, field.min + place);
    case 'flag':
      return place % 2 === 0;
    case 'reference':
      return idsOf(field.to)[0] ?? null;
    case 'references':
      return idsOf(field.to);
    case 'order':
      return `V${place}`;
    case 'data': {
      const fitting = samplesOfData.find((sample) => field.schema.safeParse(sample).success);
      if (fitting === undefined) throw new Error('A field of data has no sample here.');
      return fitting;
    }
  }
}

/**
 * Fills the workspace with two records of every type in which no field is empty, an attachment for every reference to a
 * file, and one deleted record of every type that can be deleted. Answers the ids by type.
 */
export function fillEveryField(workspace: OpenWorkspace): Record<RecordType, string[]> {
  const { log, files, identity } = workspace;
  const attachments = ['plan.pdf', `${awkward}.txt`].map((name, place) => {
    const bytes = Buffer.from(`attachment ${place} ${awkward}`);
    return files.add({ name, mediaType: place === 0 ? 'application/pdf' : 'text/plain', bytes }).id;
  });
  const ids = Object.fromEntries(recordTypes.map((type) => [type, [`${type}-1`, `${type}-2`]])) as Record<RecordType, string[]>;
  ids.cluster = ['cluster'];
  ids.office = [identity.officeId];
  const idsOf = (to: string) => (to === 'file' ? attachments : (ids[to as RecordType] ?? []));
  let place = 0;
  for (const type of recordTypes) {
    log.commit({ key: 'edited', params: { type } }, (writer) => {
      for (const id of [...ids[type], `${type}-gone`]) {
        const fields = Object.entries(definitionOf(type).fields);
        writer.save(type, id, Object.fromEntries(fields.map(([name, field]) => [name, valueOf(field, (place += 1), idsOf)])));
      }
      if (type !== 'cluster' && type !== 'office') writer.remove(type, `${type}-gone`);
    });
  }
  return ids;
}

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

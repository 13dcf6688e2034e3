import { isActive } from '../../../domain/checklist/groups.ts';
import { deliverableState, type DescriptionCatalogue, type DescriptionRecords, emptyDescription } from '../../../domain/ccpm/description.ts';
import { respondentTypeOf } from '../../../domain/ccpm/reviews/respondent-type.ts';
import { respondentTypes } from '../../../records/choices.ts';
import type { ClusterDescription } from '../../../records/review-data.ts';
import type { Block, DocumentPlan, Run } from '../../blocks.ts';
import { markdownToBlocks } from '../../markdown.ts';
import { dayText, listText, percentText } from '../../wording.ts';
import { cell, column, heading, labelled, lines, paragraph, table } from '../blocks.ts';
import { isHeldOn, positionTitle } from '../names.ts';
import { reviewNames } from './names.ts';
import { reviewPaper, type ReviewPaperInput, type Say, sayIn } from './paper-head.ts';

export interface DescriptionInput extends ReviewPaperInput {
  records: DescriptionRecords;
  catalogue: DescriptionCatalogue;
}

interface Writing extends DescriptionInput {
  description: ClusterDescription;
  say: Say;
  /** A value, or the mark that nobody knows it. */
  known(text: string | null | undefined): Run[];
  yesNo(answer: boolean | null | undefined): Run[];
  nameOf(organisation: string | null): string | null;
}

/** The Cluster Description Report: ten sections, filled from the registers; what they do not know is marked. */
export function clusterDescriptionPlan(input: DescriptionInput): DocumentPlan {
  const { wording, view, records } = input;
  const say = sayIn(wording);
  const names = new Map(records.organisations.map(({ id, name }) => [id, name]));
  const known = (text: string | null | undefined): Run[] => (text === null || text === undefined || text.trim() === '' ? [{ text: `[${say('unknown')}]`, gap: true }] : [{ text }]);
  const writing: Writing = {
    ...input,
    description: view.description ?? emptyDescription,
    say,
    known,
    yesNo: (answer) => known(answer === null || answer === undefined ? null : say(answer ? 'yes' : 'no')),
    nameOf: (organisation) => (organisation === null ? null : (names.get(organisation) ?? null)),
  };
  const sections = [establishment, coordinators, staff, groups, crossCutting, chairs, participants, deliverables, communication, remarks];
  return {
    ...reviewPaper(input, 'description'),
    blocks: [paragraph(say('description.intro', { day: dayText(records.today, wording.language) }), 'note'), ...sections.flatMap((section) => section(writing))],
  };
}

const label = (text: string, say: Say) => say('labelled', { label: text, text: '' }).trim();

function establishment({ records, description, wording, say, known, nameOf }: Writing): Block[] {
  const { activation, cluster } = records;
  const outcome = activation?.outcome ?? null;
  const isActivated = outcome === null ? null : outcome === 'cluster';
  const structure = description.isInNationalStructure;
  const rows: [string, Run[]][] = [
    [say('description.activated'), known(isActivated === null ? null : say(isActivated ? 'yes' : 'no'))],
    [say('description.activatedOn'), known(activation?.decidedOn ? dayText(activation.decidedOn, wording.language) : null)],
    [say('description.integrated'), known(structure === null || structure === 'unknown' ? null : say(structure))],
    [say('description.lead'), known(nameOf(cluster?.leadAgency ?? null))],
    [say('description.coLead'), known(listText((cluster?.coCoordinators ?? []).flatMap((id) => nameOf(id) ?? []), wording.language))],
  ];
  return [heading(1, say('description.establishment'), 'establishment'), ...rows.map(([name, runs]) => labelled(label(name, say), runs))];
}

const coordinating = ['coordinator', 'co_coordinator'];

/** Positions by themselves: who holds them is not asked. */
function postsOf({ records, description, wording, known, yesNo, nameOf }: Writing, isCoordinating: boolean): { rows: ReturnType<typeof cell>[][]; count: number } {
  const posts = records.positions.filter((position) => isHeldOn(position, records.today) && coordinating.includes(position.positionKind ?? '') === isCoordinating);
  const rows = posts.map((position) => {
    const said = description.team.find((one) => one.position === position.id);
    const share = position.timeShare === null ? null : percentText(position.timeShare, wording.language);
    const common = [cell(positionTitle(position, wording)), cell(known(nameOf(position.organisation))), cell(known(said?.modality ?? share))];
    return isCoordinating ? [...common, cell(known(said?.otherDuties)), cell(yesNo(said?.isTrained))] : [...common, cell(known(said?.support))];
  });
  return { rows, count: posts.length };
}

function coordinators(writing: Writing): Block[] {
  const { say } = writing;
  const { rows } = postsOf(writing, true);
  return [
    heading(1, say('description.coordinators'), 'coordinators'),
    rows.length === 0
      ? paragraph(writing.known(null))
      : table([column(say('description.position'), 26), column(say('description.employer'), 26), column(say('description.modality'), 14), column(say('description.duties'), 20), column(say('description.trained'), 14)], rows),
  ];
}

function staff(writing: Writing): Block[] {
  const { say } = writing;
  const { rows } = postsOf(writing, false);
  return [
    heading(1, say('description.staff'), 'staff'),
    rows.length === 0
      ? paragraph(say('none'))
      : table([column(say('description.position'), 30), column(say('description.employer'), 30), column(say('description.modality'), 14), column(say('description.support'), 26)], rows),
  ];
}

function groups({ records, description, wording, say, known, nameOf }: Writing): Block[] {
  const active = records.groups.filter((group) => isActive(group, records.today));
  const ordered = active.toSorted((a, b) => Number(b.groupKind === 'sag') - Number(a.groupKind === 'sag'));
  const hasSag = active.some(({ groupKind }) => groupKind === 'sag');
  return [
    heading(1, say('description.groups'), 'groups'),
    ...(hasSag ? [] : [paragraph(say('description.noSag'))]),
    ...(ordered.length === 0
      ? []
      : [
          table(
            [column(say('description.group'), 30), column(say('description.topics'), 34), column(say('description.members'), 36)],
            ordered.map((group) => [
              cell(lines([[{ text: group.name ?? '', bold: true }], [{ text: wording.t(`records:choices.groupKinds.${group.groupKind}`) }]])),
              cell(known(description.groupTopics.find((one) => one.group === group.id)?.topics ?? group.purpose)),
              cell(known(listText((group.members ?? []).flatMap((id) => nameOf(id) ?? []), wording.language))),
            ]),
          ),
        ]),
  ];
}

const themes = ['age', 'gender', 'diversity', 'human_rights', 'protection', 'environment', 'hiv', 'disability'] as const;

function crossCutting({ description, say, yesNo }: Writing): Block[] {
  return [
    heading(1, say('description.crossCutting'), 'cross-cutting'),
    table(
      [column(say('description.theme'), 70), column(say('description.focalPoint'), 30)],
      themes.map((theme) => [cell(say(`description.themes.${theme}`)), cell(yesNo(description.crossCutting.find((one) => one.theme === theme)?.hasFocalPoint))]),
    ),
  ];
}

function chairs({ description, wording, say, known }: Writing): Block[] {
  const said = description.chairs.filter((chair) => chair !== 'unknown').map((chair) => say(`description.chair.${chair}`));
  return [heading(1, say('description.chairs'), 'chairs'), paragraph(known(listText(said, wording.language)))];
}

function participants({ records, wording, say }: Writing): Block[] {
  const typeOf = ({ organisationType }: DescriptionRecords['organisations'][number]) => (organisationType === null ? 'other' : respondentTypeOf(organisationType));
  const taking = records.organisations.filter((one) => one.mergedInto === null && (one.membership === 'member' || one.membership === 'observer') && typeOf(one) !== null);
  const list = taking.map(({ name, membership }) => `${name ?? ''}${membership === 'observer' ? ' *' : ''}`).toSorted((a, b) => a.localeCompare(b, wording.language));
  return [
    heading(1, say('description.participants'), 'participants'),
    table(
      [column(say('description.type'), 76), column(say('description.organisations'), 24, 'end')],
      [
        ...respondentTypes.map((type) => [cell(wording.t(`records:choices.respondentTypes.${type}`)), cell(`${taking.filter((one) => typeOf(one) === type).length}`)]),
        [cell(say('description.total'), { heading: true }), cell([{ text: `${taking.length}`, bold: true }])],
      ],
    ),
    ...(list.length === 0
      ? []
      : [heading(2, say('description.list'), 'list'), paragraph(say('description.observers'), 'note'), { kind: 'list', ordered: false, items: list.map((text) => ({ runs: [{ text }], items: [] })) } satisfies Block]),
  ];
}

function deliverables(writing: Writing): Block[] {
  const { catalogue, description, records, wording, say, yesNo } = writing;
  const names = reviewNames(writing);
  const order = names.functions.flatMap(({ subfunctions }) => subfunctions.map(({ id }) => id));
  const sections = Map.groupBy(
    catalogue.deliverables.toSorted((a, b) => order.indexOf(a.subfunctions[0] ?? '') - order.indexOf(b.subfunctions[0] ?? '')),
    ({ subfunctions }) => subfunctions.map((id) => names.subfunctionName(id)).join('\n'),
  );
  return [
    heading(1, say('description.deliverables'), 'deliverables'),
    table(
      [column(say('description.deliverable'), 52), column(say('description.available'), 18), column(say('description.where'), 30)],
      [...sections].flatMap(([title, own]) => [
        [cell(title, { heading: true, span: 3 })],
        ...own.map(({ id, texts }) => {
          const { isAvailable, link } = deliverableState(id, description, records);
          return [cell(texts[wording.language]), cell(yesNo(isAvailable)), cell(link ?? '')];
        }),
      ]),
    ),
  ];
}

function communication({ description, say, known }: Writing): Block[] {
  const { website } = description;
  return [
    heading(1, say('description.communication'), 'communication'),
    labelled(label(say('description.website'), say), known(website === null ? null : say(`description.websites.${website.kind}`))),
    ...(website?.link ? [paragraph(website.link)] : []),
  ];
}

function remarks({ description, say }: Writing): Block[] {
  const { comments } = description;
  return comments === null || comments.trim() === '' ? [] : [heading(1, say('description.comments'), 'remarks'), ...markdownToBlocks(comments)];
}

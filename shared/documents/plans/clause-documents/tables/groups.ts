import { organisationTypes } from '../../../../records/choices.ts';
import type { Block } from '../../../blocks.ts';
import { markdownToRuns } from '../../../markdown.ts';
import { dayText, type Wording } from '../../../wording.ts';
import { cell, column, paragraph, table } from '../../blocks.ts';
import { Names } from '../../names.ts';
import { currentGroups, type DraftRecords, heldSeats, sagOf, subjectGroup } from '../draft-records.ts';

function gap(text: string): Block[] {
  return [paragraph([{ text: `[${text}]`, gap: true }], 'note')];
}

/** The groups of the cluster; in a document about one of them, the others. */
export function groupsBlocks(records: DraftRecords, { t, language }: Wording): Block[] {
  const names = new Names(records.organisations, records.contacts);
  const word = (key: string) => t(`documents:tor.groups.${key}`);
  const others = currentGroups(records).filter(({ id }) => id !== subjectGroup(records)?.id);
  const rows = others.map((group) => [
    cell(group.name ?? '', { heading: true }),
    cell(markdownToRuns(group.purpose ?? '')),
    cell(names.shortOrganisation(group.chairOrganisation) ?? '–'),
    cell(group.endsOn ? dayText(group.endsOn, language) : t('documents:notSet')),
  ]);
  if (rows.length === 0) return [];
  return [table([column(word('name'), 27), column(word('purpose'), 40), column(word('chair'), 15), column(word('endsOn'), 18)], rows)];
}

export interface MembershipRow {
  type: string;
  members: number;
  observers: number;
}

/** Members and observers by type of organisation; whoever is neither is passed over. */
export function membershipRows({ organisations }: Pick<DraftRecords, 'organisations'>, { t }: Wording): MembershipRow[] {
  const present = organisations.filter(({ deleted }) => !deleted);
  return organisationTypes.flatMap((type) => {
    const ofType = present.filter(({ organisationType }) => (organisationType ?? 'other') === type);
    const count = (membership: 'member' | 'observer') => ofType.filter((organisation) => organisation.membership === membership).length;
    const row = { type: t(`records:choices.organisationTypes.${type}`), members: count('member'), observers: count('observer') };
    return row.members + row.observers > 0 ? [row] : [];
  });
}

export function membershipBlocks(records: DraftRecords, wording: Wording): Block[] {
  const rows = membershipRows(records, wording);
  if (rows.length === 0) return [];
  const word = (key: string) => wording.t(`documents:tor.membership.${key}`);
  const total = (of: 'members' | 'observers') => rows.reduce((sum, row) => sum + row[of], 0);
  return [
    table(
      [column(word('type'), 60), column(word('members'), 20, 'end'), column(word('observers'), 20, 'end')],
      [
        ...rows.map((row) => [cell(row.type), cell(`${row.members}`), cell(`${row.observers}`)]),
        [
          cell(word('total'), { heading: true }),
          cell([{ text: `${total('members')}`, bold: true }]),
          cell([{ text: `${total('observers')}`, bold: true }]),
        ],
      ],
    ),
  ];
}

/** The organisations in the group that the document is about. */
export function groupMembersBlocks(records: DraftRecords, { t }: Wording): Block[] {
  const names = new Names(records.organisations, records.contacts);
  const rows = (subjectGroup(records)?.members ?? []).flatMap((id) => {
    const organisation = records.organisations.find((known) => known.id === id);
    if (!organisation) return [];
    const type = organisation.organisationType;
    return [[cell(names.organisationWithAcronym(id) ?? '', { heading: true }), cell(type ? t(`records:choices.organisationTypes.${type}`) : '–')]];
  });
  if (rows.length === 0) return gap(t('documents:tables.members.missing'));
  return [table([column(t('documents:tables.members.organisation'), 62), column(t('documents:tor.membership.type'), 38)], rows)];
}

/** The seats of the strategic advisory group and until when each is held; where none is recorded, its members with the gap marked. */
export function seatsBlocks(records: DraftRecords, { t, language }: Wording): Block[] {
  const group = subjectGroup(records) ?? sagOf(records);
  const names = new Names(records.organisations, records.contacts);
  const word = (key: string) => t(`documents:tables.seats.${key}`);
  const seated = (group ? heldSeats(records, group.id) : []).map(({ organisation, organisationName, title, seatKind, endsOn }) => [
    cell(names.organisationWithAcronym(organisation) ?? organisationName ?? title ?? '–', { heading: true }),
    cell(seatKind ? t(`records:choices.seatKinds.${seatKind}`) : '–'),
    cell(endsOn ? dayText(endsOn, language) : t('documents:notSet')),
  ]);
  const unseated = (group?.members ?? []).map((id) => [
    cell(names.organisationWithAcronym(id) ?? '–', { heading: true }),
    cell([{ text: `[${t('documents:toBeCompleted')}]`, gap: true }]),
    cell(t('documents:notSet')),
  ]);
  const rows = seated.length > 0 ? seated : unseated;
  if (rows.length === 0) return gap(word('missing'));
  return [table([column(t('documents:tables.members.organisation'), 50), column(word('kind'), 25), column(word('until'), 25)], rows)];
}

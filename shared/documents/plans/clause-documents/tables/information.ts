import { mayHave } from '../../../../domain/audiences/audiences.ts';
import { audiences, sensitivities } from '../../../../records/choices.ts';
import type { Block } from '../../../blocks.ts';
import { dayText, type Wording } from '../../../wording.ts';
import { cell, column, paragraph, statusCell, table } from '../../blocks.ts';
import { Names } from '../../names.ts';
import type { DraftRecords } from '../draft-records.ts';

/** Which class of information the application gives to which audience: its own rule, printed as it is applied. */
export function sensitivityTable({ t }: Wording): Block {
  const word = (key: string) => t(`documents:tables.sensitivity.${key}`);
  return table(
    [
      column(word('class'), 22),
      column(word('examples'), 36),
      ...audiences.map((audience) => column(t(`records:choices.audiences.${audience}`), 14, 'center')),
    ],
    sensitivities.map((sensitivity) => [
      cell(t(`records:choices.sensitivities.${sensitivity}`), { heading: true }),
      cell(word(`exampleOf.${sensitivity}`)),
      ...audiences.map((audience) => {
        if (!mayHave(audience, sensitivity)) return statusCell(word('no'), 'not-applicable');
        return sensitivity === 'personal' && audience === 'members' ? statusCell(word('withConsent'), 'progress') : statusCell(word('yes'), 'good');
      }),
    ]),
  );
}

export function mailingListsBlocks({ mailingLists, contacts }: Pick<DraftRecords, 'mailingLists' | 'contacts'>, { t, language }: Wording): Block[] {
  const word = (key: string) => t(`documents:tables.mailingLists.${key}`);
  if (mailingLists.length === 0) return [paragraph(word('none'), 'note')];
  return [
    table(
      [column(word('name'), 30), column(word('purpose'), 36), column(word('people'), 12, 'end'), column(word('reviewedOn'), 22)],
      mailingLists.map(({ id, name, purpose, lastReviewedOn }) => [
        cell(name ?? '', { heading: true }),
        cell(purpose || '–'),
        cell(`${contacts.filter(({ mailingLists: lists }) => (lists ?? []).includes(id)).length}`),
        cell(lastReviewedOn ? dayText(lastReviewedOn, language) : t('documents:notSet')),
      ]),
    ),
  ];
}

/** The members and since when each is committed. */
export function commitmentsBlocks({ organisations, contacts }: Pick<DraftRecords, 'organisations' | 'contacts'>, { t, language }: Wording): Block[] {
  const word = (key: string) => t(`documents:tables.commitments.${key}`);
  const names = new Names(organisations, contacts);
  const members = organisations.filter(({ membership, mergedInto }) => membership === 'member' && mergedInto === null);
  if (members.length === 0) return [paragraph(word('none'), 'note')];
  return [
    table(
      [column(t('documents:tables.members.organisation'), 62), column(word('signedOn'), 38)],
      members.map(({ id, commitmentsSignedOn }) => [
        cell(names.organisationWithAcronym(id) ?? '', { heading: true }),
        commitmentsSignedOn ? cell(dayText(commitmentsSignedOn, language)) : cell([{ text: word('notSigned'), italic: true }]),
      ]),
    ),
  ];
}

import type { MeetingView } from '../../../contract/meeting-view.ts';
import type { organisationTypes } from '../../../records/choices.ts';
import type { Cell, DocumentPlan } from '../../blocks.ts';
import { dayText } from '../../wording.ts';
import { cell, column, paragraph, table } from '../blocks.ts';
import { fact, type MeetingHead, meetingPaper, timesText } from './meeting-head.ts';
import { typeName } from './minutes-attendance.ts';

export interface SignInSheetInput extends MeetingHead {
  view: MeetingView;
}

/** More people come than are expected: rows for them, a page's worth. */
const blankRows = 14;

/**
 * The sheet that goes round, organisations filled in so that people find their row.
 *
 * Names and addresses are left blank: a sheet that everybody reads is no place to show what the registers know.
 */
export function signInSheetPlan(input: SignInSheetInput): DocumentPlan {
  const { view, wording } = input;
  const { t } = wording;
  const expected = expectedOrganisations(view, wording.language);
  const row = (place: number, name: string, type: string): Cell[] => [
    cell(`${place + 1}`),
    cell(name),
    cell(type),
    ...Array.from({ length: 5 }, () => cell('')),
  ];
  const { meeting } = view;
  return {
    ...meetingPaper(input, view, t('documents:meetings.signIn'), [
      ...fact(t('documents:date'), dayText(meeting.heldOn, wording.language)),
      ...fact(t('documents:meetings.time'), timesText(meeting.startTime, meeting.endTime)),
      ...fact(t('documents:meetings.place'), meeting.place),
    ]),
    orientation: 'landscape',
    blocks: [
      paragraph(t('documents:meetings.signInNote'), 'note'),
      {
        ...table(
          [
            column(t('documents:meetings.number'), 6),
            column(t('documents:tor.team.organisation'), 21),
            column(t('documents:tor.membership.type'), 12),
            column(t('documents:meetings.name'), 17),
            column(t('documents:meetings.function'), 12),
            column(t('documents:meetings.reach'), 14),
            column(t('documents:meetings.mayBeShared'), 8),
            column(t('documents:signatures.signature'), 10),
          ],
          [
            ...expected.map(({ name, type }, place) => row(place, name, typeName(type, wording))),
            ...Array.from({ length: blankRows }, (_, place) => row(expected.length + place, '', '')),
          ],
        ),
        isForm: true,
      },
    ],
  };
}

interface Expected {
  name: string;
  type: (typeof organisationTypes)[number] | null;
}

/** Who is invited or marked already, by name, each once. */
function expectedOrganisations({ unmarked, attendance }: MeetingView, language: string): Expected[] {
  const byName = new Map<string, Expected>();
  for (const { organisationName: name, organisationType: type } of [...unmarked, ...attendance]) {
    if (name !== null && name !== '' && type !== 'media') byName.set(name, { name, type });
  }
  return [...byName.values()].toSorted((a, b) => a.name.localeCompare(b.name, language));
}

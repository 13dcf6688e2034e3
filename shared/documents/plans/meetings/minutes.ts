import type { MeetingView } from '../../../contract/meeting-view.ts';
import type { Language } from '../../../records/choices.ts';
import type { Block, DocumentPlan, ListItem } from '../../blocks.ts';
import { dayText, listText, type Wording } from '../../wording.ts';
import { heading, labelled, paragraph } from '../blocks.ts';
import { openActionsTable } from './action-tables.ts';
import { itemTitle } from './agenda.ts';
import {
  fact,
  languageNames,
  type MeetingHead,
  meetingFacts,
  meetingPaper,
  placeText,
  timesText,
} from './meeting-head.ts';
import { attendanceBlocks } from './minutes-attendance.ts';
import { itemsBlocks } from './minutes-items.ts';
import { markText, untranslatedPoints } from './minutes-points.ts';

/** The version that a file of minutes is, or becomes. */
export interface MinutesEdition {
  version: string;
  status: 'circulated' | 'approved';
  circulatedOn: string | null;
  /** Approved from this day on if nobody objects; `null`: the next meeting approves. */
  approvedUnlessOn: string | null;
  approvedOn: string | null;
  /** Why an earlier version was corrected; `null` for the first. */
  reason: string | null;
}

export interface MinutesInput extends MeetingHead {
  view: MeetingView;
  /** Decisions and actions are printed in this language too. */
  second: Language | null;
  /** `null`: a draft that nobody has been given. */
  edition: MinutesEdition | null;
}

/** The minutes of a meeting: who was there, what was said, what was agreed, what is open, what comes next. */
export function minutesPlan(input: MinutesInput): DocumentPlan {
  const { view, wording, edition, second } = input;
  const { t } = wording;
  const own = [...view.items.flatMap(({ actions }) => actions), ...view.loose.actions];
  const open = openActionsTable([...view.carriedActions, ...own].filter(({ isOpen }) => isOpen), wording, view.meeting);
  const items = itemsBlocks(input);
  return {
    ...meetingPaper(input, view, t('documents:meetings.minutes'), [
      ...meetingFacts(view, input),
      ...fact(t('documents:meetings.language'), languageNames(second === null ? [wording.language] : [wording.language, second], wording)),
      ...fact(t('documents:status'), editionText(edition, wording)),
    ]),
    blocks: [
      ...approvalBlocks(edition, wording),
      ...untranslatedBlocks(input),
      ...attendanceBlocks(input),
      ...agendaBlocks(view, wording),
      ...(items.length === 0 ? [] : [heading(1, t('documents:meetings.discussion'), 'discussion'), ...items]),
      heading(1, t('documents:meetings.openActions'), 'open-actions'),
      open ?? paragraph(t('documents:meetings.noOpenActions')),
      ...nextBlocks(view, wording),
    ],
  };
}

/** "Version 1.0, circulated". */
export function editionText(edition: Pick<MinutesEdition, 'version' | 'status'> | null, { t }: Wording): string {
  if (edition === null) return t('records:choices.minutesStatuses.draft');
  return t('documents:versionAndStatus', {
    version: edition.version,
    status: t(`documents:meetings.minutesStatuses.${edition.status}`),
  });
}

/** On what terms the minutes stand: approved, or on which day they will be. */
export function approvalText(edition: MinutesEdition | null, { t, language }: Wording): string {
  if (edition === null) return t('documents:meetings.notCirculated');
  if (edition.status === 'approved' && edition.approvedOn !== null) {
    return t('documents:meetings.approvedOn', { day: dayText(edition.approvedOn, language) });
  }
  return edition.approvedUnlessOn === null
    ? t('documents:meetings.nextApproves')
    : t('documents:meetings.approvedUnless', { day: dayText(edition.approvedUnlessOn, language) });
}

function approvalBlocks(edition: MinutesEdition | null, wording: Wording): Block[] {
  const { t } = wording;
  return [
    paragraph([{ text: approvalText(edition, wording), bold: true, ...(edition === null ? { gap: true } : {}) }]),
    ...(edition?.reason ? [labelled(t('documents:meetings.correctedBecause'), [{ text: edition.reason }])] : []),
  ];
}

function untranslatedBlocks({ view, wording, second }: MinutesInput): Block[] {
  if (second === null) return [];
  const { t, language } = wording;
  const missing = untranslatedPoints(view, second);
  if (missing.length === 0) return [];
  const marks = listText(missing.map(({ type, mark }) => markText(type, mark, wording)), language);
  const name = t(`documents:languages.${second}`);
  return [paragraph([{ text: t('documents:meetings.untranslatedPoints', { language: name, points: marks }), gap: true }], 'note')];
}

function agendaBlocks({ items }: MeetingView, wording: Wording): Block[] {
  const { t } = wording;
  if (items.length === 0) return [];
  const listed = items.map((item): ListItem => {
    const presenter = item.presenter ? [{ text: ` · ${item.presenter}` }] : [];
    return { runs: [{ text: itemTitle(item, wording) }, ...presenter], items: [] };
  });
  return [heading(1, t('documents:meetings.agenda'), 'agenda'), { kind: 'list', ordered: true, items: listed }];
}

function nextBlocks({ next }: MeetingView, { t, language }: Wording): Block[] {
  const said =
    next === null
      ? t('documents:meetings.noNext')
      : [dayText(next.heldOn, language), timesText(next.startTime, null), placeText(next)].filter((part) => part).join(' · ');
  return [heading(1, t('records:choices.agendaItemKinds.next_meeting'), 'next-meeting'), paragraph(said)];
}

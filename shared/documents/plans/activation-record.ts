import type { ActivationView } from '../../contract/areas.ts';
import type { RecordByType } from '../../records/index.ts';
import type { Block, Cell, DocumentPlan, Run, Tone } from '../blocks.ts';
import { markdownToBlocks, markdownToRuns } from '../markdown.ts';
import { dayText, instantText, type Wording } from '../wording.ts';
import { cell, column, heading, labelled, labelRun, lines, paragraph, statusCell, table } from './blocks.ts';
import { type ReportHead, reportHead } from './report-head.ts';

interface Titled {
  title: string;
  text: string;
}

/** The wording of `resources/activation/<language>.json`. */
export interface ActivationWording {
  considerations: Record<string, Titled>;
  criteria: Record<string, Titled>;
  steps: Record<string, Titled & { who: string; documentHint: string }>;
  outcomes: Record<string, Titled>;
  mixedSituation: Titled;
  review: Titled;
  transition: Titled;
}

export interface ActivationRecordInput extends ReportHead {
  view: ActivationView;
  texts: ActivationWording;
  record: RecordByType['activation'] | null;
  /** Titles of the evidence filed with each criterion, by its id. */
  evidence: Readonly<Record<string, readonly string[]>>;
  /** IANA name, in which the times of the track are printed. */
  timeZone: string;
}

export const answerTones: Record<string, Tone> = { yes: 'good', no: 'late', unclear: 'progress' };
export const stepTones: Record<ActivationView['steps'][number]['state'], Tone> = {
  done: 'good',
  overdue: 'late',
  current: 'progress',
  open: 'none',
};

export function activationRecordPlan(input: ActivationRecordInput): DocumentPlan {
  const { wording } = input;
  const { t } = wording;
  return {
    ...reportHead(input, t('documents:activation.title')),
    blocks: [
      ...decisionBlocks(input),
      heading(1, t('documents:activation.considerations'), 'considerations'),
      answersTable(
        input.view.considerations.map((entry) => ({ ...entry, texts: input.texts.considerations[entry.id] })),
        wording,
      ),
      heading(1, t('documents:activation.criteria'), 'criteria'),
      ...input.view.criteria.flatMap((criterion) => criterionBlocks(criterion, input)),
      heading(1, t('documents:activation.track'), 'track'),
      trackTable(input),
      ...reviewBlocks(input),
      ...transitionBlocks(input),
    ],
  };
}

function notes(text: string | null | undefined): Block[] {
  return text ? markdownToBlocks(text) : [];
}

function decisionBlocks({ view, texts, record, wording }: ActivationRecordInput): Block[] {
  const { t, language } = wording;
  const outcome = view.outcome === null ? null : texts.outcomes[view.outcome];
  return [
    heading(1, t('documents:activation.decision'), 'decision'),
    ...(outcome
      ? [
          paragraph([
            { text: outcome.title, bold: true },
            { text: view.decidedOn === null ? '' : ` · ${dayText(view.decidedOn, language)}` },
          ]),
          paragraph(outcome.text),
        ]
      : [paragraph([{ text: `[${t('documents:activation.undecided')}]`, gap: true }])]),
    ...notes(record?.decisionNote),
    ...(record?.mixedSituation
      ? [
          heading(2, texts.mixedSituation.title, 'mixed-situation'),
          paragraph(texts.mixedSituation.text, 'note'),
          ...notes(record.mixedSituationNote),
        ]
      : []),
  ];
}

function answerCell(answer: string | null, { t }: Wording): Cell {
  return answer === null
    ? statusCell(t('documents:activation.unanswered'), 'none')
    : statusCell(t(`records:choices.considerationAnswers.${answer}`), answerTones[answer] ?? 'none');
}

function answersTable(
  entries: { id: string; answer: string | null; note: string | null; texts: Titled | undefined }[],
  wording: Wording,
): Block {
  const { t } = wording;
  return table(
    [
      column(t('documents:activation.consideration'), 44),
      column(t('documents:activation.answer'), 14),
      column(t('documents:activation.note'), 42),
    ],
    entries.map((entry) => [
      cell(lines([[{ text: entry.texts?.title ?? entry.id, bold: true }], [{ text: entry.texts?.text ?? '' }]])),
      answerCell(entry.answer, wording),
      cell(entry.note ? markdownToRuns(entry.note) : '–'),
    ]),
  );
}

function criterionBlocks(criterion: ActivationView['criteria'][number], input: ActivationRecordInput): Block[] {
  const { wording, texts, evidence } = input;
  const { t } = wording;
  const text = texts.criteria[criterion.id];
  const filed = evidence[criterion.id] ?? [];
  const answer = t(criterion.met === null ? 'documents:activation.unanswered' : `documents:activation.criterionAnswers.${criterion.met}`);
  return [
    heading(2, text?.title ?? criterion.id, criterion.id),
    ...(text ? [paragraph(text.text, 'note')] : []),
    labelled(t('documents:activation.finding'), [{ text: answer }]),
    ...notes(criterion.argument),
    ...(filed.length === 0
      ? [paragraph(t('documents:activation.noEvidence'), 'note')]
      : [
          paragraph([{ text: t('documents:activation.evidence'), bold: true }]),
          { kind: 'list' as const, ordered: false, items: filed.map((title) => ({ runs: [{ text: title }], items: [] })) },
        ]),
  ];
}

function trackTable({ view, texts, wording, timeZone }: ActivationRecordInput): Block {
  const { t } = wording;
  return table(
    [
      column(t('documents:activation.number'), 8, 'center'),
      column(t('documents:activation.step'), 41),
      column(t('documents:activation.state'), 14),
      column(t('documents:activation.dates'), 18),
      column(t('documents:activation.who'), 19),
    ],
    view.steps.map((step) => {
      const text = texts.steps[step.id];
      const note: Run[] = step.note ? markdownToRuns(step.note) : [];
      const filed: Run[] = step.document
        ? [labelRun(t('documents:activation.document')), { text: step.document }]
        : [];
      return [
        cell(`${step.number}`),
        cell(lines([[{ text: text?.title ?? step.id, bold: true }], text ? [{ text: text.text }] : [], filed, note])),
        statusCell(t(`documents:activation.states.${step.state}`), stepTones[step.state]),
        cell(stepDates(step, wording, timeZone)),
        cell(step.who ?? text?.who ?? '–'),
      ];
    }),
  );
}

function stepDates(step: ActivationView['steps'][number], { t, language }: Wording, timeZone: string): Run[] {
  const labelledPart = (key: string, text: string | null): Run[] =>
    text === null ? [] : [labelRun(t(`documents:activation.${key}`)), { text }];
  const clock =
    step.hoursLeft === null
      ? null
      : step.hoursLeft >= 0
        ? t('documents:activation.hoursLeft', { count: Math.floor(step.hoursLeft) })
        : t('documents:activation.hoursOver', { count: Math.ceil(-step.hoursLeft) });
  const runs = lines([
    labelledPart('done', step.doneAt === null ? null : instantText(step.doneAt, language, timeZone)),
    step.doneAt === null ? labelledPart('due', step.dueOn === null ? null : dayText(step.dueOn, language)) : [],
    labelledPart('clockEnds', step.dueAt === null ? null : instantText(step.dueAt, language, timeZone)),
    clock === null ? [] : [{ text: clock }],
  ]);
  return runs.length === 0 ? [{ text: '–' }] : runs;
}

function reviewBlocks({ view, texts, record, wording }: ActivationRecordInput): Block[] {
  const { t, language } = wording;
  const { review } = view;
  const due = review.dueOn === null ? [{ text: t('documents:notSet') }] : [{ text: dayText(review.dueOn, language) }];
  const proposed: Run[] = review.isProposed ? [{ text: ` (${t('documents:activation.proposed')})`, italic: true }] : [];
  return [
    heading(1, texts.review.title, 'review'),
    paragraph(texts.review.text, 'note'),
    labelled(t('documents:activation.reviewDue'), [...due, ...proposed]),
    ...(review.reviewedOn === null
      ? [labelled(t('documents:activation.reviewState'), [{ text: t(`documents:activation.reviewStates.${review.state}`) }])]
      : [labelled(t('documents:activation.reviewedOn'), [{ text: dayText(review.reviewedOn, language) }])]),
    ...notes(record?.reviewNote),
  ];
}

function transitionBlocks({ view, texts, record, wording }: ActivationRecordInput): Block[] {
  if (!view.isTransitionPlanWanted && !record?.transitionNote) return [];
  return [
    heading(1, texts.transition.title, 'transition'),
    paragraph(texts.transition.text, 'note'),
    ...(view.isTransitionPlanWanted ? [paragraph([{ text: wording.t('documents:activation.transitionWanted'), bold: true }])] : []),
    ...notes(record?.transitionNote),
  ];
}

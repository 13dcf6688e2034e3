import type { Block } from '../../../blocks.ts';
import { markdownToRuns } from '../../../markdown.ts';
import { dayText, type Wording } from '../../../wording.ts';
import { cell, column, statusCell, table } from '../../blocks.ts';
import { answerTones, stepTones } from '../../activation-record.ts';
import type { DraftRecords } from '../draft-records.ts';

/** The two IASC criteria, what was found and why. */
export function criteriaTable({ views, texts }: Pick<DraftRecords, 'views' | 'texts'>, { t }: Wording): Block {
  const word = (key: string) => t(`documents:tables.criteria.${key}`);
  return table(
    [column(word('criterion'), 36), column(word('finding'), 16), column(word('argument'), 48)],
    views.activation().criteria.map(({ id, met, argument }) => [
      cell(texts.activation.criteria[id]?.title ?? id, { heading: true }),
      met === null
        ? cell([{ text: `[${t('documents:activation.unanswered')}]`, gap: true }])
        : statusCell(t(`documents:activation.criterionAnswers.${met}`), answerTones[met] ?? 'none'),
      argument ? cell(markdownToRuns(argument)) : cell([{ text: `[${t('documents:toBeCompleted')}]`, gap: true }]),
    ]),
  );
}

/** The steps of the procedure with the day on which each was done. */
export function activationStepsTable({ views, texts }: Pick<DraftRecords, 'views' | 'texts'>, { t, language }: Wording): Block {
  const word = (key: string) => t(`documents:activation.${key}`);
  return table(
    [column(word('number'), 8, 'center'), column(word('step'), 50), column(word('state'), 18), column(t('documents:date'), 24)],
    views.activation().steps.map(({ id, number, state, doneAt, dueOn }) => {
      const day = doneAt?.slice(0, 10) ?? dueOn;
      return [
        cell(`${number}`),
        cell(texts.activation.steps[id]?.title ?? id, { heading: true }),
        statusCell(word(`states.${state}`), stepTones[state]),
        cell(day ? dayText(day, language) : '–'),
      ];
    }),
  );
}

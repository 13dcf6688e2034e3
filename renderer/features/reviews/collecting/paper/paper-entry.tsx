import { Button, Textarea } from '@mantine/core';
import { type FormEvent, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { ReviewForm } from '../../../../../shared/contract/reviews.ts';
import { longestComment } from '../../../../../shared/domain/ccpm/reviews/matching.ts';
import { call } from '../../../../api/service.ts';
import { ownDirection } from '../../../../components/own-direction.ts';
import { FailureNote } from '../../../procedure/failure-note.tsx';
import { FocusFirst } from '../../../procedure/focus-first.tsx';
import { Panel } from '../../../procedure/panel.tsx';
import parts from '../../../procedure/parts.module.css';
import { useAct } from '../../../procedure/use-act.ts';
import { optionKeys, optionsOf } from '../../parts/answer-keys.ts';
import { useOwnText } from '../../parts/own-text.ts';
import { AnswerCell } from './answer-cell.tsx';
import styles from './paper.module.css';

interface PaperEntryProps {
  review: string;
  form: ReviewForm;
  onDone: (receipt: string) => void;
  onLeave: () => void;
}

/** The whole questionnaire as it lies on the desk: a key for each answer, and the cursor goes on to the next. */
export function PaperEntry({ review, form, onDone, onLeave }: PaperEntryProps) {
  const { t } = useTranslation('reviews');
  const own = useOwnText();
  const { isBusy, failure, act } = useAct();
  const [answers, setAnswers] = useState<Readonly<Record<string, string>>>({});
  const [comments, setComments] = useState<Readonly<Record<string, string>>>({});
  const box = useRef<HTMLFormElement>(null);
  const { questions, comments: boxes } = form.questionnaire.sides[form.role];

  const submit = async (event: FormEvent) => {
    event.preventDefault();
    const typed = await act(() =>
      call('reviews.typeAnswers', { review, code: form.code, answers: given(answers), comments: given(comments) }),
    );
    if (typed) onDone(typed.receipt);
  };
  const step = (from: HTMLElement, by: number) => {
    const cells = [...(box.current?.querySelectorAll<HTMLElement>('[data-answer], textarea, [type=submit]') ?? [])];
    cells[cells.indexOf(from) + by]?.focus();
  };

  return (
    <form ref={box} onSubmit={(event) => void submit(event)}>
      <Panel title={t('paper.typing')} aside={<span>{t('files.answered', { answered: Object.keys(given(answers)).length, asked: questions.length })}</span>} isPrinted={false}>
        <p className={parts.help}>{t('paper.keys')}</p>
        <FocusFirst>
          {form.questionnaire.functions.map((area) => {
            const asked = area.subfunctions.flatMap(({ id }) => questions.filter((question) => question.subfunction === id));
            if (asked.length === 0) return null;
            return (
              <fieldset key={area.id} className={styles.function}>
                <legend>{own(area.title)}</legend>
                {asked.map((question) => {
                  const options = optionsOf(form, question.scale);
                  return (
                    <AnswerCell
                      key={question.id}
                      label={own(question.texts)}
                      isFirst={question === questions[0]}
                      options={options.map(({ id, texts }) => ({ id, text: own(texts) }))}
                      keys={optionKeys(options)}
                      chosen={answers[question.id] || null}
                      onChoose={(option) => setAnswers((known) => ({ ...known, [question.id]: option ?? '' }))}
                      onStep={step}
                    />
                  );
                })}
              </fieldset>
            );
          })}
        </FocusFirst>
        {boxes.map(({ id, texts }) => (
          <Textarea
            key={id}
            label={own(texts)}
            autosize
            minRows={1}
            maxLength={longestComment}
            {...ownDirection(comments[id] ?? '')}
            value={comments[id] ?? ''}
            onChange={({ currentTarget: { value } }) => setComments((known) => ({ ...known, [id]: value }))}
          />
        ))}
        <FailureNote failure={failure} />
        <div className={parts.buttons}>
          <Button type="submit" loading={isBusy}>
            {t('paper.keep')}
          </Button>
          <Button variant="default" onClick={onLeave}>
            {t('paper.leave')}
          </Button>
        </div>
      </Panel>
    </form>
  );
}

/** What is not empty. */
function given(texts: Readonly<Record<string, string>>): Record<string, string> {
  return Object.fromEntries(Object.entries(texts).filter(([, text]) => text.trim() !== ''));
}

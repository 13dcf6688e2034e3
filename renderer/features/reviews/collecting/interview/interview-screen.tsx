import { Button, Modal } from '@mantine/core';
import { useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { ReviewForm } from '../../../../../shared/contract/reviews.ts';
import { call } from '../../../../api/service.ts';
import { directionOf } from '../../../../languages.ts';
import { FailureNote } from '../../../procedure/failure-note.tsx';
import { useAct } from '../../../procedure/use-act.ts';
import sessionStyles from '../../../procedure/whole-screen/whole-screen.module.css';
import { useGuardedKeys } from '../../../procedure/whole-screen/use-guarded-keys.ts';
import { pagesOf } from '../../parts/answer-keys.ts';
import { CommentPage } from './comment-page.tsx';
import styles from './interview.module.css';
import { QuestionPage } from './question-page.tsx';

interface InterviewScreenProps {
  review: string;
  form: ReviewForm;
  onEnd: () => void;
}

type Answers = Readonly<Record<string, string>>;

/** One question at a time, answered by a key; nothing is kept before the end, and nothing after it. */
export function InterviewScreen({ review, form, onEnd }: InterviewScreenProps) {
  const { t } = useTranslation('reviews');
  const { isBusy, failure, act } = useAct();
  const [answers, setAnswers] = useState<Answers>({});
  const [comments, setComments] = useState<Answers>({});
  const [place, setPlace] = useState(0);
  const [receipt, setReceipt] = useState<string | null>(null);
  const [isLeaving, setLeaving] = useState(false);
  useGuardedKeys();
  const pages = pagesOf(form, answers);
  const page = pages[place];
  const back = () => setPlace((at) => Math.max(0, at - 1));
  const next = () => setPlace((at) => at + 1);
  const questions = pages.filter(({ kind }) => kind === 'question');
  const given = questions.filter(({ id }) => answers[id] !== undefined).length;

  const deposit = async () => {
    const asked = new Set(questions.map(({ id }) => id));
    const done = await act(() =>
      call('reviews.typeAnswers', {
        review,
        code: form.code,
        answers: Object.fromEntries(Object.entries(answers).filter(([id]) => asked.has(id))),
        comments: Object.fromEntries(Object.entries(comments).filter(([, text]) => text.trim() !== '')),
      }),
    );
    if (done) setReceipt(done.receipt);
  };

  return (
    <Modal opened fullScreen withCloseButton={false} closeOnEscape={false} onClose={onEnd} aria-label={t('interview.title')} transitionProps={{ duration: 0 }}>
      <div className={sessionStyles.screen}>
        <p className={styles.standing}>
          <span>{receipt === null ? t('interview.standing', { answered: given, asked: questions.length }) : form.title}</span>
          {receipt === null ? (
            <Button variant="subtle" size="compact-sm" onClick={() => setLeaving(true)}>
              {t('interview.leave')}
            </Button>
          ) : null}
        </p>
        {receipt !== null ? (
          <Receipt receipt={receipt} onDone={onEnd} />
        ) : isLeaving ? (
          <div className={sessionStyles.stage}>
            <h2>{t('interview.leaveTitle')}</h2>
            <p className={sessionStyles.help}>{t('interview.leaveText')}</p>
            <div className={sessionStyles.buttons}>
              <Button data-autofocus autoFocus onClick={() => setLeaving(false)}>
                {t('interview.goOn')}
              </Button>
              <Button variant="default" onClick={onEnd}>
                {t('interview.leaveSure')}
              </Button>
            </div>
          </div>
        ) : page === undefined ? (
          <div className={sessionStyles.stage}>
            <h2>{t('interview.end')}</h2>
            <p className={sessionStyles.help}>
              {t('interview.endText', { answered: given, asked: questions.length })} {t('interview.endHelp')}
            </p>
            <FailureNote failure={failure} />
            <div className={sessionStyles.buttons}>
              <Button size="md" loading={isBusy} data-autofocus autoFocus onClick={() => void deposit()}>
                {t('interview.deposit')}
              </Button>
              <Button size="md" variant="default" onClick={back}>
                {t('interview.back')}
              </Button>
            </div>
          </div>
        ) : (
          <div lang={form.language} dir={directionOf(form.language)}>
            {page.kind === 'question' ? (
              <QuestionPage
                key={page.id}
                form={form}
                question={page.question}
                chosen={answers[page.id] ?? null}
                onChoose={(option) => {
                  setAnswers((known) => ({ ...known, [page.id]: option }));
                  next();
                }}
                onSkip={next}
                onBack={place === 0 ? null : back}
              />
            ) : (
              <CommentPage
                key={page.id}
                language={form.language}
                comment={page.comment}
                text={comments[page.comment.id] ?? ''}
                onChange={(text) => setComments((known) => ({ ...known, [page.comment.id]: text }))}
                onNext={next}
                onBack={place === 0 ? null : back}
              />
            )}
          </div>
        )}
      </div>
    </Modal>
  );
}

function Receipt({ receipt, onDone }: { receipt: string; onDone: () => void }) {
  const { t } = useTranslation('reviews');
  const done = useRef<HTMLButtonElement>(null);
  useEffect(() => done.current?.focus(), []);
  return (
    <div className={sessionStyles.stage}>
      <h2>{t('interview.taken')}</h2>
      <div role="status">
        <p className={sessionStyles.help}>{t('interview.receipt')}</p>
        <p className={sessionStyles.receipt}>
          <bdi dir="ltr">{receipt}</bdi>
        </p>
      </div>
      <div className={sessionStyles.buttons}>
        <Button ref={done} size="md" onClick={onDone}>
          {t('interview.done')}
        </Button>
      </div>
    </div>
  );
}

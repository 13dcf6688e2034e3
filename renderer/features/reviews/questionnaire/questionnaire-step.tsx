import { Loader, SegmentedControl } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { ReviewView } from '../../../../shared/contract/review-view.ts';
import { useServiceQuery } from '../../../api/service.ts';
import { FailureMessage } from '../../../components/failure-message.tsx';
import { useChoiceWords } from '../../../components/record-words.ts';
import { type SurveyRole, surveyRoles } from '../../../../shared/records/choices.ts';
import { useIsWritable } from '../../frame/current-workspace.ts';
import { FailureNote } from '../../procedure/failure-note.tsx';
import parts from '../../procedure/parts.module.css';
import { ReviewFrame } from '../page/review-frame.tsx';
import { isFrozen } from '../page/page-steps.ts';
import { Problems } from '../parts/problems.tsx';
import { Preview } from './preview.tsx';
import { QuestionList } from './question-list.tsx';
import { ScaleTables } from './scale-tables.tsx';
import { useAdapting } from './use-adapting.ts';

const shownParts = ['questions', 'scales', 'preview'] as const;
type Part = (typeof shownParts)[number];

const problemsHere: readonly string[] = ['subfunction-without-question', 'own-question-unworded', 'reworded-unworded', 'scale-without-score'];

/** What is asked of either side, and what the cluster makes of it; frozen from opening on. */
export function QuestionnaireStep({ view }: { view: ReviewView }) {
  const { t } = useTranslation('reviews');
  const word = useChoiceWords();
  const isWritable = useIsWritable();
  const { data, error } = useServiceQuery('reviews.adaptation', { review: view.review.id });
  const [part, setPart] = useState<Part>('questions');
  const [role, setRole] = useState<SurveyRole>('partner');
  const adapting = useAdapting(view.review.id);
  const disabled = !isWritable || !(data?.canChange ?? false) || adapting.isBusy;
  return (
    <ReviewFrame view={view} step="questionnaire">
      {isFrozen(view) ? null : <Problems problems={view.problems.filter(({ code }) => problemsHere.includes(code))} numbering={view.plan.numbering} complete={t('questionnaire.complete')} />}
      <div className={`${parts.buttons} no-print`}>
        <SegmentedControl aria-label={t('questionnaire.parts')} value={part} data={shownParts.map((code) => ({ value: code, label: t(`questionnaire.part.${code}`) }))} onChange={setPart} />
        {part === 'scales' ? null : (
          <SegmentedControl
            aria-label={t('invitees.side')}
            value={role}
            data={[...surveyRoles].reverse().map((code) => ({ value: code, label: `${word('surveyRoles', code)} (${view.questions[code]})` }))}
            onChange={setRole}
          />
        )}
      </div>
      <FailureNote failure={adapting.failure} />
      {error ? <FailureMessage failure={error.failure} /> : null}
      {data ? (
        <>
          {part === 'questions' ? <QuestionList view={view} adaptation={data} role={role} disabled={disabled} adapting={adapting} /> : null}
          {part === 'scales' ? <ScaleTables adaptation={data} disabled={disabled} adapting={adapting} /> : null}
          {part === 'preview' ? <Preview view={view} questionnaire={data.questionnaire} role={role} /> : null}
        </>
      ) : (
        <Loader size="sm" aria-label={t('loading')} />
      )}
    </ReviewFrame>
  );
}

import { Button, Loader, SegmentedControl, Select } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { ReviewPaper } from '../../../../shared/contract/review-documents.ts';
import type { ReviewView } from '../../../../shared/contract/review-view.ts';
import { useServiceQuery } from '../../../api/service.ts';
import { FailureMessage } from '../../../components/failure-message.tsx';
import { Icon } from '../../../components/icon.tsx';
import { PlanView } from '../../../components/plan-view/plan-view.tsx';
import { useChoiceWords } from '../../../components/record-words.ts';
import { useNavigation } from '../../../navigation.ts';
import { languages } from '../../../../shared/records/choices.ts';
import { useIsWritable } from '../../frame/current-workspace.ts';
import parts from '../../procedure/parts.module.css';
import { ReviewFrame } from '../page/review-frame.tsx';
import { useReviewPaper } from '../parts/use-review-paper.ts';
import { DescriptionForm } from './description-form.tsx';
import styles from './report.module.css';

const shownPapers = ['report', 'description'] as const satisfies readonly ReviewPaper[];
type Shown = (typeof shownPapers)[number];

/** The reports as they print, in one language or in two, and as files. */
export function ReportStep({ view }: { view: ReviewView }) {
  const { t } = useTranslation('reviews');
  const word = useChoiceWords();
  const isWritable = useIsWritable();
  const go = useNavigation((navigation) => navigation.go);
  const { id } = view.review;
  const [paper, setPaper] = useState<Shown>('report');
  const { language, second, setLanguage, setSecond, isBusy, save } = useReviewPaper(id);
  const { data: papers } = useServiceQuery('reviews.papers', { review: id });
  const known = papers?.find((one) => one.paper === paper);
  const isReady = known?.isReady ?? false;
  const { data: plan, error } = useServiceQuery('reviews.paperPlan', { review: id, paper, language, second, numbering: null }, { enabled: isReady, keepPrevious: true });
  const unchecked = view.comments.filter(({ checked }) => checked === 'unchecked').length;
  return (
    <ReviewFrame view={view} step="report">
      <div className={`${styles.tools} no-print`}>
        <SegmentedControl aria-label={t('report.paper')} value={paper} data={shownPapers.map((code) => ({ value: code, label: t(`papers.kinds.${code}`) }))} onChange={setPaper} />
        <Select
          aria-label={t('report.language')}
          data={languages.map((code) => ({ value: code, label: word('languages', code) }))}
          value={language}
          allowDeselect={false}
          onChange={(code) => setLanguage(languages.find((one) => one === code) ?? language)}
        />
        <Select
          aria-label={t('report.second')}
          placeholder={t('papers.onlyOne')}
          clearable
          clearButtonProps={{ 'aria-label': t('papers.onlyOne') }}
          data={languages.filter((code) => code !== language).map((code) => ({ value: code, label: word('languages', code) }))}
          value={second}
          onChange={(code) => setSecond(languages.find((one) => one === code) ?? null)}
        />
        {(known?.formats ?? []).map((format, place) => (
          <Button key={format} variant={place === 0 ? 'filled' : 'default'} loading={isBusy} disabled={!isReady} leftSection={<Icon name="download" size={14} />} onClick={() => void save(paper, format)}>
            {t('report.as', { format: t(`papers.formats.${format}`) })}
          </Button>
        ))}
      </div>
      {paper === 'report' && unchecked > 0 ? (
        <div className={parts.note} data-tone="warn">
          <p>{t('report.unchecked', { count: unchecked })}</p>
          <Button variant="default" size="compact-sm" mt={4} onClick={() => go({ area: 'reviews', view: 'comments', record: id })}>
            {t('page.next', { step: t('steps.comments.title') })}
          </Button>
        </div>
      ) : null}
      {paper === 'description' ? <DescriptionForm view={view} disabled={!isWritable || view.review.status === 'cancelled'} /> : null}
      {papers && !isReady ? <p className={parts.note}>{t('report.notReady')}</p> : null}
      {error && isReady ? <FailureMessage failure={error.failure} /> : null}
      {plan && isReady ? <PlanView plan={plan} /> : isReady && !error ? <Loader size="sm" aria-label={t('loading')} /> : null}
    </ReviewFrame>
  );
}

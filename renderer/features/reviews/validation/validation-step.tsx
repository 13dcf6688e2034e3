import { Button, Checkbox } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { ReviewResultsView, ReviewView } from '../../../../shared/contract/review-view.ts';
import { call } from '../../../api/service.ts';
import { DayField } from '../../../components/fields.tsx';
import { useFormats } from '../../../components/formats.ts';
import { Icon } from '../../../components/icon.tsx';
import { useFieldLabel } from '../../../components/record-words.ts';
import { wantsAction } from '../../../../shared/domain/ccpm/reviews/findings.ts';
import { useIsWritable } from '../../frame/current-workspace.ts';
import { Panel } from '../../procedure/panel.tsx';
import parts from '../../procedure/parts.module.css';
import { StepButton } from '../../procedure/step-button.tsx';
import { useCcpmNames } from '../parts/ccpm-names.ts';
import { ResultsGate } from '../parts/results-gate.tsx';
import { useReviewPaper } from '../parts/use-review-paper.ts';
import { FindingEntry } from './finding-entry.tsx';

/** The workshop: what the cluster says about each result, and what it will do. */
export function ValidationStep({ view }: { view: ReviewView }) {
  return (
    <ResultsGate view={view} step="validation">
      {(data) => <Workshop view={view} data={data} />}
    </ResultsGate>
  );
}

function Workshop({ view, data }: { view: ReviewView; data: ReviewResultsView }) {
  const { t } = useTranslation('reviews');
  const { day } = useFormats();
  const label = useFieldLabel();
  const isWritable = useIsWritable();
  const { id } = view.review;
  const { isBusy, save } = useReviewPaper(id);
  const missing = data.findings.filter(({ needsAction }) => needsAction);
  const [opened, setOpened] = useState<string | null>(missing[0]?.subfunction ?? data.findings[0]?.subfunction ?? null);
  const [onlyWanting, setOnlyWanting] = useState(false);
  const [validatedOn, setValidatedOn] = useState<string | null>(view.today);
  const scoreOf = (subfunction: string) => data.results.subfunctions.find((one) => one.id === subfunction)?.together;
  const names = useCcpmNames(data.plan.numbering);
  const shown = names.inOrder(data.findings, ({ subfunction }) => subfunction).filter(({ subfunction }) => !onlyWanting || wantsAction(scoreOf(subfunction)?.status ?? 'no-data'));
  const isValidated = view.validatedOn !== null;
  return (
    <>
      {view.validatedOn === null ? null : (
        <p className={parts.good}>
          <Icon name="check" />
          {t('validation.done', { day: day(view.validatedOn) })}
        </p>
      )}
      <div role="status">
        {missing.length > 0 ? (
          <p className={parts.note} data-tone="warn">
            {t('validation.missing', { count: missing.length })}
          </p>
        ) : (
          <p className={parts.note} data-tone="good">
            {t('validation.complete')}
          </p>
        )}
      </div>
      <div className={`${parts.buttons} no-print`}>
        <Checkbox label={t('validation.onlyWanting')} checked={onlyWanting} onChange={({ currentTarget }) => setOnlyWanting(currentTarget.checked)} />
        <Button variant="default" loading={isBusy} leftSection={<Icon name="download" size={14} />} onClick={() => void save('workshop', 'docx')}>
          {t('validation.sheet')}
        </Button>
      </div>
      <Panel title={t('validation.findings')}>
        <ul className={parts.list}>
          {shown.map((finding) => (
            <FindingEntry
              key={finding.id}
              data={data}
              finding={finding}
              score={scoreOf(finding.subfunction)}
              isOpened={finding.subfunction === opened}
              disabled={!isWritable}
              onOpen={(isOpened) => setOpened(isOpened ? finding.subfunction : null)}
            />
          ))}
        </ul>
      </Panel>
      {isValidated ? null : (
        <Panel title={t('validation.title')} isPrinted={false}>
          <p className={parts.help}>{t('validation.help')}</p>
          <div className={parts.form}>
            <DayField label={label('review', 'validatedOn')} required disabled={!isWritable} maxDay={view.today} value={validatedOn} onSave={setValidatedOn} />
            <StepButton
              view={view}
              step="validate"
              label={t('validation.action')}
              isDisabled={validatedOn === null}
              run={() => call('reviews.validate', { review: id, validatedOn: validatedOn ?? view.today })}
            />
          </div>
        </Panel>
      )}
    </>
  );
}

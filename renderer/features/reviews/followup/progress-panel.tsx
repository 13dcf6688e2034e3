import { Button, Textarea, TextInput } from '@mantine/core';
import { type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { ReviewView } from '../../../../shared/contract/review-view.ts';
import { call } from '../../../api/service.ts';
import { useFormats } from '../../../components/formats.ts';
import { Icon } from '../../../components/icon.tsx';
import { ownDirection } from '../../../components/own-direction.ts';
import { useFieldLabel } from '../../../components/record-words.ts';
import { useSaveExport } from '../../../components/save-exported-file.ts';
import { isLanguage } from '../../../languages.ts';
import { FailureNote } from '../../procedure/failure-note.tsx';
import { Panel } from '../../procedure/panel.tsx';
import parts from '../../procedure/parts.module.css';
import { useAct } from '../../procedure/use-act.ts';

type Progress = ReviewView['progress'][number];

/** A report of progress each quarter, kept as it went out. */
export function ProgressPanel({ view, disabled }: { view: ReviewView; disabled: boolean }) {
  const { t } = useTranslation('reviews');
  const { day } = useFormats();
  const { saveBytes } = useSaveExport();
  const quarter = useQuarter();
  const { nextProgress } = view;
  const keep = async ({ file, fileName }: Progress) => {
    if (file === null) return;
    const { bytes } = await call('files.read', { file });
    await saveBytes({ fileName: fileName ?? file, mediaType: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document', bytes });
  };
  return (
    <Panel title={t('followUp.progress')}>
      {view.progress.length === 0 ? null : (
        <ul className={parts.list}>
          {view.progress.map((report) => (
            <li key={report.id} className={parts.entry}>
              <span>
                <b>{quarter(report.quarter)}</b>
                <span className={parts.under}>
                  {[report.reportedOn === null ? null : t('followUp.reported', { day: day(report.reportedOn) }), report.reportedTo].filter((part) => part).join(' · ')}
                </span>
              </span>
              {report.file === null ? null : (
                <Button variant="default" size="compact-sm" leftSection={<Icon name="download" size={12} />} aria-label={t('followUp.openNamed', { quarter: quarter(report.quarter) })} onClick={() => void keep(report).catch(() => undefined)}>
                  {t('followUp.open')}
                </Button>
              )}
            </li>
          ))}
        </ul>
      )}
      {nextProgress === null ? (
        view.validatedOn === null ? (
          <p className={parts.help}>{t('followUp.afterValidation')}</p>
        ) : null
      ) : (
        <ProgressForm key={nextProgress.quarter} view={view} next={nextProgress} disabled={disabled} />
      )}
    </Panel>
  );
}

/** `2027-Q1` in words. */
function useQuarter(): (quarter: string) => string {
  const { t } = useTranslation('reviews');
  return (quarter) => t('followUp.quarter', { quarter: quarter.slice(6), year: quarter.slice(0, 4) });
}

interface ProgressFormProps {
  view: ReviewView;
  next: NonNullable<ReviewView['nextProgress']>;
  disabled: boolean;
}

function ProgressForm({ view, next, disabled }: ProgressFormProps) {
  const { t, i18n } = useTranslation('reviews');
  const label = useFieldLabel();
  const { day } = useFormats();
  const { isBusy, failure, act } = useAct();
  const { saveBytes } = useSaveExport();
  const [text, setText] = useState('');
  const [reportedTo, setReportedTo] = useState(view.progress.at(-1)?.reportedTo ?? t('followUp.hct'));
  const quarter = useQuarter();
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    const language = isLanguage(i18n.language) ? i18n.language : 'en';
    const made = await act(() =>
      call('reviews.recordProgress', {
        review: view.review.id,
        quarter: next.quarter,
        text: text.trim() === '' ? null : text,
        reportedTo: reportedTo.trim() === '' ? null : reportedTo,
        language,
        second: null,
      }),
    );
    if (made) await saveBytes(made);
  };
  return (
    <form className={parts.fields} onSubmit={(event) => void submit(event)}>
      <p className={parts.help}>{t('followUp.next', { quarter: quarter(next.quarter), day: day(next.dueOn) })}</p>
      <TextInput className={parts.narrow ?? ''} label={label('review_progress', 'reportedTo')} maxLength={300} disabled={disabled} {...ownDirection(reportedTo)} value={reportedTo} onChange={({ currentTarget }) => setReportedTo(currentTarget.value)} />
      <Textarea label={label('review_progress', 'text')} autosize minRows={2} maxLength={20_000} disabled={disabled} {...ownDirection(text)} value={text} onChange={({ currentTarget }) => setText(currentTarget.value)} />
      <FailureNote failure={failure} />
      <div className={parts.buttons}>
        <Button type="submit" loading={isBusy} disabled={disabled}>
          {t('followUp.make')}
        </Button>
      </div>
    </form>
  );
}

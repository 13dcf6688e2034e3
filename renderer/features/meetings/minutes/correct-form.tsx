import { Button, Textarea } from '@mantine/core';
import { useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { whenSettled } from '../../../api/saving.ts';
import { useServiceCommand } from '../../../api/service.ts';
import type { MeetingView } from '../../../../shared/contract/meeting-view.ts';
import { FailureMessage } from '../../../components/failure-message.tsx';
import { DayField } from '../../../components/fields.tsx';
import { ownDirection } from '../../../components/own-direction.ts';
import { useSaveExport } from '../../../components/save-exported-file.ts';
import { flushDrafts } from '../../../components/use-draft.ts';
import type { Language } from '../../../../shared/records/choices.ts';
import type { MadeDrafts } from '../drafts/drafts-result.tsx';
import styles from './minutes.module.css';

interface CorrectFormProps {
  view: MeetingView;
  language: Language;
  second: Language | null;
  disabled: boolean;
  onMade: (made: MadeDrafts) => void;
}

/** The minutes as they are now, under the next number, with the reason: what went out before stays as it was. */
export function CorrectForm({ view: { meeting, today }, language, second, disabled, onMade }: CorrectFormProps) {
  const { t } = useTranslation('meetings');
  const { saveBytes } = useSaveExport();
  const { mutateAsync: correct, isPending, error } = useServiceCommand('meetings.correctMinutes');
  const [reason, setReason] = useState('');
  const [approvalDay, setApprovalDay] = useState<string | null>(null);
  // A day typed right before the form goes off is read after it was handed over.
  const latestDay = useRef(approvalDay);
  const setDay = (day: string | null) => {
    latestDay.current = day;
    setApprovalDay(day);
  };

  const submit = async () => {
    flushDrafts();
    await whenSettled();
    const made = await correct({ meeting: meeting.id, language, second, approvedUnlessOn: latestDay.current, reason });
    onMade(made);
    const [first] = made.drafts;
    if (made.drafts.length === 1 && first) await saveBytes(first.file);
  };

  return (
    <form
      className={styles.form}
      onSubmit={(event) => {
        event.preventDefault();
        void submit().catch(() => undefined);
      }}
    >
      <p className={styles.help}>{t('minutes.correctHelp')}</p>
      <Textarea
        label={t('minutes.reason')}
        required
        autoFocus
        autosize
        minRows={2}
        maxLength={2_000}
        disabled={disabled}
        {...ownDirection(reason)}
        value={reason}
        onChange={({ currentTarget }) => setReason(currentTarget.value)}
      />
      <DayField label={t('minutes.approvalDay')} disabled={disabled} value={approvalDay} minDay={today} onSave={setDay} />
      <div className={styles.buttons}>
        <Button type="submit" loading={isPending} disabled={disabled || reason.trim() === ''}>
          {t('minutes.correctNow')}
        </Button>
      </div>
      {error ? <FailureMessage failure={error.failure} /> : null}
    </form>
  );
}

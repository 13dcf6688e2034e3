import { Button, Textarea } from '@mantine/core';
import { useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { whenSettled } from '../../../api/saving.ts';
import { useServiceCommand } from '../../../api/service.ts';
import type { MeetingView } from '../../../../shared/contract/meeting-view.ts';
import { FailureMessage } from '../../../components/failure-message.tsx';
import { DayField } from '../../../components/fields.tsx';
import { useSaveExport } from '../../../components/save-exported-file.ts';
import { flushDrafts } from '../../../components/use-draft.ts';
import { addDays } from '../../../../shared/domain/deadlines/calendar.ts';
import type { Language } from '../../../../shared/records/choices.ts';
import type { MadeDrafts } from '../drafts/drafts-result.tsx';
import styles from './minutes.module.css';

/** A week is time enough to read them, and ends before the next weekly meeting but one. */
const daysToObject = 7;

interface CirculateFormProps {
  view: MeetingView;
  language: Language;
  second: Language | null;
  disabled: boolean;
  /** The frozen version goes out once more. */
  isAgain?: boolean;
  onMade: (made: MadeDrafts) => void;
}

/** Freezes the minutes and drafts the mail with them. */
export function CirculateForm({ view: { meeting, minutes, today }, language, second, disabled, isAgain = false, onMade }: CirculateFormProps) {
  const { t } = useTranslation('meetings');
  const { saveBytes } = useSaveExport();
  const { mutateAsync: circulate, isPending, error } = useServiceCommand('meetings.circulateMinutes');
  const [approvalDay, setApprovalDay] = useState<string | null>(isAgain ? minutes.approvedUnlessOn : addDays(today, daysToObject));
  // A day typed right before the form goes off is read after it was handed over.
  const latestDay = useRef(approvalDay);
  const setDay = (day: string | null) => {
    latestDay.current = day;
    setApprovalDay(day);
  };
  const [note, setNote] = useState('');

  const submit = async () => {
    flushDrafts();
    await whenSettled();
    const made = await circulate({ meeting: meeting.id, language, second, approvedUnlessOn: latestDay.current, note: note.trim() === '' ? null : note });
    setNote('');
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
      <DayField label={t('minutes.approvalDay')} disabled={disabled} value={approvalDay} minDay={today} description={t('minutes.approvalHelp')} onSave={setDay} />
      <Textarea label={t('minutes.mailNote')} autosize minRows={1} maxRows={6} maxLength={5_000} disabled={disabled} value={note} onChange={({ currentTarget }) => setNote(currentTarget.value)} />
      <div className={styles.buttons}>
        <Button type="submit" loading={isPending} disabled={disabled || meeting.status === 'planned'} variant={isAgain ? 'default' : 'filled'}>
          {t(isAgain ? 'minutes.draftAgain' : 'minutes.circulate')}
        </Button>
      </div>
      {meeting.status === 'planned' ? <p className={styles.help}>{t('minutes.notHeld')}</p> : null}
      {error ? <FailureMessage failure={error.failure} /> : null}
    </form>
  );
}

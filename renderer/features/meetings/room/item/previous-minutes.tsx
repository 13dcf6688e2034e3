import { useTranslation } from 'react-i18next';
import type { MeetingView } from '../../../../../shared/contract/meeting-view.ts';
import { ChoiceField, LongTextField } from '../../../../components/fields.tsx';
import { useFormats } from '../../../../components/formats.ts';
import { useChoiceWords, useFieldLabel } from '../../../../components/record-words.ts';
import { useSaveRecord } from '../../../../components/use-save-record.ts';
import { toHash } from '../../../../navigation.ts';
import { previousMinutesOutcomes } from '../../../../../shared/records/choices.ts';
import { MinutesPill } from '../../list/minutes-pill.tsx';
import { useMeetingTitle } from '../../meeting-words.ts';
import { longestUnsaved } from '../longest-unsaved.ts';
import styles from './item.module.css';

/** Whether the last minutes were accepted, and what is corrected in them. */
export function PreviousMinutes({ view: { meeting, previous, today }, disabled }: { view: MeetingView; disabled: boolean }) {
  const { t } = useTranslation('meetings');
  const { shortDay } = useFormats();
  const label = useFieldLabel();
  const word = useChoiceWords();
  const titleOf = useMeetingTitle();
  const save = useSaveRecord('meeting');
  if (previous === null) return <p className={styles.hint}>{t('room.noPrevious')}</p>;
  return (
    <div className={styles.previous}>
      <p className={styles.hint}>
        <a href={toHash({ area: 'meetings', view: 'minutes', record: previous.id })}>
          <bdi>{titleOf(previous)}</bdi> · {shortDay(previous.heldOn, today)}
        </a>{' '}
        <MinutesPill minutes={previous.minutes} />
      </p>
      <ChoiceField
        label={label('meeting', 'previousMinutes')}
        disabled={disabled}
        value={meeting.previousMinutes}
        choices={previousMinutesOutcomes}
        format={(code) => word('previousMinutesOutcomes', code)}
        onSave={(previousMinutes) => save(meeting.id, { previousMinutes })}
      />
      <LongTextField
        label={label('meeting', 'corrections')}
        minRows={1}
        disabled={disabled}
        maxLength={20_000}
        longestWait={longestUnsaved}
        value={meeting.corrections}
        onSave={(corrections) =>
          // Who writes a correction down has said that the minutes are accepted with it.
          save(meeting.id, { corrections, ...(corrections !== null && meeting.previousMinutes === null ? { previousMinutes: 'accepted_with_corrections' as const } : {}) })
        }
      />
    </div>
  );
}

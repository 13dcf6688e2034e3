import { Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { MeetingView } from '../../../../shared/contract/meeting-view.ts';
import { ConflictNote } from '../../../components/conflict-note.tsx';
import { ChoiceField, ChoicesField, DayField, LongTextField, RecordField, TextField } from '../../../components/fields.tsx';
import { Icon } from '../../../components/icon.tsx';
import { RecordHistory } from '../../../components/record-history.tsx';
import { useChoiceWords, useFieldLabel } from '../../../components/record-words.ts';
import { TimeField } from '../../../components/time-field.tsx';
import { type RecordFields, useRemoveRecords, useSaveRecord } from '../../../components/use-save-record.ts';
import { useNavigation } from '../../../navigation.ts';
import { languages, meetingKinds } from '../../../../shared/records/choices.ts';
import styles from './prepare.module.css';

/** When, where, who and in which languages. */
export function MeetingDetails({ view: { meeting }, disabled }: { view: MeetingView; disabled: boolean }) {
  const { t } = useTranslation(['meetings', 'app']);
  const word = useChoiceWords();
  const fieldLabel = useFieldLabel();
  const saveRecord = useSaveRecord('meeting');
  const remove = useRemoveRecords('meeting');
  const go = useNavigation((navigation) => navigation.go);
  const save = (fields: RecordFields<'meeting'>) => saveRecord(meeting.id, fields);
  const common = (field: keyof RecordFields<'meeting'>) => ({ label: fieldLabel('meeting', field), disabled });

  return (
    <section className={`${styles.panel} no-print`} aria-labelledby="meeting-details">
      <div className={styles.panelHead}>
        <h2 id="meeting-details">{t('meetings:prepare.details.title')}</h2>
      </div>
      <ConflictNote type="meeting" id={meeting.id} />
      <TextField {...common('title')} maxLength={200} placeholder={meeting.groupName ?? word('meetingKinds', meeting.meetingKind)} value={meeting.title} onSave={(title) => save({ title })} />
      <div className={styles.pair}>
        <ChoiceField
          {...common('meetingKind')}
          required
          value={meeting.meetingKind}
          choices={meetingKinds}
          format={(code) => word('meetingKinds', code)}
          onSave={(meetingKind) => (meetingKind === null ? undefined : save({ meetingKind }))}
        />
        <RecordField {...common('group')} type="group" value={meeting.groupId} onSave={(group) => save({ group })} />
      </div>
      <DayField {...common('heldOn')} required value={meeting.heldOn} onSave={(heldOn) => (heldOn === null ? undefined : save({ heldOn }))} />
      <div className={styles.pair}>
        <TimeField {...common('startTime')} value={meeting.startTime} onSave={(startTime) => save({ startTime })} />
        <TimeField {...common('endTime')} value={meeting.endTime} onSave={(endTime) => save({ endTime })} />
      </div>
      <TextField {...common('place')} maxLength={300} value={meeting.place} onSave={(place) => save({ place })} />
      <TextField {...common('link')} type="url" maxLength={1_000} placeholder="https://" value={meeting.link} onSave={(link) => save({ link })} />
      <div className={styles.pair}>
        <RecordField {...common('chair')} type="contact" value={meeting.chairId} onSave={(chair) => save({ chair })} />
        <RecordField {...common('minuteTaker')} type="contact" value={meeting.minuteTakerId} onSave={(minuteTaker) => save({ minuteTaker })} />
      </div>
      <RecordField {...common('mailingList')} type="mailing_list" value={meeting.mailingListId} onSave={(mailingList) => save({ mailingList })} />
      <div className={styles.pair}>
        <ChoiceField {...common('language')} value={meeting.language} choices={languages} format={(code) => word('languages', code)} onSave={(language) => save({ language })} />
        <ChoicesField {...common('interpretation')} value={meeting.interpretation} choices={languages} format={(code) => word('languages', code)} onSave={(interpretation) => save({ interpretation })} />
      </div>
      <ChoiceField {...common('secondLanguage')} value={meeting.secondLanguage} choices={languages} format={(code) => word('languages', code)} onSave={(secondLanguage) => save({ secondLanguage })} />
      <LongTextField {...common('note')} value={meeting.note} onSave={(note) => save({ note })} />
      <details className={styles.more}>
        <summary>{t('app:history.title')}</summary>
        <RecordHistory type="meeting" id={meeting.id} />
        <Button
          variant="default"
          size="compact-sm"
          leftSection={<Icon name="trash" size={12} />}
          disabled={disabled}
          onClick={() => {
            go({ area: 'meetings' });
            void remove([meeting.id]).catch(() => undefined);
          }}
        >
          {t('meetings:prepare.details.remove')}
        </Button>
      </details>
    </section>
  );
}

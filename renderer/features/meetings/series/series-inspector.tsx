import { Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { useRecords } from '../../../api/service.ts';
import { ChoiceField, ChoicesField, DayField, LongTextField, NumberField, RecordField, TextField } from '../../../components/fields.tsx';
import { Inspector, InspectorSection } from '../../../components/inspector.tsx';
import { useChoiceWords, useFieldLabel } from '../../../components/record-words.ts';
import { RecordFooter } from '../../../components/register-tools.tsx';
import { TimeField } from '../../../components/time-field.tsx';
import { type RecordFields, useSaveRecord } from '../../../components/use-save-record.ts';
import { toHash, useNavigation } from '../../../navigation.ts';
import { languages, meetingKinds, meetingRecurrences } from '../../../../shared/records/choices.ts';
import type { RecordByType } from '../../../../shared/records/index.ts';
import { useIsWritable } from '../../frame/current-workspace.ts';
import { useStartMeeting } from '../list/start-meeting.ts';
import styles from '../meetings.module.css';

type Series = RecordByType['meeting_series'];

/** What every new meeting of the series starts from. */
export function SeriesInspector({ record, today }: { record: Series; today: string | null }) {
  const { t } = useTranslation('meetings');
  const disabled = !useIsWritable();
  const { select } = useNavigation.getState();
  const saveRecord = useSaveRecord('meeting_series');
  const word = useChoiceWords();
  const fieldLabel = useFieldLabel();
  const { start, isStarting } = useStartMeeting();
  const contacts = useRecords('contact');
  const save = (fields: RecordFields<'meeting_series'>) => saveRecord(record.id, fields);
  const common = (field: keyof Series) => ({ label: fieldLabel('meeting_series', field), disabled });
  const invited = record.mailingList === null ? null : (contacts ?? []).filter(({ mailingLists }) => mailingLists?.includes(record.mailingList as string)).length;
  const isOver = record.endsOn !== null && today !== null && record.endsOn < today;

  return (
    <Inspector
      title={record.title ?? ''}
      subtitle={record.meetingKind ? word('meetingKinds', record.meetingKind) : undefined}
      record={{ type: 'meeting_series', id: record.id }}
      onClose={() => select(null)}
    >
      <div className={styles.lead}>
        <Button loading={isStarting} disabled={disabled || isOver} onClick={() => void start(record.id)}>
          {t('series.nextMeeting')}
        </Button>
      </div>
      <InspectorSection title={t('series.sections.series')}>
        <TextField {...common('title')} required maxLength={200} value={record.title} onSave={(title) => (title === null ? undefined : save({ title }))} />
        <div className={styles.pair}>
          <ChoiceField
            {...common('meetingKind')}
            required
            value={record.meetingKind}
            choices={meetingKinds}
            format={(code) => word('meetingKinds', code)}
            onSave={(meetingKind) => (meetingKind === null ? undefined : save({ meetingKind }))}
          />
          <RecordField {...common('group')} type="group" value={record.group} onSave={(group) => save({ group })} />
        </div>
      </InspectorSection>
      <InspectorSection title={t('series.sections.rhythm')}>
        <div className={styles.pair}>
          <ChoiceField {...common('recurrence')} value={record.recurrence} choices={meetingRecurrences} format={(code) => word('meetingRecurrences', code)} onSave={(recurrence) => save({ recurrence })} />
          <DayField {...common('startsOn')} value={record.startsOn} onSave={(startsOn) => save({ startsOn })} />
          <TimeField {...common('startTime')} value={record.startTime} onSave={(startTime) => save({ startTime })} />
          <NumberField {...common('durationMinutes')} min={5} max={1_440} value={record.durationMinutes} onSave={(durationMinutes) => save({ durationMinutes })} />
        </div>
        <DayField {...common('endsOn')} value={record.endsOn} onSave={(endsOn) => save({ endsOn })} />
        {record.startsOn && record.endsOn && record.endsOn < record.startsOn ? (
          <p className={styles.problem} role="alert">
            {t('series.endsBeforeStart')}
          </p>
        ) : null}
      </InspectorSection>
      <InspectorSection title={t('series.sections.place')}>
        <TextField {...common('place')} maxLength={300} value={record.place} onSave={(place) => save({ place })} />
        <TextField {...common('link')} type="url" maxLength={1_000} placeholder="https://" value={record.link} onSave={(link) => save({ link })} />
      </InspectorSection>
      <InspectorSection title={t('series.sections.people')}>
        <RecordField {...common('mailingList')} type="mailing_list" value={record.mailingList} onSave={(mailingList) => save({ mailingList })} />
        <p className={styles.help}>
          {record.mailingList === null ? (
            <a className={styles.link} href={toHash({ area: 'partners', view: 'lists', record: null })}>
              {t('series.makeList')}
            </a>
          ) : (
            <a className={styles.link} href={toHash({ area: 'partners', view: 'lists', record: record.mailingList })}>
              {t('series.onList', { count: invited ?? 0 })}
            </a>
          )}
        </p>
      </InspectorSection>
      <InspectorSection title={t('series.sections.languages')}>
        <div className={styles.pair}>
          <ChoiceField {...common('language')} value={record.language} choices={languages} format={(code) => word('languages', code)} onSave={(language) => save({ language })} />
          <ChoicesField {...common('interpretation')} value={record.interpretation} choices={languages} format={(code) => word('languages', code)} onSave={(interpretation) => save({ interpretation })} />
        </div>
        <ChoiceField {...common('secondLanguage')} value={record.secondLanguage} choices={languages} format={(code) => word('languages', code)} onSave={(secondLanguage) => save({ secondLanguage })} />
      </InspectorSection>
      <InspectorSection title={fieldLabel('meeting_series', 'note')}>
        <LongTextField {...common('note')} hideLabel value={record.note} onSave={(note) => save({ note })} />
      </InspectorSection>
      <RecordFooter type="meeting_series" id={record.id} removeLabel={t('series.remove')} disabled={disabled} />
    </Inspector>
  );
}

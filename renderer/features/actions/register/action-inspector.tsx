import { useTranslation } from 'react-i18next';
import { useServiceQuery } from '../../../api/service.ts';
import type { ActionRow } from '../../../../shared/contract/actions.ts';
import { ChoicesField, DayField, LongTextField, RecordField, TextField } from '../../../components/fields.tsx';
import { Inspector, InspectorSection } from '../../../components/inspector.tsx';
import { useChoiceWords, useFieldLabel } from '../../../components/record-words.ts';
import { RecordFooter } from '../../../components/register-tools.tsx';
import { TonePill } from '../../../components/status-pill.tsx';
import { type RecordFields, useSaveRecord } from '../../../components/use-save-record.ts';
import { toHash, useNavigation } from '../../../navigation.ts';
import { actionSupports } from '../../../../shared/records/choices.ts';
import { useIsWritable } from '../../frame/current-workspace.ts';
import { actionLooks } from '../action-looks.ts';
import styles from '../actions.module.css';
import { DueDay } from '../due-day.tsx';
import { originPlace, useOriginWords } from '../origin-words.ts';
import { ProgressLog } from './progress-log.tsx';
import { ReportForm } from './report-form.tsx';

/** One action point for life: where it came from, who, until when, and everything reported on it. */
export function ActionInspector({ action, today }: { action: ActionRow; today: string }) {
  const { t } = useTranslation('actions');
  const disabled = !useIsWritable();
  const { select } = useNavigation.getState();
  const label = useFieldLabel();
  const word = useChoiceWords();
  const originOf = useOriginWords();
  const saveRecord = useSaveRecord('action_point');
  const { data: record } = useServiceQuery('records.get', { type: 'action_point', id: action.id });
  const save = (fields: RecordFields<'action_point'>) => saveRecord(action.id, fields);
  const common = (field: keyof RecordFields<'action_point'>) => ({ label: label('action_point', field), disabled });
  const place = originPlace(action);
  const note = typeof record?.['note'] === 'string' ? record['note'] : null;

  return (
    <Inspector
      title={action.text}
      badge={<TonePill {...actionLooks[action.status]} label={word('actionStatuses', action.status)} />}
      subtitle={<DueDay action={action} today={today} />}
      record={{ type: 'action_point', id: action.id }}
      onClose={() => select(null)}
    >
      <InspectorSection title={t('inspector.report')}>
        <ReportForm key={action.status} action={action} disabled={disabled} />
      </InspectorSection>
      <InspectorSection title={t('inspector.progress')}>
        <ProgressLog entries={action.progress} />
      </InspectorSection>
      <InspectorSection title={t('inspector.action')}>
        <LongTextField {...common('text')} required minRows={1} maxLength={2_000} value={action.text} onSave={(text) => (text === null ? undefined : save({ text }))} />
        <RecordField {...common('organisation')} type="organisation" value={action.organisationId} onSave={(organisation) => save({ organisation })} />
        <RecordField {...common('contact')} type="contact" value={action.contactId} onSave={(contact) => save({ contact })} />
        <TextField {...common('responsible')} maxLength={300} value={action.responsible} onSave={(responsible) => save({ responsible })} />
        <div className={styles.pair}>
          <DayField {...common('dueOn')} value={action.dueOn} onSave={(dueOn) => save({ dueOn })} />
          <DayField {...common('agreedOn')} value={action.agreedOn} onSave={(agreedOn) => save({ agreedOn })} />
        </div>
        <ChoicesField {...common('supportWanted')} value={action.supportWanted} choices={actionSupports} format={(code) => word('actionSupports', code)} onSave={(supportWanted) => save({ supportWanted })} />
        <LongTextField {...common('secondText')} minRows={1} maxLength={2_000} value={action.secondText} onSave={(secondText) => save({ secondText })} />
      </InspectorSection>
      <InspectorSection title={label('action_point', 'origin')}>
        {place === null ? (
          <p>{originOf(action)}</p>
        ) : (
          <p>
            <a className={styles.link} href={toHash(place)}>
              {originOf(action)}
            </a>
          </p>
        )}
      </InspectorSection>
      <InspectorSection title={label('action_point', 'note')}>
        <LongTextField {...common('note')} hideLabel value={note} onSave={(text) => save({ note: text })} />
      </InspectorSection>
      <RecordFooter type="action_point" id={action.id} removeLabel={t('remove')} disabled={disabled} />
    </Inspector>
  );
}

import { Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { useServiceQuery } from '../../api/service.ts';
import { ChoiceField, ChoicesField, DayField, LongTextField, RecordField, RecordsField, TextField, TextsField } from '../../components/fields.tsx';
import { Inspector, InspectorSection } from '../../components/inspector.tsx';
import { useChoiceWords, useFieldLabel, useRecordTitle } from '../../components/record-words.ts';
import { RecordFooter } from '../../components/register-tools.tsx';
import { type RecordFields, useSaveRecord } from '../../components/use-save-record.ts';
import { toHash, useNavigation } from '../../navigation.ts';
import { consents, languages } from '../../../shared/records/choices.ts';
import type { RecordByType } from '../../../shared/records/index.ts';
import { useIsWritable } from '../frame/current-workspace.ts';
import { BouncedNote } from './bounced-note.tsx';
import styles from './partner-inspector.module.css';

type Contact = RecordByType['contact'];

/** Everything about one person. */
export function ContactInspector({ record, onRemove }: { record: Contact; onRemove: () => void }) {
  const { t } = useTranslation('partners');
  const disabled = !useIsWritable();
  const { select } = useNavigation.getState();
  const saveRecord = useSaveRecord('contact');
  const word = useChoiceWords();
  const fieldLabel = useFieldLabel();
  const titleOf = useRecordTitle();
  const { data: today } = useServiceQuery('today.view', {});
  const save = (fields: RecordFields<'contact'>) => saveRecord(record.id, fields);
  const common = (field: keyof Contact) => ({ label: fieldLabel('contact', field), disabled });

  return (
    <Inspector
      title={titleOf('contact', record)}
      subtitle={record.role ?? undefined}
      record={{ type: 'contact', id: record.id }}
      onClose={() => select(null)}
    >
      <InspectorSection title={t('sections.person')}>
        <div className={styles.pair}>
          <TextField {...common('givenName')} value={record.givenName} maxLength={200} onSave={(givenName) => save({ givenName })} />
          <TextField {...common('familyName')} required value={record.familyName} maxLength={200} onSave={(familyName) => (familyName === null ? undefined : save({ familyName }))} />
        </div>
        <RecordField {...common('organisation')} type="organisation" value={record.organisation} onSave={(organisation) => save({ organisation })} />
        {record.organisation ? (
          <a className={styles.link} href={toHash({ area: 'partners', view: 'organisations', record: record.organisation })}>
            {t('showOrganisation')}
          </a>
        ) : null}
        <TextField {...common('role')} value={record.role} maxLength={200} onSave={(role) => save({ role })} />
        <ChoicesField {...common('languages')} value={record.languages} choices={languages} format={(code) => word('languages', code)} onSave={(known) => save({ languages: known })} />
      </InspectorSection>
      <InspectorSection title={t('sections.reach')}>
        <TextsField {...common('emails')} value={record.emails} onSave={(emails) => save({ emails })} />
        <BouncedNote
          record={record}
          today={today?.today ?? null}
          disabled={disabled}
          onChange={(bouncedOn) => void save({ bouncedOn }).catch(() => undefined)}
        />
        <TextsField {...common('phones')} value={record.phones} onSave={(phones) => save({ phones })} />
        <RecordsField {...common('mailingLists')} type="mailing_list" value={record.mailingLists} onSave={(mailingLists) => save({ mailingLists })} />
        <ChoiceField {...common('consent')} description={t('consentHelp')} value={record.consent} choices={consents} format={(code) => word('consents', code)} onSave={(consent) => save({ consent })} />
        <div className={styles.verified}>
          <DayField {...common('lastVerifiedOn')} value={record.lastVerifiedOn} onSave={(lastVerifiedOn) => save({ lastVerifiedOn })} />
          <Button
            variant="default"
            disabled={disabled || !today || record.lastVerifiedOn === today.today}
            onClick={() => today && void save({ lastVerifiedOn: today.today }).catch(() => undefined)}
          >
            {t('verifiedToday')}
          </Button>
        </div>
      </InspectorSection>
      <InspectorSection title={fieldLabel('contact', 'note')}>
        <LongTextField {...common('note')} hideLabel value={record.note} maxLength={20_000} onSave={(note) => save({ note })} />
      </InspectorSection>
      <RecordFooter type="contact" id={record.id} removeLabel={t('remove.contact')} disabled={disabled} onRemove={onRemove} />
    </Inspector>
  );
}

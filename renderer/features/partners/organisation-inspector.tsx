import { useTranslation } from 'react-i18next';
import { useRecords } from '../../api/service.ts';
import { ChoiceField, DayField, LongTextField, TextField, TextsField } from '../../components/fields.tsx';
import { Inspector, InspectorSection } from '../../components/inspector.tsx';
import { useChoiceWords, useFieldLabel, useRecordTitle } from '../../components/record-words.ts';
import { RecordFooter } from '../../components/register-tools.tsx';
import { TonePill } from '../../components/status-pill.tsx';
import { type RecordFields, useSaveRecord } from '../../components/use-save-record.ts';
import { toHash, useNavigation } from '../../navigation.ts';
import { memberships, organisationTypes } from '../../../shared/records/choices.ts';
import type { RecordByType } from '../../../shared/records/index.ts';
import { useIsWritable } from '../frame/current-workspace.ts';
import { ActivitySection } from './activity/activity-section.tsx';
import styles from './partner-inspector.module.css';

type Organisation = RecordByType['organisation'];

/** Everything about one organisation, its people included. */
export function OrganisationInspector({ record, onRemove }: { record: Organisation; onRemove: () => void }) {
  const { t } = useTranslation('partners');
  const disabled = !useIsWritable();
  const { select } = useNavigation.getState();
  const saveRecord = useSaveRecord('organisation');
  const word = useChoiceWords();
  const fieldLabel = useFieldLabel();
  const titleOf = useRecordTitle();
  const people = (useRecords('contact') ?? []).filter(({ organisation }) => organisation === record.id);
  const save = (fields: RecordFields<'organisation'>) => saveRecord(record.id, fields);
  const common = (field: keyof Organisation) => ({ label: fieldLabel('organisation', field), disabled });

  return (
    <Inspector
      title={record.name ?? ''}
      badge={
        record.membership === 'member' ? (
          <TonePill tone="good" label={word('memberships', 'member')} />
        ) : record.membership ? (
          <TonePill tone="na" label={word('memberships', record.membership)} />
        ) : undefined
      }
      subtitle={record.organisationType ? word('organisationTypes', record.organisationType) : undefined}
      record={{ type: 'organisation', id: record.id }}
      onClose={() => select(null)}
    >
      <InspectorSection title={t('sections.identity')}>
        <TextField {...common('name')} required value={record.name} maxLength={300} onSave={(name) => (name === null ? undefined : save({ name }))} />
        <div className={styles.pair}>
          <TextField {...common('acronym')} value={record.acronym} maxLength={40} onSave={(acronym) => save({ acronym })} />
          <ChoiceField
            {...common('organisationType')}
            value={record.organisationType}
            choices={organisationTypes}
            format={(code) => word('organisationTypes', code)}
            onSave={(organisationType) => save({ organisationType })}
          />
        </div>
        <TextsField {...common('alternativeNames')} value={record.alternativeNames} onSave={(alternativeNames) => save({ alternativeNames })} />
        <TextsField {...common('areas')} value={record.areas} onSave={(areas) => save({ areas })} />
        <TextField {...common('website')} value={record.website} maxLength={500} onSave={(website) => save({ website })} />
      </InspectorSection>
      <InspectorSection title={t('sections.membership')}>
        <div className={styles.pair}>
          <ChoiceField
            {...common('membership')}
            value={record.membership}
            choices={memberships}
            format={(code) => word('memberships', code)}
            onSave={(membership) => save({ membership })}
          />
          <DayField {...common('commitmentsSignedOn')} value={record.commitmentsSignedOn} onSave={(commitmentsSignedOn) => save({ commitmentsSignedOn })} />
        </div>
        <p className={styles.help}>{t('membershipHelp')}</p>
      </InspectorSection>
      <ActivitySection record={record} />
      <InspectorSection title={t('sections.people', { count: people.length })}>
        {people.length === 0 ? <p className={styles.help}>{t('noPeople')}</p> : null}
        <ul className={styles.links}>
          {people.map((person) => (
            <li key={person.id}>
              <a href={toHash({ area: 'partners', view: 'contacts', record: person.id })}>
                <bdi>{titleOf('contact', person)}</bdi>
              </a>
              <span>{person.role}</span>
            </li>
          ))}
        </ul>
      </InspectorSection>
      <InspectorSection title={fieldLabel('organisation', 'note')}>
        <LongTextField {...common('note')} hideLabel value={record.note} maxLength={20_000} onSave={(note) => save({ note })} />
      </InspectorSection>
      <RecordFooter type="organisation" id={record.id} removeLabel={t('remove.organisation')} disabled={disabled} onRemove={onRemove} />
    </Inspector>
  );
}

import { useTranslation } from 'react-i18next';
import { useRecords } from '../../api/service.ts';
import { ChoiceField, DayField, LongTextField, NumberField, RecordField, RecordsField, TextField } from '../../components/fields.tsx';
import { Inspector, InspectorSection } from '../../components/inspector.tsx';
import { useChoiceWords, useFieldLabel } from '../../components/record-words.ts';
import { RecordFooter } from '../../components/register-tools.tsx';
import { type RecordFields, useSaveRecord } from '../../components/use-save-record.ts';
import { useNavigation } from '../../navigation.ts';
import { isInEffect } from '../../../shared/domain/documents/revisions.ts';
import { groupKinds } from '../../../shared/records/choices.ts';
import type { RecordByType } from '../../../shared/records/index.ts';
import { useIsWritable } from '../frame/current-workspace.ts';
import styles from './team.module.css';
import { TermsOfReferenceLink } from './terms-of-reference-link.tsx';

export function GroupInspector({ record }: { record: RecordByType['group'] }) {
  const { t } = useTranslation('team');
  const disabled = !useIsWritable();
  const { select } = useNavigation.getState();
  const saveRecord = useSaveRecord('group');
  const word = useChoiceWords();
  const fieldLabel = useFieldLabel();
  const documents = useRecords('document') ?? [];
  const save = (fields: RecordFields<'group'>) => saveRecord(record.id, fields);
  const common = (field: keyof typeof record) => ({ label: fieldLabel('group', field), disabled });
  const torKind = record.groupKind === 'sag' ? 'sag-tor' : 'twg-tor';
  const hasTor = documents.some(
    (document) => document.documentKind === torKind && document.subject === record.id && isInEffect(document),
  );

  return (
    <Inspector
      title={record.name ?? ''}
      subtitle={record.groupKind ? word('groupKinds', record.groupKind) : undefined}
      record={{ type: 'group', id: record.id }}
      onClose={() => select(null)}
    >
      <InspectorSection title={t('sections.group')}>
        <TextField {...common('name')} required maxLength={200} value={record.name} onSave={(name) => (name === null ? undefined : save({ name }))} />
        <ChoiceField
          {...common('groupKind')}
          required
          value={record.groupKind}
          choices={groupKinds}
          format={(code) => word('groupKinds', code)}
          onSave={(groupKind) => (groupKind === null ? undefined : save({ groupKind }))}
        />
        <LongTextField {...common('purpose')} maxLength={5_000} value={record.purpose} onSave={(purpose) => save({ purpose })} />
        <RecordField {...common('chairOrganisation')} type="organisation" value={record.chairOrganisation} onSave={(chairOrganisation) => save({ chairOrganisation })} />
        <RecordsField {...common('members')} type="organisation" value={record.members} onSave={(members) => save({ members })} />
        <TermsOfReferenceLink kind={torKind} subject={record.id} subjectLabel={record.name ?? ''} isInEffect={hasTor} />
      </InspectorSection>
      <InspectorSection title={t('sections.time')}>
        <div className={styles.pair}>
          <DayField {...common('startsOn')} value={record.startsOn} onSave={(startsOn) => save({ startsOn })} />
          <DayField {...common('endsOn')} value={record.endsOn} onSave={(endsOn) => save({ endsOn })} />
        </div>
        {record.startsOn && record.endsOn && record.endsOn < record.startsOn ? (
          <p className={styles.problem} role="alert">
            {t('endsBeforeStart')}
          </p>
        ) : null}
        <TextField {...common('closingCriterion')} maxLength={1_000} value={record.closingCriterion} onSave={(closingCriterion) => save({ closingCriterion })} />
        <DayField {...common('electedOn')} value={record.electedOn} onSave={(electedOn) => save({ electedOn })} />
      </InspectorSection>
      <InspectorSection title={t('sections.meetings')}>
        <NumberField {...common('quorumPercent')} description={t('quorumHelp')} min={0} max={100} suffix="%" value={record.quorumPercent} onSave={(quorumPercent) => save({ quorumPercent })} />
        <NumberField {...common('quorumNationalNgos')} min={0} max={100} value={record.quorumNationalNgos} onSave={(quorumNationalNgos) => save({ quorumNationalNgos })} />
      </InspectorSection>
      <RecordFooter type="group" id={record.id} removeLabel={t('removeGroup')} disabled={disabled} />
    </Inspector>
  );
}

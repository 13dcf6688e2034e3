import { ActionIcon, Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { ElectionView } from '../../../../shared/contract/election-view.ts';
import { useRecords } from '../../../api/service.ts';
import { ChoicesField, NumberField, TextField } from '../../../components/fields.tsx';
import { Icon } from '../../../components/icon.tsx';
import { useChoiceWords, useFieldLabel } from '../../../components/record-words.ts';
import { useCreateRecord, useRemoveRecords, useSaveRecord } from '../../../components/use-save-record.ts';
import { keyBetween } from '../../../../shared/domain/ordering/fractional-key.ts';
import { organisationTypes } from '../../../../shared/records/choices.ts';
import { Panel } from '../../procedure/panel.tsx';
import parts from '../../procedure/parts.module.css';
import type { RulePartProps } from './rule-fields.ts';
import styles from './rules.module.css';

/** Which seats there are, and who belongs to each group of them. */
export function ConstituencyTable({ view, disabled }: RulePartProps) {
  const { t } = useTranslation('elections');
  const label = useFieldLabel();
  const create = useCreateRecord('constituency');
  const records = useRecords('constituency');
  const { constituencies, election } = view;

  const add = () => {
    const last = (records ?? []).filter((record) => record.election === election.id).map(({ sortKey }) => sortKey ?? '').sort().at(-1);
    return create({ election: election.id, name: t('rules.newConstituency'), seats: 1, floorNationalNgos: 0, organisationTypes: [], sortKey: keyBetween(last || null, null) });
  };

  return (
    <Panel title={t('rules.constituencies')} aside={<span>{t('seatsCount', { count: election.seats })}</span>}>
      <div className={styles.constituencies} role="group" aria-label={t('rules.constituencies')}>
        <div className={styles.headings} aria-hidden="true">
          <span>{label('constituency', 'name')}</span>
          <span>{label('constituency', 'organisationTypes')}</span>
          <span>{label('constituency', 'seats')}</span>
          <span>{label('constituency', 'floorNationalNgos')}</span>
        </div>
        {constituencies.map((constituency) => (
          <ConstituencyRow key={constituency.id} constituency={constituency} disabled={disabled} />
        ))}
      </div>
      {disabled ? null : (
        <div className={`${parts.buttons} no-print`}>
          <Button variant="default" size="compact-sm" leftSection={<Icon name="plus" size={12} />} onClick={() => void add().catch(() => undefined)}>
            {t('rules.addConstituency')}
          </Button>
        </div>
      )}
    </Panel>
  );
}

function ConstituencyRow({ constituency, disabled }: { constituency: ElectionView['constituencies'][number]; disabled: boolean }) {
  const { t } = useTranslation('elections');
  const word = useChoiceWords();
  const label = useFieldLabel();
  const save = useSaveRecord('constituency');
  const remove = useRemoveRecords('constituency');
  const { id, name } = constituency;
  const common = (field: 'name' | 'organisationTypes' | 'seats' | 'floorNationalNgos') => ({ label: `${label('constituency', field)}: ${name}`, hideLabel: true, disabled });
  return (
    <div className={styles.constituency}>
      <TextField {...common('name')} label={label('constituency', 'name')} required maxLength={200} value={name} onSave={(text) => (text === null ? undefined : save(id, { name: text }))} />
      <ChoicesField
        {...common('organisationTypes')}
        value={constituency.organisationTypes}
        choices={organisationTypes}
        format={(code) => word('organisationTypes', code)}
        onSave={(types) => save(id, { organisationTypes: types })}
      />
      <NumberField {...common('seats')} min={0} max={50} value={constituency.seats} onSave={(seats) => save(id, { seats })} />
      <NumberField {...common('floorNationalNgos')} min={0} max={50} value={constituency.floorNationalNgos} onSave={(floorNationalNgos) => save(id, { floorNationalNgos })} />
      {disabled ? null : (
        <ActionIcon variant="subtle" aria-label={t('rules.removeConstituency', { name })} onClick={() => void remove([id]).catch(() => undefined)}>
          <Icon name="trash" size={14} />
        </ActionIcon>
      )}
    </div>
  );
}

import { useTranslation } from 'react-i18next';
import { useRecords } from '../../api/service.ts';
import { NumberField } from '../../components/fields.tsx';
import { useFieldLabel } from '../../components/record-words.ts';
import { useSaveRecord } from '../../components/use-save-record.ts';
import { cluster as definition } from '../../../shared/records/cluster.ts';
import { type Proposals, proposalsOf } from '../../../shared/records/proposals.ts';
import { useCurrentWorkspace } from '../frame/current-workspace.ts';
import styles from './workspace-area.module.css';

const suffixes: Partial<Record<keyof Proposals, string>> = { localMembersPercent: ' %', localSeatsPercent: ' %' };
const names: readonly (keyof Proposals)[] = [
  'localMembersPercent',
  'localSeatsPercent',
  'mailingListDays',
  'minutesDays',
  'reviewMonths',
];

/** The figures that no guidance gives, as the cluster wants them; emptied, each is the application's proposal again. */
export function ProposalFields() {
  const { t } = useTranslation('workspace');
  const [cluster] = useRecords('cluster') ?? [];
  const isReadOnly = useCurrentWorkspace().mode !== 'normal';
  const save = useSaveRecord('cluster');
  const label = useFieldLabel();
  if (!cluster) return null;
  const figures = proposalsOf(cluster);
  return (
    <section className={styles.panel}>
      <h2 className={styles.heading}>{t('details.proposals')}</h2>
      <p>{t('details.proposalsHint')}</p>
      <div className={styles.fields}>
        {names.map((name) => {
          const { min, max } = definition.fields[name];
          const suffix = suffixes[name];
          return (
            <NumberField
              key={name}
              disabled={isReadOnly}
              label={label('cluster', name)}
              min={min}
              max={max}
              {...(suffix === undefined ? {} : { suffix })}
              value={figures[name]}
              onSave={(value) => save(cluster.id, { [name]: value })}
            />
          );
        })}
      </div>
    </section>
  );
}

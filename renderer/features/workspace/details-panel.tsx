import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { call, useRecords, useServiceQuery } from '../../api/service.ts';
import { crisisTypes, languages, officeLevels } from '../../../shared/records/choices.ts';
import { countryCodes, unlistedCountry } from '../../../shared/records/countries.ts';
import { ConflictNote } from '../../components/conflict-note.tsx';
import { countryName } from '../../components/country-name.ts';
import { ChoiceField, ChoicesField, LongTextField, RecordField, RecordsField, TextField } from '../../components/fields.tsx';
import { type Logo, LogoChoice } from '../../components/logo-choice.tsx';
import { RecordHistory } from '../../components/record-history.tsx';
import { useChoiceWords, useFieldLabel } from '../../components/record-words.ts';
import { useSaveRecord } from '../../components/use-save-record.ts';
import { useCurrentWorkspace } from '../frame/current-workspace.ts';
import { ProposalFields } from './proposal-fields.tsx';
import styles from './workspace-area.module.css';

/** Every field of the cluster and of this office. */
export function DetailsPanel() {
  const { t } = useTranslation(['workspace', 'app']);
  const { path, officeId } = useCurrentWorkspace();
  return (
    <div className={styles.columns}>
      <div>
        <ClusterFields />
        <OfficeFields />
        <ProposalFields />
        <section className={styles.panel}>
          <h2 className={styles.heading}>{t('workspace:details.file')}</h2>
          <p className={styles.path}>
            {t('workspace:details.path')}: <bdi dir="ltr">{path}</bdi>
          </p>
        </section>
      </div>
      <section className={styles.panel}>
        <h2 className={styles.heading}>{t('workspace:views.history')}</h2>
        <h3 className={styles.historyOf}>{t('workspace:details.cluster')}</h3>
        <RecordHistory type="cluster" id="cluster" />
        <h3 className={styles.historyOf}>{t('workspace:details.office')}</h3>
        <RecordHistory type="office" id={officeId} />
      </section>
    </div>
  );
}

function ClusterFields() {
  const { t, i18n } = useTranslation(['workspace', 'records']);
  const clusters = useRecords('cluster');
  const isReadOnly = useCurrentWorkspace().mode !== 'normal';
  const save = useSaveRecord('cluster');
  const label = useFieldLabel();
  const choice = useChoiceWords();
  const countries = useMemo(() => {
    const { compare } = new Intl.Collator(i18n.language);
    const nameOf = (code: string) => countryName(code, null, i18n.language) ?? code;
    return [unlistedCountry, ...[...countryCodes].sort((one, other) => compare(nameOf(one), nameOf(other)))];
  }, [i18n.language]);
  if (!clusters) return null;
  const [cluster] = clusters;
  if (!cluster) {
    return (
      <section className={styles.panel}>
        <h2 className={styles.heading}>{t('workspace:details.cluster')}</h2>
        <p>{t('workspace:details.clusterToCome')}</p>
      </section>
    );
  }
  const common = { disabled: isReadOnly };
  return (
    <section className={styles.panel}>
      <h2 className={styles.heading}>{t('workspace:details.cluster')}</h2>
      <ConflictNote type="cluster" id={cluster.id} />
      <div className={styles.fields}>
        <TextField
          {...common}
          label={label('cluster', 'name')}
          required
          value={cluster.name}
          onSave={(name) => save(cluster.id, { name })}
        />
        <ChoiceField
          {...common}
          label={label('cluster', 'crisisType')}
          choices={crisisTypes}
          format={(code) => choice('crisisTypes', code)}
          value={cluster.crisisType}
          onSave={(crisisType) => save(cluster.id, { crisisType })}
        />
        <ChoiceField
          {...common}
          label={label('cluster', 'country')}
          searchable
          choices={countries}
          format={(code) =>
            code === unlistedCountry ? t('workspace:details.otherCountry') : (countryName(code, null, i18n.language) ?? code)
          }
          value={cluster.country}
          onSave={(country) => save(cluster.id, { country })}
        />
        <TextField
          {...common}
          label={label('cluster', 'countryName')}
          description={t('workspace:details.countryHint')}
          value={cluster.countryName}
          onSave={(name) => save(cluster.id, { countryName: name })}
        />
        <RecordField
          {...common}
          label={label('cluster', 'leadAgency')}
          type="organisation"
          value={cluster.leadAgency}
          onSave={(leadAgency) => save(cluster.id, { leadAgency })}
        />
        <RecordsField
          {...common}
          label={label('cluster', 'coCoordinators')}
          type="organisation"
          value={cluster.coCoordinators}
          onSave={(coCoordinators) => save(cluster.id, { coCoordinators })}
        />
        <ChoicesField
          {...common}
          label={label('cluster', 'workingLanguages')}
          choices={languages}
          format={(code) => choice('languages', code)}
          value={cluster.workingLanguages}
          onSave={(workingLanguages) => save(cluster.id, { workingLanguages })}
        />
        <TextField
          {...common}
          label={label('cluster', 'meetingFrequency')}
          value={cluster.meetingFrequency}
          onSave={(meetingFrequency) => save(cluster.id, { meetingFrequency })}
        />
        <div className={styles.wide}>
          <LongTextField
            {...common}
            label={label('cluster', 'background')}
            description={t('workspace:details.backgroundHint')}
            minRows={4}
            value={cluster.background}
            onSave={(background) => save(cluster.id, { background })}
          />
        </div>
        <ClusterLogo file={cluster.logo} disabled={isReadOnly} onSave={(logo) => save(cluster.id, { logo })} />
      </div>
    </section>
  );
}

interface ClusterLogoProps {
  file: string | null;
  disabled: boolean;
  onSave: (file: string | null) => Promise<void>;
}

function ClusterLogo({ file, disabled, onSave }: ClusterLogoProps) {
  const { data } = useServiceQuery('files.read', { file: file ?? '' }, { enabled: file !== null });
  const mediaType = data?.mediaType === 'image/jpeg' ? 'image/jpeg' : 'image/png';
  const logo: Logo | null = file && data ? { name: data.name, mediaType, bytes: data.bytes } : null;
  const change = async (chosen: Logo | null) => {
    if (chosen === null) {
      await onSave(null);
      return;
    }
    const kept = await call('files.add', chosen);
    await onSave(kept.file);
  };
  return <LogoChoice logo={logo} disabled={disabled} onChange={(chosen) => void change(chosen)} />;
}

function OfficeFields() {
  const { t } = useTranslation('workspace');
  const { officeId, mode } = useCurrentWorkspace();
  const offices = useRecords('office');
  const office = offices?.find(({ id }) => id === officeId);
  const save = useSaveRecord('office');
  const label = useFieldLabel();
  const choice = useChoiceWords();
  if (!office) return null;
  const common = { disabled: mode !== 'normal' };
  return (
    <section className={styles.panel}>
      <h2 className={styles.heading}>{t('details.office')}</h2>
      <ConflictNote type="office" id={office.id} />
      <div className={styles.fields}>
        <TextField
          {...common}
          label={label('office', 'name')}
          required
          value={office.name}
          onSave={(name) => save(office.id, { name })}
        />
        <ChoiceField
          {...common}
          label={label('office', 'level')}
          required
          choices={officeLevels}
          format={(code) => choice('officeLevels', code)}
          value={office.level}
          onSave={(level) => save(office.id, { level })}
        />
        <TextField {...common} label={label('office', 'area')} value={office.area} onSave={(area) => save(office.id, { area })} />
        <TextField {...common} label={label('office', 'pcode')} value={office.pcode} onSave={(pcode) => save(office.id, { pcode })} />
      </div>
    </section>
  );
}

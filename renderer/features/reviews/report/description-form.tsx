import { useTranslation } from 'react-i18next';
import type { ReviewView } from '../../../../shared/contract/review-view.ts';
import { ChoiceField, ChoicesField, FlagField, LongTextField, TextField } from '../../../components/fields.tsx';
import { useSaveRecord } from '../../../components/use-save-record.ts';
import { emptyDescription } from '../../../../shared/domain/ccpm/description.ts';
import type { ClusterDescription } from '../../../../shared/records/review-data.ts';
import { Panel } from '../../procedure/panel.tsx';
import parts from '../../procedure/parts.module.css';
import { DescriptionDeliverables } from './description-deliverables.tsx';
import { DescriptionTeam } from './description-team.tsx';
import styles from './report.module.css';

const structures = ['yes', 'no', 'unknown'] as const;
const chairs = ['lead', 'co_lead', 'government', 'partner', 'unknown'] as const;
const websites = ['own', 'inter_agency', 'other', 'none'] as const;
const themes = ['age', 'gender', 'diversity', 'human_rights', 'protection', 'environment', 'hiv', 'disability'] as const;

/** What the description report asks and the registers do not know; the rest of it fills itself. */
export function DescriptionForm({ view, disabled }: { view: ReviewView; disabled: boolean }) {
  const { t } = useTranslation('reviews');
  const saveRecord = useSaveRecord('review');
  const description = view.description ?? emptyDescription;
  const save = (fields: Partial<ClusterDescription>) => saveRecord(view.review.id, { description: { ...description, ...fields } });
  const focalPoint = (theme: (typeof themes)[number]) => description.crossCutting.find((one) => one.theme === theme)?.hasFocalPoint ?? null;
  return (
    <Panel title={t('description.title')} isPrinted={false}>
      <p className={parts.help}>{t('description.help')}</p>
      <div className={parts.pair}>
        <ChoiceField
          label={t('description.structure')}
          disabled={disabled}
          value={description.isInNationalStructure}
          choices={structures}
          format={(code) => t(`description.structures.${code}`)}
          onSave={(isInNationalStructure) => save({ isInNationalStructure })}
        />
        <ChoicesField label={t('description.chairs')} disabled={disabled} value={description.chairs} choices={chairs} format={(code) => t(`description.chair.${code}`)} onSave={(chosen) => save({ chairs: chosen ?? [] })} />
        <ChoiceField
          label={t('description.website')}
          disabled={disabled}
          value={description.website?.kind ?? null}
          choices={websites}
          format={(code) => t(`description.websites.${code}`)}
          onSave={(kind) => save({ website: kind === null ? null : { kind, link: kind === 'none' ? null : (description.website?.link ?? null) } })}
        />
        {description.website === null || description.website.kind === 'none' ? null : (
          <TextField
            label={t('description.link')}
            type="url"
            disabled={disabled}
            maxLength={1_000}
            value={description.website.link}
            onSave={(link) => (description.website === null ? undefined : save({ website: { ...description.website, link } }))}
          />
        )}
      </div>
      <fieldset className={parts.fieldset}>
        <legend>{t('description.focalPoints')}</legend>
        <div className={styles.themes}>
          {themes.map((theme) => (
            <FlagField
              key={theme}
              label={t(`description.themes.${theme}`)}
              disabled={disabled}
              value={focalPoint(theme)}
              onSave={(hasFocalPoint) => save({ crossCutting: [...description.crossCutting.filter((one) => one.theme !== theme), { theme, hasFocalPoint }] })}
            />
          ))}
        </div>
      </fieldset>
      <DescriptionTeam description={description} disabled={disabled} onSave={save} />
      <DescriptionDeliverables description={description} disabled={disabled} onSave={save} />
      <LongTextField label={t('description.comments')} disabled={disabled} maxLength={5_000} value={description.comments} onSave={(comments) => save({ comments })} />
    </Panel>
  );
}

import { useTranslation } from 'react-i18next';
import catalogue from '../../../../resources/ccpm/description.json';
import { ChoiceField, TextField } from '../../../components/fields.tsx';
import type { ClusterDescription } from '../../../../shared/records/review-data.ts';
import parts from '../../procedure/parts.module.css';
import { useOwnText } from '../parts/own-text.ts';
import styles from './report.module.css';

export interface DescriptionPartProps {
  description: ClusterDescription;
  disabled: boolean;
  onSave: (fields: Partial<ClusterDescription>) => Promise<void>;
}

const answers = ['yes', 'no'] as const;

/** What a cluster is expected to produce: whether it is there, and where. */
export function DescriptionDeliverables({ description, disabled, onSave }: DescriptionPartProps) {
  const { t } = useTranslation('reviews');
  const own = useOwnText();
  return (
    <fieldset className={parts.fieldset}>
      <legend>{t('description.deliverables')}</legend>
      <p className={parts.help}>{t('description.deliverablesHelp')}</p>
      {catalogue.deliverables.map(({ id, texts }) => {
        const said = description.deliverables.find((one) => one.id === id) ?? { id, isAvailable: null, link: null };
        const save = (fields: Partial<typeof said>) => onSave({ deliverables: [...description.deliverables.filter((one) => one.id !== id), { ...said, ...fields }] });
        const title = own(texts);
        return (
          <div key={id} className={styles.deliverable}>
            <span>{title}</span>
            <ChoiceField
              label={t('description.availableOf', { title })}
              hideLabel
              placeholder={t('description.structures.unknown')}
              disabled={disabled}
              value={said.isAvailable === null ? null : said.isAvailable ? 'yes' : 'no'}
              choices={answers}
              format={(code) => t(`description.structures.${code}`)}
              onSave={(answer) => save({ isAvailable: answer === null ? null : answer === 'yes' })}
            />
            <TextField label={t('description.linkOf', { title })} hideLabel placeholder={t('description.where')} disabled={disabled} maxLength={1_000} value={said.link} onSave={(link) => save({ link })} />
          </div>
        );
      })}
    </fieldset>
  );
}

import { useTranslation } from 'react-i18next';
import type { DraftView } from '../../../shared/contract/areas.ts';
import { type Area, areas, toHash } from '../../navigation.ts';
import styles from './documents.module.css';

/** Facts that the clauses ask for and nobody has recorded yet, each with the way to its place. */
export function MissingFields({ fields, document }: { fields: DraftView['fields']; document: string }) {
  const { t } = useTranslation(['drafting', 'documents']);
  const missing = fields.filter(({ value }) => value === null || value === '');
  if (missing.length === 0) return <p className={styles.complete}>✓ {t('drafting:fields.complete')}</p>;
  return (
    <div className={styles.missing}>
      <p>
        <span aria-hidden="true">▲ </span>
        {t('drafting:fields.missing', { count: missing.length })}
      </p>
      <ul>
        {missing.map(({ name, area }) => (
          <li key={name}>
            <a href={linkTo(areas.find((known) => known === area) ?? 'workspace', document)}>{t(`documents:fields.${name}`, name)}</a>
          </li>
        ))}
      </ul>
    </div>
  );
}

function linkTo(area: Area, document: string): string {
  if (area === 'documents') return toHash({ area, view: null, record: document });
  return toHash({ area, view: area === 'workspace' ? 'details' : null, record: null });
}

import { useTranslation } from 'react-i18next';
import type { Exclusion } from '../../../../shared/contract/meeting-documents.ts';
import { toHash } from '../../../navigation.ts';
import styles from './drafts.module.css';

/** Who should have got it and does not, each with the reason and the way to mend it. */
export function LeftOut({ excluded }: { excluded: readonly Exclusion[] }) {
  const { t } = useTranslation('meetings');
  if (excluded.length === 0) return null;
  return (
    <details className={styles.leftOut} open={excluded.length <= 5}>
      <summary>{t('drafts.leftOut', { count: excluded.length })}</summary>
      <ul>
        {excluded.map(({ contact, contactName, organisationName, reason }) => (
          <li key={`${contact}-${reason}`}>
            <span>
              <a href={toHash({ area: 'partners', view: 'contacts', record: contact })}>
                <bdi>{contactName}</bdi>
              </a>
              {organisationName === null ? null : (
                <>
                  {' · '}
                  <bdi>{organisationName}</bdi>
                </>
              )}
            </span>
            <span>{t(`drafts.reasons.${reason}`)}</span>
          </li>
        ))}
      </ul>
    </details>
  );
}

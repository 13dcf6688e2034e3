import { useTranslation } from 'react-i18next';
import { useChoiceWords } from '../../components/record-words.ts';
import type { DraftView } from '../../../shared/contract/documents.ts';
import type { Language } from '../../../shared/records/choices.ts';
import styles from './documents.module.css';

/** Clauses that the second language has no wording for. */
export function MissingInSecond({ draft, second }: { draft: DraftView; second: Language | null }) {
  const { t } = useTranslation('drafting');
  const word = useChoiceWords();
  if (second === null || draft.missingInSecond.length === 0) return null;
  return (
    <div className={styles.missing}>
      <p>
        <span aria-hidden="true">▲ </span>
        {t('draft.missingInSecond', { count: draft.missingInSecond.length, language: word('languages', second) })}
      </p>
      <ul>
        {draft.missingInSecond.map(({ clause, heading }) => (
          <li key={clause} lang={draft.language}>
            {heading || t('clause.untitled')}
          </li>
        ))}
      </ul>
    </div>
  );
}

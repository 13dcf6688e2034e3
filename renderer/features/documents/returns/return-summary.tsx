import { useTranslation } from 'react-i18next';
import { useRecords } from '../../../api/service.ts';
import { useChoiceWords, useRecordTitle } from '../../../components/record-words.ts';
import type { ReturnView } from '../../../../shared/contract/document-comparison.ts';
import styles from './returns.module.css';

/** Which version a returned file answers, how much it says otherwise, and what a reader should know first. */
export function ReturnSummary({ reading }: { reading: ReturnView }) {
  const { t } = useTranslation('comparing');
  const word = useChoiceWords();
  const titleOf = useRecordTitle();
  const document = useRecords('document')?.find(({ id }) => id === reading.document);
  const warnings = [
    reading.isSuperseded ? t('returns.superseded') : null,
    reading.isFoundByText ? t('returns.foundByText') : null,
    reading.isUnchanged ? t('returns.unchanged') : null,
  ].filter((text) => text !== null);
  return (
    <div>
      <h2 className={styles.title}>
        <bdi>{reading.fileName}</bdi>
      </h2>
      <p>
        {[document && titleOf('document', document), t('version', { version: reading.version }), word('languages', reading.language)].filter((part) => part).join(' · ')}
      </p>
      <p>{[t('returns.differences', { count: reading.differences.length }), t('returns.comments', { count: reading.comments.length })].join(' · ')}</p>
      {warnings.map((text) => (
        <p key={text} className={styles.notice}>
          {text}
        </p>
      ))}
    </div>
  );
}

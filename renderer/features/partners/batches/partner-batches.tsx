import { Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { useServiceQuery } from '../../../api/service.ts';
import { useFormats } from '../../../components/formats.ts';
import { useBatchWords } from '../../frame/batch-words.ts';
import { useIsWritable } from '../../frame/current-workspace.ts';
import styles from './batches.module.css';
import { useTakeBack } from './take-back.ts';

/** Imports, or merges, of partners so far: each can be taken back. */
export function PartnerBatches({ kind }: { kind: 'import' | 'merge' }) {
  const { t } = useTranslation('partners');
  const { instant } = useFormats();
  const words = useBatchWords();
  const isWritable = useIsWritable();
  const { data } = useServiceQuery('partners.batches', {});
  const { takeBack, isBusy, outcome } = useTakeBack();
  const batches = (data ?? []).filter((batch) => batch.kind === kind);
  if (batches.length === 0) return kind === 'import' && data ? <p className={styles.none}>{t('import.noEarlier')}</p> : null;
  return (
    <section className={styles.batches} aria-labelledby={`batches-${kind}`}>
      <h2 id={`batches-${kind}`} className={styles.heading}>
        {t(kind === 'import' ? 'import.earlier' : 'duplicates.merge.earlier')}
      </h2>
      {outcome === null ? null : <p role="status">{outcome}</p>}
      <ul className={styles.list}>
        {batches.map(({ batch, label, author, at, isUndone }) => (
          <li key={batch}>
            <span>
              {words(label)}
              <span className={styles.dim}>
                {' '}
                · <bdi>{author}</bdi> · {instant(at)}
              </span>
            </span>
            {isUndone ? (
              <span className={styles.dim}>{t('import.takenBack')}</span>
            ) : (
              <Button variant="default" size="compact-sm" disabled={!isWritable || isBusy} onClick={() => void takeBack(batch)}>
                {t('import.takeBack')}
              </Button>
            )}
          </li>
        ))}
      </ul>
    </section>
  );
}

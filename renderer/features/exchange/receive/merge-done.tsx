import { Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { MergeResult } from '../../../../shared/contract/exchange.ts';
import { useNavigation } from '../../../navigation.ts';
import { useIsWritable } from '../../frame/current-workspace.ts';
import shared from '../exchange.module.css';
import { useFocusOnce } from '../focus-once.ts';
import { UndoneFields } from '../merges/undone-fields.tsx';
import { useUndoMerge } from '../merges/undo-merge.ts';
import { useHoleWords } from '../offices/office-words.ts';
import { MergeFiles } from './merge-files.tsx';
import styles from './merge-done.module.css';
import { useMergeSentence } from './merge-sentence.ts';
import { clearReception } from './reception.ts';

/** What a merge did, the way back, and where a person is wanted next. */
export function MergeDone({ merged }: { merged: MergeResult }) {
  const { t } = useTranslation('exchange');
  const isWritable = useIsWritable();
  const { go } = useNavigation.getState();
  const sentence = useMergeSentence();
  const holeWords = useHoleWords();
  const { undo, isBusy, skipped } = useUndoMerge();
  const title = useFocusOnce<HTMLHeadingElement>();
  const { batch, summary } = merged;
  const holes = merged.offices.flatMap((office) => office.holes);

  return (
    <section className={`${shared.panel} ${styles.done}`} aria-labelledby="merge-done">
      <h2 className={shared.heading} id="merge-done" tabIndex={-1} ref={title}>
        <span aria-hidden="true" className={styles.check}>
          ✓{' '}
        </span>
        {t('merged.title')}
      </h2>
      <p role="status">{batch === null ? t('merged.nothing') : sentence(merged)}</p>
      <MergeFiles files={merged.files} />
      {holes.length > 0 ? (
        <ul className={`${shared.plainList} ${styles.holes}`}>
          {holes.map((hole) => (
            <li key={`${hole.office}-${hole.kind}-${hole.from}`}>
              <span aria-hidden="true">▲ </span>
              {holeWords(hole)}
            </li>
          ))}
        </ul>
      ) : null}
      {skipped ? <UndoneFields skipped={skipped} /> : null}
      <div className={shared.buttons}>
        {summary.conflicts > 0 && !skipped ? (
          <Button onClick={() => go({ area: 'exchange', view: 'conflicts' })}>{t('merged.conflicts', { count: summary.conflicts })}</Button>
        ) : null}
        <Button variant={summary.conflicts > 0 ? 'default' : 'filled'} onClick={clearReception}>
          {t('merged.more')}
        </Button>
        {batch !== null && !skipped ? (
          <Button variant="default" disabled={!isWritable} loading={isBusy} onClick={() => void undo(batch)}>
            {t('merged.undo')}
          </Button>
        ) : null}
        <Button variant="subtle" onClick={() => go({ area: 'exchange', view: 'merges', record: batch })}>
          {t('merged.history')}
        </Button>
      </div>
    </section>
  );
}

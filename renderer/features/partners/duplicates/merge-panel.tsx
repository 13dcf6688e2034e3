import { Button } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { MergeChoice } from '../../../../shared/contract/partners.ts';
import { whenSettled } from '../../../api/saving.ts';
import { call, useServiceQuery } from '../../../api/service.ts';
import { FailureMessage, failureOf, useFailureWords } from '../../../components/failure-message.tsx';
import { useToasts } from '../../../components/toasts.ts';
import { flushDrafts } from '../../../components/use-draft.ts';
import { useNavigation } from '../../../navigation.ts';
import { runWork, useWork } from '../../exchange/work.ts';
import { useIsWritable } from '../../frame/current-workspace.ts';
import styles from './duplicates.module.css';
import { MergeFields } from './merge-fields.tsx';
import { MergeMoves } from './merge-moves.tsx';
import { type Pair, pairToKey } from './pair-key.ts';

/** Two records side by side: which value of each field stands, what moves along, and merging them. */
export function MergePanel({ pair }: { pair: Pair }) {
  const { t } = useTranslation('partners');
  const words = useFailureWords();
  const isWritable = useIsWritable();
  const isBusy = useWork((work) => work.kind !== null);
  const [choices, setChoices] = useState<Record<string, MergeChoice>>({});
  const { data: preview, error, isPlaceholderData } = useServiceQuery('partners.previewMerge', { ...pair, choices }, { keepPrevious: true });
  const { select } = useNavigation.getState();

  const merge = async () => {
    if (!preview) return;
    const { show } = useToasts.getState();
    flushDrafts();
    await whenSettled();
    try {
      await runWork('joining', () => call('partners.merge', { ...pair, choices }));
      select(null);
      show({ kind: 'done', text: t('duplicates.merge.done', { keep: preview.keep.title, drop: preview.drop.title }), offersUndo: true });
    } catch (failed) {
      show({ kind: 'problem', text: words(failureOf(failed)) });
    }
  };

  if (error) return <FailureMessage failure={error.failure} />;
  if (!preview) return null;
  return (
    <section className={styles.merge} aria-labelledby="merge-two">
      <div className={styles.head}>
        <h2 id="merge-two" className={styles.title}>
          {t('duplicates.merge.title')}
        </h2>
        <Button variant="default" onClick={() => select(pairToKey({ ...pair, keep: pair.drop, drop: pair.keep }))}>
          {t('duplicates.merge.swap')}
        </Button>
        <Button disabled={!isWritable || isBusy || isPlaceholderData} onClick={() => void merge()}>
          {t('duplicates.merge.accept')}
        </Button>
      </div>
      <MergeFields type={pair.type} preview={preview} onChoose={(field, choice) => setChoices({ ...choices, [field]: choice })} />
      <MergeMoves references={preview.references} />
      <p className={styles.dim}>{t('duplicates.merge.promise')}</p>
    </section>
  );
}

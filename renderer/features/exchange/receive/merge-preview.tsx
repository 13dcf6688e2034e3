import { Button, Checkbox } from '@mantine/core';
import { useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { MergeResult } from '../../../../shared/contract/exchange.ts';
import type { RecordType } from '../../../../shared/records/index.ts';
import { ChooseFiles } from '../../../components/choose-files.tsx';
import { Icon } from '../../../components/icon.tsx';
import { useIsWritable } from '../../frame/current-workspace.ts';
import shared from '../exchange.module.css';
import { useFocusOnce } from '../focus-once.ts';
import { useHoleWords } from '../offices/office-words.ts';
import { useWork } from '../work.ts';
import { receivedEndings } from './drop-zone.tsx';
import { MergeFigures } from './merge-figures.tsx';
import { MergeFiles } from './merge-files.tsx';
import styles from './merge-preview.module.css';
import { useMergeSentence } from './merge-sentence.ts';
import { PreviewGroups } from './preview-groups.tsx';
import { countToMerge, filterRecords, isAcceptable, type PreviewFilter } from './preview-records.ts';
import { clearReception, merge, useReception } from './reception.ts';
import { useTakeFiles } from './take-files.ts';

/** What merging would do, record by record; nothing is written before the person says so. */
export function MergePreview({ preview }: { preview: MergeResult }) {
  const { t } = useTranslation('exchange');
  const isWritable = useIsWritable();
  const { leaveOut, isStale } = useReception();
  const isBusy = useWork((work) => work.kind !== null);
  const sentence = useMergeSentence();
  const holeWords = useHoleWords();
  const take = useTakeFiles();
  const title = useFocusOnce<HTMLHeadingElement>();
  const [filters, setFilters] = useState<readonly PreviewFilter[]>([]);
  const [isShrinkingMeant, setShrinkingMeant] = useState(false);
  const [isExpanded, setExpanded] = useState(false);

  const { shrinking, records, moreRecords, summary } = preview;
  const holes = preview.offices.flatMap((office) => office.holes);
  const shown = useMemo(() => filterRecords(records, filters, leaveOut), [records, filters, leaveOut]);
  const count = countToMerge(preview, leaveOut);
  const canAccept = isWritable && !isBusy && !isStale && isAcceptable(preview) && (shrinking.length === 0 || isShrinkingMeant);

  const print = () => {
    setExpanded(true);
    // The page is laid out for paper once everything is drawn.
    window.setTimeout(() => window.print(), 300);
  };

  return (
    <section className={styles.preview} aria-labelledby="merge-preview">
      <div className={styles.head}>
        <h2 id="merge-preview" className={styles.title} tabIndex={-1} ref={title}>
          {t('preview.title')}
        </h2>
        <div className={`${shared.buttons} no-print`}>
          <ChooseFiles multiple accept={receivedEndings} onChoose={(files) => void take(files)} disabled={!isWritable || isBusy} label={t('preview.more')} variant="default" />
          <Button variant="default" leftSection={<Icon name="print" size={14} />} onClick={print}>
            {t('preview.print')}
          </Button>
          <Button variant="default" onClick={clearReception}>
            {t('preview.cancel')}
          </Button>
          <Button disabled={!canAccept} onClick={() => void merge(isShrinkingMeant)}>
            {count > 0 ? t('preview.accept', { count }) : t('preview.acceptNothing')}
          </Button>
        </div>
      </div>
      <p className={styles.sentence} role="status">
        {sentence(preview)}
        {summary.conflicts > 0 ? <b className={styles.decide}> {t('preview.decide', { count: summary.conflicts })}</b> : null}
        {isStale ? <span className={shared.dim}> {t('preview.recounting')}</span> : null}
      </p>
      <MergeFigures preview={preview} leaveOut={leaveOut} filters={filters} onFilters={setFilters} />
      <MergeFiles files={preview.files} />
      {holes.length > 0 ? (
        <div className={shared.box}>
          <ul className={shared.plainList}>
            {holes.map((hole) => (
              <li key={`${hole.office}-${hole.kind}-${hole.from}`}>
                <span aria-hidden="true">▲ </span>
                {holeWords(hole)}
              </li>
            ))}
          </ul>
          <p className={shared.help}>{t('preview.holes')}</p>
        </div>
      ) : null}
      {shrinking.length > 0 ? (
        <Shrinking shrinking={shrinking} isMeant={isShrinkingMeant} onMeant={setShrinkingMeant} />
      ) : null}
      {records.length > 0 ? (
        <>
          <div className={`${styles.listHead} no-print`}>
            <Button variant="subtle" size="compact-sm" onClick={() => setExpanded(!isExpanded)}>
              {t(isExpanded ? 'preview.collapseAll' : 'preview.expandAll')}
            </Button>
          </div>
          <PreviewGroups
            // Opening or closing all starts every group and record anew.
            key={`${isExpanded}`}
            all={records}
            records={shown}
            leaveOut={leaveOut}
            isExpanded={isExpanded}
          />
        </>
      ) : null}
      {moreRecords > 0 ? <p className={shared.dim}>{t('preview.moreRecords', { count: moreRecords })}</p> : null}
    </section>
  );
}

interface ShrinkingProps {
  shrinking: MergeResult['shrinking'];
  isMeant: boolean;
  onMeant: (isMeant: boolean) => void;
}

function Shrinking({ shrinking, isMeant, onMeant }: ShrinkingProps) {
  const { t } = useTranslation(['exchange', 'records']);
  return (
    <div className={shared.box} data-tone="bad" role="alert">
      <p className={shared.main}>
        <span aria-hidden="true">▲ </span>
        {t('exchange:preview.shrinkTitle')}
      </p>
      <ul className={shared.plainList}>
        {shrinking.map(({ type, before, removed }) => (
          <li key={type}>
            {t('exchange:preview.shrinkLine', { type: t(`records:plural.${type as RecordType}`), before, removed })}
          </li>
        ))}
      </ul>
      <p>{t('exchange:preview.shrinkText')}</p>
      <Checkbox
        className="no-print"
        label={t('exchange:preview.shrinkConfirm')}
        checked={isMeant}
        onChange={({ currentTarget }) => onMeant(currentTarget.checked)}
      />
    </div>
  );
}

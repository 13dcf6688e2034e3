import { Button, SegmentedControl } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Likeness } from '../duplicates/likeness.tsx';
import styles from './import.module.css';
import { decideRows, type ImportedDuplicate, type RowDecision, useImport } from './import-state.ts';

const shownAtOnce = 20;

/** Rows that would make a new record although there seems to be one: the same, a new one, or not at all. */
export function DuplicatesToDecide() {
  const { t } = useTranslation('partners');
  const { duplicates, decisions } = useImport();
  const [shown, setShown] = useState(shownAtOnce);
  if (duplicates.size === 0) return null;
  const all = [...duplicates.values()].sort((one, other) => one.row - other.row);
  const likely = all.filter(({ row, certainty, like }) => certainty === 'likely' && like.kind === 'record' && !decisions.has(row));
  const takeLikely = () =>
    decideRows(likely.flatMap(({ row, like }) => (like.kind === 'record' ? [[row, { record: like.record }] as const] : [])));
  return (
    <section className={styles.box} data-tone="warn" aria-labelledby="import-duplicates">
      <div className={styles.head}>
        <h3 id="import-duplicates" className={styles.sub}>
          <span aria-hidden="true">◐ </span>
          {t('import.decide.title', { count: all.length })}
        </h3>
        {likely.length > 0 ? (
          <Button variant="default" size="compact-sm" onClick={takeLikely}>
            {t('import.decide.allLikely', { count: likely.length })}
          </Button>
        ) : null}
      </div>
      <p className={styles.dim}>{t('import.decide.help')}</p>
      <ul className={styles.decisions}>
        {all.slice(0, shown).map((duplicate) => (
          <DuplicateRow key={duplicate.row} duplicate={duplicate} decision={decisions.get(duplicate.row) ?? null} />
        ))}
      </ul>
      {all.length > shown ? (
        <Button variant="subtle" size="compact-sm" onClick={() => setShown(shown + 200)}>
          {t('import.preview.showMore', { count: all.length - shown })}
        </Button>
      ) : null}
    </section>
  );
}

const choices = ['same', 'new', 'leaveOut'] as const;
type Choice = (typeof choices)[number];

function choiceOf(decision: RowDecision | null): Choice | null {
  if (decision === null) return null;
  if (decision === 'new') return 'new';
  return decision === 'leave_out' ? 'leaveOut' : 'same';
}

function DuplicateRow({ duplicate, decision }: { duplicate: ImportedDuplicate; decision: RowDecision | null }) {
  const { t } = useTranslation('partners');
  const { row, title, like, reasons, certainty } = duplicate;
  const offered = choices.filter((choice) => choice !== 'same' || like.kind === 'record');
  const decide = (choice: string) => {
    if (choice === 'same' && like.kind === 'record') decideRows([[row, { record: like.record }]]);
    if (choice === 'new') decideRows([[row, 'new']]);
    if (choice === 'leaveOut') decideRows([[row, 'leave_out']]);
  };
  return (
    <li>
      <span className={styles.dim}>{t('import.decide.row', { row })}</span>
      <span className={styles.pair}>
        <bdi>{title}</bdi>
        <span aria-hidden="true"> ≈ </span>
        <bdi>{like.kind === 'record' ? like.title : t('import.decide.likeRow', { row: like.row, title: like.title })}</bdi>
        <Likeness reasons={reasons} certainty={certainty} />
      </span>
      <SegmentedControl
        size="xs"
        aria-label={t('import.decide.choice', { row })}
        value={choiceOf(decision) ?? ''}
        data={offered.map((choice) => ({ value: choice, label: t(`import.decide.${choice}`) }))}
        onChange={decide}
      />
    </li>
  );
}

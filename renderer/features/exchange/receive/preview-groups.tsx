import { Button, UnstyledButton } from '@mantine/core';
import { type RefCallback, useCallback, useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { MergedRecord } from '../../../../shared/contract/exchange.ts';
import { type RecordType, recordTypes } from '../../../../shared/records/index.ts';
import { type FieldWords, type Titles, useFieldWords } from '../../../components/field-words.ts';
import { Icon } from '../../../components/icon.tsx';
import shared from '../exchange.module.css';
import { useMergedTitle } from '../merged-title.ts';
import { useOfficeName } from '../office-name.ts';
import { PreviewRow } from './preview-row.tsx';
import styles from './preview-groups.module.css';
import { groupRecords, isChoosable, keyOf, type RecordGroup, type RecordKey } from './preview-records.ts';
import { setLeftOut } from './reception.ts';

/** With more records than this, groups start closed unless something in them wants a decision. */
const openUpTo = 60;
const shownAtOnce = 100;

interface PreviewGroupsProps {
  /** Every record of the merge: values may point at any of them. */
  all: readonly MergedRecord[];
  /** Those that fit the filters. */
  records: readonly MergedRecord[];
  leaveOut: ReadonlySet<RecordKey>;
  /** Whether every group and record starts open. */
  isExpanded: boolean;
}

/** The records of a merge by area and type. */
export function PreviewGroups({ all, records, leaveOut, isExpanded }: PreviewGroupsProps) {
  const { t } = useTranslation('exchange');
  const titleOf = useMergedTitle();
  const titles = useMemo<Titles>(() => new Map(all.map((record) => [record.id, titleOf(record)])), [all, titleOf]);
  const groups = useMemo(() => groupRecords(records), [records]);
  const types = useMemo(() => recordTypes.filter((type) => all.some((record) => record.type === type)), [all]);
  const words = useFieldWords(types, titles);
  const officeName = useOfficeName();
  // Where only one office wrote, the page says it once.
  const namesOffices = new Set(all.map(({ office }) => office)).size > 1;
  if (groups.length === 0) return <p className={shared.dim}>{t('preview.nothingFits')}</p>;
  return (
    <div className={styles.groups}>
      {groups.map((group) => (
        <Group
          key={group.type}
          group={group}
          leaveOut={leaveOut}
          startsOpen={isExpanded || records.length <= openUpTo}
          isExpanded={isExpanded}
          titles={titles}
          officeName={namesOffices ? officeName : null}
          words={words}
        />
      ))}
    </div>
  );
}

interface GroupProps {
  group: RecordGroup;
  leaveOut: ReadonlySet<RecordKey>;
  startsOpen: boolean;
  isExpanded: boolean;
  titles: Titles;
  officeName: ((office: string) => string) | null;
  words: FieldWords;
}

function Group({ group: { area, type, records }, leaveOut, startsOpen, isExpanded, titles, officeName, words }: GroupProps) {
  const { t } = useTranslation(['exchange', 'app', 'records']);
  const conflicts = records.filter(({ hasConflict }) => hasConflict).length;
  const [isOpen, setOpen] = useState(startsOpen || conflicts > 0);
  const [shown, setShown] = useState(isExpanded ? Number.POSITIVE_INFINITY : shownAtOnce);
  const choosable = records.filter(isChoosable).map(keyOf);
  const left = choosable.filter((key) => leaveOut.has(key)).length;
  const showsSome = useCallback<RefCallback<HTMLInputElement>>(
    (input) => {
      if (input) input.indeterminate = left > 0 && left < choosable.length;
    },
    [left, choosable.length],
  );
  const name = t('exchange:preview.group', { area: t(`app:areas.${area}`), type: t(`records:plural.${type}`) });
  const counts = (['added', 'changed', 'removed'] as const)
    .map((kind) => ({ kind, count: records.filter((record) => record.kind === kind).length }))
    .filter(({ count }) => count > 0);

  return (
    <section className={styles.group} aria-label={name}>
      <div className={styles.groupHead}>
        <input
          type="checkbox"
          ref={showsSome}
          className={`${styles.check} no-print`}
          aria-label={t('exchange:preview.takeAll', { type: t(`records:plural.${type as RecordType}`) })}
          checked={left < choosable.length}
          disabled={choosable.length === 0}
          onChange={() => setLeftOut(choosable, left === 0)}
        />
        <UnstyledButton className={styles.groupName} aria-expanded={isOpen} onClick={() => setOpen(!isOpen)}>
          <Icon name={isOpen ? 'down' : 'forward'} size={12} />
          <h3>{name}</h3>
          <span className={styles.counts}>
            {counts.map(({ kind, count }) => t(`exchange:preview.parts.${kind}`, { count })).join(' · ')}
          </span>
          {conflicts > 0 ? (
            <span className={styles.conflicts}>
              <span aria-hidden="true">▲ </span>
              {t('exchange:preview.groupConflicts', { count: conflicts })}
            </span>
          ) : null}
        </UnstyledButton>
      </div>
      {isOpen ? (
        <ul className={styles.rows}>
          {records.slice(0, shown).map((record) => (
            <PreviewRow
              key={record.id}
              record={record}
              isLeftOut={leaveOut.has(keyOf(record))}
              startsOpen={isExpanded || (startsOpen && record.hasConflict)}
              title={titles.get(record.id) ?? ''}
              office={officeName?.(record.office) ?? ''}
              words={words}
            />
          ))}
        </ul>
      ) : null}
      {isOpen && records.length > shown ? (
        <Button variant="subtle" size="compact-sm" className={styles.more} onClick={() => setShown(shown + 500)}>
          {t('exchange:preview.showMore', { count: Math.min(500, records.length - shown) })}
        </Button>
      ) : null}
    </section>
  );
}

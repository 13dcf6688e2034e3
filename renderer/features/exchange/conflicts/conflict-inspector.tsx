import { Button } from '@mantine/core';
import { type KeyboardEvent, useEffect, useMemo, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import type { FieldValue } from '../../../../shared/records/define.ts';
import { useServiceCommand } from '../../../api/service.ts';
import { useFieldWords } from '../../../components/field-words.ts';
import { Inspector } from '../../../components/inspector.tsx';
import { useToasts } from '../../../components/toasts.ts';
import { findPlace } from '../../../components/use-record-place.ts';
import { useNavigation } from '../../../navigation.ts';
import { useIsWritable } from '../../frame/current-workspace.ts';
import shared from '../exchange.module.css';
import { refreshExchange } from '../refresh.ts';
import { type ConflictRecord, nextAfter, officesWithAll } from './conflict-groups.ts';
import { DeletionConflict } from './deletion-conflict.tsx';
import { FieldConflict } from './field-conflict.tsx';
import styles from './conflicts.module.css';

interface ConflictInspectorProps {
  record: ConflictRecord;
  /** All that wait, in the order of the list. */
  records: readonly ConflictRecord[];
  title: string;
  onGo: (id: string | null) => void;
}

/** Everything about one record that waits for a decision, side by side. */
export function ConflictInspector({ record, records, title, onGo }: ConflictInspectorProps) {
  const { t } = useTranslation(['exchange', 'records']);
  const isWritable = useIsWritable();
  const { mutateAsync: resolve, isPending } = useServiceCommand('exchange.resolve');
  const types = useMemo(() => [record.type], [record.type]);
  const words = useFieldWords(types);
  const steps = useRef<HTMLDivElement>(null);
  const place = records.findIndex(({ id }) => id === record.id);
  const previous = records[place - 1]?.id ?? null;
  const next = records[place + 1]?.id ?? null;

  // After a decision its button is gone; the keys go on working from here.
  useEffect(() => {
    if (document.activeElement === document.body) steps.current?.focus();
  }, []);

  const settle = async (fields: Record<string, FieldValue>) => {
    const left = records.reduce((sum, known) => sum + known.fields.length, 0) - Object.keys(fields).length;
    const isDone = record.fields.every(({ field }) => field in fields);
    const following = isDone ? nextAfter(records, record.id) : record.id;
    await resolve({ type: record.type, id: record.recordId, fields });
    await refreshExchange();
    if (isDone) onGo(following);
    useToasts.getState().show({
      kind: 'done',
      text: left === 0 ? t('exchange:conflicts.allSettled', { title }) : t('exchange:conflicts.settled', { title, count: left }),
      offersUndo: true,
    });
  };
  const settleNow = (fields: Record<string, FieldValue>) => void settle(fields).catch(() => undefined);

  const takeAllFrom = (office: string) =>
    settleNow(
      Object.fromEntries(
        record.fields.map(({ field, candidates }) => [field, candidates.find((candidate) => candidate.office === office)?.value ?? null]),
      ),
    );

  const walk = (event: KeyboardEvent) => {
    const { target, key } = event;
    const isTyping = target instanceof HTMLElement && target.closest('input, textarea, select, [role="combobox"], [role="listbox"]');
    const wanted = { ArrowDown: next, ArrowUp: previous }[key];
    if (isTyping || wanted === undefined || wanted === null) return;
    event.preventDefault();
    onGo(wanted);
  };

  const disabled = !isWritable || isPending;
  return (
    <Inspector title={title} subtitle={t(`records:types.${record.type}`)} onClose={() => onGo(null)}>
      <div className={styles.panel} onKeyDown={walk}>
        <div className={styles.steps} ref={steps} tabIndex={-1} role="group" aria-label={t('exchange:views.conflicts')}>
          <Button variant="default" size="compact-sm" disabled={previous === null} onClick={() => onGo(previous)}>
            {t('exchange:conflicts.previous')}
          </Button>
          <Button variant="default" size="compact-sm" disabled={next === null} onClick={() => onGo(next)}>
            {t('exchange:conflicts.next')}
          </Button>
          <span className={shared.dim} role="status">
            {t('exchange:conflicts.left', { count: records.reduce((sum, { fields }) => sum + fields.length, 0) })}
          </span>
          <Button
            className={styles.openRecord}
            variant="subtle"
            size="compact-sm"
            onClick={() => void findPlace(record.type, record.recordId).then(useNavigation.getState().go)}
          >
            {t('exchange:conflicts.openRecord')}
          </Button>
        </div>
        {officesWithAll(record).length > 0 ? (
          <div className={shared.buttons}>
            {officesWithAll(record).map(({ office, name }) => (
              <Button key={office} variant="default" size="compact-sm" disabled={disabled} onClick={() => takeAllFrom(office)}>
                {t('exchange:conflicts.takeAll', { office: name })}
              </Button>
            ))}
          </div>
        ) : null}
        {record.fields.map((conflict) =>
          conflict.field === 'deleted' ? (
            <DeletionConflict key="deleted" conflict={conflict} disabled={disabled} onSettle={(isRemoved) => settleNow({ deleted: isRemoved })} />
          ) : (
            <FieldConflict
              key={conflict.field}
              conflict={conflict}
              words={words}
              disabled={disabled}
              onSettle={(value) => settleNow({ [conflict.field]: value })}
            />
          ),
        )}
        <p className={shared.help}>{t('exchange:conflicts.why')}</p>
      </div>
    </Inspector>
  );
}

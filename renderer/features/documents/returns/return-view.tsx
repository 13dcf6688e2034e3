import { Button, Loader } from '@mantine/core';
import { type KeyboardEvent, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { call, useRecords, useServiceCommand, useServiceQuery } from '../../../api/service.ts';
import { AreaPage } from '../../../components/area-page.tsx';
import { EmptyState } from '../../../components/empty-state.tsx';
import { FailureMessage } from '../../../components/failure-message.tsx';
import { Icon } from '../../../components/icon.tsx';
import { useSaveExport } from '../../../components/save-exported-file.ts';
import { useToasts } from '../../../components/toasts.ts';
import { useNavigation } from '../../../navigation.ts';
import type { ReturnView as Returned } from '../../../../shared/contract/document-comparison.ts';
import type { returnDecisions } from '../../../../shared/records/choices.ts';
import { useIsWritable } from '../../frame/current-workspace.ts';
import { ReturnedPiece } from './returned-piece.tsx';
import { ReturnSummary } from './return-summary.tsx';
import { byClause, undecidedIn } from './returned-file.ts';
import styles from './returns.module.css';

export type Decision = (typeof returnDecisions)[number];

/** A file that came back: every difference and comment by clause, each taken over, refused or noted. */
export function ReturnView() {
  const { t } = useTranslation('comparing');
  const id = useNavigation(({ place }) => place.record);
  const { go } = useNavigation.getState();
  const kept = useRecords('document_return')?.find((record) => record.id === id);
  const { data, error } = useServiceQuery('documents.return', { documentReturn: id ?? '-' }, { enabled: id !== null, keepPrevious: true });
  const { isBusy, saveBytes } = useSaveExport();
  const saveOriginal = async () => {
    if (!kept?.file) return;
    const { name, mediaType, bytes } = await call('files.read', { file: kept.file });
    await saveBytes({ fileName: kept.fileName ?? name, mediaType, bytes });
  };
  return (
    <AreaPage
      title={t('returns.one')}
      summary={data ? t('returns.undecided', { count: undecidedIn(data).length }) : ''}
      actions={
        <Button variant="default" leftSection={<Icon name="download" />} loading={isBusy} disabled={!kept?.file} onClick={() => void saveOriginal().catch(() => undefined)}>
          {t('returns.original')}
        </Button>
      }
      toolbar={
        <>
          <Button variant="default" disabled={!data} onClick={() => data && go({ area: 'documents', view: 'returns', record: data.document })}>
            {t('returns.toReturns')}
          </Button>
          <Button variant="default" disabled={!data} onClick={() => data && go({ area: 'documents', view: 'draft', record: data.document })}>
            {t('returns.toDraft')}
          </Button>
        </>
      }
    >
      {error ? <FailureMessage failure={error.failure} /> : null}
      {data && id !== null ? <Differences key={id} id={id} reading={data} /> : error ? null : <Loader size="sm" m="lg" aria-label={t('loading')} />}
    </AreaPage>
  );
}

function Differences({ id, reading }: { id: string; reading: Returned }) {
  const { t } = useTranslation('comparing');
  const disabled = !useIsWritable();
  const { mutateAsync: decide, isPending } = useServiceCommand('documents.decide');
  const list = useRef<HTMLDivElement>(null);
  const pieces = [...reading.differences, ...reading.comments];
  const canTake = new Set(reading.differences.filter(({ canBeTaken }) => canBeTaken).map(({ key }) => key));
  const undecided = undecidedIn(reading);

  const decideOn = async (keys: readonly string[], decision: Decision | null, note: string | null = null) => {
    if (keys.length === 0) return;
    await decide({ documentReturn: id, keys: [...keys], decision, note });
    if (decision !== null) useToasts.getState().show({ kind: 'done', text: t(`returns.done.${decision}`, { count: keys.length }), offersUndo: true });
  };
  const decideNow = (keys: readonly string[], decision: Decision | null, note: string | null = null) => void decideOn(keys, decision, note).catch(() => undefined);

  const press = (event: KeyboardEvent) => {
    const target = event.target as HTMLElement;
    if (target.closest('input, textarea, [contenteditable="true"]') || event.ctrlKey || event.metaKey || event.altKey) return;
    const items = [...(list.current?.querySelectorAll<HTMLElement>('[data-piece]') ?? [])];
    const at = items.findIndex((item) => item.contains(target));
    const direction = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (direction !== undefined) {
      event.preventDefault();
      items[Math.min(items.length - 1, Math.max(0, at + direction))]?.focus();
      return;
    }
    const decision = ({ t: 'taken', r: 'refused', n: 'noted' } as const)[event.key.toLowerCase() as 't' | 'r' | 'n'];
    const key = items[at]?.dataset['piece'];
    const known = pieces.find((piece) => piece.key === key);
    if (decision === undefined || known === undefined || disabled || isPending || (decision === 'taken' && !canTake.has(known.key))) return;
    event.preventDefault();
    decideNow([known.key], decision, known.note);
    items[Math.min(items.length - 1, at + 1)]?.focus();
  };

  return (
    <div className={styles.page} ref={list} onKeyDown={press}>
      <section className={styles.panel} aria-label={t('returns.read')}>
        <ReturnSummary reading={reading} />
        <div className={styles.buttons}>
          <Button
            size="compact-sm"
            disabled={disabled || !undecided.some((key) => canTake.has(key))}
            loading={isPending}
            onClick={() => decideNow(undecided.filter((key) => canTake.has(key)), 'taken')}
          >
            {t('returns.takeRest')}
          </Button>
          <Button size="compact-sm" variant="default" disabled={disabled || undecided.length === 0} loading={isPending} onClick={() => decideNow(undecided, 'refused')}>
            {t('returns.refuseRest')}
          </Button>
          <span className={styles.help}>{t('returns.keys')}</span>
        </div>
      </section>
      {pieces.length === 0 ? <EmptyState title={t('returns.nothingTitle')} text={t('returns.nothingText')} /> : null}
      {byClause(reading).map(({ clause, heading, differences, comments }) => (
        <section key={clause ?? ''} className={styles.clause} aria-label={heading || t('returns.outside')}>
          <h2 className={styles.clauseHeading} lang={reading.language} dir="auto">
            {heading || t('returns.outside')}
          </h2>
          {differences.map((difference) => (
            <ReturnedPiece key={difference.key} piece={difference} language={reading.language} disabled={disabled || isPending} onDecide={(decision, note) => decideNow([difference.key], decision, note)} />
          ))}
          {comments.map((comment) => (
            <ReturnedPiece key={comment.key} piece={comment} language={reading.language} disabled={disabled || isPending} onDecide={(decision, note) => decideNow([comment.key], decision, note)} />
          ))}
        </section>
      ))}
    </div>
  );
}

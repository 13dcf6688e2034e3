import { Button, Select, Textarea } from '@mantine/core';
import { type ClipboardEvent, useId, useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useServiceCommand } from '../../../api/service.ts';
import { useFailureWords } from '../../../components/failure-message.tsx';
import { useFormats } from '../../../components/formats.ts';
import { useFieldLabel } from '../../../components/record-words.ts';
import { useToasts } from '../../../components/toasts.ts';
import type { PartnerType } from '../../../../shared/contract/partners.ts';
import { createFinder } from '../../../../shared/domain/partners/reading/find-records.ts';
import { type ColumnMapping, mapColumns, remapColumn } from '../../../../shared/domain/partners/reading/map-columns.ts';
import type { PlannedRow } from '../../../../shared/domain/partners/reading/plan-rows.ts';
import { readableFields } from '../../../../shared/domain/partners/reading/vocabulary.ts';
import type { AnyRecord } from '../../../../shared/records/define.ts';
import type { RecordByType } from '../../../../shared/records/index.ts';
import styles from './paste-panel.module.css';
import { planPaste, rowsToSave } from './plan-paste.ts';
import { PreviewTable } from './preview-table.tsx';
import { parseTabSeparated } from './tab-separated.ts';
import { useVocabulary } from './use-vocabulary.ts';

/** One batch holds no more; a longer paste is made in parts. */
const mostRows = 5_000;

interface PastePanelProps {
  type: PartnerType;
  /** What was pasted into the grid; empty when the panel was opened to paste here. */
  pasted: string;
  /** Columns of the grid as shown, for a paste without headings. */
  order: string[];
  records: readonly AnyRecord[];
  organisations: readonly RecordByType['organisation'][];
  mailingLists: readonly RecordByType['mailing_list'][];
  onDone: () => void;
}

/** Paste, look, accept: nothing is written before the person says so. */
export function PastePanel({ type, pasted, order, records, organisations, mailingLists, onDone }: PastePanelProps) {
  const { t } = useTranslation('partners');
  const heading = useId();
  const vocabulary = useVocabulary(type);
  const label = useFieldLabel();
  const { number } = useFormats();
  const words = useFailureWords();
  const [text, setText] = useState(pasted);
  const [remapped, setRemapped] = useState<ColumnMapping | null>(null);
  const { mutateAsync: saveMany, isPending, error } = useServiceCommand('records.saveMany');

  const rows = useMemo(() => parseTabSeparated(text), [text]);
  const proposed = useMemo(() => (vocabulary ? mapColumns(rows, vocabulary, order) : null), [rows, vocabulary, order]);
  const mapping = remapped ?? proposed;
  const preview = useMemo(() => {
    if (!vocabulary || !mapping || rows.length === 0) return [];
    const findRecord = createFinder(organisations, mailingLists);
    return planPaste({ type, rows, mapping, vocabulary, existing: records, findRecord });
  }, [vocabulary, mapping, rows, type, records, organisations, mailingLists]);

  const choices = readableFields(type).map(([field]) => ({ value: field, label: label(type, field) }));
  const counts = countStates(preview);
  const toSave = rowsToSave(preview);
  const isTooLong = toSave.length > mostRows;

  const accept = async () => {
    await saveMany({ type, rows: toSave });
    useToasts.getState().show({ kind: 'done', text: t('paste.accepted', { count: toSave.length }), offersUndo: true });
    onDone();
  };

  const setPasted = (next: string) => {
    setText(next);
    setRemapped(null);
  };

  return (
    <section className={styles.panel} aria-labelledby={heading}>
      <div className={styles.head}>
        <h2 id={heading} className={styles.title}>
          {t(`paste.title.${type}`)}
        </h2>
        <Button variant="default" onClick={onDone}>
          {t('paste.cancel')}
        </Button>
        <Button
          onClick={() => void accept().catch(() => undefined)}
          disabled={toSave.length === 0 || isTooLong}
          loading={isPending}
        >
          {t('paste.accept', { count: toSave.length })}
        </Button>
      </div>
      <p className={styles.hint}>{t('paste.hint')}</p>
      {text === '' ? (
        <Textarea
          label={t('paste.area')}
          placeholder={t('paste.placeholder')}
          rows={8}
          autoFocus
          value=""
          onChange={({ currentTarget }) => setPasted(currentTarget.value)}
          onPaste={(event: ClipboardEvent) => {
            // A text area would take the tabs as they are but turn some line ends around.
            event.preventDefault();
            setPasted(event.clipboardData.getData('text/plain'));
          }}
        />
      ) : (
        <>
          <div className={styles.figures} role="status">
            <span data-kind="new">{t('paste.counts.new', { count: counts.new })}</span>
            <span data-kind="changed">{t('paste.counts.changed', { count: counts.changed })}</span>
            <span data-kind="unchanged">{t('paste.counts.unchanged', { count: counts.unchanged })}</span>
            <span data-kind="rejected">{t('paste.counts.rejected', { count: counts.rejected })}</span>
            <Button variant="subtle" size="compact-xs" onClick={() => setPasted('')}>
              {t('paste.again')}
            </Button>
          </div>
          {isTooLong ? <p role="alert">{t('paste.tooManyRows', { most: number(mostRows) })}</p> : null}
          {error ? <p role="alert">{words(error.failure)}</p> : null}
          {mapping ? (
            <fieldset className={styles.mapping}>
              <legend>{t(mapping.hasHeadings ? 'paste.mappedByHeading' : 'paste.mappedByPosition')}</legend>
              {mapping.fields.map((field, column) => (
                <Select
                  // A column has no name of its own but its place.
                  key={`column-${column}`}
                  label={mapping.hasHeadings ? rows[0]?.[column] || t('paste.column', { number: column + 1 }) : t('paste.column', { number: column + 1 })}
                  data={choices}
                  value={field}
                  clearable
                  placeholder={t('paste.leftOut')}
                  clearButtonProps={{ 'aria-label': t('paste.leaveOut') }}
                  onChange={(chosen) => setRemapped(remapColumn(mapping, column, chosen))}
                />
              ))}
            </fieldset>
          ) : null}
          <PreviewTable type={type} preview={preview} fields={(mapping?.fields ?? []).filter((field) => field !== null)} organisations={organisations} mailingLists={mailingLists} />
        </>
      )}
    </section>
  );
}

function countStates(preview: readonly PlannedRow[]): Record<PlannedRow['state'], number> {
  const counts = { new: 0, changed: 0, unchanged: 0, rejected: 0 };
  for (const { state } of preview) counts[state] += 1;
  return counts;
}

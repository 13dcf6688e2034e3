import { Select } from '@mantine/core';
import { useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { call } from '../../api/service.ts';
import { DayField, TextField } from '../../components/fields.tsx';
import { useChoiceWords } from '../../components/record-words.ts';
import { useSaveRecord } from '../../components/use-save-record.ts';
import type { DraftView } from '../../../shared/contract/documents.ts';
import { leadingSides } from '../../../shared/records/choices.ts';
import type { FunctionGrid as Grid } from '../../../shared/records/documents.ts';
import type { RecordByType } from '../../../shared/records/index.ts';
import styles from './function-grid.module.css';

type Row = Grid[string];
const empty: Row = { side: null, recipient: null, from: null, note: null };

/**
 * Saves one row. The grid is one value of the record: each save reads it as it stands by then, one after the other, so that a
 * cell typed right after another cannot take the first one back.
 */
function useSaveRow(document: string): (id: string, fields: Partial<Row>) => Promise<void> {
  const saveRecord = useSaveRecord('document');
  const last = useRef<Promise<unknown>>(Promise.resolve());
  return (id, fields) => {
    const save = async () => {
      const record = (await call('records.get', { type: 'document', id: document })) as RecordByType['document'] | null;
      const grid = record?.functionGrid ?? {};
      await saveRecord(document, { functionGrid: { ...grid, [id]: { ...empty, ...grid[id], ...fields } } });
    };
    const next = last.current.then(save, save);
    last.current = next;
    return next;
  };
}

interface FunctionGridProps {
  document: RecordByType['document'];
  grid: NonNullable<DraftView['grid']>;
  disabled: boolean;
}

/** By core function: who leads it (MoU), or to whom it goes, from when and on what condition (transition plan). */
export function FunctionGrid({ document, grid, disabled }: FunctionGridProps) {
  const { t } = useTranslation('drafting');
  const word = useChoiceWords();
  const save = useSaveRow(document.id);
  const rows = document.functionGrid ?? {};
  return (
    <details className={styles.grid} open>
      <summary>{t(`grid.${grid.kind}`)}</summary>
      <table>
        <thead>
          <tr>
            <th scope="col">{t('grid.function')}</th>
            {grid.kind === 'leadership' ? <th scope="col">{t('grid.side')}</th> : <th scope="col">{t('grid.recipient')}</th>}
            {grid.kind === 'transition' ? <th scope="col">{t('grid.from')}</th> : null}
            <th scope="col">{t(grid.kind === 'leadership' ? 'grid.note' : 'grid.condition')}</th>
          </tr>
        </thead>
        <tbody>
          {grid.functions.map(({ id, number, title }) => {
            const row = rows[id] ?? empty;
            const label = (column: string) => `${title}: ${column}`;
            return (
              <tr key={id}>
                <th scope="row">
                  {number} · {title}
                </th>
                {grid.kind === 'leadership' ? (
                  <td>
                    <Select
                      aria-label={label(t('grid.side'))}
                      clearable
                      disabled={disabled}
                      value={row.side}
                      data={leadingSides.map((code) => ({ value: code, label: word('leadingSides', code) }))}
                      onChange={(side) => void save(id, { side: leadingSides.find((known) => known === side) ?? null }).catch(() => undefined)}
                    />
                  </td>
                ) : (
                  <>
                    <td>
                      <TextField hideLabel label={label(t('grid.recipient'))} disabled={disabled} maxLength={300} value={row.recipient} onSave={(recipient) => save(id, { recipient })} />
                    </td>
                    <td>
                      <DayField hideLabel label={label(t('grid.from'))} disabled={disabled} value={row.from} onSave={(from) => save(id, { from })} />
                    </td>
                  </>
                )}
                <td>
                  <TextField hideLabel label={label(t(grid.kind === 'leadership' ? 'grid.note' : 'grid.condition'))} disabled={disabled} maxLength={1_000} value={row.note} onSave={(note) => save(id, { note })} />
                </td>
              </tr>
            );
          })}
        </tbody>
      </table>
    </details>
  );
}

import { Button } from '@mantine/core';
import { useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useFieldLabel, useValueWords } from '../../../components/record-words.ts';
import { type Tone, TonePill } from '../../../components/status-pill.tsx';
import { definitionOf, type RecordByType } from '../../../../shared/records/index.ts';
import type { PartnerType } from './match-rows.ts';
import styles from './paste-panel.module.css';
import type { PreviewRow, RowProblem } from './preview-paste.ts';

const shownAtOnce = 200;

const tones: Record<PreviewRow['kind'], { tone: Tone; shape: string }> = {
  rejected: { tone: 'bad', shape: '▲' },
  changed: { tone: 'warn', shape: '◐' },
  new: { tone: 'good', shape: '+' },
  unchanged: { tone: 'na', shape: '=' },
};
/** What wants a decision comes first. */
const order: readonly PreviewRow['kind'][] = ['rejected', 'changed', 'new', 'unchanged'];

interface PreviewTableProps {
  type: PartnerType;
  preview: readonly PreviewRow[];
  fields: string[];
  organisations: readonly RecordByType['organisation'][];
  mailingLists: readonly RecordByType['mailing_list'][];
}

/** Row by row what accepting would do, and why a cell is not taken. */
export function PreviewTable({ type, preview, fields, organisations, mailingLists }: PreviewTableProps) {
  const { t } = useTranslation('partners');
  const label = useFieldLabel();
  const words = useValueWords();
  const [shown, setShown] = useState(shownAtOnce);
  const titles = useMemo(
    () => new Map([...organisations, ...mailingLists].map(({ id, name }) => [id, name ?? ''])),
    [organisations, mailingLists],
  );
  const sorted = useMemo(
    () => preview.toSorted((one, other) => order.indexOf(one.kind) - order.indexOf(other.kind) || one.line - other.line),
    [preview],
  );
  const { fields: definitions } = definitionOf(type);

  const problemText = (problem: RowProblem, field: string | null): string => {
    const choices = field ? definitions[field] : undefined;
    const allowed =
      choices?.kind === 'choice' || choices?.kind === 'choices'
        ? choices.choices.map((code) => words({ ...choices, kind: 'choice' }, code)).join(', ')
        : '';
    return t(`paste.problems.${problem.code}`, { ...problem, allowed, field: field ? label(type, field) : '' });
  };

  if (preview.length === 0) return <p>{t('paste.nothing')}</p>;
  return (
    <div className={styles.tableFrame} tabIndex={0} role="region" aria-label={t('paste.preview')}>
      <table className={styles.table}>
        <thead>
          <tr>
            <th scope="col">{t('paste.line')}</th>
            <th scope="col">{t('paste.effect')}</th>
            {fields.map((field) => (
              <th key={field} scope="col">
                {label(type, field)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {sorted.slice(0, shown).map((row) => (
            <tr key={row.line}>
              <td className={styles.line}>{row.line}</td>
              <td>
                <TonePill {...tones[row.kind]} label={t(`paste.kinds.${row.kind}`)} />
                {row.problems
                  .filter(({ field }) => field === null || !fields.includes(field))
                  .map(({ problem, field }) => (
                    <p key={problem.code} className={styles.problem}>
                      {problemText(problem, field)}
                    </p>
                  ))}
              </td>
              {fields.map((field) => {
                const problem = row.problems.find((known) => known.field === field)?.problem;
                const isChanged = row.kind === 'changed' && field in row.fields;
                const show = (value: PreviewRow['fields'][string]) => words(definitions[field], value, titles);
                return (
                  <td key={field} data-problem={problem ? true : undefined} data-changed={isChanged || undefined}>
                    {isChanged && row.before[field] !== null ? <del>{show(row.before[field] ?? null)}</del> : null}{' '}
                    <bdi>{field in row.values ? show(row.values[field] ?? null) : row.pasted[field]}</bdi>
                    {problem ? <p className={styles.problem}>{problemText(problem, field)}</p> : null}
                  </td>
                );
              })}
            </tr>
          ))}
        </tbody>
      </table>
      {sorted.length > shown ? (
        <Button variant="subtle" onClick={() => setShown(shown + 1_000)}>
          {t('paste.showMore', { count: sorted.length - shown })}
        </Button>
      ) : null}
    </div>
  );
}

import { Button } from '@mantine/core';
import { useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useFieldLabel, useValueWords } from '../../../components/record-words.ts';
import { type Tone, TonePill } from '../../../components/status-pill.tsx';
import type { PartnerType } from '../../../../shared/contract/partners.ts';
import type { PlannedRow } from '../../../../shared/domain/partners/reading/plan-rows.ts';
import type { RowProblem } from '../../../../shared/domain/partners/reading/row-problem.ts';
import { definitionOf, type RecordByType } from '../../../../shared/records/index.ts';
import styles from './paste-panel.module.css';

const shownAtOnce = 200;

const tones: Record<PlannedRow['state'], { tone: Tone; shape: string }> = {
  rejected: { tone: 'bad', shape: '▲' },
  changed: { tone: 'warn', shape: '◐' },
  new: { tone: 'good', shape: '+' },
  unchanged: { tone: 'na', shape: '=' },
};
/** What wants a decision comes first. */
const order: readonly PlannedRow['state'][] = ['rejected', 'changed', 'new', 'unchanged'];

interface PreviewTableProps {
  type: PartnerType;
  preview: readonly PlannedRow[];
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
    () => preview.toSorted((one, other) => order.indexOf(one.state) - order.indexOf(other.state) || one.row - other.row),
    [preview],
  );
  const { fields: definitions } = definitionOf(type);

  const problemText = (problem: RowProblem, field: string | null): string => {
    const choices = field ? definitions[field] : undefined;
    const allowed =
      choices?.kind === 'choice' || choices?.kind === 'choices'
        ? choices.choices.map((code) => words({ ...choices, kind: 'choice' }, code)).join(', ')
        : '';
    const about = { ...problem.params, value: problem.value, allowed, field: field ? label(type, field) : '' };
    return `${t(`import.problems.${problem.code}`, about)}. ${t(`import.fixes.${problem.fix}`, about)}`;
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
            <tr key={row.row}>
              <td className={styles.line}>{row.row}</td>
              <td>
                <TonePill {...tones[row.state]} label={t(`paste.kinds.${row.state}`)} />
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
                const isChanged = row.state === 'changed' && field in row.fields;
                const show = (value: PlannedRow['fields'][string]) => words(definitions[field], value, titles);
                return (
                  <td key={field} data-problem={problem ? true : undefined} data-changed={isChanged || undefined}>
                    {isChanged && row.before[field] !== null ? <del>{show(row.before[field] ?? null)}</del> : null}{' '}
                    <bdi>{field in row.values ? show(row.values[field] ?? null) : row.written[field]}</bdi>
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

import { Button } from '@mantine/core';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { ReturnedRow } from '../../../../../shared/contract/reviews.ts';
import { useFormats } from '../../../../components/formats.ts';
import { TonePill } from '../../../../components/status-pill.tsx';
import { useProcedureFailureWords } from '../../../procedure/failure-words.ts';
import { Panel } from '../../../procedure/panel.tsx';
import parts from '../../../procedure/parts.module.css';
import { type Decided, isAcceptable } from './decisions.ts';
import { UnclearCells } from './unclear-cells.tsx';

interface ReturnedListProps {
  title: string;
  rows: readonly ReturnedRow[];
  decided: Decided;
  /** What would become of them; else what became of them. */
  isPreview?: boolean;
  onDecide?: (cell: string, option: string | null) => void;
  onForget?: () => void;
  children?: ReactNode;
}

/** Every returned form with its outcome: how much it answers, or why it is refused. What an answer says is told to nobody. */
export function ReturnedList({ title, rows, decided, isPreview = false, onDecide, onForget, children }: ReturnedListProps) {
  const { t } = useTranslation('reviews');
  const words = useProcedureFailureWords();
  const { number } = useFormats();
  const figures = ({ answered, asked, comments, notAsked }: ReturnedRow) =>
    [
      t('files.answered', { answered: number(answered), asked: number(asked) }),
      ...(comments > 0 ? [t('files.comments', { count: comments })] : []),
      ...(notAsked > 0 ? [t('files.notAsked', { count: notAsked })] : []),
    ].join(' · ');
  return (
    <div role="status">
      <Panel
        title={title}
        aside={
          onForget ? (
            <Button variant="subtle" size="compact-sm" onClick={onForget}>
              {t('files.forget')}
            </Button>
          ) : undefined
        }
      >
        {isPreview ? <p className={parts.help}>{t('files.previewHelp')}</p> : <p className={parts.help}>{t('files.tell')}</p>}
        <div className={parts.scroll}>
          <table className={parts.table}>
            <thead>
              <tr>
                <th scope="col">{t('files.file')}</th>
                <th scope="col">{t('files.outcome')}</th>
              </tr>
            </thead>
            <tbody>
              {rows.map((row, place) => {
                const isGood = isAcceptable(row, decided);
                const isUnclear = row.unclear.length > 0 && isPreview;
                return (
                  // The same file may come more than once.
                  <tr key={`${rows.length - place} ${row.fileName} ${row.place ?? ''}`}>
                    <th scope="row">
                      <bdi dir="ltr">{row.fileName}</bdi>
                      {row.place === null ? null : (
                        <span className={parts.under}>
                          <bdi>{row.place}</bdi>
                        </span>
                      )}
                    </th>
                    <td>
                      {isGood ? (
                        <TonePill tone="good" label={t(isPreview ? 'files.willDo' : 'files.ok')} />
                      ) : isUnclear ? (
                        <TonePill tone="warn" shape="?" label={t('files.undecided')} />
                      ) : (
                        <TonePill tone="bad" label={t(isPreview ? 'files.willNot' : 'files.notOk')} />
                      )}{' '}
                      {row.refusal === null || (isGood && isPreview)
                        ? [figures(row), ...(row.receipt === null ? [] : [t('files.receipt', { receipt: `\u2066${row.receipt}\u2069` })])].join(' · ')
                        : words(row.refusal)}
                      {isUnclear && onDecide ? <UnclearCells row={row} decided={decided} onDecide={onDecide} /> : null}
                    </td>
                  </tr>
                );
              })}
            </tbody>
          </table>
        </div>
        {children}
      </Panel>
    </div>
  );
}

import { UnstyledButton } from '@mantine/core';
import { memo, useId, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { MergedRecord } from '../../../../shared/contract/exchange.ts';
import type { FieldValue } from '../../../../shared/records/define.ts';
import type { RecordType } from '../../../../shared/records/index.ts';
import type { FieldWords } from '../../../components/field-words.ts';
import { Icon } from '../../../components/icon.tsx';
import { useFieldLabel } from '../../../components/record-words.ts';
import { type Tone, TonePill } from '../../../components/status-pill.tsx';
import { longTextOf } from '../long-text.ts';
import { TextDifference } from '../text-difference.tsx';
import styles from './preview-groups.module.css';
import { isChoosable, keyOf } from './preview-records.ts';
import { setLeftOut } from './reception.ts';

const looks: Record<MergedRecord['kind'], { tone: Tone; shape: string }> = {
  added: { tone: 'good', shape: '+' },
  restored: { tone: 'good', shape: '↻' },
  changed: { tone: 'warn', shape: '◐' },
  removed: { tone: 'bad', shape: '−' },
  unchanged: { tone: 'na', shape: '=' },
};

interface PreviewRowProps {
  record: MergedRecord;
  isLeftOut: boolean;
  startsOpen: boolean;
  title: string;
  /** Who wrote, where more than one office did. */
  office: string;
  words: FieldWords;
}

/** One record of a merge: whether it is taken in, and what becomes of its fields. */
export const PreviewRow = memo(function PreviewRow({ record, isLeftOut, startsOpen, title, office, words }: PreviewRowProps) {
  const { t } = useTranslation('exchange');
  const fieldsId = useId();
  const [isOpen, setOpen] = useState(startsOpen);
  return (
    <li className={styles.row} data-left-out={isLeftOut || undefined}>
      <div className={styles.line}>
        <input
          type="checkbox"
          className={`${styles.check} no-print`}
          aria-label={t('preview.take', { title })}
          checked={!isLeftOut}
          disabled={!isChoosable(record)}
          onChange={() => setLeftOut([keyOf(record)], !isLeftOut)}
        />
        <UnstyledButton
          className={styles.open}
          aria-expanded={isOpen}
          aria-controls={fieldsId}
          aria-label={t('preview.open', { title })}
          onClick={() => setOpen(!isOpen)}
        >
          <Icon name={isOpen ? 'down' : 'forward'} size={12} />
          <bdi className={styles.rowTitle}>{title}</bdi>
        </UnstyledButton>
        <span className={styles.marks}>
          {isLeftOut ? <TonePill tone="na" label={t('preview.leftOut')} /> : null}
          {record.hasConflict ? <TonePill tone="bad" label={t('preview.conflict')} /> : null}
          {record.isParallel ? <TonePill tone="accent" shape="∥" label={t('preview.parallel')} /> : null}
          <TonePill {...looks[record.kind]} label={t(`preview.rowKinds.${record.kind}`)} />
        </span>
        {office === '' ? null : <span className={styles.office}>{t('preview.by', { office })}</span>}
      </div>
      <div id={fieldsId}>{isOpen ? <FieldTable record={record} words={words} /> : null}</div>
    </li>
  );
});

function FieldTable({ record, words }: Pick<PreviewRowProps, 'record' | 'words'>) {
  const { t } = useTranslation('exchange');
  const label = useFieldLabel();
  const type = record.type as RecordType;
  const isNew = record.kind === 'added';
  const hasOther = record.fields.some(({ isConflict }) => isConflict);
  if (record.fields.length === 0) return null;

  const show = (field: string, value: FieldValue, compared: FieldValue, side: 'before' | 'after') => {
    if (field === 'deleted') return t(value === true ? 'preview.existence.removed' : 'preview.existence.kept');
    const text = longTextOf(type, field, value);
    const comparedText = longTextOf(type, field, compared);
    if (text === null || comparedText === null) return <span dir="auto">{text ?? words(type, field, value)}</span>;
    const [before, after] = side === 'before' ? [text, comparedText] : [comparedText, text];
    return <TextDifference before={before} after={after} side={side} />;
  };

  return (
    <table className={styles.fields}>
      <thead>
        <tr>
          <th scope="col">{t('preview.field')}</th>
          {isNew ? null : <th scope="col">{t('preview.before')}</th>}
          <th scope="col">{t('preview.after')}</th>
          {hasOther ? <th scope="col">{t('preview.other')}</th> : null}
        </tr>
      </thead>
      <tbody>
        {record.fields.map(({ field, before, after, other = null, isConflict }) => {
          // Where the value here stands against the one that came, these two are what differs.
          const stands = isConflict && JSON.stringify(before) === JSON.stringify(after);
          return (
            <tr key={field} data-conflict={isConflict || undefined}>
              <th scope="row">{label(type, field)}</th>
              {isNew ? null : <td>{show(field, before, stands ? other : after, 'before')}</td>}
              <td>{stands ? show(field, after, other, 'before') : show(field, after, before, 'after')}</td>
              {hasOther ? (
                <td>
                  {isConflict ? (
                    <>
                      {show(field, other, after, 'after')}
                      <span className={styles.otherHint}>{t(field === 'deleted' ? 'preview.otherWaits' : 'preview.otherHint')}</span>
                    </>
                  ) : null}
                </td>
              ) : null}
            </tr>
          );
        })}
      </tbody>
    </table>
  );
}

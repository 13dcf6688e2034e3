import { Button } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { ReviewCommentRow } from '../../../../shared/contract/review-view.ts';
import { LongTextField } from '../../../components/fields.tsx';
import { useChoiceWords, useFieldLabel } from '../../../components/record-words.ts';
import { type Tone, TonePill } from '../../../components/status-pill.tsx';
import { useSaveRecord } from '../../../components/use-save-record.ts';
import styles from './comments.module.css';
import { piecesOf } from './pieces.ts';

const looks: Record<ReviewCommentRow['checked'], { tone: Tone; shape: string }> = {
  unchecked: { tone: 'warn', shape: '?' },
  print: { tone: 'good', shape: '✓' },
  withhold: { tone: 'na', shape: '×' },
};

/** A comment with what may tell who wrote it marked; it is printed, worded otherwise, or left out. */
export function CommentEntry({ comment, disabled }: { comment: ReviewCommentRow; disabled: boolean }) {
  const { t } = useTranslation('reviews');
  const word = useChoiceWords();
  const label = useFieldLabel();
  const save = useSaveRecord('review_comment');
  const { id, text, checked, editedText, hints } = comment;
  const [isWording, setWording] = useState(false);
  const decide = (next: ReviewCommentRow['checked']) => void save(id, { checked: next }).catch(() => undefined);
  const isEdited = editedText !== null && editedText.trim() !== '';
  return (
    <li className={styles.entry}>
      <div>
        <p dir="auto" className={checked === 'withhold' || isEdited ? styles.replaced : undefined}>
          {piecesOf(text, hints).map(({ at, said, kind }) =>
            kind === null ? (
              said
            ) : (
              <mark key={at} title={t(`comments.hints.${kind}`)}>
                {said}
                <span className="sr-only"> ({t(`comments.hints.${kind}`)})</span>
              </mark>
            ),
          )}
        </p>
        {isEdited && !isWording ? (
          <p dir="auto" className={styles.edited}>
            {editedText}
          </p>
        ) : null}
        {isWording ? (
          <LongTextField label={label('review_comment', 'editedText')} description={t('comments.editHelp')} disabled={disabled} maxLength={5_000} value={editedText ?? text} onSave={(next) => save(id, { editedText: next === text ? null : next })} />
        ) : null}
      </div>
      <div className={styles.acts}>
        <TonePill {...looks[checked]} label={word('commentChecks', checked)} />
        <span className={`${styles.buttons} no-print`}>
          <Button variant={checked === 'print' ? 'light' : 'default'} size="compact-sm" aria-pressed={checked === 'print'} disabled={disabled} onClick={() => decide('print')}>
            {t('comments.print')}
          </Button>
          <Button variant={checked === 'withhold' ? 'light' : 'default'} size="compact-sm" aria-pressed={checked === 'withhold'} disabled={disabled} onClick={() => decide('withhold')}>
            {t('comments.withhold')}
          </Button>
          <Button variant="subtle" size="compact-sm" aria-expanded={isWording} disabled={disabled} onClick={() => setWording(!isWording)}>
            {t('comments.edit')}
          </Button>
        </span>
      </div>
    </li>
  );
}

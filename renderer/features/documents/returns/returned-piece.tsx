import { Button, TextInput } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useFormats } from '../../../components/formats.ts';
import { type Tone, TonePill } from '../../../components/status-pill.tsx';
import { useChoiceWords } from '../../../components/record-words.ts';
import { directionOf } from '../../../languages.ts';
import type { ReturnComment, ReturnDifference } from '../../../../shared/contract/document-comparison.ts';
import type { Language } from '../../../../shared/records/choices.ts';
import { changeLooks } from '../comparing/change-looks.ts';
import { ComparedParagraphs } from '../comparing/compared-text.tsx';
import type { Decision } from './return-view.tsx';
import styles from './returns.module.css';

const decisionLooks: Record<Decision, { tone: Tone; shape: string }> = {
  taken: { tone: 'good', shape: '✓' },
  refused: { tone: 'bad', shape: '×' },
  noted: { tone: 'accent', shape: '✎' },
};

interface ReturnedPieceProps {
  piece: ReturnDifference | ReturnComment;
  language: Language;
  disabled: boolean;
  onDecide: (decision: Decision | null, note: string | null) => void;
}

/** One difference or comment, with what was decided about it. */
export function ReturnedPiece({ piece, language, disabled, onDecide }: ReturnedPieceProps) {
  const { t } = useTranslation('comparing');
  const word = useChoiceWords();
  const [note, setNote] = useState(piece.note ?? '');
  const isDifference = 'change' in piece;
  const written = note.trim() === '' ? null : note;
  return (
    <article className={styles.piece} data-piece={piece.key} data-decided={piece.decision ?? undefined} tabIndex={0} aria-label={isDifference ? t(`clauseChanges.${piece.change}`) : t('returns.comment')}>
      <header className={styles.pieceHead}>
        {isDifference ? <TonePill {...changeLooks[piece.change]} label={t(`clauseChanges.${piece.change}`)} /> : <TonePill tone="accent" shape="❝" label={t('returns.comment')} />}
        <span className={styles.help}>{isDifference ? <Authors difference={piece} /> : <CommentHead comment={piece} />}</span>
        {piece.decision ? <TonePill {...decisionLooks[piece.decision]} label={word('returnDecisions', piece.decision)} /> : null}
      </header>
      {isDifference ? (
        <ComparedParagraphs paragraphs={piece.paragraphs} language={language} isShort />
      ) : (
        <div dir="auto">
          {piece.about === '' ? null : (
            <blockquote className={styles.about} lang={language} dir={directionOf(language)}>
              {piece.about}
            </blockquote>
          )}
          <p className={styles.said}>{piece.text}</p>
        </div>
      )}
      <div className={`${styles.buttons} no-print`}>
        {isDifference ? (
          <Button size="compact-sm" variant={piece.decision === 'taken' ? 'filled' : 'default'} disabled={disabled || !piece.canBeTaken || piece.decision === 'taken'} onClick={() => onDecide('taken', written)}>
            {t('returns.take')}
          </Button>
        ) : null}
        <Button size="compact-sm" variant={piece.decision === 'refused' ? 'filled' : 'default'} disabled={disabled} onClick={() => onDecide('refused', written)}>
          {t('returns.refuse')}
        </Button>
        <Button size="compact-sm" variant={piece.decision === 'noted' ? 'filled' : 'default'} disabled={disabled} onClick={() => onDecide('noted', written)}>
          {t('returns.noteIt')}
        </Button>
        <TextInput
          className={styles.note}
          size="xs"
          aria-label={t('returns.note')}
          placeholder={t('returns.note')}
          maxLength={2_000}
          disabled={disabled}
          value={note}
          onChange={({ currentTarget }) => setNote(currentTarget.value)}
        />
        {piece.decision === null ? null : (
          <Button size="compact-sm" variant="subtle" disabled={disabled} onClick={() => onDecide(null, written)}>
            {t('returns.undecide')}
          </Button>
        )}
      </div>
      {isDifference && !piece.canBeTaken && piece.decision === null ? <p className={styles.help}>{t('returns.cannotBeTaken')}</p> : null}
    </article>
  );
}

function Authors({ difference: { authors, isTracked } }: { difference: ReturnDifference }) {
  const { t } = useTranslation('comparing');
  if (!isTracked) return t('returns.untracked');
  return authors.length === 0 ? t('returns.tracked') : t('returns.trackedBy', { names: authors.join(', ') });
}

function CommentHead({ comment: { author, day } }: { comment: ReturnComment }) {
  const formats = useFormats();
  return [author, day && formats.day(day)].filter((part) => part).join(' · ');
}

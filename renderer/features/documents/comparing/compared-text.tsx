import { useTranslation } from 'react-i18next';
import { directionOf } from '../../../languages.ts';
import type { ComparedClause, ComparedSegment } from '../../../../shared/contract/document-comparison.ts';
import type { Language } from '../../../../shared/records/choices.ts';
import styles from './comparing.module.css';

/** Words as they stand, came in or went out: underlined or struck out, and said to those who do not see it. */
export function ComparedWords({ segments }: { segments: readonly ComparedSegment[] }) {
  const { t } = useTranslation('comparing');
  return segments.map(({ kind, text }, place) => {
    if (kind === 'same') return <span key={place}>{text}</span>;
    const Mark = kind === 'inserted' ? 'ins' : 'del';
    return (
      <Mark key={place} className={kind === 'inserted' ? styles.inserted : styles.deleted} title={t(`segments.${kind}`)}>
        {text}
      </Mark>
    );
  });
}

const runOfSame = 1;

/** The paragraphs of a clause with what changed in them; long stretches that are the same are named by their number. */
export function ComparedParagraphs({ paragraphs, language, isShort }: { paragraphs: ComparedClause['paragraphs']; language: Language; isShort: boolean }) {
  const { t } = useTranslation('comparing');
  const isNear = (place: number) => paragraphs.slice(Math.max(0, place - runOfSame), place + runOfSame + 1).some(({ change }) => change !== 'same');
  const shown = paragraphs.map((paragraph, place) => ({ paragraph, isShown: !isShort || isNear(place) }));
  return (
    <div lang={language} dir={directionOf(language)} className={styles.paragraphs}>
      {shown.map(({ paragraph, isShown }, place) => {
        if (isShown) {
          return (
            <p key={place} data-change={paragraph.change}>
              <ComparedWords segments={paragraph.segments} />
            </p>
          );
        }
        const isFirstOfGap = place === 0 || shown[place - 1]?.isShown;
        if (!isFirstOfGap) return null;
        const after = shown.findIndex(({ isShown: later }, at) => at > place && later);
        return (
          <p key={place} className={styles.gap}>
            {t('unchangedParagraphs', { count: (after === -1 ? shown.length : after) - place })}
          </p>
        );
      })}
    </div>
  );
}

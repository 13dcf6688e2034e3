import { useTranslation } from 'react-i18next';
import type { ReviewResultsView } from '../../../../shared/contract/review-view.ts';
import { LongTextField } from '../../../components/fields.tsx';
import { useFieldLabel } from '../../../components/record-words.ts';
import { TonePill } from '../../../components/status-pill.tsx';
import { wantsAction } from '../../../../shared/domain/ccpm/reviews/findings.ts';
import type { ShownScore } from '../../../../shared/records/review-data.ts';
import parts from '../../procedure/parts.module.css';
import { useCcpmNames } from '../parts/ccpm-names.ts';
import { ScorePill } from '../results/score-bar.tsx';
import { useScoreWords } from '../results/score-words.ts';
import { FindingActions } from './finding-actions.tsx';
import { FindingFields, useSaveFinding } from './finding-fields.tsx';
import styles from './validation.module.css';

interface FindingEntryProps {
  data: ReviewResultsView;
  finding: ReviewResultsView['findings'][number];
  score: ShownScore | undefined;
  isOpened: boolean;
  disabled: boolean;
  onOpen: (isOpened: boolean) => void;
}

/** One sub-function in the workshop: its result, what was said, and its actions; orange and red want one, or a reason. */
export function FindingEntry({ data, finding, score, isOpened, disabled, onOpen }: FindingEntryProps) {
  const { t } = useTranslation('reviews');
  const names = useCcpmNames(data.plan.numbering);
  const words = useScoreWords();
  const label = useFieldLabel();
  const save = useSaveFinding(data.review.id, finding);
  const status = score?.status ?? 'no-data';
  const { subfunction, actions } = finding;
  const comments = data.printedComments.filter((comment) => names.functions.some((area) => area.id === comment.function && area.subfunctions.some((one) => one.id === subfunction)));
  const state = () => {
    if (finding.needsAction) return <TonePill tone="bad" shape="!" label={t('validation.wanted')} />;
    if (actions.length > 0) return <TonePill tone="good" label={t('validation.actions', { count: actions.length })} />;
    return wantsAction(status) ? <TonePill tone="na" shape="≠" label={t('validation.reason')} /> : null;
  };
  return (
    <li>
      <button type="button" className={`${parts.entry} ${styles.entry}`} aria-expanded={isOpened} onClick={() => onOpen(!isOpened)}>
        <span className={styles.number}>{names.subfunctionNumber(subfunction)}</span>
        <span>{names.subfunctionTitle(subfunction)}</span>
        <span className={styles.number}>{words.score(score?.score ?? null)}</span>
        <ScorePill status={status} />
        <span>{state()}</span>
      </button>
      {isOpened ? (
        <div className={styles.columns}>
          <div className={parts.fields}>
            <FindingFields review={data.review.id} finding={finding} disabled={disabled} />
            {comments.length === 0 ? null : (
              <details>
                <summary>{t('validation.comments', { count: comments.length })}</summary>
                <ul className={parts.bullets}>
                  {comments.map(({ text }, place) => (
                    // Comments have no id once they are worded for print.
                    <li key={place} dir="auto">
                      {text}
                    </li>
                  ))}
                </ul>
              </details>
            )}
          </div>
          <div className={parts.fields}>
            <FindingActions finding={finding} disabled={disabled} />
            {wantsAction(status) && actions.length === 0 ? (
              <LongTextField
                label={label('review_finding', 'noActionReason')}
                description={t('validation.reasonHelp')}
                maxLength={2_000}
                minRows={1}
                disabled={disabled}
                value={finding.noActionReason}
                onSave={(noActionReason) => save({ noActionReason })}
              />
            ) : null}
          </div>
        </div>
      ) : null}
    </li>
  );
}

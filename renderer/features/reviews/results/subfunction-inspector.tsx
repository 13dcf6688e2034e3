import { useTranslation } from 'react-i18next';
import type { ReviewResultsView } from '../../../../shared/contract/review-view.ts';
import { Inspector, InspectorSection } from '../../../components/inspector.tsx';
import { SubjectActions } from '../../actions/subject-actions.tsx';
import { useIsWritable } from '../../frame/current-workspace.ts';
import { useCcpmNames } from '../parts/ccpm-names.ts';
import { FindingFields } from '../validation/finding-fields.tsx';
import { ItemList } from './item-list.tsx';
import { ScoreBar, ScorePill } from './score-bar.tsx';
import { useScoreWords } from './score-words.ts';
import styles from './results.module.css';
import { sides } from './whose.ts';

interface SubfunctionInspectorProps {
  data: ReviewResultsView;
  subfunction: ReviewResultsView['results']['subfunctions'][number];
  onClose: () => void;
}

/** What stands behind a score: the items, how people answered, both sides, and what the cluster makes of it. */
export function SubfunctionInspector({ data, subfunction, onClose }: SubfunctionInspectorProps) {
  const { t } = useTranslation('reviews');
  const names = useCcpmNames(data.plan.numbering);
  const words = useScoreWords();
  const isWritable = useIsWritable();
  const { id, together, items, hubs } = subfunction;
  const finding = data.findings.find((one) => one.subfunction === id);
  const rows = [
    ...sides.map((side) => ({ key: side, label: t(`results.sides.${side}`), score: subfunction[side] })),
    ...hubs.map(({ hub, score }) => ({ key: `hub ${hub ?? ''}`, label: hub ?? t('noHub'), score })),
  ];
  const comments = data.printedComments.filter((comment) => names.functions.some((area) => area.id === comment.function && area.subfunctions.some((one) => one.id === id)));
  return (
    <Inspector
      title={`${names.subfunctionNumber(id)} ${names.subfunctionTitle(id)}`}
      badge={<ScorePill status={together.status} />}
      subtitle={[words.score(together.score), together.respondents === null ? t('results.withheldCount') : t('results.respondents', { count: together.respondents })].join(' · ')}
      {...(finding ? { record: { type: 'review_finding' as const, id: finding.id } } : {})}
      onClose={onClose}
    >
      <InspectorSection title={t('results.bySide')}>
        <div className={styles.sides}>
          {rows.map(({ key, label, score }) => (
            <div key={key} style={{ display: 'contents' }}>
              <bdi>{label}</bdi>
              <ScoreBar {...score} isSmall />
              <span className={styles.figure}>{words.score(score.score)}</span>
              <ScorePill status={score.status} />
            </div>
          ))}
        </div>
      </InspectorSection>
      <InspectorSection title={t('results.howAnswered')}>
        <ItemList items={items} questionnaire={data.questionnaire} numbering={data.plan.numbering} threshold={data.plan.secrecyThreshold} />
      </InspectorSection>
      <InspectorSection title={t('results.characteristics')}>
        <p className={styles.why}>{names.characteristics(id)}</p>
      </InspectorSection>
      <InspectorSection title={t('results.findings')}>{finding ? <FindingFields review={data.review.id} finding={finding} disabled={!isWritable} /> : null}</InspectorSection>
      {comments.length === 0 ? null : (
        <InspectorSection title={t('results.comments')}>
          {comments.map(({ text }, place) => (
            // Comments have no id once they are worded for print.
            <p key={place} dir="auto">
              {text}
            </p>
          ))}
        </InspectorSection>
      )}
      <SubjectActions origin="ccpm" subject={finding?.id ?? ''} isWritable={isWritable} />
      <InspectorSection title={t('results.why')}>
        <p className={styles.why}>
          {t(`plan.methods.${data.plan.method}`)} {t('results.notValid')}
        </p>
      </InspectorSection>
    </Inspector>
  );
}

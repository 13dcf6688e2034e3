import { useTranslation } from 'react-i18next';
import type { ElectionView, RollRow } from '../../../../shared/contract/election-view.ts';
import { useFormats } from '../../../components/formats.ts';
import { Inspector, InspectorSection } from '../../../components/inspector.tsx';
import { RecordHistory } from '../../../components/record-history.tsx';
import { useChoiceWords } from '../../../components/record-words.ts';
import { TonePill } from '../../../components/status-pill.tsx';
import { useIsWritable } from '../../frame/current-workspace.ts';
import { isFrozen } from '../page/page-steps.ts';
import parts from '../../procedure/parts.module.css';
import { EligibilityDecision } from './eligibility-decision.tsx';

interface RollInspectorProps {
  view: ElectionView;
  entry: RollRow;
  onClose: () => void;
}

/** One organisation on the roll: why it may vote or not, and the decision that a person took instead. */
export function RollInspector({ view, entry, onClose }: RollInspectorProps) {
  const { t } = useTranslation(['elections', 'app']);
  const isWritable = useIsWritable();
  const word = useChoiceWords();
  const { day } = useFormats();
  return (
    <Inspector
      title={entry.organisationName}
      badge={entry.isEligible ? <TonePill tone="good" label={t('elections:roll.yes')} /> : <TonePill tone="na" shape="×" label={t('elections:roll.no')} />}
      subtitle={entry.organisationType === null ? undefined : word('organisationTypes', entry.organisationType)}
      record={{ type: 'roll_entry', id: entry.id }}
      onClose={onClose}
    >
      <InspectorSection title={t('elections:roll.reasons')}>
        <ul className={parts.bullets}>
          {entry.reasons.map((reason) => (
            <li key={reason}>{t(`elections:reasons.${reason}`)}</li>
          ))}
        </ul>
        {entry.isOverruled ? (
          <p className={parts.note}>
            {t('elections:roll.overruled')}: <bdi>{entry.overruleReason}</bdi>
          </p>
        ) : null}
        {entry.leftOn === null ? null : <p className={parts.note}>{t('elections:roll.left', { day: day(entry.leftOn) })}</p>}
      </InspectorSection>
      {isFrozen(view) ? null : (
        <InspectorSection title={t('elections:roll.decide')}>
          <EligibilityDecision election={view.election.id} entry={entry} disabled={!isWritable} />
        </InspectorSection>
      )}
      <InspectorSection title={t('app:history.title')}>
        <RecordHistory type="roll_entry" id={entry.id} />
      </InspectorSection>
    </Inspector>
  );
}

import { useTranslation } from 'react-i18next';
import { FlagField, NumberField } from '../../../components/fields.tsx';
import { Panel } from '../../procedure/panel.tsx';
import { type RulePartProps, useRuleFields } from './rule-fields.ts';

/** What an organisation must have done to vote, besides being a member. */
export function EligibilityFields(props: RulePartProps) {
  const { t } = useTranslation('elections');
  const { save, common } = useRuleFields(props);
  const { rules } = props.view;
  if (rules.procedure === 'selection') return null;
  return (
    <Panel title={t('rules.eligibility')}>
      <FlagField {...common('wantsCommitments')} value={rules.wantsCommitments} onSave={(wantsCommitments) => save({ wantsCommitments })} />
      <FlagField {...common('wantsActivity')} value={rules.wantsActivity} onSave={(wantsActivity) => save({ wantsActivity })} />
      {rules.wantsActivity ? (
        <NumberField {...common('eligibilityMonths')} min={1} max={60} value={rules.eligibilityMonths} onSave={(eligibilityMonths) => save({ eligibilityMonths })} />
      ) : null}
    </Panel>
  );
}

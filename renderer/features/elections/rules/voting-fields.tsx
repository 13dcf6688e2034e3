import { useTranslation } from 'react-i18next';
import { ChoiceField, FlagField, NumberField } from '../../../components/fields.tsx';
import { useChoiceWords } from '../../../components/record-words.ts';
import { ballotOrders, electionRules, electorates, quorumConsequences } from '../../../../shared/records/choices.ts';
import { Panel } from '../../procedure/panel.tsx';
import parts from '../../procedure/parts.module.css';
import { type RulePartProps, useRuleFields } from './rule-fields.ts';

/** How votes are given and counted, and how many have to come. */
export function VotingFields(props: RulePartProps) {
  const { t } = useTranslation('elections');
  const word = useChoiceWords();
  const { save, common } = useRuleFields(props);
  const { rules } = props.view;
  if (rules.procedure === 'selection') return null;
  const ruleHelp = rules.countingRule === null ? undefined : t(`rules.${rules.countingRule}Help`);
  return (
    <Panel title={t('rules.voting')}>
      <ChoiceField
        {...common('electorate')}
        required
        value={rules.electorate}
        choices={electorates}
        format={(code) => word('electorates', code)}
        onSave={(electorate) => (electorate === null ? undefined : save({ electorate }))}
      />
      <ChoiceField
        {...common('countingRule', ruleHelp)}
        required
        value={rules.countingRule}
        choices={electionRules}
        format={(code) => word('electionRules', code)}
        onSave={(countingRule) => (countingRule === null ? undefined : save({ countingRule }))}
      />
      <ChoiceField
        {...common('ballotOrder')}
        required
        value={rules.ballotOrder}
        choices={ballotOrders}
        format={(code) => word('ballotOrders', code)}
        onSave={(ballotOrder) => (ballotOrder === null ? undefined : save({ ballotOrder }))}
      />
      <FlagField {...common('openVoting', t('rules.handsHelp'))} value={rules.openVoting} onSave={(openVoting) => save({ openVoting })} />
      <div className={parts.pair}>
        <NumberField {...common('turnoutQuorumPercent')} min={0} max={100} suffix=" %" value={rules.turnoutQuorumPercent} onSave={(turnoutQuorumPercent) => save({ turnoutQuorumPercent })} />
        <ChoiceField
          {...common('quorumMissed')}
          value={rules.quorumMissed}
          choices={quorumConsequences}
          format={(code) => word('quorumConsequences', code)}
          onSave={(quorumMissed) => save({ quorumMissed })}
        />
      </div>
      <NumberField {...common('secrecyThreshold', t('rules.secrecyHelp'))} min={2} max={50} value={rules.secrecyThreshold} onSave={(secrecyThreshold) => save({ secrecyThreshold })} />
      <p className={parts.help}>{t('rules.ties')}</p>
    </Panel>
  );
}

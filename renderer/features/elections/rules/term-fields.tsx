import { useTranslation } from 'react-i18next';
import { NumberField } from '../../../components/fields.tsx';
import { Panel } from '../../procedure/panel.tsx';
import parts from '../../procedure/parts.module.css';
import { type RulePartProps, useRuleFields } from './rule-fields.ts';

/** How long seats last, and who stays so that not all leave at once. */
export function TermFields(props: RulePartProps) {
  const { t } = useTranslation('elections');
  const { save, common } = useRuleFields(props);
  const { rules } = props.view;
  return (
    <Panel title={t('rules.terms')}>
      <NumberField {...common('termMonths')} min={1} max={120} value={rules.termMonths} onSave={(termMonths) => save({ termMonths })} />
      <div className={parts.pair}>
        <NumberField {...common('staggeredSeats')} min={0} max={50} value={rules.staggeredSeats} onSave={(staggeredSeats) => save({ staggeredSeats })} />
        <NumberField {...common('keepsMembers')} min={0} max={50} value={rules.keepsMembers} onSave={(keepsMembers) => save({ keepsMembers })} />
      </div>
    </Panel>
  );
}

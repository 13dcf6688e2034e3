import { useTranslation } from 'react-i18next';
import { DayField, NumberField } from '../../../components/fields.tsx';
import { Panel } from '../../procedure/panel.tsx';
import parts from '../../procedure/parts.module.css';
import { type RulePartProps, useRuleFields } from './rule-fields.ts';

/** On which days what happens. */
export function DayFields(props: RulePartProps) {
  const { t } = useTranslation('elections');
  const { save, common } = useRuleFields(props);
  const { rules } = props.view;
  const isBallot = rules.procedure === 'ballot';
  return (
    <Panel title={t('rules.days')}>
      <div className={parts.pair}>
        {isBallot ? <DayField {...common('rollCutOffOn')} value={rules.rollCutOffOn} onSave={(rollCutOffOn) => save({ rollCutOffOn })} /> : null}
        <DayField {...common('nominationsUntil')} value={rules.nominationsUntil} onSave={(nominationsUntil) => save({ nominationsUntil })} />
      </div>
      {isBallot ? (
        <div className={parts.pair}>
          <DayField {...common('opensOn')} value={rules.opensOn} onSave={(opensOn) => save({ opensOn })} />
          <DayField {...common('closesOn')} value={rules.closesOn} onSave={(closesOn) => save({ closesOn })} />
        </div>
      ) : null}
      <NumberField {...common('objectionDays')} min={0} max={60} value={rules.objectionDays} onSave={(objectionDays) => save({ objectionDays })} />
    </Panel>
  );
}

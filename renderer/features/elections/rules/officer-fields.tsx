import { useTranslation } from 'react-i18next';
import { TextField } from '../../../components/fields.tsx';
import { Panel } from '../../procedure/panel.tsx';
import { type RulePartProps, useRuleFields } from './rule-fields.ts';

/** Who holds the key and counts, and who looks on. */
export function OfficerFields(props: RulePartProps) {
  const { t } = useTranslation('elections');
  const { save, common } = useRuleFields(props);
  const { rules } = props.view;
  return (
    <Panel title={t('rules.officers')}>
      <TextField {...common('countedBy')} maxLength={1_000} value={rules.countedBy} onSave={(countedBy) => save({ countedBy })} />
      <TextField {...common('observedBy')} maxLength={1_000} value={rules.observedBy} onSave={(observedBy) => save({ observedBy })} />
    </Panel>
  );
}

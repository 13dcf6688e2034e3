import { useTranslation } from 'react-i18next';
import { ChoiceField, LongTextField, RecordField, TextField } from '../../../components/fields.tsx';
import { useChoiceWords } from '../../../components/record-words.ts';
import { electionKinds, electionProcedures } from '../../../../shared/records/choices.ts';
import { Panel } from '../../procedure/panel.tsx';
import { type RulePartProps, useRuleFields } from './rule-fields.ts';

/** What is elected, and whether by ballot or against criteria. */
export function WhatFields(props: RulePartProps) {
  const { t } = useTranslation('elections');
  const word = useChoiceWords();
  const { save, common } = useRuleFields(props);
  const { election, rules } = props.view;
  return (
    <Panel title={t('rules.what')}>
      <TextField {...common('title')} required maxLength={300} value={election.title} onSave={(title) => (title === null ? undefined : save({ title }))} />
      <ChoiceField
        {...common('electionKind')}
        required
        value={election.electionKind}
        choices={electionKinds}
        format={(code) => word('electionKinds', code)}
        onSave={(electionKind) => (electionKind === null ? undefined : save({ electionKind }))}
      />
      <RecordField {...common('group')} type="group" value={election.groupId} onSave={(group) => save({ group })} />
      <ChoiceField
        {...common('procedure')}
        required
        value={rules.procedure}
        choices={electionProcedures}
        format={(code) => word('electionProcedures', code)}
        onSave={(procedure) => (procedure === null ? undefined : save({ procedure }))}
      />
      <LongTextField {...common('criteria')} maxLength={20_000} value={rules.criteria} onSave={(criteria) => save({ criteria })} />
    </Panel>
  );
}

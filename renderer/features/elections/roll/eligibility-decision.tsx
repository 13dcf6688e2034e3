import { Button, Select, Textarea } from '@mantine/core';
import { type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { RollRow } from '../../../../shared/contract/election-view.ts';
import { call } from '../../../api/service.ts';
import { ownDirection } from '../../../components/own-direction.ts';
import { FailureNote } from '../../procedure/failure-note.tsx';
import parts from '../../procedure/parts.module.css';
import { useAct } from '../../procedure/use-act.ts';

const decisions = { yes: true, no: false, rules: null } as const;
type Decision = keyof typeof decisions;

interface EligibilityDecisionProps {
  election: string;
  entry: RollRow;
  disabled: boolean;
}

/** Decides otherwise than the rules did, with the reason in writing. */
export function EligibilityDecision({ election, entry, disabled }: EligibilityDecisionProps) {
  const { t } = useTranslation('elections');
  const { isBusy, failure, act } = useAct();
  const [decision, setDecision] = useState<Decision>(entry.isEligible ? 'no' : 'yes');
  const [reason, setReason] = useState('');
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    const answer = await act(() => call('elections.setEligibility', { election, organisation: entry.organisation, isEligible: decisions[decision], reason }));
    if (answer !== null) setReason('');
  };
  return (
    <form className={parts.fields} onSubmit={(event) => void submit(event)}>
      <p className={parts.help}>{t('roll.decideHelp')}</p>
      <Select
        label={t('roll.decision')}
        data={Object.keys(decisions).map((code) => ({ value: code, label: t(`roll.decisions.${code as Decision}`) }))}
        value={decision}
        allowDeselect={false}
        disabled={disabled}
        onChange={(code) => setDecision((code ?? 'rules') as Decision)}
      />
      <Textarea label={t('roll.reason')} withAsterisk autosize minRows={2} maxLength={2_000} disabled={disabled} {...ownDirection(reason)} value={reason} onChange={({ currentTarget }) => setReason(currentTarget.value)} />
      <FailureNote failure={failure} />
      <div className={parts.buttons}>
        <Button type="submit" variant="default" loading={isBusy} disabled={disabled || reason.trim() === ''}>
          {t('roll.save')}
        </Button>
      </div>
    </form>
  );
}

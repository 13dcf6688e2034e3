import { NumberInput } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { ElectionView } from '../../../../shared/contract/election-view.ts';
import { call } from '../../../api/service.ts';
import { ClosingForm } from '../../procedure/closing-form.tsx';
import parts from '../../procedure/parts.module.css';

const steps = ['open', 'sort', 'destroy', 'figures'] as const;

/** Takes the key and closes voting; ballots counted by hand are told with it. */
export function CloseForm({ view, disabled }: { view: ElectionView; disabled: boolean }) {
  const { t } = useTranslation('elections');
  const [byHand, setByHand] = useState<number | string>('');
  return (
    <ClosingForm
      area="elections"
      steps={steps.map((step) => t(`closing.beforeSteps.${step}`))}
      differs="election-figures-differ"
      disabled={disabled}
      close={(given) => call('elections.close', { election: view.election.id, returnedByHand: typeof byHand === 'number' ? byHand : null, ...given })}
    >
      <NumberInput
        className={parts.narrow ?? ''}
        label={t('closing.byHand')}
        description={t('closing.byHandHelp')}
        min={0}
        max={100_000}
        allowDecimal={false}
        hideControls
        disabled={disabled}
        value={byHand}
        onChange={setByHand}
      />
    </ClosingForm>
  );
}

import { Button, Select, Textarea } from '@mantine/core';
import { type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { ElectionView } from '../../../../shared/contract/election-view.ts';
import { call } from '../../../api/service.ts';
import { ownDirection } from '../../../components/own-direction.ts';
import { useToasts } from '../../../components/toasts.ts';
import { FailureNote } from '../../procedure/failure-note.tsx';
import { Panel } from '../../procedure/panel.tsx';
import parts from '../../procedure/parts.module.css';
import { useAct } from '../../procedure/use-act.ts';
import { electors } from './without-code.ts';

/** An organisation that left the cluster during voting. Whether it had voted is shown to nobody. */
export function DepartureForm({ view, disabled }: { view: ElectionView; disabled: boolean }) {
  const { t } = useTranslation('elections');
  const { isBusy, failure, act } = useAct();
  const [organisation, setOrganisation] = useState<string | null>(null);
  const [reason, setReason] = useState('');
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    if (organisation === null) return;
    const noted = await act(() => call('elections.noteDeparture', { election: view.election.id, organisation, reason }));
    if (noted === null) return;
    useToasts.getState().show({ kind: 'done', text: t('ballots.leftHelp') });
    setOrganisation(null);
    setReason('');
  };
  return (
    <Panel title={t('ballots.left')} isPrinted={false}>
      <p className={parts.help}>{t('roll.departureHelp')}</p>
      <form className={parts.form} onSubmit={(event) => void submit(event)}>
        <Select
          label={t('ballots.reissueWho')}
          searchable
          limit={60}
          clearable
          clearButtonProps={{ 'aria-label': t('none') }}
          data={electors(view).filter(({ leftOn }) => leftOn === null).map((row) => ({ value: row.organisation, label: row.organisationName }))}
          value={organisation}
          disabled={disabled}
          onChange={setOrganisation}
        />
        {organisation === null ? null : (
          <Textarea label={t('roll.reason')} withAsterisk autosize minRows={2} maxLength={2_000} {...ownDirection(reason)} value={reason} onChange={({ currentTarget }) => setReason(currentTarget.value)} />
        )}
        <FailureNote failure={failure} />
        <Button type="submit" variant="default" loading={isBusy} disabled={disabled || organisation === null || reason.trim() === ''}>
          {t('roll.departureSave')}
        </Button>
      </form>
    </Panel>
  );
}

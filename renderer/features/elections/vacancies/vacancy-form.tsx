import { Button, Radio, Select, Stack, Textarea } from '@mantine/core';
import { type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { ElectionView } from '../../../../shared/contract/election-view.ts';
import { call } from '../../../api/service.ts';
import { DayField } from '../../../components/fields.tsx';
import { ownDirection } from '../../../components/own-direction.ts';
import { useNavigation } from '../../../navigation.ts';
import { FailureNote } from '../../procedure/failure-note.tsx';
import { Panel } from '../../procedure/panel.tsx';
import parts from '../../procedure/parts.module.css';
import { useAct } from '../../procedure/use-act.ts';

type Way = 'runner_up' | 'by_election';

/** Fills one seat that fell vacant. */
export function VacancyForm({ view, disabled }: { view: ElectionView; disabled: boolean }) {
  const { t } = useTranslation('elections');
  const go = useNavigation((navigation) => navigation.go);
  const { isBusy, failure, act } = useAct();
  const [seatId, setSeatId] = useState<string | null>(null);
  const [leftOn, setLeftOn] = useState<string | null>(view.today);
  const [reason, setReason] = useState('');
  const [chosenWay, setWay] = useState<Way | null>(null);
  const [filled, setFilled] = useState<{ seat: string | null; election: string | null } | null>(null);
  const open = view.seats.filter(({ state, seatKind }) => (state === 'serving' || state === 'coming') && seatKind !== 'standing' && seatKind !== 'observer');
  const seat = open.find(({ id }) => id === seatId);
  const way = chosenWay ?? (seat?.runnerUp ? 'runner_up' : 'by_election');

  const submit = async (event: FormEvent) => {
    event.preventDefault();
    if (!seat || leftOn === null) return;
    const answer = await act(() => call('elections.fillVacancy', { seat: seat.id, leftOn, reason, by: way }));
    if (answer === null) return;
    setFilled(answer);
    setSeatId(null);
    setReason('');
    setWay(null);
  };

  return (
    <Panel title={t('vacancies.action')} isPrinted={false}>
      <form className={parts.form} onSubmit={(event) => void submit(event)}>
        <Select
          label={t('vacancies.choose')}
          searchable
          data={open.map((row) => ({ value: row.id, label: [row.organisationName ?? row.title, row.personName].filter((part) => part).join(' · ') }))}
          value={seatId}
          disabled={disabled}
          onChange={(id) => {
            setSeatId(id);
            setFilled(null);
          }}
        />
        {seat ? (
          <>
            <DayField label={t('vacancies.leftOn')} required disabled={disabled} value={leftOn} onSave={setLeftOn} />
            <Textarea label={t('vacancies.reason')} withAsterisk autosize minRows={2} maxLength={2_000} disabled={disabled} {...ownDirection(reason)} value={reason} onChange={({ currentTarget }) => setReason(currentTarget.value)} />
            <Radio.Group label={t('vacancies.by')} value={way} onChange={(code) => setWay(code as Way)}>
              <Stack gap="xs" mt={4}>
                {seat.runnerUp ? <Radio value="runner_up" label={t('vacancies.runnerUp', { name: seat.runnerUp.organisationName })} /> : null}
                <Radio value="by_election" label={t('vacancies.byElection')} />
              </Stack>
            </Radio.Group>
            {seat.runnerUp ? null : <p className={parts.help}>{t('vacancies.noRunnerUp')}</p>}
          </>
        ) : null}
        <FailureNote failure={failure} />
        <Button type="submit" loading={isBusy} disabled={disabled || !seat || leftOn === null || reason.trim() === ''}>
          {t('vacancies.action')}
        </Button>
        <p role="status">
          {filled === null ? null : t(filled.election === null ? 'vacancies.filled' : 'vacancies.drafted')}
        </p>
        {filled?.election ? (
          <Button variant="default" onClick={() => go({ area: 'elections', record: filled.election })}>
            {t('vacancies.toByElection')}
          </Button>
        ) : null}
      </form>
    </Panel>
  );
}

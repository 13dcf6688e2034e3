import { Button, Select } from '@mantine/core';
import { type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { ElectionView } from '../../../../shared/contract/election-view.ts';
import { call } from '../../../api/service.ts';
import { FailureNote } from '../../procedure/failure-note.tsx';
import { Panel } from '../../procedure/panel.tsx';
import parts from '../../procedure/parts.module.css';
import { useAct } from '../../procedure/use-act.ts';
import { useIssuedFiles } from '../../procedure/files/issued-files.ts';
import { MediumFields, useMediumChoice } from './medium-fields.tsx';
import { electors } from './without-code.ts';

/** A new code for an organisation that lost its own. */
export function ReissueForm({ view, disabled }: { view: ElectionView; disabled: boolean }) {
  const { t } = useTranslation('elections');
  const { isBusy, failure, act, forget } = useAct();
  const [choice, setChoice] = useMediumChoice();
  const [organisation, setOrganisation] = useState<string | null>(null);
  const { id } = view.election;
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    if (organisation === null) return;
    const made = await act(() => call('elections.reissueCode', { election: id, organisation, ...choice }));
    if (made === null) return;
    useIssuedFiles.getState().keep(id, made.files);
    setOrganisation(null);
  };
  return (
    <Panel title={t('ballots.reissue')} isPrinted={false}>
      <p className={parts.help}>{t('ballots.reissueHelp')}</p>
      <form className={parts.form} onSubmit={(event) => void submit(event)}>
        <Select
          label={t('ballots.reissueWho')}
          searchable
          limit={60}
          clearable
          clearButtonProps={{ 'aria-label': t('none') }}
          data={electors(view).filter(({ hasCode, leftOn }) => hasCode && leftOn === null).map((row) => ({ value: row.organisation, label: row.organisationName }))}
          value={organisation}
          disabled={disabled}
          onChange={(next) => {
            setOrganisation(next);
            forget();
          }}
        />
        {organisation === null ? null : <MediumFields choice={choice} onChange={setChoice} disabled={disabled} />}
        <FailureNote failure={failure} />
        <Button type="submit" variant="default" loading={isBusy} disabled={disabled || organisation === null}>
          {t('ballots.reissueMake')}
        </Button>
      </form>
    </Panel>
  );
}

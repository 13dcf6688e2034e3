import { Button, Select } from '@mantine/core';
import { type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { ElectionView } from '../../../../shared/contract/election-view.ts';
import { useRecords } from '../../../api/service.ts';
import { Inspector } from '../../../components/inspector.tsx';
import { useCreateRecord } from '../../../components/use-save-record.ts';
import { keyBetween } from '../../../../shared/domain/ordering/fractional-key.ts';
import { FailureNote } from '../../procedure/failure-note.tsx';
import parts from '../../procedure/parts.module.css';
import { useAct } from '../../procedure/use-act.ts';
import { constituencyFor } from './constituency-for.ts';

interface NewNominationPanelProps {
  view: ElectionView;
  onCreated: (id: string) => void;
  onClose: () => void;
}

/** Which organisation stands, and for which seats; the rest is filled in afterwards. */
export function NewNominationPanel({ view, onCreated, onClose }: NewNominationPanelProps) {
  const { t } = useTranslation('elections');
  const organisations = useRecords('organisation') ?? [];
  const create = useCreateRecord('nomination');
  const { isBusy, failure, act } = useAct();
  const [id, setId] = useState<string | null>(null);
  const [ownConstituency, setConstituency] = useState<string | null>(null);
  const organisation = organisations.find((known) => known.id === id);
  const constituency = ownConstituency ?? (organisation ? constituencyFor(view, organisation) : null);
  const order = view.nominations.map(({ sortKey }) => sortKey ?? '').sort().at(-1);

  const submit = async (event: FormEvent) => {
    event.preventDefault();
    if (!organisation || constituency === null) return;
    const made = await act(() =>
      create({
        election: view.election.id,
        constituency,
        organisation: organisation.id,
        organisationName: organisation.name,
        nominatedBy: 'self',
        receivedOn: view.today,
        vetting: 'pending',
        sortKey: keyBetween(order || null, null),
      }),
    );
    if (made !== null) onCreated(made);
  };

  return (
    <Inspector title={t('nominations.add')} onClose={onClose}>
      <form className={parts.fields} onSubmit={(event) => void submit(event)}>
        <Select
          label={t('nominations.addFor')}
          searchable
          limit={60}
          autoFocus
          data-autofocus
          data={organisations.map((known) => ({ value: known.id, label: known.acronym ? `${known.name ?? ''} (${known.acronym})` : (known.name ?? '') }))}
          value={id}
          onChange={(next) => {
            setId(next);
            setConstituency(null);
          }}
        />
        <Select
          label={t('nominations.whichConstituency')}
          data={view.constituencies.map((known) => ({ value: known.id, label: known.name }))}
          value={constituency}
          allowDeselect={false}
          onChange={setConstituency}
        />
        <FailureNote failure={failure} />
        <div className={parts.buttons}>
          <Button type="submit" loading={isBusy} disabled={!organisation || constituency === null}>
            {t('nominations.create')}
          </Button>
        </div>
      </form>
    </Inspector>
  );
}

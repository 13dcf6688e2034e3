import { Button, Select } from '@mantine/core';
import { type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { ReviewView } from '../../../../shared/contract/review-view.ts';
import { useRecords } from '../../../api/service.ts';
import { Inspector } from '../../../components/inspector.tsx';
import { useChoiceWords, useRecordTitle } from '../../../components/record-words.ts';
import { useSaveRecord } from '../../../components/use-save-record.ts';
import { respondentTypeOf } from '../../../../shared/domain/ccpm/reviews/respondent-type.ts';
import { type SurveyRole, surveyRoles } from '../../../../shared/records/choices.ts';
import listStyles from '../../procedure/list.module.css';
import { FailureNote } from '../../procedure/failure-note.tsx';
import { useAct } from '../../procedure/use-act.ts';

/** Somebody of the registers whom the proposal left out. */
export function AddInviteePanel({ view, onClose }: { view: ReviewView; onClose: () => void }) {
  const { t } = useTranslation('reviews');
  const word = useChoiceWords();
  const titleOf = useRecordTitle();
  const save = useSaveRecord('review_invitee');
  const { isBusy, failure, act } = useAct();
  const [role, setRole] = useState<SurveyRole>('partner');
  const [chosen, setChosen] = useState<string | null>(null);
  const organisations = useRecords('organisation') ?? [];
  const contacts = useRecords('contact') ?? [];
  const isPerson = role === 'coordinator' || view.plan.codeHolders === 'person';
  const { id: review } = view.review;
  const known = new Set(view.invitees.map(({ id }) => id));
  const candidates = (isPerson ? contacts.map((contact) => ({ value: contact.id, label: titleOf('contact', contact) })) : organisations.map((one) => ({ value: one.id, label: titleOf('organisation', one) }))).filter(
    ({ value }) => !known.has(`${review}:${value}`),
  );

  const submit = async (event: FormEvent) => {
    event.preventDefault();
    if (chosen === null) return;
    const contact = isPerson ? contacts.find(({ id }) => id === chosen) : undefined;
    const organisation = organisations.find(({ id }) => id === (contact ? contact.organisation : chosen));
    const added = await act(() =>
      save(`${review}:${chosen}`, {
        review,
        role,
        organisation: organisation?.id ?? null,
        organisationName: organisation?.name ?? null,
        contact: contact?.id ?? null,
        personName: contact ? titleOf('contact', contact) : null,
        respondentType: organisation?.organisationType ? respondentTypeOf(organisation.organisationType) : null,
      }).then(() => true),
    );
    if (added) setChosen(null);
  };

  return (
    <Inspector title={t('invitees.add')} onClose={onClose}>
      <form className={listStyles.form} onSubmit={(event) => void submit(event)}>
        <Select
          label={t('invitees.side')}
          data={surveyRoles.map((code) => ({ value: code, label: word('surveyRoles', code) }))}
          value={role}
          allowDeselect={false}
          onChange={(code) => {
            setRole(surveyRoles.find((one) => one === code) ?? 'partner');
            setChosen(null);
          }}
        />
        <Select
          label={t(isPerson ? 'invitees.person' : 'invitees.organisation')}
          data={candidates}
          value={chosen}
          searchable
          limit={60}
          data-autofocus
          autoFocus
          nothingFoundMessage={t('nothingFits')}
          onChange={setChosen}
        />
        <FailureNote failure={failure} />
        <Button type="submit" loading={isBusy} disabled={chosen === null}>
          {t('invitees.invite')}
        </Button>
      </form>
    </Inspector>
  );
}

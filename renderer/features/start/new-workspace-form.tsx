import { Button, MultiSelect, Select, TagsInput, TextInput } from '@mantine/core';
import { type FormEvent, useMemo, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { countryChoices } from '../../components/country-name.ts';
import { LogoChoice } from '../../components/logo-choice.tsx';
import { ownDirection } from '../../components/own-direction.ts';
import { useChoiceWords } from '../../components/record-words.ts';
import { isLanguage } from '../../languages.ts';
import { crisisTypes, languages } from '../../../shared/records/choices.ts';
import styles from './new-workspace-form.module.css';
import {
  detailsOf,
  type DraftProblem,
  type NewWorkspaceDraft,
  otherCountry,
  problemsOf,
  suggestedLeadAgency,
} from './new-workspace-details.ts';
import { OfficeFields } from './office-fields.tsx';
import type { Opening } from './use-opening.ts';

/** One page that asks what every document will need; only four answers are wanted at once. */
export function NewWorkspaceForm({ opening, onCancel }: { opening: Opening; onCancel: () => void }) {
  const { t, i18n } = useTranslation(['start', 'records']);
  const choice = useChoiceWords();
  const form = useRef<HTMLFormElement>(null);
  const countries = useMemo(
    () => [{ value: otherCountry, label: t('start:form.otherCountry') }, ...countryChoices(i18n.language)],
    [t, i18n.language],
  );
  const [isChecked, setChecked] = useState(false);
  const [draft, setDraft] = useState<NewWorkspaceDraft>({
    clusterName: '',
    country: null,
    otherCountry: '',
    crisisType: null,
    leadAgency: '',
    isLeadAgencyTouched: false,
    coCoordinators: [],
    workingLanguages: isLanguage(i18n.language) ? [i18n.language] : [],
    officeName: t('start:form.nationalOffice'),
    level: 'national',
    area: '',
    pcode: '',
    logo: null,
  });
  const change = (part: Partial<NewWorkspaceDraft>) => setDraft({ ...draft, ...part });
  const problems = isChecked ? problemsOf(draft) : [];
  const error = (name: DraftProblem) => (problems.includes(name) ? t(`start:form.problems.${name}`) : undefined);

  const create = (event: FormEvent) => {
    event.preventDefault();
    setChecked(true);
    const [first] = problemsOf(draft);
    if (first === undefined) {
      void opening.create(detailsOf(draft));
      return;
    }
    form.current?.querySelector<HTMLElement>(`[name="${first}"]`)?.focus();
  };

  const chooseCrisis = (crisisType: NewWorkspaceDraft['crisisType']) =>
    change({
      crisisType,
      ...(draft.isLeadAgencyTouched ? {} : { leadAgency: suggestedLeadAgency(crisisType) }),
    });

  return (
    <form ref={form} className={styles.form} onSubmit={create} noValidate>
      <div>
        <h1 className={styles.title}>{t('start:form.title')}</h1>
        <p className={styles.intro}>{t('start:form.intro')}</p>
      </div>

      <fieldset className={styles.part}>
        <legend>{t('start:form.cluster')}</legend>
        <TextInput
          name="clusterName"
          label={t('records:records.cluster.name')}
          description={t('start:form.clusterNameHint')}
          withAsterisk
          {...ownDirection(draft.clusterName)}
          maxLength={200}
          data-autofocus
          autoFocus
          value={draft.clusterName}
          error={error('clusterName')}
          onChange={(event) => change({ clusterName: event.currentTarget.value })}
        />
        <div className={styles.pair}>
          <Select
            name="country"
            label={t('records:records.cluster.country')}
            withAsterisk
            searchable
            data={countries}
            value={draft.country}
            error={error('country')}
            placeholder={t('start:form.typeToFind')}
            nothingFoundMessage={t('start:form.nothingFound')}
            onChange={(country) => change({ country })}
          />
          {draft.country === otherCountry ? (
            <TextInput
              name="otherCountry"
              label={t('records:records.cluster.countryName')}
              withAsterisk
              {...ownDirection(draft.otherCountry)}
              maxLength={200}
              value={draft.otherCountry}
              error={error('otherCountry')}
              onChange={(event) => change({ otherCountry: event.currentTarget.value })}
            />
          ) : null}
        </div>
        <div className={styles.pair}>
          <Select
            label={t('records:records.cluster.crisisType')}
            data={crisisTypes.map((value) => ({ value, label: choice('crisisTypes', value) }))}
            value={draft.crisisType}
            clearable
            clearButtonProps={{ 'aria-label': t('start:form.clear') }}
            onChange={(value) => chooseCrisis(crisisTypes.find((known) => known === value) ?? null)}
          />
          <TextInput
            label={t('records:records.cluster.leadAgency')}
            {...ownDirection(draft.leadAgency)}
            maxLength={300}
            value={draft.leadAgency}
            onChange={(event) => change({ leadAgency: event.currentTarget.value, isLeadAgencyTouched: true })}
          />
        </div>
        <TagsInput
          label={t('records:records.cluster.coCoordinators')}
          description={t('start:form.coCoordinatorsHint')}
          acceptValueOnBlur
          maxTags={10}
          value={draft.coCoordinators}
          onChange={(coCoordinators) => change({ coCoordinators })}
        />
        <MultiSelect
          label={t('records:records.cluster.workingLanguages')}
          data={languages.map((value) => ({ value, label: choice('languages', value) }))}
          value={draft.workingLanguages}
          onChange={(chosen) => change({ workingLanguages: languages.filter((language) => chosen.includes(language)) })}
        />
        <LogoChoice logo={draft.logo} onChange={(logo) => change({ logo })} />
      </fieldset>

      <OfficeFields draft={draft} error={error} onChange={change} />

      {problems.length > 0 ? (
        <p role="alert" className={styles.problems}>
          {t('start:form.problems.some', { count: problems.length })}
        </p>
      ) : null}
      <div className={styles.actions}>
        <Button type="submit" loading={opening.isBusy}>
          {t('start:form.create')}
        </Button>
        <Button variant="default" onClick={onCancel} disabled={opening.isBusy}>
          {t('start:form.cancel')}
        </Button>
      </div>
    </form>
  );
}

import { Button } from '@mantine/core';
import { type FormEvent, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { InvitationSummary } from './invitation-summary.tsx';
import joinStyles from './join-form.module.css';
import styles from './new-workspace-form.module.css';
import { type DraftProblem, type OfficeDraft, officeOf, officeProblemsOf } from './new-workspace-details.ts';
import { OfficeFields } from './office-fields.tsx';
import type { ChosenInvitation, Joining } from './use-joining.ts';
import type { Opening } from './use-opening.ts';

interface JoinFormProps {
  invitation: ChosenInvitation;
  joining: Joining;
  opening: Opening;
}

/** The office that was invited, before its workspace is made; what the invitation calls it may be put right. */
export function JoinForm({ invitation, joining, opening }: JoinFormProps) {
  const { t } = useTranslation('start');
  const { view } = invitation;
  const form = useRef<HTMLFormElement>(null);
  const [isChecked, setChecked] = useState(false);
  const [draft, setDraft] = useState<OfficeDraft>({
    officeName: view.officeName,
    level: view.level,
    area: view.area ?? '',
    pcode: '',
  });
  const problems = isChecked ? officeProblemsOf(draft) : [];
  const error = (name: DraftProblem) => (problems.includes(name) ? t(`form.problems.${name}`) : undefined);

  const join = (event: FormEvent) => {
    event.preventDefault();
    setChecked(true);
    const [first] = officeProblemsOf(draft);
    if (first === undefined) {
      void joining.join(invitation, officeOf(draft));
      return;
    }
    form.current?.querySelector<HTMLElement>(`[name="${first}"]`)?.focus();
  };

  return (
    <form ref={form} className={styles.form} onSubmit={join} noValidate>
      <div>
        <h1 className={styles.title}>{t('join.formTitle')}</h1>
        <p className={styles.intro}>{t('join.intro')}</p>
      </div>
      <fieldset className={styles.part}>
        <legend>{t('join.invitation')}</legend>
        <InvitationSummary invitation={view} />
        <p className={joinStyles.note}>{t('join.back', { name: view.inviterName })}</p>
      </fieldset>
      <OfficeFields draft={draft} error={error} onChange={(part) => setDraft({ ...draft, ...part })} autoFocus />
      {problems.length > 0 ? (
        <p role="alert" className={styles.problems}>
          {t('form.problems.some', { count: problems.length })}
        </p>
      ) : null}
      <div className={styles.actions}>
        <Button type="submit" loading={opening.isBusy}>
          {t('join.create')}
        </Button>
        <Button variant="default" onClick={joining.cancel} disabled={opening.isBusy}>
          {t('form.cancel')}
        </Button>
      </div>
    </form>
  );
}

import { Button, Select } from '@mantine/core';
import { type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { reviewMedia } from '../../../../shared/contract/reviews.ts';
import type { ReviewView } from '../../../../shared/contract/review-view.ts';
import { call } from '../../../api/service.ts';
import { useIssuedFiles } from '../../procedure/files/issued-files.ts';
import { FailureNote } from '../../procedure/failure-note.tsx';
import { Panel } from '../../procedure/panel.tsx';
import parts from '../../procedure/parts.module.css';
import { useAct } from '../../procedure/use-act.ts';
import { inviteeName } from '../parts/group-words.ts';
import { MediumFields, useMediumChoice } from './medium-fields.tsx';

/** A new code for somebody who lost the old one. */
export function ReissueForm({ view, disabled }: { view: ReviewView; disabled: boolean }) {
  const { t } = useTranslation('reviews');
  const { isBusy, failure, act, forget } = useAct();
  const [choice, setChoice] = useMediumChoice(view);
  const [invitee, setInvitee] = useState<string | null>(null);
  const { id } = view.review;
  const provided = view.invitees.filter(({ hasCode }) => hasCode);
  if (provided.length === 0) return null;
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    if (invitee === null) return;
    const made = await act(() => call('reviews.reissueCode', { review: id, invitee, ...choice }));
    if (made === null) return;
    useIssuedFiles.getState().keep(id, made.files);
    setInvitee(null);
  };
  return (
    <Panel title={t('sending.reissue')} isPrinted={false}>
      <p className={parts.help}>{t('sending.reissueHelp')}</p>
      <form className={parts.form} onSubmit={(event) => void submit(event)}>
        <Select
          label={t('sending.reissueWho')}
          searchable
          limit={60}
          clearable
          clearButtonProps={{ 'aria-label': t('none') }}
          data={provided.map((one) => ({ value: one.id, label: inviteeName(one) }))}
          value={invitee}
          disabled={disabled}
          onChange={(next) => {
            setInvitee(next);
            forget();
          }}
        />
        {invitee === null ? null : <MediumFields choice={choice} media={reviewMedia.filter((medium) => medium !== 'xlsform')} known={view.plan.languages} onChange={setChoice} disabled={disabled} />}
        <FailureNote failure={failure} />
        <Button type="submit" variant="default" loading={isBusy} disabled={disabled || invitee === null}>
          {t('sending.reissueMake')}
        </Button>
      </form>
    </Panel>
  );
}

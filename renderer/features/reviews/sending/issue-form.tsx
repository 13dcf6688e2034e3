import { Button, MultiSelect } from '@mantine/core';
import { type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { reviewMedia } from '../../../../shared/contract/reviews.ts';
import type { ReviewView } from '../../../../shared/contract/review-view.ts';
import { call } from '../../../api/service.ts';
import ballotStyles from '../../procedure/issuing.module.css';
import { useIssuedFiles } from '../../procedure/files/issued-files.ts';
import { FailureNote } from '../../procedure/failure-note.tsx';
import { Panel } from '../../procedure/panel.tsx';
import parts from '../../procedure/parts.module.css';
import { useAct } from '../../procedure/use-act.ts';
import { inviteeName } from '../parts/group-words.ts';
import { MediumFields, useMediumChoice } from './medium-fields.tsx';

/** Makes the questionnaires of those who have no code yet; the XLSForm is one for everybody and can be made at any time. */
export function IssueForm({ view, disabled }: { view: ReviewView; disabled: boolean }) {
  const { t } = useTranslation('reviews');
  const { isBusy, failure, act } = useAct();
  const [choice, setChoice] = useMediumChoice(view);
  const [chosen, setChosen] = useState<string[]>([]);
  const { id } = view.review;
  const waiting = view.invitees.filter(({ hasCode }) => !hasCode);
  const media = waiting.length === 0 ? (['xlsform'] as const) : reviewMedia;
  const current = { ...choice, medium: media.find((one) => one === choice.medium) ?? media[0] };

  const submit = async (event: FormEvent) => {
    event.preventDefault();
    const made = await act(() => call('reviews.makeForms', { review: id, invitees: chosen.length === 0 ? null : chosen, ...current }));
    if (made === null) return;
    useIssuedFiles.getState().keep(id, made.files);
    setChosen([]);
  };

  return (
    <Panel title={t('sending.make')} isPrinted={false}>
      {waiting.length === 0 ? <p className={parts.good}>✓ {t('sending.allOut')}</p> : null}
      <form className={parts.fields} onSubmit={(event) => void submit(event)}>
        <div className={ballotStyles.choices}>
          <MediumFields choice={current} media={media} known={view.plan.languages} onChange={setChoice} disabled={disabled} />
          {current.medium === 'xlsform' ? null : (
            <MultiSelect
              label={t('sending.who')}
              description={t('sending.whoHelp')}
              data={waiting.map((invitee) => ({ value: invitee.id, label: inviteeName(invitee) }))}
              value={chosen}
              searchable
              limit={60}
              disabled={disabled}
              placeholder={chosen.length === 0 ? t('sending.all', { count: waiting.length }) : ''}
              onChange={setChosen}
            />
          )}
        </div>
        <FailureNote failure={failure} />
        <div className={parts.buttons}>
          <Button type="submit" loading={isBusy} disabled={disabled}>
            {t('sending.make')}
          </Button>
        </div>
      </form>
    </Panel>
  );
}

import { Button, TextInput } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { ReviewView } from '../../../../shared/contract/review-view.ts';
import { call } from '../../../api/service.ts';
import { DayField, RecordField } from '../../../components/fields.tsx';
import { ownDirection } from '../../../components/own-direction.ts';
import { useFieldLabel } from '../../../components/record-words.ts';
import { FailureNote } from '../../procedure/failure-note.tsx';
import { Panel } from '../../procedure/panel.tsx';
import parts from '../../procedure/parts.module.css';
import { useAct } from '../../procedure/use-act.ts';

/** Writes down that process and questionnaire, as they are now, were endorsed. */
export function EndorseForm({ view, disabled }: { view: ReviewView; disabled: boolean }) {
  const { t } = useTranslation('reviews');
  const label = useFieldLabel();
  const { isBusy, failure, act } = useAct();
  const [endorsedOn, setEndorsedOn] = useState<string | null>(view.today);
  const [by, setBy] = useState(view.endorsement?.by ?? '');
  const [meeting, setMeeting] = useState<string | null>(view.endorsement?.meeting ?? null);
  const endorse = () => {
    if (endorsedOn === null) return;
    void act(() => call('reviews.endorse', { review: view.review.id, endorsedOn, endorsedBy: by.trim() === '' ? null : by, meeting }));
  };
  return (
    <Panel title={t('endorsement.title')} isPrinted={false}>
      <p className={parts.help}>{t('endorsement.help')}</p>
      <div className={parts.pair}>
        <DayField label={label('review', 'endorsedOn')} required disabled={disabled} maxDay={view.today} value={endorsedOn} onSave={setEndorsedOn} />
        <TextInput label={label('review', 'endorsedBy')} maxLength={500} disabled={disabled} placeholder={t('endorsement.byHint')} {...ownDirection(by)} value={by} onChange={({ currentTarget }) => setBy(currentTarget.value)} />
      </div>
      <RecordField label={label('review', 'endorsedIn')} type="meeting" disabled={disabled} value={meeting} onSave={setMeeting} />
      <FailureNote failure={failure} />
      <div className={parts.buttons}>
        <Button loading={isBusy} disabled={disabled || endorsedOn === null} onClick={endorse}>
          {t(view.endorsement === null ? 'endorsement.action' : 'endorsement.again')}
        </Button>
      </div>
    </Panel>
  );
}

import { Button, Modal, Textarea } from '@mantine/core';
import { type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { call } from '../../../api/service.ts';
import { ownDirection } from '../../../components/own-direction.ts';
import { FailureNote } from '../../procedure/failure-note.tsx';
import parts from '../../procedure/parts.module.css';
import { useAct } from '../../procedure/use-act.ts';

/** Ends an election without a result. It cannot be taken back, so it asks for the reason first. */
export function CancelDialog({ election, onClose }: { election: string; onClose: () => void }) {
  const { t } = useTranslation('elections');
  const { isBusy, failure, act } = useAct();
  const [reason, setReason] = useState('');
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    const answer = await act(() => call('elections.cancel', { election, reason }));
    if (answer !== null) onClose();
  };
  return (
    <Modal opened onClose={onClose} title={t('cancelling.title')}>
      <form className={parts.fields} onSubmit={(event) => void submit(event)}>
        <p>{t('cancelling.text')}</p>
        <Textarea label={t('cancelling.reason')} withAsterisk autosize minRows={2} maxLength={2_000} data-autofocus {...ownDirection(reason)} value={reason} onChange={({ currentTarget }) => setReason(currentTarget.value)} />
        <FailureNote failure={failure} />
        <div className={parts.buttons}>
          <Button type="submit" className={parts.destructive ?? ''} loading={isBusy} disabled={reason.trim() === ''}>
            {t('cancelling.confirm')}
          </Button>
          <Button variant="default" onClick={onClose}>
            {t('cancelling.keep')}
          </Button>
        </div>
      </form>
    </Modal>
  );
}

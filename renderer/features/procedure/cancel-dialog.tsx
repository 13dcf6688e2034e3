import { Button, Modal, Textarea } from '@mantine/core';
import { type FormEvent, useState } from 'react';
import { ownDirection } from '../../components/own-direction.ts';
import { FailureNote } from './failure-note.tsx';
import parts from './parts.module.css';
import { useAct } from './use-act.ts';

export interface CancelDialogProps {
  words: { title: string; text: string; reason: string; confirm: string; keep: string };
  cancel: (reason: string) => Promise<unknown>;
  onClose: () => void;
}

/** Ends a procedure without a result. It cannot be taken back, so it asks for the reason first. */
export function CancelDialog({ words, cancel, onClose }: CancelDialogProps) {
  const { isBusy, failure, act } = useAct();
  const [reason, setReason] = useState('');
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    const answer = await act(() => cancel(reason));
    if (answer !== null) onClose();
  };
  return (
    <Modal opened onClose={onClose} title={words.title}>
      <form className={parts.fields} onSubmit={(event) => void submit(event)}>
        <p>{words.text}</p>
        <Textarea label={words.reason} withAsterisk autosize minRows={2} maxLength={2_000} data-autofocus {...ownDirection(reason)} value={reason} onChange={({ currentTarget }) => setReason(currentTarget.value)} />
        <FailureNote failure={failure} />
        <div className={parts.buttons}>
          <Button type="submit" className={parts.destructive ?? ''} loading={isBusy} disabled={reason.trim() === ''}>
            {words.confirm}
          </Button>
          <Button variant="default" onClick={onClose}>
            {words.keep}
          </Button>
        </div>
      </form>
    </Modal>
  );
}

import { Button, Textarea } from '@mantine/core';
import { type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { failureOf, useFailureWords } from '../../components/failure-message.tsx';
import { ownDirection } from '../../components/own-direction.ts';
import styles from './checklist-inspector.module.css';

interface ReasonFormProps {
  label: string;
  saveLabel: string;
  onSave: (reason: string) => Promise<void>;
  onCancel: () => void;
}

/** A reason without which nothing is saved. */
export function ReasonForm({ label, saveLabel, onSave, onCancel }: ReasonFormProps) {
  const { t } = useTranslation('checklist');
  const words = useFailureWords();
  const [reason, setReason] = useState('');
  const [problem, setProblem] = useState<string | null>(null);

  const submit = async (event: FormEvent) => {
    event.preventDefault();
    if (reason.trim() === '') {
      setProblem(t('reasonForm.needed'));
      return;
    }
    try {
      await onSave(reason.trim());
    } catch (error) {
      setProblem(words(failureOf(error)));
    }
  };

  return (
    <form
      className={styles.form}
      onSubmit={(event) => void submit(event)}
      onKeyDown={(event) => {
        if (event.key !== 'Escape') return;
        event.preventDefault();
        onCancel();
      }}
    >
      <Textarea
        label={label}
        autosize
        minRows={2}
        maxRows={8}
        maxLength={2_000}
        {...ownDirection(reason)}
        autoFocus
        withAsterisk
        value={reason}
        error={problem}
        onChange={(event) => {
          setReason(event.currentTarget.value);
          setProblem(null);
        }}
      />
      <div className={styles.formButtons}>
        <Button type="submit" size="compact-sm">
          {saveLabel}
        </Button>
        <Button variant="default" size="compact-sm" onClick={onCancel}>
          {t('reasonForm.cancel')}
        </Button>
      </div>
    </form>
  );
}

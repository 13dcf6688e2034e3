import { Textarea } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { useFailureWords } from '../../../../components/failure-message.tsx';
import { ownDirection } from '../../../../components/own-direction.ts';
import type { RecordFields } from '../../../../components/use-save-record.ts';
import hint from '../../enter-hint.module.css';
import { useEntryLine } from '../use-entry-line.ts';

interface DecisionEntryProps {
  id: string;
  /** Whether it follows another that was just typed: the cursor stays in it. */
  isNext: boolean;
  saved: string;
  fields: RecordFields<'decision'>;
  onNext: () => void;
}

/** A decision while it is typed: on the disk at every pause, done with Enter. */
export function DecisionEntry({ id, isNext, saved, fields, onNext }: DecisionEntryProps) {
  const { t } = useTranslation('meetings');
  const words = useFailureWords();
  const draft = useEntryLine({ type: 'decision', id, saved, fields, onEmptied: onNext });
  return (
    <Textarea
      className={`${hint.field} no-print`}
      aria-label={t('room.decisions.add')}
      placeholder={t('room.decisions.add')}
      autosize
      minRows={1}
      maxRows={6}
      maxLength={5_000}
      autoFocus={isNext}
      data-mark="decision"
      data-draft={draft.isUnsaved ? 'unsaved' : 'saved'}
      {...ownDirection(draft.value)}
      value={draft.value}
      error={draft.failure ? words(draft.failure) : undefined}
      rightSection={draft.value.trim() === '' ? null : <kbd>Enter</kbd>}
      rightSectionWidth="3.5rem"
      onChange={({ currentTarget }) => draft.change(currentTarget.value)}
      onBlur={draft.flush}
      onKeyDown={(event) => {
        if (event.key !== 'Enter' || event.shiftKey || event.nativeEvent.isComposing) return;
        event.preventDefault();
        if (draft.value.trim() === '') return;
        draft.flush();
        onNext();
      }}
    />
  );
}

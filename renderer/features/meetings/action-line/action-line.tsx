import { TextInput } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { useServiceCommand, useServiceQuery } from '../../../api/service.ts';
import { useFailureWords } from '../../../components/failure-message.tsx';
import { ownDirection } from '../../../components/own-direction.ts';
import type { FieldValue } from '../../../../shared/records/define.ts';
import { useEntryLine } from '../room/use-entry-line.ts';
import hint from '../enter-hint.module.css';
import styles from './action-line.module.css';
import { type LineContext, readForCommit } from './commit-action.ts';
import { Understood } from './understood.tsx';

export interface LineEntry {
  id: string;
  /** Whether the cursor stays in the line: it follows another that was just typed. */
  isNext: boolean;
  /** What could not be saved and is given back. */
  text: string;
}

export const newLineEntry = (isNext: boolean, text = ''): LineEntry => ({ id: crypto.randomUUID(), isNext, text });

interface ActionLineProps {
  entry: LineEntry;
  onEntry: (entry: LineEntry) => void;
  /** The text of the entry's record, once there is one. */
  saved: string;
  context: LineContext;
  today: string;
  /** What every action point entered here has: meeting, item, origin. */
  fields: Record<string, FieldValue>;
  onAdded?: (id: string) => void;
}

/** One action point in one line: "NRC, site profiles, Thursday"; Enter adds it. */
export function ActionLine({ entry, onEntry, saved, context, today, fields, onAdded }: ActionLineProps) {
  const { t } = useTranslation('meetings');
  const words = useFailureWords();
  const { mutateAsync: save } = useServiceCommand('records.save');
  const isCommitted = useRef(false);
  const draft = useEntryLine({
    type: 'action_point',
    id: entry.id,
    saved: saved === '' ? entry.text : saved,
    fields,
    isOver: () => isCommitted.current,
    onEmptied: () => onEntry(newLineEntry(true)),
  });
  const [asked] = useDebouncedValue(draft.value.trim(), 120);
  const { data: line } = useServiceQuery('meetings.readActionLine', { ...context, line: asked }, { enabled: asked !== '', keepPrevious: true });


  const commit = async (isNext: boolean) => {
    const typed = draft.value;
    if (typed.trim() === '' || isCommitted.current) return;
    isCommitted.current = true;
    const { id } = entry;
    onEntry(newLineEntry(isNext));
    try {
      await save({ type: 'action_point', id, fields: { ...fields, ...(await readForCommit(context, typed)) } });
      onAdded?.(id);
    } catch {
      onEntry({ id, isNext, text: typed });
    }
  };

  return (
    <div className={`${styles.line} no-print`}>
      <TextInput
        className={hint.field}
        aria-label={t('actionLine.label')}
        placeholder={t('actionLine.hint')}
        maxLength={2_000}
        autoFocus={entry.isNext}
        autoComplete="off"
        data-mark="action"
        data-draft={draft.isUnsaved ? 'unsaved' : 'saved'}
        {...ownDirection(draft.value)}
        value={draft.value}
        error={draft.failure ? words(draft.failure) : undefined}
        rightSection={draft.value.trim() === '' ? null : <kbd>Enter</kbd>}
        rightSectionWidth="3.5rem"
        onChange={({ currentTarget }) => draft.change(currentTarget.value)}
        onBlur={({ relatedTarget, currentTarget }) => {
          // Another window in front is no end of the line, nor is the choice between two names.
          if (!document.hasFocus() || currentTarget.closest(`.${styles.line}`)?.contains(relatedTarget)) draft.flush();
          else void commit(false);
        }}
        onKeyDown={(event) => {
          if (event.key !== 'Enter' || event.nativeEvent.isComposing) return;
          event.preventDefault();
          void commit(true);
        }}
      />
      {line && draft.value.trim() !== '' ? (
        <Understood line={line} today={today} onChoose={(from, to, name) => draft.change(`${draft.value.slice(0, from)}${name}${draft.value.slice(to)}`)} />
      ) : null}
    </div>
  );
}

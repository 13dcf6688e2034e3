import { useRef } from 'react';
import { useServiceCommand } from '../../../api/service.ts';
import { type Draft, useDraft } from '../../../components/use-draft.ts';
import type { FieldValue } from '../../../../shared/records/define.ts';
import { longestUnsaved } from './longest-unsaved.ts';

interface EntryLineOptions {
  type: 'decision' | 'action_point';
  /** The record that the line becomes; its id is known before it is first saved. */
  id: string;
  /** The text on the disk; empty while there is none, or after an undo. */
  saved: string;
  fields: Record<string, FieldValue>;
  /** Whether the line was handed over as a whole: what was waiting of it comes too late. */
  isOver?: () => boolean;
  /** The line was saved and then emptied: its record is gone, and the next needs another id. */
  onEmptied: () => void;
}

/** A line that is a record from its first pause on: nothing half-typed is lost in a crash. */
export function useEntryLine({ type, id, saved, fields, isOver, onEmptied }: EntryLineOptions): Draft<string> {
  const { mutateAsync: save } = useServiceCommand('records.save');
  const { mutateAsync: remove } = useServiceCommand('records.remove');
  const isSaved = useRef(false);
  return useDraft(
    saved,
    async (text) => {
      if (isOver?.()) return;
      if (text.trim() !== '') {
        isSaved.current = true;
        await save({ type, id, fields: { ...fields, text } });
      } else if (isSaved.current) {
        isSaved.current = false;
        await remove({ type, ids: [id] });
        onEmptied();
      }
    },
    { longestWait: longestUnsaved },
  );
}

/** A batch as far as undo is concerned, oldest first. */
export interface UndoableBatch {
  id: string;
  kind: 'edit' | 'undo' | 'redo';
  /** The batch that an undo reverses, or the undo that a redo reverses. */
  reverses: string | null;
}

/**
 * What undo and redo would reverse now.
 *
 * Derived from the batches themselves, so that undo still works after a restart and never
 * disagrees with the history. An edit after an undo clears what could be redone, as in every editor.
 */
export function undoStacks(batches: readonly UndoableBatch[]): { undo: string[]; redo: string[] } {
  let undo: string[] = [];
  let redo: string[] = [];
  for (const batch of batches) {
    switch (batch.kind) {
      case 'edit':
        undo.push(batch.id);
        redo = [];
        break;
      case 'undo':
        undo = undo.filter((id) => id !== batch.reverses);
        redo.push(batch.id);
        break;
      case 'redo':
        redo = redo.filter((id) => id !== batch.reverses);
        undo.push(batch.id);
        break;
    }
  }
  return { undo, redo };
}

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type UndoableBatch, undoStacks } from '../../../../shared/domain/changes/undo-stacks.ts';

const edit = (id: string): UndoableBatch => ({ id, kind: 'edit', reverses: null });
const undo = (id: string, reverses: string): UndoableBatch => ({ id, kind: 'undo', reverses });
const redo = (id: string, reverses: string): UndoableBatch => ({ id, kind: 'redo', reverses });

describe('what undo and redo would reverse', () => {
  it('starts with the newest edit and goes back', () => {
    expect(undoStacks([edit('1'), edit('2')])).toEqual({ undo: ['1', '2'], redo: [] });
    expect(undoStacks([edit('1'), edit('2'), undo('3', '2')])).toEqual({ undo: ['1'], redo: ['3'] });
    expect(undoStacks([edit('1'), edit('2'), undo('3', '2'), undo('4', '1')])).toEqual({ undo: [], redo: ['3', '4'] });
  });

  it('brings back what was undone, last undone first', () => {
    const batches = [edit('1'), edit('2'), undo('3', '2'), undo('4', '1'), redo('5', '4')];
    expect(undoStacks(batches)).toEqual({ undo: ['5'], redo: ['3'] });
  });

  it('forgets what could be redone after a new edit', () => {
    expect(undoStacks([edit('1'), undo('2', '1'), edit('3')])).toEqual({ undo: ['3'], redo: [] });
  });

  it('behaves as two stacks under any sequence of commands', () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom('edit', 'undo', 'redo')), (commands) => {
        const batches: UndoableBatch[] = [];
        let [undone, redone] = [0, 0];
        commands.forEach((command, index) => {
          const { undo: canUndo, redo: canRedo } = undoStacks(batches);
          expect(canUndo).toHaveLength(undone);
          expect(canRedo).toHaveLength(redone);
          if (command === 'edit') {
            batches.push(edit(`${index}`));
            [undone, redone] = [undone + 1, 0];
          } else if (command === 'undo' && undone > 0) {
            batches.push(undo(`${index}`, canUndo.at(-1) as string));
            [undone, redone] = [undone - 1, redone + 1];
          } else if (command === 'redo' && redone > 0) {
            batches.push(redo(`${index}`, canRedo.at(-1) as string));
            [undone, redone] = [undone + 1, redone - 1];
          }
        });
      }),
    );
  });
});

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { FieldValue } from '../../../../shared/records/define.ts';
import type { RecordType } from '../../../../shared/records/index.ts';
import { FailureError } from '../../../../shared/result.ts';
import { createTestWorkspace } from '../../../helpers/workspace.ts';

type Desk = Awaited<ReturnType<typeof createTestWorkspace>>;

const types = ['organisation', 'contact', 'position'] as const;

/** Every record of the types, deleted ones without their values: what undo must bring back. */
function stateOf({ workspace }: Desk): Record<string, unknown> {
  return Object.fromEntries(types.map((type) => [type, workspace.records.list(type).toSorted((a, b) => (a.id < b.id ? -1 : 1))]));
}

const required: Record<(typeof types)[number], Record<string, FieldValue>> = {
  organisation: { name: 'Organisation' },
  contact: { familyName: 'Contact' },
  position: { positionKind: 'imo' },
};

const commands = fc.array(
  fc.oneof(
    fc.record({ kind: fc.constant('save' as const), type: fc.constantFrom(...types), id: fc.integer({ min: 1, max: 4 }), note: fc.option(fc.string({ maxLength: 8 })) }),
    fc.record({ kind: fc.constant('remove' as const), type: fc.constantFrom(...types), id: fc.integer({ min: 1, max: 4 }) }),
    fc.record({ kind: fc.constant('restore' as const), type: fc.constantFrom(...types), id: fc.integer({ min: 1, max: 4 }) }),
    fc.record({ kind: fc.constant('batch' as const), notes: fc.array(fc.string({ maxLength: 5 }), { minLength: 2, maxLength: 4 }) }),
  ),
  { minLength: 1, maxLength: 12 },
);

type Command = typeof commands extends fc.Arbitrary<(infer C)[]> ? C : never;

/** Carries a command out where it makes sense; answers whether it left a batch. */
async function carryOut({ workspace }: Desk, command: Command): Promise<boolean> {
  const { log, records } = workspace;
  if (command.kind === 'batch') {
    const { batch } = log.commit({ key: 'editedMany' }, (writer) => {
      command.notes.forEach((note, index) => {
        const id = `organisation-${index + 1}`;
        if (!records.get('organisation', id)?.deleted) writer.save('organisation', id, { name: 'Organisation', note });
      });
    });
    return batch !== null;
  }
  const id = `${command.type}-${command.id}`;
  const known = records.get(command.type as RecordType, id);
  try {
    const { batch } = log.commit({ key: 'edited' }, (writer) => {
      if (command.kind === 'save') writer.save(command.type, id, { ...required[command.type], note: command.note });
      if (command.kind === 'remove' && known) writer.remove(command.type, id);
      if (command.kind === 'restore' && known) writer.restore(command.type, id);
    });
    return batch !== null;
  } catch (error) {
    if (error instanceof FailureError && error.failure.code === 'record-deleted') return false;
    throw error;
  }
}

describe('undo and redo', () => {
  it('walk back through every state there was, and forth again', async () => {
    await fc.assert(
      fc.asyncProperty(commands, async (list) => {
        const desk = await createTestWorkspace();
        const states = [stateOf(desk)];
        for (const command of list) if (await carryOut(desk, command)) states.push(stateOf(desk));
        for (let back = states.length - 2; back >= 0; back--) {
          expect(desk.workspace.log.undo().value).toEqual([]);
          expect(stateOf(desk)).toEqual(states[back]);
        }
        for (let forth = 1; forth < states.length; forth++) {
          expect(desk.workspace.log.redo().value).toEqual([]);
          expect(stateOf(desk)).toEqual(states[forth]);
        }
        await desk.close();
      }),
      { numRuns: 25 },
    );
  });

  it('agree with a plain list of states, however they are mixed with edits', async () => {
    const step = fc.oneof({ weight: 3, arbitrary: commands.map(([command]) => command as Command) }, fc.constantFrom('undo' as const, 'redo' as const));
    await fc.assert(
      fc.asyncProperty(fc.array(step, { minLength: 4, maxLength: 16 }), async (steps) => {
        const desk = await createTestWorkspace();
        const { log } = desk.workspace;
        const undone: unknown[] = [];
        const done: unknown[] = [stateOf(desk)];
        for (const taken of steps) {
          if (taken === 'undo' && done.length > 1) {
            expect(log.undo().value).toEqual([]);
            undone.push(done.pop());
          } else if (taken === 'redo' && undone.length > 0) {
            expect(log.redo().value).toEqual([]);
            done.push(undone.pop());
          } else if (typeof taken === 'object' && (await carryOut(desk, taken))) {
            undone.length = 0;
            done.push(stateOf(desk));
          }
          expect(stateOf(desk)).toEqual(done.at(-1));
        }
        expect(await desk.call('workspace.check', {})).toMatchObject({ ok: true });
        await desk.close();
      }),
      { numRuns: 25 },
    );
  });

  it('stop at the creation of the workspace', async () => {
    const desk = await createTestWorkspace();
    expect(desk.workspace.log.undoable()).toEqual({ undo: null, redo: null });
    expect(await desk.dispatch('changes.undo', {})).toMatchObject({ ok: false, error: { code: 'nothing-to-undo' } });
    await desk.close();
  });

  it('are still there after closing and opening again', async () => {
    const desk = await createTestWorkspace();
    const { id } = await desk.call('records.save', { type: 'organisation', id: null, fields: { name: 'Before' } });
    await desk.call('records.save', { type: 'organisation', id, fields: { name: 'After' } });
    await desk.call('lifecycle.close', {});
    await desk.call('lifecycle.open', { path: desk.path, author: 'Successor', answer: null });
    await desk.call('changes.undo', {});
    expect(await desk.call('records.get', { type: 'organisation', id })).toMatchObject({ name: 'Before' });
    await desk.close();
  });
});

describe('a batch', () => {
  it('happens whole or not at all, and leaves no trace when nothing changed', async () => {
    const desk = await createTestWorkspace();
    const { log, records, history } = desk.workspace;
    const before = history.recent(100).length;
    expect(() =>
      log.commit({ key: 'edited' }, (writer) => {
        writer.save('organisation', 'a', { name: 'A' });
        writer.save('organisation', 'b', { name: 'B', acronym: 5 });
      }),
    ).toThrow('invalid-field');
    expect(records.get('organisation', 'a')).toBeNull();
    log.commit({ key: 'edited' }, (writer) => writer.save('organisation', 'a', { name: 'A' }));
    expect(log.commit({ key: 'edited' }, (writer) => writer.save('organisation', 'a', { name: 'A' })).batch).toBeNull();
    expect(history.recent(100)).toHaveLength(before + 1);
    await desk.close();
  });

  it('numbers its changes without a gap, in the order they were made', async () => {
    const desk = await createTestWorkspace();
    for (let count = 0; count < 5; count++) {
      await desk.call('records.saveMany', {
        type: 'organisation',
        rows: [1, 2, 3].map((row) => ({ id: null, fields: { name: `Organisation ${count}-${row}` } })),
      });
    }
    const numbers = desk.workspace.connection.prepare('SELECT n FROM changes ORDER BY n').pluck().all() as number[];
    expect(numbers).toEqual(numbers.map((_, index) => index + 1));
    await desk.close();
  });
});

describe('the history of a record', () => {
  it('says who changed which field from what to what, newest first', async () => {
    const desk = await createTestWorkspace({ author: 'Amina Sarr' });
    const { id } = await desk.call('records.save', { type: 'contact', id: null, fields: { familyName: 'Obi' } });
    await desk.call('workspace.setAuthor', { author: 'José Núñez' });
    await desk.call('records.save', { type: 'contact', id, fields: { familyName: 'Obi-Wan', role: 'IMO' } });
    await desk.call('records.remove', { type: 'contact', ids: [id] });
    const history = await desk.call('records.history', { type: 'contact', id });
    expect(history.map(({ author, field, from, to }) => ({ author, field, from, to }))).toEqual([
      { author: 'José Núñez', field: 'deleted', from: false, to: true },
      { author: 'José Núñez', field: 'familyName', from: 'Obi', to: 'Obi-Wan' },
      { author: 'José Núñez', field: 'role', from: null, to: 'IMO' },
      { author: 'Amina Sarr', field: 'deleted', from: null, to: false },
      { author: 'Amina Sarr', field: 'familyName', from: null, to: 'Obi' },
    ]);
    await desk.close();
  });

  it('keeps a value that was written over and one that was undone', async () => {
    const desk = await createTestWorkspace();
    const { id } = await desk.call('records.save', { type: 'organisation', id: null, fields: { name: 'One' } });
    await desk.call('records.save', { type: 'organisation', id, fields: { name: 'Two' } });
    await desk.call('changes.undo', {});
    const names = (await desk.call('records.history', { type: 'organisation', id }))
      .filter(({ field }) => field === 'name')
      .map(({ kind, to }) => [kind, to]);
    expect(names).toEqual([
      ['undo', 'One'],
      ['edit', 'Two'],
      ['edit', 'One'],
    ]);
    await desk.close();
  });
});

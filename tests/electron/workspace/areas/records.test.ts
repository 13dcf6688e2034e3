import { describe, expect, it } from 'vitest';
import { createTestWorkspace } from '../../../helpers/workspace.ts';

const codeOf = (result: unknown) => (result as { error?: { code: string } }).error?.code ?? null;

describe('saving', () => {
  it.each(['constructor', 'toString', 'deleted', 'id', 'nobody knows this'])('refuses the field %s', async (field) => {
    const desk = await createTestWorkspace();
    const fields = JSON.parse(`{"name": "Aid", "${field}": true}`) as Record<string, never>;
    expect(codeOf(await desk.dispatch('records.save', { type: 'organisation', id: null, fields }))).toMatch(/^invalid-(field|input)$/);
    expect(await desk.call('records.list', { type: 'organisation', deleted: false })).toHaveLength(2);
    await desk.close();
  });

  it('reads no field out of a prototype', async () => {
    const desk = await createTestWorkspace();
    const fields = JSON.parse('{"name": "Aid", "__proto__": {"note": "from nowhere"}}') as Record<string, never>;
    const { id } = await desk.call('records.save', { type: 'organisation', id: null, fields });
    expect(await desk.call('records.get', { type: 'organisation', id })).toMatchObject({ name: 'Aid', note: null });
    await desk.close();
  });

  it.each(['__proto__', 'constructor', 'toString'])('refuses the record type %s', async (type) => {
    const desk = await createTestWorkspace();
    expect(codeOf(await desk.dispatch('records.save', { type, id: null, fields: {} }))).toBe('invalid-input');
    await desk.close();
  });

  it('keeps records of two types apart that have the same id', async () => {
    const desk = await createTestWorkspace();
    const { id } = await desk.call('records.save', { type: 'organisation', id: 'constructor', fields: { name: 'Aid' } });
    await desk.call('records.save', { type: 'contact', id, fields: { familyName: 'Obi' } });
    await desk.call('records.remove', { type: 'contact', ids: [id] });
    expect(await desk.call('records.get', { type: 'organisation', id })).toMatchObject({ name: 'Aid', deleted: false });
    expect(await desk.call('workspace.check', {})).toMatchObject({ ok: true });
    await desk.close();
  });

  it('of what stands there already is no change', async () => {
    const desk = await createTestWorkspace();
    const { id } = await desk.call('records.save', { type: 'organisation', id: null, fields: { name: 'Aid' } });
    const before = await desk.call('changes.recent', { limit: 100 });
    await desk.call('records.save', { type: 'organisation', id, fields: { name: 'Aid', note: null } });
    expect(await desk.call('changes.recent', { limit: 100 })).toEqual(before);
    await desk.close();
  });

  it('of many rows happens whole or not at all, and is undone as one', async () => {
    const desk = await createTestWorkspace();
    const rows = Array.from({ length: 30 }, (_, row) => ({ id: null, fields: { name: row === 29 ? ' ' : `Organisation ${row}` } }));
    expect(codeOf(await desk.dispatch('records.saveMany', { type: 'organisation', rows }))).toBe('invalid-field');
    const count = async () => (await desk.call('records.list', { type: 'organisation', deleted: false })).length;
    expect(await count()).toBe(2);
    await desk.call('records.saveMany', { type: 'organisation', rows: rows.slice(0, 29) });
    expect(await count()).toBe(31);
    expect((await desk.call('changes.undo', {})).skipped).toEqual([]);
    expect(await count()).toBe(2);
    await desk.close();
  });
});

describe('removing', () => {
  it('never takes the cluster or the office out of its workspace', async () => {
    const desk = await createTestWorkspace();
    const state = await desk.call('workspace.state', {});
    const office = state.isOpen ? state.officeId : '';
    expect(codeOf(await desk.dispatch('records.remove', { type: 'cluster', ids: ['cluster'] }))).toBe('record-kept');
    expect(codeOf(await desk.dispatch('records.remove', { type: 'office', ids: [office] }))).toBe('record-kept');
    await desk.close();
  });

  it('of many happens whole or not at all', async () => {
    const desk = await createTestWorkspace();
    const { id } = await desk.call('records.save', { type: 'organisation', id: null, fields: { name: 'Aid' } });
    expect(codeOf(await desk.dispatch('records.remove', { type: 'organisation', ids: [id, 'nobody'] }))).toBe('record-not-found');
    expect(await desk.call('records.get', { type: 'organisation', id })).toMatchObject({ deleted: false });
    await desk.close();
  });
});

describe('files', () => {
  it('with the same bytes are one file, and stay when the record that names them goes', async () => {
    const desk = await createTestWorkspace();
    const bytes = Buffer.from('minutes').toString('base64');
    const { file } = await desk.call('files.add', { name: 'minutes.txt', mediaType: 'text/plain', bytes });
    expect((await desk.call('files.add', { name: 'again.txt', mediaType: 'text/plain', bytes })).file).toBe(file);
    const { id } = await desk.call('records.save', {
      type: 'evidence',
      id: null,
      fields: { subjectType: 'checklist_answer', subjectId: 'sd-02', kind: 'file', file },
    });
    await desk.call('records.remove', { type: 'evidence', ids: [id] });
    expect((await desk.call('files.read', { file })).bytes).toBe(bytes);
    await desk.call('records.restore', { type: 'evidence', id });
    expect(await desk.call('workspace.check', {})).toMatchObject({ ok: true, problems: [] });
    await desk.close();
  });
});

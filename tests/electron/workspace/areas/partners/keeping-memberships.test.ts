import { describe, expect, it } from 'vitest';
import { createTestWorkspace, type TestWorkspace } from '../../../../helpers/workspace.ts';

async function deskWithLists(): Promise<TestWorkspace> {
  const desk = await createTestWorkspace({ today: '2026-03-10' });
  for (const id of ['all', 'north']) await desk.call('records.save', { type: 'mailing_list', id, fields: { name: id } });
  await desk.call('records.save', { type: 'contact', id: 'amina', fields: { familyName: 'Diallo', emails: ['a@example.org'], mailingLists: ['all'] } });
  return desk;
}

const membership = (desk: TestWorkspace, list: string) => desk.call('records.get', { type: 'list_membership', id: `${list}:amina` });
const setLists = (desk: TestWorkspace, mailingLists: string[] | null) =>
  desk.call('records.save', { type: 'contact', id: 'amina', fields: { mailingLists } });

describe('the memberships of mailing lists', () => {
  it('follow a contact from its first save, in the same batch', async () => {
    const desk = await deskWithLists();
    expect(await membership(desk, 'all')).toMatchObject({ mailingList: 'all', contact: 'amina', joinedOn: '2026-03-10', leftOn: null, deleted: false });
    await desk.call('changes.undo', {});
    expect(await membership(desk, 'all')).toMatchObject({ deleted: true });
    expect(await desk.call('records.get', { type: 'contact', id: 'amina' })).toMatchObject({ deleted: true });
    await desk.close();
  });

  it('keep the day of joining when somebody leaves, and forget the day of leaving when they come back', async () => {
    const desk = await deskWithLists();
    desk.clock.set({ today: '2026-04-01' });
    await setLists(desk, ['north']);
    expect(await membership(desk, 'all')).toMatchObject({ joinedOn: '2026-03-10', leftOn: '2026-04-01' });
    expect(await membership(desk, 'north')).toMatchObject({ joinedOn: '2026-04-01', leftOn: null });
    desk.clock.set({ today: '2026-05-01' });
    await setLists(desk, ['north', 'all']);
    expect(await membership(desk, 'all')).toMatchObject({ joinedOn: '2026-05-01', leftOn: null });
    await desk.close();
  });

  it('come back after their first creation was undone', async () => {
    const desk = await deskWithLists();
    await setLists(desk, ['all', 'north']);
    await desk.call('changes.undo', {});
    desk.clock.set({ today: '2026-04-01' });
    await setLists(desk, ['all', 'north']);
    expect(await membership(desk, 'north')).toMatchObject({ deleted: false, joinedOn: '2026-04-01', leftOn: null });
    await desk.close();
  });

  it('follow many rows at once, and are taken back as one with them', async () => {
    const desk = await deskWithLists();
    const rows = Array.from({ length: 5 }, (_, place) => ({ id: null, fields: { familyName: `Family ${place}`, mailingLists: ['north'] } }));
    await desk.call('records.saveMany', { type: 'contact', rows });
    expect(await desk.call('records.list', { type: 'list_membership', deleted: false })).toHaveLength(6);
    await desk.call('changes.undo', {});
    expect(await desk.call('records.list', { type: 'list_membership', deleted: false })).toHaveLength(1);
    expect(await desk.call('workspace.check', {})).toMatchObject({ ok: true });
    await desk.close();
  });

  it('leave alone a contact whose lists were not spoken of', async () => {
    const desk = await deskWithLists();
    desk.clock.set({ today: '2026-04-01' });
    await desk.call('records.save', { type: 'contact', id: 'amina', fields: { role: 'Coordinator' } });
    expect(await membership(desk, 'all')).toMatchObject({ joinedOn: '2026-03-10', leftOn: null });
    await desk.close();
  });

  it('take the mark of a returned mail away once the address is mended', async () => {
    const desk = await deskWithLists();
    const save = (fields: Record<string, string | string[]>) => desk.call('records.save', { type: 'contact', id: 'amina', fields });
    await save({ bouncedOn: '2026-03-09' });
    await save({ emails: ['a@example.org', 'b@example.org'] });
    expect(await desk.call('records.get', { type: 'contact', id: 'amina' })).toMatchObject({ bouncedOn: '2026-03-09' });
    await save({ emails: ['amina@example.org'] });
    expect(await desk.call('records.get', { type: 'contact', id: 'amina' })).toMatchObject({ bouncedOn: null });
    await desk.close();
  });
});

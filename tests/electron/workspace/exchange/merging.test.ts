import { describe, expect, test } from 'vitest';
import { findConflicts } from '../../../../electron/workspace/exchange/conflicts.ts';
import { takeLeftOut } from '../../../../electron/workspace/exchange/taking.ts';
import { createTestOffice, linkOffices, reopened, type TestOffice } from '../../../helpers/offices.ts';

async function pair(): Promise<[TestOffice, TestOffice]> {
  const national = await createTestOffice('National');
  const aden = await createTestOffice('Aden');
  await linkOffices(national, aden);
  return [national, aden];
}

async function saveContact({ call }: TestOffice, id: string | null, fields: Record<string, string | null>): Promise<string> {
  return (await call('records.save', { type: 'contact', id, fields: id === null ? { familyName: 'Saleh', ...fields } : fields })).id;
}

const contactIn = ({ workspace }: TestOffice, id: string) => workspace.records.find('contact', id);
const conflictsOf = ({ workspace, exchange }: TestOffice) => findConflicts(workspace, exchange.names);

async function exchangeBoth(one: TestOffice, other: TestOffice): Promise<void> {
  await other.merge([await one.packageFor(other)]);
  await one.merge([await other.packageFor(one)]);
  await other.merge([await one.packageFor(other)]);
}

describe('a package between two offices', () => {
  test('brings what the other lacks, once', async () => {
    const [national, aden] = await pair();
    const id = await saveContact(national, null, { role: 'IMO' });
    const bytes = await national.packageFor(aden);
    const preview = await aden.merge([bytes], { isPreview: true });
    expect(preview).toMatchObject({ batch: null, files: [{ state: 'merged', number: 1 }] });
    expect(contactIn(aden, id)).toBeNull();
    const result = await aden.merge([bytes]);
    expect({ ...result, batch: null }).toEqual(preview);
    expect(contactIn(aden, id)).toMatchObject({ familyName: 'Saleh', role: 'IMO' });
    expect(result.records).toContainEqual(expect.objectContaining({ type: 'contact', id, kind: 'added', hasConflict: false, isParallel: false }));

    const before = aden.digest();
    expect(await aden.merge([bytes, bytes])).toMatchObject({ files: [{ state: 'known' }, { state: 'known' }], batch: null, summary: { added: 0, ignored: 6 } });
    expect(aden.digest()).toEqual(before);
    expect((await aden.call('workspace.check', {})).ok).toBe(true);
  });

  test('merges different fields by themselves, as parallel, and the same in both', async () => {
    const [national, aden] = await pair();
    const id = await saveContact(national, null, {});
    await exchangeBoth(national, aden);
    await saveContact(national, id, { role: 'Coordinator' });
    await saveContact(aden, id, { note: 'met in Aden' });
    const result = await aden.merge([await national.packageFor(aden)]);
    expect(result.records).toMatchObject([{ id, kind: 'changed', isParallel: true, hasConflict: false, fields: [{ field: 'role', after: 'Coordinator' }] }]);
    await national.merge([await aden.packageFor(national)]);
    expect(contactIn(national, id)).toEqual(contactIn(aden, id));
    expect(contactIn(national, id)).toMatchObject({ role: 'Coordinator', note: 'met in Aden' });
    expect(national.digest()).toEqual(aden.digest());
  });

  test('keeps both values of one field, shows the same one everywhere, and settles it everywhere', async () => {
    const [national, aden] = await pair();
    const id = await saveContact(national, null, {});
    await exchangeBoth(national, aden);
    await saveContact(national, id, { role: 'from National' });
    await saveContact(aden, id, { role: 'draft' });
    await saveContact(aden, id, { role: 'from Aden' });
    await exchangeBoth(national, aden);
    expect(contactIn(national, id)?.role).toBe('from Aden');
    expect(contactIn(aden, id)?.role).toBe('from Aden');
    expect(conflictsOf(national)).toEqual(conflictsOf(aden));
    expect(conflictsOf(national)).toMatchObject([
      {
        type: 'contact',
        id,
        field: 'role',
        candidates: [
          { officeName: 'National', author: 'Author of National', value: 'from National', stands: false },
          { officeName: 'Aden', author: 'Author of Aden', value: 'from Aden', stands: true },
        ],
      },
    ]);
    // Choosing the value that stands already must still settle it.
    national.workspace.log.commit({ key: 'conflictSettled' }, (writer) => writer.settle('contact', id, { role: 'from Aden' }));
    expect(conflictsOf(national)).toEqual([]);
    await exchangeBoth(national, aden);
    expect(conflictsOf(aden)).toEqual([]);
    expect(aden.digest()).toEqual(national.digest());
  });

  test('takes equal values written apart for what they are', async () => {
    const [national, aden] = await pair();
    const id = await saveContact(national, null, {});
    await exchangeBoth(national, aden);
    await saveContact(national, id, { role: 'IMO' });
    await saveContact(aden, id, { role: 'IMO' });
    await exchangeBoth(national, aden);
    expect(conflictsOf(aden)).toEqual([]);
    expect(national.digest()).toEqual(aden.digest());
  });

  test('keeps a record alive that one removed and the other edited, and asks', async () => {
    const [national, aden] = await pair();
    const id = await saveContact(national, null, {});
    await exchangeBoth(national, aden);
    await national.call('records.remove', { type: 'contact', ids: [id] });
    await saveContact(aden, id, { note: 'still here' });
    await exchangeBoth(national, aden);
    for (const office of [national, aden]) {
      expect(contactIn(office, id)).toMatchObject({ note: 'still here' });
      expect(conflictsOf(office)).toMatchObject([{ id, field: 'deleted', candidates: [{ officeName: 'Aden', value: false, stands: true }, { officeName: 'National', value: true, stands: false }] }]);
      expect((await office.call('workspace.check', {})).ok).toBe(true);
    }
    aden.workspace.log.commit({ key: 'conflictSettled' }, (writer) => writer.settle('contact', id, { deleted: true }));
    await exchangeBoth(aden, national);
    expect(contactIn(national, id)).toBeNull();
    expect(conflictsOf(national)).toEqual([]);
    expect(national.digest()).toEqual(aden.digest());
  });
});

describe('packages out of order', () => {
  test('wait for the one that is missing, which is named', async () => {
    const [national, aden] = await pair();
    await exchangeBoth(national, aden);
    const id = await saveContact(national, null, {});
    const second = await national.packageFor(aden);
    await saveContact(national, id, { role: 'IMO' });
    const third = await national.packageFor(aden);
    const hole = { office: national.workspace.officeId, name: 'National', kind: 'package', from: 3, to: 3 };
    expect(await aden.merge([third])).toMatchObject({ files: [{ state: 'waiting', number: 4 }], offices: [{ holes: [hole], waiting: 1, changes: 0 }], batch: null });
    expect(contactIn(aden, id)).toBeNull();

    const result = await aden.merge([second]);
    expect(result.summary).toMatchObject({ waiting: 0, added: 1 });
    expect(contactIn(aden, id)).toMatchObject({ role: 'IMO' });
    expect(aden.digest()).toEqual(national.digest());
  });

  test('are made good by the next one, once the sender knows', async () => {
    const [national, aden] = await pair();
    await saveContact(national, null, {});
    await national.packageFor(aden);
    await saveContact(national, null, {});
    await aden.merge([await national.packageFor(aden)]);
    await national.merge([await aden.packageFor(national)]);
    expect((await national.call('exchange.view', {})).offices).toMatchObject([{ misses: [1], lastSent: { number: 2 } }]);
    const next = await national.packageFor(aden);
    const again = await national.packageFor(aden, { content: 1 });
    const result = await aden.merge([next]);
    expect(result.offices.flatMap(({ holes }) => holes)).toEqual([]);
    expect(aden.digest()).toEqual(national.digest());
    expect((await aden.merge([again])).batch).toBeNull();
  });

  test('a number that was never handed over is given again', async () => {
    const [national, aden] = await pair();
    await national.call('exchange.makePackage', { office: aden.workspace.officeId, content: 'new', withAttachments: false, limit: 10_000_000, intoFolder: false });
    const { packages } = await national.call('exchange.makePackage', { office: aden.workspace.officeId, content: 'new', withAttachments: false, limit: 10_000_000, intoFolder: false });
    expect(packages).toMatchObject([{ number: 1 }]);
  });
});

describe('a merge taken back', () => {
  test('restores the state, leaves alone what was done since, and travels', async () => {
    const [national, aden] = await pair();
    const kept = await saveContact(national, null, { role: 'before' });
    await exchangeBoth(national, aden);
    const before = aden.digest().digest;
    await saveContact(national, kept, { role: 'after' });
    const added = await saveContact(national, null, {});
    const { batch } = await aden.merge([await national.packageFor(aden)]);
    expect(aden.workspace.log.undoMerge(batch as string).value).toEqual([]);
    expect(aden.digest().digest).toBe(before);
    expect(() => aden.workspace.log.undoMerge(batch as string)).toThrow('merge-undone-already');
    await aden.call('changes.redo', {});
    expect(contactIn(aden, added)).not.toBeNull();
    await saveContact(aden, kept, { role: 'since' });
    await saveContact(aden, added, { note: 'since' });
    await aden.call('changes.undo', {});
    await saveContact(aden, added, { note: 'since' });
    expect((await aden.call('exchange.view', {})).merges).toMatchObject([{ isUndone: false }, {}]);
    const { value } = aden.workspace.log.undoMerge(batch as string);
    expect(value).toEqual(expect.arrayContaining([{ type: 'contact', id: kept, field: 'role' }]));
    expect(contactIn(aden, kept)?.role).toBe('since');
    expect(contactIn(aden, added)).toMatchObject({ note: 'since' });
    await exchangeBoth(aden, national);
    expect(national.digest()).toEqual(aden.digest());
  });

  test('never takes the cluster away', async () => {
    const [national, aden] = await pair();
    const { batch } = await aden.merge([await national.packageFor(aden)]);
    aden.workspace.log.undoMerge(batch as string);
    expect(aden.workspace.records.find('cluster', 'cluster')).not.toBeNull();
    expect(aden.workspace.records.find('office', national.workspace.officeId)).not.toBeNull();
  });
});

test('records that were left out stay out until they are taken in', async () => {
  const [national, aden] = await pair();
  const out = await saveContact(national, null, {});
  const into = await saveContact(national, null, {});
  const result = await aden.merge([await national.packageFor(aden)], { leaveOut: [{ type: 'contact', id: out }] });
  expect(result.summary).toMatchObject({ leftOut: 1 });
  expect([contactIn(aden, out), contactIn(aden, into)]).toMatchObject([null, { familyName: 'Saleh' }]);
  await saveContact(national, out, { note: 'more' });
  await aden.merge([await national.packageFor(aden)]);
  expect(contactIn(aden, out)).toBeNull();
  expect(await aden.call('exchange.leftOut', {})).toMatchObject([{ type: 'contact', id: out, title: 'Saleh', changes: 2 }]);
  takeLeftOut(aden.workspace, aden.exchange, 'contact', out);
  expect(contactIn(aden, out)).toMatchObject({ note: 'more' });
  expect(contactIn(aden, out)).toEqual(contactIn(national, out));
  expect((await aden.call('workspace.check', {})).ok).toBe(true);
});

test('what would take away more than a tenth of a register stops and asks', async () => {
  const [national, aden] = await pair();
  const ids: string[] = [];
  for (let count = 0; count < 10; count += 1) ids.push(await saveContact(national, null, {}));
  await exchangeBoth(national, aden);
  await national.call('records.remove', { type: 'contact', ids: ids.slice(0, 2) });
  const bytes = await national.packageFor(aden);
  await expect(aden.merge([bytes], { allowShrinking: false })).rejects.toThrow('merge-would-shrink');
  expect(aden.workspace.records.count('contact')).toBe(10);
  expect(await aden.merge([bytes], { isPreview: true })).toMatchObject({ shrinking: [{ type: 'contact', before: 10, removed: 2 }] });
  await aden.merge([bytes]);
  expect(aden.workspace.records.count('contact')).toBe(8);
});

test('an office that restored a backup gets back what it had sent, and goes on under numbers of its own', async () => {
  const [national, aden] = await pair();
  const { name } = await aden.call('backups.make', {});
  const id = await saveContact(aden, null, { role: 'sent before the restore' });
  await national.merge([await aden.packageFor(national)]);
  await aden.call('backups.restore', { name });
  const restored = reopened(aden);
  expect(restored.workspace.records.find('contact', id)).toBeNull();
  await saveContact(restored, null, { role: 'after the restore' });
  // Its next package says by itself what it holds no longer.
  await national.merge([await restored.packageFor(national)]);
  await restored.merge([await national.packageFor(restored)]);
  expect(restored.workspace.records.find('contact', id)).toMatchObject({ role: 'sent before the restore' });
  await exchangeBoth(restored, national);
  expect(restored.digest()).toEqual(national.digest());
  expect((await national.call('workspace.check', {})).ok).toBe(true);
});

test('a merge that is stopped leaves nothing behind', async () => {
  const [national, aden] = await pair();
  for (let count = 0; count < 900; count += 1) national.workspace.log.commit({ key: 'created' }, (writer) => writer.save('contact', `c-${count}`, { familyName: 'Saleh' }));
  const bytes = Buffer.from(await national.packageFor(aden)).toString('base64');
  const before = aden.digest();
  const told: number[] = [];
  const signal = { aborted: false };
  const input = { files: [{ fileName: 'a.cdpackage', bytes }], leaveOut: [], allowShrinking: false };
  const result = await aden.dispatch('exchange.merge', input, {
    signal,
    progress: (done) => {
      told.push(done);
      if (done >= 400) void aden.dispatch('workspace.stopWork', {});
    },
  });
  expect(result).toMatchObject({ ok: false, error: { code: 'cancelled' } });
  expect(told).toContain(400);
  expect(aden.digest()).toEqual(before);
  expect(await aden.dispatch('exchange.merge', input)).toMatchObject({ ok: true, value: { summary: { added: 901 } } });
});

test('an incarnation and the one it stems from may come in one package', async () => {
  const [national, aden] = await pair();
  const third = await createTestOffice('Third');
  await linkOffices(national, third);
  const id = await saveContact(aden, null, { role: 'first' });
  await aden.merge([await national.packageFor(aden)]);
  await saveContact(aden, id, { role: 'second' });
  const { name } = await aden.call('backups.make', {});
  await aden.call('backups.restore', { name });
  const restored = reopened(aden);
  await saveContact(restored, id, { role: 'third' });
  await national.merge([await restored.packageFor(national)]);
  await third.merge([await national.packageFor(third)]);
  for (const office of [national, third]) {
    expect(contactIn(office, id)?.role).toBe('third');
    expect(conflictsOf(office)).toEqual([]);
    expect((await office.call('workspace.check', {})).ok).toBe(true);
  }
});

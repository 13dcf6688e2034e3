import fc from 'fast-check';
import { execFileSync } from 'node:child_process';
import { copyFileSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { createTestFolder, createTestService, createTestWorkspace } from '../../../helpers/workspace.ts';

const answer = { author: 'A', answer: null } as const;
let sound: Buffer;
let folder: string;

beforeAll(async () => {
  const desk = await createTestWorkspace();
  const rows = Array.from({ length: 300 }, (_, row) => ({ id: null, fields: { familyName: `Family ${row}` } }));
  await desk.call('records.saveMany', { type: 'contact', rows });
  await desk.close();
  sound = readFileSync(desk.path);
  folder = desk.folder;
});

const damage = fc.oneof(
  fc.record({ kind: fc.constant('cut' as const), at: fc.double({ min: 0, max: 0.999, noNaN: true }) }),
  fc.record({
    kind: fc.constant('flip' as const),
    bits: fc.array(fc.record({ at: fc.double({ min: 0, max: 0.9999, noNaN: true }), bit: fc.nat(7) }), { minLength: 1, maxLength: 40 }),
  }),
  fc.record({ kind: fc.constant('zeros' as const), at: fc.double({ min: 0, max: 0.99, noNaN: true }), length: fc.integer({ min: 1, max: 9_000 }) }),
);

function apply(change: typeof damage extends fc.Arbitrary<infer T> ? T : never): Buffer {
  const bytes = Buffer.from(sound);
  switch (change.kind) {
    case 'cut':
      return bytes.subarray(0, Math.floor(change.at * bytes.length));
    case 'flip':
      for (const { at, bit } of change.bits) {
        const place = Math.floor(at * bytes.length);
        bytes[place] = (bytes[place] as number) ^ (1 << bit);
      }
      return bytes;
    case 'zeros':
      return bytes.fill(0, Math.floor(change.at * bytes.length), Math.min(bytes.length, Math.floor(change.at * bytes.length) + change.length));
  }
}

test('whatever is damaged opens, or opens for reading, or says why not; it is never written', { timeout: 120_000 }, async () => {
  let opened = 0;
  let damaged = 0;
  await fc.assert(
    fc.asyncProperty(damage, async (change) => {
      const home = mkdtempSync(join(folder, 'damaged-'));
      const path = join(home, 'workspace.clusterdesk');
      const bytes = apply(change);
      writeFileSync(path, bytes);
      const service = createTestService({ folder: home });
      const result = await service.dispatch('lifecycle.open', { path, author: 'A', answer: 'moved' });
      if (!result.ok) {
        expect(['not-a-workspace', 'workspace-damaged', 'workspace-newer']).toContain(result.error.code);
        expect(readFileSync(path).equals(bytes)).toBe(true);
      } else {
        const { mode } = result.value as { mode: string };
        opened += 1;
        for (const type of ['contact', 'organisation', 'cluster']) {
          const list = await service.dispatch('records.list', { type, deleted: false });
          expect(list.ok || mode === 'normal').toBe(true);
        }
        await service.dispatch('workspace.check', {});
        if (mode === 'damaged') {
          damaged += 1;
          const save = await service.dispatch('records.save', { type: 'contact', id: null, fields: { familyName: 'X' } });
          expect(save).toMatchObject({ error: { code: 'workspace-damaged' } });
          expect(readFileSync(path).equals(bytes)).toBe(true);
        }
      }
      await service.close();
      rmSync(home, { recursive: true, force: true });
    }),
    { numRuns: 60 },
  );
  expect(opened).toBeGreaterThan(0);
  expect(damaged).toBeGreaterThan(0);
});

test('a file without content or of another kind is not a workspace, and is left alone', async () => {
  for (const content of ['', 'a text', 'SQLite format 3\u0000']) {
    const home = createTestFolder();
    const path = join(home, 'other.clusterdesk');
    writeFileSync(path, content);
    const service = createTestService({ folder: home });
    expect(await service.dispatch('lifecycle.open', { path, ...answer })).toMatchObject({ error: { code: 'not-a-workspace' } });
    expect(readFileSync(path, 'utf8')).toBe(content);
    await service.close();
  }
});

test('another process holding the file is reported', async () => {
  const desk = await createTestWorkspace();
  const other = createTestService({ folder: desk.folder, idPrefix: 'other' });
  expect(await other.dispatch('lifecycle.open', { path: desk.path, ...answer })).toMatchObject({ error: { code: 'workspace-locked' } });
  await other.close();
  await desk.close();
});

function canMount(): boolean {
  const place = createTestFolder();
  try {
    execFileSync('mount', ['-t', 'tmpfs', '-o', 'size=1m', 'tmpfs', place], { stdio: 'ignore' });
    execFileSync('umount', [place]);
    return true;
  } catch {
    return false;
  }
}

describe.skipIf(!canMount())('on a small disk of its own (skipped where mounting a tmpfs is not permitted)', () => {
  const mounted: string[] = [];
  const mount = (options: string) => {
    const place = createTestFolder();
    execFileSync('mount', ['-t', 'tmpfs', '-o', options, 'tmpfs', place]);
    mounted.push(place);
    return place;
  };
  afterAll(() => {
    for (const place of mounted) execFileSync('umount', [place]);
  });

  test('a full disk refuses saves as such, keeps what was saved, and goes on when there is room', async () => {
    const place = mount('size=4m');
    const desk = await createTestWorkspace({ folder: place, dataHome: createTestFolder() });
    const saved: string[] = [];
    let refusal: string | null = null;
    for (let count = 0; count < 2_000 && refusal === null; count += 1) {
      const fields = { name: `Organisation ${count}`, note: 'x'.repeat(15_000) };
      const result = await desk.dispatch('records.save', { type: 'organisation', id: null, fields });
      if (result.ok) saved.push((result.value as { id: string }).id);
      else refusal = result.error.code;
    }
    expect(refusal).toBe('disk-full');
    expect(saved.length).toBeGreaterThan(3);
    execFileSync('mount', ['-o', 'remount,size=64m', place]);
    expect((await desk.dispatch('records.save', { type: 'organisation', id: null, fields: { name: 'After' } })).ok).toBe(true);
    await desk.call('lifecycle.close', {});
    await desk.call('lifecycle.open', { path: desk.path, ...answer });
    const known = new Set((await desk.call('records.list', { type: 'organisation', deleted: false })).map(({ id }) => id));
    expect(saved.every((id) => known.has(id))).toBe(true);
    expect((await desk.call('workspace.check', {})).ok).toBe(true);
    await desk.close();
    expect(desk.unexpected).toEqual([]);
  });

  test('no room for a backup is said, and the workspace goes on', async () => {
    const desk = await createTestWorkspace({ dataHome: mount('size=1m') });
    expect(await desk.dispatch('backups.make', {})).toMatchObject({ error: { code: 'disk-full' } });
    expect((await desk.dispatch('records.save', { type: 'organisation', id: null, fields: { name: 'On' } })).ok).toBe(true);
    await desk.close();
  });

  test('a write-protected folder opens for reading: what would write is refused, a change of name is not', async () => {
    const place = mount('size=8m');
    mkdirSync(join(place, 'inner'));
    const path = join(place, 'inner', 'workspace.clusterdesk');
    writeFileSync(path, sound);
    execFileSync('mount', ['-o', 'remount,ro', place]);
    const service = createTestService({ idPrefix: 'reader' });
    expect(await service.call('lifecycle.open', { path, ...answer })).toMatchObject({ mode: 'read_only' });
    expect(await service.call('records.list', { type: 'contact', deleted: false })).toHaveLength(300);
    const save = await service.dispatch('records.save', { type: 'contact', id: null, fields: { familyName: 'X' } });
    expect(save).toMatchObject({ error: { code: 'workspace-read-only' } });
    expect(await service.dispatch('backups.make', {})).toMatchObject({ error: { code: 'workspace-read-only' } });
    expect(await service.call('workspace.setAuthor', { author: 'B' })).toEqual({});
    await service.close();
    expect(service.unexpected).toEqual([]);
  });
});

test('what a killed process had written but not folded in is read and kept', async () => {
  const desk = await createTestWorkspace();
  await desk.call('records.save', { type: 'contact', id: null, fields: { familyName: 'Unfolded' } });
  const home = createTestFolder();
  const path = join(home, 'workspace.clusterdesk');
  for (const ending of ['', '-wal']) copyFileSync(`${desk.path}${ending}`, `${path}${ending}`);
  await desk.close();
  const service = createTestService({ folder: home, idPrefix: 'copy' });
  await service.call('lifecycle.open', { path, author: 'A', answer: 'copied' });
  expect(await service.call('records.list', { type: 'contact', deleted: false })).toMatchObject([{ familyName: 'Unfolded' }]);
  await service.close();
});

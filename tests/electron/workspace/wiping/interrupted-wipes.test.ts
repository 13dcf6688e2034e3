import { spawn } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { once } from 'node:events';
import { copyFileSync, existsSync, readdirSync, renameSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { setTimeout as after } from 'node:timers/promises';
import { describe, expect, test } from 'vitest';
import { createTestService, createTestWorkspace } from '../../../helpers/workspace.ts';
import { fillWorkspace } from '../handover/handovers.ts';
import { findBelongings } from '../../../../electron/workspace/wiping/belongings.ts';
import { writeWipeList } from '../../../../electron/workspace/wiping/wipe-list.ts';
import { filesBelow, filesWith } from './remains.ts';

const program = join(import.meta.dirname, 'wiping-process.ts');
const marker = 'MARKER-7719';
const wipingIn = (dataHome: string) => (existsSync(join(dataHome, 'wiping')) ? readdirSync(join(dataHome, 'wiping')) : []);

async function createLargeWorkspace() {
  const desk = await createTestWorkspace();
  await fillWorkspace(desk, marker);
  const bytes = Buffer.concat([Buffer.from(marker), randomBytes(4_000_000)]).toString('base64');
  await desk.call('files.add', { name: 'map.pdf', mediaType: 'application/pdf', bytes });
  for (let time = 0; time < 4; time += 1) await desk.call('backups.make', {});
  await desk.close();
  return desk;
}

/** Lets a process wipe the workspace and kills it so many milliseconds after the list of what goes was written. */
async function wipeAndKill(folder: string, dataHome: string, delay: number): Promise<void> {
  const child = spawn(process.execPath, [program, folder], { stdio: ['ignore', 'pipe', 'inherit'] });
  const gone = once(child, 'exit');
  await once(child.stdout, 'data');
  while (wipingIn(dataHome).length === 0 && child.exitCode === null) await after(0);
  if (delay > 0) await after(delay);
  child.kill('SIGKILL');
  await gone;
}

describe('a wipe that is killed', () => {
  test.each([0, 0, 1, 2, 4, 8, 15, 25, 40, 80])(
    'after %i ms leaves the workspace whole, or gone with the rest at the next start',
    { timeout: 60_000 },
    async (delay) => {
      const desk = await createLargeWorkspace();
      const before = filesBelow(desk.folder).length;
      await wipeAndKill(desk.folder, desk.dataHome, delay);
      const isWhole = existsSync(desk.path);

      const next = createTestService({ folder: desk.folder, dataHome: desk.dataHome, idPrefix: 'next' });
      expect(await next.call('workspace.state', {})).toEqual({ isOpen: false });
      expect(wipingIn(desk.dataHome)).toEqual([]);
      if (isWhole) {
        await next.call('lifecycle.open', { path: desk.path, author: 'Test Author', answer: null });
        expect(await next.call('workspace.check', {})).toMatchObject({ ok: true });
        expect(filesBelow(desk.folder).length).toBeGreaterThanOrEqual(before);
      } else {
        expect(filesBelow(desk.folder)).toEqual([]);
      }
      await next.close();
      expect(next.unexpected).toEqual([]);
    },
  );

  test('before its first step is forgotten', async () => {
    const desk = await createTestWorkspace();
    await fillWorkspace(desk, marker);
    await desk.call('backups.make', {});
    writeWipeList(desk.dataHome, findBelongings({ workspace: desk.workspace, dataHome: desk.dataHome, known: [] }));
    await desk.close();
    const next = createTestService({ folder: desk.folder, dataHome: desk.dataHome, idPrefix: 'next' });
    await next.call('lifecycle.open', { path: desk.path, author: 'Test Author', answer: null });
    expect((await next.call('backups.list', {})).length).toBeGreaterThan(0);
    expect(wipingIn(desk.dataHome)).toEqual([]);
    await next.close();
  });

  test('does not reach for another workspace that was put in the place of the one that is gone', async () => {
    const desk = await createTestWorkspace();
    await fillWorkspace(desk, marker);
    await desk.call('backups.make', {});
    const list = writeWipeList(desk.dataHome, findBelongings({ workspace: desk.workspace, dataHome: desk.dataHome, known: [] }));
    await desk.close();
    const [main] = list.things[0]?.files ?? [];
    // Where it died: the workspace was hidden, nothing was overwritten yet, and somebody put another file there.
    renameSync(desk.path, main?.hidden ?? '');
    copyFileSync(program, desk.path);
    writeFileSync(`${desk.path}-wal`, 'a log of the other one');
    const next = createTestService({ folder: desk.folder, dataHome: desk.dataHome, idPrefix: 'next' });
    await next.call('workspace.state', {});
    expect(filesBelow(desk.folder)).toEqual([desk.path, `${desk.path}-wal`]);
    expect(filesWith([marker], desk.folder)).toEqual([]);
    await next.close();
    expect(next.unexpected).toEqual([]);
  });

  test('that another program is still at is left to it', async () => {
    const desk = await createTestWorkspace();
    const list = writeWipeList(desk.dataHome, findBelongings({ workspace: desk.workspace, dataHome: desk.dataHome, known: [] }));
    await desk.close();
    renameSync(list.place, join(dirname(list.place), `${process.ppid}-0a1b2c3d.json`));
    const next = createTestService({ folder: desk.folder, dataHome: desk.dataHome, idPrefix: 'next' });
    await next.call('workspace.state', {});
    expect(wipingIn(desk.dataHome)).toHaveLength(1);
    await next.close();
  });
});

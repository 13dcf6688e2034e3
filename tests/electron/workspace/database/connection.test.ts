import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { connectExclusively, connectReadOnly } from '../../../../electron/workspace/database/connection.ts';
import { createTestFolder, createTestService, createTestWorkspace } from '../../../helpers/workspace.ts';

test('a workspace that was closed is one file, whoever read it before', async () => {
  const desk = await createTestWorkspace({ dataHome: createTestFolder() });
  await desk.call('lifecycle.close', {});
  const reader = connectReadOnly(desk.path);
  reader.prepare('SELECT count(*) FROM changes').get();
  reader.close();
  expect(readdirSync(desk.folder)).toContain('workspace.clusterdesk-shm');
  await desk.call('lifecycle.open', { path: desk.path, author: 'Test Author', answer: null });
  await desk.call('records.save', { type: 'organisation', id: null, fields: { name: 'Noor Aid' } });
  await desk.close();
  expect(readdirSync(desk.folder)).toEqual(['workspace.clusterdesk']);
});

test('the index of a reader that is at work is left alone, and the file counts as locked', async () => {
  const desk = await createTestWorkspace({ dataHome: createTestFolder() });
  await desk.close();
  const reader = connectReadOnly(desk.path);
  reader.prepare('SELECT count(*) FROM changes').get();
  expect(() => connectExclusively(desk.path)).toThrow('database is locked');
  expect(existsSync(`${desk.path}-shm`)).toBe(true);
  reader.close();
  const next = createTestService({ folder: desk.folder, dataHome: desk.dataHome });
  await next.call('lifecycle.open', { path: join(desk.folder, 'workspace.clusterdesk'), author: 'Successor', answer: null });
  expect(await next.call('workspace.check', {})).toMatchObject({ ok: true });
  await next.close();
});

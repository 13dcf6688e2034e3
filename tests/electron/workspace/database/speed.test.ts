import { expect, test } from 'vitest';
import { createTestWorkspace } from '../../../helpers/workspace.ts';

/** Of the processor, so that whatever else the machine is doing does not count. */
const milliseconds = async (work: () => Promise<unknown>) => {
  const start = process.cpuUsage();
  await work();
  const { user, system } = process.cpuUsage(start);
  return (user + system) / 1_000;
};

/** Bounds are several times what an ordinary laptop needs: they catch work that grows with its square. */
test('5,000 organisations are saved in one batch and undone as one', { timeout: 60_000 }, async () => {
  const desk = await createTestWorkspace();
  const rows = Array.from({ length: 5_000 }, (_, row) => ({
    id: null,
    fields: { name: `Organisation ${row}`, acronym: `O${row}`, membership: 'member', areas: ['North', 'South'] },
  }));
  expect(await milliseconds(() => desk.call('records.saveMany', { type: 'organisation', rows }))).toBeLessThan(6_000);
  expect(await milliseconds(() => desk.call('changes.undo', {}))).toBeLessThan(6_000);
  expect(await desk.call('records.list', { type: 'organisation', deleted: false })).toHaveLength(2);
  expect(await milliseconds(() => desk.call('changes.redo', {}))).toBeLessThan(6_000);
  expect(await desk.call('records.list', { type: 'organisation', deleted: false })).toHaveLength(5_002);
  expect(await desk.call('workspace.check', {})).toMatchObject({ ok: true });
  await desk.close();
});

test('history, saves and undo stay quick in a file with 200,000 changes', { timeout: 120_000 }, async () => {
  const desk = await createTestWorkspace();
  const { connection, identity } = desk.workspace;
  connection.exec(`
    CREATE TEMP TABLE numbers AS WITH RECURSIVE n (value) AS
      (SELECT 1 UNION ALL SELECT value + 1 FROM n WHERE value < 199996) SELECT value FROM n;
    INSERT INTO batches SELECT 'batch-' || value, '${identity.incarnation}', 'edit', '{"key":"edited"}', 'A',
      '2026-01-01T00:00:00.000Z', NULL, 1000 + value FROM numbers WHERE value <= 50000;
    INSERT INTO changes SELECT '${identity.incarnation}', 1000 + value, 'batch-' || (1 + value / 4), 'contact',
      'contact-' || (value % 2000), '{}', 1000 + value FROM numbers;
    INSERT INTO writes (office, n, field, value) SELECT '${identity.incarnation}', 1000 + value, 'familyName', '"Name ' || value || '"'
      FROM numbers;
    UPDATE incarnations SET lamport = 300000;`);
  const history = () => desk.call('records.history', { type: 'contact', id: 'contact-7' });
  expect(await history()).toHaveLength(100);
  expect(await milliseconds(history)).toBeLessThan(100);
  const save = () => desk.call('records.save', { type: 'contact', id: null, fields: { familyName: 'One more' } });
  expect(await milliseconds(save)).toBeLessThan(200);
  expect(await milliseconds(() => desk.call('changes.undo', {}))).toBeLessThan(200);
  expect(await milliseconds(() => desk.call('changes.state', {}))).toBeLessThan(100);
  desk.workspace.release();
});

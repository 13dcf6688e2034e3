import { describe, expect, test } from 'vitest';
import { columnOf, type Field, isStoredAsJson } from '../../../../shared/records/define.ts';
import { definitionOf, recordTypes } from '../../../../shared/records/index.ts';
import { createTestWorkspace } from '../../../helpers/workspace.ts';

const { workspace } = await createTestWorkspace();
const { connection } = workspace;

function columnTypeOf(field: Field): string {
  return field.kind === 'integer' || field.kind === 'flag' ? 'INTEGER' : 'TEXT';
}

/** Values that the column must take, and values that it must not. */
function samplesOf(field: Field): { good: unknown[]; bad: unknown[] } {
  if (isStoredAsJson(field)) return { good: ['[]', '{}', null], bad: ['[', 'word'] };
  switch (field.kind) {
    case 'choice':
      return { good: [...field.choices, null], bad: ['no such choice', ''] };
    case 'integer':
      return { good: [field.min, field.max, null], bad: [field.min - 1, field.max + 1, 'word'] };
    case 'flag':
      return { good: [0, 1, null], bad: [2, -1, 'word'] };
    default:
      return { good: ['text', null], bad: [Buffer.from([1])] };
  }
}

describe.each(recordTypes)('the table of %s', (type) => {
  const { table, fields } = definitionOf(type);

  test('has the columns of its definition, and is strict', () => {
    const columns = connection.pragma(`table_info("${table}")`) as { name: string; type: string }[];
    expect(columns.map(({ name, type: kind }) => [name, kind])).toEqual([
      ['id', 'TEXT'],
      ['deleted', 'INTEGER'],
      ...Object.entries(fields).map(([name, field]) => [columnOf(name), columnTypeOf(field)]),
    ]);
    const listed = connection.pragma('table_list') as { name: string; strict: number }[];
    expect(listed.find(({ name }) => name === table)?.strict).toBe(1);
  });

  test.each(Object.entries(fields))('%s takes what the definition allows and nothing else', (name, field) => {
    const put = connection.prepare(`INSERT INTO "${table}" (id, "${columnOf(name)}") VALUES ('probe', ?)`);
    const isTaken = (value: unknown) => {
      connection.exec('SAVEPOINT probe');
      try {
        put.run(value);
        return true;
      } catch {
        return false;
      } finally {
        connection.exec('ROLLBACK TO probe; RELEASE probe');
      }
    };
    const { good, bad } = samplesOf(field);
    expect(good.filter((value) => !isTaken(value))).toEqual([]);
    expect(bad.filter(isTaken)).toEqual([]);
  });
});

test('every table of the file is strict and foreign keys are enforced', () => {
  const tables = connection.pragma('table_list') as { schema: string; name: string; type: string; strict: number }[];
  const ours = tables.filter(({ schema, name, type }) => schema === 'main' && type === 'table' && !/^sqlite_|_stat/.test(name));
  expect(ours.filter(({ strict }) => strict === 0).map(({ name }) => name)).toEqual([]);
  expect(connection.pragma('foreign_keys', { simple: true })).toBe(1);
  expect(connection.pragma('synchronous', { simple: true })).toBe(2);
  expect(connection.pragma('journal_mode', { simple: true })).toBe('wal');
});

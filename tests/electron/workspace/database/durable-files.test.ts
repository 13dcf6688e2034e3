import { existsSync, mkdirSync, readdirSync, readFileSync, utimesSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import {
  moveIntoFreePlace,
  partialOf,
  replaceDatabase,
  sweepPartials,
} from '../../../../electron/workspace/database/durable-files.ts';
import { createTestFolder } from '../../../helpers/workspace.ts';

function place() {
  const folder = createTestFolder();
  const path = join(folder, 'workspace.clusterdesk');
  const partial = partialOf(path);
  writeFileSync(partial, 'new');
  return { folder, path, partial };
}

describe('replacing a database', () => {
  test('takes the log of the old one away', () => {
    const { folder, path, partial } = place();
    writeFileSync(path, 'old');
    writeFileSync(`${path}-wal`, 'old log');
    writeFileSync(`${path}-shm`, 'old index');
    replaceDatabase(partial, path);
    expect(readdirSync(folder)).toEqual(['workspace.clusterdesk']);
    expect(readFileSync(path, 'utf8')).toBe('new');
  });

  test('that does not succeed leaves the old one with its log', () => {
    const { path, partial } = place();
    mkdirSync(path);
    writeFileSync(`${path}-wal`, 'old log');
    expect(() => replaceDatabase(partial, path)).toThrow();
    expect(readFileSync(`${path}-wal`, 'utf8')).toBe('old log');
    expect(existsSync(partial)).toBe(true);
  });
});

test('a finished file never takes the place of another', () => {
  const { path, partial } = place();
  writeFileSync(path, 'old');
  expect(() => moveIntoFreePlace(partial, path)).toThrow('workspace-exists');
  expect(readFileSync(path, 'utf8')).toBe('old');
});

test('what a killed process left unfinished is swept after an hour, and nothing else', () => {
  const { folder, path, partial } = place();
  const recent = partialOf(path);
  const other = partialOf(join(folder, 'other.clusterdesk'));
  for (const file of [path, `${partial}-wal`, recent, other]) writeFileSync(file, '');
  const longAgo = new Date(Date.now() - 2 * 60 * 60_000);
  for (const file of [path, partial, `${partial}-wal`, other]) utimesSync(file, longAgo, longAgo);
  sweepPartials(folder, 'workspace.clusterdesk');
  expect(readdirSync(folder).map((name) => join(folder, name)).sort()).toEqual([path, recent, other].sort());
});

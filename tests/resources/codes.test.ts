import { readdirSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { languages } from '../../shared/records/choices.ts';

const root = resolve(import.meta.dirname, '../..');

const sourceOf = (folder: string): string =>
  readdirSync(resolve(root, folder), { recursive: true, encoding: 'utf8' })
    .filter((name) => /\.tsx?$/.test(name))
    .map((name) => readFileSync(resolve(root, folder, name), 'utf8'))
    .join('\n');

const source = ['electron', 'shared', 'renderer'].map(sourceOf).join('\n');

/** Every quoted text in what `pattern` catches: both ends of a choice between two codes count. */
function quotedIn(pattern: RegExp): string[] {
  const caught = [...source.matchAll(pattern)].flatMap(([, part = '']) => [...part.matchAll(/(?<!=== )'([A-Za-z-]+)'/g)]);
  return [...new Set(caught.map(([, code = '']) => code))].sort();
}

function wordsOf(language: string, namespace: string): Record<string, unknown> {
  return JSON.parse(readFileSync(resolve(root, 'shared/languages', language, `${namespace}.json`), 'utf8'));
}

const unworded = (codes: readonly string[], words: object): string[] => codes.filter((code) => !(code in words));

describe('failures', () => {
  const codes = quotedIn(/\b(?:new FailureError|fail)\(\s*([^,)]*)/g);

  it('are found in the source', () => {
    expect(codes).toEqual(expect.arrayContaining(['record-not-found', 'disk-full', 'workspace-locked', 'service-stopped']));
  });

  it.each(languages)('are all worded in %s', (language) => {
    expect(unworded(codes, wordsOf(language, 'errors'))).toEqual([]);
  });
});

describe('problems that a check finds', () => {
  const domain = sourceOf('shared/domain/problems') + sourceOf('electron/workspace/database');
  const codes = [...domain.matchAll(/\{ code: '([a-z-]+)'/g)].map(([, code = '']) => code);

  it('are found in the source', () => {
    expect(codes).toEqual(expect.arrayContaining(['two-coordinators', 'log-heads-differ', 'backup-altered']));
  });

  it.each(languages)('are all worded in %s', (language) => {
    expect(unworded(codes, wordsOf(language, 'errors')['problems'] as object)).toEqual([]);
  });
});

describe('batches of changes', () => {
  const named = quotedIn(/(?:\.commit\(|label(?:: | = ))\{ key: ([^,}]*)/g);
  const keys = [...new Set([...named.filter((name) => name !== 'null'), 'created', 'edited'])].sort();

  it('are found in the source', () => {
    expect(keys).toEqual(expect.arrayContaining(['clauseMoved', 'editedMany', 'restored', 'versionFrozen', 'workspaceCreated']));
  });

  it.each(languages)('are worded in %s, and nothing else is', (language) => {
    const words = Object.keys(wordsOf(language, 'app')['batches'] as object);
    const worded = new Set(words.map((key) => key.replace(/_(zero|one|two|few|many|other)$/, '')));
    expect([...worded].sort()).toEqual([...keys, 'other'].sort());
  });
});

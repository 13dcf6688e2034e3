import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { languages } from '../../../shared/records/choices.ts';

const root = join(import.meta.dirname, '../../..');

function codesThrown(): string[] {
  const files = ['electron', 'shared'].flatMap((folder) =>
    readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' })
      .filter((name) => name.endsWith('.ts'))
      .map((name) => readFileSync(join(root, folder, name), 'utf8')),
  );
  const codes = files.flatMap((text) => [...text.matchAll(/(?:FailureError|\bfail)\(\s*'([a-z-]+)'/g)].map(([, code = '']) => code));
  return [...new Set(codes)].sort();
}

test.each(languages)('every failure that the code can state is worded in %s', (language) => {
  const words = JSON.parse(readFileSync(join(root, 'shared/languages', language, 'errors.json'), 'utf8')) as object;
  const codes = codesThrown();
  expect(codes).toContain('workspace-missing');
  expect(codes.filter((code) => !(code in words))).toEqual([]);
});

import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { completeLockfile, entryOf, type Lockfile, missingOptionalPackages } from '../../tools/complete-lockfile.ts';

const text = readFileSync(join(import.meta.dirname, '../../package-lock.json'), 'utf8');

describe('the lockfile', () => {
  it('holds every optional package, so that npm ci accepts it on every platform', () => {
    expect(missingOptionalPackages(JSON.parse(text) as Lockfile)).toEqual([]);
  });

  it('names no registry', () => {
    expect(text).not.toContain('"resolved"');
  });
});

describe('completing a lockfile', () => {
  const parent = { version: '1.0.0', dev: true, optionalDependencies: { '@tool/core-linux-arm64-musl': '1.0.0', '@tool/core-win32-x64': '1.0.0' } };
  const lockfile: Lockfile = { packages: { '': {}, 'node_modules/@tool/core': parent, 'node_modules/@tool/core-win32-x64': { version: '1.0.0' } } };

  it('adds what is missing, marked for its platform alone', () => {
    const { packages } = completeLockfile(lockfile);
    expect(packages['node_modules/@tool/core-linux-arm64-musl']).toEqual({
      version: '1.0.0',
      cpu: ['arm64'],
      dev: true,
      libc: ['musl'],
      optional: true,
      os: ['linux'],
    });
    expect(packages['node_modules/@tool/core-win32-x64']).toEqual({ version: '1.0.0' });
    expect(missingOptionalPackages({ packages })).toEqual([]);
  });

  it('reads 32-bit ARM off its ABI', () => {
    expect(entryOf({ name: '@oxc-parser/binding-linux-arm-gnueabihf', version: '2.0.0', isDevelopment: false })).toEqual({
      version: '2.0.0',
      cpu: ['arm'],
      libc: ['glibc'],
      optional: true,
      os: ['linux'],
    });
  });
});

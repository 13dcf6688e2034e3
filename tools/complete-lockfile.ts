import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

interface LockedPackage {
  version?: string;
  optional?: boolean;
  os?: string[];
  cpu?: string[];
  libc?: string[];
  dev?: boolean;
  dependencies?: Record<string, string>;
  optionalDependencies?: Record<string, string>;
}

export interface Lockfile {
  packages: Record<string, LockedPackage>;
}

const platforms = ['darwin', 'win32', 'linux', 'freebsd', 'android', 'openharmony', 'sunos', 'aix', 'netbsd', 'openbsd'];
const processors = ['arm64', 'x64', 'ia32', 'arm', 'ppc64', 'riscv64', 's390x', 'loong64', 'mips64el', 'wasm32'];

function isLocked(name: string, parent: string, { packages }: Lockfile): boolean {
  const folders = parent.split('/node_modules/').map((_, index, parts) => parts.slice(0, parts.length - index).join('/node_modules/'));
  return [...folders.map((folder) => `${folder}/node_modules/${name}`), `node_modules/${name}`].some((place) => place in packages);
}

/** Optional packages that a locked package names and the lockfile does not hold. */
export function missingOptionalPackages(lockfile: Lockfile): { name: string; version: string; isDevelopment: boolean }[] {
  return Object.entries(lockfile.packages).flatMap(([place, { optionalDependencies = {}, dev = false }]) =>
    Object.entries(optionalDependencies)
      .filter(([name]) => !isLocked(name, place, lockfile))
      .map(([name, version]) => ({ name, version, isDevelopment: dev })),
  );
}

/** What a package for one platform says about itself, read off its name: `@scope/tool-linux-x64-musl`. */
export function entryOf({ name, version, isDevelopment }: ReturnType<typeof missingOptionalPackages>[number]): LockedPackage {
  const words = name.split(/[/-]/);
  const processor = words.includes('gnueabihf') || words.includes('musleabihf') || words.includes('eabi') ? 'arm' : words.findLast((word) => processors.includes(word));
  const platform = words.find((word) => platforms.includes(word));
  const libc = words.some((word) => word.startsWith('musl')) ? 'musl' : words.some((word) => word.startsWith('gnu')) && platform === 'linux' ? 'glibc' : null;
  return {
    version,
    ...(processor === undefined ? {} : { cpu: [processor] }),
    ...(isDevelopment ? { dev: true } : {}),
    ...(libc === null ? {} : { libc: [libc] }),
    optional: true,
    ...(platform === undefined ? {} : { os: [platform] }),
  };
}

/**
 * npm leaves out of a new lockfile the packages for other platforms that the registry at hand does not have, and then
 * `npm ci` refuses the lockfile. Run this after `npm install --package-lock-only`.
 */
export function completeLockfile(lockfile: Lockfile): Lockfile {
  const packages = { ...lockfile.packages };
  for (const missing of missingOptionalPackages(lockfile)) packages[`node_modules/${missing.name}`] = entryOf(missing);
  const sorted = Object.fromEntries(Object.entries(packages).sort(([a], [b]) => (a < b ? -1 : 1)));
  return { ...lockfile, packages: sorted };
}

if (process.argv[1] === import.meta.filename) {
  const file = join(import.meta.dirname, '..', 'package-lock.json');
  writeFileSync(file, `${JSON.stringify(completeLockfile(JSON.parse(readFileSync(file, 'utf8')) as Lockfile), null, 2)}\n`);
}

import { existsSync, readFileSync, realpathSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { type LocationFacts, syncMarkers } from './location-risk.ts';

/** Asks the operating system where a file lies; what it does not say is left open. */
export function gatherLocationFacts(
  path: string,
  platform: NodeJS.Platform = process.platform,
  environment: Readonly<Record<string, string | undefined>> = process.env,
): LocationFacts {
  const real = resolved(path);
  const folders = foldersAbove(real);
  return {
    platform,
    path: real,
    syncedRoots: ['OneDrive', 'OneDriveConsumer', 'OneDriveCommercial'].flatMap((name) => environment[name] ?? []),
    markersAbove: folders.flatMap((folder) => syncMarkers.filter((marker) => existsSync(join(folder, marker)))),
    fileSystem: platform === 'linux' ? fileSystemOf(real, readMounts()) : null,
  };
}

function resolved(path: string): string {
  try {
    return realpathSync.native(path);
  } catch {
    return path;
  }
}

function foldersAbove(path: string): string[] {
  const folders: string[] = [];
  for (let folder = dirname(path); folders.at(-1) !== folder; folder = dirname(folder)) folders.push(folder);
  return folders;
}

function readMounts(): string {
  try {
    return readFileSync('/proc/mounts', 'utf8');
  } catch {
    return '';
  }
}

/** The type of the innermost mount that holds the path; blanks in mount points are written `\040`. */
export function fileSystemOf(path: string, mounts: string): string | null {
  let innermost = '';
  let found: string | null = null;
  for (const line of mounts.split('\n')) {
    const [, point = '', type] = line.split(' ');
    const place = point.replace(/\\(\d{3})/g, (_, octal: string) => String.fromCharCode(Number.parseInt(octal, 8)));
    const holds = place === '/' || path === place || path.startsWith(`${place}/`);
    // Later lines lie over earlier ones.
    if (type !== undefined && holds && place.length >= innermost.length) {
      innermost = place;
      found = type.toLowerCase();
    }
  }
  return found;
}

import { randomUUID } from 'node:crypto';
import { existsSync } from 'node:fs';
import { join } from 'node:path';

export const workspaceExtension = '.clusterdesk';

/** Names that Windows keeps for devices, whatever the extension. */
const deviceNames = /^(con|prn|aux|nul|com[0-9¹²³]|lpt[0-9¹²³])(\..*)?$/i;

/** What ext4 holds in one name, in bytes of UTF-8, less room for a number and a temporary ending. */
const longestName = 200;

/**
 * A file name that Windows, macOS and Linux all take, without a folder in it.
 *
 * Bidirectional controls go as well: they can make a harmful ending look harmless.
 */
export function safeFileName(wanted: string, fallback: string): string {
  const cleaned = wanted
    .toWellFormed()
    .normalize('NFC')
    .replace(/[\u0000-\u001f\u007f-\u009f\u200e\u200f\u202a-\u202e\u2066-\u2069\ufeff]/g, '')
    .replace(/[<>:"/\\|?*]+/g, ' ')
    .replace(/\s+/g, ' ')
    .replace(/^[\s.]+|[\s.]+$/g, '');
  const named = cleaned === '' ? fallback : cleaned;
  const allowed = deviceNames.test(named) ? `_${named}` : named;
  return shorten(allowed);
}

/** Cuts the stem, keeps the ending, never splits a character. */
function shorten(name: string): string {
  const bytes = (text: string) => Buffer.byteLength(text, 'utf8');
  if (bytes(name) <= longestName) return name;
  const dot = name.lastIndexOf('.');
  const ending = dot > 0 && name.length - dot <= 16 ? name.slice(dot) : '';
  let stem = '';
  for (const { segment } of new Intl.Segmenter('und').segment(name.slice(0, name.length - ending.length))) {
    if (bytes(stem) + bytes(segment) + bytes(ending) > longestName) break;
    stem += segment;
  }
  return `${stem.trimEnd()}${ending}`;
}

export function workspaceFileName(name: string): string {
  const stem = name.toLowerCase().endsWith(workspaceExtension) ? name.slice(0, -workspaceExtension.length) : name;
  return safeFileName(`${safeFileName(stem, 'workspace')}${workspaceExtension}`, `workspace${workspaceExtension}`);
}

/**
 * The first of `name.ext`, `name (2).ext`, ... that is free in the folder. A place is not free while a
 * database that lay there has left its log: SQLite would replay it into whatever comes next.
 */
export function freePath(folder: string, name: string): string {
  const dot = name.lastIndexOf('.');
  const [stem, ending] = dot > 0 ? [name.slice(0, dot), name.slice(dot)] : [name, ''];
  const isTaken = (path: string) => existsSync(path) || existsSync(`${path}-wal`);
  let path = join(folder, name);
  for (let number = 2; isTaken(path); number += 1) path = join(folder, `${stem} (${number})${ending}`);
  return path;
}

/** A name for what is there for a moment only; the service sweeps it away should this process end meanwhile. */
export function momentaryPath(path: string): string {
  return `${path}.${randomUUID().slice(0, 8)}.partial`;
}

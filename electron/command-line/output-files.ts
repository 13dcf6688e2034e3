import { existsSync, mkdirSync } from 'node:fs';
import { dirname, resolve } from 'node:path';
import type { OutputOf } from '../../shared/contract/define.ts';
import type { ServiceContract } from '../../shared/contract/index.ts';
import { FailureError } from '../../shared/result.ts';
import { writeFileWhole } from '../host/stored-json.ts';

/** Refuses to write over a file that is there, unless the person said so. */
export function refuseExisting(file: string, mayOverwrite: boolean): string {
  const path = resolve(file);
  if (!mayOverwrite && existsSync(path)) throw new FailureError('file-exists', { path });
  return path;
}

export function writeExport(path: string, made: Pick<OutputOf<ServiceContract['exports.make']>, 'bytes'>): number {
  const bytes = Buffer.from(made.bytes, 'base64');
  mkdirSync(dirname(path), { recursive: true });
  writeFileWhole(path, bytes);
  return bytes.byteLength;
}

import { readFileSync } from 'node:fs';
import { FailureError } from '../../shared/result.ts';

/** @throws FailureError `file-missing` where there is no such file. */
export function readInputFile(path: string): Buffer {
  try {
    return readFileSync(path);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') throw new FailureError('file-missing', { path });
    throw error;
  }
}

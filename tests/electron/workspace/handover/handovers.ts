import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { Encrypter } from 'age-encryption';
import { strFromU8, unzipSync, zipSync, type Zippable } from 'fflate';
import { decryptFile } from '../../../../electron/workspace/handover/age-file.ts';
import { newPassphrase } from '../../../../electron/workspace/handover/new-passphrase.ts';
import type { TestWorkspace } from '../../../helpers/workspace.ts';

export { newPassphrase };

export const noPace = { advance: () => Promise.resolve() };

/** Something in every part of a workspace: records, changed, deleted, undone, and an attachment. */
export async function fillWorkspace({ call }: Pick<TestWorkspace, 'call'>, marker = 'Sana Relief'): Promise<void> {
  const save = async (fields: Record<string, string>) => call('records.save', { type: 'organisation', id: null, fields });
  const { id } = await save({ name: marker });
  await call('records.save', { type: 'organisation', id, fields: { name: `${marker} ✓ إغاثة 救援` } });
  const { id: gone } = await save({ name: 'Noor Aid' });
  await call('records.remove', { type: 'organisation', ids: [gone] });
  await save({ name: 'Undone' });
  await call('changes.undo', {});
  const bytes = Buffer.from(`${marker} attached `.repeat(500)).toString('base64');
  await call('files.add', { name: 'map.txt', mediaType: 'text/plain', bytes });
}

export interface HandedOver {
  file: string;
  passphrase: string;
}

export async function handOver(desk: TestWorkspace, name = 'office 2026-03-10.cdhandover'): Promise<HandedOver> {
  const file = join(desk.folder, name);
  const passphrase = newPassphrase();
  await desk.call('lifecycle.handOver', { path: file, passphrase, language: 'en' });
  return { file, passphrase };
}

/** The entries of a handover file, and their texts where they have one. */
export async function entriesOf({ file, passphrase }: HandedOver, folder: string): Promise<Record<string, Uint8Array>> {
  const zip = join(folder, `opened-${newPassphrase()}.zip`);
  await decryptFile(file, zip, passphrase, noPace);
  return unzipSync(readFileSync(zip));
}

export const textOf = (bytes: Uint8Array | undefined): string => strFromU8(bytes ?? new Uint8Array());

/** A file with a passphrase around whatever an attacker puts in; little work, so that many can be tried. */
export async function sealBytes(content: Uint8Array, file: string, passphrase: string, workFactor = 8): Promise<void> {
  const encrypter = new Encrypter();
  encrypter.setPassphrase(passphrase);
  encrypter.setScryptWorkFactor(workFactor);
  writeFileSync(file, await encrypter.encrypt(content));
}

export async function sealEntries(entries: Zippable, file: string, passphrase: string): Promise<void> {
  await sealBytes(zipSync(entries), file, passphrase);
}

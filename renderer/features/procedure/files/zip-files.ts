import { zipSync } from 'fflate';
import type { OutgoingFile } from '../../../api/files.ts';

/** Many files as one, so that nobody answers a dialog for each; a name that comes twice gets a number. */
export function zipFiles(fileName: string, files: readonly OutgoingFile[]): OutgoingFile {
  const entries: Record<string, Uint8Array> = {};
  for (const file of files) entries[freeName(file.fileName, entries)] = Uint8Array.from(atob(file.bytes), (sign) => sign.codePointAt(0) ?? 0);
  const zipped = zipSync(entries, { level: 1 });
  let binary = '';
  for (let start = 0; start < zipped.length; start += 32_768) binary += String.fromCodePoint(...zipped.subarray(start, start + 32_768));
  return { fileName, mediaType: 'application/zip', bytes: btoa(binary) };
}

function freeName(wanted: string, taken: Record<string, unknown>): string {
  if (!(wanted in taken)) return wanted;
  const dot = wanted.lastIndexOf('.');
  const [stem, ending] = dot > 0 ? [wanted.slice(0, dot), wanted.slice(dot)] : [wanted, ''];
  for (let number = 2; ; number += 1) {
    const name = `${stem} ${number}${ending}`;
    if (!(name in taken)) return name;
  }
}

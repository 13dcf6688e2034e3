import type { OutgoingFile } from '../../../api/files.ts';

/** A text as a file in UTF-8. */
export function textFile(fileName: string, mediaType: string, text: string): OutgoingFile {
  const bytes = new TextEncoder().encode(text);
  let binary = '';
  for (let start = 0; start < bytes.length; start += 32_768) binary += String.fromCodePoint(...bytes.subarray(start, start + 32_768));
  return { fileName, mediaType, bytes: btoa(binary) };
}

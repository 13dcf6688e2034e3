import type { OutgoingFile } from '../../../api/files.ts';
import { textFile } from '../files/text-file.ts';

/** The key as a file that `age` itself can use: a line of comment, then the key. */
export function keyFile(title: string, urnKey: string, note: string): OutgoingFile {
  return textFile(`${fileNamePart(title)}-urn-key.txt`, 'text/plain', `# ${note.replaceAll(/\s+/g, ' ')}\n${urnKey}\n`);
}

/** Letters and figures of any script, joined by hyphens. */
export function fileNamePart(title: string): string {
  const plain = title.replaceAll(/[^\p{L}\p{N}]+/gu, '-').replaceAll(/^-+|-+$/g, '');
  return plain === '' ? 'election' : plain.slice(0, 80);
}

/** A key file is lines of comment and the key. */
export function keyIn(text: string): string {
  return text
    .split('\n')
    .filter((line) => !line.trimStart().startsWith('#'))
    .join('')
    .trim()
    .slice(0, 400);
}

import { FailureError } from '../../../../shared/result.ts';
import { readXml } from '../spreadsheets/xlsx/xml.ts';
import type { WordFile } from './open-word-file.ts';

export interface FileComment {
  id: string;
  author: string;
  /** ISO 8601 day; `null` where the file gives none. */
  day: string | null;
  text: string;
}

const mostComments = 5_000;
const longestComment = 20_000;

/** The comments in the margin (ECMA-376 part 1, 17.13.4), in their order. */
export async function readComments({ parts, relationships, name, pace }: WordFile): Promise<FileComment[]> {
  const part = relationships.main.find(({ type }) => type === 'comments')?.target;
  if (part === undefined || !parts.has(part)) return [];
  parts.measure([part]);
  const comments: FileComment[] = [];
  let isText = false;
  await readXml(parts.read(part), { part, name, pace }, {
    open(element, attributes) {
      if (element === 'comment') {
        if (comments.length >= mostComments) throw new FailureError('word-file-too-long', { name });
        const day = /^\d{4}-\d{2}-\d{2}/.exec(attributes['w:date'] ?? '')?.[0] ?? null;
        comments.push({ id: attributes['w:id'] ?? '', author: (attributes['w:author'] ?? '').slice(0, 300), day, text: '' });
      } else if (element === 't') isText = true;
      else if (element === 'p' && comments.length > 0) separate(comments);
    },
    text(text) {
      const last = comments.at(-1);
      if (isText && last && last.text.length < longestComment) last.text += text;
    },
    close(element) {
      if (element === 't') isText = false;
    },
  });
  return comments.map((comment) => ({ ...comment, text: comment.text.trim() })).filter(({ text }) => text !== '');
}

function separate(comments: FileComment[]): void {
  const last = comments.at(-1);
  if (last && last.text !== '') last.text += '\n';
}

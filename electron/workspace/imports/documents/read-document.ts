import type { CallContext } from '../../../../shared/contract/define.ts';
import { openWordFile, readingWord } from './open-word-file.ts';
import type { BodyParagraph } from './body-paragraph.ts';
import { readBody, type TrackedView } from './read-body.ts';
import { type FileComment, readComments } from './read-comments.ts';
import { readNumbering } from './read-numbering.ts';
import { type FileIdentity, readIdentity } from './read-properties.ts';
import { readStyles } from './read-styles.ts';

export interface ReadDocument {
  identity: FileIdentity | null;
  paragraphs: BodyParagraph[];
  comments: FileComment[];
}

/**
 * Reads a .docx that comes from outside: its text, who changed it, and what was said in its margin.
 *
 * Fails with `word-file-encrypted`, `-old`, `-other-kind`, `-damaged`, `-unsafe`, `-too-large`, each naming the file.
 */
export function readDocument(bytes: Uint8Array, name: string, context: CallContext, view: TrackedView = 'accepted'): Promise<ReadDocument> {
  return readingWord(name, async () => {
    const file = await openWordFile(bytes, name, context);
    return {
      identity: await readIdentity(file),
      paragraphs: await readBody(file, { styles: await readStyles(file), numbers: await readNumbering(file) }, view),
      comments: await readComments(file),
    };
  });
}

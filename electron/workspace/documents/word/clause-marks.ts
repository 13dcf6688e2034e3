import { Bookmark } from 'docx';
import { clauseBookmark } from '../../../../shared/domain/documents/clause-bookmarks.ts';
import type { WordContext } from './context.ts';

/** The bookmark with which a clause begins, by which it is found in a file that comes back. */
export function clauseMark(anchor: string | undefined, { marksClauses }: WordContext): Bookmark[] {
  return anchor === undefined || !marksClauses ? [] : [new Bookmark({ id: clauseBookmark(anchor), children: [] })];
}

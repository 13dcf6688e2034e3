import { clauseBookmark, isClauseBookmark } from '../../../../shared/domain/documents/clause-bookmarks.ts';
import type { ClauseText } from '../../../../shared/domain/documents/comparing/clauses.ts';
import { pairParagraphs } from '../../../../shared/domain/documents/comparing/paragraphs.ts';
import type { Language } from '../../../../shared/records/choices.ts';
import { type BodyParagraph, textOf } from './body-paragraph.ts';

/** A clause as it stands in a file. */
export interface FileClause {
  /** The clause's id where the draft knows it, else the name of its bookmark, or `heading:` and its words. */
  id: string;
  heading: string;
  /** Of the heading; 1 for a section's. */
  level: number;
  /** Without the heading. */
  body: BodyParagraph[];
  /** Of heading and body. */
  authors: string[];
  hasTrackedChanges: boolean;
  comments: { id: string; about: string }[];
  /** Clauses whose marks fell on the beginning of this one when all that they said was deleted, and by whom. */
  gone: { id: string; authors: string[] }[];
}

/** What stands before the first clause: title, cover, letter head. */
export const outsideClauses = 'outside';

/** The words of a heading without the number in front of it. */
export function headingWords(paragraph: BodyParagraph): string {
  return textOf(paragraph)
    .replace(/^[\d.\s]+\t/, '')
    .trim();
}

/** The text of a clause as comparisons read it; rows of tables come from records and can be looked at apart. */
export function clauseText({ id, heading, body }: FileClause, which: 'text' | 'rows' | 'all'): ClauseText {
  const paragraphs = body
    .filter(({ isRow }) => which === 'all' || isRow === (which === 'rows'))
    .map((paragraph) => textOf(paragraph).trim())
    .filter((text) => text !== '');
  return { id, heading: which === 'rows' ? '' : heading, paragraphs };
}

/**
 * The file by clauses. Each begins at its bookmark; in a file without any, at its heading.
 *
 * @param known the ids that its bookmarks may stand for.
 */
export function clausesOf(paragraphs: readonly BodyParagraph[], known: readonly string[]): FileClause[] {
  const idOf = new Map(known.map((id) => [clauseBookmark(id), id]));
  const read = paragraphs.filter(({ isContents }) => !isContents);
  const isMarked = read.some(({ bookmarks }) => bookmarks.some(isClauseBookmark));
  const clauses: FileClause[] = [emptyClause(outsideClauses)];
  for (const paragraph of read) {
    const begins = isMarked
      ? paragraph.bookmarks.filter(isClauseBookmark).map((name) => idOf.get(name) ?? name)
      : paragraph.headingLevel === null
        ? []
        : [headingId(paragraph, clauses)];
    const id = begins.at(-1);
    if (id !== undefined) clauses.push({ ...emptyClause(id), gone: begins.slice(0, -1).map((other) => ({ id: other, authors: paragraph.authors })) });
    addTo(clauses.at(-1) as FileClause, paragraph);
  }
  return clauses.filter(({ id, heading, body }) => id !== outsideClauses || heading !== '' || body.length > 0);
}

/** Two clauses may have the same heading. */
function headingId(paragraph: BodyParagraph, before: readonly FileClause[]): string {
  const id = `heading:${headingWords(paragraph)}`.slice(0, 100);
  const alike = before.filter((clause) => clause.id === id || clause.id.startsWith(`${id}#`)).length;
  return alike === 0 ? id : `${id}#${alike + 1}`;
}

function emptyClause(id: string): FileClause {
  return { id, heading: '', level: 2, body: [], authors: [], hasTrackedChanges: false, comments: [], gone: [] };
}

/** Blank lines may have come between a clause's mark and its heading. */
function addTo(clause: FileClause, paragraph: BodyParagraph): void {
  const isFirst = clause.id !== outsideClauses && clause.heading === '' && clause.body.every((before) => textOf(before).trim() === '');
  if (isFirst && paragraph.headingLevel !== null) Object.assign(clause, { heading: headingWords(paragraph), level: paragraph.headingLevel });
  else clause.body.push(paragraph);
  clause.authors.push(...paragraph.authors.filter((author) => !clause.authors.includes(author)));
  clause.hasTrackedChanges ||= paragraph.hasTrackedChanges;
  clause.comments.push(...paragraph.comments);
}

export interface ReturnedClauses {
  clauses: FileClause[];
  /** The marks were lost: clauses were found by what they say. */
  isFoundByText: boolean;
  /** Paragraphs of what was sent that are there word for word, from 0 to 1. */
  kept: number;
}

/** Below this share of its clause marks a file counts as written anew. */
const leastMarks = 0.5;

/** A returned file by the clauses of what was sent; a heading that somebody added begins a clause of its own. */
export function returnedClauses(sent: readonly FileClause[], paragraphs: readonly BodyParagraph[], known: readonly string[], language: Language): ReturnedClauses {
  const read = paragraphs.filter(({ isContents }) => !isContents);
  const marked = clausesOf(read, known);
  const ids = new Set(marked.map(({ id }) => id));
  const own = sent.filter(({ id }) => id !== outsideClauses);
  const share = own.length === 0 ? 1 : own.filter(({ id }) => ids.has(id)).length / own.length;
  const kept = shareKept(sent, read);
  if (share >= leastMarks) return { clauses: splitAtHeadings(marked, sent, known), isFoundByText: false, kept };
  return { clauses: splitAtHeadings(byText(sent, read, language), sent, known), isFoundByText: true, kept };
}

interface Placed {
  clause: string;
  isHeading: boolean;
  text: string;
}

function placedIn(clauses: readonly FileClause[]): Placed[] {
  return clauses.flatMap(({ id, heading, body }) => [
    ...(heading === '' ? [] : [{ clause: id, isHeading: true, text: heading }]),
    ...body.map((paragraph) => ({ clause: id, isHeading: false, text: textOf(paragraph).trim() })),
  ]);
}

function shareKept(sent: readonly FileClause[], read: readonly BodyParagraph[]): number {
  const was = placedIn(sent).map(({ text }) => text).filter((text) => text !== '');
  const is = new Set(read.map((paragraph) => (paragraph.headingLevel === null ? textOf(paragraph).trim() : headingWords(paragraph))));
  return was.length === 0 ? 1 : was.filter((text) => is.has(text)).length / was.length;
}

/** Each paragraph goes where the one it resembles was; one that resembles none stays with the one before it. */
function byText(sent: readonly FileClause[], read: readonly BodyParagraph[], language: Language): FileClause[] {
  const was = placedIn(sent).map((placed) => ({ placed, paragraph: null as BodyParagraph | null }));
  const is = read.map((paragraph) => ({ placed: null as Placed | null, paragraph: paragraph as BodyParagraph | null }));
  const words = ({ placed, paragraph }: { placed: Placed | null; paragraph: BodyParagraph | null }) =>
    placed?.text ?? (paragraph === null ? '' : headingWords(paragraph));
  const clauses: FileClause[] = [];
  for (const pair of pairParagraphs<{ placed: Placed | null; paragraph: BodyParagraph | null }>(was, is, words, language)) {
    const paragraph = pair.is?.paragraph;
    if (!paragraph) continue;
    const id = pair.was?.placed?.clause ?? clauses.at(-1)?.id ?? outsideClauses;
    let clause = clauses.find((one) => one.id === id);
    if (clause === undefined) {
      clause = emptyClause(id);
      clauses.push(clause);
    }
    const isHeading = clause.body.length === 0 && pair.was?.placed?.isHeading === true;
    addTo(clause, isHeading ? { ...paragraph, headingLevel: paragraph.headingLevel ?? 2 } : paragraph);
  }
  return clauses;
}

/**
 * A heading within a clause is one whose mark was lost, by its words, or a clause that somebody added. So is a mark that
 * is there a second time, or that a program made of another one when somebody copied a clause.
 */
function splitAtHeadings(clauses: readonly FileClause[], sent: readonly FileClause[], known: readonly string[]): FileClause[] {
  const expected = new Set([outsideClauses, ...known, ...sent.map(({ id }) => id)]);
  const present = new Set(clauses.map(({ id }) => id));
  const lost = new Map(sent.filter(({ id, heading }) => heading !== '' && !present.has(id)).map(({ id, heading }) => [heading, id]));
  let added = 0;
  return clauses.flatMap((clause) => {
    const whole = expected.delete(clause.id) ? clause : { ...clause, id: `added:${++added}` };
    if (clause.id === outsideClauses || !clause.body.some(({ headingLevel }) => headingLevel !== null)) return [whole];
    const parts: FileClause[] = [{ ...whole, body: [] }];
    for (const paragraph of clause.body) {
      if (paragraph.headingLevel === null) {
        parts.at(-1)?.body.push(paragraph);
        continue;
      }
      const heading = headingWords(paragraph);
      const id = lost.get(heading) ?? `added:${++added}`;
      lost.delete(heading);
      parts.push({ ...emptyClause(id), heading, level: paragraph.headingLevel, authors: paragraph.authors, hasTrackedChanges: paragraph.hasTrackedChanges, comments: paragraph.comments });
    }
    return parts;
  });
}

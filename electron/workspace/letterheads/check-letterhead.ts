import { strFromU8 } from 'fflate';
import type { CallContext } from '../../../shared/contract/define.ts';
import type { LetterheadCheck, letterheadProblems } from '../../../shared/contract/letterheads.ts';
import { type LetterheadPackage, openLetterhead, printedParts, readPart, relationshipsOf } from './package.ts';
import { styleNames } from './styles.ts';
import { contentParagraph, fieldsOf, hasOwnText } from './template-fields.ts';
import { findAll, type XmlElement } from './xml-tree.ts';

type Problem = LetterheadCheck['problems'][number];
type Code = (typeof letterheadProblems)[number];

/** The field that marks the place of the document. */
export const contentField = 'content';

/** What keeps a letterhead from being used; the rest are warnings. */
const errors: ReadonlySet<Code> = new Set(['unknown_field', 'macro', 'external_link', 'embedded_object', 'tracked_changes']);

/** Relationships that lead out of the package and do no harm: a reader clicks on them, nothing follows them by itself. */
const harmlessExternal = new Set(['hyperlink']);
const embedded = new Set(['oleObject', 'package', 'control', 'aFChunk', 'attachedTemplate', 'subDocument', 'frame']);
const wantedStyles = ['heading 1', 'heading 2'];

/**
 * Reads a letterhead and says what is wrong with it and where. No part of it is ever run or followed.
 *
 * Fails with `word-file-...` where it is no Word file, damaged, or unsafe to read.
 */
export async function checkLetterhead(bytes: Uint8Array, fileName: string, knownFields: readonly string[], context: CallContext): Promise<LetterheadCheck> {
  const letterhead = await openLetterhead(bytes, fileName, context);
  const problems = [
    ...packageProblems(letterhead),
    ...printedParts(letterhead).flatMap((part) => partProblems(letterhead, part, knownFields)),
    ...bodyProblems(letterhead),
    ...styleProblems(letterhead),
  ];
  const named = printedParts(letterhead).flatMap((part) => fieldsIn(letterhead, part).map(({ name }) => name));
  return {
    isUsable: !problems.some(({ severity }) => severity === 'error'),
    problems,
    fields: [...new Set(named)].toSorted(),
    styles: styleNames(letterhead),
    hasHeader: [...letterhead.parts.keys()].some((part) => /^word\/header\d*\.xml$/i.test(part)),
    hasFooter: [...letterhead.parts.keys()].some((part) => /^word\/footer\d*\.xml$/i.test(part)),
  };
}

function problem(code: Code, part: string, more: Partial<Problem> = {}): Problem {
  return { code, severity: errors.has(code) ? 'error' : 'warning', part, paragraph: null, excerpt: '', suggestion: null, ...more };
}

function fieldsIn(letterhead: LetterheadPackage, part: string) {
  const root = readPart(letterhead, part);
  return root === null ? [] : fieldsOf(root);
}

function packageProblems(letterhead: LetterheadPackage): Problem[] {
  const { parts } = letterhead;
  const types = strFromU8(parts.get('[Content_Types].xml') ?? new Uint8Array());
  const hasMacro = [...parts.keys()].some((part) => /vba(project|data)/i.test(part)) || /macroEnabled/i.test(types);
  const links = [...parts.keys()]
    .filter((part) => /^word\/[^/]+\.xml$/i.test(part))
    .flatMap((part) =>
      relationshipsOf(letterhead, part).flatMap(({ type, target, isExternal }) => {
        if (isExternal && !harmlessExternal.has(type)) return [problem('external_link', part, { excerpt: target.slice(0, 120) })];
        return embedded.has(type) ? [problem('embedded_object', part, { excerpt: target.slice(0, 120) })] : [];
      }),
    );
  return [...(hasMacro ? [problem('macro', 'vbaProject.bin')] : []), ...links];
}

function partProblems(letterhead: LetterheadPackage, part: string, knownFields: readonly string[]): Problem[] {
  const root = readPart(letterhead, part);
  if (root === null) return [];
  const known = new Set([...knownFields, contentField]);
  const fields = fieldsOf(root).flatMap(({ name, isSplit, paragraph, excerpt }) => [
    ...(known.has(name) ? [] : [problem('unknown_field', part, { paragraph, excerpt, suggestion: nearest(name, [...known]) })]),
    ...(known.has(name) && isSplit ? [problem('split_field', part, { paragraph, excerpt })] : []),
  ]);
  const tracked = ['w:ins', 'w:del', 'w:moveFrom', 'w:moveTo'].some((name) => findAll(root, name).length > 0);
  return [...fields, ...(tracked ? [problem('tracked_changes', part)] : [])];
}

function bodyProblems(letterhead: LetterheadPackage): Problem[] {
  const body = bodyOf(letterhead);
  if (body === null) return [];
  const place = contentParagraph(body);
  const others: XmlElement = { ...body, children: body.children.filter((child) => child !== place) };
  return [...(place === null ? [problem('no_place_for_text', letterhead.main)] : []), ...(hasOwnText(others) ? [problem('unused_text', letterhead.main)] : [])];
}

export function bodyOf(letterhead: LetterheadPackage): XmlElement | null {
  const root = readPart(letterhead, letterhead.main);
  return root === null ? null : (findAll(root, 'w:body')[0] ?? null);
}

function styleProblems(letterhead: LetterheadPackage): Problem[] {
  const names = new Set(styleNames(letterhead).map((name) => name.toLowerCase()));
  return wantedStyles.filter((name) => !names.has(name)).map((name) => problem('missing_style', 'word/styles.xml', { excerpt: name }));
}

/** The known name with the fewest letters to change; `null` where none is near. */
function nearest(name: string, known: readonly string[]): string | null {
  const ranked = known.map((one) => ({ one, distance: distance(name.toLowerCase(), one) })).sort((a, b) => a.distance - b.distance);
  const [best] = ranked;
  return best && best.distance <= Math.max(2, Math.floor(name.length / 3)) ? best.one : null;
}

/** Levenshtein's distance. */
function distance(one: string, other: string): number {
  let row = Array.from({ length: other.length + 1 }, (_, place) => place);
  for (const [i, letter] of [...one].entries()) {
    const next = [i + 1];
    for (const [j, against] of [...other].entries()) {
      next.push(Math.min((next[j] ?? 0) + 1, (row[j + 1] ?? 0) + 1, (row[j] ?? 0) + (letter === against ? 0 : 1)));
    }
    row = next;
  }
  return row.at(-1) ?? 0;
}

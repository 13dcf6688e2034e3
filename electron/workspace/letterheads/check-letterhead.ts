import { strFromU8 } from 'fflate';
import type { CallContext } from '../../../shared/contract/define.ts';
import type { LetterheadCheck, letterheadProblems } from '../../../shared/contract/letterheads.ts';
import { FailureError } from '../../../shared/result.ts';
import { contentPlace } from './content-place.ts';
import { fieldCodesOf, isHarmlessCode } from './field-codes.ts';
import { nearest } from './nearest.ts';
import { leadingParts, type LetterheadPackage, openLetterhead, partOfText, printedParts, readPart, relationshipsOf } from './package.ts';
import { styleNames } from './styles.ts';
import { contentField, fieldsOf, hasOwnText, ownTexts, paragraphsOf } from './template-fields.ts';
import { elementsIn, findAll, textIn, type XmlElement } from './xml-tree.ts';

type Problem = LetterheadCheck['problems'][number];
type Code = (typeof letterheadProblems)[number];

/** What keeps a letterhead from being used; the rest are warnings. */
const errors: ReadonlySet<Code> = new Set(['unknown_field', 'macro', 'external_link', 'embedded_object', 'misplaced_content', 'tracked_changes']);
/** More than anybody mends one by one. */
const mostProblems = 100;
const longestExcerpt = 120;

const embedded = new Set(['oleObject', 'package', 'control', 'aFChunk', 'attachedTemplate', 'subDocument', 'frame', 'webextension', 'webextensiontaskpanes', 'extensibility']);
const wantedStyles = ['heading 1', 'heading 2'];
/** ECMA-376 part 1, 17.13.5. */
const trackedChanges = ['w:ins', 'w:del', 'w:moveFrom', 'w:moveTo', 'w:cellIns', 'w:cellDel', 'w:cellMerge', 'w:rPrChange', 'w:pPrChange', 'w:sectPrChange', 'w:tblPrChange', 'w:tblGridChange', 'w:trPrChange', 'w:tcPrChange', 'w:numberingChange'];

/**
 * Reads a letterhead and says what is wrong with it and where. No part of it is ever run or followed.
 *
 * Fails with `word-file-...` where it is no Word file, damaged, or unsafe to read.
 */
export async function checkLetterhead(bytes: Uint8Array, fileName: string, knownFields: readonly string[], context: CallContext): Promise<LetterheadCheck> {
  return checkPackage(await openLetterhead(bytes, fileName, context), knownFields);
}

/**
 * A letterhead to print on, checked however it came into the workspace: another office may have sent it.
 *
 * Fails with `word-file-...`, and with `letterhead-unusable` where the check finds an error.
 */
export async function openUsableLetterhead(bytes: Uint8Array, fileName: string, knownFields: readonly string[], context: CallContext): Promise<LetterheadPackage> {
  const letterhead = await openLetterhead(bytes, fileName, context);
  const { isUsable, problems } = checkPackage(letterhead, knownFields);
  if (!isUsable) throw new FailureError('letterhead-unusable', { name: fileName, count: problems.filter(({ severity }) => severity === 'error').length });
  return letterhead;
}

function checkPackage(letterhead: LetterheadPackage, knownFields: readonly string[]): LetterheadCheck {
  const printed = printedParts(letterhead);
  const roots = new Map(printed.flatMap((part) => {
    const root = readPart(letterhead, part);
    return root === null ? [] : [[part, root] as const];
  }));
  const found = [
    ...macroProblems(letterhead),
    ...linkProblems(letterhead),
    ...codeProblems(letterhead),
    ...[...roots].flatMap(([part, root]) => partProblems(part, root, knownFields)),
    ...bodyProblems(letterhead.main, roots.get(letterhead.main)),
    ...styleProblems(letterhead),
  ];
  const problems = found.toSorted((one, other) => Number(errors.has(other.code)) - Number(errors.has(one.code))).slice(0, mostProblems);
  return {
    isUsable: !found.some(({ severity }) => severity === 'error'),
    problems,
    fields: [...new Set([...roots.values()].flatMap((root) => fieldsOf(root).map(({ name }) => name)))].toSorted(),
    styles: styleNames(letterhead),
    hasHeader: printed.some((part) => /^word\/header/i.test(part)),
    hasFooter: printed.some((part) => /^word\/footer/i.test(part)),
  };
}

function problem(code: Code, part: string, more: Partial<Problem> = {}): Problem {
  return { code, severity: errors.has(code) ? 'error' : 'warning', part, paragraph: null, excerpt: '', suggestion: null, ...more };
}

function macroProblems({ parts }: LetterheadPackage): Problem[] {
  const types = strFromU8(parts.get('[Content_Types].xml') ?? new Uint8Array());
  const hasMacro = [...parts.keys()].some((part) => /vba(project|data)/i.test(part)) || /macroEnabled|vbaProject/i.test(types);
  return hasMacro ? [problem('macro', 'vbaProject.bin')] : [];
}

/** What any part of the package leads to; a link that somebody clicks on does no harm by itself. */
function linkProblems(letterhead: LetterheadPackage): Problem[] {
  return leadingParts(letterhead).flatMap((part) => {
    const found = relationshipsOf(letterhead, part).flatMap(({ id, type, target, isExternal }): { code: Code; id: string; target: string }[] => {
      const isClickedOn = type === 'hyperlink' && /^(https?:|mailto:|tel:|#)/i.test(target);
      if (isExternal && !isClickedOn) return [{ code: 'external_link', id, target }];
      return embedded.has(type) ? [{ code: 'embedded_object', id, target }] : [];
    });
    if (found.length === 0) return [];
    const root = part.endsWith('.xml') ? readPart(letterhead, part) : null;
    return found.map(({ code, id, target }) => problem(code, part === '' ? '_rels/.rels' : part, { paragraph: root === null ? null : paragraphNaming(root, id), excerpt: target.slice(0, longestExcerpt) }));
  });
}

function paragraphNaming(root: XmlElement, id: string): number | null {
  const isNamed = (element: XmlElement): boolean => Object.entries(element.attributes).some(([name, value]) => name.startsWith('r:') && value === id) || elementsIn(element).some(isNamed);
  const place = paragraphsOf(root).findIndex(isNamed);
  return place === -1 ? null : place + 1;
}

/** Fields of Word's own that fetch or run something, in whatever part they stand. */
function codeProblems(letterhead: LetterheadPackage): Problem[] {
  const read = [...letterhead.parts.keys()].filter((part) => /^word\/.*\.xml$/i.test(part));
  return read.flatMap((part) => {
    const root = readPart(letterhead, part);
    const codes = root === null ? [] : fieldCodesOf(root).filter(({ code }) => !isHarmlessCode(code));
    return codes.map(({ code, paragraph }) => problem(/^\s*MACROBUTTON/i.test(code) ? 'macro' : 'external_link', part, { paragraph, excerpt: code.trim().slice(0, longestExcerpt) }));
  });
}

function partProblems(part: string, root: XmlElement, knownFields: readonly string[]): Problem[] {
  const known = new Set([...knownFields, contentField]);
  const fields = fieldsOf(root);
  const unknown = fields.filter(({ name }) => !known.has(name)).slice(0, mostProblems);
  const split = fields.filter(({ name, isSplit }) => known.has(name) && isSplit).slice(0, mostProblems);
  return [
    ...unknown.map(({ name, paragraph, excerpt }) => problem('unknown_field', part, { paragraph, excerpt, suggestion: nearest(name, [...known]) })),
    ...split.map(({ paragraph, excerpt }) => problem('split_field', part, { paragraph, excerpt })),
    ...trackedProblems(part, root),
    ...misplacedProblems(part, root),
  ];
}

/** The first of them: whoever accepts or rejects does it for all. */
function trackedProblems(part: string, root: XmlElement): Problem[] {
  if (!trackedChanges.some((name) => findAll(root, name).length > 0)) return [];
  const place = paragraphsOf(root).findIndex((paragraph) => trackedChanges.some((name) => findAll(paragraph, name).length > 0));
  const text = place === -1 ? '' : textIn(paragraphsOf(root)[place] as XmlElement).trim();
  return [problem('tracked_changes', part, { paragraph: place === -1 ? null : place + 1, excerpt: text.slice(0, longestExcerpt) })];
}

/** `{{content}}` anywhere but alone in one paragraph of the body or of a table would be printed as it stands. */
function misplacedProblems(part: string, root: XmlElement): Problem[] {
  const [body] = findAll(root, 'w:body');
  const place = body === undefined ? null : contentPlace(body);
  const own = place === null ? 0 : paragraphsOf(root).indexOf(place.paragraph) + 1;
  const misplaced = fieldsOf(root).filter(({ name, paragraph }) => name === contentField && paragraph !== own);
  return misplaced.slice(0, mostProblems).map(({ paragraph, excerpt }) => problem('misplaced_content', part, { paragraph, excerpt }));
}

function bodyProblems(main: string, root: XmlElement | undefined): Problem[] {
  const [body] = root === undefined ? [] : findAll(root, 'w:body');
  if (body === undefined) return [];
  const place = contentPlace(body);
  const hasField = fieldsOf(body).some(({ name }) => name === contentField);
  const own = paragraphsOf(body).find((paragraph) => paragraph !== place?.paragraph && hasOwnText({ ...body, children: [paragraph] }));
  return [
    ...(place === null && !hasField ? [problem('no_place_for_text', main)] : []),
    ...(own === undefined ? [] : [problem('unused_text', main, { paragraph: paragraphsOf(body).indexOf(own) + 1, excerpt: ownTexts(own).map(textIn).join('').trim().slice(0, longestExcerpt) })]),
  ];
}

function styleProblems(letterhead: LetterheadPackage): Problem[] {
  const names = new Set(styleNames(letterhead).map((name) => name.toLowerCase()));
  return wantedStyles.filter((name) => !names.has(name)).map((name) => problem('missing_style', partOfText(letterhead, 'styles'), { excerpt: name }));
}

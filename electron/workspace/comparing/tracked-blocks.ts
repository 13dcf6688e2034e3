import type { ComparedClause, ComparedSegment } from '../../../shared/contract/document-comparison.ts';
import type { Run } from '../../../shared/documents/blocks.ts';
import { pairClauses } from '../../../shared/domain/documents/comparing/clauses.ts';
import { pairParagraphs } from '../../../shared/domain/documents/comparing/paragraphs.ts';
import { compareTexts } from '../../../shared/domain/documents/comparing/texts.ts';
import type { Language } from '../../../shared/records/choices.ts';
import type { TrackedBlock, TrackedRow, TrackedRun } from '../documents/word/tracked-changes.ts';
import { type BodyParagraph, textOf } from '../imports/documents/body-paragraph.ts';
import type { FileClause } from '../imports/documents/file-clauses.ts';

type Change = ComparedClause['paragraphs'][number]['change'];

/** Two versions laid into one: what accepting every change leaves is the later, what refusing them leaves the earlier. */
export function trackedBlocks(was: readonly FileClause[], is: readonly FileClause[], language: Language): TrackedBlock[] {
  return pairClauses(was, is, 'twice').flatMap((pair) => {
    const { level } = pair.is ?? pair.was ?? { level: 2 };
    const [before, after] = [pair.was?.heading ?? '', pair.is?.heading ?? ''];
    const heading: TrackedBlock[] =
      before === '' && after === ''
        ? []
        : [{ kind: 'paragraph', change: before === '' ? 'added' : after === '' ? 'removed' : 'changed', runs: compareTexts(before, after, language), heading: level, list: null, style: null }];
    return [...heading, ...bodyBlocks(pair.was?.body ?? [], pair.is?.body ?? [], language)];
  });
}

function bodyBlocks(was: readonly BodyParagraph[], is: readonly BodyParagraph[], language: Language): TrackedBlock[] {
  const pairs = pairParagraphs(worded(was), worded(is), wordsOf, language);
  const written = pairs.flatMap((pair) => (pair.was && pair.is && !areAlike(pair.was, pair.is) ? [{ was: pair.was, is: null }, { was: null, is: pair.is }] : [pair]));
  const blocks: TrackedBlock[] = [];
  for (const pair of written) {
    const { row } = pair.is ?? pair.was ?? { row: null };
    const last = blocks.at(-1);
    const belongs = last?.kind === 'table' && row !== null && !(row.isHead && last.rows.some(({ isHead }) => !isHead));
    if (row !== null && (row.isHead || belongs)) {
      const laid = rowBlock(pair.was, pair.is, language);
      if (belongs) last.rows.push(laid);
      else blocks.push({ kind: 'table', rows: [laid] });
    } else blocks.push(paragraphBlock(pair.was, pair.is, language));
  }
  return blocks;
}

const wordsOf = (paragraph: BodyParagraph): string => textOf(paragraph).trim();
const worded = (paragraphs: readonly BodyParagraph[]) => paragraphs.filter((paragraph) => wordsOf(paragraph) !== '');
/** A line of a text does not become a row of a table, nor a row one of another width. */
const areAlike = (was: BodyParagraph, is: BodyParagraph) => (was.row?.cells.length ?? 0) === (is.row?.cells.length ?? 0);

function changeOf(was: unknown, is: unknown, isSame: boolean): Change {
  return was === null ? 'added' : is === null ? 'removed' : isSame ? 'same' : 'changed';
}

function paragraphBlock(was: BodyParagraph | null, is: BodyParagraph | null, language: Language): TrackedBlock {
  const stands = is ?? was;
  const [before, after] = [was === null ? '' : wordsOf(was), is === null ? '' : wordsOf(is)];
  const headingLevel = stands?.headingLevel ?? null;
  return {
    kind: 'paragraph',
    change: changeOf(was, is, before === after),
    runs: withLooks(compareTexts(before, after, language), was?.runs ?? [], is?.runs ?? []),
    heading: headingLevel,
    list: headingLevel === null ? (stands?.list ?? null) : null,
    style: stands?.isQuote ? 'Quote' : stands?.isRow ? 'Note' : null,
  };
}

function rowBlock(was: BodyParagraph | null, is: BodyParagraph | null, language: Language): TrackedRow {
  const [before, after] = [was?.row?.cells ?? [], is?.row?.cells ?? []];
  const cells = Array.from({ length: Math.max(before.length, after.length) }, (_, place) => compareTexts(before[place] ?? '', after[place] ?? '', language));
  const isSame = cells.every((cell) => cell.every(({ kind }) => kind === 'same'));
  return { change: changeOf(was, is, isSame), isHead: (is ?? was)?.row?.isHead ?? false, cells };
}

/** Words keep the emphasis that they have, or had. */
function withLooks(segments: readonly ComparedSegment[], was: readonly Run[], is: readonly Run[]): TrackedRun[] {
  const [takeWas, takeIs] = [takerOf(was), takerOf(is)];
  return segments.flatMap(({ kind, text }) => {
    const before = kind === 'inserted' ? [] : takeWas(text.length);
    const taken = kind === 'deleted' ? before : takeIs(text.length);
    return taken.map((run) => ({ ...run, kind }));
  });
}

/** Gives the runs out piece by piece, from the first word on. */
function takerOf(runs: readonly Run[]): (length: number) => Run[] {
  const text = runs.map((run) => run.text).join('');
  let at = text.length - text.trimStart().length;
  return (length) => {
    const taken: Run[] = [];
    let start = 0;
    for (const run of runs) {
      const piece = run.text.slice(Math.max(0, at - start), Math.max(0, at + length - start));
      if (piece !== '') taken.push({ ...run, text: piece });
      start += run.text.length;
    }
    at += length;
    return taken;
  };
}

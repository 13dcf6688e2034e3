import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { trackedBlocks } from '../../../../electron/workspace/comparing/tracked-blocks.ts';
import { type TrackedBlock, type TrackedRun, writeTrackedChanges } from '../../../../electron/workspace/documents/word/tracked-changes.ts';
import { type BodyParagraph, emptyParagraph, rowOf, textOf } from '../../../../electron/workspace/imports/documents/body-paragraph.ts';
import type { FileClause } from '../../../../electron/workspace/imports/documents/file-clauses.ts';
import { readDocument } from '../../../../electron/workspace/imports/documents/read-document.ts';
import { messagesAbout } from '../../../helpers/office-files.ts';

type Side = 'earlier' | 'later';

const paragraphOf = (text: string, more: Partial<BodyParagraph> = {}): BodyParagraph => ({ ...emptyParagraph(), runs: [{ text }], ...more });
const row = (isHead: boolean, ...cells: string[]) => rowOf(cells.map((text) => [paragraphOf(text)]), isHead);
const clauseOf = (id: string, heading: string, body: BodyParagraph[]): FileClause => ({ id, heading, level: 2, body, authors: [], hasTrackedChanges: false, comments: [], gone: [] });

const linesOf = (clauses: readonly FileClause[]) => clauses.flatMap(({ heading, body }) => [heading, ...body.map(textOf)]).map((text) => text.trim()).filter((text) => text !== '');

/** What is left when every change is accepted, or refused. */
function settled(blocks: readonly TrackedBlock[], side: Side): string[] {
  const [goes, gone] = side === 'later' ? (['deleted', 'removed'] as const) : (['inserted', 'added'] as const);
  const textIn = (runs: readonly TrackedRun[]) => runs.filter(({ kind }) => kind !== goes).map(({ text }) => text).join('');
  return blocks
    .flatMap((block) =>
      block.kind === 'table'
        ? block.rows.filter(({ change }) => change !== gone).map(({ cells }) => cells.map(textIn).filter((text) => text !== '').join(' | '))
        : block.change === gone
          ? []
          : [textIn(block.runs)],
    )
    .filter((text) => text !== '');
}

const words = fc.array(fc.constantFrom('site', 'camp', 'المجموعة', '安置点', ' ', '. ', '😀'), { minLength: 1, maxLength: 8 }).map((parts) => parts.join(''));
const body = fc.array(
  fc.oneof(
    words.map((text) => paragraphOf(text)),
    words.map((text) => paragraphOf(text, { list: { ordered: true, level: 0, start: 1 } })),
    fc.tuple(fc.boolean(), fc.array(words.map((text) => text.trim()), { minLength: 1, maxLength: 3 })).map(([isHead, cells]) => row(isHead, ...cells)),
  ),
  { maxLength: 5 },
);
const clauses = fc.uniqueArray(
  fc.tuple(fc.constantFrom('a', 'b', 'c', 'd'), fc.constantFrom('', 'Aim', 'Scope'), body).map(([id, heading, paragraphs]) => clauseOf(id, heading, paragraphs)),
  { selector: ({ id }) => id, maxLength: 4 },
);

describe('two versions laid into one', () => {
  it('are the later when all is accepted, the earlier when all is refused, and without a mark when they are one', () => {
    fc.assert(
      fc.property(clauses, clauses, (was, is) => {
        const blocks = trackedBlocks(was, is, 'en');
        expect(settled(blocks, 'later')).toEqual(linesOf(is));
        expect(settled(blocks, 'earlier')).toEqual(linesOf(was));
        const runs = trackedBlocks(was, was, 'en').flatMap((block) => (block.kind === 'table' ? block.rows.flatMap(({ cells }) => cells.flat()) : block.runs));
        expect(runs.every(({ kind }) => kind === 'same')).toBe(true);
      }),
    );
  });

  it('keep emphasis on what stayed, came and went', () => {
    const was = [clauseOf('a', '', [{ ...paragraphOf(''), runs: [{ text: 'Lead: ', bold: true }, { text: 'one agency' }] }])];
    const is = [clauseOf('a', '', [{ ...paragraphOf(''), runs: [{ text: 'Lead: ', bold: true }, { text: 'two ' }, { text: 'agencies', italic: true }] }])];
    expect(trackedBlocks(was, is, 'en')).toMatchObject([
      {
        runs: [
          { kind: 'same', text: 'Lead: ', bold: true },
          { kind: 'deleted', text: 'one agency' },
          { kind: 'inserted', text: 'two ' },
          { kind: 'inserted', text: 'agencies', italic: true },
        ],
      },
    ]);
  });

  it('are a valid file, from right to left too, with rows that came and went', async () => {
    const was = [
      clauseOf('a', 'الأعضاء', [paragraphOf('تجتمع المجموعة شهريًا.'), row(true, 'الموقع', 'الأسر'), row(false, 'Camp 1', '12'), row(false, 'Camp 2', '7')]),
      clauseOf('b', 'اللغة', [paragraphOf('العربية', { list: { ordered: false, level: 0, start: 1 } })]),
    ];
    const is = [
      clauseOf('a', 'الأعضاء', [paragraphOf('تجتمع المجموعة أسبوعيًا.'), row(true, 'الموقع', 'الأسر'), row(false, 'Camp 2', '9'), row(false, 'Camp 3', '4')]),
      clauseOf('c', 'Working language', [paragraphOf('French', { list: { ordered: true, level: 0, start: 3 } })]),
    ];
    const bytes = await writeTrackedChanges({ title: 'ت', subtitle: 'س', author: 'CCCM', language: 'ar', blocks: trackedBlocks(was, is, 'ar'), at: '2026-11-28T10:00:00Z' });
    expect(await messagesAbout(Buffer.from(bytes), 'docx')).toEqual([]);
    const read = async (view: 'accepted' | 'refused') =>
      (await readDocument(bytes, 'a.docx', { signal: { aborted: false }, progress: () => undefined }, view)).paragraphs.map((paragraph) => textOf(paragraph).trim()).filter((text) => text !== '').slice(2);
    expect(await read('accepted')).toEqual(linesOf(is));
    expect(await read('refused')).toEqual(linesOf(was));
  });
});

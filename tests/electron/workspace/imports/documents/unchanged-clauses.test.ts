import { describe, expect, it } from 'vitest';
import { bodyToMarkdown } from '../../../../../electron/workspace/imports/documents/body-markdown.ts';
import { clausesOf } from '../../../../../electron/workspace/imports/documents/file-clauses.ts';
import { readDocument } from '../../../../../electron/workspace/imports/documents/read-document.ts';
import { writeWord } from '../../../../../electron/workspace/documents/word/write-word.ts';
import { draftableKinds } from '../../../../../shared/contract/documents.ts';
import { markdownToBlocks } from '../../../../../shared/documents/markdown.ts';
import { clauseDocumentPlan } from '../../../../../shared/documents/plans/clause-documents/plan.ts';
import { fillingOf } from '../../../../../shared/documents/plans/clause-documents/words.ts';
import { filledPlaces, putFieldsBack } from '../../../../../shared/domain/documents/comparing/fields-back.ts';
import { languages } from '../../../../../shared/records/choices.ts';
import { layoutOf, sampleWords } from '../../../../helpers/draft-plans.ts';

const context = { signal: { aborted: false }, progress: () => undefined };
const inTurn = draftableKinds.map((kind, place) => [kind, languages[place % languages.length] ?? 'en'] as const);

describe('clauses that come back as they were sent', () => {
  it.each(inTurn)('are their own Markdown with fields and gaps: %s in %s', async (kind, language) => {
    const words = sampleWords(kind, language, { subject: kind === 'position-tor' || kind === 'handover-note' ? 'pos-coordinator' : null });
    const bytes = await writeWord(clauseDocumentPlan({ layout: layoutOf(kind), words, second: null }));
    const printed = words.sections.flatMap(({ clauses }) => clauses).filter(({ isIncluded }) => isIncluded);
    const read = clausesOf((await readDocument(bytes, 'back.docx', context)).paragraphs, printed.map(({ id }) => id));
    for (const { id, heading, text } of printed) {
      const clause = read.find((one) => one.id === id);
      const left = filledPlaces(text, fillingOf(words));
      const markdown = bodyToMarkdown(clause?.body ?? [], (runs) => putFieldsBack(runs, left));
      expect.soft(markdownToBlocks(markdown), id).toEqual(markdownToBlocks(text));
      if (layoutOf(kind) === 'document') expect.soft(clause?.heading).toBe(heading);
    }
  });
});

import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { getSchema } from '@tiptap/core';
import { describe, expect, test } from 'vitest';
import { richTextExtensions } from '../../../../renderer/components/rich-text/extensions.ts';
import { markdownToRichText, richTextToMarkdown } from '../../../../renderer/components/rich-text/rich-text.ts';
import { parseClauseTexts } from '../../../../shared/documents/clause-texts.ts';
import { markdownToBlocks } from '../../../../shared/documents/markdown.ts';
import { resourcesFolder } from '../../../helpers/workspace.ts';

const schema = getSchema(richTextExtensions((name) => ({ label: name, value: null })));

/** What the editor makes of it: its own schema refuses what it could not hold. */
function throughEditor(markdown: string): string {
  const document = schema.nodeFromJSON(markdownToRichText(markdown));
  document.check();
  return richTextToMarkdown(document.toJSON());
}

test('every clause of every template goes through the editor without a change in print', () => {
  for (const language of ['en', 'fr', 'es', 'ar', 'zh']) {
    const folder = join(resourcesFolder, 'templates', language);
    for (const name of readdirSync(folder)) {
      for (const [id, { text }] of Object.entries(parseClauseTexts(readFileSync(join(folder, name), 'utf8')).clauses)) {
        expect([name, id, markdownToBlocks(throughEditor(text))]).toEqual([name, id, markdownToBlocks(text)]);
      }
    }
  }
});

describe('what clauses cannot hold becomes text, never nothing', () => {
  test.each([
    ['# A heading', '**A heading**'],
    ['<b>bold</b> & more', String.raw`\<b>bold\</b> & more`],
    ['| a | b |', '| a | b |'],
    ['', ''],
    ['Signed by {{coordinator_name}} on\n{{document_date}}', 'Signed by {{coordinator_name}} on\n{{document_date}}'],
    ['**{{cluster_name}}** is *here*', '**{{cluster_name}}** is *here*'],
    ['3. three\n4. four\n   - inner', '3. three\n4. four\n   - inner'],
  ])('%j', (markdown, written) => {
    expect(throughEditor(markdown)).toBe(written);
  });
});

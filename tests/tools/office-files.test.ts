import { expect, it } from 'vitest';
import { writeWord } from '../../electron/workspace/documents/word/write-word.ts';
import type { DocumentPlan } from '../../shared/documents/blocks.ts';
import { messagesAbout, shapeOf } from '../helpers/office-files.ts';
import { editWord } from '../helpers/word-editing.ts';

const plan: DocumentPlan = {
  language: 'en',
  direction: 'ltr',
  title: 'Title',
  subtitle: 'Subtitle',
  facts: [],
  header: 'Header',
  footer: 'Footer',
  pageNumbering: 'Page {page} of {pages}',
  author: 'Author',
  logo: null,
  hasCover: false,
  orientation: 'portrait',
  contents: null,
  blocks: [{ kind: 'paragraph', number: null, runs: [{ text: 'Words' }], style: 'normal' }],
};
const sound = await writeWord(plan);

it('takes other words in another language for the same shape', async () => {
  const other = await writeWord({ ...plan, language: 'fr', title: 'Titre & « plus »', blocks: [{ kind: 'paragraph', number: null, runs: [{ text: 'Mots 😀' }], style: 'normal' }] });
  expect(shapeOf(other, 'docx')).toBe(shapeOf(sound, 'docx'));
});

it.each([
  ['an element that nobody knows', 'Words</w:t>', 'Words</w:t><w:unheard-of/>'],
  ['a character that XML cannot hold', 'Words<', 'Wor\u0007ds<'],
  ['an entity that XML does not know', 'Words<', 'Wor&nbsp;ds<'],
])('has something against %s after a sound file of nearly that shape', async (_name, from, to) => {
  expect(await messagesAbout(sound, 'docx')).toEqual([]);
  expect(await messagesAbout(editWord(sound, (xml) => xml.replace(from, to)), 'docx')).not.toEqual([]);
});

import { describe, expect, it } from 'vitest';
import { writeMarkdown } from '../../../../../electron/workspace/documents/markdown/write-markdown.ts';
import { writeWord } from '../../../../../electron/workspace/documents/word/write-word.ts';
import { languages } from '../../../../../shared/records/choices.ts';
import { electionPlans } from '../../../../helpers/election-view.ts';
import { messagesAbout, partsOf } from '../../../../helpers/office-files.ts';

describe.each(languages)('every paper of an election in %s', (language) => {
  it.concurrent.each(Object.keys(electionPlans))('%s is worded, and Open XML objects to nothing in it', async (name) => {
    const missing: string[] = [];
    const plan = electionPlans[name]?.(language, missing);
    if (!plan) throw new Error(`No paper ${name}`);
    expect(missing).toEqual([]);
    expect(await messagesAbout(await writeWord(plan), 'docx')).toEqual([]);
    expect(writeMarkdown(plan)).not.toMatch(/\{\{|undefined|NaN/);
  });
});

describe('a paper in two languages', () => {
  it('has the second from right to left, with bookmarks of its own', async () => {
    const plan = electionPlans['report-in-two']?.('en');
    if (!plan) throw new Error('No such paper');
    const xml = partsOf(await writeWord(plan))('word/document.xml');
    const marks = [...xml.matchAll(/<w:bookmarkStart w:name="([^"]+)"/g)].map(([, name]) => name);
    expect(new Set(marks).size).toBe(marks.length);
    expect(xml.split('w:type="page"')[1]).toContain('<w:bidi/>');
    expect(xml.split('w:type="page"')[0]).not.toContain('<w:bidi/>');
  });
});

describe('ballot papers', () => {
  it('are bare: no header, no footer, no title above the first', async () => {
    const plan = electionPlans['ballots-cut']?.('en');
    if (!plan) throw new Error('No such paper');
    const xml = partsOf(await writeWord(plan))('word/document.xml');
    expect(xml).not.toMatch(/w:(header|footer)Reference/);
    expect(xml).not.toContain('w:val="Title"');
  });
});

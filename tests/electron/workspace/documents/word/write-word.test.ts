import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { writeWord } from '../../../../../electron/workspace/documents/word/write-word.ts';
import { toXmlText } from '../../../../../electron/workspace/documents/word/text.ts';
import type { Block, DocumentPlan } from '../../../../../shared/documents/blocks.ts';
import { markdownToBlocks } from '../../../../../shared/documents/markdown.ts';
import { languages } from '../../../../../shared/records/choices.ts';
import { samplePlans, sampleTorPlan } from '../../../../helpers/draft-plans.ts';
import { messagesAbout, partsOf, wordText } from '../../../../helpers/office-files.ts';

const planOf = (blocks: Block[], more: Partial<DocumentPlan> = {}): DocumentPlan => ({
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
  blocks,
  ...more,
});
const paragraph = (text: string): Block => ({ kind: 'paragraph', number: null, runs: [{ text }], style: 'normal' });
const documentXml = async (plan: DocumentPlan) => partsOf(await writeWord(plan))('word/document.xml');
const all = (xml: string, pattern: RegExp) => [...xml.matchAll(pattern)].map((match) => match[1] ?? match[0]);

describe.each(languages)('every document in %s', (language) => {
  it.concurrent.each(Object.keys(samplePlans))('%s has nothing that Open XML objects to', async (kind) => {
    const plan = samplePlans[kind]?.(language);
    if (!plan) throw new Error(`No sample plan ${kind}`);
    expect(await messagesAbout(await writeWord(plan), 'docx')).toEqual([]);
  });
});

describe('the contents', () => {
  it('list every heading with its number, each a link to that heading', async () => {
    const plan = sampleTorPlan('fr');
    const xml = await documentXml(plan);
    const links = [...xml.matchAll(/<w:hyperlink [^>]*w:anchor="([^"]+)"[^>]*>(.*?)<\/w:hyperlink>/g)];
    const headings = plan.blocks.filter((block) => block.kind === 'heading');
    expect(links.map(([, , inner]) => wordText(inner ?? ''))).toEqual(headings.map(({ number, text }) => `${number}${text}`));
    const bookmarks = [...xml.matchAll(/<w:bookmarkStart w:name="([^"]+)" w:id="(\d+)"\/>(.*?)<w:bookmarkEnd w:id="\2"\/>/g)].filter(([, name]) => name?.startsWith('_Toc'));
    expect(bookmarks.map(([, name]) => name)).toEqual(links.map(([, anchor]) => anchor));
    expect(bookmarks.map(([, , , inner]) => wordText(inner ?? ''))).toEqual(headings.map(({ text }) => text));
    expect(new Set(bookmarks.map(([, , id]) => id)).size).toBe(bookmarks.length);
  });

  it('never make Word ask: no field is marked for updating', async () => {
    const part = partsOf(await writeWord(sampleTorPlan('en')));
    expect(part('word/document.xml')).not.toContain('w:dirty');
    expect(part('word/settings.xml')).not.toMatch(/<w:updateFields(?! w:val="false")/);
    expect(part('word/document.xml')).toContain(String.raw`TOC \o &quot;1-2&quot; \n`);
  });
});

describe('long contents', () => {
  const headings = (count: number): Block[] =>
    Array.from({ length: count }, (_, place) => ({ kind: 'heading', level: 1, number: `${place + 1}.`, text: `Part ${place}`, anchor: `a${place}` }));

  it.each([
    [44, 0],
    [45, 1],
  ])('of %i entries stand in two columns of %i section', async (count, sections) => {
    const xml = await documentXml(planOf(headings(count), { contents: 'Contents' }));
    expect(all(xml, /<w:cols [^>]*w:num="2"/g)).toHaveLength(sections);
  });
});

describe('signatures', () => {
  const labels = { name: 'Name', date: 'Date', signature: 'Signature' };
  const parties = ['Alpha', 'Beta', 'Gamma'].map((organisation) => ({ role: 'Lead', organisation, name: '' }));

  it('stand two by two, with lines to write on for each party alone', async () => {
    const xml = await documentXml(planOf([{ kind: 'signatures', parties, labels }]));
    const tables = all(xml, /<w:tbl>.*?<\/w:tbl>/g);
    expect(tables).toHaveLength(2);
    expect(wordText(all(tables[0] ?? '', /<w:tr>?.*?<\/w:tr>/g)[0] ?? '')).toBe('AlphaLeadBetaLead');
    expect(all(tables[0] ?? '', /<w:t [^>]*>Signature</g)).toHaveLength(2);
    expect(all(tables[1] ?? '', /<w:t [^>]*>Signature</g)).toHaveLength(1);
  });
});

describe('headings', () => {
  const heading = (level: 1 | 2, number: string | null): Block => ({ kind: 'heading', level, number, text: 'H', anchor: `${number}` });

  it('are counted by Word itself when that gives the numbers of the plan', async () => {
    const xml = await documentXml(planOf([heading(1, '1.'), heading(2, '1.1'), heading(2, '1.2'), heading(1, '2.'), heading(2, '2.1')]));
    expect(all(xml, /<w:pStyle w:val="(Heading\d)"\/>(?=.*?<w:numPr>)/g)).toHaveLength(5);
    expect(wordText(xml)).not.toContain('1.1');
  });

  it('carry their numbers as text when counting would give others', async () => {
    const xml = await documentXml(planOf([heading(1, '3.'), heading(2, '3.4')]));
    expect(xml).not.toContain('<w:numPr>');
    expect(wordText(xml)).toContain('3.4H');
  });
});

describe('right to left', () => {
  it('holds for every paragraph, table, section and list of an Arabic document', async () => {
    const xml = await documentXml(sampleTorPlan('ar'));
    const paragraphs = all(xml, /<w:p>(.*?)<\/w:p>/g);
    expect(paragraphs.filter((inner) => !inner.includes('<w:bidi/>'))).toEqual([]);
    expect(all(xml, /<w:tblPr>(.*?)<\/w:tblPr>/g).filter((inner) => !inner.includes('<w:bidiVisual/>'))).toEqual([]);
    expect(all(xml, /<w:sectPr>(.*?)<\/w:sectPr>/g).filter((inner) => !inner.includes('<w:bidi/>'))).toEqual([]);
  });

  it('marks runs of Arabic letters, and leaves Latin words their own direction', async () => {
    const xml = await documentXml(sampleTorPlan('ar'));
    const runs = all(xml, /<w:r>(.*?)<\/w:r>/g).filter((inner) => inner.includes('<w:t '));
    for (const run of runs) {
      const text = wordText(run);
      if (/[\u0600-\u06FF]/.test(text)) expect([text, run.includes('<w:rtl/>')]).toEqual([text, true]);
      if (/^[A-Za-z][A-Za-z ]*$/.test(text)) expect([text, run.includes('<w:rtl/>')]).toEqual([text, false]);
    }
    expect(runs.some((run) => wordText(run) === 'UNHCR')).toBe(true);
  });

  it('keeps a telephone number in one piece', async () => {
    const xml = await documentXml(planOf([paragraph('هاتف +999 21 555 1037 مكتب')], { language: 'ar', direction: 'rtl' }));
    expect(all(xml, /<w:t [^>]*>([^<]*)</g)).toContain('+999 21 555 1037');
  });

  it('never reaches a document that reads left to right', async () => {
    const part = partsOf(await writeWord(sampleTorPlan('es')));
    for (const name of ['word/document.xml', 'word/header1.xml', 'word/footer1.xml']) expect(part(name)).not.toMatch(/w:bidi|w:rtl/);
  });
});

describe('fonts and languages', () => {
  it.each([
    ['en', 'en-GB', 'en-GB'],
    ['fr', 'fr-FR', 'fr-FR'],
    ['ar', 'en-GB', 'ar'],
    ['zh', 'en-GB', 'zh-CN'],
  ] as const)('state the scripts of %s', async (language, latin, whole) => {
    const part = partsOf(await writeWord(sampleTorPlan(language)));
    const defaults = all(part('word/styles.xml'), /<w:docDefaults>(.*?)<\/w:docDefaults>/g)[0];
    expect(defaults).toContain('w:eastAsia="Microsoft YaHei"');
    expect(defaults).toContain('w:cs="Arial"');
    expect(defaults).toContain(`<w:lang w:val="${latin}" w:eastAsia="zh-CN" w:bidi="ar-SA"/>`);
    expect(part('docProps/core.xml')).toContain(`<dc:language>${whole}</dc:language>`);
  });

  it('let Chinese quotation marks take the Chinese font', async () => {
    const xml = await documentXml(sampleTorPlan('zh'));
    const runs = all(xml, /<w:r>(.*?)<\/w:r>/g).filter((inner) => inner.includes('<w:t '));
    expect(runs.filter((run) => !run.includes('w:hint="eastAsia"'))).toEqual([]);
  });
});

describe('tables', () => {
  const table = (rows: number): Block => ({
    kind: 'table',
    caption: 'Caption',
    columns: [
      { heading: 'A', width: 50, align: 'start' },
      { heading: 'B', width: 50, align: 'end' },
    ],
    rows: Array.from({ length: rows }, (_, row) => [
      { runs: [{ text: `${row}` }], heading: true },
      { runs: [{ text: 'Met' }], tone: 'good' },
    ]),
  });

  it('repeat their header and never split a row', async () => {
    const xml = await documentXml(planOf([table(3)]));
    const rows = all(xml, /<w:tr>(.*?)<\/w:tr>/g).filter((row) => !row.includes('Subtitle'));
    expect(rows.filter((row) => row.includes('<w:tblHeader/>'))).toHaveLength(1);
    expect(rows.filter((row) => !row.includes('<w:cantSplit/>'))).toEqual([]);
  });

  it('tell a status by word, shape and colour', async () => {
    const xml = await documentXml(planOf([table(1)]));
    expect(wordText(xml)).toContain('✓\u00A0Met');
    expect(xml).toContain('w:fill="E5F3EB"');
  });

  it('stay apart when they follow each other', async () => {
    expect(await documentXml(planOf([table(1), { ...table(1), caption: null } as Block]))).not.toContain('</w:tbl><w:tbl>');
  });
});

describe('header, footer and properties', () => {
  it('show title and version above, and the page out of all pages below', async () => {
    const part = partsOf(await writeWord(sampleTorPlan('en')));
    expect(wordText(part('word/header1.xml'))).toBe('Terms of Reference · Version 1.1, draft');
    for (const footer of ['word/footer1.xml', 'word/footer2.xml']) {
      expect(all(part(footer), /<w:instrText[^>]*>([^<]*)</g)).toEqual(['PAGE', 'NUMPAGES']);
      expect(wordText(part(footer))).toContain('Page  of ');
    }
    expect(part('docProps/core.xml')).toContain('<dc:title>Terms of Reference</dc:title>');
  });

  it('state the moment of writing when there is one', async () => {
    const plan = planOf([paragraph('x')]);
    const stamped = partsOf(await writeWord(plan, '2026-11-23T10:00:00.000Z'))('docProps/core.xml');
    expect(stamped).toContain('<dcterms:created xsi:type="dcterms:W3CDTF">2026-11-23T10:00:00Z</dcterms:created>');
    expect(partsOf(await writeWord(plan))('docProps/core.xml')).not.toContain('dcterms:created');
    expect(await messagesAbout(await writeWord(plan, '2026-11-23T10:00:00.000Z'), 'docx')).toEqual([]);
  });

  it('give the same bytes for the same plan', async () => {
    expect(await writeWord(sampleTorPlan('ar'))).toEqual(await writeWord(sampleTorPlan('ar')));
  });
});

describe('the logo', () => {
  const png = 'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==';

  it('is on the cover', async () => {
    const bytes = await writeWord(planOf([paragraph('x')], { hasCover: true, logo: { mediaType: 'image/png', base64: png } }));
    expect(await messagesAbout(bytes, 'docx')).toEqual([]);
    expect(partsOf(bytes)('word/document.xml')).toContain('<w:drawing>');
  });

  it('is left out when it is not the picture that it says it is', async () => {
    const broken = { mediaType: 'image/jpeg' as const, base64: Buffer.from('<svg/>').toString('base64') };
    expect(await documentXml(planOf([paragraph('x')], { logo: broken }))).not.toContain('<w:drawing>');
  });
});

describe('any text', () => {
  const anything = fc.string({ unit: 'binary', maxLength: 60 });
  const someTexts = fc.record({
    title: anything,
    subtitle: anything,
    label: anything,
    value: anything,
    header: anything,
    heading: anything,
    cell: anything,
    markdown: anything,
  });
  type SomeTexts = typeof someTexts extends fc.Arbitrary<infer T> ? T : never;

  const blocksWith = ({ title, label, value, header, heading, cell, markdown }: SomeTexts): Block[] => [
    { kind: 'heading', level: 1, number: null, text: heading, anchor: heading },
    ...markdownToBlocks(markdown),
    { kind: 'table', caption: label, columns: [{ heading: label, width: 100, align: 'end' }], rows: [[{ runs: [{ text: cell, gap: true }], tone: 'late' }]] },
    { kind: 'meter', label, value: 1, of: 3, text: value },
    { kind: 'bars', title: value, bars: [{ label, value: 2, text: value }, { label: value, value: 0, text: label }] },
    { kind: 'structure', title, note: value, chart: { boxes: [{ id: 'a', row: 0, side: 'middle', title: cell, detail: value, isVacant: true }], lines: [] } },
    { kind: 'signatures', parties: [{ role: label, organisation: title, name: cell }], labels: { name: label, date: value, signature: header } },
    { kind: 'page-break' },
  ];

  it('survives whole, but for what XML cannot hold', async () => {
    await fc.assert(
      fc.asyncProperty(anything, fc.constantFrom(...languages), async (text, language) => {
        const plan = planOf([paragraph(`[${text}]`)], { language, direction: language === 'ar' ? 'rtl' : 'ltr' });
        expect(wordText(await documentXml(plan))).toContain(`[${toXmlText(text).replaceAll('\n', '')}]`);
      }),
      { numRuns: 40 },
    );
  });

  it('makes a valid file wherever it stands', async () => {
    await fc.assert(
      // Many texts in each of a few files: starting the validator costs more than reading a longer one.
      fc.asyncProperty(fc.array(someTexts, { minLength: 12, maxLength: 12 }), async (sections) => {
        const [{ title, subtitle, header, cell, label, value }] = sections as [SomeTexts];
        const plan = planOf(sections.flatMap(blocksWith), {
          title,
          subtitle,
          header,
          footer: header,
          author: cell,
          facts: [{ label, value }],
          hasCover: true,
          contents: label,
        });
        expect(await messagesAbout(await writeWord(plan), 'docx')).toEqual([]);
      }),
      { numRuns: 2 },
    );
  });
});

describe('lists', () => {
  it('count for themselves, from the number they start with', async () => {
    const xml = await documentXml(planOf(markdownToBlocks('1. a\n2. b\n\ntext\n\n1. c\n\ntext\n\n5. d\n6. e')));
    const numbers = all(xml, /<w:numId w:val="(\d+)"\/>/g);
    expect(numbers).toHaveLength(5);
    expect(numbers[0]).toBe(numbers[1]);
    expect(new Set(numbers).size).toBe(3);
  });

  it('may be nested deeper than Word counts', async () => {
    const nested = Array.from({ length: 12 }, (_, depth) => `${'  '.repeat(depth)}- ${depth}`).join('\n');
    expect(await messagesAbout(await writeWord(planOf(markdownToBlocks(nested))), 'docx')).toEqual([]);
  });
});

import { describe, expect, it } from 'vitest';
import { languages } from '../../../../shared/records/choices.ts';
import { createMeetingWorkspace, save } from '../../../helpers/meeting-workspace.ts';
import { messagesAbout, partsOf, wordText } from '../../../helpers/office-files.ts';

const papers = [
  ['agenda', 'm3'],
  ['minutes', 'm2'],
  ['sign-in-sheet', 'm3'],
  ['meeting-year', null],
  ['action-list', null],
] as const;

describe.each(languages)('in %s', (language) => {
  const second = language === 'ar' ? 'en' : 'ar';

  it.concurrent.each(papers)('%s has nothing that Open XML objects to', async (kind, document) => {
    const desk = await createMeetingWorkspace();
    const { bytes } = await desk.call('exports.make', { kind, language, format: 'docx', document, second: kind === 'minutes' ? second : null });
    const file = Buffer.from(bytes, 'base64');
    expect(await messagesAbout(file, 'docx')).toEqual([]);
    // A key without words would be printed as it is.
    expect(wordText(partsOf(file)('word/document.xml'))).not.toMatch(/meetings\.|records:|choices\./);
    await desk.close();
  });

  it.concurrent('the reply form has nothing that Open XML objects to', async () => {
    const desk = await createMeetingWorkspace();
    const awkward = '=1+1 «é» عربي 中文 😀 <b>&amp; _x0041_ "q" \\ | \u0007*x*\nsecond line';
    save(desk.workspace, [['action_point', 'a9', { text: awkward, secondText: awkward, organisation: 'nrc', status: 'open', origin: 'other' }]]);
    const { forms } = await desk.call('actions.draftSheets', { organisations: ['nrc'], language });
    expect(await messagesAbout(Buffer.from(forms[0]?.file.bytes ?? '', 'base64'), 'xlsx')).toEqual([]);
    await desk.close();
  });
});

describe('the reply form', () => {
  it('is locked but for the cells that are asked for', async () => {
    const desk = await createMeetingWorkspace();
    const { forms } = await desk.call('actions.draftSheets', { organisations: ['nrc'], language: 'en' });
    const part = partsOf(Buffer.from(forms[0]?.file.bytes ?? '', 'base64'));
    const sheet = part('xl/worksheets/sheet1.xml');
    expect(sheet).toMatch(/<sheetProtection[^>]*sheet="1"/);
    const formats = [...part('xl/styles.xml').matchAll(/<cellXfs[^>]*>([\s\S]*?)<\/cellXfs>/g)].flatMap(([, inner]) => (inner ?? '').match(/<xf [^>]*?(?:\/>|>[\s\S]*?<\/xf>)/g) ?? []);
    const isOpen = (cell: string) => {
      const style = Number(new RegExp(`<c r="${cell}" s="(\\d+)"`).exec(sheet)?.[1]);
      return /<protection[^>]*locked="0"/.test(formats[style] ?? '');
    };
    expect(['A5', 'B5', 'C5', 'D5', 'E5', 'F5', 'G5', 'H5'].map(isOpen)).toEqual([false, false, true, true, true, false, false, false]);
    expect(part('xl/workbook.xml')).toContain('state="veryHidden"');
    expect(sheet).toContain('&quot;Open,In progress,Done,Dropped&quot;');
    await desk.close();
  });
});

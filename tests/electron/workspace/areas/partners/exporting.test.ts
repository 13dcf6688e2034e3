import ExcelJS from 'exceljs';
import ICAL from 'ical.js';
import { describe, expect, it } from 'vitest';
import { languages } from '../../../../../shared/records/choices.ts';
import { createTestWorkspace, type TestWorkspace } from '../../../../helpers/workspace.ts';

async function deskWithPeople(): Promise<TestWorkspace> {
  const desk = await createTestWorkspace({ today: '2026-03-10' });
  const [organisation] = await desk.call('records.list', { type: 'organisation', deleted: false });
  await desk.call('records.saveMany', {
    type: 'contact',
    rows: (['given', 'refused', null] as const).map((consent, place) => ({
      id: `person-${place}`,
      fields: { familyName: `Family ${place}`, emails: [`p${place}@example.org`], consent, organisation: organisation?.id ?? null, note: 'between us' },
    })),
  });
  return desk;
}

const codeOf = (result: unknown) => (result as { error?: { code: string } }).error?.code ?? null;
const bytesOf = (base64: string) => new Uint8Array(Buffer.from(base64, 'base64'));

describe('handing out partners and contacts', () => {
  it('says first what leaves and who stays, and why', async () => {
    const desk = await deskWithPeople();
    const preview = await desk.call('contacts.previewExport', { audience: 'members' });
    expect(preview).toMatchObject({
      organisations: 2,
      contacts: 1,
      leaves: ['person-0'],
      reasons: [
        { reason: 'consent_refused', count: 1 },
        { reason: 'consent_unknown', count: 1 },
      ],
      stays: [
        { id: 'person-1', reason: 'consent_refused' },
        { id: 'person-2', reason: 'consent_unknown' },
      ],
    });
    expect(preview.fields).toContainEqual({ type: 'contact', field: 'note', sensitivity: 'team', leaves: false, filled: 0 });
    expect(await desk.call('records.list', { type: 'dispatch', deleted: false })).toEqual([]);
    await desk.close();
  });

  it('makes the workbook and notes who got it, in one batch', async () => {
    const desk = await deskWithPeople();
    const made = await desk.call('contacts.export', { audience: 'members', language: 'fr', format: 'xlsx', recipients: ['OCHA', 'WFP'] });
    expect(made.fileName).toBe('contacts-members-fr-2026-03-10.xlsx');
    const workbook = new ExcelJS.Workbook();
    await workbook.xlsx.load(bytesOf(made.bytes).buffer);
    const written = JSON.stringify(workbook.worksheets.map((sheet) => sheet.getSheetValues()));
    expect(written).toContain('p0@example.org');
    expect(written).not.toMatch(/p1@|p2@|between us/);
    expect(await desk.call('records.get', { type: 'dispatch', id: made.dispatch })).toMatchObject({
      dispatchKind: 'contact_list',
      audience: 'members',
      recipients: ['OCHA', 'WFP'],
      recipientCount: 2,
      fileNames: [made.fileName],
      draftedOn: '2026-03-10',
      sentOn: '2026-03-10',
    });
    await desk.call('changes.undo', {});
    expect(await desk.call('records.list', { type: 'dispatch', deleted: false })).toEqual([]);
    await desk.close();
  });

  it('makes cards that an independent parser reads, and none where no person may go', async () => {
    const desk = await deskWithPeople();
    const request = { language: 'en' as const, format: 'vcf' as const, recipients: [] };
    const { bytes } = await desk.call('contacts.export', { ...request, audience: 'team' });
    const cards = ICAL.parse(Buffer.from(bytes, 'base64').toString('utf8')) as unknown[];
    expect(cards).toHaveLength(3);
    expect(codeOf(await desk.dispatch('contacts.export', { ...request, audience: 'public' }))).toBe('nothing-to-export');
    expect(await desk.call('records.list', { type: 'dispatch', deleted: false })).toHaveLength(1);
    await desk.close();
  });

  it.each(languages)('makes a workbook in %s that, imported again, changes nothing', async (language) => {
    const desk = await createTestWorkspace({ today: '2026-03-10' });
    await desk.call('records.save', { type: 'mailing_list', id: 'all', fields: { name: 'All partners' } });
    await desk.call('records.save', {
      type: 'organisation',
      id: 'ngo',
      fields: { name: 'جمعية الأمل', acronym: 'AMAL', alternativeNames: ['Amal', 'Espoir'], organisationType: 'nngo', membership: 'member', commitmentsSignedOn: '2026-02-03', areas: ['Lac', 'Est'], lastReportedOn: '2026-01-31', note: 'Two\nlines' },
    });
    await desk.call('records.save', {
      type: 'contact',
      id: 'amina',
      fields: { givenName: 'Amina', familyName: 'Diallo', organisation: 'ngo', role: 'Coordinator', emails: ['a@example.org', 'b@example.org'], phones: ['+235 66 00 00 00'], languages: ['fr', 'ar'], consent: 'given', mailingLists: ['all'], lastVerifiedOn: '2026-02-01', bouncedOn: '2026-02-20' },
    });
    const { fileName, bytes } = await desk.call('contacts.export', { audience: 'team', language, format: 'xlsx', recipients: [] });
    const reading = { fileName, bytes, headerRow: null, mapping: null, dayOrder: null, decisions: [], organisations: [] };
    const t = desk.workspace.catalogues.translators[language];
    for (const [recordType, rows] of [['organisation', 3], ['contact', 1]] as const) {
      const { totals, rows: read, columns } = await desk.call('partners.previewImport', { ...reading, recordType, sheet: t(`records:plural.${recordType}`) });
      expect(read.filter(({ state }) => state !== 'unchanged')).toEqual([]);
      expect(totals).toMatchObject({ rows, unchanged: rows });
      expect(columns.every(({ field }) => field !== null)).toBe(true);
    }
    await desk.close();
  });

  it('stops when it is asked to, and leaves nothing in the log', async () => {
    const desk = await deskWithPeople();
    const rows = Array.from({ length: 1_500 }, (_, place) => ({ id: null, fields: { name: `Organisation ${place}` } }));
    await desk.call('records.saveMany', { type: 'organisation', rows });
    const context = { signal: { aborted: true }, progress: () => undefined };
    const stopped = await desk.dispatch('contacts.export', { audience: 'team', language: 'en', format: 'xlsx', recipients: [] }, context);
    expect(codeOf(stopped)).toBe('cancelled');
    expect(await desk.call('records.list', { type: 'dispatch', deleted: false })).toEqual([]);
    await desk.close();
  });
});

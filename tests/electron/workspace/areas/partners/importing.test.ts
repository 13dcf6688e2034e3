import ExcelJS from 'exceljs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { csvOf, importOf, statesOf, takeIn } from '../../../../helpers/import-list.ts';
import { createTestWorkspace, type TestWorkspace } from '../../../../helpers/workspace.ts';

const contactHeadings = ['Full name', 'Organisation', 'E-mail', 'Phone', 'WhatsApp', 'Verified on', 'Remarks'];

const deskInKenya = () => createTestWorkspace({ details: { country: 'KE', countryName: 'Kenya' } });
const digestOf = async (desk: TestWorkspace) => (await desk.call('exchange.digest', {})).digest;
const listContacts = (desk: TestWorkspace) => desk.call('records.list', { type: 'contact', deleted: false });
const listOrganisations = (desk: TestWorkspace) => desk.call('records.list', { type: 'organisation', deleted: false });
const codeOf = (result: unknown) => (result as { error?: { code: string } }).error?.code ?? null;

const list = csvOf([
  ['Contacts of the cluster, March'],
  [],
  contactHeadings,
  ['#contact+name', '#org', '#contact+email', '#contact+phone', '#contact+phone', '#date+verified', ''],
  ['Amina Sarr', 'Norwegian Refugee Council (NRC)', 'Amina Sarr <amina@nrc.no>; a.sarr@nrc.no', '0712 345 678', '+254 733 000 111', '13/02/2026', '-'],
  [],
  ['Jean Petit', 'UNHCR; NRC', 'jean@unhcr.org', '00254 20 123 4567', 'N/A', '03/04/2026', ''],
  ['Li Wei', 'Norwegian Refugee Council', 'not an address', '', '', '', ''],
]);

describe('taking in a list of contacts', () => {
  it('reads what people write, shows it first, and writes it as one batch', async () => {
    const desk = await deskInKenya();
    const before = await digestOf(desk);
    const input = importOf('contact', list);
    const preview = await desk.call('partners.previewImport', input);
    expect(await digestOf(desk)).toBe(before);
    expect(preview).toMatchObject({ headerRow: 3, hxlRow: 4, totals: { rows: 4, new: 2, changed: 0, unchanged: 0, rejected: 1, blank: 1, headings: 4 } });
    expect(preview.columns.map(({ field }) => field)).toEqual(['familyName', 'organisation', 'emails', 'phones', 'phones', 'lastVerifiedOn', 'note']);
    expect(preview.columns[5]?.dayOrder).toBe('day-first');
    expect(preview.newOrganisations).toEqual([{ text: 'Norwegian Refugee Council (NRC)', rows: 1, candidates: [] }]);
    expect(preview.rows.at(-1)?.problems).toEqual([
      { column: 'C', heading: 'E-mail', field: 'emails', value: 'not an address', code: 'not_an_address', params: {}, fix: 'mend_address' },
    ]);
    await takeIn(desk, input);
    const [amina, jean] = await listContacts(desk);
    const organisations = await listOrganisations(desk);
    const nrc = organisations.find(({ acronym }) => acronym === 'NRC');
    expect(amina).toMatchObject({
      familyName: 'Amina Sarr',
      organisation: nrc?.id,
      emails: ['amina@nrc.no', 'a.sarr@nrc.no'],
      phones: ['+254 712 345 678', '+254 733 000 111'],
      lastVerifiedOn: '2026-02-13',
      note: null,
      consent: null,
    });
    expect(jean).toMatchObject({ phones: ['+254 20 123 4567'], lastVerifiedOn: '2026-04-03', note: 'Organisation: UNHCR; NRC' });
    expect(organisations.find(({ id }) => id === jean?.['organisation'])).toMatchObject({ name: 'UNHCR' });
    await desk.call('changes.undo', {});
    expect(await digestOf(desk)).toBe(before);
    await desk.close();
  });

  it('changes nothing with the same file, and remembers how its columns were read', async () => {
    const desk = await deskInKenya();
    await takeIn(desk, importOf('contact', list));
    const state = await desk.call('exchange.digest', {});
    const { preview, batch } = await takeIn(desk, importOf('contact', list));
    expect(preview.columns.map(({ how }) => how)).toEqual(Array(7).fill('remembered'));
    expect(preview.totals).toMatchObject({ new: 0, changed: 0, unchanged: 2, rejected: 1, blank: 1 });
    expect(batch).toBeNull();
    expect(await desk.call('exchange.digest', {})).toEqual(state);
    await desk.close();
  });

  it('lets an empty cell say nothing, adds to what is known, and leaves the names as they are', async () => {
    const desk = await deskInKenya();
    const { id } = await desk.call('records.save', {
      type: 'contact',
      id: null,
      fields: { givenName: 'Amina', familyName: 'Sarr', emails: ['amina@nrc.no'], phones: ['0712-345-678'], consent: 'given', note: 'Ours' },
    });
    const sent = csvOf([['Name', 'E-mail', 'Phone', 'Consent', 'Notes'], ['AMINA SARR', 'new@nrc.no; Amina@NRC.no', '+254712345678', '', 'Theirs']]);
    await takeIn(desk, importOf('contact', sent));
    expect(await desk.call('records.get', { type: 'contact', id })).toMatchObject({
      givenName: 'Amina',
      familyName: 'Sarr',
      emails: ['new@nrc.no', 'amina@nrc.no'],
      phones: ['0712-345-678'],
      consent: 'given',
      note: 'Ours\n\nTheirs',
    });
    await desk.close();
  });

  it('proposes who may be the same, with the reason, and does what a person decides', async () => {
    const desk = await deskInKenya();
    const organisation = (await listOrganisations(desk))[0]?.id ?? '';
    const known = await desk.call('records.save', { type: 'contact', id: null, fields: { familyName: 'Mohammed Hussein', organisation, phones: ['+254 712 345 678'] } });
    const sent = csvOf([
      ['Name', 'Organisation', 'Phone'],
      ['محمد حسين', 'UNHCR', '0712 345 678'],
      ['Somebody Else', 'IOM', ''],
    ]);
    const preview = await desk.call('partners.previewImport', importOf('contact', sent));
    expect(preview.duplicates).toEqual([
      { row: 2, title: 'محمد حسين', like: { kind: 'record', record: known.id, title: 'Mohammed Hussein' }, reasons: ['script', 'same_phone'], certainty: 'likely' },
    ]);
    const decided = importOf('contact', sent, { decisions: [{ row: 2, take: { record: known.id } }, { row: 3, take: 'leave_out' }] });
    const { preview: after } = await takeIn(desk, decided);
    expect(statesOf(after)).toEqual({ 2: 'changed', 3: 'rejected' });
    expect(after.rows[1]?.problems).toMatchObject([{ code: 'left_out', fix: 'take_in' }]);
    expect(await listContacts(desk)).toHaveLength(1);
    await desk.close();
  });

  it('takes an unknown name of an organisation as a person says', async () => {
    const desk = await deskInKenya();
    const [unhcr] = await listOrganisations(desk);
    const sent = csvOf([['Name', 'Organisation'], ['A Person', 'UNHCR Somalia'], ['B Person', 'Nobody knows']]);
    const input = importOf('contact', sent, {
      organisations: [{ text: 'UNHCR Somalia', take: { record: unhcr?.id ?? '' } }, { text: 'Nobody knows', take: 'note' }],
    });
    const { preview } = await takeIn(desk, input);
    expect(preview.newOrganisations).toEqual([]);
    const [first, second] = await listContacts(desk);
    expect(first).toMatchObject({ organisation: unhcr?.id });
    expect(second).toMatchObject({ organisation: null, note: 'Organisation: Nobody knows' });
    await desk.close();
  });

  it('refuses a preview that no longer holds', async () => {
    const desk = await deskInKenya();
    const input = importOf('contact', list);
    const { digest } = await desk.call('partners.previewImport', input);
    await desk.call('records.save', { type: 'contact', id: null, fields: { familyName: 'Jean Petit', emails: ['jean@unhcr.org'] } });
    expect(codeOf(await desk.dispatch('partners.acceptImport', { ...input, digest }))).toBe('import-stale');
    expect(await listContacts(desk)).toHaveLength(1);
    await desk.close();
  });

  it('takes an import back later, but for what somebody wrote since', async () => {
    const desk = await deskInKenya();
    const { batch } = await takeIn(desk, importOf('contact', list));
    const [amina] = await listContacts(desk);
    await desk.call('records.save', { type: 'contact', id: amina?.id ?? '', fields: { role: 'Coordinator' } });
    expect(await desk.call('partners.batches', {})).toMatchObject([{ batch, kind: 'import', isUndone: false, label: { key: 'contactsImported' } }]);
    await desk.call('changes.undoBatch', { batch: batch ?? '' });
    expect(await listContacts(desk)).toEqual([]);
    expect(await desk.call('partners.batches', {})).toMatchObject([{ batch, isUndone: true }]);
    expect(codeOf(await desk.dispatch('changes.undoBatch', { batch }))).toBe('batch-undone-already');
    expect(codeOf(await desk.dispatch('changes.undoBatch', { batch: 'none' }))).toBe('batch-not-found');
    await desk.close();
  });

  it('asks how a day is meant where nothing tells', async () => {
    const desk = await deskInKenya();
    const sent = csvOf([['Name', 'Verified on'], ['A Person', '03/04/2026']]);
    const open = await desk.call('partners.previewImport', importOf('contact', sent));
    expect(open.rows[0]?.problems).toMatchObject([{ code: 'ambiguous_day', params: { dayFirst: '2026-04-03', monthFirst: '2026-03-04' }, fix: 'say_day_order' }]);
    const said = await desk.call('partners.previewImport', importOf('contact', sent, { dayOrder: 'month-first' }));
    expect(said.rows[0]?.fields['lastVerifiedOn']).toEqual({ from: null, to: '2026-03-04' });
    await desk.close();
  });

  it('says what is wrong with a file, a sheet or a row', async () => {
    const desk = await deskInKenya();
    const codes = await Promise.all(
      [
        importOf('contact', ''),
        importOf('contact', list, { sheet: 'Nowhere' }),
        importOf('contact', list, { headerRow: 99 }),
        importOf('contact', csvOf([['1', '2'], ['3', '4']])),
        importOf('contact', csvOf([['Name'], ...Array.from({ length: 20_001 }, (_, place) => [`Person ${place}`])])),
      ].map(async (input) => codeOf(await desk.dispatch('partners.previewImport', input))),
    );
    expect(codes).toEqual(['spreadsheet-empty', 'import-sheet-unknown', 'import-row-missing', 'import-no-columns', 'import-too-many-rows']);
    const stopped = { signal: { aborted: true }, progress: () => undefined };
    expect(codeOf(await desk.dispatch('partners.previewImport', importOf('contact', csvOf([['Name'], ...Array.from({ length: 15_000 }, (_, place) => [`Person ${place}`])])), stopped))).toBe('cancelled');
    await desk.close();
  });
});

describe('taking in a list of organisations', () => {
  it('finds sheet, merged headings and types, and keeps formulas as text', async () => {
    const desk = await createTestWorkspace();
    const workbook = new ExcelJS.Workbook();
    workbook.addWorksheet('Read me').getCell('A1').value = 'Please fill in the next sheet';
    const sheet = workbook.addWorksheet('Partners');
    sheet.getCell('A1').value = 'Partners of the cluster';
    sheet.mergeCells('A1:E1');
    sheet.getRow(2).values = ['Organisation', 'Acronym', 'Type of organisation', 'Areas', 'Comments'];
    sheet.getRow(3).values = ['Secours Islamique', 'SIF', 'ONG internationale', 'Taiz، Aden', '=HYPERLINK("http://x")'];
    sheet.getRow(4).values = ['الهلال الأحمر اليمني', 'YRC', 'Red Crescent', '', ''];
    sheet.getRow(4_005).values = ['Local Aid', '', 'CBO', '', ''];
    workbook.addWorksheet('Old', { state: 'hidden' }).getRow(1).values = ['Name', 'Acronym', 'Type', 'Areas', 'Note', 'Website'];
    const bytes = new Uint8Array(await workbook.xlsx.writeBuffer());
    const { preview } = await takeIn(desk, importOf('organisation', bytes, { fileName: 'partners.xlsx' }));
    expect(preview).toMatchObject({ sheet: 'Partners', headerRow: 2, totals: { rows: 4_003, new: 3, rejected: 0, blank: 4_000, headings: 2 } });
    expect(preview.sheets.map(({ name, isHidden }) => [name, isHidden])).toEqual([['Read me', false], ['Partners', false], ['Old', true]]);
    const organisations = await listOrganisations(desk);
    expect(organisations.find(({ acronym }) => acronym === 'SIF')).toMatchObject({ organisationType: 'ingo', areas: ['Taiz', 'Aden'], note: '=HYPERLINK("http://x")' });
    expect(organisations.find(({ acronym }) => acronym === 'YRC')).toMatchObject({ organisationType: 'red_cross', membership: null });
    expect(organisations.find(({ name }) => name === 'Local Aid')).toMatchObject({ organisationType: 'nngo' });
    await desk.close();
  });

  it('keeps another name under which a list knows an organisation, and finds it there', async () => {
    const desk = await createTestWorkspace();
    const [unhcr] = await listOrganisations(desk);
    const sent = csvOf([['Organisation', 'Type'], ['UN Refugee Agency', 'UN'], ['NRC; DRC', 'INGO']]);
    const decided = importOf('organisation', sent, { decisions: [{ row: 2, take: { record: unhcr?.id ?? '' } }] });
    const { preview } = await takeIn(desk, decided);
    expect(preview.rows[1]?.problems).toMatchObject([{ column: 'A', code: 'several_names', params: { count: 2 }, fix: 'row_each' }]);
    expect(await desk.call('records.get', { type: 'organisation', id: unhcr?.id ?? '' })).toMatchObject({ name: 'UNHCR', alternativeNames: ['UN Refugee Agency'], organisationType: 'un' });
    expect(statesOf(await desk.call('partners.previewImport', importOf('organisation', sent)))).toEqual({ 2: 'unchanged', 3: 'rejected' });
    await desk.close();
  });

  it('reads back a workbook that it handed out, with nothing to change', async () => {
    const desk = await deskInKenya();
    await takeIn(desk, importOf('contact', list));
    const made = await desk.call('contacts.export', { audience: 'team', language: 'ar', format: 'xlsx', recipients: [] });
    for (const type of ['organisation', 'contact'] as const) {
      const preview = await desk.call('partners.previewImport', importOf(type, Buffer.from(made.bytes, 'base64'), { fileName: made.fileName }));
      expect(preview.totals).toMatchObject({ new: 0, changed: 0, rejected: 0 });
      expect(preview.totals.unchanged).toBe((type === 'contact' ? await listContacts(desk) : await listOrganisations(desk)).length);
    }
    await desk.close();
  });
});

describe('any list', () => {
  const cell = fc.constantFrom('', ' ', '-', 'Amina Sarr', 'Amina Saar', 'amina sarr', 'Jean Petit', 'NRC', 'Norwegian Refugee Council (NRC)', 'a@x.org', 'A@X.org; b@y.org', '@', '0712 345 678', '+254712345678', '12/13/2026', '13/12/2026', '03/04/2026', 'N/A', 'Yes', 'محمد', '=1+1', '#org');
  const rows = fc.array(fc.array(cell, { maxLength: 6 }), { maxLength: 15 });

  it('accounts for every row, and changes nothing the second time; undo restores what was', async () => {
    const desk = await deskInKenya();
    const before = await digestOf(desk);
    await fc.assert(
      fc.asyncProperty(rows, fc.constantFrom('organisation', 'contact'), async (cells, type) => {
        const input = importOf(type, csvOf([type === 'contact' ? ['Name', 'Organisation', 'E-mail', 'Phone', 'Verified on', 'Consent'] : ['Name', 'Acronym', 'Areas', 'Website', 'Signed on', 'Membership'], ...cells]));
        const { preview, batch } = await takeIn(desk, input);
        const { totals } = preview;
        expect(totals.new + totals.changed + totals.unchanged + totals.rejected + totals.blank).toBe(totals.rows);
        expect(totals.rows + totals.headings).toBe(preview.sheets.find(({ name }) => name === preview.sheet)?.rows);
        const again = await desk.call('partners.previewImport', input);
        if (batch !== null) await desk.call('changes.undo', {});
        expect(await digestOf(desk)).toBe(before);
        expect(again.totals).toMatchObject({ new: 0, changed: 0, rows: totals.rows, blank: totals.blank });
      }),
      { numRuns: 30 },
    );
    await desk.close();
  }, 30_000);
});

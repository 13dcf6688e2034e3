import ExcelJS from 'exceljs';

/** A list as a partner would send it, with one of everything that a reader of spreadsheets has to understand. */
export async function partnersWorkbook({ date1904 = false }: { date1904?: boolean } = {}): Promise<Uint8Array> {
  const workbook = new ExcelJS.Workbook();
  workbook.properties.date1904 = date1904;
  const sheet = workbook.addWorksheet('Partners');
  sheet.getCell('A1').value = 'Partner list';
  sheet.mergeCells('A1:H1');
  sheet.getCell('A2').value = 'Organisation';
  sheet.getCell('C2').value = 'Contact';
  sheet.mergeCells('A2:B2');
  sheet.mergeCells('C2:H2');
  sheet.getRow(3).values = ['Name', 'Acronym', 'Mail', 'Telephone', 'Joined', 'Verified', 'Active', 'Sites'];
  sheet.getRow(5).values = [
    'Conseil norvégien ',
    'NRC',
    { text: 'lea@example.org', hyperlink: 'mailto:lea@example.org' },
    712_345_678,
    new Date('2026-03-05T00:00:00Z'),
    new Date('2026-03-05T14:30:00Z'),
    true,
    { formula: '6*7', result: 42 },
  ];
  sheet.getCell('D5').numFmt = '0000000000';
  sheet.getCell('E5').numFmt = 'dd/mm/yyyy';
  sheet.getCell('F5').numFmt = 'yyyy-mm-dd hh:mm';
  sheet.getRow(6).values = [
    { richText: [{ text: 'Save the ', font: { bold: true } }, { text: 'Children' }] },
    { formula: 'LEFT("SCIX",3)', result: 'SCI' },
    'one@example.org\ntwo@example.org',
    '+249 912 345 678',
    '05/03/2026',
    { formula: 'DATE(2026,3,5)', result: new Date('2026-03-05T00:00:00Z') },
    false,
    { formula: '1/0', result: { error: '#DIV/0!' } },
  ];
  sheet.getCell('F6').numFmt = 'yyyy-mm-dd';
  sheet.getRow(7).values = ['الهلال الأحمر', '中国红十字会', '', '"quoted", and; more', 0.125, 1.5, '', 254_712_345_678];
  sheet.getCell('E7').numFmt = '0.0%';
  const hidden = workbook.addWorksheet('Lists', { state: 'hidden' });
  hidden.getCell('B2').value = 'hidden value';
  workbook.addWorksheet('Deep', { state: 'veryHidden' });
  return new Uint8Array(await workbook.xlsx.writeBuffer());
}

import type { Sheet, Spreadsheet } from '../../../../../shared/domain/imports/spreadsheet.ts';
import { FailureError } from '../../../../../shared/result.ts';
import type { Pace } from '../../../archive/pace.ts';
import { mostSheets } from '../limits.ts';
import type { Reading } from '../reading.ts';
import { createRowCollector } from '../row-collector.ts';
import { type CellFormat, cellFormatHandlers } from './cell-formats.ts';
import type { WorkbookTables } from './cell-values.ts';
import { refuseOtherPackage } from './package-kind.ts';
import { openPackageParts, type PackageParts } from './package-parts.ts';
import { readRelationships, type Relationship, relationshipsPart } from './relationships.ts';
import { sharedStringHandlers } from './shared-strings.ts';
import { sheetHandlers } from './sheet-handlers.ts';
import { prefixedAttribute, readXml, type XmlHandlers } from './xml.ts';

interface ListedSheet {
  name: string;
  isHidden: boolean;
  relationship: string;
}

/** The parts of a workbook that are read, found by their relationships: nothing says what a part must be called. */
interface WorkbookPlan {
  sheets: { name: string; isHidden: boolean; part: string }[];
  strings: string | null;
  styles: string | null;
  calendar: WorkbookTables['calendar'];
}

/** Reads the cells of every worksheet; macros, drawings, links and what else a workbook may hold stay untouched. */
export async function readWorkbook(bytes: Uint8Array, reading: Reading): Promise<Spreadsheet> {
  const { name } = reading;
  const parts = await openPackageParts(bytes, name);
  const plan = await planWorkbook(parts, reading);
  const needed = [plan.strings, plan.styles].filter((part) => part !== null);
  const pace = reading.paceFor(parts.measure([...needed, ...plan.sheets.map(({ part }) => part)]));
  const read = (part: string, handlers: XmlHandlers) => readXml(parts.read(part), { part, name, pace }, handlers);
  const strings: string[] = [];
  const formats: CellFormat[] = [];
  if (plan.strings !== null) await read(plan.strings, sharedStringHandlers(strings));
  if (plan.styles !== null) await read(plan.styles, cellFormatHandlers(formats));
  const tables = { strings, formats, calendar: plan.calendar };
  const sheets: Sheet[] = [];
  for (const { name: sheet, isHidden, part } of plan.sheets) {
    const collector = createRowCollector(reading, sheet);
    const merges: Sheet['merges'][number][] = [];
    await read(part, sheetHandlers({ name, part, collector, merges }, tables));
    sheets.push({ name: sheet, isHidden, merges, ...collector.finish() });
  }
  return { format: 'xlsx', sheets };
}

async function planWorkbook(parts: PackageParts, { name, paceFor }: Reading): Promise<WorkbookPlan> {
  const pace = paceFor(parts.measure([relationshipsPart('')]));
  const [workbook] = ofType(await readRelationships(parts, '', { name, pace }), 'officeDocument');
  if (!workbook || !parts.has(workbook) || workbook.endsWith('.bin')) refuseOtherPackage(parts, name);
  parts.measure([workbook, relationshipsPart(workbook)]);
  const related = await readRelationships(parts, workbook, { name, pace });
  const { listed, calendar } = await readSheetList(parts, workbook, name, pace);
  const worksheets = new Map(related.filter(({ type }) => type === 'worksheet').map(({ id, target }) => [id, target]));
  const sheets = listed.flatMap(({ relationship, ...sheet }) => {
    const part = worksheets.get(relationship);
    return part === undefined ? [] : [{ ...sheet, part }];
  });
  if (sheets.length === 0) throw new FailureError('spreadsheet-no-sheet', { name });
  if (sheets.length > mostSheets) throw new FailureError('spreadsheet-too-many-sheets', { name, limit: mostSheets });
  return { sheets, calendar, strings: ofType(related, 'sharedStrings')[0] ?? null, styles: ofType(related, 'styles')[0] ?? null };
}

function ofType(related: readonly Relationship[], wanted: string): string[] {
  return related.filter(({ type }) => type === wanted).map(({ target }) => target);
}

async function readSheetList(
  parts: PackageParts,
  part: string,
  name: string,
  pace: Pace,
): Promise<{ listed: ListedSheet[]; calendar: WorkbookTables['calendar'] }> {
  const listed: ListedSheet[] = [];
  let calendar: WorkbookTables['calendar'] = 1900;
  let isWorkbook = false;
  await readXml(parts.read(part), { part, name, pace }, {
    open(element, attributes) {
      isWorkbook ||= element === 'workbook';
      if (!isWorkbook) refuseOtherPackage(parts, name);
      if (element === 'workbookPr' && ['1', 'true', 'on'].includes(attributes['date1904'] ?? '')) calendar = 1904;
      if (element !== 'sheet') return;
      const isHidden = (attributes['state'] ?? 'visible') !== 'visible';
      listed.push({ name: attributes['name'] ?? '', isHidden, relationship: prefixedAttribute(attributes, 'id') ?? '' });
    },
  });
  return { listed, calendar };
}

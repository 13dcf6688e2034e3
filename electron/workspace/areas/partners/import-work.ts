import { createHash } from 'node:crypto';
import type { CallContext } from '../../../../shared/contract/define.ts';
import type { ImportInput, ImportPreview, PartnerType } from '../../../../shared/contract/partners.ts';
import { canonicalJson } from '../../../../shared/domain/changes/changes.ts';
import type { Sheet } from '../../../../shared/domain/imports/spreadsheet.ts';
import { chooseSheet } from '../../../../shared/domain/partners/importing/choose-sheet.ts';
import { findTable, type FoundTable, headingRows, tableWithHeader } from '../../../../shared/domain/partners/importing/find-table.ts';
import { type ImportPlan, planImport } from '../../../../shared/domain/partners/importing/plan-import.ts';
import { diallingOf } from '../../../../shared/domain/partners/reading/dialling.ts';
import { standingOf } from '../../../../shared/domain/partners/standing.ts';
import { foldText } from '../../../../shared/domain/search/fold.ts';
import { FailureError } from '../../../../shared/result.ts';
import { createPace } from '../../archive/pace.ts';
import { readSpreadsheet } from '../../imports/spreadsheets/read-spreadsheet.ts';
import type { AreaDependencies } from '../dependencies.ts';
import { listWords } from './list-words.ts';

/** Rows with something in them: three times what a cluster of the largest size has. */
export const mostImportRows = 20_000;

/** As many columns as a mapping remembers. */
const mostColumns = 500;

export interface WorkedOutImport {
  plan: ImportPlan;
  preview: ImportPreview;
  /** `null` where no heading would know it again. */
  mapping: ImportMapping | null;
  /** SHA-256 over the registers that the plan was made on. */
  state: string;
}

/** How the columns were read, by the headings that the next list with the same ones has. */
export interface ImportMapping {
  id: string;
  /** Folded. */
  headings: string[];
  fields: (string | null)[];
}

export type ImportDependencies = Pick<AreaDependencies, 'records' | 'catalogues' | 'clock'>;

/**
 * Reads a file and works out what taking it in would write. Fails with what reading a spreadsheet fails with,
 * `import-sheet-unknown`, `import-row-missing`, `import-no-columns`, `import-too-many-rows`, and with `cancelled`.
 */
export async function workOutImport(dependencies: ImportDependencies, input: ImportInput, context: CallContext): Promise<WorkedOutImport> {
  const { records, catalogues } = dependencies;
  const type = input.recordType;
  const bytes = Buffer.from(input.bytes, 'base64');
  const name = input.fileName;
  const spreadsheet = await readSpreadsheet(bytes, name, context);
  const vocabulary = listWords(catalogues, type);
  const sheet = input.sheet === null ? chooseSheet(spreadsheet, vocabulary) : (spreadsheet.sheets.find((one) => one.name === input.sheet) ?? null);
  if (!sheet) throw new FailureError(input.sheet === null ? 'spreadsheet-no-sheet' : 'import-sheet-unknown', { name, sheet: input.sheet ?? '', sheets: spreadsheet.sheets.map((one) => one.name).join(', ') });
  if (input.headerRow !== null && input.headerRow > sheet.rows.length) throw new FailureError('import-row-missing', { name, row: input.headerRow });
  const table = input.headerRow === null ? findTable(sheet, vocabulary) : tableWithHeader(sheet, input.headerRow - 1, vocabulary);
  const filled = sheet.rows.filter((cells) => cells.length > 0).length - headingRows(table);
  if (filled > mostImportRows) throw new FailureError('import-too-many-rows', { name, limit: mostImportRows });
  const headings = foldedHeadings(table, sheet);
  const mappingId = headings.some((heading) => heading !== '') ? mappingIdOf(type, headings) : null;
  const { register, state } = readRegister(dependencies);
  const steps = planImport({
    type,
    spreadsheet,
    sheet,
    table,
    vocabulary,
    register,
    dialling: diallingOf(catalogues.dialling, records.find('cluster', 'cluster')?.country ?? null),
    chosen: input.mapping,
    remembered: mappingId === null ? null : (records.find('import_mapping', mappingId)?.fields ?? null),
    dayOrder: input.dayOrder,
    decisions: new Map(input.decisions.map(({ row, take }) => [row, take])),
    organisationDecisions: new Map(input.organisations.map(({ text, take }) => [foldText(text), take])),
    standing: (id) => standingOf(id, (one) => records.get(type, one))?.id ?? null,
  });
  const plan = await inTurns(steps, sheet.rows.length * 2, context);
  if (plan.columns.every(({ field }) => field === null)) throw new FailureError('import-no-columns', { name, sheet: sheet.name });
  const { columns, rows, newOrganisations } = plan;
  const written = { sheet: sheet.name, columns: columns.map(({ field }) => field), newOrganisations, rows: rows.map(({ row, state: kind, record, fields }) => [row, kind, record, fields]) };
  return {
    plan,
    preview: { ...plan.preview, file: sha256(bytes), digest: sha256(canonicalJson(JSON.parse(JSON.stringify(written)))) },
    mapping: mappingId === null ? null : { id: mappingId, headings, fields: columns.slice(0, mostColumns).map(({ field }) => field) },
    state,
  };
}

const sha256 = (data: string | Uint8Array): string => createHash('sha256').update(data).digest('hex');

/** Runs work that stops after each step, so that other calls get their turn. */
async function inTurns<T>(steps: Generator<number, T>, total: number, context: CallContext): Promise<T> {
  const pace = createPace(context, total);
  for (;;) {
    const { done, value } = steps.next();
    if (done) return value;
    await pace.advance(value);
  }
}

/** The registers that an import is compared with, and a digest of them: equal digests are equal registers. */
export function readRegister({ records }: Pick<AreaDependencies, 'records'>): { register: Parameters<typeof planImport>[0]['register']; state: string } {
  const register = { organisations: records.list('organisation'), contacts: records.list('contact'), mailingLists: records.list('mailing_list') };
  return { register, state: sha256(JSON.stringify(register)) };
}

function foldedHeadings({ headings, tags }: FoundTable, sheet: Sheet): string[] {
  const tagged = tags === null ? [] : (sheet.rows[tags] ?? []).map(({ text }) => text);
  return (headings.length > 0 ? headings : tagged).slice(0, mostColumns).map((heading) => foldText(heading).slice(0, 500).toWellFormed());
}

/** Two offices that get the same list meet in the same record. */
function mappingIdOf(type: PartnerType, headings: readonly string[]): string {
  return `${type}-${sha256(JSON.stringify(headings)).slice(0, 32)}`;
}

import type { ImportPreview, ImportTotals, PartnerType } from '../../../contract/partners.ts';
import type { AnyRecord, FieldValue } from '../../../records/define.ts';
import type { RecordByType } from '../../../records/index.ts';
import type { DayOrder } from '../../imports/days.ts';
import { columnName, rowNumber, type Sheet, type Spreadsheet } from '../../imports/spreadsheet.ts';
import { createSubjectIndex } from '../likeness/index-subjects.ts';
import { personName, subjectOf } from '../likeness/subject.ts';
import type { Dialling } from '../reading/dialling.ts';
import { createFinder, splitAcronym } from '../reading/find-records.ts';
import { createRowPlanner, newOrganisationKey, type PlannedRow, type RowDecision } from '../reading/plan-rows.ts';
import type { Vocabulary } from '../reading/vocabulary.ts';
import { rowsOfSheet } from './choose-sheet.ts';
import { findColumns, type FoundColumn } from './find-columns.ts';
import { type FoundTable, headingRows, rowsOfTable } from './find-table.ts';

export interface PartnerRegister {
  organisations: readonly RecordByType['organisation'][];
  contacts: readonly RecordByType['contact'][];
  mailingLists: readonly RecordByType['mailing_list'][];
}

export interface ImportPlanInput {
  type: PartnerType;
  spreadsheet: Spreadsheet;
  sheet: Sheet;
  table: FoundTable;
  vocabulary: Vocabulary;
  register: PartnerRegister;
  dialling: Dialling | null;
  chosen: readonly (string | null)[] | null;
  remembered: readonly (string | null)[] | null;
  dayOrder: DayOrder | null;
  decisions: ReadonlyMap<number, RowDecision>;
  /** By folded text. */
  organisationDecisions: ReadonlyMap<string, 'new' | 'note' | { record: string }>;
  standing: (id: string) => string | null;
}

/** What accepting writes: rows by {@link newOrganisationKey} and the organisations that stand behind these keys. */
export interface ImportPlan {
  columns: FoundColumn[];
  rows: PlannedRow[];
  newOrganisations: { key: string; text: string; fields: Record<string, FieldValue> }[];
  preview: Omit<ImportPreview, 'file' | 'digest'>;
}

/** Works out an import, row by row, so that whoever waits can be told how far it is; writes nothing. */
export function* planImport(input: ImportPlanInput): Generator<number, ImportPlan> {
  const { type, sheet, table, register, dialling, vocabulary } = input;
  const findRecord = createFinder(register.organisations, register.mailingLists);
  const columns = findColumns({ ...input, findRecord });
  const existing = (type === 'organisation' ? register.organisations : register.contacts) as readonly AnyRecord[];
  const planner = createRowPlanner({
    type,
    columns: columns.map(({ field }) => field),
    headings: columns.map(({ heading }) => heading),
    dayOrders: columns.map(({ dayOrder }) => dayOrder),
    vocabulary,
    existing,
    findRecord,
    dialling,
    source: 'foreign',
    decisions: input.decisions,
    organisationDecisions: input.organisationDecisions,
    standing: input.standing,
  });
  const rows: PlannedRow[] = [];
  let blank = sheet.trailingBlankRows;
  for (const row of rowsOfTable(table, sheet)) {
    const planned = planner.plan(sheet.rows[row] ?? [], rowNumber(row));
    if (planned) rows.push(planned);
    else blank += 1;
    yield 1;
  }
  const titles = createTitles(input, existing);
  const duplicates = yield* proposeDuplicates(rows, existing, input, titles);
  const newOrganisations = organisationsToMake(rows);
  return {
    columns,
    rows,
    newOrganisations: newOrganisations.map(({ key, text, fields }) => ({ key, text, fields })),
    preview: {
      sheets: input.spreadsheet.sheets.map((one) => ({ name: one.name, isHidden: one.isHidden, rows: rowsOfSheet(one) })),
      sheet: sheet.name,
      headerRow: table.header === null ? null : rowNumber(table.header),
      hxlRow: table.tags === null ? null : rowNumber(table.tags),
      columns: columns.map((column, place) => ({ column: columnName(place), ...column })),
      rows: rows.map((planned) => toPreviewRow(planned, columns, sheet, titles)),
      totals: totalsOf(rows, blank, headingRows(table)),
      duplicates,
      newOrganisations: proposeOrganisations(newOrganisations, register, dialling),
    },
  };
}

function totalsOf(rows: readonly PlannedRow[], blank: number, headings: number): ImportTotals {
  const count = (state: PlannedRow['state']) => rows.filter((row) => row.state === state).length;
  return {
    rows: rows.length + blank,
    new: count('new'),
    changed: count('changed'),
    unchanged: count('unchanged'),
    rejected: count('rejected'),
    blank,
    headings,
  };
}

/** What names a record or a row in lists. */
interface Titles {
  ofRecord(id: string): string;
  ofRow(planned: PlannedRow): string;
}

function createTitles({ type }: ImportPlanInput, existing: readonly AnyRecord[]): Titles {
  const titleOf = (values: Readonly<Record<string, FieldValue>>) => (type === 'organisation' ? String(values['name'] ?? '') : personName(values));
  const byId = new Map(existing.map((record) => [record.id, record]));
  const ofRecord = (id: string) => titleOf(byId.get(id) ?? {});
  return {
    ofRecord,
    ofRow: ({ record, values, written }) => (record === null ? titleOf(values) || titleOf(written) : ofRecord(record)),
  };
}

/** Of every row that makes a record, or of which a person said what it is, who may be the same. */
function* proposeDuplicates(
  rows: readonly PlannedRow[],
  existing: readonly AnyRecord[],
  { type, dialling, decisions }: ImportPlanInput,
  titles: Titles,
): Generator<number, ImportPreview['duplicates']> {
  const wanted = rows.filter(({ row, state }) => state === 'new' || decisions.has(row));
  if (wanted.length === 0) return [];
  const index = createSubjectIndex();
  for (const record of existing) index.add(subjectOf(type, record.id, record, dialling));
  const byKey = new Map(wanted.map((planned) => [rowSubject(planned), planned]));
  const duplicates: ImportPreview['duplicates'] = [];
  for (const planned of wanted) {
    const subject = subjectOf(type, rowSubject(planned), planned.values, dialling);
    for (const { subject: other, reasons, certainty } of index.like(subject)) {
      const earlier = byKey.get(other.id);
      duplicates.push({
        row: planned.row,
        title: titles.ofRow(planned),
        like: earlier ? { kind: 'row', row: earlier.row, title: titles.ofRow(earlier) } : { kind: 'record', record: other.id, title: titles.ofRecord(other.id) },
        reasons,
        certainty,
      });
    }
    if (planned.state === 'new') index.add(subject);
    yield 1;
  }
  return duplicates;
}

const rowSubject = ({ row }: PlannedRow): string => `row:${row}`;

interface OrganisationToMake {
  key: string;
  text: string;
  rows: number;
  fields: Record<string, FieldValue>;
}

/** The organisations that rows name and the register does not know, as the first of the rows spells them. */
function organisationsToMake(rows: readonly PlannedRow[]): OrganisationToMake[] {
  const found = new Map<string, OrganisationToMake>();
  for (const { state, organisations, values } of rows) {
    const [first] = organisations;
    if (state === 'rejected' || !first || first.record !== null || values['organisation'] !== newOrganisationKey(first.text)) continue;
    const key = newOrganisationKey(first.text);
    const known = found.get(key);
    const { name, acronym } = splitAcronym(first.text);
    found.set(key, known ? { ...known, rows: known.rows + 1 } : { key, text: first.text, rows: 1, fields: acronym === null ? { name } : { name, acronym } });
  }
  return [...found.values()];
}

function proposeOrganisations(wanted: readonly OrganisationToMake[], { organisations }: PartnerRegister, dialling: Dialling | null): ImportPreview['newOrganisations'] {
  if (wanted.length === 0) return [];
  const names = new Map(organisations.map(({ id, name }) => [id, name ?? '']));
  const index = createSubjectIndex();
  for (const record of organisations) index.add(subjectOf('organisation', record.id, record as AnyRecord, dialling));
  return wanted.map(({ key, text, rows, fields }) => ({
    text,
    rows,
    candidates: index
      .like(subjectOf('organisation', key, fields, dialling))
      .map(({ subject, reasons, certainty }) => ({ record: subject.id, title: names.get(subject.id) ?? '', reasons, certainty })),
  }));
}

const longestValue = 200;

function toPreviewRow(planned: PlannedRow, columns: readonly FoundColumn[], sheet: Sheet, titles: Titles): ImportPreview['rows'][number] {
  const { row, state, record, before, organisations } = planned;
  const shown = state === 'rejected' ? planned.values : planned.fields;
  const readable = (name: string, value: FieldValue): FieldValue =>
    name === 'organisation' && typeof value === 'string' && value === newOrganisationKey(organisations[0]?.text ?? '') ? (organisations[0]?.text ?? null) : value;
  return {
    row,
    state,
    record,
    title: titles.ofRow(planned),
    fields: Object.fromEntries(Object.entries(shown).map(([name, value]) => [name, { from: before[name] ?? null, to: readable(name, value) }])),
    problems: planned.problems.map(({ column, field, problem }) => ({
      column: column === null ? null : columnName(column),
      heading: column === null ? null : (columns[column]?.heading ?? null),
      field,
      value: (problem.value || (column === null ? '' : (sheet.rows[row - 1]?.[column]?.text ?? ''))).slice(0, longestValue).toWellFormed(),
      code: problem.code,
      params: problem.params,
      fix: problem.fix,
    })),
    organisations: organisations.map(({ text, record: known }) => ({ text, record: known === 'ambiguous' ? null : known })),
  };
}

import type { PartnerType } from '../../../contract/partners.ts';
import type { AnyRecord, FieldValue } from '../../../records/define.ts';
import { definitionOf } from '../../../records/index.ts';
import { areValuesEqual } from '../../changes/changes.ts';
import type { DayOrder } from '../../imports/days.ts';
import { type Cell, emptyCell } from '../../imports/spreadsheet.ts';
import { foldText } from '../../search/fold.ts';
import type { Dialling } from './dialling.ts';
import { type FindRecord, isAcronym, splitAcronym } from './find-records.ts';
import { createMatcher, type Match } from './match-rows.ts';
import { type NamedOrganisation, organisationsInCell } from './organisations-in-cell.ts';
import { type CellContext, readCell } from './read-cell.ts';
import { type RowProblem, rowProblem } from './row-problem.ts';
import { continued, entryKey, withFileValue } from './unite-values.ts';
import type { Vocabulary } from './vocabulary.ts';

/** The column that names a record by its id, as our own exports have one. */
export const idField = 'id';

export interface PlannedRow {
  /** As the spreadsheet counts, from 1. */
  row: number;
  state: 'new' | 'changed' | 'unchanged' | 'rejected';
  /** The record that the row changes or confirms. */
  record: string | null;
  /** What is written when the row is accepted. */
  fields: Record<string, FieldValue>;
  /** Every cell that could be read, whether it changes anything or not. */
  values: Record<string, FieldValue>;
  /** What a changed record had before, by field. */
  before: Record<string, FieldValue>;
  /** Every cell that belongs to a field, as it was written. */
  written: Record<string, string>;
  problems: { column: number | null; field: string | null; problem: RowProblem }[];
  /** The organisations that a contact's row names. */
  organisations: NamedOrganisation[];
}

/** What a person said of a row: it is new whatever it looks like, it is left out, or it is this record. */
export type RowDecision = 'new' | 'leave_out' | { record: string };

export interface RowPlannerInput {
  type: PartnerType;
  /** The field of each column; a field that holds several values may have several columns. */
  columns: readonly (string | null)[];
  headings: readonly string[];
  /** How the days of each column are written. */
  dayOrders: readonly (DayOrder | null)[];
  vocabulary: Vocabulary;
  existing: readonly AnyRecord[];
  findRecord: FindRecord;
  dialling: Dialling | null;
  /**
   * `own`: what a person pastes into the register is what the register says then. `foreign`: somebody else's list adds to
   * what is known and takes nothing away, and may name organisations that are not known yet.
   */
  source: 'own' | 'foreign';
  decisions?: ReadonlyMap<number, RowDecision>;
  /** Of organisations that cells name, by folded text: a record, a new one, or none with the words kept in the note. */
  organisationDecisions?: ReadonlyMap<string, 'new' | 'note' | { record: string }>;
  /** The record that an id leads to today. */
  standing?: (id: string) => string | null;
}

export interface RowPlanner {
  /** `null` for a row that says nothing. Rows come in their order: each knows the earlier ones. */
  plan(cells: readonly Cell[], row: number): PlannedRow | null;
}

/** Stands in for the id of an organisation that an import is about to make. */
export function newOrganisationKey(text: string): string {
  return `new:${foldText(splitAcronym(text).name)}`;
}

/**
 * Says of row after row what accepting it would do; writes nothing.
 *
 * An empty cell says nothing: it neither clears a known value nor hinders a new row, unless the field is required.
 * A row with one bad cell is rejected whole, so that nothing half-read gets in.
 */
export function createRowPlanner(input: RowPlannerInput): RowPlanner {
  const { type, columns, headings, vocabulary, findRecord, dialling } = input;
  const isForeign = input.source === 'foreign';
  const { fields: definitions } = definitionOf(type);
  const matcher = createMatcher(type, input.existing);
  const records = new Map(input.existing.map((record) => [record.id, record]));
  /** The record, or the new row, that a row was about -> that row. */
  const seen = new Map<string, number>();
  const context: Omit<CellContext, 'choices' | 'dayOrder'> = { unknown: vocabulary.unknown, findRecord, dialling };

  function readRow(cells: readonly Cell[], row: number): PlannedRow {
    const planned: PlannedRow = { row, state: 'rejected', record: null, fields: {}, values: {}, before: {}, written: {}, problems: [], organisations: [] };
    for (const [column, name] of columns.entries()) {
      const cell = cells[column] ?? emptyCell;
      const field = name === null ? undefined : definitions[name];
      if (name === null || (!field && name !== idField)) continue;
      planned.written[name] = [planned.written[name], cell.text].filter((text) => text !== undefined && text !== '').join('; ');
      if (!field || (cell.kind !== 'error' && cell.text.trim() === '')) continue;
      if (isForeign && name === 'organisation') {
        readOrganisations(planned, cell, column);
        continue;
      }
      const read = readCell(name, field, cell, { ...context, choices: vocabulary.choices.get(name), dayOrder: input.dayOrders[column] ?? null });
      if (!read.ok) planned.problems.push({ column, field: name, problem: read.problem });
      else if (read.value !== null) planned.values[name] = together(name, planned.values[name], read.value);
    }
    if (isForeign && type === 'organisation') readName(planned);
    return planned;
  }

  function together(name: string, known: FieldValue | undefined, given: FieldValue): FieldValue {
    if (typeof known === 'string' && typeof given === 'string') return continued(known, given);
    if (!Array.isArray(known) || !Array.isArray(given)) return given;
    const keys = new Set(known.map((entry) => entryKey(name, entry, dialling)));
    return [...known, ...given.filter((entry) => !keys.has(entryKey(name, entry, dialling)))];
  }

  /** A contact has one organisation: the first. What else the cell says stays in the note. */
  function readOrganisations(planned: PlannedRow, cell: Cell, column: number): void {
    const text = cell.text.trim();
    if (vocabulary.unknown.has(foldText(text)) || foldText(text) === '') return;
    const decided = (name: string) => input.organisationDecisions?.get(foldText(name));
    const find = (name: string) => {
      const decision = decided(name);
      return typeof decision === 'object' ? decision.record : findRecord('organisation', name);
    };
    planned.organisations = organisationsInCell(text, find).filter(({ text: name, record }) => record !== null || decided(name) !== 'note');
    const tooLong = planned.organisations.find(({ text: name, record }) => record === null && name.length > 300);
    if (tooLong) planned.problems.push({ column, field: 'organisation', problem: rowProblem('too_long', tooLong.text, { max: 300 }) });
    const [first] = planned.organisations;
    if (first?.record === 'ambiguous') planned.problems.push({ column, field: 'organisation', problem: rowProblem('ambiguous_record', first.text) });
    else if (first) planned.values['organisation'] = first.record ?? newOrganisationKey(first.text);
    if (first && organisationsInCell(text, find).length === 1) return;
    const heading = headings[column]?.trim();
    const said = `${heading ? `${heading}: ` : ''}${text.replace(/\s*\n+\s*/g, '; ')}`;
    const note = planned.values['note'];
    planned.values['note'] = typeof note === 'string' ? continued(note, said) : said;
  }

  /** "Norwegian Refugee Council (NRC)" fills two fields, and several names in one cell none. */
  function readName(planned: PlannedRow): void {
    const name = planned.values['name'];
    if (typeof name !== 'string') return;
    const column = columns.indexOf('name');
    const named = organisationsInCell(name, (text) => findRecord('organisation', text));
    if (named.length > 1) {
      planned.problems.push({ column, field: 'name', problem: rowProblem('several_names', name, { count: named.length }) });
      return;
    }
    const split = splitAcronym(name);
    if (split.acronym === null || findRecord('organisation', name) !== null) return;
    planned.values['name'] = split.name;
    planned.values['acronym'] ??= split.acronym;
  }

  function place(planned: PlannedRow): PlannedRow {
    const decision = input.decisions?.get(planned.row);
    if (decision === 'leave_out') return reject(planned, rowProblem('left_out'));
    const found = decision === undefined ? find(planned) : decided(decision);
    if (found.kind === 'several') return reject(planned, rowProblem('several_matches'));
    const key = found.kind === 'one' ? found.id : rowKey(planned.row);
    const earlier = seen.get(key);
    if (earlier !== undefined) return reject(planned, rowProblem('repeated', '', { row: earlier }));
    const record = found.kind === 'one' ? records.get(found.id) : undefined;
    if (found.kind === 'none') return asNew(planned);
    return record ? asChange(planned, record, found.asKey) : reject(planned, rowProblem('unknown_record', found.id));
  }

  function find(planned: PlannedRow): Match {
    const id = planned.written[idField]?.trim();
    const standing = id ? (input.standing?.(id) ?? null) : null;
    if (standing !== null && records.has(standing)) return { kind: 'one', id: standing, asKey: [] };
    // A row without a name may be led to a record that another row of the same file makes: the second time it would change it.
    return isForeign && missingFields(planned).length > 0 ? { kind: 'none' } : matcher.match(planned.values);
  }

  function decided(decision: Exclude<RowDecision, 'leave_out'>): Match {
    // A name that was taken for another stays among the other names, where the next list finds it.
    return decision === 'new' ? { kind: 'none' } : { kind: 'one', id: decision.record, asKey: type === 'organisation' ? ['name'] : [] };
  }

  function missingFields({ values }: PlannedRow): string[] {
    return Object.entries(definitions).flatMap(([name, { required }]) => (required && values[name] === undefined ? [name] : []));
  }

  function asNew(planned: PlannedRow): PlannedRow {
    for (const name of missingFields(planned)) {
      const column = columns.indexOf(name);
      planned.problems.push({ column: column === -1 ? null : column, field: name, problem: rowProblem('required') });
    }
    if (planned.problems.length > 0) return planned;
    const key = rowKey(planned.row);
    seen.set(key, planned.row);
    matcher.add({ id: key, deleted: false, ...planned.values });
    return { ...planned, state: 'new', fields: planned.values };
  }

  function asChange(planned: PlannedRow, record: AnyRecord, asKey: readonly string[]): PlannedRow {
    seen.set(record.id, planned.row);
    const given = { ...planned.values, ...otherNames(planned, record, asKey) };
    const changed = Object.entries(given).flatMap(([name, value]) => {
      const field = definitions[name];
      if (!field || asKey.includes(name)) return [];
      const known = record[name] ?? null;
      const next = isForeign ? withFileValue(name, field, known, value, dialling) : value;
      return areValuesEqual(next, known) ? [] : [[name, next] as const];
    });
    return {
      ...planned,
      record: record.id,
      state: changed.length > 0 ? 'changed' : 'unchanged',
      fields: Object.fromEntries(changed),
      before: Object.fromEntries(changed.map(([name]) => [name, record[name] ?? null])),
    };
  }

  /** The name by which a list called an organisation that is known by another. */
  function otherNames({ values }: PlannedRow, record: AnyRecord, asKey: readonly string[]): Record<string, FieldValue> {
    const { name } = values;
    if (!isForeign || !asKey.includes('name') || typeof name !== 'string') return {};
    const known = [record['name'], record['acronym'], splitAcronym(name).name === name ? null : record['name']];
    const isKnown = known.some((text) => typeof text === 'string' && [name, splitAcronym(name).name].some((own) => foldText(own) === foldText(text)));
    if (isKnown) return {};
    if (isAcronym(name) && (record['acronym'] ?? null) === null) return { acronym: name };
    return { alternativeNames: together('alternativeNames', values['alternativeNames'] ?? [], [name]) };
  }

  return {
    plan(cells, row) {
      if (cells.every((cell) => cell.kind === 'empty' || (cell.kind !== 'error' && cell.text.trim() === ''))) return null;
      const planned = readRow(cells, row);
      return planned.problems.length > 0 && input.decisions?.get(row) !== 'leave_out' ? planned : place(planned);
    },
  };
}

const rowKey = (row: number): string => `row:${row}`;

function reject(planned: PlannedRow, problem: RowProblem): PlannedRow {
  return { ...planned, problems: [...planned.problems, { column: null, field: null, problem }] };
}

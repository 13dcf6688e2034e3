import type { ColumnSource, PartnerType } from '../../../contract/partners.ts';
import { definitionOf } from '../../../records/index.ts';
import { type DayOrder, orderOfDays } from '../../imports/days.ts';
import { cellAt, type Cell, type Sheet } from '../../imports/spreadsheet.ts';
import { foldText } from '../../search/fold.ts';
import { readAddresses } from '../reading/addresses.ts';
import type { FindRecord } from '../reading/find-records.ts';
import { readPhones } from '../reading/phones.ts';
import { idField } from '../reading/plan-rows.ts';
import type { Vocabulary } from '../reading/vocabulary.ts';
import { fieldOfHeading, type FoundTable, rowsOfTable } from './find-table.ts';
import { fieldOfTag } from './hxl.ts';

export interface FoundColumn {
  heading: string;
  field: string | null;
  how: ColumnSource | null;
  /** The first different values. */
  samples: string[];
  dayOrder: DayOrder | null;
}

export interface ColumnSearch {
  type: PartnerType;
  sheet: Sheet;
  table: FoundTable;
  vocabulary: Vocabulary;
  findRecord: FindRecord;
  /** What a person said, column by column. */
  chosen: readonly (string | null)[] | null;
  /** How a list with the same headings was read before. */
  remembered: readonly (string | null)[] | null;
  /** What a person said about days that the file leaves open. */
  dayOrder: DayOrder | null;
}

const samplesShown = 3;
/** Enough to tell what a column holds. */
const cellsLookedAt = 200;

/** The field of each column: as a person says, as it was read before, by hashtag, by heading, by what stands in it. */
export function findColumns(search: ColumnSearch): FoundColumn[] {
  const { sheet, table, type } = search;
  const width = Math.max(table.headings.length, ...sheet.rows.map((cells) => cells.length), 0);
  const contents = columnContents(search, width);
  const found = contents.map((cells, column): FoundColumn => ({
    heading: table.headings[column] ?? '',
    field: null,
    how: null,
    samples: [...new Set(cells.map(({ text }) => shortened(text)))].slice(0, samplesShown),
    dayOrder: null,
  }));
  const taken = new Set<string>();
  const take = (column: number, field: string | null, how: ColumnSource) => {
    const entry = found[column];
    if (!entry || field === null || entry.field !== null || !mayTake(type, field, taken)) return;
    taken.add(field);
    found[column] = { ...entry, field, how };
  };
  const given = search.chosen ?? search.remembered;
  if (given) {
    given.forEach((field, column) => take(column, field, search.chosen ? 'person' : 'remembered'));
  } else {
    const tags = table.tags === null ? [] : (sheet.rows[table.tags] ?? []);
    tags.forEach(({ text }, column) => take(column, fieldOfTag(type, text), 'hxl'));
    found.forEach(({ heading }, column) => take(column, fieldOfHeading(heading, search.vocabulary), 'name'));
    contents.forEach((cells, column) => {
      if (found[column]?.field === null) take(column, fieldOfContent(cells, search), 'content');
    });
    if (table.header === null && table.tags === null) takeName(contents, found, take, type);
  }
  return withDayOrders(found, contents, type, search);
}

/** Only a field that holds several values may have several columns: "Phone", "WhatsApp". */
function mayTake(type: PartnerType, field: string, taken: ReadonlySet<string>): boolean {
  const definition = definitionOf(type).fields[field];
  if (!definition) return field === idField && !taken.has(field);
  return definition.kind === 'texts' || !taken.has(field);
}

function columnContents({ sheet, table }: ColumnSearch, width: number): Cell[][] {
  const contents: Cell[][] = Array.from({ length: width }, () => []);
  for (const row of rowsOfTable(table, sheet)) {
    for (let column = 0; column < (sheet.rows[row]?.length ?? 0); column += 1) {
      const cell = cellAt(sheet, row, column);
      if (cell.text.trim() !== '') contents[column]?.push(cell);
    }
  }
  return contents;
}

/** What a column without a known heading holds, where hardly anything else can be meant. Days never tell which day they are. */
function fieldOfContent(all: readonly Cell[], { type, vocabulary, findRecord }: ColumnSearch): string | null {
  const texts = all.slice(0, cellsLookedAt).filter(({ kind }) => kind !== 'error').map(({ text }) => text.trim());
  const most = (isOne: (text: string) => boolean) => texts.length > 0 && texts.filter(isOne).length * 10 >= texts.length * 7;
  if (type === 'organisation') {
    if (most((text) => /^(?:https?:\/\/|www\.)/i.test(text))) return 'website';
  } else {
    if (most((text) => readAddresses(text) !== null)) return 'emails';
    if (most((text) => !/^\d{1,6}$/.test(text) && !/^\d{4}-\d\d-\d\d/.test(text) && !text.includes('.') && readPhones(text, null) !== null)) return 'phones';
    if (most((text) => findRecord('organisation', text) !== null)) return 'organisation';
  }
  for (const [field, words] of vocabulary.choices) {
    // "Yes" and "no" answer many questions.
    if (most((text) => words.has(foldText(text)) && !shortAnswer.test(text))) return field;
  }
  return null;
}

const shortAnswer = /^.{0,3}$/u;

/** Without any headings the first column of different words names the rows. */
function takeName(contents: readonly Cell[][], found: readonly FoundColumn[], take: (column: number, field: string, how: ColumnSource) => void, type: PartnerType): void {
  const column = contents.findIndex((cells, place) => {
    const texts = cells.map(({ text }) => text.trim());
    const words = texts.filter((text) => /\p{L}{2}/u.test(text));
    return found[place]?.field === null && words.length > 0 && words.length * 2 > texts.length && new Set(texts).size * 2 > texts.length;
  });
  if (column !== -1) take(column, type === 'organisation' ? 'name' : 'familyName', 'content');
}

/** What one column of days tells counts for the others of the same file. */
function withDayOrders(found: readonly FoundColumn[], contents: readonly Cell[][], type: PartnerType, { dayOrder }: ColumnSearch): FoundColumn[] {
  const isDay = ({ field }: FoundColumn) => field !== null && definitionOf(type).fields[field]?.kind === 'day';
  const textsOf = (column: number) => (contents[column] ?? []).filter(({ kind }) => kind === 'text').map(({ text }) => text);
  const own = found.map((entry, column) => (isDay(entry) ? orderOfDays(textsOf(column)) : null));
  const orders = new Set(own.filter((order) => order !== null));
  const [shared = null] = orders.size === 1 ? orders : [];
  return found.map((entry, column) => (isDay(entry) ? { ...entry, dayOrder: own[column] ?? shared ?? dayOrder } : entry));
}

function shortened(text: string): string {
  const line = text.replace(/\s+/g, ' ').trim();
  return line.length > 60 ? `${line.slice(0, 60).toWellFormed()}…` : line;
}

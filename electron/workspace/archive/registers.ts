import type { Translate } from '../../../shared/documents/translate.ts';
import * as choiceLists from '../../../shared/records/choices.ts';
import type { AnyRecord, Field, FieldValue } from '../../../shared/records/define.ts';
import { definitionOf, type RecordType } from '../../../shared/records/index.ts';
import type { AreaDependencies } from '../areas/dependencies.ts';
import type { RegisterColumn } from '../documents/excel/register-sheet.ts';
import type { Register } from '../documents/excel/register-workbook.ts';
import type { RecordTitles } from './record-titles.ts';

export interface RegisterOptions {
  dependencies: Pick<AreaDependencies, 'records' | 'catalogues' | 'clock'>;
  language: choiceLists.Language;
  titles: RecordTitles;
}

/** A column and what stands in it for a record. */
interface Source {
  column: RegisterColumn;
  valueOf: (record: AnyRecord) => string | number | null;
}

/** A record type as a sheet of everything that its records say, and one of those that were deleted. */
export function gatherRegister(type: RecordType, { dependencies, language, titles }: RegisterOptions): Register {
  const { records, catalogues, clock } = dependencies;
  const t = catalogues.translators[language];
  const present = records.list(type) as AnyRecord[];
  const deleted = records.listDeleted(type) as AnyRecord[];
  const sources = sourcesOf(type, [...present, ...deleted], t, titles);
  const rowsOf = (some: readonly AnyRecord[]) => some.map((record) => sources.map(({ valueOf }) => valueOf(record)));
  const title = t(`records:plural.${type}`);
  return {
    language,
    title,
    clusterName: records.find('cluster', 'cluster')?.name ?? '',
    day: clock.today(),
    columns: sources.map(({ column }) => column),
    sheets: [
      { name: title, rows: rowsOf(present) },
      ...(deleted.length === 0 ? [] : [{ name: t('records:deleted'), rows: rowsOf(deleted) }]),
    ],
  };
}

const narrow = 14;
const medium = 26;
const broad = 34;
const wide = 48;

function sourcesOf(type: RecordType, all: readonly AnyRecord[], t: Translate, titles: RecordTitles): Source[] {
  const columnOf = (heading: string, width: number, more: Partial<RegisterColumn> = {}): RegisterColumn => ({
    heading,
    hxl: null,
    kind: 'text',
    width,
    ...more,
  });
  const fields = Object.entries(definitionOf(type).fields).flatMap(([name, field]): Source[] => {
    const heading = t(`records:records.${type}.${name}`);
    const hxl = { hxl: field.hxl ?? null };
    const given = (say: (value: NonNullable<FieldValue>) => string | number | null) => (record: AnyRecord) => {
      const value = record[name] ?? null;
      return value === null ? null : say(value);
    };
    switch (field.kind) {
      case 'reference':
      case 'references':
        return [
          {
            column: columnOf(heading, medium, hxl),
            valueOf: given((value) => lines(listOf(value).map((id) => titles.ofReference(field.to, id)))),
          },
          { column: columnOf(t('archive:idOf', { name: heading }), medium), valueOf: given((value) => lines(listOf(value))) },
        ];
      case 'data':
        return languagesIn(all, name)?.map((code) => ({
          column: columnOf(`${heading} (${t(`records:choices.languages.${code}`)})`, wide),
          valueOf: given((value) => (value as Partial<Record<string, string>>)[code] ?? null),
        })) ?? [{ column: columnOf(heading, wide), valueOf: given((value) => JSON.stringify(value)) }];
      case 'day':
        return [{ column: columnOf(heading, narrow, { ...hxl, kind: 'day' }), valueOf: given(String) }];
      case 'integer':
        return [{ column: columnOf(heading, narrow, { ...hxl, kind: 'number' }), valueOf: given(Number) }];
      default:
        return [{ column: columnOf(heading, widthOf(field), hxl), valueOf: given((value) => inWords(field, value, t)) }];
    }
  });
  const own: Source[] = titles.isFromCatalogue(type)
    ? [{ column: columnOf(t(`records:types.${type}`), wide), valueOf: (record) => titles.ofRecord(type, record) || null }]
    : [];
  return [...own, ...fields, { column: columnOf(t('archive:id'), medium), valueOf: ({ id }) => id }];
}

function widthOf(field: Field): number {
  switch (field.kind) {
    case 'markdown':
      return wide;
    case 'texts':
      return broad;
    case 'flag':
    case 'order':
      return narrow;
    default:
      return medium;
  }
}

/** One under the other, as Excel shows several lines of one cell. */
const lines = (parts: readonly string[]): string => parts.join('\n');

const listOf = (value: FieldValue): string[] => (Array.isArray(value) ? value : [value]).map(String);

function inWords(field: Field, value: NonNullable<FieldValue>, t: Translate): string {
  switch (field.kind) {
    case 'choice':
    case 'choices':
      return lines(listOf(value).map((code) => t(`records:choices.${listName(field.choices)}.${code}`)));
    case 'texts':
      return lines(listOf(value));
    case 'flag':
      return t(value === true ? 'records:values.yes' : 'records:values.no');
    default:
      return String(value);
  }
}

/** The name under which `records.json` words a closed list. */
function listName(choices: readonly string[]): string {
  return Object.entries(choiceLists).find(([, list]) => (list as unknown) === choices)?.[0] ?? '';
}

/** The languages of a field that says something in each; `null` for one that holds anything else. */
function languagesIn(records: readonly AnyRecord[], name: string): choiceLists.Language[] | null {
  const values = records.map((record) => record[name] ?? null).filter((value) => value !== null);
  const isByLanguage = (value: FieldValue) =>
    typeof value === 'object' &&
    !Array.isArray(value) &&
    Object.entries(value ?? {}).every(([key, text]) => choiceLists.languages.some((code) => code === key) && typeof text === 'string');
  if (!values.every(isByLanguage)) return null;
  const used = choiceLists.languages.filter((code) => values.some((value) => Object.hasOwn(value as object, code)));
  return used.length === 0 ? null : used;
}

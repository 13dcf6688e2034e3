import type { ColDef, ValueFormatterParams } from 'ag-grid-community';
import type { PartnerType } from '../../../../shared/contract/partners.ts';
import { splitValues } from '../../../../shared/domain/partners/reading/split-values.ts';
import { foldText } from '../../../../shared/domain/search/fold.ts';
import type { AnyRecord, Field, FieldValue } from '../../../../shared/records/define.ts';
import { definitionOf } from '../../../../shared/records/index.ts';
import { readDay } from './read-day.ts';
import styles from './record-grid.module.css';
import { type Option, RecordEditor, TicksEditor } from './editors.tsx';

/** What columns say and offer, in the screen's language. */
export interface ColumnWords {
  label: (field: string) => string;
  /** A value as the cell shows it; the empty text for an unknown one. */
  show: (field: Field, value: FieldValue) => string;
  options: (field: Field) => Option[];
  compare: (one: string, other: string) => number;
}

const widths: Record<string, number> = {
  name: 250,
  alternativeNames: 200,
  lastReportedOn: 150,
  acronym: 100,
  organisationType: 165,
  membership: 130,
  commitmentsSignedOn: 190,
  areas: 180,
  website: 180,
  givenName: 120,
  familyName: 140,
  organisation: 190,
  role: 180,
  emails: 210,
  phones: 150,
  languages: 140,
  consent: 110,
  mailingLists: 180,
  lastVerifiedOn: 150,
  bouncedOn: 150,
  note: 220,
};

/** Fields that are written from the left in every language. */
const leftToRight: readonly string[] = ['emails', 'phones', 'website'];

const hiddenAtFirst: Record<PartnerType, readonly string[]> = {
  organisation: ['alternativeNames', 'website', 'lastReportedOn', 'note'],
  contact: ['note', 'consent', 'mailingLists', 'bouncedOn'],
};

/** What only a merge writes. */
const neverShown: readonly string[] = ['mergedInto'];

/** The column that takes what is left of the width. */
const lastShown: Record<PartnerType, string> = { organisation: 'areas', contact: 'lastVerifiedOn' };

/** The field whose cell opens the record. */
export const openingField: Record<PartnerType, string> = { organisation: 'name', contact: 'familyName' };

/** The grid's columns from the record's definition. */
export function columnsOf(type: PartnerType, words: ColumnWords, isWritable: boolean): ColDef<AnyRecord>[] {
  const fields = Object.entries(definitionOf(type).fields).filter(([name]) => !neverShown.includes(name));
  return fields.map(([name, field]): ColDef<AnyRecord> => {
    const show = remembering(field, (value) => words.show(field, value));
    const shown = (record: AnyRecord | undefined) => (record ? show(record[name] ?? null) : '');
    return {
      colId: name,
      field: name,
      headerName: words.label(name),
      width: widths[name] ?? 150,
      ...(name === lastShown[type] ? { flex: 1, minWidth: widths[name] ?? 150 } : {}),
      // The fields are typed by the record's definition; nothing is to be guessed from the values.
      cellDataType: false,
      hide: hiddenAtFirst[type].includes(name),
      editable: isWritable,
      valueFormatter: ({ value }: ValueFormatterParams<AnyRecord, FieldValue>) => show(value ?? null),
      filter: 'agTextColumnFilter',
      filterValueGetter: ({ data }) => shown(data),
      getQuickFilterText: ({ data }) => foldText(shown(data)),
      comparator:
        field.kind === 'day'
          ? (one, other) => String(one ?? '').localeCompare(String(other ?? ''))
          : (_one, _other, first, second) => words.compare(shown(first.data), shown(second.data)),
      ...(leftToRight.includes(name) ? { cellClass: styles.leftToRight ?? '' } : {}),
      ...editorOf(field, words, words.label(name)),
    };
  });
}

/** Choices, days and references repeat through thousands of rows: each is worded once. */
function remembering(field: Field, show: (value: FieldValue) => string): (value: FieldValue) => string {
  if (field.kind !== 'choice' && field.kind !== 'day' && field.kind !== 'reference') return show;
  const known = new Map<FieldValue, string>();
  return (value) => {
    const text = known.get(value) ?? show(value);
    known.set(value, text);
    return text;
  };
}

function editorOf(field: Field, words: ColumnWords, label: string): ColDef<AnyRecord> {
  const options = () => words.options(field);
  switch (field.kind) {
    case 'choice':
      return {
        cellEditor: 'agSelectCellEditor',
        cellEditorParams: {
          values: field.required ? [...field.choices] : [null, ...field.choices],
          valueListMaxHeight: 260,
        },
      };
    case 'choices':
    case 'references':
      return { cellEditor: TicksEditor, cellEditorParams: { options, label }, cellEditorPopup: true, cellEditorPopupPosition: 'under' };
    case 'reference':
      return { cellEditor: RecordEditor, cellEditorParams: { options, label } };
    case 'day':
      // The browser's own date field follows the order of its language, not that of the screen.
      return {
        cellEditor: 'agTextCellEditor',
        cellEditorParams: { useFormatter: true },
        valueParser: ({ newValue, oldValue }) => dayOf(String(newValue ?? ''), (oldValue as string | null | undefined) ?? null),
      };
    case 'texts':
      return {
        cellEditor: 'agTextCellEditor',
        cellEditorParams: { useFormatter: true },
        valueParser: ({ newValue }) => listOf(String(newValue ?? '')),
      };
    case 'text':
    case 'markdown':
      return { cellEditor: 'agTextCellEditor', cellEditorParams: { maxLength: field.maxLength }, valueParser: ({ newValue }) => textOf(newValue) };
    case 'integer':
    case 'flag':
    case 'time':
    case 'instant':
    case 'order':
    case 'data':
      return { editable: false };
  }
}

function listOf(text: string): string[] | null {
  const parts = splitValues(text);
  return parts.length === 0 ? null : parts;
}

/** What was typed, or the day as it was where that is none. */
function dayOf(typed: string, before: string | null): string | null {
  return typed.trim() === '' ? null : (readDay(typed) ?? before);
}

function textOf(typed: unknown): string | null {
  const text = String(typed ?? '');
  return text.trim() === '' ? null : text;
}

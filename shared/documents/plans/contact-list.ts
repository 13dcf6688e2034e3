import { type ContactSelection, fieldsThatLeave, type ListedType } from '../../domain/audiences/contact-selection.ts';
import * as choiceLists from '../../records/choices.ts';
import type { AnyRecord, Field, FieldValue } from '../../records/define.ts';
import { definitionOf, type RecordByType } from '../../records/index.ts';
import type { Wording } from '../wording.ts';

export interface ContactListColumn {
  heading: string;
  /** HXL hashtag, see hxlstandard.org. */
  hxl: string | null;
  kind: 'text' | 'day';
  /** In widths of a Latin letter. */
  width: number;
  /** For the way back into the registers, not for readers. */
  isHidden: boolean;
  /** What the cells of the column choose from: words, or the names on the sheet of the organisations. */
  choices: readonly string[] | 'organisations' | null;
}

export interface ContactListSheet {
  type: ListedType;
  name: string;
  columns: ContactListColumn[];
  /** Days as ISO 8601 text. */
  rows: (string | null)[][];
}

/** The partners' registers as a workbook for one audience. */
export interface ContactListPlan {
  language: choiceLists.Language;
  title: string;
  clusterName: string;
  day: string;
  /** The sheet of the organisations comes first. */
  sheets: ContactListSheet[];
  wrongChoice: { title: string; text: string };
}

export interface ContactListContext {
  clusterName: string;
  /** ISO 8601. */
  day: string;
  mailingLists: readonly RecordByType['mailing_list'][];
}

/** The column that carries the record's id, in the manner of HXL. */
const idTag = '#meta+id';

/** Words, columns and rows of what an audience gets; a register of which nothing leaves has no sheet. */
export function planContactList(selection: ContactSelection, context: ContactListContext, wording: Wording): ContactListPlan {
  const { t, language } = wording;
  const titles = new Map([...selection.organisations, ...context.mailingLists].map(({ id, name }) => [id, name ?? '']));
  const sheetOf = (type: ListedType, records: readonly AnyRecord[]): ContactListSheet[] => {
    const fields = fieldsThatLeave(selection, type);
    if (fields.length === 0) return [];
    const definitions = definitionOf(type).fields;
    return [
      {
        type,
        name: t(`records:plural.${type}`),
        columns: [...fields.map((name) => columnOf(type, name, definitions[name] as Field, wording)), idColumn(wording)],
        rows: records.map((record) => [
          ...fields.map((name) => valueText(definitions[name] as Field, record[name] ?? null, titles, wording)),
          record.id,
        ]),
      },
    ];
  };
  return {
    language,
    title: t(`partners:exports.fileTitles.${selection.audience}`),
    clusterName: context.clusterName,
    day: context.day,
    sheets: [
      ...sheetOf('organisation', selection.organisations as AnyRecord[]),
      ...sheetOf('contact', selection.contacts as AnyRecord[]),
    ],
    wrongChoice: { title: t('partners:exports.wrongChoice.title'), text: t('partners:exports.wrongChoice.text') },
  };
}

const widths: Partial<Record<Field['kind'], number>> = { day: 14, markdown: 48, texts: 34 };
const ordinaryWidth = 26;

function columnOf(type: ListedType, name: string, field: Field, { t }: Wording): ContactListColumn {
  return {
    heading: t(`records:records.${type}.${name}`),
    hxl: field.hxl ?? null,
    kind: field.kind === 'day' ? 'day' : 'text',
    width: widths[field.kind] ?? ordinaryWidth,
    isHidden: false,
    choices: choicesOf(field, t),
  };
}

/** Excel lets a cell choose one of a list: a field that holds several has none. */
function choicesOf(field: Field, t: Wording['t']): ContactListColumn['choices'] {
  if (field.kind === 'choice') return field.choices.map((code) => choiceWord(field.choices, code, t));
  return field.kind === 'reference' && field.to === 'organisation' ? 'organisations' : null;
}

function idColumn({ t }: Wording): ContactListColumn {
  return { heading: t('archive:id'), hxl: idTag, kind: 'text', width: ordinaryWidth, isHidden: true, choices: null };
}

/** Between several values in one cell, as the import parts them. */
const between = '; ';

function valueText(field: Field, value: FieldValue, titles: ReadonlyMap<string, string>, { t }: Wording): string | null {
  if (value === null) return null;
  switch (field.kind) {
    case 'choice':
      return choiceWord(field.choices, String(value), t);
    case 'choices':
      return joined((value as string[]).map((code) => choiceWord(field.choices, code, t)));
    case 'texts':
      return joined(value as string[]);
    case 'reference':
      return titles.get(String(value)) ?? null;
    case 'references':
      return joined((value as string[]).flatMap((id) => titles.get(id) ?? []));
    default:
      return String(value);
  }
}

const joined = (parts: readonly string[]): string | null => (parts.length === 0 ? null : parts.join(between));

function choiceWord(choices: readonly string[], code: string, t: Wording['t']): string {
  const [list = ''] = Object.entries(choiceLists).find(([, known]) => (known as unknown) === choices) ?? [];
  return t(`records:choices.${list}.${code}`);
}

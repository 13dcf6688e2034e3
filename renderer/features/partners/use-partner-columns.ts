import type { ColDef } from 'ag-grid-community';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { useRecords } from '../../api/service.ts';
import { useFormats } from '../../components/formats.ts';
import { useFieldLabel, useRecordTitle, useValueWords } from '../../components/record-words.ts';
import type { AnyRecord } from '../../../shared/records/define.ts';
import { columnsOf } from './grid/columns.ts';
import type { Option } from './grid/editors.tsx';
import type { PartnerType } from '../../../shared/contract/partners.ts';

/** The grid's columns in the screen's language, with the titles of the records they point at. */
export function usePartnerColumns(type: PartnerType, isWritable: boolean): ColDef<AnyRecord>[] {
  const { i18n } = useTranslation();
  const label = useFieldLabel();
  const words = useValueWords();
  const titleOf = useRecordTitle();
  const formats = useFormats();
  const organisations = useRecords('organisation') as AnyRecord[] | undefined;
  const mailingLists = useRecords('mailing_list') as AnyRecord[] | undefined;
  return useMemo(() => {
    const { compare } = new Intl.Collator(i18n.language, { numeric: true });
    const optionsOf = (to: 'organisation' | 'mailing_list', records: AnyRecord[] | undefined): Option[] =>
      (records ?? [])
        .map((record) => ({ value: record.id, label: titleOf(to, record) }))
        .sort((one, other) => compare(one.label, other.label));
    const targets: Record<string, Option[]> = {
      // A contact's own columns alone point at other records; the titles of organisations are not wanted in their own grid.
      organisation: type === 'contact' ? optionsOf('organisation', organisations) : [],
      mailing_list: type === 'contact' ? optionsOf('mailing_list', mailingLists) : [],
    };
    const titles = new Map(Object.values(targets).flatMap((options) => options.map(({ value, label: title }) => [value, title] as const)));
    if (type === 'contact') for (const [id, acronym] of uniqueAcronyms(organisations ?? [])) titles.set(id, acronym);
    return columnsOf(
      type,
      {
        label: (field) => label(type, field),
        show: (field, value) => {
          if (value === null || (Array.isArray(value) && value.length === 0)) return '';
          if (field.kind === 'day') return formats.shortDay(String(value));
          if (field.kind === 'texts') return (value as string[]).join('; ');
          if (field.kind === 'text') return String(value);
          return words(field, value, titles);
        },
        options: (field) => {
          if (field.kind === 'reference' || field.kind === 'references') return targets[field.to] ?? [];
          if (field.kind === 'choices') return field.choices.map((code) => ({ value: code, label: words(field, [code]) }));
          return [];
        },
        compare,
      },
      isWritable,
    );
  }, [type, isWritable, label, words, titleOf, formats, organisations, mailingLists, i18n.language]);
}

/** What people say instead of the name, where it can mean one organisation only. */
function uniqueAcronyms(organisations: readonly AnyRecord[]): [string, string][] {
  const known = organisations.flatMap(({ id, acronym }) => (typeof acronym === 'string' && acronym !== '' ? [[id, acronym] as [string, string]] : []));
  const counts = new Map<string, number>();
  for (const [, acronym] of known) counts.set(acronym, (counts.get(acronym) ?? 0) + 1);
  return known.filter(([, acronym]) => counts.get(acronym) === 1);
}

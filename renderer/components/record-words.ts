import { useCallback } from 'react';
import { useTranslation } from 'react-i18next';
import type { AnyRecord, Field, FieldValue } from '../../shared/records/define.ts';
import * as choiceLists from '../../shared/records/choices.ts';
import { definitionOf, type RecordType } from '../../shared/records/index.ts';
import { useCatalogueTitles } from './catalogue-titles.ts';
import { useFormats } from './formats.ts';

type ChoiceList = keyof typeof choiceLists;

/** The name under which `records.json` words a closed list. */
function listNameOf(choices: readonly string[]): string {
  const [name] = Object.entries(choiceLists).find(([, list]) => (list as readonly string[]) === choices) ?? [''];
  return name;
}

/** The code of a closed list in words: `word('checklistStatuses', 'met')`. */
export function useChoiceWords(): (list: ChoiceList, code: string) => string {
  const { t } = useTranslation('records');
  return useCallback((list, code) => t(`choices.${list}.${code}`), [t]);
}

/** The label of a field: `label('contact', 'familyName')`. */
export function useFieldLabel(): (type: RecordType, field: string) => string {
  const { t } = useTranslation('records');
  return useCallback((type, field) => (field === 'deleted' ? t('deleted') : t(`records.${type}.${field}`)), [t]);
}

/** What a record is called in lists; a record without a name is called by its kind. */
export function useRecordTitle(): (type: RecordType, record: AnyRecord) => string {
  const { t } = useTranslation('records');
  const catalogue = useCatalogueTitles();
  return useCallback(
    (type, record) => {
      const fixed = catalogue[type]?.[record.id]?.title;
      if (fixed !== undefined) return fixed;
      const named = definitionOf(type)
        .title.map((field) => record[field])
        .filter((value) => typeof value === 'string' && value !== '')
        .join(' ');
      if (named !== '') return named;
      if (type === 'position' && typeof record['positionKind'] === 'string') {
        const kind = t(`choices.positionKinds.${record['positionKind']}`);
        return typeof record['area'] === 'string' && record['area'] !== '' ? `${kind} · ${record['area']}` : kind;
      }
      if (type === 'document' && typeof record['documentKind'] === 'string') {
        return t(`choices.documentKinds.${record['documentKind']}`);
      }
      return t(`types.${type}`);
    },
    [t, catalogue],
  );
}

/** A field's value in words, short enough for a line of history. */
export function useValueWords(): (field: Field | undefined, value: FieldValue, titles?: ReadonlyMap<string, string>) => string {
  const { t } = useTranslation('records');
  const formats = useFormats();
  return useCallback(
    (field, value, titles) => {
      if (value === null || value === '' || (Array.isArray(value) && value.length === 0)) return t('values.none');
      const reference = (id: FieldValue) => titles?.get(String(id)) ?? t('values.aRecord');
      switch (field?.kind) {
        case 'choice':
          return t(`choices.${listNameOf(field.choices)}.${String(value)}`);
        case 'choices':
          return formats.list((value as string[]).map((code) => t(`choices.${listNameOf(field.choices)}.${code}`)));
        case 'texts':
          return formats.list(value as string[]);
        case 'time':
          return String(value);
        case 'day':
          return formats.day(String(value));
        case 'instant':
          return formats.instant(String(value));
        case 'integer':
          return formats.number(Number(value));
        case 'flag':
          return t(value === true ? 'values.yes' : 'values.no');
        case 'reference':
          return field.to === 'file' ? t('values.aFile') : reference(value);
        case 'references':
          return formats.list((value as string[]).map(reference));
        case 'order':
          return t('values.anotherPlace');
        case 'data':
          return Object.values(value).every((part) => typeof part === 'string')
            ? shorten(Object.values(value).join(' · '))
            : t('values.data');
        case 'text':
        case 'markdown':
        case undefined:
          return shorten(String(value));
      }
    },
    [t, formats],
  );
}

function shorten(text: string): string {
  const line = text.replace(/\s+/g, ' ').trim();
  return line.length > 120 ? `${line.slice(0, 119)}…` : line;
}

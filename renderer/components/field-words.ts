import { useQueries } from '@tanstack/react-query';
import { useCallback, useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { call } from '../api/service.ts';
import type { AnyRecord, FieldValue } from '../../shared/records/define.ts';
import { definitionOf, isRecordType, type RecordType } from '../../shared/records/index.ts';
import { countryName } from './country-name.ts';
import { useRecordTitle, useValueWords } from './record-words.ts';

export type Titles = ReadonlyMap<string, string>;

/** Titles of the records that the fields of some types point at. */
function useReferencedTitles(types: readonly RecordType[]): Titles {
  const titleOf = useRecordTitle();
  const targets = useMemo(() => {
    const fields = types.flatMap((type) => Object.values(definitionOf(type).fields));
    const pointed = fields.flatMap((field) => (field.kind === 'reference' || field.kind === 'references' ? [field.to] : []));
    return [...new Set(pointed)].filter(isRecordType);
  }, [types]);
  const lists = useQueries({
    queries: targets.map((type) => ({
      queryKey: ['records.list', { type, deleted: false }],
      queryFn: () => call('records.list', { type, deleted: false }),
    })),
    combine: (results) => results.map(({ data }) => data as AnyRecord[] | undefined),
  });
  return useMemo(
    () =>
      new Map(
        targets.flatMap((type, position) => (lists[position] ?? []).map((record) => [record.id, titleOf(type, record)] as const)),
      ),
    [targets, lists, titleOf],
  );
}

export type FieldWords = (type: RecordType, field: string, value: FieldValue) => string;

const noTitles: Titles = new Map();

/**
 * A field's value in words, references by the title of what they point at.
 *
 * @param more names records that are not in the workspace yet.
 */
export function useFieldWords(types: readonly RecordType[], more: Titles = noTitles): FieldWords {
  const { t, i18n } = useTranslation(['app', 'records']);
  const valueWords = useValueWords();
  const known = useReferencedTitles(types);
  const titles = useMemo(() => (more.size === 0 ? known : new Map([...known, ...more])), [known, more]);
  return useCallback(
    (type, field, value) => {
      if (field === 'country' && typeof value === 'string') {
        return countryName(value, null, i18n.language) ?? t('app:history.unlistedCountry');
      }
      if (field === 'deleted') return t(value === true ? 'records:values.yes' : 'records:values.no');
      return valueWords(definitionOf(type).fields[field], value, titles);
    },
    [t, i18n.language, valueWords, titles],
  );
}

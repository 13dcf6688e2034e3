import { useCallback } from 'react';
import { useTranslation } from 'react-i18next';
import type { AnyRecord } from '../../../shared/records/define.ts';
import type { RecordType } from '../../../shared/records/index.ts';
import { useCatalogueTitles } from '../../components/catalogue-titles.ts';
import { useRecordTitle } from '../../components/record-words.ts';
import type { MergedRecord } from '../../../shared/contract/exchange.ts';

/** What a record is called that another office wrote to: by its catalogue, its own words, or its kind. */
export function useMergedTitle(): (record: Pick<MergedRecord, 'type' | 'id' | 'title'> & { fields?: MergedRecord['fields'] }) => string {
  const { t } = useTranslation('records');
  const catalogue = useCatalogueTitles();
  const titleOf = useRecordTitle();
  return useCallback(
    ({ type: name, id, title, fields }) => {
      const type = name as RecordType;
      const fixed = catalogue[type]?.[id]?.title;
      if (fixed !== undefined) return fixed;
      if (title !== '') return title;
      if (!fields) return t(`types.${type}`);
      const values = Object.fromEntries(fields.map(({ field, after }) => [field, after]));
      return titleOf(type, { ...values, id, deleted: false } as AnyRecord);
    },
    [t, catalogue, titleOf],
  );
}

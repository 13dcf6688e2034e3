import { useTranslation } from 'react-i18next';
import type { AnyRecord } from '../../../../shared/records/define.ts';
import type { RecordType } from '../../../../shared/records/index.ts';
import { useServiceQuery } from '../../../api/service.ts';
import { useFieldLabel, useRecordTitle } from '../../../components/record-words.ts';
import { placeOfRecord, toHash } from '../../../navigation.ts';
import shared from '../exchange.module.css';
import type { Skipped } from './undo-merge.ts';

const shownAtOnce = 50;

/** What an undone merge left alone, because it was changed since: each with the way to it. */
export function UndoneFields({ skipped }: { skipped: Skipped }) {
  const { t } = useTranslation('exchange');
  if (skipped.length === 0) return <p>{t('merges.skippedNone')}</p>;
  return (
    <div className={shared.box}>
      <p>{t('merges.skipped', { count: skipped.length })}</p>
      <ul className={shared.plainList}>
        {skipped.slice(0, shownAtOnce).map(({ type, id, field }) => (
          <SkippedField key={`${type}-${id}-${field}`} type={type as RecordType} id={id} field={field} />
        ))}
      </ul>
      {skipped.length > shownAtOnce ? <p className={shared.dim}>…</p> : null}
    </div>
  );
}

function SkippedField({ type, id, field }: { type: RecordType; id: string; field: string }) {
  const { data } = useServiceQuery('records.get', { type, id });
  const titleOf = useRecordTitle();
  const label = useFieldLabel();
  if (!data) return null;
  const record = data as AnyRecord;
  return (
    <li>
      <a className={shared.link} href={toHash(placeOfRecord(type, record))}>
        <bdi>{titleOf(type, record)}</bdi>
      </a>
      {` · ${label(type, field)}`}
    </li>
  );
}

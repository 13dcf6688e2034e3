import { Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { useChoiceWords } from '../../components/record-words.ts';
import { useSaveRecord } from '../../components/use-save-record.ts';
import { toHash } from '../../navigation.ts';
import type { ChecklistBinding } from '../../../shared/domain/checklist/catalogue.ts';
import styles from './checklist-inspector.module.css';
import type { ListedItem } from './list-items.ts';
import { placeOfBinding } from './places.ts';
import { ReasonForm } from './reason-form.tsx';
import { useReasonWords } from './reason-words.ts';
import { fieldsWithReason, isOverruled, withdrawal } from './status-change.ts';
import { StatusMenu } from './status-menu.tsx';
import { useWantedStatus } from './wanted-status.ts';

interface LiveBoxProps {
  item: ListedItem;
  binding: ChecklistBinding | null;
  today: string;
  isWritable: boolean;
}

/** What the records say about an item, where to mend it, and how a person overrules them. */
export function LiveBox({ item, binding, today, isWritable }: LiveBoxProps) {
  const { t } = useTranslation(['checklist', 'app']);
  const choice = useChoiceWords();
  const words = useReasonWords();
  const save = useSaveRecord('checklist_answer');
  const { wanted, want, forget } = useWantedStatus();
  if (!item.live) return null;
  const place = binding ? placeOfBinding(binding) : null;
  const stands = !isOverruled(item);
  const wantedStatus = wanted?.item === item.id && wanted.status !== 'not_applicable' ? wanted.status : null;

  return (
    <div className={styles.live} data-status={item.live.status} data-overruled={!stands || undefined}>
      <p>
        <b>{t('checklist:live.say', { status: choice('checklistStatuses', item.live.status) })}</b>
      </p>
      <ul className={styles.reasons}>
        {item.live.reasons.map((reason) => (
          <li key={`${reason.code}-${JSON.stringify(reason.params)}`}>{words(reason)}</li>
        ))}
      </ul>
      {place ? <a href={toHash(place)}>{t('checklist:live.mend', { area: t(`app:areas.${place.area}`) })}</a> : null}
      {stands ? null : (
        <div className={styles.overruled}>
          <p>
            <b>{t('checklist:live.overruled', { status: choice('checklistStatuses', item.status) })}</b>{' '}
            <bdi>{item.status === 'not_applicable' ? (item.notApplicableReason ?? item.overruleReason) : item.overruleReason}</bdi>
          </p>
          {isWritable ? (
            <Button variant="default" size="compact-sm" onClick={() => void save(item.id, withdrawal).catch(() => undefined)}>
              {t('checklist:live.withdraw')}
            </Button>
          ) : null}
        </div>
      )}
      {wantedStatus ? (
        <>
          <StatusMenu
            status={wantedStatus}
            statusWord={choice('checklistStatuses', wantedStatus)}
            subject={item.title}
            onChoose={(status) => want(item.id, status)}
          />
          <ReasonForm
            label={t('checklist:live.why', { status: choice('checklistStatuses', wantedStatus) })}
            saveLabel={t('checklist:live.overruleNow')}
            onSave={async (reason) => {
              await save(item.id, fieldsWithReason(wantedStatus, reason, today));
              forget();
            }}
            onCancel={forget}
          />
        </>
      ) : stands && isWritable ? (
        <Button
          variant="subtle"
          size="compact-sm"
          className={styles.overrule}
          onClick={() => want(item.id, item.live?.status === 'met' ? 'needs_update' : 'met')}
        >
          {t('checklist:live.overrule')}
        </Button>
      ) : null}
    </div>
  );
}

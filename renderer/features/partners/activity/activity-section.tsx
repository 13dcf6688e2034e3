import { Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { useServiceQuery } from '../../../api/service.ts';
import { DayField } from '../../../components/fields.tsx';
import { useFormats } from '../../../components/formats.ts';
import { InspectorSection } from '../../../components/inspector.tsx';
import { useFieldLabel } from '../../../components/record-words.ts';
import { useSaveRecord } from '../../../components/use-save-record.ts';
import { placeOf, toHash } from '../../../navigation.ts';
import type { RecordByType } from '../../../../shared/records/index.ts';
import { useIsWritable } from '../../frame/current-workspace.ts';
import styles from './activity.module.css';

/** What an organisation did last, and what it owes. */
export function ActivitySection({ record }: { record: RecordByType['organisation'] }) {
  const { t } = useTranslation('partners');
  const { shortDay, number } = useFormats();
  const label = useFieldLabel();
  const disabled = !useIsWritable();
  const save = useSaveRecord('organisation');
  const { data } = useServiceQuery('partners.activity', {}, { keepPrevious: true });
  const activity = data?.partners.find(({ organisation }) => organisation === record.id);
  if (!data || !activity) return null;
  const { today } = data;
  const { lastAttended, meetingsAttended, openActions, overdueActions } = activity;
  return (
    <InspectorSection title={t('sections.activity')}>
      <dl className={styles.facts}>
        <dt>{t('activity.lastAttended')}</dt>
        <dd>
          {lastAttended ? (
            <>
              <a href={toHash(placeOf('meeting', lastAttended.meeting))}>{shortDay(lastAttended.heldOn, today)}</a>
              <span className={styles.dim}> · {t('activity.attended', { count: meetingsAttended })}</span>
            </>
          ) : (
            t('activity.never')
          )}
        </dd>
        <dt>{t('activity.commitments')}</dt>
        <dd>
          {record.commitmentsSignedOn ? t('activity.signed', { day: shortDay(record.commitmentsSignedOn, today) }) : t('activity.notSigned')}
        </dd>
        <dt>{t('activity.openActions')}</dt>
        <dd>
          {openActions === 0 ? t('activity.none') : <a href={toHash({ area: 'actions', view: null, record: null })}>{number(openActions)}</a>}
          {overdueActions > 0 ? <span className={styles.overdue}> · ▲ {t('activity.overdue', { count: overdueActions })}</span> : null}
        </dd>
      </dl>
      <div className={styles.report}>
        <DayField
          label={label('organisation', 'lastReportedOn')}
          disabled={disabled}
          value={record.lastReportedOn}
          onSave={(lastReportedOn) => save(record.id, { lastReportedOn })}
        />
        <Button
          variant="default"
          disabled={disabled || record.lastReportedOn === today}
          onClick={() => void save(record.id, { lastReportedOn: today }).catch(() => undefined)}
        >
          {t('activity.reportedToday')}
        </Button>
      </div>
      <p className={styles.dim}>{t('activity.why')}</p>
    </InspectorSection>
  );
}

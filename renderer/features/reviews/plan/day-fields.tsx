import { ActionIcon, Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { ReviewView } from '../../../../shared/contract/review-view.ts';
import { DayField } from '../../../components/fields.tsx';
import { Icon } from '../../../components/icon.tsx';
import { addDays, daysBetween } from '../../../../shared/domain/deadlines/calendar.ts';
import { Panel } from '../../procedure/panel.tsx';
import parts from '../../procedure/parts.module.css';
import styles from './plan.module.css';
import { usePlanFields } from './plan-fields.ts';

/** On which days what happens; what comes after another day may still move while the survey is open. */
export function DayFields({ view }: { view: ReviewView }) {
  const { t } = useTranslation('reviews');
  const { save, common } = usePlanFields(view);
  const { opensOn, closesOn, preliminaryReportOn, validationOn, remindersOn } = view.plan;
  const reminders = common('remindersOn');
  const saveReminders = (days: readonly string[]) => save({ remindersOn: [...new Set(days)].sort() });
  return (
    <Panel
      title={t('plan.days')}
      aside={opensOn !== null && closesOn !== null && closesOn >= opensOn ? <span>{t('plan.openFor', { count: daysBetween(opensOn, closesOn) + 1 })}</span> : undefined}
    >
      <div className={parts.pair}>
        <DayField {...common('opensOn')} value={opensOn} onSave={(day) => save({ opensOn: day })} />
        <DayField {...common('closesOn')} value={closesOn} onSave={(day) => save({ closesOn: day })} />
      </div>
      <div className={styles.reminders} role="group" aria-label={reminders.label}>
        <span className={styles.label}>{reminders.label}</span>
        {remindersOn.map((day, place) => (
          <div key={day} className={styles.reminder}>
            <DayField
              label={t('plan.reminder', { number: place + 1 })}
              hideLabel
              disabled={reminders.disabled}
              value={day}
              onSave={(next) => saveReminders([...remindersOn.filter((known) => known !== day), ...(next === null ? [] : [next])])}
            />
            {reminders.disabled ? null : (
              <ActionIcon variant="subtle" aria-label={t('plan.removeReminder', { number: place + 1 })} onClick={() => void saveReminders(remindersOn.filter((known) => known !== day)).catch(() => undefined)}>
                <Icon name="trash" size={14} />
              </ActionIcon>
            )}
          </div>
        ))}
        {reminders.disabled || remindersOn.length >= 10 ? null : (
          <div className={`${parts.buttons} no-print`}>
            <Button
              variant="default"
              size="compact-sm"
              leftSection={<Icon name="plus" size={12} />}
              onClick={() => void saveReminders([...remindersOn, freeDay(remindersOn, closesOn ?? view.today)]).catch(() => undefined)}
            >
              {t('plan.addReminder')}
            </Button>
          </div>
        )}
      </div>
      <div className={parts.pair}>
        <DayField {...common('preliminaryReportOn')} value={preliminaryReportOn} onSave={(day) => save({ preliminaryReportOn: day })} />
        <DayField {...common('validationOn')} value={validationOn} onSave={(day) => save({ validationOn: day })} />
      </div>
    </Panel>
  );
}

/** The last day before the end that has no reminder yet. */
function freeDay(taken: readonly string[], closesOn: string): string {
  let day = addDays(closesOn, -1);
  while (taken.includes(day)) day = addDays(day, -1);
  return day;
}

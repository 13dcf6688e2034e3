import { Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { ChoiceField, DayField, RecordField } from '../../components/fields.tsx';
import { useFormats } from '../../components/formats.ts';
import { InspectorSection } from '../../components/inspector.tsx';
import { useChoiceWords, useFieldLabel } from '../../components/record-words.ts';
import { useSaveRecord } from '../../components/use-save-record.ts';
import { type Recurrence, recurrences } from '../../../shared/records/choices.ts';
import type { RecordByType } from '../../../shared/records/index.ts';
import styles from './checklist-inspector.module.css';
import type { ListedItem } from './list-items.ts';

interface OwnerAndTimeProps {
  item: ListedItem;
  answer: RecordByType['checklist_answer'] | null;
  /** The catalogue's own recurrence: this application's proposal. */
  proposed: Recurrence | null;
  today: string;
  isWritable: boolean;
}

/** Who sees to an item, until when, how often again, and when it was last confirmed. */
export function OwnerAndTime({ item, answer, proposed, today, isWritable }: OwnerAndTimeProps) {
  const { t } = useTranslation('checklist');
  const label = useFieldLabel();
  const choice = useChoiceWords();
  const { day } = useFormats();
  const save = useSaveRecord('checklist_answer');
  const isProposal = (answer?.recurrence ?? null) === null && proposed !== null && proposed !== 'none';
  return (
    <InspectorSection title={t('inspector.ownerAndTime')}>
      <RecordField
        type="position"
        label={label('checklist_answer', 'owner')}
        value={item.owner}
        disabled={!isWritable}
        onSave={(owner) => save(item.id, { owner })}
      />
      <div className={styles.pair}>
        <DayField
          label={label('checklist_answer', 'dueOn')}
          value={answer?.dueOn ?? null}
          {...(item.dueOn !== null && item.dueOn !== answer?.dueOn
            ? { description: t('inspector.dueAgain', { day: day(item.dueOn) }) }
            : {})}
          disabled={!isWritable}
          onSave={(dueOn) => save(item.id, { dueOn })}
        />
        <ChoiceField
          label={label('checklist_answer', 'recurrence')}
          choices={recurrences}
          format={(recurrence) => choice('recurrences', recurrence)}
          placeholder={choice('recurrences', proposed ?? 'none')}
          {...(isProposal ? { description: t('inspector.proposedRecurrence') } : {})}
          value={answer?.recurrence ?? null}
          disabled={!isWritable}
          onSave={(recurrence) => save(item.id, { recurrence })}
        />
      </div>
      <div className={styles.confirmed}>
        <span>
          {item.confirmedOn ? t('inspector.confirmedOn', { day: day(item.confirmedOn) }) : t('inspector.neverConfirmed')}
        </span>
        {isWritable && item.confirmedOn !== today ? (
          <Button
            variant="default"
            size="compact-sm"
            onClick={() => void save(item.id, { confirmedOn: today }).catch(() => undefined)}
          >
            {t('inspector.confirmToday')}
          </Button>
        ) : null}
      </div>
    </InspectorSection>
  );
}

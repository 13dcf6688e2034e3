import { Button } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useServiceCommand } from '../../api/service.ts';
import { DayField, RecordField } from '../../components/fields.tsx';
import { useFormats } from '../../components/formats.ts';
import { useFieldLabel } from '../../components/record-words.ts';
import { useToasts } from '../../components/toasts.ts';
import type { AnswerFields } from './status-change.ts';
import styles from './checklist-area.module.css';

/** Owner and due date for several items at once, undone as one. */
export function MarkedBar({ marked, onClear }: { marked: ReadonlySet<string>; onClear: () => void }) {
  const { t } = useTranslation('checklist');
  const { number } = useFormats();
  const label = useFieldLabel();
  const { mutateAsync } = useServiceCommand('records.saveMany');
  // Counts the saves: the fields start empty again after each.
  const [saves, setSaves] = useState(0);

  const saveAll = async (fields: AnswerFields) => {
    await mutateAsync({ type: 'checklist_answer', rows: [...marked].map((id) => ({ id, fields })) });
    useToasts.getState().show({ kind: 'done', text: t('marked.saved', { count: marked.size }), offersUndo: true });
    setSaves(saves + 1);
  };

  return (
    <div className={styles.bar} role="region" aria-label={t('marked.region')}>
      <b aria-live="polite">{t('marked.count', { count: marked.size, number: number(marked.size) })}</b>
      <RecordField
        key={`owner-${saves}`}
        type="position"
        label={label('checklist_answer', 'owner')}
        placeholder={t('marked.owner')}
        hideLabel
        value={null}
        onSave={(owner) => owner && saveAll({ owner })}
      />
      <DayField
        key={`due-${saves}`}
        label={label('checklist_answer', 'dueOn')}
        placeholder={t('marked.due')}
        hideLabel
        value={null}
        onSave={(dueOn) => dueOn && saveAll({ dueOn })}
      />
      <Button variant="subtle" onClick={onClear}>
        {t('marked.clear')}
      </Button>
    </div>
  );
}

import { useTranslation } from 'react-i18next';
import { TextField } from '../../components/fields.tsx';
import { useFieldLabel } from '../../components/record-words.ts';
import { useSaveRecord } from '../../components/use-save-record.ts';
import type { ListedItem } from './list-items.ts';
import { ReasonForm } from './reason-form.tsx';
import { fieldsWithReason } from './status-change.ts';
import { useWantedStatus } from './wanted-status.ts';

interface StatusReasonProps {
  item: ListedItem;
  today: string;
  isWritable: boolean;
}

/** Why an item does not apply: asked before the status is saved, and editable afterwards. */
export function StatusReason({ item, today, isWritable }: StatusReasonProps) {
  const { t } = useTranslation('checklist');
  const label = useFieldLabel();
  const save = useSaveRecord('checklist_answer');
  const { wanted, forget } = useWantedStatus();

  if (wanted?.item === item.id && wanted.status === 'not_applicable') {
    return (
      <ReasonForm
        label={label('checklist_answer', 'notApplicableReason')}
        saveLabel={t('reasonForm.notApplicable')}
        onSave={async (reason) => {
          await save(item.id, fieldsWithReason('not_applicable', reason, today));
          forget();
        }}
        onCancel={forget}
      />
    );
  }
  if (item.status !== 'not_applicable' || item.decidedBy !== 'person') return null;
  return (
    <TextField
      label={label('checklist_answer', 'notApplicableReason')}
      required
      disabled={!isWritable}
      maxLength={2_000}
      value={item.notApplicableReason}
      // Without its reason the status would not stand: an emptied field keeps the reason that was saved.
      onSave={(reason) => reason && save(item.id, { notApplicableReason: reason })}
    />
  );
}

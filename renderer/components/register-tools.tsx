import { Button, TextInput } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { RecordType } from '../../shared/records/index.ts';
import { Icon } from './icon.tsx';
import { Inspector, InspectorSection } from './inspector.tsx';
import { ownDirection } from './own-direction.ts';
import { DeletedRecords, RecordHistory } from './record-history.tsx';
import styles from './register-tools.module.css';
import { useRemoveRecords } from './use-save-record.ts';
import { useNavigation } from '../navigation.ts';

interface FilterFieldProps {
  label: string;
  value: string;
  onChange: (value: string) => void;
}

/** Narrows a list as somebody types. */
export function FilterField({ label, value, onChange }: FilterFieldProps) {
  return (
    <TextInput
      className={styles.filter}
      type="search"
      aria-label={label}
      placeholder={label}
      leftSection={<Icon name="search" size={14} />}
      {...ownDirection(value)}
      value={value}
      onChange={({ currentTarget }) => onChange(currentTarget.value)}
    />
  );
}

/** What was deleted from a register, each with the way back. */
export function DeletedInspector({ title, type, onClose }: { title: string; type: RecordType; onClose: () => void }) {
  return (
    <Inspector title={title} onClose={onClose}>
      <DeletedRecords type={type} />
    </Inspector>
  );
}

interface RecordFooterProps {
  type: RecordType;
  id: string;
  /** What the button that deletes the record says. */
  removeLabel: string;
  disabled: boolean;
  /** Instead of deleting the record and closing its panel. */
  onRemove?: () => void;
}

/** The end of every record's panel: its history, and the way to delete it. */
export function RecordFooter({ type, id, removeLabel, disabled, onRemove }: RecordFooterProps) {
  const { t } = useTranslation('app');
  const remove = useRemoveRecords(type);
  const select = useNavigation((navigation) => navigation.select);
  const removeOne = () => {
    select(null);
    void remove([id]).catch(() => undefined);
  };
  return (
    <>
      <InspectorSection title={t('history.title')}>
        <RecordHistory type={type} id={id} />
      </InspectorSection>
      <Button
        className={styles.remove}
        variant="default"
        leftSection={<Icon name="trash" />}
        disabled={disabled}
        onClick={onRemove ?? removeOne}
      >
        {removeLabel}
      </Button>
    </>
  );
}

import { useTranslation } from 'react-i18next';
import { TextField } from '../../../../components/fields.tsx';
import styles from './attendance.module.css';

interface ConflictOfInterestProps {
  value: string | null;
  name: string;
  onSave: (text: string | null) => Promise<void>;
  onClose: () => void;
}

/** What somebody declares at this meeting, in the person's own words; Enter or Escape goes back to the row. */
export function ConflictOfInterest({ value, name, onSave, onClose }: ConflictOfInterestProps) {
  const { t } = useTranslation('meetings');
  return (
    <div
      className={styles.declare}
      onKeyDown={(event) => {
        if ((event.key !== 'Enter' && event.key !== 'Escape') || event.nativeEvent.isComposing) return;
        event.preventDefault();
        onClose();
      }}
    >
      <TextField label={t('room.attendance.conflict', { name })} autoFocus maxLength={2_000} value={value} onSave={onSave} />
    </div>
  );
}

import { Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { useFormats } from '../../components/formats.ts';
import type { RecordByType } from '../../../shared/records/index.ts';
import styles from './partner-inspector.module.css';

interface BouncedNoteProps {
  record: Pick<RecordByType['contact'], 'emails' | 'bouncedOn'>;
  today: string | null;
  disabled: boolean;
  onChange: (bouncedOn: string | null) => void;
}

/** Says that mail to a person came back, or lets somebody say so. */
export function BouncedNote({ record: { emails, bouncedOn }, today, disabled, onChange }: BouncedNoteProps) {
  const { t } = useTranslation('partners');
  const { day } = useFormats();
  if ((emails ?? []).length === 0) return null;
  return bouncedOn === null ? (
    <Button className={styles.bounce ?? ''} variant="default" size="compact-sm" disabled={disabled || today === null} onClick={() => onChange(today)}>
      {t('listUpkeep.markBounced')}
    </Button>
  ) : (
    <div className={styles.bounced} role="note">
      <p>
        <span aria-hidden="true">▲ </span>
        {t('listUpkeep.bouncedHelp', { day: day(bouncedOn) })}
      </p>
      <Button variant="default" size="compact-sm" disabled={disabled} onClick={() => onChange(null)}>
        {t('listUpkeep.markMended')}
      </Button>
    </div>
  );
}

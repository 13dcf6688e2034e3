import { Button, UnstyledButton } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { useNavigation } from '../../navigation.ts';
import styles from './activation.module.css';

/** A part's title; opens its panel with everything about it, its history too. */
export function RecordTitle({ id, title }: { id: string; title: string }) {
  const { t } = useTranslation('activation');
  const { place, select } = useNavigation();
  return (
    <h3 className={styles.recordTitle}>
      <UnstyledButton
        id={`activation-${id}`}
        className={styles.opener}
        aria-expanded={place.record === id}
        title={t('open')}
        onClick={() => select(place.record === id ? null : id)}
      >
        {title}
      </UnstyledButton>
    </h3>
  );
}

/** For a part whose fields all stand in the page: its history. */
export function HistoryButton({ id }: { id: string }) {
  const { t } = useTranslation('activation');
  const { place, select } = useNavigation();
  return (
    <Button
      id={`activation-${id}`}
      className="no-print"
      variant="subtle"
      size="compact-sm"
      aria-expanded={place.record === id}
      onClick={() => select(place.record === id ? null : id)}
    >
      {t('inspector.history')}
    </Button>
  );
}

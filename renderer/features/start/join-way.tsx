import { Button, FileButton } from '@mantine/core';
import { useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { Icon } from '../../components/icon.tsx';
import styles from './start-screen.module.css';
import type { Joining } from './use-joining.ts';
import type { Opening } from './use-opening.ts';

/** For an office that was invited. */
export function JoinWay({ joining, opening }: { joining: Joining; opening: Opening }) {
  const { t } = useTranslation('start');
  const resetFile = useRef<() => void>(null);
  const choose = (file: File | null) => {
    // The same file may be chosen again after it was refused.
    resetFile.current?.();
    if (file) void joining.choose(file);
  };
  return (
    <li className={styles.way}>
      <h2>{t('join.title')}</h2>
      <p>{t('join.text')}</p>
      <FileButton accept=".cdinvite" resetRef={resetFile} onChange={choose}>
        {(props) => (
          <Button {...props} variant="default" disabled={opening.isBusy} leftSection={<Icon name="file" />}>
            {t('join.action')}
          </Button>
        )}
      </FileButton>
    </li>
  );
}

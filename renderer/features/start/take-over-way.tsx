import { Button, FileButton } from '@mantine/core';
import { useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { Icon } from '../../components/icon.tsx';
import styles from './start-screen.module.css';
import type { Opening } from './use-opening.ts';
import type { TakingOver } from './use-taking-over.ts';

interface TakeOverWayProps {
  takingOver: TakingOver;
  opening: Opening;
  isUpload: boolean;
}

/** For who goes on with somebody else's workspace. */
export function TakeOverWay({ takingOver, opening, isUpload }: TakeOverWayProps) {
  const { t } = useTranslation('handover');
  const resetFile = useRef<() => void>(null);
  const look = { variant: 'default', disabled: opening.isBusy } as const;
  const choose = (file: File | null) => {
    // The same file may be chosen again after it was refused.
    resetFile.current?.();
    if (file) void takingOver.choose(file);
  };
  return (
    <li className={styles.way}>
      <h2>{t('open.title')}</h2>
      <p>{t('open.text')}</p>
      {isUpload ? (
        <FileButton accept=".cdhandover" resetRef={resetFile} onChange={choose}>
          {(props) => (
            <Button {...props} {...look} leftSection={<Icon name="upload" />}>
              {t('open.action')}
            </Button>
          )}
        </FileButton>
      ) : (
        <Button {...look} leftSection={<Icon name="folder" />} onClick={() => void takingOver.choose(null)}>
          {t('open.action')}
        </Button>
      )}
    </li>
  );
}

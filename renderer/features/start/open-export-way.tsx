import { Button, FileButton } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { Icon } from '../../components/icon.tsx';
import styles from './start-screen.module.css';
import type { Opening } from './use-opening.ts';

/** The way in for a workspace that was saved in open formats. */
export function OpenExportWay({ opening, isUpload }: { opening: Opening; isUpload: boolean }) {
  const { t } = useTranslation('archive');
  const look = { variant: 'default', disabled: opening.isBusy } as const;
  return (
    <li className={styles.way}>
      <h2>{t('start.title')}</h2>
      <p>{t('start.text')}</p>
      {isUpload ? (
        <FileButton accept=".zip" onChange={(file) => (file ? void opening.receiveArchive(file) : undefined)}>
          {(props) => (
            <Button {...props} {...look} leftSection={<Icon name="upload" />}>
              {t('start.action')}
            </Button>
          )}
        </FileButton>
      ) : (
        <Button {...look} leftSection={<Icon name="folder" />} onClick={() => void opening.receiveArchive(null)}>
          {t('start.action')}
        </Button>
      )}
    </li>
  );
}

import { Button } from '@mantine/core';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { OutgoingFile } from '../../../api/files.ts';
import { Icon } from '../../../components/icon.tsx';
import { useSaveExport } from '../../../components/save-exported-file.ts';
import styles from './file-list.module.css';
import parts from '../parts.module.css';

interface FileListProps {
  files: readonly OutgoingFile[];
  /** Of the zip file that holds them all. */
  zipName: string;
  /** Beside the button that saves them all. */
  action?: ReactNode;
}

/** Files that were made, to be saved one by one or all together. */
export function FileList({ files, zipName, action }: FileListProps) {
  const { t } = useTranslation('procedure');
  const { isBusy, saveBytes } = useSaveExport();
  const saveAll = async () => {
    const { zipFiles } = await import('./zip-files.ts');
    await saveBytes(zipFiles(zipName, files));
  };
  return (
    <>
      <ul className={styles.files}>
        {files.map((file) => (
          <li key={file.fileName}>
            <bdi dir="ltr">{file.fileName}</bdi>
            <Button
              variant="default"
              size="compact-xs"
              leftSection={<Icon name="download" size={12} />}
              aria-label={t('files.saveNamed', { name: file.fileName })}
              onClick={() => void saveBytes(file)}
            >
              {t('files.save')}
            </Button>
          </li>
        ))}
      </ul>
      <div className={parts.buttons}>
        {files.length > 1 ? (
          <Button loading={isBusy} leftSection={<Icon name="download" size={14} />} onClick={() => void saveAll()}>
            {t('files.saveAll')}
          </Button>
        ) : null}
        {action}
      </div>
    </>
  );
}

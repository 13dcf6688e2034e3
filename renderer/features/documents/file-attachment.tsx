import { Button, FileButton } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { readAsBase64 } from '../../api/files.ts';
import { call, useServiceCommand, useServiceQuery } from '../../api/service.ts';
import { useFormats } from '../../components/formats.ts';
import { Icon } from '../../components/icon.tsx';
import { useSaveExport } from '../../components/save-exported-file.ts';
import styles from './documents.module.css';

/** A workspace travels by mail and memory stick: a file beyond this belongs in a folder. */
const largestFile = 25_000_000;

interface FileAttachmentProps {
  file: string | null;
  disabled: boolean;
  onChange: (file: string | null) => Promise<void>;
}

/** The document's file, kept inside the workspace. */
export function FileAttachment({ file, disabled, onChange }: FileAttachmentProps) {
  const { t } = useTranslation('drafting');
  const { size, number } = useFormats();
  const [problem, setProblem] = useState<string | null>(null);
  const { data } = useServiceQuery('files.describe', { files: file ? [file] : [] }, { enabled: file !== null });
  const { mutateAsync: addFile, isPending } = useServiceCommand('files.add');
  const { saveBytes } = useSaveExport();
  const known = file ? data?.[0] : undefined;

  const attach = async (chosen: File | null) => {
    if (!chosen) return;
    if (chosen.size > largestFile) {
      setProblem(t('file.tooLarge', { most: number(largestFile / 1_000_000) }));
      return;
    }
    setProblem(null);
    const added = await addFile({ name: chosen.name, mediaType: chosen.type, bytes: await readAsBase64(chosen) });
    await onChange(added.file);
  };
  const download = async (id: string) => {
    const { name, mediaType, bytes } = await call('files.read', { file: id });
    await saveBytes({ fileName: name, mediaType, bytes });
  };

  return (
    <>
      {known ? (
        <p className={styles.file}>
          <bdi>{known.name}</bdi> <span className={styles.help}>{size(known.size)}</span>
        </p>
      ) : null}
      <div className={styles.buttons}>
        {file ? (
          <Button variant="default" size="compact-sm" leftSection={<Icon name="download" size={12} />} onClick={() => void download(file).catch(() => undefined)}>
            {t('file.download')}
          </Button>
        ) : null}
        <FileButton onChange={(chosen) => void attach(chosen).catch(() => undefined)} disabled={disabled}>
          {(props) => (
            <Button {...props} variant="default" size="compact-sm" loading={isPending} disabled={disabled} leftSection={<Icon name="upload" size={12} />}>
              {t(file ? 'file.replace' : 'file.attach')}
            </Button>
          )}
        </FileButton>
        {file ? (
          <Button variant="subtle" size="compact-sm" disabled={disabled} onClick={() => void onChange(null).catch(() => undefined)}>
            {t('file.detach')}
          </Button>
        ) : null}
      </div>
      {problem ? (
        <p className={styles.problem} role="alert">
          {problem}
        </p>
      ) : null}
    </>
  );
}

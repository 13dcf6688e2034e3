import { Button, FileButton } from '@mantine/core';
import { type DragEvent, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Icon } from '../../../components/icon.tsx';
import { useIsWritable } from '../../frame/current-workspace.ts';
import styles from './receive-view.module.css';
import { useTakeFiles } from './take-files.ts';

const endings = '.cdpackage,.cdreply,.cdinvite';

/** Where files from mail or a stick are dropped or chosen. */
export function DropZone() {
  const { t } = useTranslation('exchange');
  const isWritable = useIsWritable();
  const take = useTakeFiles();
  const reset = useRef<() => void>(null);
  const [isOver, setOver] = useState(false);

  const drop = (event: DragEvent) => {
    event.preventDefault();
    setOver(false);
    if (isWritable) void take([...event.dataTransfer.files]);
  };

  return (
    <section
      className={styles.drop}
      aria-label={t('views.receive')}
      data-over={isOver || undefined}
      onDragOver={(event) => {
        event.preventDefault();
        setOver(true);
      }}
      onDragLeave={() => setOver(false)}
      onDrop={drop}
    >
      <Icon name="upload" size={28} />
      <p className={styles.dropTitle}>{t('receive.drop')}</p>
      <p className={styles.dropHint}>{t('receive.dropHint')}</p>
      <ChooseFiles reset={reset} onChoose={take} disabled={!isWritable} label={t('receive.choose')} />
    </section>
  );
}

interface ChooseFilesProps {
  label: string;
  disabled: boolean;
  onChoose: (files: readonly File[]) => Promise<void>;
  reset: { current: (() => void) | null };
  variant?: 'filled' | 'default';
}

export function ChooseFiles({ label, disabled, onChoose, reset, variant = 'filled' }: ChooseFilesProps) {
  const choose = (files: File[]) => {
    // The same file chosen once more is a new choice.
    reset.current?.();
    void onChoose(files);
  };
  return (
    <FileButton multiple accept={endings} resetRef={reset} onChange={choose} disabled={disabled}>
      {(props) => (
        <Button {...props} variant={variant} disabled={disabled}>
          {label}
        </Button>
      )}
    </FileButton>
  );
}

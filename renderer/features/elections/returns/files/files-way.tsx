import { Button, FileButton } from '@mantine/core';
import { type DragEvent, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { ReceivedBallot } from '../../../../../shared/contract/elections.ts';
import { readAsBase64 } from '../../../../api/files.ts';
import { call } from '../../../../api/service.ts';
import { Icon } from '../../../../components/icon.tsx';
import { FailureNote } from '../../../procedure/failure-note.tsx';
import { useAct } from '../../../procedure/use-act.ts';
import { inPortions, largestBallot } from '../../../procedure/files/portions.ts';
import { ReceivedList } from './received-list.tsx';
import styles from '../../../procedure/files/returned-files.module.css';

/** Returned forms: each is accepted or refused by itself. */
export function FilesWay({ election, disabled }: { election: string; disabled: boolean }) {
  const { t } = useTranslation('elections');
  const { isBusy, failure, act } = useAct();
  const [received, setReceived] = useState<readonly ReceivedBallot[]>([]);
  const [isOver, setOver] = useState(false);
  const reset = useRef<() => void>(null);

  const take = async (files: readonly File[]) => {
    // The same file chosen once more is a new choice.
    reset.current?.();
    if (files.length === 0) return;
    await act(async () => {
      const tooLarge = files.filter(({ size }) => size > largestBallot);
      setReceived((known) => [...tooLarge.map(({ name }): ReceivedBallot => ({ fileName: name, refusal: { code: 'ballot-unreadable', params: {} }, receipt: null })), ...known]);
      for (const portion of inPortions(files.filter(({ size }) => size <= largestBallot))) {
        const read = await Promise.all(portion.map(async (file) => ({ fileName: file.name.slice(-255), bytes: await readAsBase64(file) })));
        const answer = await call('elections.receiveFiles', { election, files: read });
        setReceived((known) => [...answer.files, ...known]);
      }
    });
  };
  const drop = (event: DragEvent) => {
    event.preventDefault();
    setOver(false);
    if (!disabled) void take([...event.dataTransfer.files]);
  };

  return (
    <>
      <section
        className={`${styles.drop} no-print`}
        aria-label={t('returns.way.files')}
        data-over={isOver || undefined}
        onDragOver={(event) => {
          event.preventDefault();
          setOver(true);
        }}
        onDragLeave={() => setOver(false)}
        onDrop={drop}
      >
        <Icon name="upload" size={24} />
        <p className={styles.title}>{t('returns.files.drop')}</p>
        <p className={styles.hint}>{t('returns.files.hint')}</p>
        <FileButton multiple accept=".xlsx,.docx,.json" resetRef={reset} onChange={(files) => void take(files)} disabled={disabled}>
          {(props) => (
            <Button {...props} loading={isBusy} disabled={disabled}>
              {t('returns.files.choose')}
            </Button>
          )}
        </FileButton>
      </section>
      <FailureNote failure={failure} />
      {received.length === 0 ? null : <ReceivedList received={received} onForget={() => setReceived([])} />}
    </>
  );
}

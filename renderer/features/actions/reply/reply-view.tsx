import { Button, FileButton } from '@mantine/core';
import { type DragEvent, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { readAsBase64 } from '../../../api/files.ts';
import { call } from '../../../api/service.ts';
import type { ActionsReply } from '../../../../shared/contract/meeting-documents.ts';
import { AreaPage } from '../../../components/area-page.tsx';
import { FailureMessage, failureOf } from '../../../components/failure-message.tsx';
import { Icon } from '../../../components/icon.tsx';
import type { Failure } from '../../../../shared/result.ts';
import { useIsWritable } from '../../frame/current-workspace.ts';
import styles from '../actions.module.css';
import { ActionsViews } from '../actions-views.tsx';
import { ReplyComparison } from './reply-comparison.tsx';

/** A form that came back: compared with what was sent and what stands now, and taken over line by line. */
export function ReplyView() {
  const { t } = useTranslation('actions');
  const isWritable = useIsWritable();
  const reset = useRef<() => void>(null);
  const [reply, setReply] = useState<{ fileName: string; content: ActionsReply } | null>(null);
  const [failure, setFailure] = useState<Failure | null>(null);
  const [isOver, setOver] = useState(false);

  const take = async (file: File | null | undefined) => {
    // The same file chosen once more is a new choice.
    reset.current?.();
    if (!file) return;
    setFailure(null);
    setReply(null);
    try {
      setReply({ fileName: file.name, content: await call('actions.readReply', { fileName: file.name, bytes: await readAsBase64(file) }) });
    } catch (error) {
      setFailure(failureOf(error));
    }
  };
  const drop = (event: DragEvent) => {
    event.preventDefault();
    setOver(false);
    if (isWritable) void take(event.dataTransfer.files[0]);
  };

  return (
    <AreaPage title={t('title')} summary={t('reply.summary')} toolbar={<ActionsViews view="reply" />}>
      {reply ? (
        <ReplyComparison
          key={reply.fileName}
          fileName={reply.fileName}
          reply={reply.content}
          disabled={!isWritable}
          onDone={() => setReply(null)}
        />
      ) : (
        <section
          className={styles.drop}
          aria-label={t('views.reply')}
          data-over={isOver || undefined}
          onDragOver={(event) => {
            event.preventDefault();
            setOver(true);
          }}
          onDragLeave={() => setOver(false)}
          onDrop={drop}
        >
          <Icon name="upload" size={28} />
          <p className={styles.panelTitle}>{t('reply.drop')}</p>
          <p className={styles.help}>{t('reply.dropHint')}</p>
          <FileButton accept=".xlsx" resetRef={reset} onChange={(file) => void take(file)} disabled={!isWritable}>
            {(props) => (
              <Button {...props} disabled={!isWritable}>
                {t('reply.choose')}
              </Button>
            )}
          </FileButton>
        </section>
      )}
      {failure ? <FailureMessage failure={failure} /> : null}
    </AreaPage>
  );
}

import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { readAsBase64 } from '../../../api/files.ts';
import { call } from '../../../api/service.ts';
import type { ActionsReply } from '../../../../shared/contract/meeting-documents.ts';
import { AreaPage } from '../../../components/area-page.tsx';
import { FailureMessage, failureOf } from '../../../components/failure-message.tsx';
import { FileDrop } from '../../../components/file-drop.tsx';
import type { Failure } from '../../../../shared/result.ts';
import { useIsWritable } from '../../frame/current-workspace.ts';
import { ActionsViews } from '../actions-views.tsx';
import { ReplyComparison } from './reply-comparison.tsx';

/** A form that came back: compared with what was sent and what stands now, and taken over line by line. */
export function ReplyView() {
  const { t } = useTranslation('actions');
  const isWritable = useIsWritable();
  const [reply, setReply] = useState<{ fileName: string; content: ActionsReply } | null>(null);
  const [failure, setFailure] = useState<Failure | null>(null);

  const take = async (file: File | undefined) => {
    if (!file) return;
    setFailure(null);
    setReply(null);
    try {
      setReply({ fileName: file.name, content: await call('actions.readReply', { fileName: file.name, bytes: await readAsBase64(file) }) });
    } catch (error) {
      setFailure(failureOf(error));
    }
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
        <FileDrop
          name={t('views.reply')}
          title={t('reply.drop')}
          hint={t('reply.dropHint')}
          label={t('reply.choose')}
          accept=".xlsx"
          disabled={!isWritable}
          onChoose={([file]) => void take(file)}
        />
      )}
      {failure ? <FailureMessage failure={failure} /> : null}
    </AreaPage>
  );
}

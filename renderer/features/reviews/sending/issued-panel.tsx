import { Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { OutgoingFile } from '../../../api/files.ts';
import { useIssuedFiles } from '../../procedure/files/issued-files.ts';
import { fileNamePart } from '../../procedure/urn-key/key-file.ts';
import { FileList } from '../../procedure/files/file-list.tsx';
import { Panel } from '../../procedure/panel.tsx';
import parts from '../../procedure/parts.module.css';

const none: readonly OutgoingFile[] = [];

/** Questionnaires that were just made. Their codes are nowhere else, so they stay here until somebody says that they are saved. */
export function IssuedPanel({ review, title }: { review: string; title: string }) {
  const { t } = useTranslation('reviews');
  const files = useIssuedFiles((state) => state.files[review] ?? none);
  if (files.length === 0) return null;
  return (
    <div role="status">
      <Panel title={t('sending.made', { count: files.length })} isPrinted={false}>
        <p className={parts.note} data-tone="warn">
          {t('sending.once')}
        </p>
        <p className={parts.help}>{t('sending.sendsNothing')}</p>
        <FileList
          files={files}
          zipName={`${fileNamePart(title)}.zip`}
          action={
            <Button variant="default" onClick={() => useIssuedFiles.getState().forget(review)}>
              {t('sending.finished')}
            </Button>
          }
        />
      </Panel>
    </div>
  );
}

import { Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { OutgoingFile } from '../../../api/files.ts';
import { fileNamePart } from '../../procedure/urn-key/key-file.ts';
import { FileList } from '../../procedure/files/file-list.tsx';
import { Panel } from '../../procedure/panel.tsx';
import parts from '../../procedure/parts.module.css';
import { useIssuedFiles } from '../../procedure/files/issued-files.ts';

const none: readonly OutgoingFile[] = [];

/** Ballots that were just made. Their codes are nowhere else, so they stay here until somebody says that they are saved. */
export function IssuedFilesPanel({ election, title }: { election: string; title: string }) {
  const { t } = useTranslation('elections');
  const files = useIssuedFiles((state) => state.files[election] ?? none);
  if (files.length === 0) return null;
  return (
    <div role="status">
      <Panel title={t('ballots.made', { count: files.length })} isPrinted={false}>
        <p className={parts.note} data-tone="warn">
          {t('ballots.once')}
        </p>
        <p className={parts.help}>{t('ballots.sendsNothing')}</p>
        <FileList
          files={files}
          zipName={`${fileNamePart(title)}.zip`}
          action={
            <Button variant="default" onClick={() => useIssuedFiles.getState().forget(election)}>
              {t('ballots.finished')}
            </Button>
          }
        />
      </Panel>
    </div>
  );
}

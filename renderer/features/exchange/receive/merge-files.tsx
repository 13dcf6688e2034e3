import { useTranslation } from 'react-i18next';
import type { MergeResult } from '../../../../shared/contract/exchange.ts';
import { useFailureWords } from '../../../components/failure-message.tsx';
import { type Tone, TonePill } from '../../../components/status-pill.tsx';
import shared from '../exchange.module.css';
import styles from './merge-files.module.css';

type MergedFile = MergeResult['files'][number];

const looks: Record<MergedFile['state'], { tone: Tone; shape: string }> = {
  merged: { tone: 'good', shape: '✓' },
  known: { tone: 'na', shape: '=' },
  waiting: { tone: 'warn', shape: '◐' },
  refused: { tone: 'bad', shape: '×' },
};

/** File by file whether it is taken in, and why one is not. */
export function MergeFiles({ files }: { files: readonly MergedFile[] }) {
  const { t } = useTranslation('exchange');
  const words = useFailureWords();
  return (
    <section className={styles.files} aria-label={t('preview.files')}>
      <ul className={shared.plainList}>
        {files.map((file, position) => (
          // One that waited here has no file any more.
          <li key={`${position}-${file.fileName}`} className={styles.file} data-state={file.state}>
            <TonePill {...looks[file.state]} label={t(`preview.fileStates.${file.state}`)} />
            <span className={styles.from}>
              {file.name !== null && file.number !== null ? t('preview.fileFrom', { office: file.name, number: file.number }) : null}
              {file.kind === 'attachments' ? ` · ${t('preview.fileAttachments')}` : null}
            </span>
            {file.fileName === '' ? (
              <span className={styles.name}>{t('preview.fileWaited')}</span>
            ) : (
              <bdi dir="ltr" className={styles.name}>
                {file.fileName}
              </bdi>
            )}
            {file.failure ? <p className={styles.why}>{words(file.failure)}</p> : null}
          </li>
        ))}
      </ul>
    </section>
  );
}

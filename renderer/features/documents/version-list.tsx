import { Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { call } from '../../api/service.ts';
import { useFormats } from '../../components/formats.ts';
import { Icon } from '../../components/icon.tsx';
import { useChoiceWords } from '../../components/record-words.ts';
import { useSaveExport } from '../../components/save-exported-file.ts';
import type { RecordByType } from '../../../shared/records/index.ts';
import styles from './documents.module.css';

type Version = RecordByType['document_version'];

/** Versions as they left the house, newest first; the digest proves that a file is the one that was frozen. */
export function VersionList({ versions }: { versions: readonly Version[] }) {
  const { t } = useTranslation('drafting');
  const { day } = useFormats();
  const word = useChoiceWords();
  const { isBusy, saveBytes } = useSaveExport();
  if (versions.length === 0) return <p className={styles.help}>{t('versions.none')}</p>;

  const download = async ({ file, fileName }: Version) => {
    if (file === null) return;
    const { name, mediaType, bytes } = await call('files.read', { file });
    await saveBytes({ fileName: fileName ?? name, mediaType, bytes });
  };
  const newestFirst = versions.toSorted((one, other) => (other.frozenOn ?? '').localeCompare(one.frozenOn ?? '') || (other.id < one.id ? -1 : 1));

  return (
    <ul className={styles.versions}>
      {newestFirst.map((version) => (
        <li key={version.id}>
          <div className={styles.version}>
            <b>{t('versions.version', { version: version.version })}</b>
            <Button
              variant="default"
              size="compact-xs"
              leftSection={<Icon name="download" size={12} />}
              loading={isBusy}
              aria-label={t('versions.download', { version: version.version })}
              onClick={() => void download(version).catch(() => undefined)}
            >
              {t('versions.word')}
            </Button>
          </div>
          <p className={styles.help}>
            {[
              version.status ? word('documentStatuses', version.status) : null,
              version.language ? word('languages', version.language) : null,
              version.frozenOn ? day(version.frozenOn) : null,
            ]
              .filter((part) => part)
              .join(' · ')}
          </p>
          {version.note ? <p>{version.note}</p> : null}
          <p className={styles.digest} title={version.file ?? undefined}>
            SHA-256 <bdi>{version.file?.slice(0, 16)}…</bdi>
          </p>
        </li>
      ))}
    </ul>
  );
}

import { Button } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { call } from '../../api/service.ts';
import { useFormats } from '../../components/formats.ts';
import { Icon } from '../../components/icon.tsx';
import { useChoiceWords } from '../../components/record-words.ts';
import { useSaveExport } from '../../components/save-exported-file.ts';
import type { RecordByType } from '../../../shared/records/index.ts';
import styles from './documents.module.css';
import { MailForm } from './following/mail-form.tsx';

type Version = RecordByType['document_version'];

/** Versions as they left the house, newest first; the digest proves that a file is the one that was frozen. */
export function VersionList({ versions, disabled }: { versions: readonly Version[]; disabled: boolean }) {
  const { t } = useTranslation('drafting');
  const { day } = useFormats();
  const word = useChoiceWords();
  const { isBusy, saveBytes } = useSaveExport();
  const [mailed, setMailed] = useState<string | null>(null);
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
            <Button
              variant="default"
              size="compact-xs"
              aria-expanded={mailed === version.id}
              aria-label={t('mails.title', { version: version.version })}
              onClick={() => setMailed(mailed === version.id ? null : version.id)}
            >
              {t('mails.open')}
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
          {mailed === version.id ? <MailForm version={version} disabled={disabled} onClose={() => setMailed(null)} /> : null}
        </li>
      ))}
    </ul>
  );
}

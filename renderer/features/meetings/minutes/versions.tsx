import { Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { call } from '../../../api/service.ts';
import type { MeetingView } from '../../../../shared/contract/meeting-view.ts';
import { useFormats } from '../../../components/formats.ts';
import { Icon } from '../../../components/icon.tsx';
import { useChoiceWords } from '../../../components/record-words.ts';
import { useSaveExport } from '../../../components/save-exported-file.ts';
import styles from './minutes.module.css';

type Version = MeetingView['versions'][number];

/** The minutes as they left the house, each with its file; corrections with their reason. */
export function Versions({ versions }: { versions: readonly Version[] }) {
  const { t } = useTranslation('meetings');
  const { shortDay, list } = useFormats();
  const word = useChoiceWords();
  const { saveBytes } = useSaveExport();
  const again = async ({ file, fileName }: Version) => {
    const { mediaType, bytes } = await call('files.read', { file });
    await saveBytes({ fileName, mediaType, bytes });
  };
  return (
    <section className={styles.panel} aria-labelledby="minutes-versions">
      <div className={styles.panelHead}>
        <h2 id="minutes-versions">{t('minutes.versions.title')}</h2>
      </div>
      {versions.length === 0 ? <p className={styles.help}>{t('minutes.versions.none')}</p> : null}
      <ul className={styles.list}>
        {versions.map((version) => (
          <li key={version.id} className={styles.version}>
            <span>
              <b>{t('minutes.versions.version', { version: version.version })}</b>
              <small>
                {[word('minutesStatuses', version.status), list([version.language, version.secondLanguage].flatMap((code) => (code === null ? [] : [word('languages', code)]))), shortDay(version.frozenOn)].join(' · ')}
              </small>
              {version.reason === null ? null : (
                <small>
                  <bdi>{version.reason}</bdi>
                </small>
              )}
            </span>
            <Button
              variant="default"
              size="compact-xs"
              leftSection={<Icon name="download" size={12} />}
              aria-label={t('minutes.versions.download', { version: version.version })}
              onClick={() => void again(version).catch(() => undefined)}
            >
              {t('minutes.versions.word')}
            </Button>
          </li>
        ))}
      </ul>
    </section>
  );
}

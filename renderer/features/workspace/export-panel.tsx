import { Button, Progress, Select } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { downloadFile } from '../../api/files.ts';
import { useProgress } from '../../api/progress.ts';
import { whenSettled } from '../../api/saving.ts';
import { call } from '../../api/service.ts';
import { type Language, languages } from '../../../shared/records/choices.ts';
import type { Failure } from '../../../shared/result.ts';
import { FailureMessage, failureOf } from '../../components/failure-message.tsx';
import { useFormats } from '../../components/formats.ts';
import { useToasts } from '../../components/toasts.ts';
import { flushDrafts } from '../../components/use-draft.ts';
import { isLanguage } from '../../languages.ts';
import { ownNames } from '../preferences/language-menu.tsx';
import styles from './export-panel.module.css';
import areaStyles from './workspace-area.module.css';

const contents = ['registers', 'documents', 'history', 'files', 'readMe'] as const;

/** Everything that the workspace holds, in formats that need no program of ours. */
export function ExportPanel() {
  const { t, i18n } = useTranslation('archive');
  const { percent } = useFormats();
  const [language, setLanguage] = useState<Language>(isLanguage(i18n.language) ? i18n.language : 'en');
  const [isWriting, setWriting] = useState(false);
  const [failure, setFailure] = useState<Failure | null>(null);
  const share = useProgress(isWriting);

  const save = async () => {
    setWriting(true);
    setFailure(null);
    try {
      flushDrafts();
      await whenSettled();
      const { place, isCancelled, download } = await call('host.saveArchive', { language });
      if (download) downloadFile(download);
      const saved = place ?? download?.fileName;
      if (!isCancelled) useToasts.getState().show({ kind: 'done', text: t('export.saved', { place: saved }) });
    } catch (error) {
      setFailure(failureOf(error));
    } finally {
      setWriting(false);
    }
  };

  return (
    <section className={areaStyles.panel}>
      <h2 className={areaStyles.heading}>{t('export.title')}</h2>
      <p className={areaStyles.intro}>{t('export.intro')}</p>
      <h3 className={styles.subject}>{t('export.holds')}</h3>
      <ul className={styles.contents}>
        {contents.map((part) => (
          <li key={part}>{t(`export.${part}`)}</li>
        ))}
      </ul>
      <p className={areaStyles.intro}>{t('export.notHeld')}</p>
      <p className={areaStyles.intro}>{t('export.care')}</p>
      <Select
        className={styles.language}
        label={t('export.language')}
        data={languages.map((code) => ({ value: code, label: ownNames[code] }))}
        value={language}
        allowDeselect={false}
        disabled={isWriting}
        onChange={(code) => (code && isLanguage(code) ? setLanguage(code) : undefined)}
      />
      <div className={areaStyles.actions}>
        <Button loading={isWriting} onClick={() => void save()}>
          {t('export.save')}
        </Button>
        {isWriting ? (
          <Button variant="default" onClick={() => void call('workspace.stopWork', {})}>
            {t('stop')}
          </Button>
        ) : null}
      </div>
      <p role="status" className={styles.working}>
        {isWriting ? t('export.working') : null}
        {share === null ? null : <span aria-hidden="true"> {percent(share)}</span>}
      </p>
      {isWriting ? <Progress value={(share ?? 0) * 100} aria-label={t('export.working')} className={styles.bar} /> : null}
      {failure ? <FailureMessage failure={failure} /> : null}
    </section>
  );
}

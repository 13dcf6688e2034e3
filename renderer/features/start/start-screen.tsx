import { Button, FileButton, Loader, TextInput } from '@mantine/core';
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useProgress } from '../../api/progress.ts';
import { call, useServiceQuery } from '../../api/service.ts';
import { useFormats } from '../../components/formats.ts';
import { Icon } from '../../components/icon.tsx';
import { ownDirection } from '../../components/own-direction.ts';
import { isLanguage } from '../../languages.ts';
import { LanguageMenu } from '../preferences/language-menu.tsx';
import { ThemeChoice } from '../preferences/theme-choice.tsx';
import { savePreferences, usePreferences } from '../preferences/use-preferences.ts';
import { JoinForm } from './join-form.tsx';
import { JoinWay } from './join-way.tsx';
import { NewWorkspaceForm } from './new-workspace-form.tsx';
import { OpenExportWay } from './open-export-way.tsx';
import { OpeningProblemPanel } from './opening-problem.tsx';
import { RecentList } from './recent-list.tsx';
import { ReplyPanel } from './reply-panel.tsx';
import styles from './start-screen.module.css';
import { TakeOverForm } from './take-over-form.tsx';
import { TakeOverWay } from './take-over-way.tsx';
import { useJoining } from './use-joining.ts';
import { type OpeningWork, useOpening } from './use-opening.ts';
import { useTakingOver } from './use-taking-over.ts';
import { WipeReportPanel } from './wipe-report-panel.tsx';

/** The first screen: a new workspace, one for an office that was invited, one from before, or the sample. */
export function StartScreen() {
  const { t, i18n } = useTranslation(['start', 'app']);
  const opening = useOpening();
  const joining = useJoining(opening);
  const takingOver = useTakingOver(opening);
  const { data: about } = useServiceQuery('host.about', {});
  const [isMaking, setMaking] = useState(false);
  const isUpload = about?.shell === 'local-web';
  const language = isLanguage(i18n.language) ? i18n.language : 'en';

  useEffect(() => {
    document.title = t('app:name');
  }, [t]);

  return (
    <div className={styles.screen}>
      <header className={styles.header}>
        <b className={styles.name}>{t('app:name')}</b>
        <div className={styles.appearance}>
          <ThemeChoice compact />
          <LanguageMenu />
        </div>
      </header>
      <main className={styles.main}>
        {opening.problem ? <OpeningProblemPanel opening={opening} problem={opening.problem} /> : null}
        {joining.joined ? (
          <ReplyPanel joined={joining.joined} joining={joining} opening={opening} />
        ) : joining.invitation ? (
          <JoinForm invitation={joining.invitation} joining={joining} opening={opening} />
        ) : takingOver.chosen ? (
          <>
            <TakeOverForm chosen={takingOver.chosen} takingOver={takingOver} opening={opening} />
            <Working work={opening.work} />
          </>
        ) : isMaking ? (
          <NewWorkspaceForm opening={opening} onCancel={() => setMaking(false)} />
        ) : (
          <>
            <WipeReportPanel />
            <h1 className={styles.title}>{t('start:title')}</h1>
            <p className={styles.intro}>{t('start:intro')}</p>
            <AuthorName />
            <ul className={styles.ways}>
              <li className={styles.way}>
                <h2>{t('start:new.title')}</h2>
                <p>{t('start:new.text')}</p>
                <Button onClick={() => setMaking(true)} disabled={opening.isBusy} leftSection={<Icon name="plus" />}>
                  {t('start:new.action')}
                </Button>
              </li>
              <JoinWay joining={joining} opening={opening} />
              <li className={styles.way}>
                <h2>{t('start:open.title')}</h2>
                <p>{isUpload ? t('start:open.uploadText') : t('start:open.text')}</p>
                {isUpload ? (
                  <FileButton accept=".clusterdesk" onChange={(file) => (file ? void opening.receive(file) : undefined)}>
                    {(props) => (
                      <Button {...props} variant="default" disabled={opening.isBusy} leftSection={<Icon name="upload" />}>
                        {t('start:open.uploadAction')}
                      </Button>
                    )}
                  </FileButton>
                ) : (
                  <Button
                    variant="default"
                    disabled={opening.isBusy}
                    leftSection={<Icon name="folder" />}
                    onClick={() => void opening.open(null)}
                  >
                    {t('start:open.action')}
                  </Button>
                )}
              </li>
              <TakeOverWay takingOver={takingOver} opening={opening} isUpload={isUpload} />
              <li className={styles.way}>
                <h2>{t('start:sample.title')}</h2>
                <p>{t('start:sample.text')}</p>
                <Button variant="default" disabled={opening.isBusy} onClick={() => void opening.createSample(language)}>
                  {t('start:sample.action')}
                </Button>
              </li>
              <OpenExportWay opening={opening} isUpload={isUpload} />
            </ul>
            <Working work={opening.work} />
            <RecentList opening={opening} />
            {about?.workspacesFolder ? (
              <p className={styles.folder}>
                {t('start:folder')} <bdi dir="ltr">{about.workspacesFolder}</bdi>
              </p>
            ) : null}
          </>
        )}
      </main>
    </div>
  );
}

/** Says what is being done while a workspace is made or opened. */
function Working({ work }: { work: OpeningWork | null }) {
  const { t } = useTranslation(['start', 'archive']);
  const { percent } = useFormats();
  const isLong = work === 'archive' || work === 'handover';
  const share = useProgress(isLong);
  return (
    <div className={styles.working} data-idle={work === null || undefined}>
      {work === null ? null : <Loader size="xs" />}
      <span role="status">
        {work === null ? null : work === 'archive' ? t('archive:start.working') : t(`start:working.${work}`)}
      </span>
      {share === null ? null : <span aria-hidden="true">{percent(share)}</span>}
      {isLong ? (
        <Button size="compact-sm" variant="default" onClick={() => void call('workspace.stopWork', {})}>
          {t('archive:stop')}
        </Button>
      ) : null}
    </div>
  );
}

/** Asked once; later it is in the preferences. */
function AuthorName() {
  const { t } = useTranslation('start');
  const { author } = usePreferences();
  const [wasAsked] = useState(author === '');
  const [name, setName] = useState('');
  if (!wasAsked) return null;
  return (
    <form
      className={styles.author}
      onSubmit={(event) => {
        event.preventDefault();
        void savePreferences({ author: name.trim() });
      }}
    >
      <TextInput
        label={t('author.label')}
        description={t('author.why')}
        value={name}
        maxLength={200}
        autoComplete="name"
        {...ownDirection(name)}
        onChange={(event) => setName(event.currentTarget.value)}
        onBlur={() => (name.trim() === '' || name.trim() === author ? undefined : void savePreferences({ author: name.trim() }))}
        className={styles.authorField}
      />
      <span role="status" className={styles.authorSaved}>
        {author !== '' && author === name.trim() ? t('author.kept') : ''}
      </span>
    </form>
  );
}

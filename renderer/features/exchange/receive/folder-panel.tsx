import { Button, Switch } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { call, useServiceCommand, useServiceQuery } from '../../../api/service.ts';
import type { ExchangeView } from '../../../../shared/contract/exchange.ts';
import { failureOf, useFailureWords } from '../../../components/failure-message.tsx';
import { useFormats } from '../../../components/formats.ts';
import { Icon } from '../../../components/icon.tsx';
import { TonePill } from '../../../components/status-pill.tsx';
import { useToasts } from '../../../components/toasts.ts';
import { useIsWritable } from '../../frame/current-workspace.ts';
import shared from '../exchange.module.css';
import { refreshExchange } from '../refresh.ts';
import styles from './receive-view.module.css';
import { addIncoming } from './reception.ts';

type Folder = NonNullable<ExchangeView['folder']>;

/** The folder that something else carries between offices: which one, whether it is watched, what waits in it. */
export function FolderPanel({ folder }: { folder: ExchangeView['folder'] }) {
  const { t } = useTranslation('exchange');
  const { data: about } = useServiceQuery('host.about', {});
  const words = useFailureWords();
  const isWritable = useIsWritable();
  const canChoose = about?.shell === 'desktop';

  const attempt = async (work: () => Promise<unknown>) => {
    try {
      await work();
    } catch (error) {
      useToasts.getState().show({ kind: 'problem', text: words(failureOf(error)) });
    }
    await refreshExchange();
  };

  return (
    <section className={`${shared.panel} ${styles.folder}`} aria-labelledby="shared-folder">
      <h2 className={shared.heading} id="shared-folder">
        {t('folder.title')}
      </h2>
      <p className={shared.help}>{t('folder.intro')}</p>
      {folder ? <ChosenFolder folder={folder} isWritable={isWritable} /> : null}
      {about && !folder ? <p>{t(canChoose ? 'folder.none' : 'folder.desktopOnly')}</p> : null}
      {canChoose || folder ? (
        <div className={shared.buttons}>
          {canChoose ? (
            <Button
              variant="default"
              leftSection={<Icon name="folder" />}
              disabled={!isWritable}
              onClick={() => void attempt(() => call('host.chooseExchangeFolder', {}))}
            >
              {t(folder ? 'folder.other' : 'folder.choose')}
            </Button>
          ) : null}
          {folder ? (
            <Button variant="subtle" disabled={!isWritable} onClick={() => void attempt(() => call('exchange.forgetFolder', {}))}>
              {t('folder.forget')}
            </Button>
          ) : null}
        </div>
      ) : null}
    </section>
  );
}

function ChosenFolder({ folder: { name, isFound, isWatched, files }, isWritable }: { folder: Folder; isWritable: boolean }) {
  const { t } = useTranslation('exchange');
  const { instant, size } = useFormats();
  const { mutateAsync: watch } = useServiceCommand('exchange.watchFolder');
  const setWatched = async (wanted: boolean) => {
    await watch({ isWatched: wanted });
    await refreshExchange();
  };
  const take = (names: readonly string[]) =>
    void addIncoming(files.filter(({ fileName }) => names.includes(fileName)).map((file) => ({ fileName: file.fileName, size: file.size, bytes: null })));

  return (
    <>
      <p className={styles.folderName}>
        <Icon name="folder" />
        <bdi className={shared.main}>{name}</bdi>
        <TonePill tone={isFound ? 'good' : 'bad'} label={t(isFound ? 'folder.found' : 'folder.notFound')} />
      </p>
      <Switch
        label={t('folder.watch')}
        checked={isWatched}
        disabled={!isWritable}
        onChange={({ currentTarget }) => void setWatched(currentTarget.checked).catch(() => undefined)}
      />
      {files.length === 0 ? (
        <p className={shared.dim}>{t('folder.nothingWaits')}</p>
      ) : (
        <>
          <table className={styles.waiting}>
            <caption className="sr-only">{t('folder.waiting')}</caption>
            <thead>
              <tr>
                <th scope="col">{t('folder.file')}</th>
                <th scope="col">{t('folder.size')}</th>
                <th scope="col">{t('folder.when')}</th>
              </tr>
            </thead>
            <tbody>
              {files.map((file) => (
                <tr key={file.fileName}>
                  <td>
                    <button
                      type="button"
                      className={styles.fileButton}
                      aria-label={t('folder.takeOne', { name: file.fileName })}
                      disabled={!isWritable}
                      onClick={() => take([file.fileName])}
                    >
                      <bdi dir="ltr">{file.fileName}</bdi>
                    </button>
                  </td>
                  <td>{size(file.size)}</td>
                  <td>{instant(file.modifiedAt)}</td>
                </tr>
              ))}
            </tbody>
          </table>
          <div className={shared.buttons}>
            <Button disabled={!isWritable} onClick={() => take(files.map(({ fileName }) => fileName))}>
              {t('folder.take')}
            </Button>
          </div>
        </>
      )}
    </>
  );
}

import { Button, Loader, Switch, TextInput } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { readAsBase64 } from '../../../api/files.ts';
import { call, useRecords, useServiceCommand, useServiceQuery } from '../../../api/service.ts';
import { AreaPage } from '../../../components/area-page.tsx';
import { FailureMessage, failureOf, useFailureWords } from '../../../components/failure-message.tsx';
import { FileDrop } from '../../../components/file-drop.tsx';
import { Icon } from '../../../components/icon.tsx';
import { useSaveExport } from '../../../components/save-exported-file.ts';
import { TonePill } from '../../../components/status-pill.tsx';
import { useRemoveRecords } from '../../../components/use-save-record.ts';
import { useNavigation } from '../../../navigation.ts';
import type { LetterheadCheck } from '../../../../shared/contract/letterheads.ts';
import type { Failure } from '../../../../shared/result.ts';
import { useIsWritable } from '../../frame/current-workspace.ts';
import type { ChosenFile } from '../returns/returned-file.ts';
import { CheckResult } from './check-result.tsx';
import styles from './letterheads.module.css';

const contentField = '{{content}}';

/** The cluster's own Word files that documents are printed on: checked when they come in, one of them the usual one. */
export function LetterheadsView() {
  const { t } = useTranslation('comparing');
  const { go } = useNavigation.getState();
  const isWritable = useIsWritable();
  const words = useFailureWords();
  const [file, setFile] = useState<ChosenFile | null>(null);
  const [check, setCheck] = useState<LetterheadCheck | null>(null);
  const [failure, setFailure] = useState<Failure | null>(null);
  const [isBusy, setBusy] = useState(false);
  const { isBusy: isSaving, saveBytes } = useSaveExport();

  const read = async (chosen: File) => {
    setBusy(true);
    setCheck(null);
    setFailure(null);
    try {
      const next = { fileName: chosen.name, bytes: await readAsBase64(chosen) };
      setCheck(await call('letterheads.check', next));
      setFile(next);
    } catch (error) {
      setFailure(failureOf(error));
    } finally {
      setBusy(false);
    }
  };
  const forget = () => {
    setFile(null);
    setCheck(null);
  };

  return (
    <AreaPage
      title={t('letterheads.title')}
      actions={
        <Button variant="default" leftSection={<Icon name="download" />} loading={isSaving} onClick={() => void call('letterheads.sample', {}).then(saveBytes).catch((error: unknown) => setFailure(failureOf(error)))}>
          {t('letterheads.sample')}
        </Button>
      }
      toolbar={
        <Button variant="default" onClick={() => go({ area: 'documents' })}>
          {t('toRegister')}
        </Button>
      }
    >
      <div className={styles.page}>
        <p className={styles.lead}>{t('letterheads.lead', { content: contentField })}</p>
        <Kept disabled={!isWritable} />
        <FileDrop
          name={t('letterheads.drop')}
          title={t('letterheads.drop')}
          hint={t('letterheads.dropHint')}
          label={t('letterheads.choose')}
          accept=".docx,.docm,.dotx"
          disabled={isBusy || !isWritable}
          onChoose={([chosen]) => chosen && void read(chosen)}
        />
        {isBusy ? <Loader size="sm" aria-label={t('loading')} /> : null}
        {failure ? <FailureMessage failure={failure} /> : null}
        {file && check ? (
          <section className={styles.panel} aria-label={t('letterheads.check')}>
            <CheckResult fileName={file.fileName} check={check} />
            {check.isUsable ? <AddForm file={file} disabled={!isWritable} wordsOf={words} onAdded={forget} /> : null}
          </section>
        ) : null}
        <Fields />
      </div>
    </AreaPage>
  );
}

function AddForm({ file, disabled, wordsOf, onAdded }: { file: ChosenFile; disabled: boolean; wordsOf: (failure: Failure) => string; onAdded: () => void }) {
  const { t } = useTranslation('comparing');
  const hasOthers = (useRecords('letterhead') ?? []).length > 0;
  const [name, setName] = useState(file.fileName.replace(/\.docx$/i, ''));
  const [isDefault, setDefault] = useState(!hasOthers);
  const { mutateAsync: add, isPending, error } = useServiceCommand('letterheads.add');
  const submit = async () => {
    await add({ ...file, name, isDefault });
    onAdded();
  };
  return (
    <form
      className={styles.form}
      onSubmit={(event) => {
        event.preventDefault();
        void submit().catch(() => undefined);
      }}
    >
      <TextInput label={t('letterheads.name')} required maxLength={200} value={name} error={error ? wordsOf(error.failure) : undefined} onChange={({ currentTarget }) => setName(currentTarget.value)} />
      <Switch label={t('letterheads.makeDefault')} checked={isDefault} onChange={({ currentTarget }) => setDefault(currentTarget.checked)} />
      <Button type="submit" loading={isPending} disabled={disabled || name.trim() === ''}>
        {t('letterheads.add')}
      </Button>
    </form>
  );
}

function Kept({ disabled }: { disabled: boolean }) {
  const { t } = useTranslation('comparing');
  const letterheads = useRecords('letterhead');
  const [cluster] = useRecords('cluster') ?? [];
  const { mutateAsync: setDefault, isPending } = useServiceCommand('letterheads.setDefault');
  const remove = useRemoveRecords('letterhead');
  const { saveBytes } = useSaveExport();
  if (!letterheads) return null;
  if (letterheads.length === 0) return <p className={styles.help}>{t('letterheads.none')}</p>;
  const choose = (letterhead: string | null) => void setDefault({ letterhead }).catch(() => undefined);
  const download = async (file: string) => {
    const { name, mediaType, bytes } = await call('files.read', { file });
    await saveBytes({ fileName: name, mediaType, bytes });
  };
  return (
    <ul className={styles.kept} aria-label={t('letterheads.title')}>
      {letterheads.map(({ id, name, file }) => {
        const isDefault = cluster?.letterhead === id;
        return (
          <li key={id}>
            <bdi className={styles.name}>{name}</bdi>
            {isDefault ? <TonePill tone="good" label={t('letterheads.isDefault')} /> : null}
            <span className={styles.buttons}>
              <Button size="compact-sm" variant="default" disabled={disabled} loading={isPending} aria-label={t(isDefault ? 'letterheads.clearDefaultOf' : 'letterheads.setDefaultOf', { name })} onClick={() => choose(isDefault ? null : id)}>
                {t(isDefault ? 'letterheads.clearDefault' : 'letterheads.setDefault')}
              </Button>
              <Button size="compact-sm" variant="default" disabled={file === null} aria-label={t('letterheads.downloadOf', { name })} onClick={() => file !== null && void download(file).catch(() => undefined)}>
                Word
              </Button>
              <Button size="compact-sm" variant="default" disabled={disabled} aria-label={t('letterheads.removeOf', { name })} onClick={() => void remove([id]).catch(() => undefined)}>
                {t('letterheads.remove')}
              </Button>
            </span>
          </li>
        );
      })}
    </ul>
  );
}

/** What a letterhead may use between double braces, with what each says now. */
function Fields() {
  const { t } = useTranslation(['comparing', 'documents']);
  const { data } = useServiceQuery('letterheads.fields', {});
  if (!data) return null;
  return (
    <section aria-label={t('comparing:letterheads.fields')}>
      <h2 className={styles.title}>{t('comparing:letterheads.fields')}</h2>
      <p className={styles.help}>{t('comparing:letterheads.fieldsHelp')}</p>
      <table className={styles.fields}>
        <thead>
          <tr>
            <th scope="col">{t('comparing:letterheads.field')}</th>
            <th scope="col">{t('comparing:letterheads.meaning')}</th>
            <th scope="col">{t('comparing:letterheads.saysNow')}</th>
          </tr>
        </thead>
        <tbody>
          {data.map(({ name, value }) => (
            <tr key={name}>
              <td>
                <code dir="ltr">{`{{${name}}}`}</code>
              </td>
              <td>{t(`documents:fields.${name}`, name)}</td>
              <td>{value === null ? '—' : <bdi>{value}</bdi>}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}

import { Button, Loader, Select, TextInput } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { readAsBase64 } from '../../../api/files.ts';
import { call, useRecords, useServiceCommand, useServiceQuery } from '../../../api/service.ts';
import { AreaPage } from '../../../components/area-page.tsx';
import { DayField } from '../../../components/fields.tsx';
import { FailureMessage, failureOf } from '../../../components/failure-message.tsx';
import { FileDrop } from '../../../components/file-drop.tsx';
import { useFormats } from '../../../components/formats.ts';
import { localDay } from '../../../components/local-day.ts';
import { useRecordTitle } from '../../../components/record-words.ts';
import { useNavigation } from '../../../navigation.ts';
import type { ReturnView } from '../../../../shared/contract/document-comparison.ts';
import type { Failure } from '../../../../shared/result.ts';
import { useIsWritable } from '../../frame/current-workspace.ts';
import { ReturnSummary } from './return-summary.tsx';
import type { ChosenFile } from './returned-file.ts';
import styles from './returns.module.css';

/** What came back of a document: files kept so far, and the place where the next one is dropped. */
export function ReturnsView() {
  const { t } = useTranslation('comparing');
  const document = useNavigation(({ place }) => place.record);
  const { go } = useNavigation.getState();
  const isWritable = useIsWritable();
  const [file, setFile] = useState<ChosenFile | null>(null);
  const [reading, setReading] = useState<ReturnView | null>(null);
  const [failure, setFailure] = useState<{ fileName: string; failure: Failure } | null>(null);
  const [isBusy, setBusy] = useState(false);

  const read = async (chosen: File) => {
    setBusy(true);
    setFile(null);
    setReading(null);
    setFailure(null);
    try {
      const next = { fileName: chosen.name, bytes: await readAsBase64(chosen) };
      setReading(await call('documents.readReturn', next));
      setFile(next);
    } catch (error) {
      setFailure({ fileName: chosen.name, failure: failureOf(error) });
    } finally {
      setBusy(false);
    }
  };

  return (
    <AreaPage
      title={t('returns.title')}
      toolbar={
        <Button variant="default" onClick={() => go(document === null ? { area: 'documents' } : { area: 'documents', record: document })}>
          {t('toRegister')}
        </Button>
      }
    >
      <div className={styles.page}>
        <FileDrop
          name={t('returns.drop')}
          title={t('returns.drop')}
          hint={t('returns.dropHint')}
          label={t('returns.choose')}
          accept=".docx"
          disabled={isBusy}
          onChoose={([chosen]) => chosen && void read(chosen)}
        />
        {isBusy ? <Loader size="sm" aria-label={t('loading')} /> : null}
        {failure ? (
          <div>
            <p className={styles.fileName}>
              <bdi>{failure.fileName}</bdi>
            </p>
            <FailureMessage failure={failure.failure} />
          </div>
        ) : null}
        {file && reading ? <KeepForm key={file.fileName} file={file} reading={reading} disabled={!isWritable} /> : null}
        {document === null ? null : <KeptReturns document={document} />}
      </div>
    </AreaPage>
  );
}

function KeepForm({ file, reading, disabled }: { file: ChosenFile; reading: ReturnView; disabled: boolean }) {
  const { t } = useTranslation('comparing');
  const { go } = useNavigation.getState();
  const titleOf = useRecordTitle();
  const organisations = useRecords('organisation') ?? [];
  const [organisation, setOrganisation] = useState<string | null>(null);
  const [receivedFrom, setReceivedFrom] = useState('');
  const [receivedOn, setReceivedOn] = useState(() => localDay());
  const { mutateAsync: keep, isPending } = useServiceCommand('documents.keepReturn');
  const submit = async () => {
    const kept = await keep({ ...file, organisation, receivedFrom: receivedFrom.trim() === '' ? null : receivedFrom, receivedOn });
    go({ area: 'documents', view: 'return', record: kept.documentReturn });
  };
  return (
    <section className={styles.panel} aria-label={t('returns.read')}>
      <ReturnSummary reading={reading} />
      <form
        className={styles.form}
        onSubmit={(event) => {
          event.preventDefault();
          void submit().catch(() => undefined);
        }}
      >
        <Select
          label={t('returns.organisation')}
          searchable
          clearable
          value={organisation}
          data={organisations.map((own) => ({ value: own.id, label: titleOf('organisation', own) }))}
          onChange={setOrganisation}
        />
        <TextInput label={t('returns.receivedFrom')} maxLength={300} value={receivedFrom} onChange={({ currentTarget }) => setReceivedFrom(currentTarget.value)} />
        <DayField label={t('returns.receivedOn')} disabled={disabled} value={receivedOn} onSave={(day) => day !== null && setReceivedOn(day)} />
        <Button type="submit" loading={isPending} disabled={disabled}>
          {t('returns.keep')}
        </Button>
      </form>
    </section>
  );
}

function KeptReturns({ document }: { document: string }) {
  const { t } = useTranslation('comparing');
  const { day } = useFormats();
  const { go } = useNavigation.getState();
  const { data, error } = useServiceQuery('documents.returns', { document });
  if (error) return <FailureMessage failure={error.failure} />;
  if (!data) return null;
  if (data.length === 0) return <p className={styles.help}>{t('returns.none')}</p>;
  return (
    <section aria-label={t('returns.kept')}>
      <h2 className={styles.title}>{t('returns.kept')}</h2>
      <ul className={styles.kept}>
        {data.map((kept) => (
          <li key={kept.id}>
            <button type="button" className={styles.keptFile} onClick={() => go({ area: 'documents', view: 'return', record: kept.id })}>
              <bdi>{kept.fileName}</bdi>
            </button>
            <span className={styles.help}>
              {[kept.receivedFrom, day(kept.receivedOn), t('version', { version: kept.version }), t('returns.differences', { count: kept.differences })]
                .filter((part) => part)
                .join(' · ')}
            </span>
            <span className={kept.undecided > 0 ? styles.waiting : styles.help}>
              {kept.undecided > 0 ? `◐ ${t('returns.undecided', { count: kept.undecided })}` : `✓ ${t('returns.allDecided')}`}
            </span>
          </li>
        ))}
      </ul>
    </section>
  );
}

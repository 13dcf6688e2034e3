import { Button, Loader, Select, Switch } from '@mantine/core';
import { type KeyboardEvent, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { call, useRecords, useServiceQuery } from '../../../api/service.ts';
import { AreaPage } from '../../../components/area-page.tsx';
import { EmptyState } from '../../../components/empty-state.tsx';
import { FailureMessage, failureOf } from '../../../components/failure-message.tsx';
import { Icon } from '../../../components/icon.tsx';
import { useChoiceWords, useRecordTitle } from '../../../components/record-words.ts';
import { useSaveExport } from '../../../components/save-exported-file.ts';
import { TonePill } from '../../../components/status-pill.tsx';
import { useNavigation } from '../../../navigation.ts';
import type { ComparisonView as Comparison } from '../../../../shared/contract/document-comparison.ts';
import { isDraftable } from '../../../../shared/domain/documents/revisions.ts';
import type { RecordByType } from '../../../../shared/records/index.ts';
import type { Failure } from '../../../../shared/result.ts';
import documentStyles from '../documents.module.css';
import { changeLooks } from './change-looks.ts';
import { ComparedParagraphs, ComparedWords } from './compared-text.tsx';
import styles from './comparing.module.css';

type Document = RecordByType['document'];

/** Two versions of a document, clause by clause. */
export function ComparisonView() {
  const { t } = useTranslation('comparing');
  const chosen = useNavigation(({ place }) => place.record);
  const documents = useRecords('document');
  const versions = useRecords('document_version');
  const document = documents?.find(({ id }) => id === chosen);
  if (!documents || !versions) return <Loader size="sm" m="lg" aria-label={t('loading')} />;
  if (!document) return <Back title={t('title')} text={t('noDocument')} />;
  const own = versions.filter((version) => version.document === document.id).toSorted((one, other) => ((one.frozenOn ?? '') < (other.frozenOn ?? '') ? -1 : 1));
  if (own.length === 0) return <Back title={t('title')} text={t('noVersions')} />;
  return <Compared key={document.id} document={document} versions={own} />;
}

function Back({ title, text }: { title: string; text: string }) {
  const { t } = useTranslation('comparing');
  const { go } = useNavigation.getState();
  return (
    <AreaPage title={title}>
      <EmptyState title={title} text={text} action={<Button onClick={() => go({ area: 'documents' })}>{t('toRegister')}</Button>} />
    </AreaPage>
  );
}

/** Stands for the document as it is now, among the ids of versions. */
const present = '';

function Compared({ document, versions }: { document: Document; versions: readonly RecordByType['document_version'][] }) {
  const { t } = useTranslation('comparing');
  const { go } = useNavigation.getState();
  const titleOf = useRecordTitle();
  const word = useChoiceWords();
  const hasPresent = isDraftable(document);
  const last = versions.at(-1)?.id ?? present;
  const [before, setBefore] = useState(hasPresent ? last : (versions.at(-2)?.id ?? last));
  const [after, setAfter] = useState(hasPresent ? present : last);
  const [isShort, setShort] = useState(true);
  const [failure, setFailure] = useState<Failure | null>(null);
  const asked = { before, after: after === present ? null : after };
  const { data, error, isFetching } = useServiceQuery('documents.compare', asked, { keepPrevious: true });
  const { isBusy, saveBytes } = useSaveExport();
  const list = useRef<HTMLDivElement>(null);
  const label = (version: RecordByType['document_version']) =>
    [t('version', { version: version.version }), version.language && word('languages', version.language)].filter((part) => part).join(' · ');
  const choices = versions.map((version) => ({ value: version.id, label: label(version) }));
  const changed = data?.clauses.filter(({ change }) => change !== 'same') ?? [];

  const save = async () => {
    setFailure(null);
    try {
      await saveBytes(await call('documents.compareFile', asked));
    } catch (caught) {
      setFailure(failureOf(caught));
    }
  };
  const step = (direction: 1 | -1) => {
    const items = [...(list.current?.querySelectorAll<HTMLElement>('[data-changed]') ?? [])];
    const at = items.findIndex((item) => item === window.document.activeElement);
    items[Math.min(items.length - 1, Math.max(0, at + direction))]?.focus();
  };
  const walk = (event: KeyboardEvent) => {
    const direction = { n: 1, p: -1 }[event.key.toLowerCase()] as 1 | -1 | undefined;
    if (direction === undefined || event.ctrlKey || event.metaKey || event.altKey) return;
    event.preventDefault();
    step(direction);
  };

  return (
    <AreaPage
      title={t('titleOf', { title: titleOf('document', document) })}
      summary={data ? t('changes', { count: changed.length }) : ''}
      actions={
        <>
          <Button variant="default" leftSection={<Icon name="print" />} onClick={() => window.print()}>
            {t('print')}
          </Button>
          <Button leftSection={<Icon name="download" />} loading={isBusy} disabled={!data || changed.length === 0} onClick={() => void save()}>
            {t('saveTracked')}
          </Button>
        </>
      }
      toolbar={
        <>
          <Button variant="default" onClick={() => go({ area: 'documents', record: document.id })}>
            {t('toRegister')}
          </Button>
          <Select aria-label={t('before')} allowDeselect={false} value={before} data={choices} onChange={(id) => id !== null && setBefore(id)} />
          <span className={documentStyles.help}>{t('with')}</span>
          <Select
            aria-label={t('after')}
            allowDeselect={false}
            value={after}
            data={[...choices, ...(hasPresent ? [{ value: present, label: t('present') }] : [])]}
            onChange={(id) => id !== null && setAfter(id)}
          />
          <Switch label={t('onlyChanges')} checked={isShort} onChange={({ currentTarget }) => setShort(currentTarget.checked)} />
          <Button variant="subtle" disabled={changed.length === 0} onClick={() => step(-1)}>
            {t('previous')}
          </Button>
          <Button variant="subtle" disabled={changed.length === 0} onClick={() => step(1)}>
            {t('next')}
          </Button>
        </>
      }
    >
      {error ? <FailureMessage failure={error.failure} /> : null}
      {failure ? <FailureMessage failure={failure} /> : null}
      {data ? (
        <div ref={list} className={styles.comparison} aria-busy={isFetching} onKeyDown={walk}>
          <Sides comparison={data} />
          {changed.length === 0 ? <p className={styles.none}>{t('same')}</p> : null}
          {(isShort ? changed : data.clauses).map((clause) => (
            <article key={clause.id} className={styles.clause} data-changed={clause.change === 'same' ? undefined : ''} tabIndex={clause.change === 'same' ? undefined : 0}>
              <header className={styles.clauseHead}>
                <h2 lang={data.after.language} dir="auto">
                  <ComparedWords segments={clause.heading} />
                </h2>
                <TonePill {...changeLooks[clause.change]} label={t(`clauseChanges.${clause.change}`)} />
              </header>
              <ComparedParagraphs paragraphs={clause.paragraphs} language={data.after.language} isShort={isShort && clause.change !== 'added' && clause.change !== 'removed'} />
            </article>
          ))}
        </div>
      ) : error ? null : (
        <Loader size="sm" m="lg" aria-label={t('loading')} />
      )}
    </AreaPage>
  );
}

/** Texts in two languages can be laid side by side, and every clause differs: that is said first. */
function Sides({ comparison: { before, after } }: { comparison: Comparison }) {
  const { t } = useTranslation('comparing');
  if (before.language === after.language) return null;
  return (
    <p className={styles.notice} role="status">
      {t('otherLanguage')}
    </p>
  );
}

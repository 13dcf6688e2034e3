import { Button } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useRecords, useServiceCommand, useServiceQuery } from '../../api/service.ts';
import { AreaPage } from '../../components/area-page.tsx';
import { EmptyState } from '../../components/empty-state.tsx';
import { useFormats } from '../../components/formats.ts';
import { useChoiceWords, useFieldLabel, useRecordTitle } from '../../components/record-words.ts';
import { RegisterTable } from '../../components/register-table.tsx';
import { DeletedInspector, FilterField } from '../../components/register-tools.tsx';
import { TonePill } from '../../components/status-pill.tsx';
import { isLanguage } from '../../languages.ts';
import { useNavigation } from '../../navigation.ts';
import { isDraftable } from '../../../shared/domain/documents/revisions.ts';
import { foldText } from '../../../shared/domain/search/fold.ts';
import { documentKinds } from '../../../shared/records/choices.ts';
import type { RecordByType } from '../../../shared/records/index.ts';
import { useIsWritable } from '../frame/current-workspace.ts';
import { DocumentInspector } from './document-inspector.tsx';
import { documentLooks, nextDateOf } from './document-states.ts';
import styles from './documents.module.css';
import { NewDocumentMenu } from './new-document-menu.tsx';

type Document = RecordByType['document'];

/** Every governing document of the cluster, whatever made it. */
export function DocumentRegister() {
  const { t, i18n } = useTranslation('drafting');
  const isWritable = useIsWritable();
  const documents = useRecords('document');
  const { data: team } = useServiceQuery('team.view', {});
  const today = team?.today ?? '';
  const formats = useFormats();
  const label = useFieldLabel();
  const word = useChoiceWords();
  const titleOf = useRecordTitle();
  const { mutateAsync: start } = useServiceCommand('documents.start');
  const selected = useNavigation(({ place }) => place.record);
  const { go, select } = useNavigation.getState();
  const [filter, setFilter] = useState('');
  const [showsDeleted, setShowsDeleted] = useState(false);
  const language = isLanguage(i18n.language) ? i18n.language : 'en';

  const drafts = (documents ?? []).filter(({ documentKind }) => documentKind === 'cluster-tor');
  const known = drafts.find(isDraftable);
  const openDraft = (id: string) => go({ area: 'documents', view: 'draft', record: id });
  const beginDraft = async () => openDraft((await start({ kind: 'cluster-tor', language, subject: null, revises: null })).document);
  const showRegistered = (id: string) => {
    setFilter('');
    setShowsDeleted(false);
    select(id);
  };

  const wanted = foldText(filter);
  const rows = (documents ?? [])
    .filter((document) =>
      foldText(
        [titleOf('document', document), document.subjectLabel, document.documentKind && word('documentKinds', document.documentKind), document.status && word('documentStatuses', document.status)].join(' '),
      ).includes(wanted),
    )
    .sort(
      (one, other) =>
        documentKinds.indexOf(one.documentKind ?? 'other') - documentKinds.indexOf(other.documentKind ?? 'other') ||
        titleOf('document', one).localeCompare(titleOf('document', other), language),
    );
  const record = documents?.find(({ id }) => id === selected);
  const overdue = (documents ?? []).filter((document) => today !== '' && nextDateOf(document, today)?.isOverdue).length;

  const addMenu = <NewDocumentMenu language={language} onRegistered={showRegistered} />;
  const draftButton = (
    <Button disabled={!isWritable && !known} onClick={() => (known ? openDraft(known.id) : void beginDraft().catch(() => undefined))}>
      {t('register.draftTor')}
    </Button>
  );

  return (
    <AreaPage
      title={t('register.title')}
      summary={
        documents
          ? [t('register.count', { count: documents.length }), ...(overdue > 0 ? [t('register.overdue', { count: overdue })] : [])].join(' · ')
          : ''
      }
      actions={
        <>
          {addMenu}
          {draftButton}
        </>
      }
      toolbar={
        <>
          {documents && documents.length > 0 ? (
            <FilterField label={t('register.filter')} value={filter} onChange={setFilter} />
          ) : null}
          <Button variant="subtle" onClick={() => go({ area: 'documents', view: 'letterheads' })}>
            {t('register.letterheads')}
          </Button>
          <Button variant="subtle" onClick={() => go({ area: 'documents', view: 'wording' })}>
            {t('ownWording.title')}
          </Button>
          <Button variant="subtle" onClick={() => go({ area: 'documents', view: 'returns' })}>
            {t('register.returned')}
          </Button>
          <Button variant="subtle" aria-pressed={showsDeleted} onClick={() => setShowsDeleted(!showsDeleted)}>
            {t('register.showDeleted')}
          </Button>
        </>
      }
      inspector={
        showsDeleted ? (
          <DeletedInspector title={t('register.deleted')} type="document" onClose={() => setShowsDeleted(false)} />
        ) : record ? (
          <DocumentInspector key={record.id} record={record} today={today} />
        ) : undefined
      }
    >
      {documents?.length === 0 ? (
        <EmptyState
          title={t('register.empty.title')}
          text={t('register.empty.text')}
          action={
            <>
              {draftButton}
              {addMenu}
            </>
          }
        />
      ) : (
        <RegisterTable<Document>
          label={t('register.title')}
          rows={rows}
          selected={selected}
          nameOf={(document) => titleOf('document', document)}
          onOpen={(id) => {
            setShowsDeleted(false);
            select(id);
          }}
          columns={[
            {
              key: 'title',
              heading: label('document', 'title'),
              render: (document) => (
                <>
                  <bdi className={styles.main}>{titleOf('document', document)}</bdi>
                  <span className={styles.under}>
                    {[document.title && document.documentKind ? word('documentKinds', document.documentKind) : null, document.subjectLabel]
                      .filter((part) => part)
                      .join(' · ')}
                  </span>
                </>
              ),
            },
            { key: 'language', stepsBack: true, heading: label('document', 'language'), width: '6.5rem', render: ({ language: code }) => (code ? word('languages', code) : '—') },
            { key: 'version', heading: label('document', 'version'), width: '5rem', render: ({ version }) => version ?? '—' },
            {
              key: 'status',
              heading: label('document', 'status'),
              width: '8rem',
              render: ({ status }) => (status ? <TonePill {...documentLooks[status]} label={word('documentStatuses', status)} /> : '—'),
            },
            {
              key: 'next',
              heading: t('register.nextDate'),
              width: '11rem',
              render: (document) => {
                const next = today === '' ? null : nextDateOf(document, today);
                if (!next) return '—';
                return (
                  <span className={next.isOverdue ? styles.overdue : undefined}>
                    {t(`register.next.${next.kind}`, { day: formats.shortDay(next.day, today) })}
                    {next.isOverdue ? <span className={styles.under}>{t('register.isOverdue')}</span> : null}
                  </span>
                );
              },
            },
          ]}
        />
      )}
      {documents && documents.length > 0 && rows.length === 0 ? <p className={styles.help}>{t('register.nothingFits')}</p> : null}
    </AreaPage>
  );
}

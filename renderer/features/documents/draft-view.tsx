import { Button, Loader } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useRecords, useServiceCommand, useServiceQuery } from '../../api/service.ts';
import { AreaPage } from '../../components/area-page.tsx';
import { EmptyState } from '../../components/empty-state.tsx';
import { FailureMessage } from '../../components/failure-message.tsx';
import { Icon } from '../../components/icon.tsx';
import { PlanView } from '../../components/plan-view/plan-view.tsx';
import { useChoiceWords } from '../../components/record-words.ts';
import { useSaveExport } from '../../components/save-exported-file.ts';
import { isLanguage } from '../../languages.ts';
import { useNavigation } from '../../navigation.ts';
import type { DraftableKind } from '../../../shared/contract/documents.ts';
import { isDraftable } from '../../../shared/domain/documents/revisions.ts';
import type { Language } from '../../../shared/records/choices.ts';
import type { RecordByType } from '../../../shared/records/index.ts';
import { useIsWritable } from '../frame/current-workspace.ts';
import { ClauseList } from './clause-list.tsx';
import styles from './documents.module.css';
import { draftableKindOf } from './document-states.ts';
import { DraftOptions } from './draft-options.tsx';
import { FieldsPanel } from './fields/fields-panel.tsx';
import { FollowPanel } from './following/follow-panel.tsx';
import { FunctionGrid } from './function-grid.tsx';
import { MissingInSecond } from './missing-in-second.tsx';

type Document = RecordByType['document'];

/** The desk for one document: clauses on one side, the document as it prints on the other. Without a name, the cluster's ToR. */
export function DraftView() {
  const { t, i18n } = useTranslation('drafting');
  const documents = useRecords('document');
  const chosen = useNavigation(({ place }) => place.record);
  const { go } = useNavigation.getState();
  const isWritable = useIsWritable();
  const { mutateAsync: start, isPending } = useServiceCommand('documents.start');
  const terms = documents?.filter(({ documentKind }) => documentKind === 'cluster-tor') ?? [];
  const document = documents?.find(({ id }) => id === chosen) ?? terms.find(isDraftable) ?? terms.at(-1);
  const kind = document && draftableKindOf(document);

  if (documents && !(document && kind)) {
    const begin = async () => {
      const started = await start({ kind: 'cluster-tor', language: isLanguage(i18n.language) ? i18n.language : 'en', subject: null, revises: null });
      go({ area: 'documents', view: 'draft', record: started.document });
    };
    return (
      <AreaPage title={t('draft.title')}>
        <EmptyState
          title={t('draft.empty.title')}
          text={t('draft.empty.text')}
          action={
            <Button loading={isPending} disabled={!isWritable} onClick={() => void begin().catch(() => undefined)}>
              {t('draft.start')}
            </Button>
          }
        />
      </AreaPage>
    );
  }
  return document && kind ? <DraftDesk key={document.id} document={document} kind={kind} /> : <Loader size="sm" m="lg" aria-label={t('loading')} />;
}

function DraftDesk({ document, kind }: { document: Document; kind: DraftableKind }) {
  const { t, i18n } = useTranslation('drafting');
  const word = useChoiceWords();
  const { go } = useNavigation.getState();
  const screenLanguage: Language = isLanguage(i18n.language) ? i18n.language : 'en';
  const [language, setLanguage] = useState<Language>(document.language ?? screenLanguage);
  const draft = useServiceQuery('documents.draft', { document: document.id, language }, { keepPrevious: true });
  const plan = useServiceQuery('documents.plan', { kind, language, document: document.id }, { keepPrevious: true });
  const versions = (useRecords('document_version') ?? []).filter((version) => version.document === document.id);
  const { isBusy, saveExport } = useSaveExport();
  const isWritable = useIsWritable();
  const { mutateAsync: start, isPending: isStarting } = useServiceCommand('documents.start');
  const revise = async () => {
    const { document: revision } = await start({ kind, language, subject: document.subject, revises: document.id });
    go({ area: 'documents', view: 'draft', record: revision });
  };

  const clauses = draft.data?.sections.flatMap((section) => section.clauses) ?? [];
  const included = clauses.filter(({ isIncluded }) => isIncluded);
  const edited = clauses.filter(({ isEdited }) => isEdited).length;
  const missing = included.filter(({ isMissing }) => isMissing).length;
  const summary = draft.data
    ? [
        document.version ? t('versions.version', { version: document.version }) : null,
        document.status ? word('documentStatuses', document.status) : null,
        t('draft.clauses', { count: included.length, total: clauses.length }),
        ...(edited > 0 ? [t('draft.edited', { count: edited })] : []),
        ...(missing > 0 ? [t('draft.missingWording', { count: missing })] : []),
      ]
        .filter((part) => part)
        .join(' · ')
    : '';

  return (
    <AreaPage
      title={[word('documentKinds', kind), document.subjectLabel].filter((part) => part).join(' · ')}
      summary={summary}
      actions={
        <>
          <Button variant="default" leftSection={<Icon name="print" />} onClick={() => window.setTimeout(() => window.print())}>
            {t('draft.print')}
          </Button>
          <Button loading={isBusy} leftSection={<Icon name="download" />} onClick={() => void saveExport({ kind, format: 'docx', language, document: document.id })}>
            {t('draft.word')}
          </Button>
        </>
      }
      toolbar={
        <Button variant="default" onClick={() => go({ area: 'documents', record: document.id })}>
          {t('draft.toRegister')}
        </Button>
      }
    >
      <div className={styles.desk}>
        <section className={`${styles.column} no-print`} aria-label={t('draft.clauseList')}>
          {draft.error ? <FailureMessage failure={draft.error.failure} /> : null}
          {draft.data ? (
            <>
              <FollowPanel document={document} versions={versions} language={language} />
              {draft.data.isDraftable ? null : (
                <div className={styles.agreed}>
                  <p>{t('draft.agreed')}</p>
                  <Button size="compact-sm" loading={isStarting} disabled={!isWritable} onClick={() => void revise().catch(() => undefined)}>
                    {t('draft.revise')}
                  </Button>
                </div>
              )}
              <DraftOptions document={document} language={language} onLanguage={setLanguage} disabled={!isWritable || !draft.data.isDraftable} />
              <MissingInSecond draft={draft.data} second={document.secondLanguage} />
              <FieldsPanel draft={draft.data} />
              {draft.data.grid ? <FunctionGrid document={document} grid={draft.data.grid} disabled={!isWritable || !draft.data.isDraftable} /> : null}
              <ClauseList draft={draft.data} />
            </>
          ) : draft.error ? null : (
            <Loader size="sm" aria-label={t('loading')} />
          )}
        </section>
        <section className={`${styles.column} ${styles.preview}`} aria-label={t('draft.preview')} tabIndex={0} aria-busy={plan.isFetching}>
          {plan.error ? <FailureMessage failure={plan.error.failure} /> : null}
          {plan.data ? <PlanView plan={plan.data} /> : plan.error ? null : <Loader size="sm" aria-label={t('loading')} />}
        </section>
      </div>
    </AreaPage>
  );
}

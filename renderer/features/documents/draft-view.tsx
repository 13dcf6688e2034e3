import { Button, Loader, Select } from '@mantine/core';
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
import { isDraftable } from '../../../shared/domain/documents/revisions.ts';
import { type Language, languages } from '../../../shared/records/choices.ts';
import type { RecordByType } from '../../../shared/records/index.ts';
import { useIsWritable } from '../frame/current-workspace.ts';
import { ClauseList } from './clause-list.tsx';
import styles from './documents.module.css';
import { FreezePanel } from './freeze-panel.tsx';
import { MissingFields } from './missing-fields.tsx';

type Document = RecordByType['document'];

/** The desk for the cluster's terms of reference: clauses on one side, the document as it prints on the other. */
export function DraftView() {
  const { t, i18n } = useTranslation('drafting');
  const documents = useRecords('document');
  const chosen = useNavigation(({ place }) => place.record);
  const { go } = useNavigation.getState();
  const isWritable = useIsWritable();
  const { mutateAsync: start, isPending } = useServiceCommand('documents.startClusterTor');
  const own = documents?.filter(({ documentKind }) => documentKind === 'cluster-tor') ?? [];
  const document = own.find(({ id }) => id === chosen) ?? own.find(isDraftable) ?? own.at(-1);

  if (documents && !document) {
    const begin = async () => {
      const started = await start({ language: isLanguage(i18n.language) ? i18n.language : 'en' });
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
  return document ? <DraftDesk key={document.id} document={document} /> : <Loader size="sm" m="lg" aria-label={t('loading')} />;
}

function DraftDesk({ document }: { document: Document }) {
  const { t, i18n } = useTranslation('drafting');
  const word = useChoiceWords();
  const { go } = useNavigation.getState();
  const screenLanguage: Language = isLanguage(i18n.language) ? i18n.language : 'en';
  const [language, setLanguage] = useState<Language>(document.language ?? screenLanguage);
  const [showsFreeze, setShowsFreeze] = useState(false);
  const draft = useServiceQuery('documents.draft', { document: document.id, language }, { keepPrevious: true });
  const plan = useServiceQuery('documents.plan', { kind: 'cluster-tor', language, document: document.id }, { keepPrevious: true });
  const versions = (useRecords('document_version') ?? []).filter((version) => version.document === document.id);
  const { isBusy, saveExport } = useSaveExport();
  const isWritable = useIsWritable();
  const { mutateAsync: start, isPending: isStarting } = useServiceCommand('documents.startClusterTor');
  const revise = async () => go({ area: 'documents', view: 'draft', record: (await start({ language })).document });

  const clauses = draft.data?.sections.flatMap((section) => section.clauses) ?? [];
  const included = clauses.filter(({ isIncluded }) => isIncluded);
  const edited = clauses.filter(({ isEdited }) => isEdited).length;
  const missing = included.filter(({ isMissing }) => isMissing).length;
  const summary = draft.data
    ? [
        t('draft.clauses', { count: included.length, total: clauses.length }),
        ...(edited > 0 ? [t('draft.edited', { count: edited })] : []),
        ...(missing > 0 ? [t('draft.missingWording', { count: missing })] : []),
      ].join(' · ')
    : '';

  return (
    <AreaPage
      title={t('draft.title')}
      summary={summary}
      actions={
        <>
          <Button variant="default" leftSection={<Icon name="print" />} onClick={() => window.setTimeout(() => window.print())}>
            {t('draft.print')}
          </Button>
          <Button variant="default" aria-pressed={showsFreeze} onClick={() => setShowsFreeze(!showsFreeze)}>
            {t('draft.freeze')}
          </Button>
          <Button
            loading={isBusy}
            leftSection={<Icon name="download" />}
            onClick={() => void saveExport({ kind: 'cluster-tor', format: 'docx', language, document: document.id })}
          >
            {t('draft.word')}
          </Button>
        </>
      }
      toolbar={
        <>
          <Button variant="default" onClick={() => go({ area: 'documents', record: document.id })}>
            {t('draft.toRegister')}
          </Button>
          <label className={styles.language}>
            {t('draft.language')}
            <Select
              aria-label={t('draft.language')}
              allowDeselect={false}
              value={language}
              data={languages.map((code) => ({ value: code, label: word('languages', code) }))}
              onChange={(code) => code && isLanguage(code) && setLanguage(code)}
            />
          </label>
          <span className={styles.help}>
            {[document.version ? t('versions.version', { version: document.version }) : null, document.status ? word('documentStatuses', document.status) : null]
              .filter((part) => part)
              .join(' · ')}
          </span>
        </>
      }
    >
      <div className={styles.desk}>
        <section className={`${styles.column} no-print`} aria-label={t('draft.clauseList')}>
          {draft.error ? <FailureMessage failure={draft.error.failure} /> : null}
          {showsFreeze ? <FreezePanel document={document} versions={versions} language={language} onClose={() => setShowsFreeze(false)} /> : null}
          {draft.data ? (
            <>
              {draft.data.isDraftable ? null : (
                <div className={styles.agreed}>
                  <p>{t('draft.agreed')}</p>
                  <Button size="compact-sm" loading={isStarting} disabled={!isWritable} onClick={() => void revise().catch(() => undefined)}>
                    {t('draft.revise')}
                  </Button>
                </div>
              )}
              <MissingFields fields={draft.data.fields} document={document.id} />
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

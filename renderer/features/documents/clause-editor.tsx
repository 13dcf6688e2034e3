import { Button, Loader, TextInput } from '@mantine/core';
import { lazy, Suspense, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { whenSettled } from '../../api/saving.ts';
import { useServiceCommand } from '../../api/service.ts';
import { useFailureWords } from '../../components/failure-message.tsx';
import type { RichTextHandle } from '../../components/rich-text/rich-text-editor.tsx';
import { useRemoveRecords } from '../../components/use-save-record.ts';
import { useDraft } from '../../components/use-draft.ts';
import { useToasts } from '../../components/toasts.ts';
import { directionOf } from '../../languages.ts';
import type { DraftView } from '../../../shared/contract/documents.ts';
import sources from '../../../resources/templates/sources.json' with { type: 'json' };
import { useIsWritable } from '../frame/current-workspace.ts';
import type { Clause } from './clause-item.tsx';
import styles from './documents.module.css';

/** The editor is the better part of this area's code: it comes when a clause is opened. */
const RichTextEditor = lazy(async () => ({ default: (await import('../../components/rich-text/rich-text-editor.tsx')).RichTextEditor }));

type SourceWords = Partial<Record<string, Record<string, string>>>;

/** Heading and wording of a clause in the document's language, with what the drafter should know beside them. */
export function ClauseEditor({ clause, draft }: { clause: Clause; draft: DraftView }) {
  const { t, i18n } = useTranslation(['drafting', 'documents']);
  const isWritable = useIsWritable();
  const disabled = !isWritable || !draft.isDraftable;
  const failureWords = useFailureWords();
  const editor = useRef<RichTextHandle>(null);
  const { mutateAsync: saveClause } = useServiceCommand('documents.saveClause');
  const { mutateAsync: keepClause, isPending: isKeeping } = useServiceCommand('documents.keepClause');
  const remove = useRemoveRecords('clause');
  const place = { document: draft.document, clause: clause.id, language: draft.language };
  // The catalogue's wording comes back with an empty field; a clause of one's own has none to come back to.
  const wordingOf = (typed: string) => (typed.trim() === '' && !clause.isOwn ? null : typed);
  const heading = useDraft(clause.heading, (typed: string) => saveClause({ ...place, heading: wordingOf(typed) }));
  const text = useDraft(clause.text, (typed: string) => saveClause({ ...place, text: wordingOf(typed) }));
  const direction = directionOf(draft.language);

  const describeField = (name: string) => ({
    label: t(`documents:fields.${name}`, name),
    value: draft.fields.find((field) => field.name === name)?.value ?? null,
  });
  const keep = async () => {
    heading.flush();
    text.flush();
    await whenSettled();
    await keepClause({ document: draft.document, clause: clause.id });
    useToasts.getState().show({ kind: 'done', text: t('drafting:clause.kept'), offersUndo: true });
  };

  return (
    <div className={styles.editor}>
      <TextInput
        label={t('drafting:clause.heading')}
        autoFocus={clause.isOwn && clause.heading === ''}
        lang={draft.language}
        dir={direction}
        maxLength={300}
        disabled={disabled}
        value={heading.value}
        error={heading.failure ? failureWords(heading.failure) : undefined}
        onChange={({ currentTarget }) => heading.change(currentTarget.value)}
        onBlur={heading.flush}
      />
      <Suspense fallback={<Loader size="sm" aria-label={t('drafting:loading')} />}>
        <RichTextEditor
          handle={editor}
          label={t('drafting:clause.text')}
          language={draft.language}
          disabled={disabled}
          value={text.value}
          error={text.failure ? failureWords(text.failure) : undefined}
          describeField={describeField}
          onChange={text.change}
          onBlur={text.flush}
        />
      </Suspense>
      <div className={styles.chips} role="group" aria-label={t('drafting:clause.insertField')}>
        <span className={styles.help}>{t('drafting:clause.insertField')}</span>
        {draft.fields.map(({ name, value }) => (
          <button
            key={name}
            type="button"
            className={styles.chip}
            data-missing={value === null || undefined}
            disabled={disabled}
            title={value ?? t('drafting:fields.unknown')}
            onMouseDown={(event) => event.preventDefault()}
            onClick={() => editor.current?.insertField(name)}
          >
            {t(`documents:fields.${name}`, name)}
          </button>
        ))}
      </div>
      {clause.block === null ? null : <p className={styles.help}>{t(`drafting:blocks.${clause.block}`, '')}</p>}
      {clause.why === '' && clause.sources.length === 0 ? null : (
        <details className={styles.why} open>
          <summary>{t('drafting:clause.why')}</summary>
          <p lang={draft.language} dir={direction}>
            {clause.why}
          </p>
          {clause.sources.length > 0 ? (
            <p className={styles.help}>
              {t('drafting:clause.sources')} {clause.sources.map((source) => (sources as SourceWords)[source]?.[i18n.language] ?? source).join(' · ')}
            </p>
          ) : null}
        </details>
      )}
      {clause.isCatalogueNewer ? <p className={styles.help}>{t('drafting:clause.catalogueNewer')}</p> : null}
      <div className={styles.buttons}>
        {clause.isEdited || clause.isOwn ? (
          <Button variant="default" size="compact-sm" disabled={disabled} loading={isKeeping} onClick={() => void keep().catch(() => undefined)}>
            {t('drafting:clause.keep')}
          </Button>
        ) : null}
        {clause.isEdited && !clause.isOwn ? (
          <Button variant="default" size="compact-sm" disabled={disabled} onClick={() => void saveClause({ ...place, heading: null, text: null }).catch(() => undefined)}>
            {t(clause.wording === 'cluster' || clause.isCatalogueNewer ? 'drafting:clause.backToCluster' : 'drafting:clause.backToCatalogue')}
          </Button>
        ) : null}
        {clause.isOwn ? (
          <Button variant="default" size="compact-sm" disabled={disabled} onClick={() => void remove([clause.id]).catch(() => undefined)}>
            {t('drafting:clause.remove')}
          </Button>
        ) : null}
      </div>
    </div>
  );
}

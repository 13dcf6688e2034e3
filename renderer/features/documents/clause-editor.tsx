import { Button, Textarea, TextInput } from '@mantine/core';
import { useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { useServiceCommand } from '../../api/service.ts';
import { useFailureWords } from '../../components/failure-message.tsx';
import { useRemoveRecords } from '../../components/use-save-record.ts';
import { useDraft } from '../../components/use-draft.ts';
import { directionOf } from '../../languages.ts';
import type { DraftView } from '../../../shared/contract/areas.ts';
import sources from '../../../resources/templates/sources.json' with { type: 'json' };
import { useIsWritable } from '../frame/current-workspace.ts';
import type { Clause } from './clause-item.tsx';
import styles from './documents.module.css';
import { insertAt } from './clause-text.ts';

type SourceWords = Partial<Record<string, Record<string, string>>>;

/** Heading and wording of a clause in the document's language, with what the drafter should know beside them. */
export function ClauseEditor({ clause, draft }: { clause: Clause; draft: DraftView }) {
  const { t, i18n } = useTranslation(['drafting', 'documents']);
  const isWritable = useIsWritable();
  const disabled = !isWritable || !draft.isDraftable;
  const failureWords = useFailureWords();
  const textArea = useRef<HTMLTextAreaElement>(null);
  const { mutateAsync: saveClause } = useServiceCommand('documents.saveClause');
  const remove = useRemoveRecords('clause');
  const place = { document: draft.document, clause: clause.id, language: draft.language };
  // The catalogue's wording comes back with an empty field; a clause of one's own has none to come back to.
  const wordingOf = (typed: string) => (typed.trim() === '' && !clause.isOwn ? null : typed);
  const heading = useDraft(clause.heading, (typed: string) => saveClause({ ...place, heading: wordingOf(typed) }));
  const text = useDraft(clause.text, (typed: string) => saveClause({ ...place, text: wordingOf(typed) }));
  const direction = directionOf(draft.language);

  const insert = (field: string) => {
    const area = textArea.current;
    if (!area) return;
    const next = insertAt(text.value, { start: area.selectionStart, end: area.selectionEnd }, `{{${field}}}`);
    text.change(next.text);
    window.requestAnimationFrame(() => {
      area.focus();
      area.setSelectionRange(next.caret, next.caret);
    });
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
      <Textarea
        ref={textArea}
        label={t('drafting:clause.text')}
        description={t('drafting:clause.textHelp')}
        lang={draft.language}
        dir={direction}
        autosize
        minRows={4}
        maxRows={22}
        maxLength={20_000}
        disabled={disabled}
        value={text.value}
        error={text.failure ? failureWords(text.failure) : undefined}
        onChange={({ currentTarget }) => text.change(currentTarget.value)}
        onBlur={text.flush}
      />
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
            onClick={() => insert(name)}
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
      <div className={styles.buttons}>
        {clause.isEdited && !clause.isOwn ? (
          <Button variant="default" size="compact-sm" disabled={disabled} onClick={() => void saveClause({ ...place, heading: null, text: null }).catch(() => undefined)}>
            {t('drafting:clause.backToCatalogue')}
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

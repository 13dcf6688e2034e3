import { Button, TextInput } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { useServiceCommand } from '../../../api/service.ts';
import { useFailureWords } from '../../../components/failure-message.tsx';
import { useDraft } from '../../../components/use-draft.ts';
import { directionOf } from '../../../languages.ts';
import type { DraftField, DraftView } from '../../../../shared/contract/documents.ts';
import documentStyles from '../documents.module.css';
import styles from './fields.module.css';
import { linkOf } from './link-of-field.ts';

/** What this document says for a field; typed here it stands for this document alone. */
export function FieldValue({ field, draft, disabled }: { field: DraftField; draft: DraftView; disabled: boolean }) {
  const { t } = useTranslation(['drafting', 'documents']);
  const failureWords = useFailureWords();
  const { mutateAsync: setValue } = useServiceCommand('documents.setValue');
  const place = { document: draft.document, name: field.name, language: draft.language };
  const value = useDraft(field.value ?? '', (typed: string) => setValue({ ...place, text: typed.trim() === '' ? null : typed }));
  const label = t(`documents:fields.${field.name}`, field.name);
  return (
    <div className={styles.value}>
      <TextInput
        label={label}
        lang={draft.language}
        dir={directionOf(draft.language)}
        maxLength={5_000}
        disabled={disabled}
        placeholder={t('drafting:fields.unknown')}
        value={value.value}
        error={value.failure ? failureWords(value.failure) : undefined}
        onChange={({ currentTarget }) => value.change(currentTarget.value)}
        onBlur={value.flush}
      />
      <p className={documentStyles.help}>
        {t(field.area === 'documents' ? 'drafting:fields.onlyHere' : field.isKept ? 'drafting:fields.kept' : 'drafting:fields.live')}
        {field.area === 'documents' ? null : (
          <>
            {' · '}
            <a href={linkOf(field, draft.document)} aria-label={t('drafting:fields.goTo', { label })}>
              {t('drafting:fields.go')}
            </a>
          </>
        )}
        {field.isKept && field.area !== 'documents' && field.live !== null && field.live !== field.value ? (
          <Button size="compact-xs" variant="subtle" disabled={disabled} onClick={() => void setValue({ ...place, text: null }).catch(() => undefined)}>
            {t('drafting:fields.asWorkspace')}
          </Button>
        ) : null}
      </p>
    </div>
  );
}

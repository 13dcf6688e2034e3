import { Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { useServiceCommand } from '../../../api/service.ts';
import type { DraftField, DraftView } from '../../../../shared/contract/documents.ts';
import { useIsWritable } from '../../frame/current-workspace.ts';
import documentStyles from '../documents.module.css';
import { FieldValue } from './field-value.tsx';
import styles from './fields.module.css';
import { linkOf } from './link-of-field.ts';

/** What the clauses ask for: what this draft says otherwise than the workspace, what nobody knows yet, and all of it. */
export function FieldsPanel({ draft }: { draft: DraftView }) {
  const { t } = useTranslation(['drafting', 'documents']);
  const disabled = !useIsWritable() || !draft.isDraftable;
  const missing = draft.fields.filter(({ value }) => value === null || value === '');
  const [here, elsewhere] = [missing.filter(({ area }) => area === 'documents'), missing.filter(({ area }) => area !== 'documents')];
  const differing = draft.isDraftable ? draft.fields.filter(({ differs }) => differs) : [];
  return (
    <div className={styles.panel}>
      <Differing draft={draft} fields={differing} disabled={disabled} />
      {missing.length === 0 ? (
        <p className={documentStyles.complete}>✓ {t('drafting:fields.complete')}</p>
      ) : (
        <div className={documentStyles.missing}>
          <p>
            <span aria-hidden="true">▲ </span>
            {t('drafting:fields.missing', { count: missing.length })}
          </p>
          {elsewhere.length === 0 ? null : (
            <ul>
              {elsewhere.map((field) => (
                <li key={field.name}>
                  <a href={linkOf(field, draft.document)}>{t(`documents:fields.${field.name}`, field.name)}</a>
                </li>
              ))}
            </ul>
          )}
          <div className={styles.here}>
            {here.map((field) => (
              <FieldValue key={field.name} field={field} draft={draft} disabled={disabled} />
            ))}
          </div>
        </div>
      )}
      <details className={styles.all}>
        <summary>{t('drafting:fields.all', { count: draft.fields.length })}</summary>
        <p className={documentStyles.help}>{t('drafting:fields.allHelp')}</p>
        {draft.fields.map((field) => (
          <FieldValue key={field.name} field={field} draft={draft} disabled={disabled} />
        ))}
      </details>
    </div>
  );
}

function Differing({ draft, fields, disabled }: { draft: DraftView; fields: readonly DraftField[]; disabled: boolean }) {
  const { t } = useTranslation(['drafting', 'documents']);
  const { mutateAsync: takeOver, isPending: isTaking } = useServiceCommand('documents.takeOver');
  const { mutateAsync: refuse, isPending: isRefusing } = useServiceCommand('documents.refuse');
  if (fields.length === 0) return null;
  const isBusy = isTaking || isRefusing;
  const names = fields.map(({ name }) => name);
  const take = (wanted: string[]) => void takeOver({ document: draft.document, names: wanted }).catch(() => undefined);
  const leave = (wanted: string[]) => void refuse({ document: draft.document, names: wanted }).catch(() => undefined);
  return (
    <section className={styles.differing} aria-label={t('drafting:differing.title', { count: fields.length })}>
      <h2 className={documentStyles.subTitle}>
        <span aria-hidden="true">↻ </span>
        {t('drafting:differing.title', { count: fields.length })}
      </h2>
      <ul>
        {fields.map(({ name, value, live }) => {
          const label = t(`documents:fields.${name}`, name);
          return (
            <li key={name}>
              <p className={styles.name}>{label}</p>
              <dl lang={draft.language}>
                <dt>{t('drafting:differing.draft')}</dt>
                <dd>
                  <bdi>{value ?? '—'}</bdi>
                </dd>
                <dt>{t('drafting:differing.workspace')}</dt>
                <dd>
                  <bdi>{live ?? '—'}</bdi>
                </dd>
              </dl>
              <div className={documentStyles.buttons}>
                <Button size="compact-xs" disabled={disabled || isBusy} aria-label={t('drafting:differing.takeOf', { label })} onClick={() => take([name])}>
                  {t('drafting:differing.take')}
                </Button>
                <Button size="compact-xs" variant="default" disabled={disabled || isBusy} aria-label={t('drafting:differing.refuseOf', { label })} onClick={() => leave([name])}>
                  {t('drafting:differing.refuse')}
                </Button>
              </div>
            </li>
          );
        })}
      </ul>
      {fields.length > 1 ? (
        <div className={documentStyles.buttons}>
          <Button size="compact-sm" disabled={disabled || isBusy} onClick={() => take(names)}>
            {t('drafting:differing.takeAll')}
          </Button>
          <Button size="compact-sm" variant="default" disabled={disabled || isBusy} onClick={() => leave(names)}>
            {t('drafting:differing.refuseAll')}
          </Button>
        </div>
      ) : null}
    </section>
  );
}

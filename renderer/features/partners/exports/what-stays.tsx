import { useTranslation } from 'react-i18next';
import type { ContactExportPreview, ContactFormat } from '../../../../shared/contract/contact-exports.ts';
import { useRecords } from '../../../api/service.ts';
import { useFieldLabel, useRecordTitle } from '../../../components/record-words.ts';
import { toHash } from '../../../navigation.ts';
import styles from './exports.module.css';

/** The persons and fields that stay, each with the reason. */
export function WhatStays({ preview, format }: { preview: ContactExportPreview; format: ContactFormat }) {
  const { t } = useTranslation('partners');
  const label = useFieldLabel();
  const types = (['organisation', 'contact'] as const).filter((type) => format === 'xlsx' || type === 'contact');
  const fields = preview.fields.filter(({ type, leaves }) => !leaves && types.includes(type));
  const persons = preview.reasons.reduce((sum, { count }) => sum + count, 0);
  return (
    <section className={styles.side} aria-labelledby="export-stays" data-side="stays">
      <h2 id="export-stays" className={styles.heading}>
        <span aria-hidden="true">⊘ </span>
        {t('exports.stays')}
      </h2>
      {persons > 0 ? <h3 className={styles.sub}>{t('exports.personsStay', { count: persons })}</h3> : null}
      {preview.reasons.map(({ reason, count }) => (
        <PersonsWhoStay key={`${preview.audience}-${reason}`} reason={reason} count={count} people={preview.stays} />
      ))}
      {types.map((type) => {
        const own = fields.filter((field) => field.type === type);
        return own.length === 0 ? null : (
          <div key={type}>
            <h3 className={styles.sub}>{t(type === 'organisation' ? 'views.organisations' : 'views.contacts')}</h3>
            <ul className={styles.fields}>
              {own.map(({ field, sensitivity }) => (
                <li key={field}>
                  <span>{label(type, field)}</span>
                  <span className={styles.dim}>{t(`exports.fieldReasons.${sensitivity}`)}</span>
                </li>
              ))}
            </ul>
          </div>
        );
      })}
    </section>
  );
}

type Reason = ContactExportPreview['reasons'][number]['reason'];

function PersonsWhoStay({ reason, count, people }: { reason: Reason; count: number; people: ContactExportPreview['stays'] }) {
  const { t } = useTranslation('partners');
  const titleOf = useRecordTitle();
  const contacts = new Map((useRecords('contact') ?? []).map((contact) => [contact.id, contact]));
  const named = people.filter((person) => person.reason === reason).flatMap(({ id }) => contacts.get(id) ?? []);
  return (
    <details className={styles.persons}>
      <summary>
        {count} · {t(`exports.reasons.${reason}`)}
      </summary>
      <ul>
        {named.map((contact) => (
          <li key={contact.id}>
            <a href={toHash({ area: 'partners', view: 'contacts', record: contact.id })}>
              <bdi>{titleOf('contact', contact)}</bdi>
            </a>
          </li>
        ))}
        {count > named.length ? <li className={styles.dim}>{t('exports.more', { count: count - named.length })}</li> : null}
      </ul>
    </details>
  );
}

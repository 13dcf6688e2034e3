import { Select } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { Likeness } from '../duplicates/likeness.tsx';
import styles from './import.module.css';
import { decideOrganisation, type NewOrganisation, type OrganisationDecision, useImport } from './import-state.ts';

/** Organisations that contacts name and the register does not know. */
export function OrganisationsToDecide() {
  const { t } = useTranslation('partners');
  const { newOrganisations, organisations } = useImport();
  if (newOrganisations.size === 0) return null;
  return (
    <section className={styles.box} data-tone="accent" aria-labelledby="import-organisations">
      <h3 id="import-organisations" className={styles.sub}>
        <span aria-hidden="true">+ </span>
        {t('import.organisations.title', { count: newOrganisations.size })}
      </h3>
      <p className={styles.dim}>{t('import.organisations.help')}</p>
      <ul className={styles.decisions}>
        {[...newOrganisations.values()].map((found) => (
          <OrganisationRow key={found.text} found={found} decision={organisations.get(found.text) ?? null} />
        ))}
      </ul>
    </section>
  );
}

/** Ids of records never hold it. */
const recordMark = '=';

function valueOf(decision: OrganisationDecision | null): string {
  if (decision === null) return 'new';
  return typeof decision === 'string' ? decision : `${recordMark}${decision.record}`;
}

function OrganisationRow({ found, decision }: { found: NewOrganisation; decision: OrganisationDecision | null }) {
  const { t } = useTranslation('partners');
  const { text, rows, candidates } = found;
  const [first] = candidates;
  const choices = [
    { value: 'new', label: t('import.organisations.new') },
    ...candidates.map(({ record, title }) => ({ value: `${recordMark}${record}`, label: t('import.organisations.known', { title }) })),
    { value: 'note', label: t('import.organisations.note') },
  ];
  const decide = (value: string | null) => {
    if (value === 'new' || value === 'note') decideOrganisation(text, value);
    else if (value !== null) decideOrganisation(text, { record: value.slice(recordMark.length) });
  };
  return (
    <li>
      <span className={styles.pair}>
        <bdi>{text}</bdi> <span className={styles.dim}>{t('import.organisations.rows', { count: rows })}</span>
        {first ? (
          <>
            <span aria-hidden="true"> ≈ </span>
            <bdi>{first.title}</bdi>
            <Likeness reasons={first.reasons} certainty={first.certainty} />
          </>
        ) : null}
      </span>
      <Select
        w="17rem"
        aria-label={t('import.organisations.choice', { text })}
        data={choices}
        value={valueOf(decision)}
        allowDeselect={false}
        onChange={decide}
      />
    </li>
  );
}

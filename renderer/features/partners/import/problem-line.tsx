import { useTranslation } from 'react-i18next';
import type { ImportProblem, PartnerType } from '../../../../shared/contract/partners.ts';
import { useFormats } from '../../../components/formats.ts';
import { useFieldLabel, useValueWords } from '../../../components/record-words.ts';
import { definitionOf } from '../../../../shared/records/index.ts';
import styles from './import.module.css';

/** Where in the file something is in the way, what stands there, why, and what to do. */
export function ProblemLine({ problem, type }: { problem: ImportProblem; type: PartnerType }) {
  const { t } = useTranslation('partners');
  const label = useFieldLabel();
  const words = useValueWords();
  const { list } = useFormats();
  const { column, heading, field, value, code, params, fix } = problem;
  const definition = field === null ? undefined : definitionOf(type).fields[field];
  const allowed =
    definition?.kind === 'choice' || definition?.kind === 'choices'
      ? list(definition.choices.map((choice) => words({ ...definition, kind: 'choice' }, choice)))
      : '';
  const max = definition && 'maxLength' in definition ? definition.maxLength : '';
  const filled = { value, allowed, max, ...params, field: field === null ? '' : label(type, field) };
  return (
    <p className={styles.problem}>
      <span className={styles.where}>
        <bdi>{column === null ? t('import.preview.wholeRow') : column}</bdi>
        {heading ? (
          <>
            {' '}
            <bdi>{heading}</bdi>
          </>
        ) : null}
      </span>
      {value === '' ? null : (
        <q>
          <bdi>{value}</bdi>
        </q>
      )}{' '}
      <b>{t(`import.problems.${code}`, filled)}.</b> <span className={styles.dim}>{t(`import.fixes.${fix}`, filled)}</span>
    </p>
  );
}

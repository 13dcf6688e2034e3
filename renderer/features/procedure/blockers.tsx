import { useTranslation } from 'react-i18next';
import type { Failure } from '../../../shared/result.ts';
import { useProcedureFailureWords } from './failure-words.ts';
import styles from './page.module.css';

/** What may be done, as the views of elections and of reviews say it. */
export interface Stepped<Step extends string> {
  steps: readonly { step: Step; blockers: readonly Failure[] }[];
}

/** What stands against a step today, in words; nothing where it may be taken or is not to come. */
export function Blockers<Step extends string>({ view, step }: { view: Stepped<Step>; step: Step }) {
  const { t } = useTranslation('procedure');
  const words = useProcedureFailureWords();
  const blockers = blockersOf(view, step);
  if (blockers.length === 0) return null;
  return (
    <div className={styles.blockers}>
      <p>{t('stands')}</p>
      <ul>
        {blockers.map((failure) => (
          <li key={failure.code}>{words(failure)}</li>
        ))}
      </ul>
    </div>
  );
}

export function blockersOf<Step extends string>({ steps }: Stepped<Step>, step: Step): readonly Failure[] {
  return steps.find((known) => known.step === step)?.blockers ?? [];
}

export function isAllowed<Step extends string>({ steps }: Stepped<Step>, step: Step): boolean {
  return steps.some((known) => known.step === step && known.blockers.length === 0);
}

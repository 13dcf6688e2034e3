import { useTranslation } from 'react-i18next';
import { useFormats } from '../../components/formats.ts';
import { useChoiceWords } from '../../components/record-words.ts';
import type { ActivationView } from '../../../shared/contract/areas.ts';

/** "6 of 8 steps done · Cluster activated" */
export function ActivationSummary({ view }: { view: ActivationView }) {
  const { t } = useTranslation('activation');
  const { number } = useFormats();
  const choice = useChoiceWords();
  const done = view.steps.filter(({ state }) => state === 'done').length;
  return (
    <>
      {t('summary.steps', { done: number(done), total: number(view.steps.length) })}
      {' · '}
      {view.outcome === null ? t('summary.undecided') : choice('activationOutcomes', view.outcome)}
    </>
  );
}

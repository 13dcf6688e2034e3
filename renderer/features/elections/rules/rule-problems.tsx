import { useTranslation } from 'react-i18next';
import type { RuleProblem } from '../../../../shared/contract/election-view.ts';
import { Icon } from '../../../components/icon.tsx';
import { useChoiceWords, useFieldLabel } from '../../../components/record-words.ts';
import pageStyles from '../../procedure/page.module.css';
import parts from '../../procedure/parts.module.css';

/** What of the rules does not fit together yet. */
export function RuleProblems({ problems }: { problems: readonly RuleProblem[] }) {
  const { t } = useTranslation('elections');
  const word = useChoiceWords();
  const label = useFieldLabel();
  const wordProblem = ({ code, params }: RuleProblem) => {
    const named = Object.entries(params).map(([name, value]) => {
      if (name === 'organisationType') return [name, word('organisationTypes', String(value))];
      return [name, name === 'constituency' ? `\u2068${value}\u2069` : label('election', String(value))];
    });
    const inWords: RuleProblem['params'] = Object.fromEntries(named);
    return t(`problems.${code}`, { ...inWords });
  };
  return (
    <div role="status">
      {problems.length === 0 ? (
        <p className={parts.good}>
          <Icon name="check" />
          {t('rules.complete')}
        </p>
      ) : (
        <div className={pageStyles.blockers}>
          <p>{t('rules.incomplete', { count: problems.length })}</p>
          <ul>
            {problems.map((problem) => (
              <li key={`${problem.code} ${Object.values(problem.params).join(' ')}`}>{wordProblem(problem)}</li>
            ))}
          </ul>
        </div>
      )}
    </div>
  );
}

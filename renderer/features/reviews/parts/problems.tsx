import { useTranslation } from 'react-i18next';
import type { ReviewProblem, ReviewView } from '../../../../shared/contract/review-view.ts';
import { Icon } from '../../../components/icon.tsx';
import pageStyles from '../../procedure/page.module.css';
import parts from '../../procedure/parts.module.css';
import { useCcpmNames } from './ccpm-names.ts';

interface ProblemsProps {
  problems: readonly ReviewProblem[];
  numbering: ReviewView['plan']['numbering'];
  /** Said where there are none. */
  complete: string;
}

/** What does not fit together yet, and below it what is only worth a thought. */
export function Problems({ problems, numbering, complete }: ProblemsProps) {
  const { t } = useTranslation('reviews');
  const names = useCcpmNames(numbering);
  const wordProblem = ({ code, params }: ReviewProblem) => {
    const { subfunction, question, scale } = params;
    return t(`problems.${code}`, {
      ...params,
      ...(subfunction === undefined ? {} : { subfunction: `${names.subfunctionNumber(String(subfunction))} ${names.subfunctionTitle(String(subfunction))}` }),
      ...(question === undefined ? {} : { question: `\u2068${String(question).replace(/^(coordinator|partner):/, '')}\u2069` }),
      ...(scale === undefined ? {} : { scale: t(`scaleNames.${String(scale)}`) }),
    });
  };
  const blocking = problems.filter(({ isBlocking }) => isBlocking);
  const hints = problems.filter(({ isBlocking }) => !isBlocking);
  const list = (some: readonly ReviewProblem[]) => (
    <ul>
      {some.map((problem) => (
        <li key={`${problem.code} ${Object.values(problem.params).join(' ')}`}>{wordProblem(problem)}</li>
      ))}
    </ul>
  );
  return (
    <div role="status">
      {blocking.length === 0 ? (
        <p className={parts.good}>
          <Icon name="check" />
          {complete}
        </p>
      ) : (
        <div className={pageStyles.blockers}>
          <p>{t('problems.before')}</p>
          {list(blocking)}
        </div>
      )}
      {hints.length === 0 ? null : (
        <div className={parts.note}>
          <b>{t('problems.thought')}</b>
          {list(hints)}
        </div>
      )}
    </div>
  );
}

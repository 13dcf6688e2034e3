import { useTranslation } from 'react-i18next';
import type { AdaptationView, ReviewView } from '../../../../shared/contract/review-view.ts';
import type { SurveyRole } from '../../../../shared/records/choices.ts';
import { Panel } from '../../procedure/panel.tsx';
import { useCcpmNames } from '../parts/ccpm-names.ts';
import { OwnQuestion } from './own-question.tsx';
import { QuestionRow } from './question-row.tsx';
import styles from './questionnaire.module.css';
import type { Adapting } from './use-adapting.ts';

interface QuestionListProps {
  view: ReviewView;
  adaptation: AdaptationView;
  role: SurveyRole;
  disabled: boolean;
  adapting: Adapting;
}

/** Every question of one side under the sub-function that it scores. */
export function QuestionList({ view, adaptation, role, disabled, adapting }: QuestionListProps) {
  const { t } = useTranslation('reviews');
  const names = useCcpmNames(view.plan.numbering);
  return names.functions.map(({ id, subfunctions }) => {
    const questionsOf = (subfunction: string) => adaptation.questions.filter((question) => question.role === role && question.subfunction === subfunction);
    const asked = subfunctions.flatMap((one) => questionsOf(one.id)).filter(({ isHidden }) => !isHidden).length;
    return (
      <Panel key={id} title={`${names.functionNumber(id)} ${names.functionTitle(id)}`} aside={<span>{t('questionnaire.asked', { count: asked })}</span>}>
        {subfunctions.map((subfunction) => (
          <section key={subfunction.id} aria-label={names.subfunctionTitle(subfunction.id)}>
            <h4 className={styles.subfunction}>
              <span className={styles.number}>{names.subfunctionNumber(subfunction.id)}</span> {names.subfunctionTitle(subfunction.id)}
            </h4>
            <ul className={styles.questions}>
              {questionsOf(subfunction.id).map((question) => (
                <QuestionRow key={question.key} question={question} adaptation={adaptation.adaptation} languages={view.plan.languages} disabled={disabled} adapting={adapting} />
              ))}
            </ul>
            {disabled ? null : <OwnQuestion subfunction={subfunction.id} role={role} adaptation={adaptation} languages={view.plan.languages} adapting={adapting} />}
          </section>
        ))}
      </Panel>
    );
  });
}

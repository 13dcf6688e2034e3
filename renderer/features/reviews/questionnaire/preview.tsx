import { Select } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { ReviewView } from '../../../../shared/contract/review-view.ts';
import { useChoiceWords } from '../../../components/record-words.ts';
import { directionOf } from '../../../languages.ts';
import type { Language, SurveyRole } from '../../../../shared/records/choices.ts';
import type { FrozenQuestionnaire } from '../../../../shared/records/review-data.ts';
import parts from '../../procedure/parts.module.css';
import { textIn } from '../parts/own-text.ts';
import styles from './questionnaire.module.css';

interface PreviewProps {
  view: ReviewView;
  questionnaire: FrozenQuestionnaire;
  role: SurveyRole;
}

/** The questionnaire as one who answers reads it, in one of its languages. */
export function Preview({ view, questionnaire, role }: PreviewProps) {
  const { t, i18n } = useTranslation('reviews');
  const word = useChoiceWords();
  const { languages } = view.plan;
  const [language, setLanguage] = useState<Language>(languages.find((one) => one === i18n.language) ?? languages[0] ?? 'en');
  const side = questionnaire.sides[role];
  const optionsOf = (scale: string) => questionnaire.scales.find(({ id }) => id === scale)?.options ?? [];
  return (
    <>
      {languages.length > 1 ? (
        <Select
          className={parts.narrow ?? ''}
          label={t('questionnaire.previewLanguage')}
          data={languages.map((code) => ({ value: code, label: word('languages', code) }))}
          value={language}
          allowDeselect={false}
          onChange={(code) => setLanguage(languages.find((one) => one === code) ?? language)}
        />
      ) : null}
      <article className={styles.paper} lang={language} dir={directionOf(language)}>
        <h3>{view.review.title}</h3>
        <p>{textIn(questionnaire.introduction, language)}</p>
        {questionnaire.functions.map((area) => {
          const own = area.subfunctions.flatMap((subfunction) => side.questions.filter((question) => question.subfunction === subfunction.id));
          const box = side.comments.find((comment) => comment.function === area.id);
          if (own.length === 0 && !box) return null;
          return (
            <section key={area.id}>
              <h4>{textIn(area.title, language)}</h4>
              <ol>
                {own.map((question) => (
                  <li key={question.id}>
                    <p>{textIn(question.texts, language)}</p>
                    <ul className={styles.options}>
                      {optionsOf(question.scale).map((option) => (
                        <li key={option.id}>
                          <span aria-hidden="true">○</span> {textIn(option.texts, language)}
                        </li>
                      ))}
                    </ul>
                  </li>
                ))}
              </ol>
              {box ? <p className={styles.box}>{textIn(box.texts, language)}</p> : null}
            </section>
          );
        })}
        {side.comments
          .filter((comment) => comment.function === null)
          .map(({ id, texts }) => (
            <p key={id} className={styles.box}>
              {textIn(texts, language)}
            </p>
          ))}
      </article>
    </>
  );
}

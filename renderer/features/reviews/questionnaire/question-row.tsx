import { Button } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { AdaptationView } from '../../../../shared/contract/review-view.ts';
import { Icon } from '../../../components/icon.tsx';
import { TonePill } from '../../../components/status-pill.tsx';
import type { Language } from '../../../../shared/records/choices.ts';
import type { Adaptation } from '../../../../shared/records/review-data.ts';
import { useOwnText } from '../parts/own-text.ts';
import styles from './questionnaire.module.css';
import type { Adapting } from './use-adapting.ts';
import { WordingForm } from './wording-form.tsx';

type Question = AdaptationView['questions'][number];

interface QuestionRowProps {
  question: Question;
  adaptation: Adaptation;
  languages: readonly Language[];
  disabled: boolean;
  adapting: Adapting;
}

/** A question as it is asked: left out, worded otherwise, or the cluster's own. */
export function QuestionRow({ question, adaptation, languages, disabled, adapting }: QuestionRowProps) {
  const { t } = useTranslation('reviews');
  const own = useOwnText();
  const [isWording, setWording] = useState(false);
  const { key, code, isHidden, isReworded, isOwn, onlyIf } = question;
  const text = own(question.texts);
  const toggle = () => adapting.adapt({ ...adaptation, hidden: isHidden ? adaptation.hidden.filter((one) => one !== key) : [...adaptation.hidden, key] });
  const remove = () => adapting.adapt({ ...adaptation, own: adaptation.own.filter(({ id, role }) => id !== code || role !== question.role), hidden: adaptation.hidden.filter((one) => one !== key) });
  const reword = (texts: Question['texts'] | null) =>
    adapting.adapt(
      isOwn && texts !== null
        ? { ...adaptation, own: adaptation.own.map((one) => (one.id === code && one.role === question.role ? { ...one, texts } : one)) }
        : { ...adaptation, rewordings: [...adaptation.rewordings.filter((one) => one.question !== key), ...(texts === null ? [] : [{ question: key, texts }])] },
    );

  return (
    <li className={styles.question} data-hidden={isHidden || undefined}>
      <div className={styles.said}>
        <p dir="auto">{text === '' ? t('questionnaire.unworded') : text}</p>
        <p className={styles.facts}>
          <bdi className={styles.code}>{code}</bdi>
          <span>{t(`scaleNames.${question.scale}`)}</span>
          {onlyIf === null ? null : <span>{t('questionnaire.onlyIf', { question: `\u2068${onlyIf.question}\u2069`, least: onlyIf.least })}</span>}
          {isHidden ? <TonePill tone="na" shape="×" label={t('questionnaire.hidden')} /> : null}
          {isReworded ? <TonePill tone="accent" shape="✎" label={t('questionnaire.reworded')} /> : null}
          {isOwn ? <TonePill tone="accent" shape="+" label={t('questionnaire.own')} /> : null}
        </p>
      </div>
      <div className={`${styles.acts} no-print`}>
        <Button variant="subtle" size="compact-sm" disabled={disabled} aria-expanded={isWording} aria-label={t('questionnaire.rewordNamed', { code })} onClick={() => setWording(!isWording)}>
          {t('questionnaire.reword')}
        </Button>
        {isOwn ? (
          <Button variant="subtle" size="compact-sm" disabled={disabled} leftSection={<Icon name="trash" size={12} />} aria-label={t('questionnaire.removeNamed', { code })} onClick={() => void remove()}>
            {t('questionnaire.remove')}
          </Button>
        ) : (
          <Button variant="subtle" size="compact-sm" disabled={disabled} aria-label={t(isHidden ? 'questionnaire.showNamed' : 'questionnaire.hideNamed', { code })} onClick={() => void toggle()}>
            {t(isHidden ? 'questionnaire.show' : 'questionnaire.hide')}
          </Button>
        )}
      </div>
      {isWording ? (
        <WordingForm
          texts={question.texts}
          originals={isOwn ? {} : question.original}
          languages={languages}
          isBusy={adapting.isBusy}
          onSave={async (texts) => {
            if (await reword(texts)) setWording(false);
          }}
          {...(isReworded
            ? {
                onReset: async () => {
                  if (await reword(null)) setWording(false);
                },
              }
            : {})}
          onClose={() => setWording(false)}
        />
      ) : null}
    </li>
  );
}

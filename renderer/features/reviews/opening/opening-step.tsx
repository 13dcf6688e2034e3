import { Button } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { ReviewView } from '../../../../shared/contract/review-view.ts';
import { call } from '../../../api/service.ts';
import { useFormats } from '../../../components/formats.ts';
import { Icon } from '../../../components/icon.tsx';
import { useChoiceWords } from '../../../components/record-words.ts';
import { useNavigation } from '../../../navigation.ts';
import { UrnKeyShown } from '../../procedure/urn-key/urn-key-shown.tsx';
import { UrnKeyTyped } from '../../procedure/urn-key/urn-key-typed.tsx';
import { Panel } from '../../procedure/panel.tsx';
import parts from '../../procedure/parts.module.css';
import { StepButton } from '../../procedure/step-button.tsx';
import { isPast } from '../page/page-steps.ts';
import { ReviewFrame } from '../page/review-frame.tsx';

/** The key is in the page only while it is needed, and in nothing else. */
type Opening = { step: 'beginning' } | { step: 'shown' | 'hidden'; urnKey: string };

/** The urn is made, its key is kept by two people, and the survey opens once the key was typed back. */
export function OpeningStep({ view }: { view: ReviewView }) {
  const { t } = useTranslation('reviews');
  const { instant } = useFormats();
  const go = useNavigation((navigation) => navigation.go);
  const [opening, setOpening] = useState<Opening>({ step: 'beginning' });
  const { id, title, status } = view.review;
  const confirm = (urnKey: string) => call('reviews.confirmUrnKey', { review: id, urnKey });
  const make = async () => {
    const { urnKey } = await call('reviews.open', { review: id });
    setOpening({ step: 'shown', urnKey });
  };

  if (isPast(view, 'open')) {
    return (
      <ReviewFrame view={view} step="opening">
        {view.openedAt === null ? null : (
          <p className={parts.good}>
            <Icon name="check" />
            {t('opening.done', { when: instant(view.openedAt) })}
          </p>
        )}
        {view.urn === 'elsewhere' ? <p className={parts.note}>{t('opening.elsewhere')}</p> : null}
        {status === 'open' ? (
          <div className={`${parts.buttons} no-print`}>
            <Button onClick={() => go({ area: 'reviews', view: 'sending', record: id })}>{t('page.next', { step: t('steps.sending.title') })}</Button>
          </div>
        ) : null}
        <FrozenList view={view} />
      </ReviewFrame>
    );
  }

  return (
    <ReviewFrame view={view} step="opening">
      {opening.step === 'shown' ? (
        <UrnKeyShown
          title={title}
          texts={{ once: t('opening.once'), sheet: t('opening.sheetHow'), file: t('opening.fileNote', { title }) }}
          urnKey={opening.urnKey}
          onWritten={() => setOpening({ ...opening, step: 'hidden' })}
        />
      ) : opening.step === 'hidden' ? (
        <UrnKeyTyped label={t('opening.confirm')} confirm={confirm} onBack={() => setOpening({ ...opening, step: 'shown' })} />
      ) : (
        <>
          {view.endorsement === null && view.review.status === 'planning' ? (
            <p className={parts.note} data-tone="warn">
              {t('opening.notEndorsed')}
            </p>
          ) : null}
          <FrozenList view={view} />
          {view.urn === 'unconfirmed' ? (
            <>
              <p className={parts.note} data-tone="warn">
                {t('opening.unconfirmed')}
              </p>
              <UrnKeyTyped label={t('opening.confirm')} confirm={confirm} />
            </>
          ) : null}
          <StepButton view={view} step="open" label={t(view.urn === 'unconfirmed' ? 'opening.again' : 'opening.make')} variant={view.urn === 'unconfirmed' ? 'default' : 'filled'} run={make} />
        </>
      )}
    </ReviewFrame>
  );
}

/** What nobody changes any more from opening on. */
function FrozenList({ view: { plan, questions, questionnaireDigest } }: { view: ReviewView }) {
  const { t } = useTranslation('reviews');
  const word = useChoiceWords();
  const { list } = useFormats();
  return (
    <Panel title={t('opening.freezes')}>
      <ul className={parts.bullets}>
        <li>{t('opening.freezeQuestions', { partner: questions.partner, coordinator: questions.coordinator, digest: `\u2066${questionnaireDigest.slice(0, 16)}…\u2069` })}</li>
        <li>{t('opening.freezeMethod', { method: word('scoringMethods', plan.method) })}</li>
        <li>{t('opening.freezeThreshold', { count: plan.secrecyThreshold })}</li>
        <li>{t('opening.freezeLanguages', { languages: list(plan.languages.map((code) => word('languages', code))) })}</li>
      </ul>
    </Panel>
  );
}

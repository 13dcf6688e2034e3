import { useTranslation } from 'react-i18next';
import type { ReviewView } from '../../../../shared/contract/review-view.ts';
import { ChoiceField, FlagField, NumberField } from '../../../components/fields.tsx';
import { useChoiceWords } from '../../../components/record-words.ts';
import { codeHolders, functionNumberings, scoringMethods } from '../../../../shared/records/choices.ts';
import { Panel } from '../../procedure/panel.tsx';
import parts from '../../procedure/parts.module.css';
import { usePlanFields } from './plan-fields.ts';

/** How it is scored, and what keeps respondents apart from what they said. */
export function RuleFields({ view }: { view: ReviewView }) {
  const { t } = useTranslation('reviews');
  const word = useChoiceWords();
  const { save, common } = usePlanFields(view);
  const { plan } = view;
  return (
    <div className={parts.columns}>
      <Panel title={t('plan.scoring')}>
        <ChoiceField
          {...common('method', t(`plan.methods.${plan.method}`))}
          required
          value={plan.method}
          choices={scoringMethods}
          format={(code) => word('scoringMethods', code)}
          onSave={(method) => (method === null ? undefined : save({ method }))}
        />
        <ChoiceField
          {...common('numbering', t('plan.numberingHelp'))}
          required
          value={plan.numbering}
          choices={functionNumberings}
          format={(code) => word('functionNumberings', code)}
          onSave={(numbering) => (numbering === null ? undefined : save({ numbering }))}
        />
        <p className={parts.help}>{t('plan.neverScores')}</p>
      </Panel>
      <Panel title={t('plan.anonymity')}>
        <NumberField {...common('secrecyThreshold', t('plan.thresholdHelp'))} min={2} max={50} value={plan.secrecyThreshold} onSave={(secrecyThreshold) => save({ secrecyThreshold })} />
        <ChoiceField
          {...common('codeHolders', t(`plan.holders.${plan.codeHolders}`))}
          required
          value={plan.codeHolders}
          choices={codeHolders}
          format={(code) => word('codeHolders', code)}
          onSave={(holders) => (holders === null ? undefined : save({ codeHolders: holders }))}
        />
        <FlagField {...common('areCoordinatorsShown', t('plan.coordinatorsHelp'))} value={plan.areCoordinatorsShown} onSave={(areCoordinatorsShown) => save({ areCoordinatorsShown })} />
      </Panel>
    </div>
  );
}

import { useTranslation } from 'react-i18next';
import type { ReviewView } from '../../../../shared/contract/review-view.ts';
import { ChoiceField, ChoicesField, NumberField, TextField, TextsField } from '../../../components/fields.tsx';
import { useChoiceWords } from '../../../components/record-words.ts';
import { languages, reviewForms, reviewScopes } from '../../../../shared/records/choices.ts';
import { Panel } from '../../procedure/panel.tsx';
import parts from '../../procedure/parts.module.css';
import { usePlanFields } from './plan-fields.ts';

/** What is reviewed, and with which questionnaire. */
export function WhatFields({ view }: { view: ReviewView }) {
  const { t } = useTranslation('reviews');
  const word = useChoiceWords();
  const { save, common } = usePlanFields(view);
  const { review, plan } = view;
  return (
    <Panel title={t('plan.what')}>
      <TextField {...common('title')} required maxLength={300} value={review.title} onSave={(title) => (title === null ? undefined : save({ title }))} />
      <div className={parts.pair}>
        <NumberField {...common('year')} required min={2000} max={2200} value={review.year} onSave={(year) => (year === null ? undefined : save({ year }))} />
        <ChoiceField {...common('form')} required value={plan.form} choices={reviewForms} format={(code) => word('reviewForms', code)} onSave={(form) => (form === null ? undefined : save({ form }))} />
      </div>
      <ChoiceField
        {...common('scope', plan.scope === 'sector' ? t('new.sectorHelp') : undefined)}
        required
        value={plan.scope}
        choices={reviewScopes}
        format={(code) => word('reviewScopes', code)}
        onSave={(scope) => (scope === null ? undefined : save({ scope }))}
      />
      {plan.scope === 'subnational_hubs' ? <TextsField {...common('hubs', t('plan.hubsHelp'))} value={plan.hubs} onSave={(hubs) => save({ hubs: hubs ?? [] })} /> : null}
      {plan.scope === 'sector' ? <TextField {...common('sector')} maxLength={200} value={plan.sector} onSave={(sector) => save({ sector })} /> : null}
      <ChoicesField {...common('languages', t('plan.languagesHelp'))} value={plan.languages} choices={languages} format={(code) => word('languages', code)} onSave={(chosen) => save({ languages: chosen })} />
    </Panel>
  );
}

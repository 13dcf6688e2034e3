import { useTranslation } from 'react-i18next';
import type { ReviewView } from '../../../../shared/contract/review-view.ts';
import { useFieldLabel } from '../../../components/record-words.ts';
import { type RecordFields, useSaveRecord } from '../../../components/use-save-record.ts';
import { reviewProposals } from '../../../../shared/domain/ccpm/reviews/plan.ts';
import { useIsWritable } from '../../frame/current-workspace.ts';
import { isFrozen } from '../page/page-steps.ts';

type PlanField = keyof RecordFields<'review'>;

export interface PlanFields {
  save: (fields: RecordFields<'review'>) => Promise<void>;
  /** Label and state of a field; a proposal of ours says that it is one. */
  common: (field: PlanField, help?: string) => { label: string; disabled: boolean; description?: string };
}

/** What may still be set once the survey is open; the rules that hold are `shared/domain/ccpm/reviews/frozen.ts`. */
const freeFields: readonly PlanField[] = ['numbering', 'preliminaryReportOn', 'validationOn', 'remindersOn'];

export function usePlanFields(view: ReviewView): PlanFields {
  const { t } = useTranslation('reviews');
  const saveRecord = useSaveRecord('review');
  const label = useFieldLabel();
  const isWritable = useIsWritable();
  const { id, status } = view.review;
  const isOpenTo = (field: PlanField) => !isFrozen(view) || (status !== 'cancelled' && freeFields.includes(field)) || (status === 'open' && field === 'closesOn');
  return {
    save: (fields) => saveRecord(id, fields),
    common: (field, help) => {
      const description = [isProposal(view, field) ? t('page.proposal') : null, help].filter((part) => part).join(' · ');
      return { label: label('review', field), disabled: !isWritable || !isOpenTo(field), ...(description === '' ? {} : { description }) };
    },
  };
}

/** No guidance of the field gives the threshold: until somebody changes it, it is what we propose. */
function isProposal({ plan }: ReviewView, field: PlanField): boolean {
  return field === 'secrecyThreshold' && plan.secrecyThreshold === reviewProposals.secrecyThreshold;
}

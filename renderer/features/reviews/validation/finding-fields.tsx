import type { ReviewResultsView } from '../../../../shared/contract/review-view.ts';
import { LongTextField } from '../../../components/fields.tsx';
import { useFieldLabel } from '../../../components/record-words.ts';
import { type RecordFields, useSaveRecord } from '../../../components/use-save-record.ts';

type Finding = ReviewResultsView['findings'][number];

/** Saves what the cluster says about a sub-function; its record may not be there yet. */
export function useSaveFinding(review: string, { id, subfunction }: Pick<Finding, 'id' | 'subfunction'>): (fields: RecordFields<'review_finding'>) => Promise<void> {
  const save = useSaveRecord('review_finding');
  return (fields) => save(id, { review, subfunction, ...fields });
}

interface FindingFieldsProps {
  review: string;
  finding: Finding;
  disabled: boolean;
}

/** Explanation, constraints and good practice, typed as they are said. */
export function FindingFields({ review, finding, disabled }: FindingFieldsProps) {
  const label = useFieldLabel();
  const save = useSaveFinding(review, finding);
  const common = (field: 'explanation' | 'constraints' | 'goodPractice') => ({ label: label('review_finding', field), disabled, maxLength: 5_000 });
  return (
    <>
      <LongTextField {...common('explanation')} value={finding.explanation} onSave={(explanation) => save({ explanation })} />
      <LongTextField {...common('constraints')} value={finding.constraints} onSave={(constraints) => save({ constraints })} />
      <LongTextField {...common('goodPractice')} value={finding.goodPractice} onSave={(goodPractice) => save({ goodPractice })} />
    </>
  );
}

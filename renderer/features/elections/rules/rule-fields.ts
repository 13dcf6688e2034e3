import { useTranslation } from 'react-i18next';
import catalogue from '../../../../resources/elections/catalogue.json';
import type { ElectionView } from '../../../../shared/contract/election-view.ts';
import { useFieldLabel } from '../../../components/record-words.ts';
import { type RecordFields, useSaveRecord } from '../../../components/use-save-record.ts';

type RuleField = keyof RecordFields<'election'>;

export interface RulePartProps {
  view: ElectionView;
  disabled: boolean;
}

export interface RuleFields {
  save: (fields: RecordFields<'election'>) => Promise<void>;
  /** Label and state of a field; a proposal of ours says that it is one. */
  common: (field: RuleField, help?: string) => { label: string; disabled: boolean; description?: string };
}

export function useRuleFields({ view, disabled }: RulePartProps): RuleFields {
  const { t } = useTranslation('elections');
  const saveRecord = useSaveRecord('election');
  const label = useFieldLabel();
  return {
    save: (fields) => saveRecord(view.election.id, fields),
    common: (field, help) => {
      const description = [isProposal(view, field) ? t('page.proposal') : null, help].filter((part) => part).join(' · ');
      return { label: label('election', field), disabled, ...(description === '' ? {} : { description }) };
    },
  };
}

/** No guidance of the field gives these (`domain.md` 3.4): as long as nobody changed it, a rule is what we propose. */
function isProposal({ election, rules }: ElectionView, field: RuleField): boolean {
  const proposed = new Map<string, unknown>(Object.entries(catalogue.kinds[election.electionKind].rules));
  return proposed.has(field) && proposed.get(field) === new Map<string, unknown>(Object.entries(rules)).get(field);
}

import { Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { useRecords } from '../../api/service.ts';
import { useCreateRecord } from '../../components/use-save-record.ts';
import { isLanguage } from '../../languages.ts';
import { useNavigation } from '../../navigation.ts';

const documentKind = 'transition-plan';

/** The way to the transition plan in the register; begins a draft where there is none. */
export function TransitionPlanButton({ isWritable }: { isWritable: boolean }) {
  const { t, i18n } = useTranslation('activation');
  const plans = useRecords('document')?.filter((document) => document.documentKind === documentKind);
  const create = useCreateRecord('document');
  const go = useNavigation((navigation) => navigation.go);
  if (!plans) return null;

  const plan = plans.find(({ status }) => status !== 'replaced') ?? plans[0];
  if (!plan && !isWritable) return null;
  const open = (record: string) => go({ area: 'documents', record });
  const begin = async () =>
    open(await create({ documentKind, status: 'draft', language: isLanguage(i18n.language) ? i18n.language : 'en' }));
  return (
    <Button
      className="no-print"
      variant="default"
      size="compact-sm"
      onClick={() => (plan ? open(plan.id) : void begin().catch(() => undefined))}
    >
      {t(plan ? 'review.openPlan' : 'review.beginPlan')}
    </Button>
  );
}

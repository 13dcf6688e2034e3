import { Button, Loader } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useServiceQuery } from '../../../api/service.ts';
import type { ElectionView } from '../../../../shared/contract/election-view.ts';
import { AreaPage } from '../../../components/area-page.tsx';
import { FailureMessage } from '../../../components/failure-message.tsx';
import { useNavigation } from '../../../navigation.ts';
import { AnnouncementStep } from '../announcement/announcement-step.tsx';
import { BallotsStep } from '../ballots/ballots-step.tsx';
import { ClosingStep } from '../closing/closing-step.tsx';
import { CountStep } from '../count/count-step.tsx';
import { InstallationStep } from '../installation/installation-step.tsx';
import { LotsStep } from '../lots/lots-step.tsx';
import { NominationsStep } from '../nominations/nominations-step.tsx';
import { OpeningStep } from '../opening/opening-step.tsx';
import { ResultStep } from '../result/result-step.tsx';
import { ReturnsStep } from '../returns/returns-step.tsx';
import { RollStep } from '../roll/roll-step.tsx';
import { RulesStep } from '../rules/rules-step.tsx';
import { SelectionStep } from '../selection/selection-step.tsx';
import { VacanciesStep } from '../vacancies/vacancies-step.tsx';
import { openingStep, type PageStep } from './page-steps.ts';

/** One election, a step at a time; opened without a step, at the one that is to be done. */
export function ElectionPage({ id, step }: { id: string; step: PageStep | null }) {
  const { t } = useTranslation('elections');
  const { data: view, error } = useServiceQuery('elections.view', { election: id });
  const go = useNavigation((navigation) => navigation.go);
  if (!view) {
    return (
      <AreaPage title={t('title')}>
        {error ? <FailureMessage failure={error.failure} action={<Button onClick={() => go({ area: 'elections' })}>{t('page.back')}</Button>} /> : <Loader size="sm" aria-label={t('loading')} />}
      </AreaPage>
    );
  }
  return step === null ? <FirstStep view={view} /> : <Step view={view} step={step} />;
}

/** Stays where it was opened: finishing a step takes nobody away from what it says. */
function FirstStep({ view }: { view: ElectionView }) {
  const [step] = useState(() => openingStep(view));
  return <Step view={view} step={step} />;
}

function Step({ view, step }: { view: ElectionView; step: PageStep }) {
  switch (step) {
    case 'rules':
      return <RulesStep view={view} />;
    case 'announcement':
      return <AnnouncementStep view={view} />;
    case 'roll':
      return <RollStep view={view} />;
    case 'nominations':
      return <NominationsStep view={view} />;
    case 'lots':
      return <LotsStep view={view} />;
    case 'opening':
      return <OpeningStep view={view} />;
    case 'ballots':
      return <BallotsStep view={view} />;
    case 'returns':
      return <ReturnsStep view={view} />;
    case 'closing':
      return <ClosingStep view={view} />;
    case 'count':
      return <CountStep view={view} />;
    case 'selection':
      return <SelectionStep view={view} />;
    case 'result':
      return <ResultStep view={view} />;
    case 'installation':
      return <InstallationStep view={view} />;
    case 'vacancies':
      return <VacanciesStep view={view} />;
  }
}

import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { ElectionView } from '../../../../shared/contract/election-view.ts';
import { useFormats } from '../../../components/formats.ts';
import { useChoiceWords } from '../../../components/record-words.ts';
import { ProcedureFrame } from '../../procedure/procedure-frame.tsx';
import { electionLooks } from '../list/election-looks.ts';
import { ElectionTools } from './election-tools.tsx';
import { isFrozen, type PageStep, stepsOfPage } from './page-steps.ts';

interface ElectionFrameProps {
  view: ElectionView;
  step: PageStep;
  /** A panel of what is selected within the step. */
  inspector?: ReactNode;
  children: ReactNode;
}

const editedSteps: readonly PageStep[] = ['rules', 'roll', 'nominations'];

/** What all steps share: the election's name and state, the way between the steps, what the step is for. */
export function ElectionFrame({ view, step, inspector, children }: ElectionFrameProps) {
  const { t } = useTranslation('elections');
  const word = useChoiceWords();
  const { day } = useFormats();
  const { election, openedAt, cancelledBecause } = view;
  return (
    <ProcedureFrame
      area="elections"
      type="election"
      id={election.id}
      title={election.title}
      status={{ ...electionLooks[election.status], label: word('electionStatuses', election.status) }}
      summary={[election.groupName ?? word('electionKinds', election.electionKind), t('seatsCount', { count: election.seats })].join(' · ')}
      actions={<ElectionTools view={view} />}
      steps={stepsOfPage(view).map((listed) => ({ ...listed, title: t(`steps.${listed.step}.title`), stateWords: t(`page.states.${listed.state}`) }))}
      shown={step}
      words={{ back: t('page.back'), steps: t('page.steps'), stepTitle: t(`steps.${step}.title`), stepLead: t(`steps.${step}.lead`) }}
      cancelled={cancelledBecause === null ? null : t('cancelling.done', { reason: cancelledBecause })}
      notes={[
        ...(editedSteps.includes(step) && isFrozen(view) && openedAt !== null ? [t('page.frozen', { day: day(openedAt) })] : []),
        ...(step === 'rules' && !isFrozen(view) && view.rulesDigest !== null ? [t('page.changeable')] : []),
      ]}
      inspector={inspector}
    >
      {children}
    </ProcedureFrame>
  );
}

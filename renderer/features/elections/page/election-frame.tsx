import { Button } from '@mantine/core';
import { type ReactNode, useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { ElectionView } from '../../../../shared/contract/election-view.ts';
import { AreaPage } from '../../../components/area-page.tsx';
import { ConflictNote } from '../../../components/conflict-note.tsx';
import { Icon } from '../../../components/icon.tsx';
import { useChoiceWords } from '../../../components/record-words.ts';
import { TonePill } from '../../../components/status-pill.tsx';
import { useNavigation } from '../../../navigation.ts';
import { electionLooks } from '../list/election-looks.ts';
import parts from '../../procedure/parts.module.css';
import { ElectionTools } from './election-tools.tsx';
import styles from '../../procedure/page.module.css';
import type { PageStep } from './page-steps.ts';
import { isFrozen } from './page-steps.ts';
import { StepList } from './step-list.tsx';
import { useFormats } from '../../../components/formats.ts';

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
  const go = useNavigation((navigation) => navigation.go);
  const heading = useRef<HTMLHeadingElement>(null);
  const [shownFirst] = useState(step);
  const { election } = view;

  // Who went to another step by keyboard goes on reading there.
  useEffect(() => {
    if (step !== shownFirst) heading.current?.focus();
  }, [step, shownFirst]);

  return (
    <AreaPage
      title={election.title}
      summary={
        <>
          <span className={styles.state}>
            <TonePill {...electionLooks[election.status]} label={word('electionStatuses', election.status)} />
          </span>
          {[election.groupName ?? word('electionKinds', election.electionKind), t('seatsCount', { count: election.seats })].join(' · ')}
        </>
      }
      actions={<ElectionTools view={view} />}
      toolbar={
        <Button variant="default" leftSection={<span className={styles.back}><Icon name="forward" size={12} /></span>} onClick={() => go({ area: 'elections' })}>
          {t('page.back')}
        </Button>
      }
      inspector={inspector}
    >
      <div className={styles.columns}>
        <StepList view={view} step={step} />
        <div className={styles.content}>
          <div className={styles.head}>
            <h2 ref={heading} tabIndex={-1}>
              {t(`steps.${step}.title`)}
            </h2>
            <p>{t(`steps.${step}.lead`)}</p>
          </div>
          <ConflictNote type="election" id={election.id} />
          {view.cancelledBecause === null ? null : (
            <p className={parts.note} data-tone="bad">
              {t('cancelling.done', { reason: view.cancelledBecause })}
            </p>
          )}
          {editedSteps.includes(step) && isFrozen(view) && view.openedAt !== null ? <p className={parts.note}>{t('page.frozen', { day: day(view.openedAt) })}</p> : null}
          {step === 'rules' && !isFrozen(view) && view.rulesDigest !== null ? <p className={parts.note}>{t('page.changeable')}</p> : null}
          {children}
        </div>
      </div>
    </AreaPage>
  );
}

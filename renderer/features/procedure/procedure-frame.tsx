import { Button } from '@mantine/core';
import { type ReactNode, useEffect, useRef, useState } from 'react';
import { AreaPage } from '../../components/area-page.tsx';
import { ConflictNote } from '../../components/conflict-note.tsx';
import { Icon } from '../../components/icon.tsx';
import { type Tone, TonePill } from '../../components/status-pill.tsx';
import { useNavigation } from '../../navigation.ts';
import styles from './page.module.css';
import parts from './parts.module.css';
import { type ListedStep, StepList } from './step-list.tsx';

interface ProcedureFrameProps {
  area: 'elections' | 'reviews';
  type: 'election' | 'review';
  id: string;
  title: string;
  status: { tone: Tone; label: string };
  /** Beside the status. */
  summary: ReactNode;
  actions: ReactNode;
  steps: readonly ListedStep[];
  shown: string;
  words: { back: string; steps: string; stepTitle: string; stepLead: string };
  /** That it was cancelled and why; `null` where it was not. */
  cancelled: string | null;
  /** What holds for the step as a whole. */
  notes: readonly string[];
  /** A panel of what is selected within the step. */
  inspector?: ReactNode;
  children: ReactNode;
}

/** What all steps of a procedure share: its name and state, the way between the steps, what the step is for. */
export function ProcedureFrame({ area, type, id, title, status, summary, actions, steps, shown, words, cancelled, notes, inspector, children }: ProcedureFrameProps) {
  const go = useNavigation((navigation) => navigation.go);
  const heading = useRef<HTMLHeadingElement>(null);
  const [shownFirst] = useState(shown);

  // Who went to another step by keyboard goes on reading there.
  useEffect(() => {
    if (shown !== shownFirst) heading.current?.focus();
  }, [shown, shownFirst]);

  return (
    <AreaPage
      title={title}
      summary={
        <>
          <span className={styles.state}>
            <TonePill {...status} />
          </span>
          {summary}
        </>
      }
      actions={actions}
      toolbar={
        <Button variant="default" leftSection={<span className={styles.back}><Icon name="forward" size={12} /></span>} onClick={() => go({ area })}>
          {words.back}
        </Button>
      }
      inspector={inspector}
    >
      <div className={styles.columns}>
        <StepList area={area} id={id} label={words.steps} steps={steps} shown={shown} />
        <div className={styles.content}>
          <div className={styles.head}>
            <h2 ref={heading} tabIndex={-1}>
              {words.stepTitle}
            </h2>
            <p>{words.stepLead}</p>
          </div>
          <ConflictNote type={type} id={id} />
          {cancelled === null ? null : (
            <p className={parts.note} data-tone="bad">
              {cancelled}
            </p>
          )}
          {notes.map((note) => (
            <p key={note} className={parts.note}>
              {note}
            </p>
          ))}
          {children}
        </div>
      </div>
    </AreaPage>
  );
}

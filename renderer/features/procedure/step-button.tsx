import { Button } from '@mantine/core';
import { useIsWritable } from '../frame/current-workspace.ts';
import { Blockers, isAllowed, type Stepped } from './blockers.tsx';
import styles from './parts.module.css';
import { FailureNote } from './failure-note.tsx';
import { useAct } from './use-act.ts';

interface StepButtonProps<Step extends string> {
  view: Stepped<Step>;
  step: Step;
  label: string;
  run: () => Promise<unknown>;
  /** Beside the step's own blockers. */
  isDisabled?: boolean;
  variant?: 'filled' | 'default';
}

/** Takes a step of the procedure; while something stands against it, it says what. */
export function StepButton<Step extends string>({ view, step, label, run, isDisabled = false, variant = 'filled' }: StepButtonProps<Step>) {
  const { isBusy, failure, act } = useAct();
  const isWritable = useIsWritable();
  return (
    <div className={styles.step}>
      <Blockers view={view} step={step} />
      <Button variant={variant} loading={isBusy} disabled={!isWritable || isDisabled || !isAllowed(view, step)} onClick={() => void act(run)}>
        {label}
      </Button>
      <FailureNote failure={failure} />
    </div>
  );
}

import type { ActivationView } from '../../../shared/contract/areas.ts';
import type { Formats } from '../../components/formats.ts';
import { dayOfInstant } from './done-at.ts';

/** The steps between which the 24-hour clock runs. */
const timedSteps: readonly number[] = [5, 6];

export function isTimed(step: { number: number }): boolean {
  return timedSteps.includes(step.number);
}

/** When a step was done: with the hour where the clock counts hours, as a day elsewhere. */
export function stepDoneText(step: ActivationView['steps'][number], { day, instant }: Formats): string {
  if (step.doneAt === null) return '';
  return isTimed(step) ? instant(step.doneAt) : day(dayOfInstant(step.doneAt));
}

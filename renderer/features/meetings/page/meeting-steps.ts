import type { MeetingView } from '../../../../shared/contract/meeting-view.ts';

export const meetingSteps = ['prepare', 'room', 'minutes'] as const;
export type MeetingStep = (typeof meetingSteps)[number];

/** Where a meeting is opened: at what it asks for next. */
export function stepOf({ meeting: { status, heldOn }, today }: Pick<MeetingView, 'meeting' | 'today'>): MeetingStep {
  if (status === 'held') return 'minutes';
  if (status === 'in_session') return 'room';
  return status === 'planned' && heldOn <= today ? 'room' : 'prepare';
}

import type { MinutesState } from '../../../../shared/contract/meeting-view.ts';
import type { RecordByType } from '../../../../shared/records/index.ts';
import type { Tone } from '../../../components/status-pill.tsx';

type MeetingStatus = NonNullable<RecordByType['meeting']['status']>;

export interface Look {
  tone: Tone;
  shape: string;
}

export const meetingLooks: Record<MeetingStatus, Look> = {
  planned: { tone: 'na', shape: '○' },
  in_session: { tone: 'accent', shape: '●' },
  held: { tone: 'good', shape: '✓' },
  cancelled: { tone: 'na', shape: '×' },
};

export type MinutesStanding = 'late' | 'objected' | 'correction' | 'draft' | 'circulated' | 'approved' | 'none';

/** Where minutes stand, as far as somebody has to do something about it. */
export function standingOf({ status, isLate, blockedBy, isCorrectionWanted }: MinutesState): MinutesStanding {
  if (isLate) return 'late';
  if (blockedBy.length > 0) return 'objected';
  if (isCorrectionWanted) return 'correction';
  return status ?? 'none';
}

export const minutesLooks: Record<MinutesStanding, Look> = {
  late: { tone: 'bad', shape: '▲' },
  objected: { tone: 'orange', shape: '!' },
  correction: { tone: 'orange', shape: '↻' },
  draft: { tone: 'na', shape: '○' },
  circulated: { tone: 'warn', shape: '◐' },
  approved: { tone: 'good', shape: '✓' },
  none: { tone: 'na', shape: '–' },
};

import { isComing } from '../../../../shared/domain/meetings/body.ts';
import type { RecordByType } from '../../../../shared/records/index.ts';
import { FailureError } from '../../../../shared/result.ts';

type Meeting = RecordByType['meeting'];

/** @throws FailureError `meeting-cancelled` */
export function demandNotCancelled({ status }: Meeting): void {
  if (status === 'cancelled') throw new FailureError('meeting-cancelled');
}

/** @throws FailureError `meeting-cancelled`, or `meeting-over` for one that was held */
export function demandComing(meeting: Meeting): void {
  demandNotCancelled(meeting);
  if (!isComing(meeting)) throw new FailureError('meeting-over');
}

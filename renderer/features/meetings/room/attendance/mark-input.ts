import type { InputOf } from '../../../../../shared/contract/define.ts';
import type { AttendanceRow as Mark } from '../../../../../shared/contract/meeting-view.ts';
import type { meetingsContract } from '../../../../../shared/contract/meetings.ts';
import type { AttendanceState } from '../../../../../shared/records/choices.ts';
import type { TickRow } from './attendance-rows.ts';

export type MarkInput = InputOf<(typeof meetingsContract)['meetings.markAttendance']>['rows'][number];

/**
 * What marking a row writes. A person of an organisation that stands there alone with the same state takes over its
 * mark: the organisation was ticked first, and then who came for it.
 */
export function markInput(row: TickRow, state: AttendanceState | null, marks: readonly Mark[]): MarkInput {
  const { mark, organisation, contact } = row;
  const alone =
    mark === null && contact !== null && state !== null
      ? marks.find((known) => known.organisationId === organisation && known.contactId === null && known.personName === null && known.state === state)
      : undefined;
  return {
    id: mark?.id ?? alone?.id ?? null,
    organisation,
    contact,
    // Of who is in the registers, the name stays there.
    personName: contact === null ? (mark?.personName ?? null) : null,
    organisationName: organisation === null ? (mark?.organisationName ?? null) : null,
    state,
    mode: state === null ? null : (mark?.mode ?? null),
  };
}

import type { MeetingName } from '../../contract/meeting-view.ts';
import type { RecordByType } from '../../records/index.ts';

export function meetingName(
  { id, title, meetingKind, group, number, heldOn }: RecordByType['meeting'],
  groupName: (id: string | null) => string | null,
): MeetingName {
  return {
    id,
    title: title?.trim() || null,
    meetingKind: meetingKind ?? 'ad_hoc',
    groupId: group,
    groupName: groupName(group),
    number,
    heldOn: heldOn ?? '',
  };
}

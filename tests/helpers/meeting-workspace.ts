import type { OpenWorkspace } from '../../electron/workspace/open-workspace.ts';
import type { FieldValue } from '../../shared/records/define.ts';
import type { RecordType } from '../../shared/records/index.ts';
import { createTestWorkspace, type TestWorkspace, type TestWorkspaceOptions } from './workspace.ts';

type Records = readonly (readonly [RecordType, string, Record<string, FieldValue>])[];

const organisations: Records = [
  ['organisation', 'nrc', { name: 'Norwegian Refugee Council', acronym: 'NRC', organisationType: 'ingo', membership: 'member' }],
  ['organisation', 'drc', { name: 'Danish Refugee Council', acronym: 'DRC', organisationType: 'ingo', membership: 'member' }],
  ['organisation', 'amal', { name: 'جمعية الأمل للإغاثة', acronym: null, organisationType: 'nngo', membership: 'member' }],
  ['organisation', 'sheng', { name: '生命救援中心', acronym: null, organisationType: 'nngo', membership: 'member' }],
  ['organisation', 'ministry', { name: 'Ministry of Local Administration', acronym: null, organisationType: 'authority', membership: 'observer' }],
  ['organisation', 'radio', { name: 'Radio Testland', acronym: null, organisationType: 'media', membership: 'none' }],
];

const contacts: Records = [
  ['contact', 'sarr', { givenName: 'Amina', familyName: 'Sarr', organisation: 'nrc', role: 'Site manager', emails: ['amina.sarr@nrc.example.org'], consent: 'given', mailingLists: ['list'] }],
  ['contact', 'holm', { givenName: 'Jens', familyName: 'Holm', organisation: 'drc', role: 'Programme manager', emails: ['jens.holm@drc.example.org'], consent: 'unknown', mailingLists: ['list'] }],
  ['contact', 'haddad', { givenName: 'ليلى', familyName: 'حداد', organisation: 'amal', role: 'منسقة', emails: ['laila@amal.example.org', 'second@amal.example.org'], consent: 'given', bouncedOn: '2026-02-01', mailingLists: ['list'] }],
  ['contact', 'wang', { givenName: '芳', familyName: '王', organisation: 'sheng', emails: [], consent: 'refused', mailingLists: ['list'] }],
  ['contact', 'mayor', { givenName: 'Omar', familyName: 'Said', organisation: 'ministry', emails: ['not an address'], mailingLists: ['list'] }],
  ['contact', 'reporter', { givenName: 'Rita', familyName: 'Report', organisation: 'radio', emails: ['rita@radio.example.org'], consent: 'given', mailingLists: ['list'] }],
  ['contact', 'coordinator', { givenName: 'Clara', familyName: 'Ortiz', organisation: null, emails: ['coordinator@cccm.example.org'], consent: 'given', mailingLists: ['list'] }],
];

/** A cluster with a meeting held on 5 March 2026 and the next one planned, seen on 10 March. */
const meetings: Records = [
  ['mailing_list', 'list', { name: 'Cluster members' }],
  ['position', 'post', { positionKind: 'coordinator', contact: 'coordinator', startsOn: '2026-01-01' }],
  ['meeting_series', 'series', { meetingKind: 'cluster', title: 'Cluster meetings', recurrence: 'fortnightly', startsOn: '2026-02-19', startTime: '10:00', place: 'OCHA meeting room, Aden' }],
  ['meeting', 'm1', { series: 'series', meetingKind: 'cluster', status: 'held', heldOn: '2026-02-19', startTime: '10:00', endTime: '11:00', minutesStatus: 'circulated', circulatedOn: '2026-02-20', approvedUnlessOn: '2026-02-27', number: 6 }],
  ['meeting', 'm2', { series: 'series', meetingKind: 'cluster', status: 'held', heldOn: '2026-03-05', startTime: '10:00', endTime: '11:20', place: 'OCHA meeting room, Aden', link: 'https://meet.example.org/cccm?room=aden&lang=en', language: 'en', secondLanguage: 'ar', interpretation: ['ar'], mailingList: 'list', chair: 'coordinator', minuteTaker: 'sarr', previousMeeting: 'm1', previousMinutes: 'accepted_with_corrections', corrections: '- Item 3: the figure is **412** families, not 421.', minutesStatus: 'draft' }],
  ['meeting', 'm3', { series: 'series', meetingKind: 'cluster', status: 'planned', heldOn: '2026-03-19', startTime: '10:00', endTime: '11:00', place: 'OCHA meeting room, Aden', interpretation: ['ar', 'fr'], mailingList: 'list', chair: 'coordinator', previousMeeting: 'm2' }],
];

const items: Records = [
  ['agenda_item', 'i1', { meeting: 'm2', sortKey: 'B', itemKind: 'opening', minutes: 5, outcome: 'discussed' }],
  ['agenda_item', 'i2', { meeting: 'm2', sortKey: 'C', itemKind: 'previous_minutes', minutes: 5, outcome: 'discussed' }],
  ['agenda_item', 'i3', { meeting: 'm2', sortKey: 'D', itemKind: 'open_actions', minutes: 15, outcome: 'discussed' }],
  ['agenda_item', 'i4', { meeting: 'm2', sortKey: 'E', itemKind: 'topic', title: 'Flood preparedness in 12 sites', presenter: 'NRC', minutes: 20, outcome: 'discussed', discussion: 'Water rises from April on. Twelve sites lie below the line of 2022.\n\n- drainage is dug in **seven** of them\n- five have no plan\n\nThe authority asks for a list by site and P-code.' }],
  ['agenda_item', 'i5', { meeting: 'm2', sortKey: 'F', itemKind: 'topic', title: 'Site closures', presenter: 'DRC', minutes: 10, outcome: 'carried_over' }],
  ['agenda_item', 'i6', { meeting: 'm2', sortKey: 'G', itemKind: 'other_business' }],
  ['agenda_item', 'i7', { meeting: 'm2', sortKey: 'H', itemKind: 'next_meeting' }],
  ['agenda_item', 'j1', { meeting: 'm3', sortKey: 'B', itemKind: 'opening', minutes: 5 }],
  ['agenda_item', 'j2', { meeting: 'm3', sortKey: 'C', itemKind: 'previous_minutes', minutes: 5 }],
  ['agenda_item', 'j3', { meeting: 'm3', sortKey: 'D', itemKind: 'open_actions', minutes: 10 }],
  ['agenda_item', 'j4', { meeting: 'm3', sortKey: 'E', itemKind: 'topic', title: 'Site closures', presenter: 'DRC', minutes: 20, carriedFrom: 'i5' }],
  ['agenda_item', 'j5', { meeting: 'm3', sortKey: 'F', itemKind: 'other_business' }],
];

const agreed: Records = [
  ['decision', 'd1', { meeting: 'm2', agendaItem: 'i4', sortKey: 'B', text: 'Drainage comes before new shelters in the twelve sites.', secondText: 'تُعطى الأولوية لتصريف المياه قبل المآوي الجديدة في المواقع الاثني عشر.' }],
  ['decision', 'd2', { meeting: 'm2', agendaItem: 'i4', sortKey: 'C', text: 'The cluster shares the list with the authority without coordinates.' }],
  ['action_point', 'a0', { text: 'Send the site profiles of Tuban', organisation: 'drc', contact: 'holm', dueOn: '2026-02-28', status: 'in_progress', agreedOn: '2026-02-19', origin: 'meeting', meeting: 'm1' }],
  ['action_point', 'a1', { text: 'List of the twelve sites with P-codes', secondText: 'قائمة بالمواقع الاثني عشر مع رموزها', organisation: 'nrc', contact: 'sarr', dueOn: '2026-03-12', status: 'open', agreedOn: '2026-03-05', origin: 'meeting', meeting: 'm2', agendaItem: 'i4' }],
  ['action_point', 'a2', { text: 'Drainage plans for the five sites', organisation: 'nrc', dueOn: null, status: 'open', agreedOn: '2026-03-05', origin: 'meeting', meeting: 'm2', agendaItem: 'i4' }],
  ['action_point', 'a3', { text: 'Tell all partners about the flood line', status: 'open', origin: 'checklist', subject: 'sd-02' }],
  ['action_progress', 'p0', { actionPoint: 'a0', notedOn: '2026-03-05', status: 'in_progress', text: 'Four of nine are done.', reportedBy: 'DRC', meeting: 'm2' }],
  ['attendance', 't1', { meeting: 'm2', organisation: 'nrc', contact: 'sarr', state: 'present', mode: 'in_person', conflictOfInterest: 'NRC has applied for the funds of item 4.' }],
  ['attendance', 't2', { meeting: 'm2', organisation: 'drc', contact: 'holm', state: 'present', mode: 'remote' }],
  ['attendance', 't3', { meeting: 'm2', organisation: 'amal', contact: 'haddad', state: 'excused' }],
  ['attendance', 't4', { meeting: 'm2', organisation: 'sheng', contact: 'wang', state: 'present', mode: 'in_person' }],
  ['attendance', 't5', { meeting: 'm2', organisation: 'ministry', contact: 'mayor', state: 'observer', mode: 'in_person' }],
  ['attendance', 't6', { meeting: 'm2', personName: 'Visitor without a card', organisationName: 'Kuvuka Foundation', state: 'observer', mode: 'in_person' }],
  ['attendance', 't7', { meeting: 'm1', organisation: 'nrc', contact: 'sarr', state: 'present' }],
];

export function save(workspace: OpenWorkspace, records: Records): void {
  workspace.log.commit({ key: 'edited', params: { type: 'meeting' } }, (writer) => {
    for (const [type, id, fields] of records) writer.save(type, id, fields);
  });
}

/** A workspace with meetings, action points and the people they are about. */
export async function createMeetingWorkspace(options: TestWorkspaceOptions = {}): Promise<TestWorkspace> {
  const desk = await createTestWorkspace({ today: '2026-03-10', ...options });
  save(desk.workspace, [...organisations, ...contacts, ...meetings, ...items, ...agreed]);
  return desk;
}

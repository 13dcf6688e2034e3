import type { invitationChanges, meetingDocumentsContract } from '../../../../shared/contract/meeting-documents.ts';
import type { Handlers } from '../../../../shared/contract/define.ts';
import type { MeetingView } from '../../../../shared/contract/meeting-view.ts';
import { batchesOf, recipientsOf } from '../../../../shared/domain/mail/recipients.ts';
import { invitedOrganisations } from '../../../../shared/domain/meetings/attendance.ts';
import type { Register } from '../../../../shared/domain/meetings/register.ts';
import { meetingOnDay, meetingTitle } from '../../../../shared/documents/plans/meetings/meeting-head.ts';
import type { dispatchKinds, Language } from '../../../../shared/records/choices.ts';
import type { RecordByType } from '../../../../shared/records/index.ts';
import { loadWriters } from '../../documents/load-writers.ts';
import { fileNameOf, mediaTypes } from '../documents/file-names.ts';
import { wordingIn } from '../documents/gather.ts';
import { planAgenda } from '../documents/meeting-plans.ts';
import { readMeetings } from '../meetings/reading.ts';
import type { MeetingDocumentsDependencies } from './dependencies.ts';
import { type Attachment, logDrafts, nameExclusions, outgoing, senderOf, writeDrafts } from './drafts.ts';
import { letter, meetingLines } from './mail-texts.ts';

type Change = (typeof invitationChanges)[number];

const kindOf: Record<Change, (typeof dispatchKinds)[number]> = {
  invitation: 'invitation',
  update: 'invitation_update',
  cancellation: 'cancellation',
};

/** No office's own: whichever office sends a change, calendars find the entry that another one sent. */
const uidDomain = 'cluster-desk.invalid';

/** The meeting's mailing list, else the contacts of the organisations that are invited. */
export function addressees(
  { records }: Pick<MeetingDocumentsDependencies, 'records'>,
  { mailingListId, groupId }: MeetingView['meeting'],
  register: Register,
): RecordByType['contact'][] {
  if (mailingListId !== null) return register.contacts.filter(({ mailingLists }) => mailingLists?.includes(mailingListId));
  const group = groupId === null ? null : records.find('group', groupId);
  const invited = new Set(invitedOrganisations({ meeting: { mailingList: null }, group, register }).map(({ id }) => id));
  return register.contacts.filter(({ organisation }) => invited.has(register.organisation(organisation)?.id ?? ''));
}

export function createInvitationHandlers(
  dependencies: MeetingDocumentsDependencies,
): Pick<Handlers<typeof meetingDocumentsContract>, 'meetings.draftInvitation'> {
  const { records, log, clock, views, timeZone } = dependencies;

  async function agendaOf(view: MeetingView, language: Language): Promise<Attachment> {
    const { writeWord } = await loadWriters.docx();
    return {
      fileName: fileNameOf('agenda', language, 'docx', view.meeting.heldOn),
      mediaType: mediaTypes.docx,
      bytes: await writeWord(planAgenda(dependencies, language, view)),
    };
  }

  return {
    'meetings.draftInvitation': async ({ meeting: id, language, change, note }) => {
      const view = views.meeting(id);
      const { meeting } = view;
      const wording = wordingIn(dependencies, language);
      const { t } = wording;
      const register = readMeetings(dependencies).register();
      const sender = senderOf(dependencies, register);
      const sign = {
        officeName: records.find('office', dependencies.officeId)?.name ?? '',
        clusterName: records.find('cluster', 'cluster')?.name ?? '',
      };
      const sequence = (meeting.calendarSequence ?? 0) + (change === 'invitation' ? 0 : 1);
      const text = letter(
        [note, t(`mail:invitation.opening.${change}`), meetingLines(view, wording), t(`mail:invitation.attached.${change}`)],
        wording,
        sign,
      );
      const { writeCalendar } = await loadWriters.calendar();
      const calendar: Attachment = {
        fileName: `meeting-${meeting.heldOn}.ics`,
        mediaType: 'text/calendar',
        parameters: `charset=utf-8; method=${change === 'cancellation' ? 'CANCEL' : 'REQUEST'}`,
        bytes: writeCalendar({
          uid: `${id}@${uidDomain}`,
          sequence,
          isCancelled: change === 'cancellation',
          writtenAt: clock.now(),
          day: meeting.heldOn,
          startTime: meeting.startTime,
          endTime: meeting.endTime,
          timeZone: timeZone(),
          title: meetingTitle(meeting, wording),
          place: meeting.place,
          link: meeting.link,
          description: meetingLines(view, wording),
          organiser: sender,
        }),
      };
      const attachments = [...(change === 'cancellation' ? [] : [await agendaOf(view, language)]), calendar];
      const { recipients, excluded } = recipientsOf(addressees(dependencies, meeting, register), (of) => register.organisation(of));
      const subject = t(`mail:invitation.subject.${change}`, { meeting: meetingOnDay(meeting, wording) });
      const written = await writeDrafts(
        dependencies,
        { subject, text, attachments, fileName: `${change}-${language}-${meeting.heldOn}` },
        batchesOf(recipients, sender.reachable),
      );
      const { value: drafts } = log.commit({ key: 'invitationDrafted' }, (writer) => {
        writer.save('meeting', id, {
          calendarSequence: sequence,
          ...(change === 'invitation' || meeting.invitedOn === null ? { invitedOn: clock.today() } : {}),
        });
        return logDrafts(dependencies, writer, written, {
          dispatchKind: kindOf[change],
          meeting: id,
          mailingList: meeting.mailingListId,
          fileNames: attachments.map(({ fileName }) => fileName),
        });
      });
      return {
        drafts,
        attachments: attachments.map(outgoing),
        recipientCount: recipients.length,
        excluded: nameExclusions(excluded, register),
      };
    },
  };
}

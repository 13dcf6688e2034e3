import type { InputOf, Handlers, OutputOf } from '../../../../shared/contract/define.ts';
import type { meetingDocumentsContract } from '../../../../shared/contract/meeting-documents.ts';
import type { MeetingView } from '../../../../shared/contract/meeting-view.ts';
import { batchesOf, recipientsOf } from '../../../../shared/domain/mail/recipients.ts';
import { minutesNumber, nextMinutesVersion } from '../../../../shared/domain/meetings/numbering.ts';
import type { MinutesEdition } from '../../../../shared/documents/plans/meetings/minutes.ts';
import { untranslatedPoints } from '../../../../shared/documents/plans/meetings/minutes-points.ts';
import type { Language } from '../../../../shared/records/choices.ts';
import { FailureError } from '../../../../shared/result.ts';
import { loadWriters } from '../../documents/load-writers.ts';
import { fileNameOf, mediaTypes } from '../documents/file-names.ts';
import { wordingIn } from '../documents/gather.ts';
import { planMinutes } from '../documents/meeting-plans.ts';
import { readMeetings } from '../meetings/reading.ts';
import type { MeetingDocumentsDependencies } from './dependencies.ts';
import { type Attachment, logDrafts, nameExclusions, outgoing, senderOf, writeDrafts } from './drafts.ts';
import { addressees } from './invitations.ts';
import { minutesMail } from './mail-texts.ts';

type Methods = 'meetings.circulateMinutes' | 'meetings.approveMinutes' | 'meetings.correctMinutes';
type Circulated = OutputOf<(typeof meetingDocumentsContract)['meetings.circulateMinutes']>;

/** What goes out: a version to freeze, or one that is frozen already. */
interface Edition {
  language: Language;
  second: Language | null;
  edition: MinutesEdition;
  frozen: MeetingView['versions'][number] | null;
  note: string | null;
}

export function createCirculatingHandlers(
  dependencies: MeetingDocumentsDependencies,
): Pick<Handlers<typeof meetingDocumentsContract>, Methods> {
  const { records, files, log, newId, clock, views } = dependencies;

  const heldMeeting = (id: string): MeetingView => {
    const view = views.meeting(id);
    if (view.meeting.status !== 'held') throw new FailureError('meeting-not-held');
    return view;
  };

  const sign = () => ({
    officeName: records.find('office', dependencies.officeId)?.name ?? '',
    clusterName: records.find('cluster', 'cluster')?.name ?? '',
  });

  const versionsOf = (id: string) => records.listOf('minutes_version', 'meeting', id);

  async function circulate(view: MeetingView, { language, second, edition, frozen, note }: Edition): Promise<Circulated> {
    const { id } = view.meeting;
    const reading = readMeetings(dependencies);
    const own = reading.demand(id);
    const number = minutesNumber(own, reading.meetings(), reading.running(own));
    const numbered: MeetingView = { ...view, meeting: { ...view.meeting, number } };
    const wording = wordingIn(dependencies, language);
    const file = frozen ? readFrozen(frozen) : await writeMinutes(numbered, language, second, edition);
    const register = reading.register();
    const { recipients, excluded } = recipientsOf(addressees(dependencies, view.meeting, register), (of) => register.organisation(of));
    const written = await writeDrafts(
      dependencies,
      {
        ...minutesMail(numbered, edition, note, wording, sign()),
        attachments: [file],
        fileName: file.fileName.replace(/\.docx$/, ''),
      },
      batchesOf(recipients, senderOf(dependencies, register).reachable),
    );
    const minutesVersion = frozen?.id ?? newId();
    const { value: drafts } = log.commit({ key: edition.reason === null || frozen ? 'minutesCirculated' : 'minutesCorrected' }, (writer) => {
      if (!frozen) {
        // Writing the file took a while: somebody may have frozen the same version meanwhile.
        const isTaken = versionsOf(id).some((known) => known.version === edition.version && known.language === language && known.secondLanguage === second);
        if (isTaken) throw new FailureError('version-taken', { version: edition.version });
        const stored = files.add({ name: file.fileName, mediaType: file.mediaType, bytes: file.bytes });
        writer.save('minutes_version', minutesVersion, {
          meeting: id,
          version: edition.version,
          status: edition.status,
          language,
          secondLanguage: second,
          frozenOn: clock.today(),
          file: stored.id,
          fileName: file.fileName,
          reason: edition.reason,
        });
        writer.save('meeting', id, {
          number,
          minutesStatus: edition.status,
          circulatedOn: edition.circulatedOn,
          approvedUnlessOn: edition.approvedUnlessOn,
        });
      }
      return logDrafts(dependencies, writer, written, {
        dispatchKind: 'minutes',
        meeting: id,
        mailingList: view.meeting.mailingListId,
        fileNames: [file.fileName],
      });
    });
    return {
      drafts,
      attachments: [outgoing(file)],
      recipientCount: recipients.length,
      excluded: nameExclusions(excluded, register),
      minutesVersion,
      version: edition.version,
      number,
      isNew: frozen === null,
      untranslated: second === null ? [] : untranslatedPoints(view, second).map(({ type, id: point, text }) => ({ type, id: point, text })),
    };
  }

  function readFrozen({ file: id, fileName }: MeetingView['versions'][number]): Attachment {
    const stored = files.read(id);
    if (!stored) throw new FailureError('record-not-found', { type: 'file', id });
    return { fileName, mediaType: stored.mediaType, bytes: stored.bytes };
  }

  async function writeMinutes(view: MeetingView, language: Language, second: Language | null, edition: MinutesEdition): Promise<Attachment> {
    const { writeWord } = await loadWriters.docx();
    return {
      fileName: fileNameOf('minutes', language, 'docx', view.meeting.heldOn, edition.version),
      mediaType: mediaTypes.docx,
      bytes: await writeWord(planMinutes(dependencies, view, { language, second, edition })),
    };
  }

  return {
    'meetings.circulateMinutes': async ({ meeting: id, language, second: asked, approvedUnlessOn, note }) => {
      const view = heldMeeting(id);
      const second = asked === language ? null : asked;
      const newest = view.versions.at(-1) ?? null;
      const frozen =
        newest === null
          ? null
          : (view.versions.findLast(
              (known) => known.version === newest.version && known.language === language && known.secondLanguage === second,
            ) ?? null);
      return circulate(view, {
        language,
        second,
        frozen,
        note,
        edition: {
          version: newest?.version ?? nextMinutesVersion(versionsOf(id)),
          status: view.minutes.status === 'approved' ? 'approved' : 'circulated',
          circulatedOn: view.minutes.circulatedOn ?? clock.today(),
          approvedUnlessOn: newest === null ? approvedUnlessOn : view.minutes.approvedUnlessOn,
          approvedOn: view.minutes.approvedOn,
          reason: newest?.reason ?? null,
        },
      });
    },
    'meetings.approveMinutes': ({ meeting: id, approvedOn }: InputOf<(typeof meetingDocumentsContract)['meetings.approveMinutes']>) => {
      const { minutes, versions } = heldMeeting(id);
      if (versions.length === 0) throw new FailureError('minutes-not-circulated');
      if (minutes.blockedBy.length > 0) throw new FailureError('minutes-objected', { count: minutes.blockedBy.length });
      log.commit({ key: 'minutesApproved' }, (writer) =>
        writer.save('meeting', id, { minutesStatus: 'approved', approvedOn: approvedOn ?? clock.today() }),
      );
      return {};
    },
    'meetings.correctMinutes': async ({ meeting: id, language, second: asked, approvedUnlessOn, reason }) => {
      const view = heldMeeting(id);
      if (view.versions.length === 0) throw new FailureError('minutes-not-circulated');
      return circulate(view, {
        language,
        second: asked === language ? null : asked,
        frozen: null,
        note: null,
        edition: {
          version: nextMinutesVersion(versionsOf(id)),
          status: view.minutes.status === 'approved' ? 'approved' : 'circulated',
          circulatedOn: view.minutes.circulatedOn ?? clock.today(),
          approvedUnlessOn: approvedUnlessOn ?? view.minutes.approvedUnlessOn,
          approvedOn: view.minutes.approvedOn,
          reason,
        },
      });
    },
  };
}

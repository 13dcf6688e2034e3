import type { ActionRow } from '../../../../shared/contract/actions.ts';
import type { Handlers } from '../../../../shared/contract/define.ts';
import type { Exclusion, meetingDocumentsContract } from '../../../../shared/contract/meeting-documents.ts';
import { batchesOf, type Recipients, recipientsOf } from '../../../../shared/domain/mail/recipients.ts';
import type { Register } from '../../../../shared/domain/meetings/register.ts';
import type { RecordByType } from '../../../../shared/records/index.ts';
import { createPace } from '../../archive/pace.ts';
import { loadWriters } from '../../documents/load-writers.ts';
import { mediaTypes } from '../documents/file-names.ts';
import { wordingIn } from '../documents/gather.ts';
import { readMeetings } from '../meetings/reading.ts';
import type { MeetingDocumentsDependencies } from './dependencies.ts';
import { type Attachment, logDrafts, nameExclusions, outgoing, senderOf, writeDrafts } from './drafts.ts';
import { letter } from './mail-texts.ts';

interface Sheet {
  organisation: { id: string; name: string };
  rows: ActionRow[];
}

/** Lower-case ASCII of a name, for a file that every mail server takes; the id where nothing is left of it. */
function fileMark({ id, name }: Sheet['organisation']): string {
  const plain = name
    .normalize('NFKD')
    .replaceAll(/[^A-Za-z0-9]+/g, '-')
    .replaceAll(/^-+|-+$/g, '')
    .toLowerCase()
    .slice(0, 40);
  return plain === '' ? id.slice(0, 12) : plain;
}

export function createActionSheetHandlers(
  dependencies: MeetingDocumentsDependencies,
): Pick<Handlers<typeof meetingDocumentsContract>, 'actions.draftSheets'> {
  const { records, log, clock, views } = dependencies;

  /** The organisations asked for, else all; each with its open action points, those without any left out. */
  function sheetsOf(asked: readonly string[] | null, register: Register): Sheet[] {
    const byOrganisation = Map.groupBy(views.openActions(), ({ organisationId }) => organisationId);
    const wanted = asked === null ? null : new Set(asked.map((id) => register.organisation(id)?.id ?? id));
    return [...byOrganisation].flatMap(([id, rows]) => {
      const name = register.organisationName(id);
      return id === null || name === null || (wanted !== null && !wanted.has(id)) ? [] : [{ organisation: { id, name }, rows }];
    });
  }

  /** Whoever is named in one of its action points; the whole organisation where none of those can be written to. */
  function receiversOf({ organisation, rows }: Sheet, register: Register): Recipients {
    const organisationOf = (of: string | null) => register.organisation(of);
    const named = new Set(rows.map(({ contactId }) => contactId));
    const own = (contact: RecordByType['contact']) => register.organisation(contact.organisation)?.id === organisation.id;
    const responsible = recipientsOf(register.contacts.filter(({ id }) => named.has(id)), organisationOf);
    return responsible.recipients.length > 0 ? responsible : recipientsOf(register.contacts.filter(own), organisationOf);
  }

  return {
    'actions.draftSheets': async ({ organisations, language }, context) => {
      const register = readMeetings(dependencies).register();
      const wording = wordingIn(dependencies, language);
      const { t } = wording;
      const clusterName = records.find('cluster', 'cluster')?.name ?? '';
      const sign = { officeName: records.find('office', dependencies.officeId)?.name ?? '', clusterName };
      const sender = senderOf(dependencies, register);
      const writtenOn = clock.today();
      const { writeReplyForm } = await loadWriters.replyForm();
      const sheets = sheetsOf(organisations, register);
      const made: { form: Attachment; sheet: Sheet; drafts: Awaited<ReturnType<typeof writeDrafts>>; count: number }[] = [];
      const excluded: Exclusion[] = [];
      const pace = createPace(context, sheets.length);
      for (const sheet of sheets) {
        await pace.advance(1);
        const { organisation, rows } = sheet;
        const form: Attachment = {
          fileName: `action-points-${fileMark(organisation)}-${language}-${writtenOn}.xlsx`,
          mediaType: mediaTypes.xlsx,
          bytes: await writeReplyForm({ wording, clusterName, organisation, writtenOn, rows }),
        };
        const receivers = receiversOf(sheet, register);
        const overdue = rows.filter(({ isOverdue }) => isOverdue).length;
        const content = {
          subject: t('mail:actions.subject', { cluster: clusterName, organisation: organisation.name }),
          text: letter([t('mail:actions.text', { organisation: organisation.name, open: rows.length, overdue })], wording, sign),
          attachments: [form],
          fileName: form.fileName.replace(/\.xlsx$/, ''),
        };
        const drafts = await writeDrafts(dependencies, content, batchesOf(receivers.recipients, sender.reachable), organisation);
        made.push({ form, sheet, drafts, count: receivers.recipients.length });
        excluded.push(...nameExclusions(receivers.excluded, register));
      }
      const { value: drafts } = log.commit({ key: 'actionSheetsDrafted' }, (writer) =>
        made.flatMap(({ form, drafts: own }) =>
          logDrafts(dependencies, writer, own, { dispatchKind: 'action_sheet', meeting: null, mailingList: null, fileNames: [form.fileName] }),
        ),
      );
      return {
        drafts,
        recipientCount: made.reduce((sum, { count }) => sum + count, 0),
        excluded,
        forms: made.map(({ form, sheet }) => ({ organisation: sheet.organisation.id, file: outgoing(form) })),
        unaddressed: made
          .filter(({ drafts: own }) => own.length === 0)
          .map(({ sheet: { organisation } }) => ({ organisation: organisation.id, organisationName: organisation.name })),
      };
    },
  };
}

import type { Drafts, Exclusion, MailDraftView } from '../../../../shared/contract/meeting-documents.ts';
import { type Batch, isMailAddress } from '../../../../shared/domain/mail/recipients.ts';
import type { Register } from '../../../../shared/domain/meetings/register.ts';
import { isHeldOn } from '../../../../shared/documents/plans/names.ts';
import type { dispatchKinds } from '../../../../shared/records/choices.ts';
import type { FieldValue } from '../../../../shared/records/define.ts';
import type { BatchWriter } from '../../database/change-log.ts';
import { loadWriters } from '../../documents/load-writers.ts';
import type { DocumentsDependencies } from '../documents/gather.ts';

/** A file that goes out. */
export interface Attachment {
  fileName: string;
  mediaType: string;
  bytes: Uint8Array;
  /** Parameters of its content type in a mail, for example the method of a calendar entry. */
  parameters?: string;
}

export interface MailContent {
  subject: string;
  text: string;
  attachments: readonly Attachment[];
  /** Without ending; drafts after the first carry their number. */
  fileName: string;
}

/** Keeps a mail's header on one line, whatever was typed as a title. */
export function headerLine(text: string): string {
  return text.replaceAll(/\p{Cc}+/gu, ' ').trim();
}

export function outgoing({ fileName, mediaType, bytes }: Attachment): Drafts['attachments'][number] {
  return { fileName, mediaType, bytes: Buffer.from(bytes).toString('base64') };
}

interface Unlogged extends Omit<MailDraftView, 'dispatch'> {
  receivers: string[];
}

/** One .eml file per batch of receivers. Nothing is logged yet: writing takes a while, and the log is one transaction. */
export async function writeDrafts(
  { clock }: Pick<DocumentsDependencies, 'clock'>,
  { subject, text, attachments, fileName }: MailContent,
  batches: readonly Batch[],
  organisation: { id: string; name: string } | null = null,
): Promise<Unlogged[]> {
  const { makeMailDraft } = await loadWriters.mail();
  const line = headerLine(subject);
  const drafts: Unlogged[] = [];
  for (const [place, { to, bcc, receivers }] of batches.entries()) {
    const bytes = await makeMailDraft({
      to,
      bcc,
      subject: line,
      text,
      attachments: attachments.map(({ parameters, ...file }) => ({
        ...file,
        mediaType: parameters === undefined ? file.mediaType : `${file.mediaType}; ${parameters}`,
      })),
      date: clock.now(),
    });
    const mark = place === 0 ? '' : `-${place + 1}`;
    drafts.push({
      file: outgoing({ fileName: `${fileName}${mark}.eml`, mediaType: 'message/rfc822', bytes }),
      to,
      bcc,
      receivers,
      subject: line,
      text,
      organisation: organisation?.id ?? null,
      organisationName: organisation?.name ?? null,
    });
  }
  return drafts;
}

/** What the log keeps of a long list of addresses; the count is kept whole. */
const mostLogged = 100;
const longestTitle = 500;

export interface DispatchFields {
  dispatchKind: (typeof dispatchKinds)[number];
  meeting: string | null;
  document?: string;
  mailingList: string | null;
  fileNames: readonly string[];
}

/** Logs a dispatch per draft; none is sent until a person says so. */
export function logDrafts(
  { clock, newId }: Pick<DocumentsDependencies, 'clock' | 'newId'>,
  writer: BatchWriter,
  drafts: readonly Unlogged[],
  { fileNames, ...fields }: DispatchFields,
): MailDraftView[] {
  return drafts.map(({ receivers, ...draft }) => {
    const dispatch = newId();
    writer.save('dispatch', dispatch, {
      ...fields,
      organisation: draft.organisation,
      title: draft.subject.slice(0, longestTitle).replace(/\p{Surrogate}$/u, ''),
      audience: 'members',
      recipients: receivers.slice(0, mostLogged),
      recipientCount: receivers.length,
      fileNames: [...fileNames] as FieldValue,
      draftedOn: clock.today(),
      sentOn: null,
    });
    return { dispatch, ...draft };
  });
}

export function nameExclusions(
  excluded: readonly Pick<Exclusion, 'contact' | 'reason'>[],
  register: Register,
): Exclusion[] {
  return excluded.map(({ contact, reason }) => ({
    contact,
    reason,
    contactName: register.contactName(contact) ?? '',
    organisationName: register.organisationName(register.contact(contact)?.organisation ?? null),
  }));
}

/** Answers go to whoever coordinates; where nobody with an address does, nowhere: `.invalid` is no domain (RFC 2606). */
const nobody = 'no-reply@cluster-desk.invalid';

export interface Sender {
  name: string;
  address: string;
  /** `null` where nobody can be answered. */
  reachable: string | null;
}

/**
 * Who sends for the cluster: the coordinator's address, else the co-coordinator's. It stays the same over the changes of
 * a calendar entry, which a meeting's chair would not.
 */
export function senderOf({ records, clock, officeId }: DocumentsDependencies, register: Register): Sender {
  const today = clock.today();
  const held = records.list('position').filter((position) => isHeldOn(position, today));
  for (const kind of ['coordinator', 'subnational_coordinator', 'co_coordinator'] as const) {
    for (const { contact: id } of held.filter(({ positionKind }) => positionKind === kind)) {
      const address = register.contact(id)?.emails?.map((email) => email.trim()).find(isMailAddress);
      if (address !== undefined) return { name: register.contactName(id) ?? address, address, reachable: address };
    }
  }
  return { name: records.find('office', officeId)?.name ?? '', address: nobody, reachable: null };
}

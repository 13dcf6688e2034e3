import type { documentsContract } from '../../../../shared/contract/documents.ts';
import type { Handlers, InputOf } from '../../../../shared/contract/define.ts';
import { batchesOf, recipientsOf } from '../../../../shared/domain/mail/recipients.ts';
import { dayText } from '../../../../shared/documents/wording.ts';
import { type Language, languages } from '../../../../shared/records/choices.ts';
import type { RecordByType } from '../../../../shared/records/index.ts';
import { FailureError } from '../../../../shared/result.ts';
import { type Attachment, logDrafts, nameExclusions, senderOf, writeDrafts } from '../meeting-documents/drafts.ts';
import { letter } from '../meeting-documents/mail-texts.ts';
import { readMeetings } from '../meetings/reading.ts';
import { kindOf } from './draft-words.ts';
import { type DocumentsDependencies, findDocument, wordingIn } from './gather.ts';

type Version = RecordByType['document_version'];
type Contact = RecordByType['contact'];
type Circulation = InputOf<(typeof documentsContract)['documents.draftMails']>['circulation'];

/** The organisations that a circulation names; `null` for the people of a mailing list. */
function organisationsOf({ records }: DocumentsDependencies, circulation: Circulation): string[] | null {
  switch (circulation.to) {
    case 'members':
      return records.list('organisation').filter(({ membership, mergedInto }) => membership === 'member' && mergedInto === null).map(({ id }) => id);
    case 'group': {
      const group = records.find('group', circulation.group);
      if (!group) throw new FailureError('record-not-found', { type: 'group', id: circulation.group });
      return [...new Set([...(group.members ?? []), ...(group.chairOrganisation === null ? [] : [group.chairOrganisation])])];
    }
    case 'organisations':
      return [...new Set(circulation.organisations)];
    case 'mailing_list':
      return null;
  }
}

function contactsOf({ records }: DocumentsDependencies, circulation: Circulation, organisations: string[] | null): Contact[] {
  if (circulation.to !== 'mailing_list') return records.listOfAny('contact', 'organisation', organisations ?? []);
  const list = records.find('mailing_list', circulation.mailingList);
  if (!list) throw new FailureError('record-not-found', { type: 'mailing_list', id: circulation.mailingList });
  return records.list('contact').filter(({ mailingLists }) => (mailingLists ?? []).includes(list.id));
}

export function createDraftMailHandlers(
  dependencies: DocumentsDependencies,
): Handlers<Pick<typeof documentsContract, 'documents.draftMails'>> {
  const { records, files, log } = dependencies;

  const fileOf = ({ file: id, fileName }: Version): Attachment => {
    const stored = id === null ? null : files.read(id);
    if (!stored || fileName === null) throw new FailureError('record-not-found', { type: 'file', id: id ?? '' });
    return { fileName, mediaType: stored.mediaType, bytes: stored.bytes };
  };

  const contentOf = (document: RecordByType['document'], version: Version, language: Language) => {
    const wording = wordingIn(dependencies, language);
    const { t } = wording;
    const title = dependencies.catalogues.templateTexts[kindOf(document)][language].title;
    const named = document.subjectLabel ? `${title} · ${document.subjectLabel}` : title;
    const { commentsUntil } = document;
    const asksForComments = version.status === 'circulated';
    const sign = {
      officeName: records.find('office', dependencies.officeId)?.name ?? '',
      clusterName: records.find('cluster', 'cluster')?.name ?? '',
    };
    const opening = t('mail:document.opening', { document: named, version: version.version ?? '', status: t(`documents:statuses.${version.status ?? 'draft'}`) });
    const comments = commentsUntil === null ? t('mail:document.comments') : t('mail:document.commentsUntil', { day: dayText(commentsUntil, language) });
    return {
      subject: t('mail:document.subject', { document: named, version: version.version ?? '' }),
      text: letter([opening, asksForComments ? comments : null], wording, sign),
    };
  };

  return {
    'documents.draftMails': async ({ documentVersion: id, circulation }) => {
      const version = records.find('document_version', id);
      if (!version) throw new FailureError('record-not-found', { type: 'document_version', id });
      const document = findDocument(records, version.document ?? '');
      const organisations = organisationsOf(dependencies, circulation);
      const contacts = contactsOf(dependencies, circulation, organisations);
      const register = readMeetings(dependencies).register();
      const { recipients, excluded } = recipientsOf(contacts, (of) => register.organisation(of));
      const sender = senderOf(dependencies, register).reachable;
      /** The same version as it was frozen in the receivers' language, where it was. */
      const editions = records.listOf('document_version', 'document', document.id).filter((other) => other.version === version.version);
      const byId = new Map(contacts.map((contact) => [contact.id, contact]));
      const languageOf = (contact: string) => byId.get(contact)?.languages?.[0] ?? version.language ?? 'en';
      const written: { attached: Attachment; drafts: Awaited<ReturnType<typeof writeDrafts>> }[] = [];
      for (const language of languages) {
        const receivers = recipients.filter(({ contact }) => languageOf(contact) === language);
        if (receivers.length === 0) continue;
        const attached = fileOf(editions.find((edition) => edition.language === language) ?? version);
        const content = { ...contentOf(document, version, language), attachments: [attached], fileName: `${attached.fileName.replace(/\.docx$/, '')}-mail-${language}` };
        written.push({ attached, drafts: await writeDrafts(dependencies, content, batchesOf(receivers, sender)) });
      }
      log.commit({ key: 'documentMailsDrafted' }, (writer) => {
        for (const { attached, drafts } of written) {
          logDrafts(dependencies, writer, drafts, {
            dispatchKind: 'document',
            meeting: null,
            document: document.id,
            mailingList: circulation.to === 'mailing_list' ? circulation.mailingList : null,
            fileNames: [attached.fileName],
          });
        }
      });
      const reached = new Set(recipients.map(({ contact }) => byId.get(contact)?.organisation));
      return {
        files: written.flatMap(({ drafts }) => drafts.map(({ file }) => file)),
        recipients: recipients.length,
        withoutAddress:
          organisations === null
            ? nameExclusions(excluded, register).filter(({ reason }) => reason !== 'same_address' && reason !== 'media').map(({ contactName }) => contactName)
            : organisations.filter((one) => !reached.has(one)).map((one) => register.organisationName(one) ?? ''),
      };
    },
  };
}

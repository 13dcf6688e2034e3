import {
  type ContactExportPreview,
  type contactExportsContract,
  type ContactFormat,
  contactReasons,
} from '../../../../shared/contract/contact-exports.ts';
import type { CallContext, Handlers } from '../../../../shared/contract/define.ts';
import { planContactCards } from '../../../../shared/documents/plans/contact-cards.ts';
import { planContactList } from '../../../../shared/documents/plans/contact-list.ts';
import { type ContactSelection, selectContacts } from '../../../../shared/domain/audiences/contact-selection.ts';
import type { Audience, Language } from '../../../../shared/records/choices.ts';
import { FailureError } from '../../../../shared/result.ts';
import { createPace } from '../../archive/pace.ts';
import { loadWriters } from '../../documents/load-writers.ts';
import type { AreaDependencies } from '../dependencies.ts';

type ExportingDependencies = Pick<AreaDependencies, 'records' | 'log' | 'newId' | 'catalogues' | 'clock'>;

const mediaTypes: Record<ContactFormat, string> = {
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  vcf: 'text/vcard',
};

/** As many names as somebody would read through. */
const mostNamed = 200;

export function createContactExportHandlers(dependencies: ExportingDependencies): Handlers<typeof contactExportsContract> {
  const { records, log, newId, catalogues, clock } = dependencies;

  const select = (audience: Audience) =>
    selectContacts({ organisations: records.list('organisation'), contacts: records.list('contact') }, audience);

  const writeWorkbook = async (selection: ContactSelection, language: Language, context: CallContext) => {
    const wording = { language, t: catalogues.translators[language] };
    const about = {
      clusterName: records.find('cluster', 'cluster')?.name ?? '',
      day: clock.today(),
      mailingLists: records.list('mailing_list'),
    };
    const plan = planContactList(selection, about, wording);
    const pace = createPace(context, plan.sheets.reduce((sum, { rows }) => sum + rows.length, 0));
    const { writeContactsWorkbook } = await loadWriters.contacts();
    return writeContactsWorkbook(plan, () => pace.advance(1));
  };

  const writeCards = async (selection: ContactSelection) => {
    const { writeContactCards } = await loadWriters.cards();
    return writeContactCards(planContactCards(selection));
  };

  return {
    'contacts.previewExport': ({ audience }) => describe(select(audience)),
    'contacts.export': async ({ audience, language, format, recipients }, context) => {
      const selection = select(audience);
      const leaving = selection.contacts.length + (format === 'xlsx' ? selection.organisations.length : 0);
      if (leaving === 0) throw new FailureError('nothing-to-export');
      const bytes = await (format === 'xlsx' ? writeWorkbook(selection, language, context) : writeCards(selection));
      const day = clock.today();
      const fileName = `contacts-${audience}-${language}-${day}.${format}`;
      const dispatch = newId();
      log.commit({ key: 'contactsExported' }, (writer) =>
        writer.save('dispatch', dispatch, {
          dispatchKind: 'contact_list',
          title: catalogues.translators[language](`partners:exports.fileTitles.${audience}`),
          audience,
          recipients: recipients.length === 0 ? null : recipients,
          recipientCount: recipients.length,
          fileNames: [fileName],
          draftedOn: day,
          sentOn: day,
        }),
      );
      return { fileName, mediaType: mediaTypes[format], bytes: Buffer.from(bytes).toString('base64'), dispatch };
    },
  };
}

function describe({ audience, organisations, contacts, fields, stays }: ContactSelection): ContactExportPreview {
  return {
    audience,
    organisations: organisations.length,
    contacts: contacts.length,
    fields,
    reasons: contactReasons.flatMap((reason) => {
      const count = stays.filter((person) => person.reason === reason).length;
      return count === 0 ? [] : [{ reason, count }];
    }),
    stays: stays.slice(0, mostNamed).map(({ contact, reason }) => ({ id: contact.id, reason })),
    leaves: contacts.slice(0, mostNamed).map(({ id }) => id),
  };
}

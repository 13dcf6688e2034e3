import type { ElectionView } from '../../../../shared/contract/election-view.ts';
import { dayOrNull, sayIn } from '../../../../shared/documents/plans/elections/paper-head.ts';
import { mostRecipients } from '../../../../shared/domain/mail/recipients.ts';
import type { Language } from '../../../../shared/records/choices.ts';
import { loadWriters } from '../../documents/load-writers.ts';
import type { BallotFile } from '../../elections/ballot-documents.ts';
import { mediaTypes } from './file-names.ts';
import { type PaperDependencies, paperInput } from './paper-plans.ts';
import { addressesOf } from './recipients.ts';

/** The call to all members and observers, and to whoever's membership nobody noted, as blind copies in mails that providers still take. */
export async function draftNominationCall(
  dependencies: PaperDependencies,
  view: ElectionView,
  language: Language,
  attachments: readonly BallotFile[],
): Promise<{ drafts: BallotFile[]; recipientCount: number; withoutAddress: { organisation: string; organisationName: string }[] }> {
  const { records, clock } = dependencies;
  const { wording, clusterName, officeName } = paperInput(dependencies, view, language);
  const say = sayIn(wording);
  const invited = records.list('organisation').filter(({ membership, organisationType, mergedInto }) => membership !== 'none' && organisationType !== 'media' && mergedInto === null);
  const byOrganisation = invited.map(({ id, name }) => ({ organisation: id, organisationName: name ?? '', addresses: addressesOf(records, id) }));
  const addresses = [...new Set(byOrganisation.flatMap((one) => one.addresses))];
  const { makeMailDraft } = await loadWriters.mail();
  const drafts: BallotFile[] = [];
  for (let place = 0; place < addresses.length; place += mostRecipients) {
    const bytes = await makeMailDraft({
      to: [],
      bcc: addresses.slice(place, place + mostRecipients),
      subject: say('mail.callSubject', { election: view.election.title }),
      text: say('mail.callText', {
        election: view.election.title,
        day: dayOrNull(view.rules.nominationsUntil, wording) ?? say('mail.noDay'),
        office: officeName,
        cluster: clusterName,
      }),
      attachments: [...attachments],
      date: clock.now(),
    });
    drafts.push({ fileName: `nomination-call-${String(drafts.length + 1).padStart(2, '0')}-${language}.eml`, mediaType: mediaTypes.eml, bytes });
  }
  return {
    drafts,
    recipientCount: addresses.length,
    withoutAddress: byOrganisation.filter((one) => one.addresses.length === 0).map(({ organisation, organisationName }) => ({ organisation, organisationName })),
  };
}

import type { RecordByType } from '../../../../records/index.ts';
import type { Block } from '../../../blocks.ts';
import { dayText, type Wording } from '../../../wording.ts';
import { cell, column, paragraph, table } from '../../blocks.ts';
import { documentsTable } from '../../handover-tables.ts';
import { isHeldOn, Names, positionTitle } from '../../names.ts';
import { type DraftRecords, subjectGroup, subjectPosition } from '../draft-records.ts';

export function versionBlocks({ versions }: Pick<DraftRecords, 'versions'>, { t, language }: Wording): Block[] {
  const word = (key: string) => t(`documents:tor.versions.${key}`);
  if (versions.length === 0) return [paragraph(word('none'), 'note')];
  const rows = versions
    .toSorted((a, b) => ((a.frozenOn ?? '') < (b.frozenOn ?? '') ? -1 : 1))
    .map(({ version, frozenOn, status, note }) => [
      cell(version ?? '', { heading: true }),
      cell(frozenOn ? dayText(frozenOn, language) : ''),
      cell(t(`documents:statuses.${status ?? 'draft'}`)),
      cell(note ?? ''),
    ]);
  return [table([column(word('version'), 14), column(word('date'), 24), column(word('status'), 18), column(word('note'), 44)], rows)];
}

/** Documents of the cluster that are to be reviewed, expire, or wait for comments. */
export function datedDocumentsBlocks({ documents, document, today }: DraftRecords, wording: Wording): Block[] {
  const others = documents.filter(({ id }) => id !== document.id);
  return [documentsTable(others, today, wording) ?? paragraph(wording.t('documents:handover.none.documents'), 'note')];
}

interface Signatory {
  role: string;
  /** `null`: somebody outside the register, or nobody chosen yet. */
  organisation: string | null;
  /** Printed where the register knows none. */
  called?: string | null;
  name?: string | null;
}

/** Lines for everybody who has to sign a document of the kind; who signed already is named. */
export function signaturesBlock(records: DraftRecords, wording: Wording): Block {
  const { t } = wording;
  const names = new Names(records.organisations, records.contacts);
  const signed = records.document.signatures ?? [];
  return {
    kind: 'signatures',
    parties: signatoriesOf(records, wording).map(({ role, organisation, called, name }) => ({
      role,
      organisation: names.organisationWithAcronym(organisation) ?? called ?? `[${t('documents:toBeCompleted')}]`,
      name: signed.find((one) => organisation !== null && one.organisation === organisation)?.name ?? name ?? '',
    })),
    labels: {
      name: t('documents:signatures.name'),
      date: t('documents:signatures.date'),
      signature: t('documents:signatures.signature'),
    },
  };
}

function signatoriesOf(records: DraftRecords, wording: Wording): Signatory[] {
  const { cluster, document } = records;
  const role = (key: string) => wording.t(`documents:tor.signatories.${key}`);
  const lead: Signatory = { role: role('lead'), organisation: cluster?.leadAgency ?? null };
  const partners = (cluster?.coCoordinators ?? []).map((organisation) => ({ role: role('coCoordinator'), organisation }));
  switch (document.documentKind) {
    case 'co-coordination-mou':
      return [lead, ...(document.subject === null && partners.length > 0 ? partners : [{ role: role('coCoordinator'), organisation: document.subject }])];
    case 'position-tor':
      return [lead, { ...personIn(subjectPosition(records), records, wording), role: role('holder') }];
    case 'sag-tor':
    case 'twg-tor':
      return [lead, { role: role('chair'), organisation: subjectGroup(records)?.chairOrganisation ?? null }];
    case 'commitments-letter':
      return [lead, { role: role('member'), organisation: document.subject }];
    case 'activation-letter':
      return [{ role: role('coordinatorOfCountry'), organisation: null, called: wording.t('documents:letter.people.rcHc') }];
    case 'activation-notice':
      return [lead];
    case 'transition-plan':
      return [lead, { role: role('recipient'), organisation: null }];
    case 'handover-note':
      return [
        { ...personIn(subjectPosition(records), records, wording), role: role('outgoing') },
        { role: role('incoming'), organisation: null },
      ];
    default:
      return [lead, ...partners];
  }
}

function personIn(position: RecordByType['position'] | null, { organisations, contacts, today }: DraftRecords, wording: Wording): Omit<Signatory, 'role'> {
  const names = new Names(organisations, contacts);
  const holder = position && isHeldOn(position, today) ? names.contact(position.contact) : null;
  return { organisation: position?.organisation ?? null, called: position && positionTitle(position, wording), name: holder };
}

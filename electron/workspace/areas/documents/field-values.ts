import type { Translate } from '../../../../shared/documents/translate.ts';
import { dayText, listText } from '../../../../shared/documents/wording.ts';
import type { Language } from '../../../../shared/records/choices.ts';
import type { RecordByType } from '../../../../shared/records/index.ts';
import type { AreaDependencies } from '../dependencies.ts';

/** A `{{field}}` of a template, what the workspace knows for it, and the area where a person fills it. */
export interface FieldValue {
  name: string;
  value: string | null;
  area: 'workspace' | 'activation' | 'team' | 'documents';
}

/** Our own proposal where the cluster has not said otherwise: `domain.md` gives no figure for either. */
const minutesDays = 2;
const reviewMonths = 12;

/** The values of the cluster ToR's fields, worded in the document's language. Unknown is `null`, never invented. */
export function readFieldValues(
  { records, clock, catalogues }: Pick<AreaDependencies, 'records' | 'clock' | 'catalogues'>,
  officeId: string,
  document: RecordByType['document'],
  language: Language,
): FieldValue[] {
  const t = catalogues.translators[language];
  const cluster = records.get('cluster', 'cluster');
  const office = records.get('office', officeId);
  const activation = records.get('activation', 'activation');
  const nameOf = (id: string | null | undefined) => (id ? (records.get('organisation', id)?.name ?? null) : null);
  const coCoordinators = (cluster?.coCoordinators ?? []).flatMap((id) => nameOf(id) ?? []);
  const sag = records.list('group').find(({ groupKind }) => groupKind === 'sag');
  const holderOf = (kind: RecordByType['position']['positionKind']) => holderName(records, kind);
  const values: [FieldValue['name'], FieldValue['value'], FieldValue['area']][] = [
    ['cluster_name', cluster?.name ?? null, 'workspace'],
    ['country', cluster ? countryName(cluster, language) : null, 'workspace'],
    ['lead_agency', nameOf(cluster?.leadAgency), 'workspace'],
    ['co_coordinators', coCoordinators.length > 0 ? listText(coCoordinators, language) : null, 'workspace'],
    ['crisis_type', cluster?.crisisType ? t(`documents:crisisTypes.${cluster.crisisType}`) : null, 'workspace'],
    ['activation_date', activation?.decidedOn ? dayText(activation.decidedOn, language) : null, 'activation'],
    ['working_languages', languageNames(cluster?.workingLanguages ?? [], language), 'workspace'],
    ['office_name', office?.name ?? null, 'workspace'],
    ['area', office?.area ?? (office?.level === 'national' ? wholeCountry(t) : null), 'workspace'],
    ['coordinator_name', holderOf('coordinator'), 'team'],
    ['imo_name', holderOf('imo'), 'team'],
    ['meeting_frequency', cluster?.meetingFrequency ?? null, 'workspace'],
    ['minutes_days', String(minutesDays), 'documents'],
    ['review_months', String(reviewMonths), 'documents'],
    ['sag_name', sag?.name ?? null, 'team'],
    ['version', document.version, 'documents'],
    ['document_date', dayText(clock.today(), language), 'documents'],
  ];
  return values.map(([name, value, area]) => ({ name, value, area }));
}

function holderName(
  records: AreaDependencies['records'],
  kind: RecordByType['position']['positionKind'],
): string | null {
  const position = records.list('position').find(({ positionKind, contact }) => positionKind === kind && contact !== null);
  return contactName(position?.contact ? records.get('contact', position.contact) : null);
}

export function contactName(contact: RecordByType['contact'] | null): string | null {
  if (!contact) return null;
  return [contact.givenName, contact.familyName].filter((part) => part !== null && part !== '').join(' ');
}

/** The country's name in the language, or the name that the workspace gives itself. */
export function countryName(cluster: RecordByType['cluster'], language: Language): string | null {
  if (cluster.countryName) return cluster.countryName;
  if (!cluster.country) return null;
  return new Intl.DisplayNames([language], { type: 'region', fallback: 'none' }).of(cluster.country) ?? null;
}

function languageNames(codes: readonly Language[], language: Language): string | null {
  if (codes.length === 0) return null;
  const names = new Intl.DisplayNames([language], { type: 'language' });
  return listText(
    codes.map((code) => names.of(code) ?? code),
    language,
  );
}

function wholeCountry(t: Translate): string {
  return t('documents:wholeCountry');
}

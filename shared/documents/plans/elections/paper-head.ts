import type { ElectionView } from '../../../contract/election-view.ts';
import type { DocumentPlan } from '../../blocks.ts';
import { dayText, type Wording } from '../../wording.ts';
import { type ReportHead, reportHead } from '../report-head.ts';

/** What every paper of an election is made from. */
export interface ElectionPaperInput extends ReportHead {
  view: ElectionView;
}

export type Say = (key: string, params?: Record<string, string | number>) => string;

/** The words of the papers of an election. */
export function sayIn({ t }: Wording): Say {
  return (key, params) => t(`documents:elections.${key}`, params);
}

type Fact = DocumentPlan['facts'][number];

/** A fact, unless it is not known. */
export function fact(label: string, value: string | null): Fact[] {
  return value === null || value === '' ? [] : [{ label, value }];
}

/** The day written out; `null` for no day. */
export function dayOrNull(day: string | null, { language }: Wording): string | null {
  return day === null ? null : dayText(day, language);
}

/** Everything but the blocks of a paper about one election: "Rules", and below it "Election of the advisory group". */
export function electionPaper(input: ElectionPaperInput, kind: string, facts: Fact[] = []): Omit<DocumentPlan, 'blocks'> {
  const { wording, view } = input;
  const { t } = wording;
  const { electionKind, groupName, title } = view.election;
  const head = reportHead(input, kind);
  return {
    ...head,
    subtitle: title,
    header: sayIn(wording)('paper', { kind, election: `${title} · ${dayText(input.today, wording.language)}` }),
    facts: [
      ...fact(t('records:records.election.electionKind'), groupName ?? t(`records:choices.electionKinds.${electionKind}`)),
      ...facts,
      ...head.facts,
    ],
  };
}

/** The names of an election's candidates: the organisation, with the person where it stands more than once. */
export function candidateNames({ nominations }: Pick<ElectionView, 'nominations'>, wording: Wording): (candidate: string) => string {
  const byId = new Map(nominations.map((nomination) => [nomination.id, nomination]));
  const standing = Map.groupBy(nominations, ({ organisationName }) => organisationName);
  return (id) => {
    const nomination = byId.get(id);
    if (!nomination) return id;
    const { organisationName, personName } = nomination;
    return (standing.get(organisationName)?.length ?? 0) < 2 ? organisationName : candidateName(organisationName, personName, wording);
  };
}

/** "UN agencies", or the word for all organisations of a joint electorate. */
export function electorateName(name: string | null, wording: Wording): string {
  return name ?? sayIn(wording)('allTogether');
}

/** "Organisation: person", for a candidate in running text. */
export function candidateName(organisationName: string, personName: string | null, wording: Wording): string {
  return personName === null || personName === '' ? organisationName : sayIn(wording)('candidate', { organisation: organisationName, person: personName });
}

import type { ElectionPaper } from '../../../../shared/contract/election-documents.ts';
import type { ElectorateCount } from '../../../../shared/contract/elections.ts';
import type { ElectionRules, ElectionView } from '../../../../shared/contract/election-view.ts';
import type { DocumentPlan } from '../../../../shared/documents/blocks.ts';
import { ballotsPlan } from '../../../../shared/documents/plans/elections/ballot.ts';
import { certificatePlan } from '../../../../shared/documents/plans/elections/certificate.ts';
import { checkPlan } from '../../../../shared/documents/plans/elections/check.ts';
import { compositionPlan } from '../../../../shared/documents/plans/elections/composition.ts';
import { lotsSheetPlan } from '../../../../shared/documents/plans/elections/lots.ts';
import { nominationCallPlan, nominationFormPlan } from '../../../../shared/documents/plans/elections/nomination-call.ts';
import type { ElectionPaperInput } from '../../../../shared/documents/plans/elections/paper-head.ts';
import { electionResultPlan } from '../../../../shared/documents/plans/elections/result.ts';
import { electionRollPlan } from '../../../../shared/documents/plans/elections/roll.ts';
import { electionRulesPlan } from '../../../../shared/documents/plans/elections/rules.ts';
import { inTwoLanguages } from '../../../../shared/documents/plans/elections/second-language.ts';
import { countryName } from '../../../../shared/documents/plans/names.ts';
import { readReplay } from '../../../../shared/domain/elections/formats/replay.ts';
import type { Language } from '../../../../shared/records/choices.ts';
import { sha256 } from '../../sealing/sha256.ts';
import type { AreaDependencies } from '../dependencies.ts';
import { readLogo, wordingIn } from '../documents/gather.ts';

export type PaperDependencies = Pick<AreaDependencies, 'records' | 'files' | 'catalogues' | 'clock' | 'officeId'>;

/** What the calls of `electionsContract` answer, which papers are printed from. */
export interface ElectionReader {
  view(election: string): Promise<ElectionView>;
  stages(election: string): Promise<ElectorateCount[]>;
  replays(election: string): Promise<{ electorate: string | null; fileName: string; text: string }[]>;
}

/** What every paper of an election says of the cluster and the office, in one language. */
export function paperInput(dependencies: PaperDependencies, view: ElectionView, language: Language): ElectionPaperInput {
  const { records, officeId, clock } = dependencies;
  const wording = wordingIn(dependencies, language);
  const cluster = records.find('cluster', 'cluster');
  return {
    wording,
    view,
    clusterName: cluster?.name ?? '',
    countryName: countryName(cluster, wording),
    officeName: records.find('office', officeId)?.name ?? '',
    today: clock.today(),
    logo: readLogo(dependencies),
  };
}

/** A paper as it stands now; `second` prints all of it again in that language. */
export async function planPaper(
  dependencies: PaperDependencies,
  reader: ElectionReader,
  { election, paper, language, second }: { election: string; paper: ElectionPaper; language: Language; second: Language | null },
): Promise<DocumentPlan> {
  const view = await reader.view(election);
  const planIn = (one: Language) => planOne(dependencies, reader, paper, paperInput(dependencies, view, one));
  return inTwoLanguages(await planIn(language), second === null || second === language ? null : await planIn(second));
}

async function planOne(dependencies: PaperDependencies, reader: ElectionReader, paper: ElectionPaper, input: ElectionPaperInput): Promise<DocumentPlan> {
  const { view } = input;
  const { id } = view.election;
  switch (paper) {
    case 'rules':
      return electionRulesPlan({ ...input, proposals: proposalsFor(dependencies, view) });
    case 'roll':
      return electionRollPlan(input);
    case 'nomination_call':
      return nominationCallPlan(input);
    case 'nomination_form':
      return nominationFormPlan(input);
    case 'lots': {
      const { seed, order } = view.lots ?? { seed: '', order: [] };
      return lotsSheetPlan({ ...input, drawn: new Map(order.map((candidate) => [candidate, sha256(`${seed}\n${candidate}`)])) });
    }
    case 'ballot':
      return ballotsPlan(
        input,
        view.papers.map((one) => ({ paper: one, issued: null })),
        'one_per_page',
      );
    case 'certificate':
      return certificatePlan(input);
    case 'report':
      return electionResultPlan({ ...input, counts: await reader.stages(id) });
    case 'check':
      return checkPlan({ ...input, replays: await replaysOf(reader, view) });
    case 'composition':
      return compositionPlan(input);
  }
}

/** What a new election of the kind would start with. */
function proposalsFor({ catalogues }: PaperDependencies, { election }: ElectionView): Partial<ElectionRules> {
  return catalogues.elections.kinds[election.electionKind].rules;
}

async function replaysOf(reader: ElectionReader, view: ElectionView) {
  return (await reader.replays(view.election.id)).map(({ electorate, fileName, text }) => ({
    name: view.constituencies.find(({ id }) => id === electorate)?.name ?? null,
    fileName,
    fileDigest: sha256(text),
    replay: readReplay(text),
  }));
}

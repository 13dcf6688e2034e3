import { createHash } from 'node:crypto';
import type { ElectorateCount } from '../../shared/contract/elections.ts';
import type { ElectionView } from '../../shared/contract/election-view.ts';
import { countElection } from '../../shared/domain/elections/count.ts';
import type { CountingRule, Election } from '../../shared/domain/elections/election.ts';
import { drawLots } from '../../shared/domain/elections/lots.ts';
import { digestOfPaper } from '../../shared/domain/elections/procedure/papers-of-election.ts';
import { makeReplay } from '../../shared/domain/elections/replaying.ts';
import type { DocumentPlan } from '../../shared/documents/blocks.ts';
import { type BallotLayout, ballotsPlan } from '../../shared/documents/plans/elections/ballot.ts';
import { certificatePlan } from '../../shared/documents/plans/elections/certificate.ts';
import { checkPlan } from '../../shared/documents/plans/elections/check.ts';
import { compositionPlan } from '../../shared/documents/plans/elections/composition.ts';
import { lotsSheetPlan } from '../../shared/documents/plans/elections/lots.ts';
import { nominationCallPlan, nominationFormPlan } from '../../shared/documents/plans/elections/nomination-call.ts';
import type { ElectionPaperInput } from '../../shared/documents/plans/elections/paper-head.ts';
import { electionResultPlan } from '../../shared/documents/plans/elections/result.ts';
import { electionRollPlan } from '../../shared/documents/plans/elections/roll.ts';
import { electionRulesPlan } from '../../shared/documents/plans/elections/rules.ts';
import { inTwoLanguages } from '../../shared/documents/plans/elections/second-language.ts';
import type { Language } from '../../shared/records/choices.ts';
import { wordingOf } from './translate.ts';

/** An election of an advisory group from its rules to its seats, as the service answers it; nobody in it exists. */

const sha256 = (text: string) => createHash('sha256').update(text, 'utf8').digest('hex');

interface Names {
  title: string;
  group: string;
  constituencies: [string, string, string];
  organisations: string[];
  people: string[];
}

const namesIn: Partial<Record<Language, Names>> = {
  ar: {
    title: 'انتخاب المجموعة الاستشارية الاستراتيجية 2026',
    group: 'المجموعة الاستشارية الاستراتيجية',
    constituencies: ['وكالات الأمم المتحدة', 'المنظمات الدولية', 'المنظمات الوطنية'],
    organisations: ['وكالة المأوى', 'منظمة الهجرة (IOM)', 'صندوق الطفولة', 'المجلس النرويجي للاجئين (NRC)', 'وكالة التعاون التقني', 'الإغاثة الدولية', 'الهيئة الدنماركية', 'جمعية الأمل', 'مؤسسة النهر', 'شبكة النساء', 'جمعية الشباب', 'مؤسسة البناء'],
    people: ['أمينة سار', 'يوسف حداد', 'ليلى منصور', 'سامي خوري'],
  },
  zh: {
    title: '2026年战略咨询小组选举',
    group: '战略咨询小组',
    constituencies: ['联合国机构', '国际非政府组织', '本国非政府组织'],
    organisations: ['住房署', '国际移民组织', '儿童基金', '挪威难民理事会', '技术合作署', '国际救济会', '丹麦理事会', '希望协会', '河流基金会', '妇女网络', '青年协会', '建设基金会'],
    people: ['王小明', '李娜', '陈静', '张伟'],
  },
};

const english: Names = {
  title: 'Election of the strategic advisory group 2026',
  group: 'Strategic advisory group',
  constituencies: ['UN agencies', 'International NGOs', 'National NGOs'],
  organisations: ['Agency for Shelter', 'Organization for Movement (OM)', 'Fund for Children', 'Northern Refugee Council & Partners', 'Technical Cooperation Agency', 'Relief International “Bridge”', 'Southern Council', 'Hope Association', 'River Foundation', 'Women’s Network', 'Youth Association', 'Builders’ Foundation'],
  people: ['Amina Sarr', 'Youssef Haddad', 'Leïla Mansour', 'Sami Khoury'],
};

const groupOf = (place: number): 0 | 1 | 2 => (place < 3 ? 0 : place < 7 ? 1 : 2);
const typeOf = ['un', 'ingo', 'nngo'] as const;
const constituencyIds = ['c-un', 'c-ingo', 'c-nngo'] as const;

export interface SampleElection {
  view: ElectionView;
  counts: ElectorateCount[];
  elections: { electorate: string; name: string; election: Election }[];
}

export function sampleElection(language: Language, rule: CountingRule = 'stv'): SampleElection {
  const names = namesIn[language] ?? english;
  const nominations = names.organisations.map((organisationName, place): ElectionView['nominations'][number] => ({
    id: `nom-${String(place + 1).padStart(2, '0')}`,
    constituency: constituencyIds[groupOf(place)],
    organisation: `org-${place + 1}`,
    organisationName,
    organisationType: typeOf[groupOf(place)],
    personName: names.people[place % 4] ?? null,
    alternateName: names.people[(place + 1) % 4] ?? null,
    statement: null,
    nominatedBy: 'self',
    proposedBy: null,
    receivedOn: '2026-03-01',
    acceptedOn: '2026-03-02',
    vetting: 'accepted',
    vettingReason: null,
    withdrawnOn: place === 11 ? '2026-04-02' : null,
    sortKey: null,
    isStanding: place !== 11,
  }));
  const lots = drawLots('17 4 62 9 33', nominations.map(({ id }) => id), sha256);
  const elections = constituencyIds.map((electorate, group) => {
    const own = nominations.filter(({ constituency }) => constituency === electorate);
    return { electorate, name: names.constituencies[group] as string, election: electionOf(own, rule, group, lots) };
  });
  const counts: ElectorateCount[] = elections.map(({ electorate, name, election }, group) => ({
    electorate,
    name,
    count: group === 0 ? null : (countElection(election) as NonNullable<ElectorateCount['count']>),
  }));
  return { view: viewOf(names, nominations, elections, counts, rule, lots), counts, elections };
}

const seatsOf = [1, 2, 2];

/** Papers that make surpluses, exclusions and a tie. */
function electionOf(own: ElectionView['nominations'], rule: CountingRule, group: number, lots: readonly string[]): Election {
  const ids = own.map(({ id }) => id);
  const turned = (by: number) => [...ids.slice(by), ...ids.slice(0, by)];
  const orders = [turned(0), turned(0), turned(0), turned(0), turned(1), turned(1), turned(2), turned(3), turned(1).reverse()];
  const papers =
    rule === 'stv'
      ? [...orders.map((order) => ({ ranks: order.slice(0, 3).map((id) => [id]), copies: 1 })), { ranks: [], copies: 1 }, { ranks: [[ids[0] as string, ids[1] as string]], copies: 1 }]
      : [...orders.map((order) => ({ ranks: [order.slice(0, 2)], copies: 1 })), { ranks: [], copies: 1 }];
  return {
    rule,
    seats: seatsOf[group] as number,
    candidates: own.map(({ id, organisationName, withdrawnOn }) => ({ id, name: organisationName, constituency: null, isWithdrawn: withdrawnOn !== null })),
    constituencies: [],
    papers,
    lots,
  };
}

function viewOf(
  names: Names,
  nominations: ElectionView['nominations'],
  elections: SampleElection['elections'],
  counts: readonly ElectorateCount[],
  rule: CountingRule,
  lots: readonly string[],
): ElectionView {
  const organisations = [...names.organisations, ...names.organisations.map((name) => `${name} 2`)];
  const roll = organisations.map((organisationName, place): ElectionView['roll'][number] => ({
    id: `election-1:org-${place + 1}`,
    organisation: `org-${place + 1}`,
    organisationName,
    organisationType: typeOf[groupOf(place % 12)],
    constituency: place === 23 ? null : constituencyIds[groupOf(place % 12)],
    isEligible: place % 7 !== 6 && place !== 23,
    reasons: place === 23 ? ['member', 'no-constituency'] : place % 7 === 6 ? ['member', 'commitments-missing'] : ['member', 'commitments-signed', 'active'],
    isOverruled: place === 4,
    overruleReason: place === 4 ? 'Objection of 4 March: the signed commitments were found.' : null,
    leftOn: place === 9 ? '2026-04-20' : null,
    hasCode: true,
    hasVoted: place % 3 !== 0,
    objections: [],
  }));
  const place = (title: string, organisationName: string | null) => ({ organisation: organisationName === null ? null : 'org-1', organisationName, title });
  const replayDigests = elections.map(({ name, election }) => sha256(JSON.stringify(makeReplay(name, election, '17 4 62 9 33', sha256))));
  return {
    today: '2026-05-02',
    election: {
      id: 'election-1',
      title: names.title,
      electionKind: 'sag',
      groupId: 'group-sag',
      groupName: names.group,
      status: 'declared',
      seats: 5,
      nominationsUntil: '2026-03-15',
      opensOn: '2026-04-01',
      closesOn: '2026-04-14',
      declaredOn: '2026-04-20',
      electors: 20,
      candidates: 11,
    },
    rules: {
      procedure: 'ballot',
      electorate: 'per_constituency',
      countingRule: rule,
      openVoting: false,
      ballotOrder: 'shuffled',
      criteria: '- works in at least two districts\n- **reports** every month',
      rollCutOffOn: '2026-02-28',
      nominationsUntil: '2026-03-15',
      opensOn: '2026-04-01',
      closesOn: '2026-04-14',
      objectionDays: 7,
      turnoutQuorumPercent: 50,
      quorumMissed: 'extend',
      eligibilityMonths: 6,
      wantsCommitments: true,
      wantsActivity: true,
      termMonths: 12,
      staggeredSeats: 2,
      keepsMembers: 1,
      secrecyThreshold: 3,
      standingSeats: [place('Chair', names.organisations[0] ?? null), place('Co-chair', null)],
      observerSeats: [place('Donors', null)],
      countedBy: 'N. Okoro, P. Lind',
      observedBy: 'R. Das',
    },
    problems: [],
    announcedOn: '2026-02-20',
    rulesDigest: sha256('rules'),
    areRulesChanged: false,
    steps: [],
    urn: 'here',
    constituencies: constituencyIds.map((id, group) => ({
      id,
      name: names.constituencies[group] as string,
      organisationTypes: [typeOf[group] as (typeof typeOf)[number]],
      seats: seatsOf[group] as number,
      floorNationalNgos: group === 2 ? 2 : 0,
      roll: 8,
      eligible: 7,
      standing: 4,
    })),
    contests: [],
    roll,
    nominations,
    lots: { seed: '17 4 62 9 33', order: [...lots], isComplete: true },
    papers: elections.map(({ electorate, name, election }) => {
      const candidates = election.candidates.map(({ id, isWithdrawn }) => {
        const nomination = nominations.find((one) => one.id === id);
        return { id, organisationName: nomination?.organisationName ?? '', personName: nomination?.personName ?? null, isWithdrawn };
      });
      return { electorate, name, rule, seats: election.seats, maxMarks: null, candidates, digest: digestOfPaper('election-1', electorate, candidates, sha256) };
    }),
    openedAt: '2026-04-01T06:00:00Z',
    extendedFrom: null,
    turnout: [],
    papersWaiting: 0,
    closedOn: '2026-04-15',
    closing: {
      electorates: elections.map(({ electorate, name }, group) => ({
        electorate,
        name,
        roll: group === 0 ? 4 : 14,
        issued: group === 0 ? 4 : 14,
        voided: group,
        returned: group === 0 ? 2 : 11,
        unreturned: group === 0 ? 2 : 3,
        valid: group === 0 ? null : 9,
        blank: group === 0 ? null : 1,
        spoiled: group === 0 ? null : 1,
        isQuorumReached: true,
        isCounted: true,
        isWithheld: group === 0,
      })),
      unreadable: 0,
      returnedByHand: 23,
      explanation: 'One envelope of the International NGOs was empty.',
      receipts: Array.from({ length: 24 }, (_, number) => sha256(`r${number}`).slice(0, 16).toUpperCase().replace(/(.{4})(?=.)/g, '$1-')).toSorted(),
    },
    countedOn: '2026-04-16',
    result: {
      electorates: elections.map(({ electorate, name, election }, group) => {
        const elected = counts[group]?.count?.elected ?? [nominations[0]?.id ?? ''];
        return {
          electorate,
          name,
          seats: election.seats,
          elected: elected.map((id) => {
            const nomination = nominations.find((one) => one.id === id);
            return { nomination: id, organisationName: nomination?.organisationName ?? '', personName: nomination?.personName ?? null, how: 'ballot' as const, reason: null };
          }),
          runnersUp: election.candidates.filter(({ id, isWithdrawn }) => !isWithdrawn && !elected.includes(id)).map(({ id }) => id),
          unfilled: Math.max(0, election.seats - elected.length),
          unsettled: [],
          replayDigest: group === 0 ? null : (replayDigests[group] as string),
        };
      }),
    },
    declaredOn: '2026-04-20',
    objectionsUntil: '2026-04-27',
    objections: [
      { id: 'o-1', stage: 'roll', organisation: 'org-5', organisationName: names.organisations[4] ?? null, about: 'org-5', receivedOn: '2026-03-04', text: 'Our commitments are signed.', outcome: 'accepted', answer: 'Corrected.' },
      { id: 'o-2', stage: 'result', organisation: null, organisationName: null, about: null, receivedOn: '2026-04-22', text: 'Count again.', outcome: 'refused', answer: 'Counted again with the replay file: the same.' },
    ],
    seats: nominations.slice(0, 5).map((nomination, number) => ({
      id: `seat-${number}`,
      organisation: nomination.organisation,
      organisationName: nomination.organisationName,
      title: number === 0 ? 'Chair' : null,
      personName: nomination.personName,
      alternateName: nomination.alternateName,
      seatKind: number === 0 ? 'standing' : number === 4 ? 'observer' : 'elected',
      startsOn: '2026-05-01',
      endsOn: number === 0 ? null : '2027-04-30',
      leftOn: null,
      state: 'serving',
      runnerUp: null,
    })),
    formerSeats: [],
    certificate: null,
    fillsSeat: null,
    cancelledBecause: null,
  } as unknown as ElectionView;
}

/** What the head of every paper says. */
export function paperInputOf(language: Language, view: ElectionView, missing: string[] = []): ElectionPaperInput {
  return {
    wording: wordingOf(language, missing),
    view,
    clusterName: language === 'ar' ? 'كتلة المأوى' : language === 'zh' ? '营地协调集群' : 'CCCM & Shelter',
    countryName: null,
    officeName: 'Coordination office',
    today: view.today,
    logo: null,
  };
}

type PaperPlan = (language: Language, missing?: string[]) => DocumentPlan;

const issuedOf = ({ view }: SampleElection) =>
  view.papers.flatMap((paper, place) =>
    [1, 2].map((own) => ({
      paper,
      issued: { code: '7K3M-XQ2P-9FTW-CH4R', receipt: '0A1B-2C3D-4E5F-6071', organisationName: view.roll[place + own]?.organisationName ?? '', number: place + own },
    })),
  );

const ballots =
  (rule: CountingRule, layout: BallotLayout): PaperPlan =>
  (language, missing) => {
    const sample = sampleElection(language, rule);
    return ballotsPlan(paperInputOf(language, sample.view, missing), issuedOf(sample), layout);
  };

const report =
  (rule: CountingRule): PaperPlan =>
  (language, missing) => {
    const { view, counts } = sampleElection(language, rule);
    return electionResultPlan({ ...paperInputOf(language, view, missing), counts });
  };

const simple =
  (plan: (input: ElectionPaperInput) => DocumentPlan): PaperPlan =>
  (language, missing) =>
    plan(paperInputOf(language, sampleElection(language).view, missing));

export function sampleReplays({ elections }: SampleElection) {
  return elections.slice(1).map(({ name, election }, place) => {
    const replay = makeReplay(name, election, '17 4 62 9 33', sha256);
    return { name, fileName: `replay-${place + 2}.json`, fileDigest: sha256(JSON.stringify(replay)), replay };
  });
}

/** Every paper of an election, by name. */
export const electionPlans: Record<string, PaperPlan> = {
  rules: (language, missing) =>
    electionRulesPlan({ ...paperInputOf(language, sampleElection(language).view, missing), proposals: { countingRule: 'plurality', electorate: 'per_constituency', objectionDays: 7, turnoutQuorumPercent: 50 } }),
  roll: simple(electionRollPlan),
  'nomination-call': simple(nominationCallPlan),
  'nomination-form': simple(nominationFormPlan),
  lots: (language, missing) => {
    const { view } = sampleElection(language);
    const { seed, order } = view.lots ?? { seed: '', order: [] };
    return lotsSheetPlan({ ...paperInputOf(language, view, missing), drawn: new Map(order.map((id) => [id, sha256(`${seed}\n${id}`)])) });
  },
  specimen: (language, missing) => {
    const { view } = sampleElection(language, 'approval');
    return ballotsPlan(paperInputOf(language, view, missing), view.papers.map((paper) => ({ paper, issued: null })), 'one_per_page');
  },
  'ballots-ranked': ballots('stv', 'one_per_page'),
  'ballots-cut': ballots('plurality', 'for_cutting'),
  certificate: simple(certificatePlan),
  'report-stv': report('stv'),
  'report-plurality': report('plurality'),
  check: (language, missing) => {
    const sample = sampleElection(language);
    return checkPlan({ ...paperInputOf(language, sample.view, missing), replays: sampleReplays(sample) });
  },
  composition: simple(compositionPlan),
  'report-in-two': (language, missing) => inTwoLanguages(report('approval')(language, missing), report('approval')(language === 'ar' ? 'en' : 'ar', missing)),
};

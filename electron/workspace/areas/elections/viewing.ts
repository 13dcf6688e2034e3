import type { BallotPaper, ElectionRow, ElectionView, SeatRow } from '../../../../shared/contract/election-view.ts';
import { isStanding } from '../../../../shared/domain/elections/procedure/contests.ts';
import { candidateName } from '../../../../shared/domain/elections/procedure/counting.ts';
import { maxMarksOf } from '../../../../shared/domain/elections/procedure/papers-of-election.ts';
import { stepsOf } from '../../../../shared/domain/elections/procedure/phases.ts';
import { type ElectionRecord, objectionsUntil, secrecyThresholdOf } from '../../../../shared/domain/elections/procedure/rules.ts';
import { seatState } from '../../../../shared/domain/elections/procedure/seats.ts';
import { compareOrdered } from '../../../../shared/domain/ordering/fractional-key.ts';
import type { FrozenPaper } from '../../../../shared/records/elections.ts';
import type { RecordByType } from '../../../../shared/records/index.ts';
import { runnerUpFor } from '../../elections/composing.ts';
import type { PaperEntries } from '../../elections/paper-entries.ts';
import { type ElectionDependencies, type ElectionReading, readElection } from '../../elections/reading.ts';

export function viewElections(dependencies: ElectionDependencies): { today: string; elections: ElectionRow[] } {
  const { records, clock } = dependencies;
  const elections = records.list('election').map(({ id }) => rowOf(dependencies, readElection(dependencies, id)));
  return { today: clock.today(), elections: elections.toReversed() };
}

function rowOf({ records }: Pick<ElectionDependencies, 'records'>, { election, constituencies, nominations, situation }: ElectionReading): ElectionRow {
  const { id, title, electionKind, group, status, nominationsUntil, opensOn, closesOn, declaredOn } = election;
  return {
    id,
    title: title ?? '',
    electionKind: electionKind ?? 'other',
    groupId: group,
    groupName: group === null ? null : (records.find('group', group)?.name ?? null),
    status: status ?? 'drafting',
    seats: constituencies.reduce((sum, { seats }) => sum + (seats ?? 0), 0),
    nominationsUntil,
    opensOn,
    closesOn,
    declaredOn,
    electors: situation.electors,
    candidates: nominations.filter(isStanding).length,
  };
}

/** Everything the pages show of one election. Before closing it tells how many have voted, never who. */
export function viewElection(dependencies: ElectionDependencies, entries: PaperEntries, id: string): ElectionView {
  const reading = readElection(dependencies, id);
  const { election, situation, seats } = reading;
  const seatRow = (seat: RecordByType['group_seat']) => seatRowOf(dependencies, seat);
  return {
    today: situation.today,
    election: rowOf(dependencies, reading),
    rules: rulesOf(dependencies, election),
    problems: [...situation.problems],
    announcedOn: election.announcedOn,
    rulesDigest: election.rulesDigest,
    areRulesChanged: situation.areRulesChanged,
    steps: stepsOf(situation),
    urn: situation.urn,
    constituencies: constituenciesOf(reading),
    contests: reading.contests.map(({ electorate, name, seats: number, state, unfilled, parts }) => ({
      electorate,
      name,
      seats: number,
      standing: parts.reduce((sum, part) => sum + part.standing.length, 0),
      state,
      unfilled,
    })),
    roll: rollOf(dependencies, reading),
    nominations: nominationsOf(dependencies, reading),
    lots:
      election.lotSeed === null
        ? null
        : { seed: election.lotSeed, order: election.lotOrder ?? [], isComplete: situation.areLotsDrawn },
    papers: reading.papers.map((paper) => paperView(reading, paper)),
    openedAt: election.openedAt,
    extendedFrom: election.extendedFrom,
    turnout: election.status === 'open' ? reading.turnout : [],
    papersWaiting: entries.waiting(id),
    closedOn: election.closedOn,
    closing: election.closing && {
      ...election.closing,
      electorates: election.closing.electorates.map((one) => ({ ...one, name: reading.nameOf(one.electorate) })),
    },
    countedOn: election.countedOn,
    // What closing found of electorates below the threshold is no result before the count.
    result: election.countedOn === null || election.result === null ? null : { electorates: resultsOf(reading) },
    declaredOn: election.declaredOn,
    objectionsUntil: objectionsUntil(election),
    objections: objectionsOf(dependencies, reading),
    seats: seats.filter((seat) => seat.election === id).map(seatRow),
    formerSeats: seats.filter((seat) => seat.election !== id && seat.seatKind !== 'standing' && seat.seatKind !== 'observer').map(seatRow),
    certificate: election.certificate,
    fillsSeat: election.fillsSeat,
    cancelledBecause: election.cancelledBecause,
  };
}

function rulesOf({ records }: Pick<ElectionDependencies, 'records'>, election: ElectionRecord): ElectionView['rules'] {
  const places = (list: ElectionRecord['standingSeats']) =>
    (list ?? []).map(({ organisation, title }) => ({
      organisation,
      organisationName: organisation === null ? null : (records.find('organisation', organisation)?.name ?? null),
      title,
    }));
  return {
    procedure: election.procedure ?? 'ballot',
    electorate: election.electorate ?? 'per_constituency',
    countingRule: election.countingRule,
    openVoting: election.openVoting === true,
    ballotOrder: election.ballotOrder ?? 'shuffled',
    criteria: election.criteria,
    rollCutOffOn: election.rollCutOffOn,
    nominationsUntil: election.nominationsUntil,
    opensOn: election.opensOn,
    closesOn: election.closesOn,
    objectionDays: election.objectionDays ?? 0,
    turnoutQuorumPercent: election.turnoutQuorumPercent,
    quorumMissed: election.quorumMissed,
    eligibilityMonths: election.eligibilityMonths,
    wantsCommitments: election.wantsCommitments === true,
    wantsActivity: election.wantsActivity === true,
    termMonths: election.termMonths,
    termEndsOn: election.termEndsOn,
    staggeredSeats: election.staggeredSeats ?? 0,
    keepsMembers: election.keepsMembers ?? 0,
    secrecyThreshold: secrecyThresholdOf(election),
    standingSeats: places(election.standingSeats),
    observerSeats: places(election.observerSeats),
    countedBy: election.countedBy,
    observedBy: election.observedBy,
  };
}

function constituenciesOf({ constituencies, roll, nominations }: ElectionReading): ElectionView['constituencies'] {
  return constituencies.map(({ id, name, organisationTypes, seats, floorNationalNgos }) => {
    const own = roll.filter(({ constituency }) => constituency === id);
    return {
      id,
      name: name ?? '',
      organisationTypes: organisationTypes ?? [],
      seats: seats ?? 0,
      floorNationalNgos: floorNationalNgos ?? 0,
      roll: own.length,
      eligible: own.filter(({ isEligible }) => isEligible === true).length,
      standing: nominations.filter((nomination) => nomination.constituency === id && isStanding(nomination)).length,
    };
  });
}

function rollOf({ records }: Pick<ElectionDependencies, 'records'>, { roll, codes, objections }: ElectionReading): ElectionView['roll'] {
  const withCode = new Set(codes.filter(({ state }) => state !== 'void').map(({ holder }) => holder));
  return roll.map((entry) => {
    const organisation = entry.organisation ?? '';
    return {
      id: entry.id,
      organisation,
      organisationName: entry.organisationName ?? '',
      organisationType: records.get('organisation', organisation)?.organisationType ?? null,
      constituency: entry.constituency,
      isEligible: entry.isEligible === true,
      reasons: entry.reasons ?? [],
      isOverruled: entry.isOverruled === true,
      overruleReason: entry.overruleReason,
      leftOn: entry.leftOn,
      hasCode: withCode.has(organisation),
      hasVoted: entry.hasVoted,
      objections: objections.filter(({ stage, about }) => stage === 'roll' && about === organisation).map(({ id }) => id),
    };
  });
}

function nominationsOf({ records }: Pick<ElectionDependencies, 'records'>, { nominations }: ElectionReading): ElectionView['nominations'] {
  return nominations
    .toSorted((a, b) => compareOrdered({ id: a.id, sortKey: a.sortKey ?? '' }, { id: b.id, sortKey: b.sortKey ?? '' }))
    .map((nomination) => ({
      id: nomination.id,
      constituency: nomination.constituency ?? '',
      organisation: nomination.organisation ?? '',
      organisationName: nomination.organisationName ?? '',
      organisationType: records.get('organisation', nomination.organisation ?? '')?.organisationType ?? null,
      personName: nomination.personName,
      alternateName: nomination.alternateName,
      statement: nomination.statement,
      nominatedBy: nomination.nominatedBy,
      proposedBy: nomination.proposedBy,
      receivedOn: nomination.receivedOn,
      acceptedOn: nomination.acceptedOn,
      vetting: nomination.vetting ?? 'pending',
      vettingReason: nomination.vettingReason,
      withdrawnOn: nomination.withdrawnOn,
      sortKey: nomination.sortKey,
      isStanding: isStanding(nomination),
    }));
}

/** A paper as a screen shows it and as it is printed. */
export function paperView(reading: ElectionReading, paper: FrozenPaper): BallotPaper {
  const rule = reading.election.countingRule ?? 'plurality';
  const seats = reading.seatsOn(paper);
  const byId = new Map(reading.nominations.map((nomination) => [nomination.id, nomination]));
  return {
    electorate: paper.electorate,
    name: reading.nameOf(paper.electorate),
    rule,
    seats,
    maxMarks: maxMarksOf(rule, seats),
    candidates: paper.candidates.map((id) => {
      const nomination = byId.get(id);
      return {
        id,
        organisationName: nomination?.organisationName ?? '',
        personName: nomination?.personName ?? null,
        isWithdrawn: (nomination?.withdrawnOn ?? null) !== null,
      };
    }),
    digest: paper.digest,
  };
}

type Result = NonNullable<ElectionView['result']>['electorates'][number];

function resultsOf(reading: ElectionReading): Result[] {
  const byId = new Map(reading.nominations.map((nomination) => [nomination.id, nomination]));
  return (reading.election.result?.electorates ?? []).map((one) => ({
    ...one,
    name: reading.nameOf(one.electorate),
    elected: one.elected.map(({ nomination, how, reason }) => {
      const found = byId.get(nomination);
      return { nomination, organisationName: found?.organisationName ?? '', personName: found?.personName ?? null, how, reason };
    }),
  }));
}

function objectionsOf({ records }: Pick<ElectionDependencies, 'records'>, { objections }: ElectionReading): ElectionView['objections'] {
  return objections.map(({ id, stage, organisation, about, receivedOn, text, outcome, answer }) => ({
    id,
    stage: stage ?? 'rules',
    organisation,
    organisationName: organisation === null ? null : (records.get('organisation', organisation)?.name ?? null),
    about,
    receivedOn,
    text: text ?? '',
    outcome: outcome ?? 'open',
    answer,
  }));
}

function seatRowOf(dependencies: ElectionDependencies, seat: RecordByType['group_seat']): SeatRow {
  const next = runnerUpFor(dependencies, seat);
  const { id, organisation, organisationName, title, personName, alternateName, seatKind, startsOn, endsOn, leftOn } = seat;
  return {
    id,
    organisation,
    organisationName,
    title,
    personName,
    alternateName,
    seatKind: seatKind ?? 'elected',
    startsOn,
    endsOn,
    leftOn,
    state: seatState(seat, dependencies.clock.today()),
    runnerUp: next && { nomination: next.id, organisationName: candidateName(next) },
  };
}

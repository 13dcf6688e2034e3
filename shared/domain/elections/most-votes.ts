import type { Stage, Tally } from './count.ts';
import type { Candidate, Election } from './election.ts';
import type { ValidPaper } from './papers.ts';
import { createPlaces, type Places } from './places.ts';
import type { Tie } from './ties.ts';

/**
 * Plurality and approval: the candidates with the most marks have the seats that floors and ceilings let them have, from
 * the highest down.
 *
 * @param draw the place of each candidate's lot; `null` where none were drawn.
 */
export function countMostVotes(
  { seats, constituencies }: Election,
  standing: readonly Candidate[],
  valid: readonly ValidPaper[],
  draw: readonly number[] | null,
): Tally {
  const votes = standing.map(() => 0);
  for (const { choices, copies } of valid) {
    for (const choice of choices) votes[choice] = (votes[choice] as number) + copies;
  }
  const all = standing.map((_, candidate) => candidate);
  const places = createPlaces(seats, standing, constituencies);
  const isTied = (candidate: number) => all.some((other) => other !== candidate && votes[other] === votes[candidate]);
  const electedWith = (rankAmongEqual: (candidate: number) => number) => fillSeats(places.fork(), byVotes(all, votes, rankAmongEqual));

  // Seats given from the highest down are the same whatever stands between equals, except to those whom it decides: first
  // among equals such a candidate has a seat, last among them not.
  const anyOrder = electedWith(() => 0);
  const certain = all.filter((one) => (isTied(one) ? electedWith((other) => (other === one ? 1 : 0)).has(one) : anyOrder.has(one)));
  const decidedByLot = all.filter((one) => isTied(one) && !certain.includes(one) && electedWith((other) => (other === one ? 0 : 1)).has(one));
  const winners = draw === null ? new Set(certain) : electedWith((candidate) => draw[candidate] as number);

  const idsOf = (candidates: readonly number[]) => candidates.map((candidate) => (standing[candidate] as Candidate).id);
  const ties = [...new Set(decidedByLot.map((candidate) => votes[candidate] as number))]
    .sort((a, b) => b - a)
    .map((level): Tie => {
      const tied = decidedByLot.filter((candidate) => votes[candidate] === level);
      const chosen = tied.filter((candidate) => winners.has(candidate));
      return { stage: 1, about: 'election', candidates: idsOf(tied), settledBy: draw && 'lots', earlierStage: null, chosen: idsOf(chosen) };
    });
  const order = byVotes([...winners], votes, (candidate) => draw?.[candidate] ?? 0);
  const stage: Stage = {
    number: 1,
    action: 'marks',
    candidates: [],
    transfers: [],
    totals: Object.fromEntries(standing.map(({ id }, candidate) => [id, votes[candidate] as number])),
    exhausted: 0,
    nonTransferable: 0,
    ignoredRemainders: 0,
    elected: idsOf(order),
  };
  const placeOf = (candidate: number, index: number) => (draw === null ? order.findIndex((other) => votes[other] === votes[candidate]) : index) + 1;
  const undecided = draw === null ? decidedByLot : [];
  return {
    quota: null,
    stages: [stage],
    elected: order.map((candidate, index) => ({ candidate, place: placeOf(candidate, index), stage: 1 })),
    excluded: [],
    ties,
    unsettled: undecided,
    undecided,
  };
}

function byVotes(candidates: readonly number[], votes: readonly number[], rankAmongEqual: (candidate: number) => number): number[] {
  const votesOf = (candidate: number) => votes[candidate] as number;
  return candidates.toSorted((a, b) => votesOf(b) - votesOf(a) || rankAmongEqual(a) - rankAmongEqual(b) || a - b);
}

function fillSeats(places: Places, order: readonly number[]): Set<number> {
  const elected = new Set<number>();
  for (const candidate of order) {
    if (!places.mayElect(candidate)) continue;
    places.elect(candidate);
    elected.add(candidate);
  }
  return elected;
}

import type { Election } from '../../../../shared/domain/elections/election.ts';

/**
 * A second counter, written from the rules and not from the first: one paper at a time, fractions of whole numbers, every
 * total added up anew at every stage, floors and ceilings by looking through all sets of winners there could be. Slow on
 * purpose. It shares the shape of an election and nothing else.
 */
export interface IndependentResult {
  papers: { valid: number; blank: number; spoiled: number };
  quota: number | null;
  stages: { action: string; votes: Record<string, string>; gone: string }[];
  /** Who was elected at the end of which stage. */
  seats: { stage: number; winners: string[] }[];
  undecided: string[];
}

interface Fraction {
  over: bigint;
  under: bigint;
}

const zero: Fraction = { over: 0n, under: 1n };
const one: Fraction = { over: 1n, under: 1n };
const plus = (a: Fraction, b: Fraction): Fraction => ({ over: a.over * b.under + b.over * a.under, under: a.under * b.under });
const minus = (a: Fraction, b: Fraction): Fraction => plus(a, { over: -b.over, under: b.under });
const times = (a: Fraction, b: Fraction): Fraction => ({ over: a.over * b.over, under: a.under * b.under });
const isMore = (a: Fraction, b: Fraction) => a.over * b.under > b.over * a.under;
const isSame = (a: Fraction, b: Fraction) => a.over * b.under === b.over * a.under;
const whole = (number: number): Fraction => ({ over: BigInt(number), under: 1n });
const cut = ({ over, under }: Fraction): Fraction => ({ over: (over * 100_000n) / under, under: 100_000n });

function decimal(fraction: Fraction): string {
  const { over } = cut(fraction);
  if (!isSame(fraction, { over, under: 100_000n })) throw new Error('More than five decimals.');
  return `${over / 100_000n}.${String(over % 100_000n).padStart(5, '0')}`;
}

/** Rank by candidate who stands, as the paper shows it once withdrawn names are struck out. */
function readPaper(ranks: Election['papers'][number]['ranks'], out: readonly string[]): Map<string, number> {
  const shown = new Map<string, number>();
  let rank = 0;
  for (const ids of ranks) {
    const isOnlyWithdrawn = ids.length > 0 && ids.every((id) => out.includes(id));
    if (isOnlyWithdrawn) continue;
    rank += 1;
    for (const id of ids) if (!out.includes(id)) shown.set(id, rank);
  }
  return shown;
}

/** Every set of winners that fills as many seats as floors and ceilings let be filled. */
function possibleSets({ seats, constituencies, candidates }: Election): Set<string>[] {
  const standing = candidates.filter((candidate) => !candidate.isWithdrawn);
  const nominees = (id: string) => standing.filter(({ constituency }) => constituency === id).length;
  const kept = constituencies.reduce((sum, { id, floor }) => sum + Math.max(0, floor - nominees(id)), 0);
  const sets: string[][] = [];
  for (let bits = 0; bits < 2 ** standing.length; bits += 1) {
    const chosen = standing.filter((_, place) => Math.floor(bits / 2 ** place) % 2 === 1);
    const fits = constituencies.every(({ id, floor, ceiling }) => {
      const count = chosen.filter(({ constituency }) => constituency === id).length;
      return count >= Math.min(floor, nominees(id)) && (ceiling === null || count <= ceiling);
    });
    if (fits && chosen.length <= seats - kept) sets.push(chosen.map(({ id }) => id));
  }
  const size = Math.max(0, ...sets.map((set) => set.length));
  return sets.filter((set) => set.length === size).map((set) => new Set(set));
}

function keptSeats(election: Election): number {
  return election.constituencies.reduce((sum, { id, floor }) => {
    const nominees = election.candidates.filter((candidate) => candidate.constituency === id && !candidate.isWithdrawn).length;
    return sum + Math.max(0, floor - nominees);
  }, 0);
}

export function countIndependently(election: Election): IndependentResult {
  return election.rule === 'stv' ? countTransferable(election) : countMarks(election);
}

function countMarks(election: Election): IndependentResult {
  const { rule, seats, candidates, papers, lots } = election;
  const out = candidates.filter(({ isWithdrawn }) => isWithdrawn).map(({ id }) => id);
  const tally = new Map(candidates.filter(({ isWithdrawn }) => !isWithdrawn).map(({ id }) => [id, 0]));
  const sorted = { valid: 0, blank: 0, spoiled: 0 };
  for (const { ranks, copies } of papers) {
    const named = [...readPaper(ranks, out).keys()];
    if (named.length === 0) sorted.blank += copies;
    else if (rule === 'plurality' && named.length > seats) sorted.spoiled += copies;
    else {
      sorted.valid += copies;
      for (const id of named) tally.set(id, (tally.get(id) ?? 0) + copies);
    }
  }
  const order = [...tally.keys()].sort((a, b) => (tally.get(b) ?? 0) - (tally.get(a) ?? 0) || (lots ? lots.indexOf(a) - lots.indexOf(b) : 0));
  const sets = possibleSets(election);
  // The best set has the highest first winner, then the highest second, and so on.
  const worth = (set: Set<string>) => (lots ? order.map((id) => (set.has(id) ? '1' : '0')) : order.filter((id) => set.has(id)).map((id) => String(tally.get(id)).padStart(9, '0'))).join();
  const top = sets.map(worth).reduce((a, b) => (a > b ? a : b), '');
  const best = sets.filter((set) => worth(set) === top);
  const winners = order.filter((id) => best.every((set) => set.has(id)));
  const undecided = order.filter((id) => !winners.includes(id) && best.some((set) => set.has(id)));
  return {
    papers: sorted,
    quota: null,
    stages: [{ action: 'marks', votes: Object.fromEntries([...tally].map(([id, votes]) => [id, String(votes)])), gone: '0' }],
    seats: winners.length > 0 ? [{ stage: 1, winners }] : [],
    undecided,
  };
}

function countTransferable(election: Election): IndependentResult {
  const { seats, candidates, lots } = election;
  const out = candidates.filter(({ isWithdrawn }) => isWithdrawn).map(({ id }) => id);
  const standing = candidates.map(({ id }) => id).filter((id) => !out.includes(id));
  const sorted = { valid: 0, blank: 0, spoiled: 0 };
  const pile: { preferences: string[]; holder: string | null; value: Fraction }[] = [];
  for (const { ranks, copies } of election.papers) {
    const shown = readPaper(ranks, out);
    const preferences: string[] = [];
    for (let rank = 1; ; rank += 1) {
      const here = [...shown].filter(([, given]) => given === rank).map(([id]) => id);
      if (here.length !== 1) break;
      preferences.push(...here);
    }
    const kind = shown.size === 0 ? 'blank' : preferences.length === 0 ? 'spoiled' : 'valid';
    sorted[kind] += copies;
    if (kind === 'valid') for (let copy = 0; copy < copies; copy += 1) pile.push({ preferences, holder: preferences[0] ?? null, value: one });
  }
  const toFill = seats - keptSeats(election);
  const quota = Math.floor(sorted.valid / (toFill + 1)) + 1;
  const sets = possibleSets(election);
  const elected: string[] = [];
  const excluded: string[] = [];
  const emptied: string[] = [];
  const history: Map<string, Fraction>[] = [];
  const result: IndependentResult = { papers: sorted, quota, stages: [], seats: [], undecided: [] };

  const running = () => standing.filter((id) => !elected.includes(id) && !excluded.includes(id));
  const left = () => sets.filter((set) => elected.every((id) => set.has(id)) && excluded.every((id) => !set.has(id)));
  const canWin = (id: string) => left().some((set) => set.has(id));
  const mustWin = (id: string) => left().every((set) => set.has(id));

  function totals(): Map<string, Fraction> {
    const sums = new Map(standing.map((id) => [id, emptied.includes(id) ? whole(quota) : zero]));
    for (const { holder, value } of pile) if (holder !== null) sums.set(holder, plus(sums.get(holder) as Fraction, value));
    return sums;
  }

  function closeStage(action: string): Map<string, Fraction> {
    const sums = totals();
    const held = [...sums.values()].reduce(plus, zero);
    const votes = Object.fromEntries([...sums].map(([id, sum]) => [id, decimal(sum)]));
    result.stages.push({ action, votes, gone: decimal(minus(whole(sorted.valid), held)) });
    return sums;
  }

  function extreme(ids: string[], sums: Map<string, Fraction>, isHigh: boolean): string[] {
    const at = (id: string) => sums.get(id) as Fraction;
    const edge = ids.map(at).reduce((a, b) => (isMore(a, b) === isHigh ? a : b));
    return ids.filter((id) => isSame(at(id), edge));
  }

  /** The one among equals, or all that are left of them. */
  function split(equals: string[], isHigh: boolean): string[] {
    let ids = equals;
    for (const sums of history.toReversed()) if (ids.length > 1) ids = extreme(ids, sums, isHigh);
    if (ids.length < 2 || lots === null) return ids;
    const drawn = lots.filter((id) => ids.includes(id));
    return [(isHigh ? drawn.at(0) : drawn.at(-1)) as string];
  }

  function pass(from: string[], change: (value: Fraction) => Fraction): void {
    const takers = running();
    for (const paper of pile) {
      if (paper.holder === null || !from.includes(paper.holder)) continue;
      const after = paper.preferences.slice(paper.preferences.indexOf(paper.holder) + 1);
      paper.value = change(paper.value);
      paper.holder = after.find((id) => takers.includes(id)) ?? null;
    }
  }

  function crown(winners: string[]): void {
    if (winners.length === 0) return;
    elected.push(...winners);
    const stage = result.stages.length;
    const last = result.seats.at(-1);
    if (last?.stage === stage) last.winners.push(...winners);
    else result.seats.push({ stage, winners: [...winners] });
  }

  const size = sets[0]?.size ?? 0;
  const stop = (undecided: string[]) => ({ ...result, undecided });
  let sums = closeStage('first-preferences');
  for (;;) {
    for (;;) {
      const over = running().filter((id) => !isMore(whole(quota), sums.get(id) as Fraction) && canWin(id));
      if (over.length === 0 || elected.length === size) break;
      const top = extreme(over, sums, true);
      const allFit = left().some((set) => top.every((id) => set.has(id)));
      const chosen = allFit ? top : split(top, true);
      if (!allFit && chosen.length > 1) return stop(chosen);
      crown(chosen);
    }
    if (elected.length === size) return result;
    const hopeful = running().filter(canWin);
    if (hopeful.every(mustWin)) {
      crown(hopeful);
      return result;
    }
    const hopeless = running().filter((id) => !canWin(id));
    const surpluses = elected.filter((id) => !emptied.includes(id) && isMore(sums.get(id) as Fraction, whole(quota)));
    let action: string;
    if (hopeless.length > 0) {
      excluded.push(...hopeless);
      pass(hopeless, (value) => value);
      action = 'barred';
    } else if (surpluses.length > 0) {
      const [first, second] = split(extreme(surpluses, sums, true), true);
      if (second !== undefined) return stop(split(extreme(surpluses, sums, true), true));
      const all = sums.get(first as string) as Fraction;
      const { over, under } = all;
      const share = times(minus(all, whole(quota)), { over: under, under: over });
      pass([first as string], (value) => cut(times(value, share)));
      emptied.push(first as string);
      action = 'surplus';
    } else {
      const lowest = split(extreme(hopeful.filter((id) => !mustWin(id)), sums, false), false);
      if (lowest.length > 1) return stop(lowest);
      excluded.push(...lowest);
      pass(lowest, (value) => value);
      action = 'exclusion';
    }
    history.push(sums);
    sums = closeStage(action);
  }
}

import { z } from 'zod';
import { FailureError } from '../../../result.ts';
import { countingRules, type Election } from '../election.ts';
import { type BallotFile, ballotFileLimits } from './ballot-file.ts';

/** The version of what is written. Readers know every version up to their own. */
export const replayVersion = 1;

/** Totals are plain objects: an id that every object has would be read as a figure that nobody wrote. */
const id = z.string().min(1).max(ballotFileLimits.nameLength).refine((text) => !(text in {}));
const name = z.string().max(ballotFileLimits.nameLength);
const places = z.int().min(0).max(ballotFileLimits.seats);
const copies = z.int().min(1).max(ballotFileLimits.papers);
const votes = z.union([z.int().min(0), z.string().regex(/^\d{1,12}\.\d{5}$/)]);
const ids = z.array(id).max(ballotFileLimits.candidates);
const digest = z.string().regex(/^[0-9a-f]{64}$/);

const constituencySchema = z.strictObject({
  id,
  name,
  /** At least so many of the seats. */
  floor: places,
  /** At most so many of the seats; `null` for no limit. */
  ceiling: places.nullable(),
});

const ballotSchema = z.union([
  /** Ids with the first rank, the second, and so on; an empty list for a rank that was skipped. */
  z.strictObject({ copies, ranks: z.array(ids).max(2 * ballotFileLimits.candidates) }),
  z.strictObject({ copies, marks: ids }),
]);

const stageSchema = z.strictObject({
  action: z.enum(['marks', 'first-preferences', 'surplus', 'exclusion', 'barred']),
  candidates: ids,
  totals: z.record(z.string().max(ballotFileLimits.nameLength), votes),
  exhausted: votes,
  elected: ids,
});

const figure = z.int().min(0).max(ballotFileLimits.papers);
const resultSchema = z.strictObject({
  ballots: z.strictObject({ total: figure, valid: figure, blank: figure, spoiled: figure }),
  quota: figure.min(1).nullable(),
  stages: z.array(stageSchema).max(3 * ballotFileLimits.candidates),
  elected: ids,
  unsettled: ids,
});

/**
 * A whole election in one file, so that anybody can count it again: what the rules were, who stood, what the ballots said
 * (nothing of who cast them, in an order that says nothing), how the lots were drawn, and what the result was said to be.
 *
 * One file is one electorate. Where each constituency votes for seats of its own, each has a file of its own; where all
 * vote together, floors and ceilings stand in `constituencies`.
 *
 * A digest is the SHA-256, in hexadecimal, of the canonical JSON (`canonical-json.ts`) of the part that it is named for.
 */
const replaySchema = z.strictObject({
  format: z.literal('cluster-desk-election'),
  version: z.literal(replayVersion),
  title: z.string().max(500),
  rules: z.strictObject({
    rule: z.enum(countingRules),
    seats: places.min(1),
    constituencies: z.array(constituencySchema).max(100),
  }),
  candidates: z
    .array(z.strictObject({ id, name, constituency: id.nullable(), withdrawn: z.boolean() }))
    .max(ballotFileLimits.candidates),
  ballots: z.array(ballotSchema).max(ballotFileLimits.papers),
  lots: z
    .strictObject({
      /** Where the order was drawn by a seed (`drawLots`); `null` where it was drawn by hand. */
      seed: z.string().min(1).max(1_000).nullable(),
      order: ids,
    })
    .nullable(),
  result: resultSchema,
  digests: z.strictObject({ rules: digest, candidates: digest, ballots: digest, lots: digest, result: digest }),
});

export type Replay = z.output<typeof replaySchema>;
export type ReplayResult = Replay['result'];

/** The parts that have a digest. */
export const replayParts = ['rules', 'candidates', 'ballots', 'lots', 'result'] as const;

/**
 * Reads a replay file: every field, and that its parts fit together. Whether its digests and its result are true is for
 * `verifyReplay` to say.
 *
 * @throws FailureError naming the place inside the file.
 */
export function readReplay(text: string): Replay {
  const json = parseJson(text.replace(/^\uFEFF/, ''));
  const { format, version } = z.looseObject({ format: z.unknown().optional(), version: z.unknown().optional() }).catch({ format: null, version: null }).parse(json);
  if (format !== 'cluster-desk-election') throw new FailureError('replay-unknown');
  if (typeof version === 'number' && version > replayVersion) throw new FailureError('replay-newer', { version, known: replayVersion });
  const parsed = replaySchema.safeParse(json);
  if (!parsed.success) throw new FailureError('replay-invalid', { where: parsed.error.issues[0]?.path.join('.') || '.' });
  checkParts(parsed.data);
  return parsed.data;
}

/** What a count needs of it. */
export function replayToBallotFile({ title, rules, candidates, ballots, lots }: Replay): BallotFile & Pick<Election, 'rule' | 'seats'> {
  return {
    title,
    rule: rules.rule,
    seats: rules.seats,
    candidates: candidates.map(({ withdrawn, ...candidate }) => ({ ...candidate, isWithdrawn: withdrawn })),
    constituencies: rules.constituencies,
    papers: ballots.map((ballot) => ({ copies: ballot.copies, ranks: 'marks' in ballot ? [ballot.marks] : ballot.ranks })),
    lots: lots && lots.order,
  };
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    throw new FailureError('replay-unknown');
  }
}

function checkParts({ rules, candidates, ballots, lots }: Replay): void {
  const refuse = (where: string) => {
    throw new FailureError('replay-invalid', { where });
  };
  const firstRepeated = (list: readonly string[]) => list.findIndex((one, place) => list.indexOf(one) !== place);

  const constituencies = rules.constituencies.map((constituency) => constituency.id);
  if (firstRepeated(constituencies) >= 0) refuse(`rules.constituencies.${firstRepeated(constituencies)}.id`);
  const crossed = rules.constituencies.findIndex(({ floor, ceiling }) => ceiling !== null && ceiling < floor);
  if (crossed >= 0) refuse(`rules.constituencies.${crossed}.ceiling`);
  if (rules.constituencies.reduce((sum, { floor }) => sum + floor, 0) > rules.seats) refuse('rules.seats');

  const known = candidates.map((candidate) => candidate.id);
  if (firstRepeated(known) >= 0) refuse(`candidates.${firstRepeated(known)}.id`);
  const homeless = candidates.findIndex(({ constituency }) => constituency !== null && !constituencies.includes(constituency));
  if (homeless >= 0) refuse(`candidates.${homeless}.constituency`);

  const standing = new Set(known);
  let papers = 0;
  for (const [place, ballot] of ballots.entries()) {
    const named = 'marks' in ballot ? ballot.marks : ballot.ranks.flat();
    const wrong = new Set(named).size < named.length || named.some((one) => !standing.has(one));
    if (wrong) refuse(`ballots.${place}`);
    papers += ballot.copies;
  }
  if (papers > ballotFileLimits.papers) throw new FailureError('ballots-too-many', { limit: ballotFileLimits.papers });

  if (lots === null) return;
  const drawn = new Set(lots.order);
  const isWhole = candidates.every((candidate) => candidate.withdrawn || drawn.has(candidate.id));
  if (!isWhole || drawn.size < lots.order.length || lots.order.some((one) => !standing.has(one))) refuse('lots.order');
}

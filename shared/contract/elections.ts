import { z } from 'zod';
import { electionKinds, electionRules } from '../records/choices.ts';
import { daySchema, identifierSchema } from '../records/define.ts';
import { command, failureSchema, query } from './define.ts';
import { electionRowSchema, electionViewSchema, electorateId, paperSchema } from './election-view.ts';
import { languageSchema } from './workspace.ts';

const nothing = z.strictObject({});
const reference = z.strictObject({ election: identifierSchema });

const votesSchema = z.union([z.number(), z.string()]);
const candidateOutcomeSchema = z.object({
  id: z.string(),
  name: z.string(),
  constituency: z.string().nullable(),
  isWithdrawn: z.boolean(),
  outcome: z.enum(['elected', 'not-elected', 'excluded', 'undecided', 'withdrawn']),
  stage: z.number().nullable(),
  place: z.number().nullable(),
});

/** `Count` of `shared/domain/elections/count.ts`. */
const countSchema = z.object({
  rule: z.enum(electionRules),
  seats: z.number(),
  candidates: z.array(candidateOutcomeSchema),
  ballots: z.object({
    total: z.number(),
    valid: z.number(),
    blank: z.number(),
    spoiled: z.number(),
    spoiledBecause: z.object({ 'no-first-preference': z.number(), 'several-first-preferences': z.number(), 'too-many-marks': z.number() }),
  }),
  quota: z.number().nullable(),
  stages: z.array(
    z.object({
      number: z.number(),
      action: z.enum(['marks', 'first-preferences', 'surplus', 'exclusion', 'barred']),
      candidates: z.array(z.string()),
      transfers: z.array(z.object({ from: z.string(), to: z.string().nullable(), papers: z.number(), value: votesSchema, votes: votesSchema })),
      totals: z.record(z.string(), votesSchema),
      exhausted: votesSchema,
      nonTransferable: votesSchema,
      ignoredRemainders: votesSchema,
      elected: z.array(z.string()),
    }),
  ),
  elected: z.array(z.string()),
  ties: z.array(
    z.object({
      stage: z.number(),
      about: z.enum(['election', 'surplus', 'exclusion']),
      candidates: z.array(z.string()),
      settledBy: z.enum(['earlier-stage', 'lots']).nullable(),
      earlierStage: z.number().nullable(),
      chosen: z.array(z.string()),
    }),
  ),
  unsettled: z.array(z.string()),
  unfilled: z.number(),
});

const electorateCountSchema = z.object({
  electorate: electorateId,
  name: z.string().nullable(),
  /** `null`: the marks are withheld, because fewer ballots came than the threshold of secrecy. */
  count: countSchema.nullable(),
});
export type ElectorateCount = z.output<typeof electorateCountSchema>;

/** Ids marked with 1, with 2, and so on; plain marks are one rank; an empty paper is no rank. */
const ranksSchema = z.array(z.array(identifierSchema).max(200)).max(200);
/** As typed: capitals, spaces and hyphens make no difference. */
const codeSchema = z.string().trim().min(1).max(60);
const reasonSchema = z.string().trim().min(1).max(2_000);

/**
 * How a ballot is handed out. `excel`, `word`: forms to fill in, `mail`: drafts with the Excel form attached, `paper`: to
 * print, one on a page, `paper_for_cutting`: as many on a page as have room, `data`: the form as JSON.
 */
export const ballotMedia = ['excel', 'word', 'mail', 'paper', 'paper_for_cutting', 'data'] as const;
export type BallotMedium = (typeof ballotMedia)[number];
const fileSchema = z.object({ fileName: z.string(), mediaType: z.string(), bytes: z.base64() });
const receivedSchema = z.object({
  fileName: z.string(),
  /** `null`: accepted. */
  refusal: failureSchema.nullable(),
  receipt: z.string().nullable(),
});
export type ReceivedBallot = z.output<typeof receivedSchema>;

const typedSchema = z.discriminatedUnion('state', [
  /** The first of two: a second person types it again. */
  z.object({ state: z.literal('waiting') }),
  /** The two are not the same: neither is kept, both are typed again. */
  z.object({ state: z.literal('differs'), first: ranksSchema, second: ranksSchema, isFirstSpoiled: z.boolean(), isSecondSpoiled: z.boolean() }),
  z.object({ state: z.literal('deposited'), receipt: z.string() }),
]);

export const electionsContract = {
  'elections.list': query(nothing, z.object({ today: z.string(), elections: z.array(electionRowSchema) })),
  'elections.view': query(reference, electionViewSchema),
  /** A new election with our proposals for its rules and constituencies, worded in `language`. */
  'elections.create': command(
    z.strictObject({
      electionKind: z.enum(electionKinds),
      group: identifierSchema.nullable(),
      title: z.string().trim().min(1).max(300),
      language: languageSchema,
    }),
    z.object({ election: z.string() }),
  ),
  /** Fixes the rules for everybody to read: their digest. Changed before opening, they have to be announced again. */
  'elections.announce': command(reference, z.object({ rulesDigest: z.string() })),
  /** Draws the roll from the partners as on the cut-off day; drawn again, what persons decided stays. */
  'elections.drawRoll': command(reference, z.object({ entries: z.number(), eligible: z.number() })),
  /** Decides otherwise than the rules did, with the reason; `isEligible` null: as the rules say. Before opening. */
  'elections.setEligibility': command(
    z.strictObject({ election: identifierSchema, organisation: identifierSchema, isEligible: z.boolean().nullable(), reason: reasonSchema }),
    nothing,
  ),
  'elections.callNominations': command(reference, nothing),
  /** Fails while a nomination waits for its vetting, or was refused without a reason. */
  'elections.closeNominations': command(reference, nothing),
  /** The order of all lots by a seed that was drawn in public. */
  'elections.drawLots': command(
    z.strictObject({ election: identifierSchema, seed: z.string().trim().min(1).max(1_000) }),
    z.object({ order: z.array(z.string()) }),
  ),
  /** Makes the urn and its key. The key is answered once and kept nowhere: voting opens when it was typed back. */
  'elections.open': command(reference, z.object({ urnKey: z.string(), recipient: z.string() })),
  /** Opens voting: rules, roll and papers are frozen from here on. Cannot be undone. */
  'elections.confirmUrnKey': command(z.strictObject({ election: identifierSchema, urnKey: z.string().max(400) }), nothing),
  /**
   * Makes the ballots of organisations that have no code yet (`organisations` null: all). The codes are in the files and
   * nowhere else.
   */
  'elections.issueCodes': command(
    z.strictObject({ election: identifierSchema, organisations: z.array(identifierSchema).max(5_000).nullable(), medium: z.enum(ballotMedia), language: languageSchema }),
    z.object({ issued: z.number(), files: z.array(fileSchema) }),
  ),
  /** A new code for an organisation that lost its own, which is void from now on. Fails once it was used. */
  'elections.reissueCode': command(
    z.strictObject({ election: identifierSchema, organisation: identifierSchema, medium: z.enum(ballotMedia), language: languageSchema }),
    z.object({ files: z.array(fileSchema) }),
  ),
  /** The organisation left after the roll was closed: its code is void. A ballot that it has given stays. */
  'elections.noteDeparture': command(
    z.strictObject({ election: identifierSchema, organisation: identifierSchema, reason: reasonSchema }),
    z.object({ hadVoted: z.boolean() }),
  ),
  /** Takes in returned ballots. Each file stands for itself, and one that was taken in before is refused as used. */
  'elections.receiveFiles': command(
    z.strictObject({ election: identifierSchema, files: z.array(z.strictObject({ fileName: z.string().max(255), bytes: z.base64() })).min(1).max(1_000) }),
    z.object({ files: z.array(receivedSchema) }),
  ),
  /** The paper that belongs to a code, for a vote on a shared computer. Fails as the vote would. */
  'elections.ballot': query(z.strictObject({ election: identifierSchema, code: codeSchema }), paperSchema),
  /** A vote on a shared computer. */
  'elections.vote': command(
    z.strictObject({ election: identifierSchema, code: codeSchema, ranks: ranksSchema }),
    z.object({ receipt: z.string() }),
  ),
  /**
   * A paper ballot, typed twice by two people. The first waits in memory only, so that nothing about it is written down:
   * it is typed again after the program was closed. `isSpoiled`: what is on it is no vote.
   */
  'elections.typePaper': command(
    z.strictObject({
      election: identifierSchema,
      code: codeSchema,
      ranks: ranksSchema,
      isSpoiled: z.boolean(),
      typedBy: z.string().trim().min(1).max(200),
    }),
    typedSchema,
  ),
  /** Open voting: who is present, and the hands for each candidate. Those present have voted with it. */
  'elections.recordHands': command(
    z.strictObject({
      election: identifierSchema,
      electorate: identifierSchema.nullable(),
      present: z.array(identifierSchema).min(1).max(5_000),
      hands: z.array(z.strictObject({ nomination: identifierSchema, hands: z.int().min(0).max(5_000) })).max(200),
    }),
    z.object({ ballots: z.number() }),
  ),
  /** Voting goes on once because the quorum was missed and the rules say so. */
  'elections.extend': command(z.strictObject({ election: identifierSchema, closesOn: daySchema }), nothing),
  /**
   * Opens the urn, sorts the ballots and destroys codes and ciphertexts. `returnedByHand`: ballots as the officers counted
   * them. Fails with `election-figures-differ` where figures do not agree and `explanation` is missing. Cannot be undone.
   */
  'elections.close': command(
    z.strictObject({
      election: identifierSchema,
      urnKey: z.string().max(400),
      returnedByHand: z.int().min(0).max(100_000).nullable(),
      explanation: z.string().trim().min(1).max(5_000).nullable(),
    }),
    nothing,
  ),
  /** Counts, or counts again after a withdrawal. */
  'elections.count': command(reference, nothing),
  /** Every stage of the count, by electorate. */
  'elections.stages': query(reference, z.array(electorateCountSchema)),
  /** Fills the seats of a selection without ballot, each choice with its reason against the criteria. */
  'elections.select': command(
    z.strictObject({ election: identifierSchema, chosen: z.array(z.strictObject({ nomination: identifierSchema, reason: reasonSchema })).max(500) }),
    nothing,
  ),
  'elections.declare': command(reference, nothing),
  /** One replay file per electorate; none where marks are withheld. */
  'elections.replay': query(reference, z.array(z.object({ electorate: electorateId, fileName: z.string(), text: z.string() }))),
  /** Puts the elected, the standing seats and `keeps` (seats of former members) into the group. */
  'elections.installComposition': command(
    z.strictObject({ election: identifierSchema, startsOn: daySchema, keeps: z.array(identifierSchema).max(50) }),
    z.object({ seats: z.array(z.string()) }),
  ),
  /** A seat fell vacant: the runner-up takes the rest of the term, or a by-election is drafted. */
  'elections.fillVacancy': command(
    z.strictObject({ seat: identifierSchema, leftOn: daySchema, reason: reasonSchema, by: z.enum(['runner_up', 'by_election']) }),
    z.object({ seat: z.string().nullable(), election: z.string().nullable() }),
  ),
  /** Ends it without a result, for everybody to read why. Sealed ballots are destroyed unread. Cannot be undone. */
  'elections.cancel': command(z.strictObject({ election: identifierSchema, reason: reasonSchema }), nothing),
} as const;

import { z } from 'zod';
import { ballotOrders, electionKinds, electionProcedures, electionRules, electorates, organisationTypes, quorumConsequences } from '../../../records/choices.ts';

const count = z.int().min(0).max(50);

/** What a new election starts from: our own proposals (`domain.md` 3.4), each changeable until voting opens. */
const rulesSchema = z.strictObject({
  procedure: z.enum(electionProcedures),
  electorate: z.enum(electorates),
  countingRule: z.enum(electionRules),
  openVoting: z.boolean(),
  ballotOrder: z.enum(ballotOrders),
  /** Days from the day on which it is drafted to the cut-off of the roll, the last nomination and the first vote. */
  rollDays: z.int().min(0),
  nominationDays: z.int().min(0),
  votingInDays: z.int().min(0),
  /** Days of voting, the first and the last included. */
  votingDays: z.int().min(1),
  objectionDays: z.int().min(0),
  turnoutQuorumPercent: z.int().min(0).max(100),
  quorumMissed: z.enum(quorumConsequences),
  eligibilityMonths: z.int().min(1),
  wantsCommitments: z.boolean(),
  wantsActivity: z.boolean(),
  termMonths: z.int().min(1),
  staggeredSeats: count,
  keepsMembers: count,
  secrecyThreshold: z.int().min(2),
});

const kindSchema = z.strictObject({
  rules: rulesSchema,
  constituencies: z
    .array(z.strictObject({ id: z.string(), organisationTypes: z.array(z.enum(organisationTypes)), seats: count, floorNationalNgos: count }))
    .min(1),
  /** Ids of `places` in the texts. */
  standingSeats: z.array(z.string()),
  observerSeats: z.array(z.string()),
});

const catalogueSchema = z.strictObject({ version: z.int(), kinds: z.record(z.enum(electionKinds), kindSchema) });
export type ElectionsCatalogue = z.output<typeof catalogueSchema>;

const textsSchema = z.strictObject({
  constituencies: z.record(z.string(), z.string().min(1)),
  places: z.record(z.string(), z.string().min(1)),
});
export type ElectionsTexts = z.output<typeof textsSchema>;

/** @throws ZodError */
export function parseElectionsCatalogue(json: unknown): ElectionsCatalogue {
  return catalogueSchema.parse(json);
}

/** @throws ZodError */
export function parseElectionsTexts(json: unknown): ElectionsTexts {
  return textsSchema.parse(json);
}

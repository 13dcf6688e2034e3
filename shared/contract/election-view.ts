import { z } from 'zod';
import {
  ballotOrders,
  electionKinds,
  electionObjectionStages,
  electionProcedures,
  electionRules,
  electionStatuses,
  electorates,
  nominators,
  objectionOutcomes,
  organisationTypes,
  quorumConsequences,
  seatKinds,
  vettings,
} from '../records/choices.ts';
import { failureSchema } from './define.ts';

const dayOrNull = z.string().nullable();
/** The id of a constituency that votes for its own seats; `null` for the one electorate of a joint election. */
export const electorateId = z.string().nullable();

/** What may be done with an election, in the order in which it is done. */
export const electionSteps = [
  'announce',
  'drawRoll',
  'callNominations',
  'closeNominations',
  'drawLots',
  'open',
  'vote',
  'extend',
  'close',
  'count',
  'select',
  'declare',
  'install',
  'cancel',
] as const;
export type ElectionStep = (typeof electionSteps)[number];

const stepSchema = z.object({
  step: z.enum(electionSteps),
  /** What stands against it, worded as `errors.<code>`; none: it may be done now. The first one is what the call fails with. */
  blockers: z.array(failureSchema),
});
export type ElectionStepView = z.output<typeof stepSchema>;

/** Something in the rules that does not fit together: `elections:problems.<code>`. */
const ruleProblemSchema = z.object({
  code: z.enum([
    'no-constituency',
    'no-seats',
    'no-organisation-type',
    'type-in-two',
    'floor-above-seats',
    'floor-without-national-ngos',
    'floor-in-joint-election',
    'day-missing',
    'days-out-of-order',
    'rule-missing',
    'quorum-without-consequence',
    'activity-without-months',
    'hands-with-preferences',
    'criteria-missing',
    'staggered-above-seats',
    'counters-missing',
  ]),
  params: z.record(z.string(), z.union([z.string(), z.number()])),
});
export type RuleProblem = z.output<typeof ruleProblemSchema>;

export const electionRowSchema = z.object({
  id: z.string(),
  title: z.string(),
  electionKind: z.enum(electionKinds),
  groupId: z.string().nullable(),
  groupName: z.string().nullable(),
  status: z.enum(electionStatuses),
  seats: z.number(),
  nominationsUntil: dayOrNull,
  opensOn: dayOrNull,
  closesOn: dayOrNull,
  declaredOn: dayOrNull,
  /** Eligible organisations on the roll. */
  electors: z.number(),
  candidates: z.number(),
});
export type ElectionRow = z.output<typeof electionRowSchema>;

const placeSchema = z.object({ organisation: z.string().nullable(), organisationName: z.string().nullable(), title: z.string() });

const rulesSchema = z.object({
  procedure: z.enum(electionProcedures),
  electorate: z.enum(electorates),
  countingRule: z.enum(electionRules).nullable(),
  openVoting: z.boolean(),
  ballotOrder: z.enum(ballotOrders),
  criteria: z.string().nullable(),
  rollCutOffOn: dayOrNull,
  nominationsUntil: dayOrNull,
  opensOn: dayOrNull,
  closesOn: dayOrNull,
  objectionDays: z.number(),
  turnoutQuorumPercent: z.number().nullable(),
  quorumMissed: z.enum(quorumConsequences).nullable(),
  eligibilityMonths: z.number().nullable(),
  wantsCommitments: z.boolean(),
  wantsActivity: z.boolean(),
  termMonths: z.number().nullable(),
  termEndsOn: dayOrNull,
  staggeredSeats: z.number(),
  keepsMembers: z.number(),
  secrecyThreshold: z.number(),
  standingSeats: z.array(placeSchema),
  observerSeats: z.array(placeSchema),
  countedBy: z.string().nullable(),
  observedBy: z.string().nullable(),
});
export type ElectionRules = z.output<typeof rulesSchema>;

const constituencySchema = z.object({
  id: z.string(),
  name: z.string(),
  organisationTypes: z.array(z.enum(organisationTypes)),
  seats: z.number(),
  floorNationalNgos: z.number(),
  /** Organisations on the roll, and those of them that may vote. */
  roll: z.number(),
  eligible: z.number(),
  /** Candidates that were accepted and have not withdrawn. */
  standing: z.number(),
});

const rollRowSchema = z.object({
  id: z.string(),
  organisation: z.string(),
  organisationName: z.string(),
  organisationType: z.enum(organisationTypes).nullable(),
  constituency: z.string().nullable(),
  isEligible: z.boolean(),
  /** `elections:reasons.<code>`. */
  reasons: z.array(z.string()),
  isOverruled: z.boolean(),
  overruleReason: z.string().nullable(),
  leftOn: dayOrNull,
  /** A code is out and not void, used or not: nobody sees which before closing. */
  hasCode: z.boolean(),
  /** `null` before closing. */
  hasVoted: z.boolean().nullable(),
  objections: z.array(z.string()),
});
export type RollRow = z.output<typeof rollRowSchema>;

const nominationRowSchema = z.object({
  id: z.string(),
  constituency: z.string(),
  organisation: z.string(),
  organisationName: z.string(),
  organisationType: z.enum(organisationTypes).nullable(),
  personName: z.string().nullable(),
  alternateName: z.string().nullable(),
  statement: z.string().nullable(),
  nominatedBy: z.enum(nominators).nullable(),
  proposedBy: z.string().nullable(),
  receivedOn: dayOrNull,
  acceptedOn: dayOrNull,
  vetting: z.enum(vettings),
  vettingReason: z.string().nullable(),
  withdrawnOn: dayOrNull,
  sortKey: z.string().nullable(),
  /** Accepted by the organisation and in vetting, and not withdrawn. */
  isStanding: z.boolean(),
});
export type NominationRow = z.output<typeof nominationRowSchema>;

const paperCandidateSchema = z.object({
  id: z.string(),
  /** As on the paper: the organisation, and who would sit on the seat. */
  organisationName: z.string(),
  personName: z.string().nullable(),
  isWithdrawn: z.boolean(),
});

/** A paper: what an organisation of the electorate votes on. */
export const paperSchema = z.object({
  electorate: electorateId,
  /** The constituency's name; `null` for the joint electorate. */
  name: z.string().nullable(),
  rule: z.enum(electionRules),
  seats: z.number(),
  /** Marks that a paper may have; `null`: any number, or ranks. */
  maxMarks: z.number().nullable(),
  /** In the order of the paper. */
  candidates: z.array(paperCandidateSchema),
  /** Names the list of candidates as it is printed; a form carries it back. */
  digest: z.string(),
});
export type BallotPaper = z.output<typeof paperSchema>;

/** How an electorate's seats are going to be filled. */
const contestSchema = z.object({
  electorate: electorateId,
  name: z.string().nullable(),
  seats: z.number(),
  standing: z.number(),
  /** `uncontested`: everybody who stands has a seat, no ballot is held; `none`: nobody stands. */
  state: z.enum(['contested', 'uncontested', 'none']),
  /** Seats that nobody stands for, or that a floor keeps for candidates that are not there. */
  unfilled: z.number(),
});
export type Contest = z.output<typeof contestSchema>;

const turnoutSchema = z.object({
  electorate: electorateId,
  name: z.string().nullable(),
  /** Organisations that may vote; those with a code; those that have voted. */
  roll: z.number(),
  issued: z.number(),
  returned: z.number(),
  /** Ballots that the quorum asks for; `null`: no quorum. */
  needed: z.number().nullable(),
  isQuorumReached: z.boolean(),
});
export type Turnout = z.output<typeof turnoutSchema>;

const electorateClosingSchema = z.object({
  electorate: electorateId,
  name: z.string().nullable(),
  roll: z.number(),
  issued: z.number(),
  voided: z.number(),
  returned: z.number(),
  unreturned: z.number(),
  valid: z.number().nullable(),
  blank: z.number().nullable(),
  spoiled: z.number().nullable(),
  isQuorumReached: z.boolean(),
  isCounted: z.boolean(),
  isWithheld: z.boolean(),
});

const closingSchema = z.object({
  electorates: z.array(electorateClosingSchema),
  unreadable: z.number(),
  returnedByHand: z.number().nullable(),
  explanation: z.string().nullable(),
  receipts: z.array(z.string()),
});

const electorateResultSchema = z.object({
  electorate: electorateId,
  name: z.string().nullable(),
  seats: z.number(),
  elected: z.array(
    z.object({
      nomination: z.string(),
      organisationName: z.string(),
      personName: z.string().nullable(),
      how: z.enum(['ballot', 'uncontested', 'selection']),
      reason: z.string().nullable(),
    }),
  ),
  runnersUp: z.array(z.string()),
  unfilled: z.number(),
  unsettled: z.array(z.string()),
  replayDigest: z.string().nullable(),
});

const seatSchema = z.object({
  id: z.string(),
  organisation: z.string().nullable(),
  organisationName: z.string().nullable(),
  title: z.string().nullable(),
  personName: z.string().nullable(),
  alternateName: z.string().nullable(),
  seatKind: z.enum(seatKinds),
  startsOn: dayOrNull,
  endsOn: dayOrNull,
  leftOn: dayOrNull,
  /** On today's day. */
  state: z.enum(['coming', 'serving', 'ended', 'vacant']),
  /** The candidate who follows if it falls vacant; `null`: a by-election. */
  runnerUp: z.object({ nomination: z.string(), organisationName: z.string() }).nullable(),
});
export type SeatRow = z.output<typeof seatSchema>;

export const electionViewSchema = z.object({
  today: z.string(),
  election: electionRowSchema,
  rules: rulesSchema,
  /** What of the rules does not fit together; voting cannot be announced before it does. */
  problems: z.array(ruleProblemSchema),
  announcedOn: dayOrNull,
  /** SHA-256 of the rules as announced; `null` before. */
  rulesDigest: z.string().nullable(),
  /** The rules are no longer those that were announced: they have to be announced again before voting opens. */
  areRulesChanged: z.boolean(),
  steps: z.array(stepSchema),
  /** Where the ballots are: nowhere yet, here but the key was not typed back, here, or in another office's file. */
  urn: z.enum(['none', 'unconfirmed', 'here', 'elsewhere']),
  constituencies: z.array(constituencySchema),
  contests: z.array(contestSchema),
  roll: z.array(rollRowSchema),
  nominations: z.array(nominationRowSchema),
  lots: z.object({ seed: z.string(), order: z.array(z.string()), isComplete: z.boolean() }).nullable(),
  /** As frozen at opening; before that as they would be printed now. */
  papers: z.array(paperSchema),
  openedAt: z.string().nullable(),
  extendedFrom: dayOrNull,
  turnout: z.array(turnoutSchema),
  /** Papers that one person has typed and a second has not yet; in this run of the program only. */
  papersWaiting: z.number(),
  closedOn: dayOrNull,
  closing: closingSchema.nullable(),
  countedOn: dayOrNull,
  result: z.object({ electorates: z.array(electorateResultSchema) }).nullable(),
  declaredOn: dayOrNull,
  /** The last day for objections to the result. */
  objectionsUntil: dayOrNull,
  objections: z.array(
    z.object({
      id: z.string(),
      stage: z.enum(electionObjectionStages),
      organisation: z.string().nullable(),
      organisationName: z.string().nullable(),
      about: z.string().nullable(),
      receivedOn: dayOrNull,
      text: z.string(),
      outcome: z.enum(objectionOutcomes),
      answer: z.string().nullable(),
    }),
  ),
  /** The seats that this election filled, once its composition was installed. */
  seats: z.array(seatSchema),
  /** Seats of the group's members before this election, whom the rules may keep. */
  formerSeats: z.array(seatSchema),
  certificate: z.string().nullable(),
  /** The vacant seat that this by-election fills. */
  fillsSeat: z.string().nullable(),
  cancelledBecause: z.string().nullable(),
});
export type ElectionView = z.output<typeof electionViewSchema>;

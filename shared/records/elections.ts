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
} from './choices.ts';
import { defineRecord, identifierSchema } from './define.ts';

const ids = z.array(identifierSchema).max(500);
const digest = z.string().regex(/^[0-9a-f]{64}$/);
const figure = z.int().min(0).max(100_000);
/** The id of a constituency; `null` for the one electorate of a joint election. */
const electorate = identifierSchema.nullable();

/** A seat, or a place without a vote, that nobody is elected to. `organisation` null: named by its title only. */
const placesWithoutElection = z
  .array(z.strictObject({ organisation: identifierSchema.nullable(), title: z.string().trim().min(1).max(200) }))
  .max(50);

/**
 * The papers as they were frozen when voting was opened, one for each electorate that has a contest.
 *
 * `candidates` in the order of the paper; `nationalNgos` those of them whom a floor keeps seats for; `digest`: see
 * `digestOfPaper` in `shared/domain/elections/procedure/papers-of-election.ts`.
 */
const papers = z.array(z.strictObject({ electorate, candidates: ids, nationalNgos: ids, digest })).max(50);
export type FrozenPaper = z.output<typeof papers>[number];

/**
 * What came back, by electorate. Organisations: `roll` may vote, `issued` have a code, `returned` have voted,
 * `unreturned` is `issued` less `returned`. Ballots: `valid`, `blank` and `spoiled` add up to `returned` where nothing
 * needs explaining; they are `null` where the ballots were not counted, or are fewer than the threshold of secrecy.
 */
const closing = z.strictObject({
  electorates: z
    .array(
      z.strictObject({
        electorate,
        roll: figure,
        issued: figure,
        voided: figure,
        returned: figure,
        unreturned: figure,
        valid: figure.nullable(),
        blank: figure.nullable(),
        spoiled: figure.nullable(),
        isQuorumReached: z.boolean(),
        /** False: the quorum was missed and the rules open the seats anew; these ballots were destroyed unread. */
        isCounted: z.boolean(),
        /** Below the threshold of secrecy: the ballots were counted at closing and destroyed, no marks are kept. */
        isWithheld: z.boolean(),
      }),
    )
    .max(50),
  /** Sealed ballots that the key did not open. */
  unreadable: figure,
  /** Ballots as the counting officers counted them by hand; `null` where they did not. */
  returnedByHand: figure.nullable(),
  explanation: z.string().max(5_000).nullable(),
  /** Of every ballot that was taken in, sorted. */
  receipts: z.array(z.string().max(40)).max(10_000),
});
export type Closing = z.output<typeof closing>;

const electorateResult = z.strictObject({
  electorate,
  seats: figure,
  /** In the order of election. */
  elected: z.array(z.strictObject({ nomination: identifierSchema, how: z.enum(['ballot', 'uncontested', 'selection']), reason: z.string().max(5_000).nullable() })).max(500),
  /** Who follows when a seat falls vacant, in order. */
  runnersUp: ids,
  unfilled: figure,
  /** Between whom only lots can decide and none were drawn. */
  unsettled: ids,
  /** SHA-256 of the replay file's canonical JSON; `null` where none is made. */
  replayDigest: digest.nullable(),
});
export type ElectorateResult = z.output<typeof electorateResult>;

/** What the count, or the selection, gave. */
const result = z.strictObject({ electorates: z.array(electorateResult).max(50) });
export type ElectionResult = z.output<typeof result>;

/**
 * The election of a group's members or of one post, from its rules to its result. The rules may be changed until voting
 * is opened; `rulesDigest` says which ones were announced, and voting opens only under those.
 *
 * Ballots, codes and who has voted are no fields: they are sealed (`electron/workspace/elections`).
 */
export const election = defineRecord({
  type: 'election',
  table: 'elections',
  title: ['title'],
  searched: ['criteria', 'note'],
  fields: {
    title: { kind: 'text', maxLength: 300, required: true, sensitivity: 'public' },
    electionKind: { kind: 'choice', choices: electionKinds, required: true, sensitivity: 'public' },
    /** The group whose seats are filled; empty for a post of the team. */
    group: { kind: 'reference', to: 'group', sensitivity: 'public' },
    procedure: { kind: 'choice', choices: electionProcedures, required: true, sensitivity: 'members' },
    status: { kind: 'choice', choices: electionStatuses, required: true, sensitivity: 'public' },
    electorate: { kind: 'choice', choices: electorates, sensitivity: 'members' },
    countingRule: { kind: 'choice', choices: electionRules, sensitivity: 'members' },
    /** Votes may be given by show of hands. */
    openVoting: { kind: 'flag', sensitivity: 'members' },
    ballotOrder: { kind: 'choice', choices: ballotOrders, sensitivity: 'members' },
    /** What nominations are held against: for vetting, and for a selection without a ballot. */
    criteria: { kind: 'markdown', maxLength: 20_000, sensitivity: 'members' },
    rollCutOffOn: { kind: 'day', sensitivity: 'members' },
    nominationsUntil: { kind: 'day', sensitivity: 'members' },
    opensOn: { kind: 'day', sensitivity: 'members' },
    /** The last day on which a ballot counts. */
    closesOn: { kind: 'day', sensitivity: 'members' },
    /** What `closesOn` was before voting was extended. */
    extendedFrom: { kind: 'day', sensitivity: 'members' },
    /** Days in which the roll, and later the result, may be objected to. */
    objectionDays: { kind: 'integer', min: 0, max: 60, sensitivity: 'members' },
    announcedOn: { kind: 'day', sensitivity: 'members' },
    openedAt: { kind: 'instant', sensitivity: 'members' },
    closedOn: { kind: 'day', sensitivity: 'members' },
    countedOn: { kind: 'day', sensitivity: 'members' },
    declaredOn: { kind: 'day', sensitivity: 'public' },
    /** Of each electorate's roll, per cent; empty: no quorum. */
    turnoutQuorumPercent: { kind: 'integer', min: 0, max: 100, sensitivity: 'members' },
    quorumMissed: { kind: 'choice', choices: quorumConsequences, sensitivity: 'members' },
    /** Months before the cut-off day in which a member has to have come or reported. */
    eligibilityMonths: { kind: 'integer', min: 1, max: 60, sensitivity: 'members' },
    wantsCommitments: { kind: 'flag', sensitivity: 'members' },
    wantsActivity: { kind: 'flag', sensitivity: 'members' },
    termMonths: { kind: 'integer', min: 1, max: 120, sensitivity: 'members' },
    /** Where a by-election fills the rest of a term: its last day, whatever the months say. */
    termEndsOn: { kind: 'day', sensitivity: 'members' },
    /** So many of the elected, those elected last, serve half the term, so that not all leave at once. */
    staggeredSeats: { kind: 'integer', min: 0, max: 50, sensitivity: 'members' },
    /** Former members who stay for half a term, for memory. */
    keepsMembers: { kind: 'integer', min: 0, max: 50, sensitivity: 'members' },
    /** Marks of fewer ballots than this are neither shown nor kept. */
    secrecyThreshold: { kind: 'integer', min: 2, max: 50, sensitivity: 'members' },
    standingSeats: { kind: 'data', schema: placesWithoutElection, sensitivity: 'members' },
    observerSeats: { kind: 'data', schema: placesWithoutElection, sensitivity: 'members' },
    countedBy: { kind: 'text', maxLength: 1_000, sensitivity: 'members' },
    observedBy: { kind: 'text', maxLength: 1_000, sensitivity: 'members' },
    /** What the order of lots was drawn by, in public. */
    lotSeed: { kind: 'text', maxLength: 1_000, sensitivity: 'members' },
    /** In the order drawn. */
    lotOrder: { kind: 'references', to: 'nomination', sensitivity: 'members' },
    /** The age X25519 recipient that ballots are sealed to. */
    urnRecipient: { kind: 'text', maxLength: 100, sensitivity: 'members' },
    /** SHA-256 of the rules as they were announced, lower-case hexadecimal. */
    rulesDigest: { kind: 'text', maxLength: 64, sensitivity: 'members' },
    papers: { kind: 'data', schema: papers, sensitivity: 'members' },
    closing: { kind: 'data', schema: closing, sensitivity: 'members' },
    result: { kind: 'data', schema: result, sensitivity: 'members' },
    /** The signed certificate of closing, photographed. */
    certificate: { kind: 'reference', to: 'file', sensitivity: 'members' },
    /** The vacant seat that this by-election fills. */
    fillsSeat: { kind: 'reference', to: 'group_seat', sensitivity: 'members' },
    cancelledBecause: { kind: 'text', maxLength: 5_000, sensitivity: 'members' },
    note: { kind: 'markdown', maxLength: 20_000, sensitivity: 'team' },
  },
});

/** The seats of one group of organisations, and who belongs to it. */
export const constituency = defineRecord({
  type: 'constituency',
  table: 'constituencies',
  title: ['name'],
  searched: [],
  fields: {
    election: { kind: 'reference', to: 'election', required: true, sensitivity: 'public' },
    name: { kind: 'text', maxLength: 200, required: true, sensitivity: 'public' },
    organisationTypes: { kind: 'choices', choices: organisationTypes, sensitivity: 'public' },
    seats: { kind: 'integer', min: 0, max: 50, sensitivity: 'public' },
    /** So many of the seats, at least, are for national NGOs. */
    floorNationalNgos: { kind: 'integer', min: 0, max: 50, sensitivity: 'public' },
    sortKey: { kind: 'order', sensitivity: 'public' },
  },
});

/**
 * One organisation on the roll of an election, as it was on the cut-off day. The id is `<election id>:<organisation id>`,
 * so two offices meet in the same record.
 */
export const rollEntry = defineRecord({
  type: 'roll_entry',
  table: 'roll_entries',
  title: ['organisationName'],
  searched: [],
  fields: {
    election: { kind: 'reference', to: 'election', required: true, sensitivity: 'members' },
    organisation: { kind: 'reference', to: 'organisation', required: true, sensitivity: 'members' },
    constituency: { kind: 'reference', to: 'constituency', sensitivity: 'members' },
    organisationName: { kind: 'text', maxLength: 300, required: true, sensitivity: 'members' },
    isEligible: { kind: 'flag', sensitivity: 'members' },
    /** Why, as the rules found it; codes of `shared/domain/elections/procedure/eligibility.ts`. */
    reasons: { kind: 'texts', maxLength: 40, sensitivity: 'members' },
    /** A person decided otherwise than the rules, or again after an objection. */
    isOverruled: { kind: 'flag', sensitivity: 'members' },
    overruleReason: { kind: 'text', maxLength: 2_000, sensitivity: 'members' },
    /** The organisation left after the roll was closed; a code it had not used was voided. */
    leftOn: { kind: 'day', sensitivity: 'members' },
    /** Unknown until voting is closed: then written for the whole roll at once, in the order of ids. */
    hasVoted: { kind: 'flag', sensitivity: 'members' },
  },
});

/** A candidate: the organisation that would hold the seat, and who would sit on it. The id stands on every ballot. */
export const nomination = defineRecord({
  type: 'nomination',
  table: 'nominations',
  title: ['organisationName', 'personName'],
  searched: ['statement', 'alternateName'],
  fields: {
    election: { kind: 'reference', to: 'election', required: true, sensitivity: 'members' },
    constituency: { kind: 'reference', to: 'constituency', required: true, sensitivity: 'members' },
    organisation: { kind: 'reference', to: 'organisation', required: true, sensitivity: 'members' },
    /** As the ballot shows it, whatever the register says later. */
    organisationName: { kind: 'text', maxLength: 300, required: true, sensitivity: 'members' },
    personName: { kind: 'text', maxLength: 300, sensitivity: 'members' },
    alternateName: { kind: 'text', maxLength: 300, sensitivity: 'members' },
    statement: { kind: 'markdown', maxLength: 5_000, sensitivity: 'members' },
    nominatedBy: { kind: 'choice', choices: nominators, sensitivity: 'members' },
    /** Who proposed it, where that was another organisation. */
    proposedBy: { kind: 'reference', to: 'organisation', sensitivity: 'members' },
    receivedOn: { kind: 'day', sensitivity: 'members' },
    /** The day on which the organisation accepted to stand; a self-nomination is one. */
    acceptedOn: { kind: 'day', sensitivity: 'members' },
    vetting: { kind: 'choice', choices: vettings, required: true, sensitivity: 'members' },
    vettingReason: { kind: 'text', maxLength: 5_000, sensitivity: 'members' },
    withdrawnOn: { kind: 'day', sensitivity: 'members' },
    sortKey: { kind: 'order', sensitivity: 'members' },
  },
});

/** What somebody held against the rules, the roll or the result, and what became of it. */
export const electionObjection = defineRecord({
  type: 'election_objection',
  table: 'election_objections',
  title: ['text'],
  searched: ['answer'],
  fields: {
    election: { kind: 'reference', to: 'election', required: true, sensitivity: 'members' },
    stage: { kind: 'choice', choices: electionObjectionStages, required: true, sensitivity: 'members' },
    /** Who objects. */
    organisation: { kind: 'reference', to: 'organisation', sensitivity: 'members' },
    /** Whose place on the roll it is about. */
    about: { kind: 'reference', to: 'organisation', sensitivity: 'members' },
    receivedOn: { kind: 'day', sensitivity: 'members' },
    text: { kind: 'text', maxLength: 5_000, required: true, sensitivity: 'members' },
    outcome: { kind: 'choice', choices: objectionOutcomes, required: true, sensitivity: 'members' },
    answer: { kind: 'text', maxLength: 5_000, sensitivity: 'members' },
  },
});

/** A seat of a group with its term, from its election to the day it fell vacant. */
export const groupSeat = defineRecord({
  type: 'group_seat',
  table: 'group_seats',
  title: ['organisationName', 'title'],
  searched: ['personName', 'alternateName'],
  fields: {
    group: { kind: 'reference', to: 'group', required: true, sensitivity: 'members' },
    election: { kind: 'reference', to: 'election', sensitivity: 'members' },
    nomination: { kind: 'reference', to: 'nomination', sensitivity: 'members' },
    constituency: { kind: 'reference', to: 'constituency', sensitivity: 'members' },
    organisation: { kind: 'reference', to: 'organisation', sensitivity: 'members' },
    organisationName: { kind: 'text', maxLength: 300, sensitivity: 'members' },
    /** What a seat without election is called: "chair", "lead agency". */
    title: { kind: 'text', maxLength: 200, sensitivity: 'members' },
    personName: { kind: 'text', maxLength: 300, sensitivity: 'members' },
    alternateName: { kind: 'text', maxLength: 300, sensitivity: 'members' },
    seatKind: { kind: 'choice', choices: seatKinds, required: true, sensitivity: 'members' },
    startsOn: { kind: 'day', sensitivity: 'members' },
    /** The last day of the term; empty for a seat without term. */
    endsOn: { kind: 'day', sensitivity: 'members' },
    /** Fell vacant before its term was over. */
    leftOn: { kind: 'day', sensitivity: 'members' },
    leftBecause: { kind: 'text', maxLength: 2_000, sensitivity: 'members' },
    /** The seat that this one goes on with. */
    follows: { kind: 'reference', to: 'group_seat', sensitivity: 'members' },
  },
});

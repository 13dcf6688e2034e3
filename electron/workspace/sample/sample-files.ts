import { z } from 'zod';
import {
  activationOutcomes,
  checklistStatuses,
  considerationAnswers,
  consents,
  crisisTypes,
  criterionAnswers,
  documentKinds,
  documentStatuses,
  groupKinds,
  type Language,
  languages,
  leadingSides,
  memberships,
  organisationTypes,
  positionKinds,
  recurrences,
} from '../../../shared/records/choices.ts';
import { recordTypes } from '../../../shared/records/index.ts';

/** A day counted from today, so that the story never grows old. */
const offset = z.strictObject({ day: z.int() });
const moment = z.strictObject({ day: z.int(), time: z.string().regex(/^\d{2}:\d{2}$/) });
const when = offset.nullable();
export type Offset = z.output<typeof offset>;

/** `resources/sample/cluster.json`: the facts, the same in every language. */
const sampleFactsSchema = z.strictObject({
  cluster: z.strictObject({
    crisisType: z.enum(crisisTypes),
    country: z.string().length(2),
    leadAgency: z.string(),
    coCoordinators: z.array(z.string()),
    workingLanguages: z.array(z.enum(languages)),
    activatedOn: offset,
  }),
  organisations: z.array(
    z.strictObject({
      id: z.string(),
      acronym: z.string().nullable(),
      type: z.enum(organisationTypes),
      membership: z.enum(memberships),
      commitmentsSignedOn: when,
      areas: z.array(z.string()),
    }),
  ),
  areas: z.array(z.strictObject({ id: z.string(), pcode: z.string() })),
  contacts: z.array(
    z.strictObject({
      id: z.string(),
      organisation: z.string(),
      givenName: z.string(),
      familyName: z.string(),
      email: z.array(z.string()),
      phone: z.array(z.string()),
      languages: z.array(z.enum(languages)),
      consent: z.enum(consents),
      lists: z.array(z.string()),
      lastVerifiedOn: when,
      roleKey: z.string(),
    }),
  ),
  lists: z.array(z.strictObject({ id: z.string(), lastReviewedOn: when })),
  positions: z.array(
    z.strictObject({
      id: z.string(),
      kind: z.enum(positionKinds),
      organisation: z.string().nullable(),
      contact: z.string().nullable(),
      area: z.string().nullable(),
      timeShare: z.int().nullable(),
      from: when,
      to: when,
    }),
  ),
  groups: z.array(
    z.strictObject({
      id: z.string(),
      kind: z.enum(groupKinds),
      chairOrganisation: z.string(),
      members: z.array(z.string()),
      startsOn: offset,
      endsOn: when,
    }),
  ),
  documents: z.array(
    z.strictObject({
      id: z.string(),
      kind: z.enum(documentKinds),
      status: z.enum(documentStatuses),
      version: z.string(),
      circulatedOn: when,
      endorsedOn: when,
      signedOn: when,
      reviewDueOn: when,
      subject: z.string().nullable(),
      /** Who leads each core function, in a memorandum. */
      leads: z.record(z.string(), z.enum(leadingSides)).optional(),
    }),
  ),
  activation: z.strictObject({
    considerations: z.record(z.string(), z.strictObject({ answer: z.enum(considerationAnswers) })),
    criteria: z.record(z.string(), z.strictObject({ met: z.enum(criterionAnswers) })),
    steps: z.record(z.string(), z.union([z.strictObject({ doneOn: offset }), z.strictObject({ doneAt: moment })])),
    outcome: z.enum(activationOutcomes),
    decidedOn: offset,
    reviewDueOn: when,
    reviewedOn: when,
  }),
  checklist: z.record(
    z.string(),
    z.strictObject({
      status: z.enum(checklistStatuses),
      owner: z.string(),
      dueOn: when,
      recurrence: z.enum(recurrences).optional(),
      confirmedOn: offset.optional(),
    }),
  ),
  evidence: z.array(
    z.discriminatedUnion('kind', [
      z.strictObject({
        id: z.string(),
        item: z.string(),
        kind: z.literal('record'),
        record: z.strictObject({ type: z.enum(recordTypes as [string, ...string[]]), id: z.string() }),
      }),
      z.strictObject({ id: z.string(), item: z.string(), kind: z.literal('note') }),
    ]),
  ),
  /** What was once different, in order of day; the facts above are how it ended. */
  history: z.array(
    z.strictObject({
      day: z.int(),
      author: z.string(),
      record: z.strictObject({ type: z.enum(recordTypes), id: z.string() }),
      fields: z.record(z.string(), z.union([z.string(), offset, z.null()])),
    }),
  ),
});
export type SampleFacts = z.output<typeof sampleFactsSchema>;

const named = z.record(z.string(), z.strictObject({ name: z.string() }));
const purposeful = z.record(z.string(), z.strictObject({ name: z.string(), purpose: z.string() }));
const titled = z.record(z.string(), z.strictObject({ title: z.string(), note: z.string().optional() }));
const noted = z.strictObject({ note: z.string() });

/** `resources/sample/<language>.json`: the words. */
const sampleTextsSchema = z.strictObject({
  cluster: z.strictObject({
    country: z.string(),
    name: z.string(),
    shortName: z.string(),
    capital: z.string(),
    meetingFrequency: z.string(),
    background: z.string(),
  }),
  areas: named,
  organisations: named,
  groups: z.record(z.string(), z.strictObject({ name: z.string(), purpose: z.string(), closingCriterion: z.string().nullable() })),
  lists: purposeful,
  roles: z.record(z.string(), z.strictObject({ title: z.string() })),
  /** Names in the language's own script, where people are written in it. */
  people: z.record(z.string(), z.strictObject({ givenName: z.string(), familyName: z.string() })),
  positions: titled,
  documents: titled,
  activation: z.strictObject({
    considerations: z.record(z.string(), noted),
    criteria: z.record(z.string(), z.strictObject({ argument: z.string() })),
    steps: z.record(z.string(), z.strictObject({ who: z.string(), document: z.string(), note: z.string() })),
    decision: noted,
    review: noted,
    transition: noted,
  }),
  checklist: z.record(z.string(), z.strictObject({ note: z.string(), reason: z.string().optional() })),
  evidence: titled,
});
export type SampleTexts = z.output<typeof sampleTextsSchema>;

export interface Sample {
  facts: SampleFacts;
  texts: SampleTexts;
}

/** @param read reads a text file below `resources/`. */
export function readSample(read: (path: string) => string, language: Language): Sample {
  return {
    facts: sampleFactsSchema.parse(JSON.parse(read('sample/cluster.json'))),
    texts: sampleTextsSchema.parse(JSON.parse(read(`sample/${language}.json`))),
  };
}

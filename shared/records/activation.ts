import { activationOutcomes, considerationAnswers, criterionAnswers } from './choices.ts';
import { defineRecord } from './define.ts';

/** The decision about activation: one record, id `activation`. */
export const activation = defineRecord({
  type: 'activation',
  table: 'activations',
  title: [],
  searched: ['decisionNote', 'mixedSituationNote', 'transitionNote'],
  fields: {
    outcome: { kind: 'choice', choices: activationOutcomes, sensitivity: 'public' },
    decidedOn: { kind: 'day', sensitivity: 'public' },
    decisionNote: { kind: 'markdown', maxLength: 20_000, sensitivity: 'members' },
    mixedSituation: { kind: 'flag', sensitivity: 'public' },
    mixedSituationNote: { kind: 'markdown', maxLength: 20_000, sensitivity: 'members' },
    /** Empty: three months after the decision, the default of the UNHCR handbook's CCCM entry. */
    reviewDueOn: { kind: 'day', sensitivity: 'members' },
    reviewedOn: { kind: 'day', sensitivity: 'members' },
    reviewNote: { kind: 'markdown', maxLength: 20_000, sensitivity: 'members' },
    transitionNote: { kind: 'markdown', maxLength: 20_000, sensitivity: 'members' },
  },
});

/** What was weighed beforehand; ids are those of `resources/activation/catalogue.json`. */
export const activationConsideration = defineRecord({
  type: 'activation_consideration',
  table: 'activation_considerations',
  title: [],
  searched: ['note'],
  fields: {
    answer: { kind: 'choice', choices: considerationAnswers, sensitivity: 'team' },
    note: { kind: 'markdown', maxLength: 20_000, sensitivity: 'team' },
  },
});

/** The two IASC criteria, each argued with evidence. */
export const activationCriterion = defineRecord({
  type: 'activation_criterion',
  table: 'activation_criteria',
  title: [],
  searched: ['argument'],
  fields: {
    met: { kind: 'choice', choices: criterionAnswers, sensitivity: 'members' },
    argument: { kind: 'markdown', maxLength: 20_000, sensitivity: 'members' },
  },
});

/** One of the eight steps of the procedure. */
export const activationStep = defineRecord({
  type: 'activation_step',
  table: 'activation_steps',
  title: [],
  searched: ['who', 'document', 'note'],
  fields: {
    dueOn: { kind: 'day', sensitivity: 'members' },
    /** With the hour, because step 6 follows step 5 within 24 hours. */
    doneAt: { kind: 'instant', sensitivity: 'members' },
    who: { kind: 'text', maxLength: 300, sensitivity: 'members' },
    document: { kind: 'text', maxLength: 500, sensitivity: 'members' },
    note: { kind: 'markdown', maxLength: 20_000, sensitivity: 'members' },
  },
});

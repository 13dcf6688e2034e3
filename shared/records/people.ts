import { consents, groupKinds, languages, memberships, organisationTypes, positionKinds } from './choices.ts';
import { defineRecord } from './define.ts';

export const organisation = defineRecord({
  type: 'organisation',
  table: 'organisations',
  title: ['name'],
  searched: ['acronym', 'alternativeNames', 'note', 'areas'],
  fields: {
    name: { kind: 'text', maxLength: 300, required: true, sensitivity: 'public', hxl: '#org+name' },
    acronym: { kind: 'text', maxLength: 40, sensitivity: 'public', hxl: '#org+acronym' },
    /** Other names and spellings it goes by, in any script: what an import and a line typed in a meeting may call it. */
    alternativeNames: { kind: 'texts', maxLength: 300, sensitivity: 'public', hxl: '#org+name+alt' },
    organisationType: { kind: 'choice', choices: organisationTypes, sensitivity: 'public', hxl: '#org+type' },
    membership: { kind: 'choice', choices: memberships, sensitivity: 'public' },
    commitmentsSignedOn: { kind: 'day', sensitivity: 'members', hxl: '#date+signed' },
    areas: { kind: 'texts', maxLength: 200, sensitivity: 'members', hxl: '#adm1+name' },
    website: { kind: 'text', maxLength: 500, sensitivity: 'public' },
    /** The day of its last activity report; checklist item sd-14. */
    lastReportedOn: { kind: 'day', sensitivity: 'members', hxl: '#date+reported' },
    /** The record that stands for this one since duplicates were merged: an old id still leads to it. */
    mergedInto: { kind: 'reference', to: 'organisation', sensitivity: 'public' },
    note: { kind: 'markdown', maxLength: 20_000, sensitivity: 'team' },
  },
});

export const contact = defineRecord({
  type: 'contact',
  table: 'contacts',
  title: ['givenName', 'familyName'],
  searched: ['role', 'emails', 'phones', 'note'],
  fields: {
    givenName: { kind: 'text', maxLength: 200, sensitivity: 'personal' },
    familyName: { kind: 'text', maxLength: 200, required: true, sensitivity: 'personal', hxl: '#contact+name' },
    organisation: { kind: 'reference', to: 'organisation', sensitivity: 'members', hxl: '#org+name' },
    role: { kind: 'text', maxLength: 200, sensitivity: 'members', hxl: '#contact+title' },
    emails: { kind: 'texts', maxLength: 254, sensitivity: 'personal', hxl: '#contact+email' },
    phones: { kind: 'texts', maxLength: 40, sensitivity: 'personal', hxl: '#contact+phone' },
    languages: { kind: 'choices', choices: languages, sensitivity: 'members' },
    consent: { kind: 'choice', choices: consents, sensitivity: 'team' },
    mailingLists: { kind: 'references', to: 'mailing_list', sensitivity: 'team' },
    lastVerifiedOn: { kind: 'day', sensitivity: 'team', hxl: '#date+verified' },
    note: { kind: 'markdown', maxLength: 20_000, sensitivity: 'team' },
    /** The day a mail to the first address came back; empty again once the address was mended. */
    bouncedOn: { kind: 'day', sensitivity: 'team' },
    mergedInto: { kind: 'reference', to: 'contact', sensitivity: 'team' },
  },
});

export const mailingList = defineRecord({
  type: 'mailing_list',
  table: 'mailing_lists',
  title: ['name'],
  searched: ['purpose'],
  fields: {
    name: { kind: 'text', maxLength: 200, required: true, sensitivity: 'members' },
    purpose: { kind: 'text', maxLength: 1_000, sensitivity: 'members' },
    /** The day somebody last went through the list; checklist item sd-10 rests on it. */
    lastReviewedOn: { kind: 'day', sensitivity: 'team' },
  },
});

/**
 * How somebody came onto a list and left it. The id is `<list id>:<contact id>`, so two offices meet in the same record.
 * Who is on the list now is `contact.mailingLists`; this keeps the days.
 */
export const listMembership = defineRecord({
  type: 'list_membership',
  table: 'list_memberships',
  title: [],
  searched: ['note'],
  fields: {
    mailingList: { kind: 'reference', to: 'mailing_list', required: true, sensitivity: 'team' },
    contact: { kind: 'reference', to: 'contact', required: true, sensitivity: 'team' },
    joinedOn: { kind: 'day', sensitivity: 'team' },
    leftOn: { kind: 'day', sensitivity: 'team' },
    note: { kind: 'text', maxLength: 1_000, sensitivity: 'team' },
  },
});

/** A post of the coordination team; vacant while it has no contact on the day asked about. */
export const position = defineRecord({
  type: 'position',
  table: 'positions',
  title: ['title'],
  searched: ['area', 'note'],
  fields: {
    positionKind: { kind: 'choice', choices: positionKinds, required: true, sensitivity: 'public' },
    /** Empty: the name of the kind in the reader's language. */
    title: { kind: 'text', maxLength: 200, sensitivity: 'public' },
    organisation: { kind: 'reference', to: 'organisation', sensitivity: 'public' },
    contact: { kind: 'reference', to: 'contact', sensitivity: 'members' },
    area: { kind: 'text', maxLength: 200, sensitivity: 'public', hxl: '#adm1+name' },
    /** Per cent of full time. */
    timeShare: { kind: 'integer', min: 0, max: 100, sensitivity: 'members' },
    startsOn: { kind: 'day', sensitivity: 'members' },
    endsOn: { kind: 'day', sensitivity: 'members' },
    handoverNote: { kind: 'markdown', maxLength: 50_000, sensitivity: 'team' },
    note: { kind: 'markdown', maxLength: 20_000, sensitivity: 'team' },
    sortKey: { kind: 'order', sensitivity: 'public' },
  },
});

/** Strategic advisory group or technical working group. */
export const group = defineRecord({
  type: 'group',
  table: 'groups',
  title: ['name'],
  searched: ['purpose', 'closingCriterion'],
  fields: {
    groupKind: { kind: 'choice', choices: groupKinds, required: true, sensitivity: 'public' },
    name: { kind: 'text', maxLength: 200, required: true, sensitivity: 'public' },
    purpose: { kind: 'markdown', maxLength: 5_000, sensitivity: 'public' },
    chairOrganisation: { kind: 'reference', to: 'organisation', sensitivity: 'public' },
    members: { kind: 'references', to: 'organisation', sensitivity: 'members' },
    startsOn: { kind: 'day', sensitivity: 'members' },
    endsOn: { kind: 'day', sensitivity: 'members' },
    closingCriterion: { kind: 'text', maxLength: 1_000, sensitivity: 'members' },
    electedOn: { kind: 'day', sensitivity: 'public' },
    /** What the group's ToR asks for before it decides; empty where it sets none. Share of the members, per cent. */
    quorumPercent: { kind: 'integer', min: 0, max: 100, sensitivity: 'public' },
    /** Of those present, national or local NGOs at least. */
    quorumNationalNgos: { kind: 'integer', min: 0, max: 100, sensitivity: 'public' },
  },
});

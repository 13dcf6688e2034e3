import { z } from 'zod';
import { documentKinds, documentStatuses, languages } from './choices.ts';
import { defineRecord } from './define.ts';

/** A governing document in the cluster's register, whatever made it. */
export const document = defineRecord({
  type: 'document',
  table: 'documents',
  title: ['title'],
  searched: ['note', 'subjectLabel'],
  fields: {
    documentKind: { kind: 'choice', choices: documentKinds, required: true, sensitivity: 'public' },
    title: { kind: 'text', maxLength: 300, sensitivity: 'public' },
    language: { kind: 'choice', choices: languages, sensitivity: 'public' },
    /** The position or group that the document is about, for position, SAG and TWG ToRs. */
    subject: { kind: 'text', maxLength: 128, sensitivity: 'public' },
    subjectLabel: { kind: 'text', maxLength: 300, sensitivity: 'public' },
    status: { kind: 'choice', choices: documentStatuses, required: true, sensitivity: 'members' },
    version: { kind: 'text', maxLength: 40, sensitivity: 'public' },
    circulatedOn: { kind: 'day', sensitivity: 'members' },
    commentsUntil: { kind: 'day', sensitivity: 'members' },
    endorsedOn: { kind: 'day', sensitivity: 'public' },
    signedOn: { kind: 'day', sensitivity: 'public' },
    reviewDueOn: { kind: 'day', sensitivity: 'members' },
    expiresOn: { kind: 'day', sensitivity: 'members' },
    file: { kind: 'reference', to: 'file', sensitivity: 'members' },
    note: { kind: 'markdown', maxLength: 20_000, sensitivity: 'team' },
  },
});

/**
 * One clause of a drafted document where it departs from the catalogue. The id is
 * `<document id>:<clause id>`, so two offices that edit the same clause meet in the same record.
 */
export const clause = defineRecord({
  type: 'clause',
  table: 'clauses',
  title: [],
  searched: ['texts', 'headings'],
  fields: {
    document: { kind: 'reference', to: 'document', required: true, sensitivity: 'members' },
    /** The catalogue's clause id; empty for a clause that the cluster added itself. */
    catalogueClause: { kind: 'text', maxLength: 128, sensitivity: 'members' },
    section: { kind: 'text', maxLength: 64, sensitivity: 'members' },
    /** Empty: as the catalogue's default says. */
    included: { kind: 'flag', sensitivity: 'members' },
    /** Own wording by language; a language that is missing falls back on the catalogue's. */
    texts: { kind: 'data', schema: z.partialRecord(z.enum(languages), z.string().max(20_000)), sensitivity: 'members' },
    headings: { kind: 'data', schema: z.partialRecord(z.enum(languages), z.string().max(300)), sensitivity: 'members' },
    sortKey: { kind: 'order', sensitivity: 'members' },
  },
});

/** A document as it was when it left the house: frozen, never edited. */
export const documentVersion = defineRecord({
  type: 'document_version',
  table: 'document_versions',
  title: ['version'],
  searched: [],
  fields: {
    document: { kind: 'reference', to: 'document', required: true, sensitivity: 'members' },
    version: { kind: 'text', maxLength: 40, required: true, sensitivity: 'public' },
    status: { kind: 'choice', choices: documentStatuses, required: true, sensitivity: 'members' },
    language: { kind: 'choice', choices: languages, required: true, sensitivity: 'public' },
    frozenOn: { kind: 'day', required: true, sensitivity: 'members' },
    /** SHA-256 of the file, lower-case hexadecimal; also the file's id in the workspace. */
    file: { kind: 'reference', to: 'file', required: true, sensitivity: 'members' },
    fileName: { kind: 'text', maxLength: 255, required: true, sensitivity: 'members' },
    note: { kind: 'text', maxLength: 2_000, sensitivity: 'members' },
  },
});

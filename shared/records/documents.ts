import { z } from 'zod';
import { bilingualLayouts, documentKinds, documentStatuses, languages, leadingSides, returnDecisions } from './choices.ts';
import { daySchema, defineRecord, identifierSchema } from './define.ts';

const texts = (maxLength: number) => z.partialRecord(z.enum(languages), z.string().max(maxLength));

/** Who signed and when. `organisation` null: somebody outside the register, named by `name`. */
const signatures = z
  .array(
    z.strictObject({
      organisation: identifierSchema.nullable(),
      name: z.string().trim().min(1).max(300),
      signedOn: daySchema.nullable(),
    }),
  )
  .max(50);
export type DocumentSignature = z.output<typeof signatures>[number];

/**
 * What the document says of each core function, by the function's id: who leads it (MoU), or to whom it goes, from when
 * and on what condition (transition plan).
 */
const functionGrid = z.record(
  z.string().max(64),
  z.strictObject({
    side: z.enum(leadingSides).nullable(),
    recipient: z.string().max(300).nullable(),
    from: daySchema.nullable(),
    note: z.string().max(1_000).nullable(),
  }),
);
export type FunctionGrid = z.output<typeof functionGrid>;

/** By the key of the difference, see `shared/domain/documents/returns.ts`. */
const decisions = z.record(
  z.string().max(200),
  z.strictObject({ decision: z.enum(returnDecisions), note: z.string().max(2_000).nullable() }),
);
export type ReturnDecisions = z.output<typeof decisions>;

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
    /** Printed with the first in one document, where there is one. */
    secondLanguage: { kind: 'choice', choices: languages, sensitivity: 'public' },
    bilingualLayout: { kind: 'choice', choices: bilingualLayouts, sensitivity: 'public' },
    /** The position, group or organisation that the document is about. */
    subject: { kind: 'text', maxLength: 128, sensitivity: 'public' },
    subjectLabel: { kind: 'text', maxLength: 300, sensitivity: 'public' },
    status: { kind: 'choice', choices: documentStatuses, required: true, sensitivity: 'members' },
    version: { kind: 'text', maxLength: 40, sensitivity: 'public' },
    circulatedOn: { kind: 'day', sensitivity: 'members' },
    /** In words: "all members", "the SAG". Which addresses had a draft of a mail is in the dispatches. */
    circulatedTo: { kind: 'text', maxLength: 1_000, sensitivity: 'members' },
    commentsUntil: { kind: 'day', sensitivity: 'members' },
    endorsedOn: { kind: 'day', sensitivity: 'public' },
    endorsedBy: { kind: 'text', maxLength: 300, sensitivity: 'public' },
    endorsedIn: { kind: 'reference', to: 'meeting', sensitivity: 'members' },
    signedOn: { kind: 'day', sensitivity: 'public' },
    signatures: { kind: 'data', schema: signatures, sensitivity: 'members' },
    /** The scan of the signed paper. */
    signedFile: { kind: 'reference', to: 'file', sensitivity: 'members' },
    inForceOn: { kind: 'day', sensitivity: 'public' },
    reviewDueOn: { kind: 'day', sensitivity: 'members' },
    expiresOn: { kind: 'day', sensitivity: 'members' },
    file: { kind: 'reference', to: 'file', sensitivity: 'members' },
    /** The agreed document whose words this one started from. */
    revises: { kind: 'reference', to: 'document', sensitivity: 'members' },
    /** The cluster's own letterhead that it is printed on; empty: the cluster's, else none. */
    letterhead: { kind: 'reference', to: 'letterhead', sensitivity: 'members' },
    functionGrid: { kind: 'data', schema: functionGrid, sensitivity: 'members' },
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
    texts: { kind: 'data', schema: texts(20_000), sensitivity: 'members' },
    headings: { kind: 'data', schema: texts(300), sensitivity: 'members' },
    sortKey: { kind: 'order', sensitivity: 'members' },
  },
});

/**
 * What a draft says for one field, kept since it was drafted: the workspace may say otherwise by now. The id is
 * `<document id>:<field>`. A field without such a record is filled from the workspace as it stands.
 */
export const documentValue = defineRecord({
  type: 'document_value',
  table: 'document_values',
  title: ['name'],
  searched: [],
  fields: {
    document: { kind: 'reference', to: 'document', required: true, sensitivity: 'members' },
    /** The field as clauses spell it between braces. */
    name: { kind: 'text', maxLength: 64, required: true, sensitivity: 'members' },
    says: { kind: 'data', schema: texts(5_000), sensitivity: 'members' },
    /** What the workspace said when somebody refused to take it over; shown again once it says something else. */
    refused: { kind: 'data', schema: texts(5_000), sensitivity: 'members' },
  },
});

/**
 * A clause as this cluster words it in every document of a kind. The id is `<document kind>:<clause id>`. It stands between
 * the catalogue's wording and that of one document, and stays when the catalogue is brought up to date.
 */
export const clusterClause = defineRecord({
  type: 'cluster_clause',
  table: 'cluster_clauses',
  title: [],
  searched: ['texts', 'headings'],
  fields: {
    documentKind: { kind: 'choice', choices: documentKinds, required: true, sensitivity: 'members' },
    /** Empty for a clause that the catalogue does not have. */
    catalogueClause: { kind: 'text', maxLength: 128, sensitivity: 'members' },
    section: { kind: 'text', maxLength: 64, sensitivity: 'members' },
    included: { kind: 'flag', sensitivity: 'members' },
    texts: { kind: 'data', schema: texts(20_000), sensitivity: 'members' },
    headings: { kind: 'data', schema: texts(300), sensitivity: 'members' },
    sortKey: { kind: 'order', sensitivity: 'members' },
    /** The catalogue's version that it departed from: a later one may word the clause anew. */
    catalogueVersion: { kind: 'integer', min: 1, max: 100_000, sensitivity: 'members' },
  },
});

/** The cluster's own Word file that documents are printed on: styles, header, footer, logo, simple fields. */
export const letterhead = defineRecord({
  type: 'letterhead',
  table: 'letterheads',
  title: ['name'],
  searched: ['note'],
  fields: {
    name: { kind: 'text', maxLength: 200, required: true, sensitivity: 'members' },
    file: { kind: 'reference', to: 'file', required: true, sensitivity: 'members' },
    fileName: { kind: 'text', maxLength: 255, required: true, sensitivity: 'members' },
    checkedOn: { kind: 'day', sensitivity: 'members' },
    note: { kind: 'text', maxLength: 2_000, sensitivity: 'team' },
  },
});

/** A file that somebody sent back, kept as it came, with what was decided about each of its differences. */
export const documentReturn = defineRecord({
  type: 'document_return',
  table: 'document_returns',
  title: ['fileName'],
  searched: ['receivedFrom', 'note'],
  fields: {
    document: { kind: 'reference', to: 'document', required: true, sensitivity: 'members' },
    /** The version that it was compared with. */
    documentVersion: { kind: 'reference', to: 'document_version', required: true, sensitivity: 'members' },
    file: { kind: 'reference', to: 'file', required: true, sensitivity: 'members' },
    fileName: { kind: 'text', maxLength: 255, required: true, sensitivity: 'members' },
    receivedFrom: { kind: 'text', maxLength: 300, sensitivity: 'members' },
    organisation: { kind: 'reference', to: 'organisation', sensitivity: 'members' },
    receivedOn: { kind: 'day', required: true, sensitivity: 'members' },
    decisions: { kind: 'data', schema: decisions, sensitivity: 'members' },
    note: { kind: 'text', maxLength: 2_000, sensitivity: 'team' },
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

import { z } from 'zod';
import { identifierSchema } from '../../records/define.ts';
import type { FieldValue } from '../../records/define.ts';
import type { VersionVector } from '../changes/changes.ts';

/** The version of what is written into a package. Readers know every version up to their own. */
export const packageFormat = 1;

export interface PackedWrite {
  field: string;
  value: FieldValue;
  /** What the author had seen of this field where that is less than the change's vector says; mostly `null`. */
  limits: VersionVector | null;
}

/** A change as it travels: (office, n), what it wrote, and the fields whose values are withheld from the receiver. */
export interface PackedChange {
  office: string;
  n: number;
  /** The id of its batch, which is in the same package or in an earlier one. */
  batch: string;
  type: string;
  id: string;
  /** The difference to what the office had seen at its previous change. */
  seen: VersionVector;
  lamport: number;
  writes: PackedWrite[];
  withheld: string[];
}

export interface PackedBatch {
  id: string;
  office: string;
  kind: 'edit' | 'undo' | 'redo';
  /** JSON of a batch label. */
  label: string;
  author: string;
  at: string;
  reverses: string | null;
}

export interface PackedIncarnation {
  office: string;
  parent: string | null;
  branchedAt: number | null;
}

/** What a package of changes holds: the changes by (Lamport number, office), so that causes come before effects. */
export interface PackageContents {
  incarnations: PackedIncarnation[];
  batches: PackedBatch[];
  changes: PackedChange[];
}

/** Vectors are plain objects: a name that every object has would be read as a number that nobody wrote. */
export const officeSchema = identifierSchema.refine((office) => !(office in {}));
const number = z.int().min(0).max(Number.MAX_SAFE_INTEGER);
export const vectorSchema = z.record(officeSchema, number);

/** A piece of an attachment. `file` is the SHA-256 of the whole. */
const filePartSchema = z.strictObject({
  file: z.string().regex(/^[0-9a-f]{64}$/),
  name: z.string().min(1).max(255),
  mediaType: z.string().max(200),
  size: number,
  part: number,
  parts: z.int().min(1).max(10_000),
  /** The bytes of this part in the package's body, one part after the other. */
  length: number,
});

/** What a package says of itself and of its sender; signed with it. */
export const packageHeaderSchema = z.strictObject({
  format: z.int().min(1),
  /** The version of the tables that the sender's records fit. */
  dataVersion: z.int().min(1),
  kind: z.enum(['changes', 'attachments']),
  workspace: z.string().min(1).max(128),
  from: z.strictObject({ office: officeSchema, incarnation: officeSchema, name: z.string().max(200) }),
  to: identifierSchema,
  /** Counted from 1 for each sending incarnation and receiving office. */
  number: z.int().min(1),
  madeAt: z.string().max(40),
  /** What the receiver must hold before, and what it holds afterwards: the changes lie between the two. */
  after: vectorSchema,
  upTo: vectorSchema,
  /** What the sender holds: its receipt for whatever came. */
  have: vectorSchema,
  /** Which packages of the receiver's incarnations the sender has: the highest number, and what is missing below. */
  received: z.record(officeSchema, z.strictObject({ highest: number, missing: z.array(number).max(10_000) })),
  /** Attachments that the sender's records name and that it does not hold, the first of them. */
  lacks: z.array(z.string().regex(/^[0-9a-f]{64}$/)).max(1_000),
  /** Lost packages whose contents are in this one. */
  replaces: z.array(number).max(10_000),
  parts: z.array(filePartSchema).max(1_000),
});
export type PackageHeader = z.output<typeof packageHeaderSchema>;

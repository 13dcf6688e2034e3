import type { VersionVector } from '../../../shared/domain/changes/changes.ts';
import { deletedField } from '../../../shared/domain/changes/existence.ts';
import { type PackageContents, type PackageHeader, type PackedChange, vectorSchema } from '../../../shared/domain/exchange/package.ts';
import { type FieldValue, fieldSchema, identifierSchema } from '../../../shared/records/define.ts';
import { definitionOf, foundingTypes, isRecordType, type RecordType } from '../../../shared/records/index.ts';
import { FailureError } from '../../../shared/result.ts';
import type { LinkedOffice } from '../repositories/linked-offices.ts';
import type { OfficeKeys } from './office-keys.ts';
import { unpackContents } from './package-body.ts';
import { openPackage, type OpenedPackage, readPayload } from './package-envelope.ts';

/** A package that was opened, known to be from the office it names, and fits this workspace. */
export interface IncomingPackage {
  header: PackageHeader;
  /** What to keep while it waits. */
  payload: Uint8Array;
  /** `null` for a package of attachments. */
  contents: PackageContents | null;
  body: Uint8Array;
}

export interface Gate {
  keys: OfficeKeys;
  workspaceId: string;
  officeId: string;
  incarnation: string;
  schemaVersion: number;
  /** How many changes of its own this file holds. */
  ownNumber: number;
  findLink: (office: string) => LinkedOffice | null;
  /** The day from which the office is cut off in the cluster's records; `null` where it is not. */
  cutOffOn: (office: string) => string | null;
}

/**
 * Opens a package and lets it in, or fails with the reason: it is hostile until it passed.
 *
 * Threats: a forged sender, a package for somebody else, one of another cluster, one of a lost laptop,
 * a newer format, records that do not fit, numbers of this very office.
 */
export async function admitPackage(bytes: Uint8Array, gate: Gate): Promise<IncomingPackage> {
  const opened = await openPackage(bytes, gate.keys);
  const { header } = opened;
  requireKnownSender(opened, gate);
  if (header.workspace !== gate.workspaceId) throw new FailureError('package-other-workspace');
  if (header.to !== gate.officeId) throw new FailureError('package-for-another');
  if (header.dataVersion > gate.schemaVersion) throw new FailureError('package-newer-data');
  return { ...readContents(header, opened.body, gate), payload: opened.payload };
}

/** Reads a package again that waits since it was let in. */
export function readWaiting(payload: Uint8Array, gate: Gate): IncomingPackage {
  const { header, body } = readPayload(payload);
  return { ...readContents(header, body, gate), payload };
}

function readContents(header: PackageHeader, body: Uint8Array, gate: Gate): Omit<IncomingPackage, 'payload'> {
  if (header.kind === 'attachments') {
    const total = header.parts.reduce((sum, { length }) => sum + length, 0);
    if (total !== body.byteLength) throw new FailureError('package-damaged');
    return { header, body, contents: null };
  }
  const contents = unpackContents(body);
  requireFittingContents(contents, header.after, gate);
  return { header, body, contents };
}

function requireKnownSender({ header, isSignedBy }: OpenedPackage, { findLink, cutOffOn }: Gate): void {
  const { office, name } = header.from;
  const link = findLink(office);
  if (!link || link.state === 'invited' || link.verifyingKey === null) throw new FailureError('package-sender-unknown', { name });
  if (!isSignedBy(link.verifyingKey)) throw new FailureError('package-forged', { name });
  const day = cutOffOn(office);
  if (link.state === 'cut_off' || day !== null) throw new FailureError('package-sender-cut-off', { name, day: day ?? link.since });
}

function refuse(where: string): never {
  throw new FailureError('package-invalid', { where });
}

function requireFittingContents(contents: PackageContents, after: VersionVector, { incarnation, ownNumber }: Gate): void {
  const batches = new Map(contents.batches.map((batch) => [batch.id, batch]));
  const origins = new Map(contents.incarnations.map((origin) => [origin.office, origin]));
  const lastOf = new Map<string, number>();
  for (const origin of contents.incarnations) {
    const names = [origin.office, ...(origin.parent === null ? [] : [origin.parent])];
    if (!vectorSchema.safeParse(Object.fromEntries(names.map((name) => [name, 0]))).success) refuse(origin.office);
    if ((origin.parent === null) !== (origin.branchedAt === null)) refuse(origin.office);
  }
  for (const change of contents.changes) {
    const { office, n, seen, batch } = change;
    if (office === incarnation && n > ownNumber) throw new FailureError('package-own-numbers');
    if (!origins.has(office)) refuse(office);
    if (batches.get(batch)?.office !== office) refuse(`${office} ${n}`);
    if (Object.hasOwn(seen, office) || !vectorSchema.safeParse(seen).success) refuse(`${office} ${n}`);
    // Those up to `after` come again because a wider scope lets out more of them.
    const last = lastOf.get(office) ?? after[office] ?? 0;
    if (n > last + 1) refuse(`${office} ${n}`);
    lastOf.set(office, Math.max(last, n));
    requireFittingWrites(change);
  }
}

const schemas = new Map<string, ReturnType<typeof fieldSchema>>();

function isFitting(type: RecordType, field: string, value: FieldValue): boolean {
  if (field === deletedField) return typeof value === 'boolean' && !(value && foundingTypes.includes(type));
  const definition = definitionOf(type).fields[field];
  if (!definition) return false;
  if (value === null) return true;
  const key = `${type}/${field}`;
  const schema = schemas.get(key) ?? fieldSchema(definition);
  schemas.set(key, schema);
  return schema.safeParse(value).success;
}

function requireFittingWrites({ office, n, type, id, writes, withheld }: PackedChange): void {
  const where = `${type}/${id} (${office} ${n})`;
  if (!isRecordType(type) || !identifierSchema.safeParse(id).success) refuse(where);
  const fields = new Set<string>();
  for (const { field, value } of writes) {
    if (fields.has(field) || !isFitting(type, field, value)) refuse(`${type}.${field} (${office} ${n})`);
    fields.add(field);
  }
  for (const field of withheld) {
    const isKnown = field === deletedField || Object.hasOwn(definitionOf(type).fields, field);
    if (fields.has(field) || !isKnown) refuse(`${type}.${field} (${office} ${n})`);
    fields.add(field);
  }
}

import { mergeVectors, type VersionVector } from '../../../shared/domain/changes/changes.ts';
import { type PackageHeader, packageFormat, type PackedChange } from '../../../shared/domain/exchange/package.ts';
import { intersectScopes, isWider, type Scope } from '../../../shared/domain/exchange/scope.ts';
import { FailureError } from '../../../shared/result.ts';
import { currentVector } from '../database/change-rows.ts';
import { schemaVersionOf } from '../database/schema.ts';
import type { OpenWorkspace } from '../open-workspace.ts';
import type { LinkedOffice } from '../repositories/linked-offices.ts';
import { createPackedChangeReader } from '../repositories/packed-changes.ts';
import type { SentPackage } from '../repositories/packages.ts';
import { cutParts, type FilePart, namedFiles, planParts } from './attachments.ts';
import type { Exchange } from './exchange.ts';
import { packContents } from './package-body.ts';
import { sealPackage } from './package-envelope.ts';

export interface PackageRequest {
  office: string;
  content: 'new' | 'unacknowledged' | number;
  withAttachments: boolean;
  /** The most that a mail may carry, in bytes. */
  limit: number;
}

export interface MadePackage {
  number: number;
  kind: 'changes' | 'attachments';
  changes: number;
  bytes: Uint8Array;
}

/** Mail carries four letters for three bytes, and a little around them. */
const mailFactor = 0.72;
/** What a package weighs besides its body: header, signature, age's own header and seals. */
const wrapping = 16_384;

/** What has gone to an office so far, as far as it counts on arriving. */
export interface Outlook {
  /** What it is known to hold, and what is on its way. */
  base: VersionVector;
  sent: SentPackage[];
  /** Packages of ours that it says it never got. */
  lost: SentPackage[];
}

export function outlookOf({ packages }: Exchange, { office, have }: LinkedOffice): Outlook {
  const sent = packages.sent(office).filter(({ handedOver }) => handedOver);
  const base = sent
    .filter(({ state }) => state === 'on_its_way')
    .reduce((vector, { upTo }) => mergeVectors(vector, upTo), have);
  return { base, sent, lost: sent.filter(({ state }) => state === 'lost') };
}

/** Attachments that records in its scope name and that it is not known to have. */
export function unsentFiles({ records, files }: OpenWorkspace, { scope, lacks }: LinkedOffice, { sent }: Outlook) {
  const filesIn = (isMeant: (state: SentPackage['state']) => boolean) =>
    new Set(sent.filter(({ state }) => isMeant(state)).flatMap((row) => row.files));
  const underWay = filesIn((state) => state === 'on_its_way');
  const arrived = filesIn((state) => state !== 'on_its_way' && state !== 'lost');
  return [...namedFiles(records, scope)]
    .filter((file) => !underWay.has(file) && (!arrived.has(file) || lacks.includes(file)))
    .flatMap((file) => files.describe(file) ?? []);
}

/** The attachments that records here name and that never came. */
export function lackingFiles({ records, files }: OpenWorkspace, scope: Scope): string[] {
  return [...namedFiles(records, scope)].filter((file) => files.describe(file) === null).slice(0, 1_000);
}

/**
 * Makes the packages that bring an office up to date, each below the limit, numbered without a gap.
 *
 * A number that was never handed over is given again, so that a package that was made and lost in a
 * crash leaves no hole.
 *
 * Fails with `office-not-linked`, `office-cut-off`, `office-not-verified`, `package-nothing-known`.
 */
export async function makePackages(workspace: OpenWorkspace, exchange: Exchange, request: PackageRequest): Promise<MadePackage[]> {
  const { connection, identity, clock } = workspace;
  const { links, packages, receipts, keys } = exchange;
  const link = links.get(request.office);
  const recipient = requireOpenLink(link, workspace);
  const outlook = outlookOf(exchange, link);
  const budget = Math.floor(request.limit * mailFactor) - wrapping;
  const reader = createPackedChangeReader(connection);
  const ownKeys = await keys();
  const held = currentVector(connection);
  const isAgain = typeof request.content === 'number';
  const known = outlook.sent.find(({ incarnation, number }) => incarnation === identity.incarnation && number === request.content);
  if (isAgain && (!known || known.kind !== 'changes')) {
    throw new FailureError('package-nothing-known', { number: request.content });
  }

  let number = isAgain
    ? (request.content as number)
    : 1 + outlook.sent.reduce((last, sent) => (sent.incarnation === identity.incarnation ? Math.max(last, sent.number) : last), 0);
  const after = known ? known.after : request.content === 'unacknowledged' ? link.have : outlook.base;
  const upTo = known ? known.upTo : mergeVectors(after, held);
  const widens = known ? known.widens : link.sentScope !== null && isWider(link.scope, link.sentScope) ? link.sentScope : null;
  const replaces = outlook.sent
    .filter((sent) => !isAgain && sent.incarnation === identity.incarnation && isReplaced(sent, request))
    .map((sent) => sent.number);
  const made: (MadePackage & { row: SentPackage })[] = [];

  const seal = async (kind: MadePackage['kind'], changes: number, bounds: Pick<SentPackage, 'after' | 'upTo'>, parts: FilePart[], body: Uint8Array) => {
    const madeAt = clock.now();
    const own = { office: identity.officeId, incarnation: identity.incarnation, name: exchange.names.nameOf(identity.officeId) };
    const header: PackageHeader = {
      format: packageFormat,
      dataVersion: schemaVersionOf(connection),
      kind,
      workspace: identity.workspaceId,
      from: own,
      to: link.office,
      number,
      madeAt,
      ...bounds,
      have: held,
      received: receipts.receiptFor(link.office),
      lacks: lackingFiles(workspace, link.scope),
      replaces,
      parts,
    };
    const bytes = await sealPackage(header, body, ownKeys, recipient);
    made.push({
      number,
      kind,
      changes,
      bytes,
      row: {
        office: link.office,
        incarnation: identity.incarnation,
        number,
        kind,
        madeAt,
        size: bytes.byteLength,
        changes,
        ...bounds,
        widens,
        files: [...new Set(parts.map(({ file }) => file))],
        replaces,
        handedOver: false,
        state: 'on_its_way',
      },
    });
    number += 1;
  };

  let start = after;
  const pieces = cut(reader.changes({ after, upTo, scope: link.scope, widens }), budget, (changes) =>
    packContents(reader.contentsOf(changes)),
  );
  for (const [index, { changes, body }] of pieces.entries()) {
    const end = index === pieces.length - 1 ? upTo : reached(start, changes);
    await seal('changes', changes.length, { after: start, upTo: end }, [], body);
    start = end;
  }
  if (request.withAttachments && !isAgain) {
    for (const parts of planParts(unsentFiles(workspace, link, outlook), budget)) {
      await seal('attachments', 0, { after: upTo, upTo }, parts, cutParts(workspace.files, parts, budget));
    }
  }
  if (!isAgain) {
    connection.transaction(() => {
      packages.removeNotHandedOver(link.office);
      for (const { row } of made) packages.addSent(row);
    })();
  }
  return made.map(({ row: _row, ...rest }) => rest);
}

function isReplaced({ kind, state }: SentPackage, { content, withAttachments }: PackageRequest): boolean {
  if (kind === 'attachments' && !withAttachments) return false;
  return state === 'lost' || (content === 'unacknowledged' && state === 'on_its_way' && kind === 'changes');
}

function requireOpenLink({ office, name, state, recipient, verifiedOn }: LinkedOffice, { records }: OpenWorkspace): string {
  if (state === 'cut_off' || (records.get('office', office)?.cutOffOn ?? null) !== null) {
    throw new FailureError('office-cut-off', { name });
  }
  if (state === 'invited' || recipient === null) throw new FailureError('office-not-linked', { office: name });
  if (verifiedOn === null) throw new FailureError('office-not-verified', { name });
  return recipient;
}

/** The vector after some changes were taken. */
function reached(start: VersionVector, changes: readonly PackedChange[]): VersionVector {
  return changes.reduce((vector, { office, n }) => mergeVectors(vector, { [office]: n }), start);
}

/** Halves what is too large until each piece fits; one change alone is as large as it is. */
function cut(
  changes: PackedChange[],
  budget: number,
  pack: (changes: PackedChange[]) => Uint8Array,
): { changes: PackedChange[]; body: Uint8Array }[] {
  const body = packUnlessTooLarge(changes, pack);
  if (body !== null && (body.byteLength <= budget || changes.length < 2)) return [{ changes, body }];
  const middle = changes.length >> 1;
  return [...cut(changes.slice(0, middle), budget, pack), ...cut(changes.slice(middle), budget, pack)];
}

/** `null` where more changes than a package may hold have to be halved. */
function packUnlessTooLarge(changes: PackedChange[], pack: (changes: PackedChange[]) => Uint8Array): Uint8Array | null {
  try {
    return pack(changes);
  } catch (error) {
    const isTooLarge = error instanceof FailureError && error.failure.code === 'package-too-large';
    if (!isTooLarge || changes.length < 2) throw error;
    return null;
  }
}

/** The packages left the program: from now on they count as on their way. */
export function noteHandedOver({ connection, identity }: OpenWorkspace, exchange: Exchange, office: string, numbers: readonly number[]): void {
  const { links, packages } = exchange;
  connection.transaction(() => {
    const link = links.get(office);
    let { sentScope } = link;
    for (const sent of packages.sent(office)) {
      if (sent.incarnation !== identity.incarnation || !numbers.includes(sent.number)) continue;
      packages.setHandedOver(office, sent.incarnation, sent.number);
      if (sent.state === 'lost') packages.setState(sent, 'on_its_way');
      for (const number of sent.replaces) packages.setState({ ...sent, number }, 'replaced');
      if (sent.kind !== 'changes') continue;
      sentScope = sentScope === null || sent.widens !== null ? link.scope : intersectScopes(sentScope, link.scope);
    }
    links.change(office, { sentScope });
  })();
}

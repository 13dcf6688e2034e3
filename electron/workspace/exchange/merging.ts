import type { Hole, MergeResult } from '../../../shared/contract/exchange.ts';
import type { CallContext } from '../../../shared/contract/define.ts';
import type { PackedChange, PackedIncarnation } from '../../../shared/domain/exchange/package.ts';
import { type ChangePool, createChangePool, type PooledChange } from '../../../shared/domain/exchange/pool.ts';
import type { AnyRecord, FieldValue } from '../../../shared/records/define.ts';
import type { RecordType } from '../../../shared/records/index.ts';
import { type Failure, FailureError } from '../../../shared/result.ts';
import { createRecordSettler, type SettledRecord } from '../database/derived-records.ts';
import { createReception, type Reception } from '../database/reception.ts';
import type { OpenWorkspace } from '../open-workspace.ts';
import { createRecordStore, type RecordReader } from '../repositories/records.ts';
import { takeParts } from './attachments.ts';
import type { Exchange } from './exchange.ts';
import { admitPackage, type Gate, type IncomingPackage, readWaiting } from './incoming.ts';
import { describeLeftOut, describeRecord, type LeftOutRecord, type OfficeCount, summarise } from './merge-report.ts';

export interface MergeRequest {
  files: { fileName: string; bytes: Uint8Array }[];
  leaveOut: readonly { type: string; id: string }[];
  allowShrinking: boolean;
  /** Does all of it and takes it back: what it answers is what a merge would do. */
  isPreview: boolean;
}

export interface MergeOutcome {
  result: MergeResult;
  /** Record types whose values changed. */
  types: RecordType[];
}

/** A package in the merge: one of the files, or one that waited since an earlier merge. */
interface Source {
  fileName: string;
  incoming: IncomingPackage | null;
  failure: Failure | null;
  isWaiting: boolean;
}

/** After so many changes other work gets a turn: progress is told, a stop is heard. */
const changesPerTurn = 400;

/** A refusal that names the package it is about, so that the others can go on without it. */
class SourceRefused extends Error {
  readonly source: number;
  readonly failure: Failure;

  constructor(source: number, failure: Failure) {
    super(failure.code);
    this.source = source;
    this.failure = failure;
  }
}

/**
 * Takes packages of other offices into the workspace, in one transaction: all that is admitted, or nothing.
 *
 * A package that turns out to contradict what is known is refused whole and the merge begins again
 * without it. The caller sees to it that nothing else uses the connection meanwhile.
 */
export async function mergePackages(
  workspace: OpenWorkspace,
  exchange: Exchange,
  request: MergeRequest,
  context: CallContext,
): Promise<MergeOutcome> {
  const gate = await exchange.gate();
  const sources: Source[] = [];
  for (const [index, { fileName, bytes }] of request.files.entries()) {
    sources.push(await admit(fileName, bytes, gate));
    await turn(context, index, request.files.length);
  }
  for (const { office, number, content } of exchange.packages.waiting()) {
    if (content === null) continue;
    const isHere = sources.some(({ incoming }) => incoming?.header.from.office === office && incoming.header.number === number);
    if (!isHere) sources.push(readAgain(content, gate));
  }
  for (;;) {
    try {
      return await mergeSources(workspace, exchange, request, sources, context);
    } catch (error) {
      if (!(error instanceof SourceRefused)) throw error;
      (sources[error.source] as Source).failure = error.failure;
    }
  }
}

async function admit(fileName: string, bytes: Uint8Array, gate: Gate): Promise<Source> {
  try {
    return { fileName, incoming: await admitPackage(bytes, gate), failure: null, isWaiting: false };
  } catch (error) {
    if (!(error instanceof FailureError)) throw error;
    return { fileName, incoming: null, failure: error.failure, isWaiting: false };
  }
}

function readAgain(content: Uint8Array, gate: Gate): Source {
  const incoming = readWaiting(content, gate);
  return { fileName: '', incoming, failure: null, isWaiting: true };
}

async function turn({ signal, progress }: CallContext, done: number, total: number): Promise<void> {
  progress(done, total);
  await new Promise((resolve) => setImmediate(resolve));
  if (signal.aborted) throw new FailureError('cancelled');
}

async function mergeSources(
  workspace: OpenWorkspace,
  exchange: Exchange,
  request: MergeRequest,
  sources: readonly Source[],
  context: CallContext,
): Promise<MergeOutcome> {
  const { connection } = workspace;
  connection.exec('BEGIN IMMEDIATE');
  try {
    const outcome = await takeIn(workspace, exchange, request, sources, context);
    connection.exec(request.isPreview ? 'ROLLBACK' : 'COMMIT');
    return request.isPreview ? { types: [], result: { ...outcome.result, batch: null } } : outcome;
  } catch (error) {
    // A full disk may have rolled it back already.
    if (connection.inTransaction) connection.exec('ROLLBACK');
    throw error;
  }
}

async function takeIn(
  workspace: OpenWorkspace,
  exchange: Exchange,
  request: MergeRequest,
  sources: readonly Source[],
  context: CallContext,
): Promise<MergeOutcome> {
  const { connection, searchIndex, files } = workspace;
  const records = createRecordStore(connection);
  const { names, ledger } = exchange;
  const admitted = sources.flatMap(({ incoming, failure }, source) => (incoming && !failure ? [{ incoming, source }] : []));
  const reception = createReception(connection);
  const batch = ledger.begin();
  const pool = fillPool(admitted, reception);
  const leftOut = createLeftOut(exchange, request.leaveOut, records);
  const { counts, fresh } = await drain(pool, admitted, reception, leftOut, exchange, context);
  reception.finish();

  let wholeFiles = 0;
  for (const { incoming, source } of admitted) {
    attempt(source, () => {
      exchange.receipts.note(incoming.header);
      if (incoming.contents === null) wholeFiles += takeParts(connection, files, incoming.header.parts, incoming.body);
    });
  }

  const settle = createRecordSettler(connection, records, searchIndex);
  const settled: SettledRecord[] = [];
  for (const [type, touched] of reception.touched) {
    for (const id of touched.keys()) {
      settled.push(settle(type as RecordType, id));
      if (settled.length % changesPerTurn === 0) await turn(context, settled.length, settled.length + 1);
    }
  }
  const taken = new Map([...reception.taken].map(([office, numbers]) => [office, new Set(numbers)]));
  const described = [
    ...settled.map((record) => describeRecord(record, ({ office, n }) => taken.get(office)?.has(n) ?? false, names.rootOf)),
    ...leftOut.records().map(describeLeftOut),
  ];
  const rest = pool.rest();
  for (const { change } of rest) countOf(counts, names.rootOf(change.office)).waiting += 1;
  const fates = keepReceived(exchange, admitted, rest, fresh, workspace.clock.now());
  for (const { failure, isWaiting, incoming } of sources) {
    if (!failure || !isWaiting || !incoming) continue;
    const { from, number } = incoming.header;
    exchange.packages.removeReceived({ ...from, number });
  }
  const holes = findHoles(exchange, pool, reception, rest, admitted);
  const report = summarise({ records: described, counts, holes, nameOf: names.nameOf });
  const shrinking = findShrinking(settled, workspace);
  if (shrinking.length > 0 && !request.allowShrinking && !request.isPreview) {
    throw new FailureError('merge-would-shrink', { types: shrinking.map(({ type }) => type).join(' ') });
  }
  const { added, changed, removed, parallel, conflicts } = report.summary;
  const isKept = ledger.end(batch, reception, { added, changed, removed, parallel, conflicts }, admitted.map(({ incoming }) => incoming.header.from));
  return {
    types: [...reception.touched.keys()] as RecordType[],
    result: {
      ...report,
      summary: { ...report.summary, files: wholeFiles },
      files: sources.map((source, index) => describeSource(source, fates.get(index), names)),
      shrinking,
      batch: isKept ? batch : null,
    },
  };
}

function attempt<T>(source: number, work: () => T): T {
  try {
    return work();
  } catch (error) {
    if (error instanceof FailureError) throw new SourceRefused(source, error.failure);
    throw error;
  }
}

type Admitted = readonly { incoming: IncomingPackage; source: number }[];

/** Puts the changes of all packages together; an incarnation that stems from an unknown one is refused. */
function fillPool(admitted: Admitted, reception: Reception): ChangePool {
  const incarnations = new Map<string, PackedIncarnation>();
  const changes: PooledChange[] = [];
  for (const { incoming, source } of admitted) {
    if (!incoming.contents) continue;
    let open = incoming.contents.incarnations;
    for (;;) {
      const ready = open.filter(({ parent }) => parent === null || reception.knowsIncarnation(parent));
      if (ready.length === 0) break;
      for (const incarnation of ready) {
        attempt(source, () => reception.addIncarnation(incarnation));
        incarnations.set(incarnation.office, incarnation);
      }
      open = open.filter((incarnation) => !ready.includes(incarnation));
    }
    const [orphan] = open;
    if (orphan) throw new SourceRefused(source, { code: 'package-invalid', params: { where: orphan.office } });
    for (const change of incoming.contents.changes) changes.push({ change, source });
  }
  return createChangePool(changes, incarnations);
}

type Counts = Map<string, OfficeCount>;

function countOf(counts: Counts, office: string): OfficeCount {
  const known = counts.get(office);
  if (known) return known;
  const count = { changes: 0, ignored: 0, waiting: 0 };
  counts.set(office, count);
  return count;
}

async function drain(
  pool: ChangePool,
  admitted: Admitted,
  reception: Reception,
  leftOut: LeftOut,
  { names }: Exchange,
  context: CallContext,
): Promise<{ counts: Counts; fresh: Set<number> }> {
  const batchesOf = new Map(
    admitted.map(({ incoming, source }) => [source, new Map(incoming.contents?.batches.map((batch) => [batch.id, batch]))]),
  );
  const total = admitted.reduce((sum, { incoming }) => sum + (incoming.contents?.changes.length ?? 0), 0);
  const counts: Counts = new Map();
  const fresh = new Set<number>();
  let done = 0;
  for (let pooled = pool.next(reception.vector()); pooled; pooled = pool.next(reception.vector())) {
    const { change, source } = pooled;
    const count = countOf(counts, names.rootOf(change.office));
    attempt(source, () => {
      if (change.n <= (reception.vector()[change.office] ?? 0)) {
        if (reception.compare(change) === 'known') {
          count.ignored += 1;
          return;
        }
      } else take(change, source);
      fresh.add(source);
      count.changes += 1;
    });
    done += 1;
    if (done % changesPerTurn === 0) await turn(context, done, total);
  }
  return { counts, fresh };

  function take(change: PackedChange, source: number): void {
    const batch = batchesOf.get(source)?.get(change.batch);
    if (batch) reception.addBatch(batch);
    const isLeftOut = leftOut.has(change);
    reception.receive(change, isLeftOut);
    if (isLeftOut) leftOut.note(change);
  }
}

interface LeftOut {
  has(change: PackedChange): boolean;
  note(change: PackedChange): void;
  records(): LeftOutRecord[];
}

/** A record that was left out once stays so until a person takes it in. */
function createLeftOut(
  { leftOut, names }: Exchange,
  asked: readonly { type: string; id: string }[],
  records: Pick<RecordReader, 'get'>,
): LeftOut {
  const keys = new Set([...asked, ...leftOut.list()].map(({ type, id }) => `${type}/${id}`));
  const noted = new Map<string, LeftOutRecord>();
  return {
    has: ({ type, id }) => keys.has(`${type}/${id}`),
    note({ type, id, office, writes }) {
      const key = `${type}/${id}`;
      const incoming: Record<string, FieldValue> = noted.get(key)?.incoming ?? {};
      for (const { field, value } of writes) incoming[field] = value;
      const record = records.get(type as RecordType, id) as AnyRecord | null;
      noted.set(key, { type: type as RecordType, id, office: names.rootOf(office), record, incoming });
    },
    records: () => [...noted.values()],
  };
}

type Fate = MergeResult['files'][number]['state'];

/** Notes every package that was let in; one of which something waits is kept whole. */
function keepReceived(
  exchange: Exchange,
  admitted: Admitted,
  rest: readonly PooledChange[],
  fresh: ReadonlySet<number>,
  receivedAt: string,
): Map<number, Fate> {
  const waiting = new Set(rest.map(({ source }) => source));
  const fates = new Map<number, Fate>();
  for (const { incoming, source } of admitted) {
    const { header, payload } = incoming;
    const key = { office: header.from.office, incarnation: header.from.incarnation };
    const before = exchange.packages.findReceived(key.office, key.incarnation, header.number);
    const isWaiting = waiting.has(source);
    exchange.packages.putReceived({
      ...key,
      number: header.number,
      kind: header.kind,
      madeAt: header.madeAt,
      receivedAt: before?.receivedAt ?? receivedAt,
      state: isWaiting ? 'waiting' : 'merged',
      content: isWaiting ? payload : null,
    });
    for (const number of header.replaces) {
      if (number < header.number && !exchange.packages.findReceived(key.office, key.incarnation, number)) {
        exchange.packages.putReceived({ ...key, number, kind: 'changes', madeAt: header.madeAt, receivedAt, state: 'replaced', content: null });
      }
    }
    fates.set(source, isWaiting ? 'waiting' : before?.state === 'merged' && !fresh.has(source) ? 'known' : 'merged');
  }
  return fates;
}

/** Missing packages are named by their number; changes only where no missing package explains them. */
function findHoles(
  { receipts, names, links }: Exchange,
  pool: ChangePool,
  reception: Reception,
  rest: readonly PooledChange[],
  admitted: Admitted,
): Hole[] {
  const packages = links.list().flatMap(({ office }) =>
    receipts.missingFrom(office).flatMap(({ numbers }) =>
      numbers.map((number): Hole => ({ office, name: names.nameOf(office), kind: 'package', from: number, to: number })),
    ),
  );
  const senders = new Set(rest.map(({ source }) => admitted.find((one) => one.source === source)?.incoming.header.from.office));
  const isExplained = packages.some(({ office }) => senders.has(office));
  if (rest.length === 0 || isExplained) return packages;
  const changes = pool.missing(reception.vector()).map(({ office, from, to }): Hole => {
    const root = names.rootOf(office);
    return { office: root, name: names.nameOf(root), kind: 'changes', from, to };
  });
  return [...packages, ...changes];
}

/** More than a tenth of a record type gone: that may be a mistake of one office, or worse. */
function findShrinking(settled: readonly SettledRecord[], { records }: OpenWorkspace): MergeResult['shrinking'] {
  const balance = new Map<RecordType, { removed: number; came: number }>();
  for (const { type, before, after } of settled) {
    const count = balance.get(type) ?? { removed: 0, came: 0 };
    const wasThere = before !== null && !before.deleted;
    if (wasThere && after.deleted) count.removed += 1;
    if (!wasThere && !after.deleted) count.came += 1;
    balance.set(type, count);
  }
  return [...balance].flatMap(([type, { removed, came }]) => {
    const before = records.count(type) + removed - came;
    return removed * 10 > before ? [{ type, before, removed }] : [];
  });
}

function describeSource({ fileName, incoming, failure }: Source, fate: Fate | undefined, names: Exchange['names']): MergeResult['files'][number] {
  const header = incoming?.header ?? null;
  return {
    fileName,
    office: header?.from.office ?? null,
    name: header === null ? null : names.nameOf(header.from.office),
    number: header?.number ?? null,
    kind: header?.kind ?? null,
    state: failure ? 'refused' : (fate ?? 'merged'),
    failure,
  };
}

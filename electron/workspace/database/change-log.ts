import {
  areValuesEqual,
  canonicalJson,
  type VersionVector,
  vectorDifference,
} from '../../../shared/domain/changes/changes.ts';
import { deletedField } from '../../../shared/domain/changes/existence.ts';
import { type UndoableBatch, undoStacks } from '../../../shared/domain/changes/undo-stacks.ts';
import { type AnyRecord, type FieldValue, fieldsSchema, identifierSchema } from '../../../shared/records/define.ts';
import { definitionOf, type RecordType } from '../../../shared/records/index.ts';
import { FailureError } from '../../../shared/result.ts';
import type { RecordStore } from '../repositories/records.ts';
import type { SearchIndex } from '../repositories/search-index.ts';
import { currentVector } from './change-rows.ts';
import type { Connection } from './connection.ts';
import { createReversalPlanner, type Reversal, type Skipped } from './reversal.ts';
import { createLimitsReader } from './withheld-writes.ts';

/** What a batch did, in a form that any language can say: `batches.<key>`. */
export interface BatchLabel {
  key: string;
  params?: Record<string, string | number>;
}

export interface BatchWriter {
  /** Creates the record or changes the named fields; fields that keep their value are not written. */
  save(type: RecordType, id: string, fields: Record<string, FieldValue>): void;
  /** Writes the named fields even where they keep their value: that settles what offices wrote apart. */
  settle(type: RecordType, id: string, fields: Record<string, FieldValue>): void;
  remove(type: RecordType, id: string): void;
  restore(type: RecordType, id: string): void;
}

export interface Outcome<T> {
  /** `null` when nothing changed: an empty batch leaves no trace. */
  batch: string | null;
  value: T;
  /** The record types whose values changed. */
  types: RecordType[];
}

export interface ChangeLog {
  /** Runs `work` in one transaction; all of its writes become one batch, or none of them happens. */
  commit<T>(label: BatchLabel, work: (writer: BatchWriter) => T): Outcome<T>;
  /** Reverses the newest batch that can be; fails with `nothing-to-undo`, and with `undo-lasting` at one that stays. */
  undo(): Outcome<Skipped[]>;
  redo(): Outcome<Skipped[]>;
  /** Reverses a merge, however long ago; fails with `merge-not-found` and `merge-undone-already`. */
  undoMerge(batch: string): Outcome<Skipped[]>;
  /** Reverses a batch of this office, however long ago; fails with `batch-not-found` and `batch-undone-already`. */
  undoBatch(batch: string): Outcome<Skipped[]>;
  undoable(): { undo: BatchLabel | null; redo: BatchLabel | null };
}

export interface ChangeLogDependencies {
  connection: Connection;
  records: RecordStore;
  searchIndex: SearchIndex;
  /** This office's incarnation, whose numbers this file alone gives out. */
  office: string;
  author: () => string;
  now: () => string;
  newId: () => string;
}

/** How many batches back undo reaches; further back is the history's work. */
const undoDepth = 500;

/**
 * What people outside this file have acted on: ballots were cast under what an opening froze, and a closing destroyed
 * them. Undo goes back to such a batch and no further.
 */
const lastingKeys: readonly string[] = ['electionOpened', 'electionClosed', 'electionCancelled', 'reviewOpened', 'reviewClosed', 'reviewCancelled'];

export function createChangeLog(dependencies: ChangeLogDependencies): ChangeLog {
  const { connection, records, searchIndex, office, now, newId } = dependencies;
  const reversals = createReversalPlanner(connection, office);
  const limitsOf = createLimitsReader(connection);

  const statements = {
    addBatch: connection.prepare(
      `INSERT INTO batches (id, office, kind, label, author, at, reverses, position)
       VALUES (@id, @office, @kind, @label, @author, @at, @reverses,
               (SELECT coalesce(max(position), 0) + 1 FROM batches))`,
    ),
    addChange: connection.prepare(
      `INSERT INTO changes (office, n, batch, record_type, record_id, seen, lamport)
       VALUES (@office, @n, @batch, @type, @id, @seen, @lamport)`,
    ),
    addWrite: connection.prepare('INSERT INTO writes (office, n, field, value, limits) VALUES (?, ?, ?, ?, ?)'),
    clearHeads: connection.prepare('DELETE FROM heads WHERE record_type = ? AND record_id = ? AND field = ?'),
    addHead: connection.prepare('INSERT INTO heads (record_type, record_id, field, office, n) VALUES (?, ?, ?, ?, ?)'),
    lastNumber: connection.prepare('SELECT coalesce(max(n), 0) FROM changes WHERE office = ?').pluck(),
    lastLamport: connection.prepare('SELECT coalesce(max(lamport), 0) FROM incarnations').pluck(),
    setLamport: connection.prepare('UPDATE incarnations SET lamport = ? WHERE office = ?'),
    lastSeen: connection
      .prepare("SELECT value FROM workspace_facts WHERE key = 'vector-at-last-change'")
      .pluck(),
    setLastSeen: connection.prepare(
      `INSERT INTO workspace_facts (key, value) VALUES ('vector-at-last-change', ?)
       ON CONFLICT (key) DO UPDATE SET value = excluded.value`,
    ),
    batches: connection.prepare(
      // A workspace without its cluster and office is none: its creation is the one batch that stays.
      `SELECT id, kind, reverses, label ->> 'key' AS key FROM batches
       WHERE office = ? AND label ->> 'key' <> 'workspaceCreated' ORDER BY position DESC LIMIT ?`,
    ),
    isOwnEdit: connection
      .prepare("SELECT 1 FROM batches WHERE id = ? AND office = ? AND kind = 'edit' AND label ->> 'key' <> 'workspaceCreated'")
      .pluck(),
    label: connection.prepare('SELECT label FROM batches WHERE id = ?').pluck(),
  };

  /** Where the numbering stands within the transaction under way. */
  let next: { n: number; lamport: number; seen: string } | null = null;
  let isWriting = false;

  /** Reads the numbering once per transaction: nobody else can give out numbers meanwhile. */
  function startNumbering(): NonNullable<typeof next> {
    return {
      n: (statements.lastNumber.get(office) as number) + 1,
      lamport: (statements.lastLamport.get() as number) + 1,
      seen: JSON.stringify(seenSinceLastChange()),
    };
  }

  /** What others had been seen at the previous change; only the difference goes into the next one. */
  function seenSinceLastChange(): VersionVector {
    const stored = statements.lastSeen.get() as string | undefined;
    const previous = stored === undefined ? {} : (JSON.parse(stored) as VersionVector);
    const { [office]: _own, ...others } = currentVector(connection);
    const difference = vectorDifference(previous, others);
    if (Object.keys(difference).length > 0) statements.setLastSeen.run(JSON.stringify(others));
    return difference;
  }

  function appendChange(batch: string, type: RecordType, id: string, fields: Record<string, FieldValue>): void {
    next ??= startNumbering();
    const { n, lamport, seen } = next;
    next = { n: n + 1, lamport: lamport + 1, seen: '{}' };
    statements.addChange.run({ office, n, batch, type, id, seen, lamport });
    for (const [field, value] of Object.entries(fields)) {
      statements.addWrite.run(office, n, field, canonicalJson(value), limitsOf(type, id, field));
      statements.clearHeads.run(type, id, field);
      statements.addHead.run(type, id, field, office, n);
    }
    const { [deletedField]: deleted, ...values } = fields;
    const before = records.get(type, id);
    records.put(type, id, deleted === undefined ? (before?.deleted ?? false) : deleted === true, values);
    searchIndex.put(type, records.get(type, id) as AnyRecord);
  }

  function createWriter(batch: () => string, touched: Set<RecordType>): BatchWriter {
    const append = (type: RecordType, id: string, fields: Record<string, FieldValue>) => {
      appendChange(batch(), type, id, fields);
      touched.add(type);
    };
    return {
      save(type, id, fields) {
        const parsed = parseFields(type, id, fields);
        const known = records.get(type, id) as AnyRecord | null;
        if (!known || known.deleted) {
          if (known && !reversals.wasCreationUndone(type, id)) throw new FailureError('record-deleted', { type, id });
          const required = Object.entries(definitionOf(type).fields).filter(([, field]) => field.required);
          const missing = required.find(([name]) => (parsed[name] ?? null) === null);
          if (missing) throw new FailureError('field-required', { type, field: missing[0] });
          append(type, id, { ...valuesToForget(type, known), ...parsed, [deletedField]: false });
          return;
        }
        const changed = Object.fromEntries(
          Object.entries(parsed).filter(([name, value]) => !areValuesEqual(value, known[name])),
        );
        if (Object.keys(changed).length > 0) append(type, id, changed);
      },
      settle(type, id, { [deletedField]: deleted, ...fields }) {
        if (!records.get(type, id)) throw new FailureError('record-not-found', { type, id });
        const parsed = parseFields(type, id, fields);
        append(type, id, deleted === undefined ? parsed : { ...parsed, [deletedField]: deleted === true });
      },
      remove(type, id) {
        const known = records.get(type, id);
        if (!known) throw new FailureError('record-not-found', { type, id });
        if (!known.deleted) append(type, id, { [deletedField]: true });
      },
      restore(type, id) {
        const known = records.get(type, id);
        if (!known) throw new FailureError('record-not-found', { type, id });
        if (known.deleted) append(type, id, { [deletedField]: false });
      },
    };
  }

  function run<T>(
    kind: UndoableBatch['kind'],
    label: BatchLabel,
    reverses: string | null,
    work: (append: typeof appendChange, batch: () => string, touched: Set<RecordType>) => T,
  ): Outcome<T> {
    const touched = new Set<RecordType>();
    let batch: string | null = null;
    const ensureBatch = () => {
      if (batch === null) {
        batch = newId();
        statements.addBatch.run({
          id: batch,
          office,
          kind,
          label: JSON.stringify(label),
          author: dependencies.author(),
          at: now(),
          reverses,
        });
      }
      return batch;
    };
    if (isWriting) throw new Error('A commit within a commit would give out the same numbers twice.');
    isWriting = true;
    next = null;
    try {
      const value = connection.transaction(() => {
        const result = work(appendChange, ensureBatch, touched);
        if (reverses !== null) ensureBatch();
        if (next !== null) statements.setLamport.run(next.lamport - 1, office);
        return result;
      })();
      return { batch, value, types: [...touched] };
    } finally {
      isWriting = false;
    }
  }

  function reverse(kind: 'undo' | 'redo', target: string): Outcome<Skipped[]> {
    const label = JSON.parse(statements.label.get(target) as string) as BatchLabel;
    const { records: reversed, skipped }: Reversal = reversals.isMerge(target)
      ? reversals.ofMerge(target)
      : reversals.ofBatch(target);
    return run(kind, label, target, (append, batch, touched) => {
      for (const { type, id, fields } of reversed) {
        append(batch(), type, id, fields);
        touched.add(type);
      }
      return skipped;
    });
  }

  function stacks() {
    const batches = statements.batches.all(office, undoDepth) as (UndoableBatch & { key: string })[];
    const lasting = batches.findIndex(({ key }) => lastingKeys.includes(key));
    const { undo, redo } = undoStacks((lasting < 0 ? batches : batches.slice(0, lasting)).reverse());
    return { undo, redo, isBarred: lasting >= 0 };
  }

  function labelOf(batch: string | undefined): BatchLabel | null {
    return batch === undefined ? null : (JSON.parse(statements.label.get(batch) as string) as BatchLabel);
  }

  return {
    commit(label, work) {
      return run('edit', label, null, (_append, batch, touched) => work(createWriter(batch, touched)));
    },
    undo() {
      const { undo, isBarred } = stacks();
      const target = undo.at(-1);
      if (target === undefined) throw new FailureError(isBarred ? 'undo-lasting' : 'nothing-to-undo');
      return reverse('undo', target);
    },
    redo() {
      const target = stacks().redo.at(-1);
      if (target === undefined) throw new FailureError('nothing-to-redo');
      return reverse('redo', target);
    },
    undoMerge(batch) {
      if (!reversals.isMerge(batch)) throw new FailureError('merge-not-found');
      if (reversals.isReversed(batch)) throw new FailureError('merge-undone-already');
      return reverse('undo', batch);
    },
    undoBatch(batch) {
      if (statements.isOwnEdit.get(batch, office) !== 1) throw new FailureError('batch-not-found');
      if (reversals.isReversed(batch)) throw new FailureError('batch-undone-already');
      return reverse('undo', batch);
    },
    undoable() {
      const { undo, redo } = stacks();
      return { undo: labelOf(undo.at(-1)), redo: labelOf(redo.at(-1)) };
    },
  };
}

/** What an undone record still says, as unknown. */
function valuesToForget(type: RecordType, undone: AnyRecord | null): Record<string, FieldValue> {
  const names = Object.keys(definitionOf(type).fields).filter((name) => (undone?.[name] ?? null) !== null);
  return Object.fromEntries(names.map((name) => [name, null]));
}

/** Building a schema costs more than a save; each type needs one. */
const schemas = new Map<RecordType, ReturnType<typeof fieldsSchema>>();

function schemaOf(type: RecordType): ReturnType<typeof fieldsSchema> {
  const known = schemas.get(type);
  if (known) return known;
  const schema = fieldsSchema(definitionOf(type));
  schemas.set(type, schema);
  return schema;
}

function parseFields(type: RecordType, id: string, fields: Record<string, FieldValue>): Record<string, FieldValue> {
  if (!identifierSchema.safeParse(id).success) throw new FailureError('invalid-input', { where: 'id' });
  const parsed = schemaOf(type).safeParse(fields);
  if (parsed.success) return parsed.data;
  const issue = parsed.error.issues[0];
  throw new FailureError('invalid-field', { type, field: String(issue?.path[0] ?? '') });
}

import {
  areValuesEqual,
  canonicalJson,
  headsOf,
  originOf,
  valueBefore,
  type VersionVector,
  vectorDifference,
  winnerOf,
  type Write,
} from '../../../shared/domain/changes/changes.ts';
import { type UndoableBatch, undoStacks } from '../../../shared/domain/changes/undo-stacks.ts';
import { type AnyRecord, type FieldValue, fieldsSchema, identifierSchema } from '../../../shared/records/define.ts';
import { definitionOf, type RecordType } from '../../../shared/records/index.ts';
import { FailureError } from '../../../shared/result.ts';
import type { RecordStore } from '../repositories/records.ts';
import type { SearchIndex } from '../repositories/search-index.ts';
import type { Connection } from './connection.ts';
import { createWritesReader, currentVector, type WriteRow } from './change-rows.ts';

/** What a batch did, in a form that any language can say: `batches.<key>`. */
export interface BatchLabel {
  key: string;
  params?: Record<string, string | number>;
}

export interface BatchWriter {
  /** Creates the record or changes the named fields; fields that keep their value are not written. */
  save(type: RecordType, id: string, fields: Record<string, FieldValue>): void;
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

/** A field that an undo left alone, because somebody has written to it since. */
export interface Skipped {
  type: RecordType;
  id: string;
  field: string;
}

export interface ChangeLog {
  /** Runs `work` in one transaction; all of its writes become one batch, or none of them happens. */
  commit<T>(label: BatchLabel, work: (writer: BatchWriter) => T): Outcome<T>;
  /** Reverses the newest batch that can be; fails with `nothing-to-undo`. */
  undo(): Outcome<Skipped[]>;
  redo(): Outcome<Skipped[]>;
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

/** The pseudo-field of a record's existence: `true` once it was deleted. */
const deletedField = 'deleted';

/** How many batches back undo reaches; further back is the history's work. */
const undoDepth = 500;

export function createChangeLog(dependencies: ChangeLogDependencies): ChangeLog {
  const { connection, records, searchIndex, office, now, newId } = dependencies;

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
    addWrite: connection.prepare('INSERT INTO writes (office, n, field, value) VALUES (?, ?, ?, ?)'),
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
      `SELECT id, kind, reverses FROM batches
       WHERE office = ? AND label ->> 'key' <> 'workspaceCreated' ORDER BY position DESC LIMIT ?`,
    ),
    reversedBy: connection.prepare('SELECT reverses FROM batches WHERE id = ?').pluck(),
    label: connection.prepare('SELECT label FROM batches WHERE id = ?').pluck(),
    writesOfBatch: connection.prepare(
      `SELECT changes.record_type AS type, changes.record_id AS id, writes.field, min(changes.n) AS first,
              max(changes.n) AS last
       FROM changes JOIN writes USING (office, n)
       WHERE changes.batch = ? GROUP BY 1, 2, 3 ORDER BY min(changes.n)`,
    ),
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
      statements.addWrite.run(office, n, field, canonicalJson(value));
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
          if (known && !wasCreationUndone(type, id)) throw new FailureError('record-deleted', { type, id });
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
    const rows = statements.writesOfBatch.all(target) as {
      type: RecordType;
      id: string;
      field: string;
      first: number;
      last: number;
    }[];
    return run(kind, label, target, (append, batch, touched) => {
      const skipped: Skipped[] = [];
      const restored = new Map<string, { type: RecordType; id: string; fields: Record<string, FieldValue> }>();
      const created = new Set<string>();
      const writesOfField = createWritesReader(connection).ofField;
      for (const { type, id, field, first, last } of rows) {
        const writes = writesOfField(type, id, field);
        const value = valueBefore(writes, writes.find((write) => isAt(write, office, first)) as WriteRow);
        const winner = winnerOf(headsOf(writes));
        const own = writes.find((write) => isAt(write, office, last));
        if (!winner || !own || !standForTheSame(writes, winner, own)) {
          skipped.push({ type, id, field });
          continue;
        }
        const key = `${type}/${id}`;
        if (field === deletedField && value === undefined) created.add(key);
        const entry = restored.get(key) ?? { type, id, fields: {} };
        entry.fields[field] = value ?? (field === deletedField ? true : null);
        restored.set(key, entry);
      }
      for (const [key, { type, id, fields }] of [...restored].reverse()) {
        append(batch(), type, id, created.has(key) ? { [deletedField]: true } : fields);
        touched.add(type);
      }
      return skipped;
    });
  }

  function standForTheSame(writes: readonly WriteRow[], one: WriteRow, other: WriteRow): boolean {
    return one === other || originOf(writes, one, reversedBy) === originOf(writes, other, reversedBy);
  }

  /** Such a record never was: the next save makes it anew, as the ids of the catalogues are used again. */
  function wasCreationUndone(type: RecordType, id: string): boolean {
    const writes = createWritesReader(connection).ofField(type, id, deletedField);
    const winner = winnerOf(headsOf(writes));
    return winner !== undefined && originOf(writes, winner, reversedBy) === undefined;
  }

  function reversedBy(batch: string): string | null {
    return (statements.reversedBy.get(batch) as string | null | undefined) ?? null;
  }

  function stacks() {
    return undoStacks((statements.batches.all(office, undoDepth) as UndoableBatch[]).reverse());
  }

  function labelOf(batch: string | undefined): BatchLabel | null {
    return batch === undefined ? null : (JSON.parse(statements.label.get(batch) as string) as BatchLabel);
  }

  return {
    commit(label, work) {
      return run('edit', label, null, (_append, batch, touched) => work(createWriter(batch, touched)));
    },
    undo() {
      const target = stacks().undo.at(-1);
      if (target === undefined) throw new FailureError('nothing-to-undo');
      return reverse('undo', target);
    },
    redo() {
      const target = stacks().redo.at(-1);
      if (target === undefined) throw new FailureError('nothing-to-redo');
      return reverse('redo', target);
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

function isAt(write: Pick<Write, 'office' | 'n'>, office: string, n: number): boolean {
  return write.office === office && write.n === n;
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

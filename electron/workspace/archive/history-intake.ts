import { deletedField } from '../../../shared/domain/changes/existence.ts';
import { type FieldValue, fieldSchema } from '../../../shared/records/define.ts';
import { definitionOf, isRecordType } from '../../../shared/records/index.ts';
import { FailureError } from '../../../shared/result.ts';
import type { Replay } from '../database/replay.ts';
import { historyName, longestLine } from './format.ts';
import { type HistoryLine, parseLine } from './history-lines.ts';

/** What was taken in so far. */
export interface HistoryCounts {
  incarnations: number;
  batches: number;
  changes: number;
}

/** Takes the bytes of a history apart into lines and lets in what a workspace could have written itself. */
export interface HistoryIntake {
  take(piece: Uint8Array): void;
  /** Fails with `archive-invalid` where something is still open. */
  end(incarnation: string): HistoryCounts;
}

interface Incarnation {
  last: number;
  lamport: number;
}

/** Fails with `archive-invalid`, naming the line. */
export function createHistoryIntake(replay: Replay): HistoryIntake {
  const incarnations = new Map<string, Incarnation>();
  const officeOfBatch = new Map<string, string>();
  const decoder = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });
  let number = 0;
  let changes = 0;
  let rest = '';

  function refuse(): never {
    throw new FailureError('archive-invalid', { where: `${historyName}:${number}` });
  }

  function decode(piece: Uint8Array, isLast: boolean): string {
    try {
      return decoder.decode(piece, { stream: !isLast });
    } catch {
      return refuse();
    }
  }

  function takeLine(text: string): void {
    number += 1;
    const line = parseLine(text);
    if (!line) refuse();
    try {
      admit(line);
    } catch (error) {
      // What the tables themselves refuse: the same key twice, a change without its batch.
      if (String((error as { code?: unknown }).code).startsWith('SQLITE_CONSTRAINT')) refuse();
      throw error;
    }
  }

  function admit(line: HistoryLine): void {
    switch (line.kind) {
      case 'incarnation': {
        const { office, parent } = line.value;
        // Parents come first, so that nobody descends from himself.
        if (incarnations.has(office) || (parent !== null && !incarnations.has(parent))) refuse();
        incarnations.set(office, { last: 0, lamport: 0 });
        return replay.addIncarnation(line.value);
      }
      case 'batch': {
        const { id, office, label } = line.value;
        if (!incarnations.has(office)) refuse();
        officeOfBatch.set(id, office);
        return replay.addBatch({ ...line.value, label: JSON.stringify(label) });
      }
      case 'change': {
        const { office, n, lamport, batch } = line.value;
        const incarnation = incarnations.get(office);
        if (!incarnation || officeOfBatch.get(batch) !== office) refuse();
        if (n !== incarnation.last + 1 || lamport <= incarnation.lamport || !isFittingChange(line.value)) refuse();
        incarnation.last = n;
        incarnation.lamport = lamport;
        changes += 1;
        return replay.addChange(line.value);
      }
      case 'merge':
        return replay.addMerge(line.value);
      case 'mergedChanges':
        return replay.addRange(line.value);
      case 'mergedField':
        if (!isKnownField(line.value.type, line.value.field)) refuse();
        return replay.addField(line.value);
    }
  }

  return {
    take(piece) {
      const [end = '', ...lines] = decode(piece, false).split('\n');
      rest += end;
      for (const next of lines) {
        takeLine(rest);
        rest = next;
      }
      if (rest.length > longestLine) refuse();
    },
    end(incarnation) {
      if (rest + decode(new Uint8Array(0), true) !== '' || !incarnations.has(incarnation)) refuse();
      return { incarnations: incarnations.size, batches: officeOfBatch.size, changes };
    },
  };
}

function isKnownField(type: string, field: string): boolean {
  return isRecordType(type) && (field === deletedField || Object.hasOwn(definitionOf(type).fields, field));
}

type Change = Extract<HistoryLine, { kind: 'change' }>['value'];

function isFittingChange({ type, writes, withheld }: Change): boolean {
  const all = [...writes, ...withheld];
  const areDistinct = new Set(all.map(({ field }) => field)).size === all.length;
  return areDistinct && all.every(({ field, value }) => isKnownField(type, field) && isFittingValue(type, field, value));
}

const schemas = new Map<string, ReturnType<typeof fieldSchema>>();

/** Unknown fits everywhere, also where a save would ask for a value: nobody may have written one yet. */
function isFittingValue(type: string, field: string, value: FieldValue | undefined): boolean {
  if (value === undefined) return true;
  if (field === deletedField) return typeof value === 'boolean';
  if (value === null) return true;
  const definition = isRecordType(type) ? definitionOf(type).fields[field] : undefined;
  if (!definition) return false;
  const key = `${type}/${field}`;
  const schema = schemas.get(key) ?? fieldSchema(definition);
  schemas.set(key, schema);
  return schema.safeParse(value).success;
}

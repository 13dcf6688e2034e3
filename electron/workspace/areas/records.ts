import type { Handlers } from '../../../shared/contract/define.ts';
import type { recordsContract } from '../../../shared/contract/records.ts';
import { type AnyRecord, type FieldValue } from '../../../shared/records/define.ts';
import { definitionOf, foundingTypes, type RecordType } from '../../../shared/records/index.ts';
import { titleOf } from '../../../shared/records/title.ts';
import { FailureError } from '../../../shared/result.ts';
import type { BatchWriter } from '../database/change-log.ts';
import type { AreaDependencies } from './dependencies.ts';
import { keepingCommitments } from './documents/keeping-commitments.ts';
import { requireWritable } from './elections/keeping-frozen.ts';
import { keepingMemberships } from './partners/keeping-memberships.ts';
import { requireReviewWritable } from './reviews/keeping-frozen.ts';

/** What was once taken or issued is never edited; only a snapshot that was taken by mistake may go. */
const frozenTypes: readonly RecordType[] = ['checklist_snapshot', 'document_version', 'minutes_version'];
const lastingTypes: readonly RecordType[] = ['document_version', 'minutes_version'];

/** The calls that every register shares: read, save, remove, restore, history, undo, files, search. */
export function createRecordsHandlers(dependencies: AreaDependencies): Handlers<typeof recordsContract> {
  const { records, files, history, searchIndex, log, clock, newId } = dependencies;

  const followed = (writer: BatchWriter) => keepingCommitments(keepingMemberships(writer, records, clock.today()), records);

  const requireFree = (type: RecordType, id: string, fields: Record<string, FieldValue> | null) => {
    requireWritable(records, type, id, fields);
    requireReviewWritable(records, type, id, fields);
  };

  const refuse = (types: readonly RecordType[], type: RecordType) => {
    if (types.includes(type)) throw new FailureError('record-frozen', { type });
  };

  return {
    'records.list': ({ type, deleted }) => (deleted ? records.listDeleted(type) : records.list(type)) as AnyRecord[],
    'records.get': ({ type, id }) => records.get(type, id) as AnyRecord | null,
    'records.save': ({ type, id, fields }) => {
      refuse(frozenTypes, type);
      const saved = id ?? newId();
      requireFree(type, saved, fields);
      log.commit({ key: id === null ? 'created' : 'edited', params: { type } }, (writer) =>
        followed(writer).save(type, saved, fields),
      );
      return { id: saved };
    },
    'records.saveMany': ({ type, rows }) => {
      refuse(frozenTypes, type);
      const ids = rows.map(({ id }) => id ?? newId());
      rows.forEach(({ fields }, row) => requireFree(type, ids[row] as string, fields));
      log.commit({ key: 'editedMany', params: { type, count: rows.length } }, (writer) => {
        const following = followed(writer);
        rows.forEach(({ fields }, row) => following.save(type, ids[row] as string, fields));
      });
      return { ids };
    },
    'records.remove': ({ type, ids }) => {
      refuse(lastingTypes, type);
      if (foundingTypes.includes(type)) throw new FailureError('record-kept', { type });
      for (const id of ids) requireFree(type, id, null);
      log.commit({ key: 'removed', params: { type, count: ids.length } }, (writer) => {
        for (const id of ids) writer.remove(type, id);
      });
      return { removed: ids.length };
    },
    'records.restore': ({ type, id }) => {
      requireFree(type, id, null);
      log.commit({ key: 'restored', params: { type } }, (writer) => {
        writer.restore(type, id);
        // Whoever comes back stands for itself again.
        if (type === 'organisation' || type === 'contact') writer.save(type, id, { mergedInto: null });
      });
      return { id };
    },
    'records.history': ({ type, id }) => history.ofRecord(type, id),
    'changes.undo': () => {
      const label = log.undoable().undo;
      const { value } = log.undo();
      return { label: label ?? { key: 'edited' }, skipped: value };
    },
    'changes.redo': () => {
      const label = log.undoable().redo;
      const { value } = log.redo();
      return { label: label ?? { key: 'edited' }, skipped: value };
    },
    'changes.undoBatch': ({ batch }) => {
      const label = history.labelOf(batch);
      const { value } = log.undoBatch(batch);
      return { label: label ?? { key: 'edited' }, skipped: value };
    },
    'changes.state': () => log.undoable(),
    'changes.recent': ({ limit }) => history.recent(limit),
    'files.add': ({ name, mediaType, bytes }) => {
      const { id, size } = files.add({ name, mediaType, bytes: Buffer.from(bytes, 'base64') });
      return { file: id, name, mediaType, size };
    },
    'files.describe': ({ files: ids }) =>
      ids.flatMap((id) => {
        const file = files.describe(id);
        return file ? [{ file: file.id, name: file.name, mediaType: file.mediaType, size: file.size }] : [];
      }),
    'files.read': ({ file: id }) => {
      const file = files.read(id);
      if (!file) throw new FailureError('file-not-found');
      return { name: file.name, mediaType: file.mediaType, bytes: Buffer.from(file.bytes).toString('base64') };
    },
    'search.find': ({ text, limit }) =>
      searchIndex.find(text, limit).flatMap(({ type, id }) => {
        const record = records.find(type, id) as AnyRecord | null;
        return record ? [{ type, id, title: titleOf(type, record), detail: detailOf(type, record) }] : [];
      }),
  };
}

function detailOf(type: RecordType, record: AnyRecord): string {
  const { searched } = definitionOf(type);
  const text = searched.map((name) => plainText(record[name] ?? null)).filter((part) => part !== '').join(' · ');
  return text.length > 160 ? `${text.slice(0, 160)}…` : text;
}

function plainText(value: FieldValue): string {
  if (value === null) return '';
  if (Array.isArray(value)) return value.map(plainText).join(', ');
  if (typeof value === 'object') return Object.values(value).map(plainText).join(' ');
  return String(value);
}

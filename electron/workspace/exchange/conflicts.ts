import type { Conflict } from '../../../shared/contract/exchange.ts';
import { winnerOf } from '../../../shared/domain/changes/changes.ts';
import { deletedField, writesUnknownTo } from '../../../shared/domain/changes/existence.ts';
import type { AnyRecord } from '../../../shared/records/define.ts';
import { isRecordType, type RecordType } from '../../../shared/records/index.ts';
import { titleOf } from '../../../shared/records/title.ts';
import type { WriteRow } from '../database/change-rows.ts';
import { createRecordDeriver } from '../database/derived-records.ts';
import type { OpenWorkspace } from '../open-workspace.ts';
import type { OfficeNames } from './offices.ts';

/** Records where something stands side by side: several heads in a field, or a deletion that is not in effect. */
export function findDisputed({ connection }: Pick<OpenWorkspace, 'connection'>): { type: RecordType; id: string }[] {
  // One office alone cannot disagree with itself, and most workspaces never exchange.
  if (connection.prepare('SELECT 1 FROM merges LIMIT 1').get() === undefined) return [];
  const rows = connection
    .prepare(
      `SELECT record_type AS type, record_id AS id FROM heads GROUP BY record_type, record_id, field HAVING count(*) > 1
       UNION
       SELECT heads.record_type, heads.record_id FROM heads JOIN writes USING (office, n, field)
       WHERE heads.field = ? AND writes.value = 'true'`,
    )
    .all(deletedField) as { type: string; id: string }[];
  return rows.flatMap(({ type, id }) => (isRecordType(type) ? [{ type, id }] : []));
}

/** Everything that waits for a person to decide. */
export function findConflicts({ connection, records }: Pick<OpenWorkspace, 'connection' | 'records'>, names: OfficeNames): Conflict[] {
  const derive = createRecordDeriver(connection);
  const batchOf = connection.prepare('SELECT author, at FROM batches WHERE id = ?');

  const candidate = (write: WriteRow, value: Conflict['candidates'][number]['value'], stands: boolean) => {
    const { author, at } = batchOf.get(write.batch) as { author: string; at: string };
    const office = names.rootOf(write.office);
    return { office, officeName: names.nameOf(office), author, at, value, stands };
  };

  return findDisputed({ connection }).flatMap(({ type, id }) => {
    const { heads, conflicts } = derive(type, id);
    if (conflicts.length === 0) return [];
    const title = titleOf(type, records.get(type, id) as AnyRecord);
    return conflicts.map((field) => {
      const own = heads.filter((head) => head.field === field);
      if (field !== deletedField) {
        const winner = winnerOf(own);
        return { type, id, title, field, candidates: own.map((head) => candidate(head, head.value, head === winner)) };
      }
      const deletions = own.filter(({ value }) => value === true);
      const restored = own.filter(({ value }) => value !== true);
      const edits = writesUnknownTo(deletions, heads.filter((head) => head.field !== deletedField));
      const keeping = [...restored, ...edits].filter(
        (write, index, all) => all.findIndex((other) => other.office === write.office) === index,
      );
      return {
        type,
        id,
        title,
        field,
        candidates: [
          ...keeping.map((write) => candidate(write, false, true)),
          ...deletions.map((write) => candidate(write, true, false)),
        ],
      };
    });
  });
}

export function countConflicts(workspace: Pick<OpenWorkspace, 'connection'>): number {
  const derive = createRecordDeriver(workspace.connection);
  return findDisputed(workspace).reduce((sum, { type, id }) => sum + derive(type, id).conflicts.length, 0);
}


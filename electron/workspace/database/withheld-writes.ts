import type { VersionVector } from '../../../shared/domain/changes/changes.ts';
import type { Connection } from './connection.ts';

/**
 * Answers what this office has not seen of a field although it has seen the changes: JSON of office ->
 * number for `writes.limits`, or `null`.
 *
 * Without it an edit would silently supersede a value that had been withheld from its author.
 */
export function createLimitsReader(connection: Connection): (type: string, id: string, field: string) => string | null {
  const hasAny = connection.prepare('SELECT 1 FROM withheld_writes LIMIT 1').pluck();
  const firstUnseen = connection.prepare(
    `SELECT withheld_writes.office, min(withheld_writes.n) AS n
     FROM withheld_writes JOIN changes USING (office, n)
     WHERE changes.record_type = @type AND changes.record_id = @id AND withheld_writes.field = @field
       AND withheld_writes.n > coalesce((
         SELECT max(seen.n) FROM changes AS seen JOIN writes USING (office, n)
         WHERE seen.record_type = @type AND seen.record_id = @id AND writes.field = @field
           AND seen.office = withheld_writes.office), 0)
     GROUP BY withheld_writes.office`,
  );
  return (type, id, field) => {
    if (hasAny.get() === undefined) return null;
    const rows = firstUnseen.all({ type, id, field }) as { office: string; n: number }[];
    if (rows.length === 0) return null;
    const limits: VersionVector = Object.fromEntries(rows.map(({ office, n }) => [office, n - 1]));
    return JSON.stringify(limits);
  };
}

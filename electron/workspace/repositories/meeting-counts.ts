import { type MeetingCounts, noCounts } from '../../../shared/domain/meetings/meetings-list.ts';
import type { Connection } from '../database/connection.ts';

/** How much there is to each meeting, counted where it lies: ten years of attendance are not read to fill a list. */
export interface MeetingCountReader {
  /** By the meeting's id; a meeting with nothing has no entry. */
  all(): Map<string, MeetingCounts>;
}

const queries: readonly { sql: string; columns: readonly (keyof MeetingCounts)[] }[] = [
  {
    columns: ['present', 'people'],
    sql: `SELECT meeting, count(DISTINCT coalesce(organisation, nullif(lower(trim(organisation_name)), ''))), count(*)
          FROM attendances WHERE deleted = 0 AND state IN ('present', 'observer') AND meeting IS NOT NULL GROUP BY meeting`,
  },
  {
    columns: ['agendaItems'],
    sql: 'SELECT meeting, count(*) FROM agenda_items WHERE deleted = 0 AND meeting IS NOT NULL GROUP BY meeting',
  },
  {
    columns: ['decisions'],
    sql: 'SELECT meeting, count(*) FROM decisions WHERE deleted = 0 AND meeting IS NOT NULL GROUP BY meeting',
  },
  {
    columns: ['actions', 'openActions'],
    sql: `SELECT meeting, count(*), count(*) FILTER (WHERE status NOT IN ('done', 'dropped'))
          FROM action_points WHERE deleted = 0 AND meeting IS NOT NULL GROUP BY meeting`,
  },
];

export function createMeetingCounts(connection: Connection): MeetingCountReader {
  const statements = queries.map(({ sql, columns }) => ({ columns, statement: connection.prepare(sql).raw() }));
  return {
    all() {
      const counts = new Map<string, MeetingCounts>();
      for (const { statement, columns } of statements) {
        for (const [meeting, ...values] of statement.all() as [string, ...number[]][]) {
          const known = counts.get(meeting) ?? { ...noCounts };
          columns.forEach((column, place) => (known[column] = values[place] ?? 0));
          counts.set(meeting, known);
        }
      }
      return counts;
    },
  };
}

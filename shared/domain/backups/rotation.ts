/** A backup as far as rotation is concerned. */
export interface KeptBackup {
  name: string;
  /** The instant in UTC, ISO 8601. */
  madeAt: string;
  /** How many changes it holds: what makes one backup bigger than another. */
  changes: number;
  /** Never removed: made before something that replaced the file. */
  pinned: boolean;
}

export const rotationRule = { newest: 10, days: 14, weeks: 10 } as const;

const millisecondsPerDay = 86_400_000;

/**
 * The names of the backups that may go, given all of one workspace.
 *
 * Kept: the ten newest; one a day for 14 days, one a week for ten weeks, one a month from then on,
 * each time the one with the most changes; every pinned one; and always the one with the most changes
 * of all, so that a file that lost its content never pushes out the backup that still has it.
 */
export function backupsToRemove(backups: readonly KeptBackup[], now: string): string[] {
  const newestFirst = [...backups].sort((a, b) => compare(b.madeAt, a.madeAt) || compare(b.name, a.name));
  const kept = new Set(newestFirst.slice(0, rotationRule.newest).map(({ name }) => name));
  const biggestByPeriod = new Map<string, KeptBackup>();
  for (const backup of newestFirst) {
    if (backup.pinned) kept.add(backup.name);
    for (const period of ['all', periodOf(backup.madeAt, now)]) {
      const biggest = biggestByPeriod.get(period);
      if (!biggest || backup.changes > biggest.changes) biggestByPeriod.set(period, backup);
    }
  }
  for (const { name } of biggestByPeriod.values()) kept.add(name);
  return newestFirst.map(({ name }) => name).filter((name) => !kept.has(name));
}

/** The day, week or month that a backup may stand for, by its age in days. */
function periodOf(madeAt: string, now: string): string {
  const made = Date.parse(madeAt);
  const age = Math.floor((Date.parse(now) - made) / millisecondsPerDay);
  if (age < rotationRule.days) return `day ${Math.floor(made / millisecondsPerDay)}`;
  // 1 January 1970 was a Thursday: three days later weeks start on Monday.
  if (age < rotationRule.weeks * 7) return `week ${Math.floor((made / millisecondsPerDay + 3) / 7)}`;
  return `month ${madeAt.slice(0, 7)}`;
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

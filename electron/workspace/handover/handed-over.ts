import { countChanges } from '../database/check.ts';
import type { Connection } from '../database/connection.ts';
import { readFact, writeFact } from '../database/facts.ts';

/** How many changes the workspace had when the last handover file of it was made on this computer. */
export const handedOverFact = 'handed-over-at-change';

export function noteHandedOver(connection: Connection, changes: number): void {
  writeFact(connection, handedOverFact, String(changes));
}

/** Changes that are in no handover file made here; `null` when none was made. */
export function changesSinceHandover(connection: Connection): number | null {
  const noted = readFact(connection, handedOverFact);
  return noted === null ? null : Math.max(0, countChanges(connection) - Number(noted));
}

import type { RecordReader } from '../repositories/records.ts';
import type { LinkedOfficeStore } from '../repositories/linked-offices.ts';
import type { Connection } from '../database/connection.ts';

/** Finds which office an incarnation is of, and what that office is called. */
export interface OfficeNames {
  /** The office's id: that of its first incarnation. */
  rootOf(incarnation: string): string;
  nameOf(office: string): string;
}

export function createOfficeNames(
  connection: Connection,
  records: Pick<RecordReader, 'get'>,
  links: Pick<LinkedOfficeStore, 'find'>,
): OfficeNames {
  const parentOf = connection.prepare('SELECT parent FROM incarnations WHERE office = ?').pluck();
  const known = new Map<string, string>();
  function rootOf(incarnation: string): string {
    const root = known.get(incarnation);
    if (root !== undefined) return root;
    const seen = new Set<string>();
    let office = incarnation;
    for (let parent = parentOf.get(office); typeof parent === 'string' && !seen.has(office); parent = parentOf.get(office)) {
      seen.add(office);
      office = parent;
    }
    known.set(incarnation, office);
    return office;
  }
  return {
    rootOf,
    nameOf: (office) => records.get('office', rootOf(office))?.name ?? links.find(rootOf(office))?.name ?? office,
  };
}

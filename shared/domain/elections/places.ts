import type { Candidate, Constituency } from './election.ts';

/** The seats still to be given, and whom floors and ceilings let have them. Candidates are places in a list of all who stand. */
export interface Places {
  /** Seats that may still be filled. */
  vacancies(): number;
  /** Whether the floors of the others can still be reached, and no ceiling is passed, once this one has a seat. */
  mayElect(candidate: number): boolean;
  /** Whether as many seats can be filled, and every floor reached, without this one. */
  mayExclude(candidate: number): boolean;
  elect(candidate: number): void;
  exclude(candidate: number): void;
  /** The same, for trying something. */
  fork(): Places;
}

interface Group {
  floor: number;
  ceiling: number;
  elected: number;
  continuing: number;
}

/**
 * Floors and ceilings as constraints on who may be elected.
 *
 * A floor keeps seats for its constituency until they are taken: nobody else is elected to the last of them. A ceiling
 * bars the rest of a constituency once it is reached. A floor that is larger than the number of its candidates keeps the
 * seats that nobody of them can take **vacant**: they are for the constituency to fill, not for others to win.
 */
export function createPlaces(seats: number, standing: readonly Candidate[], constituencies: readonly Constituency[]): Places {
  const nobodys: Group = { floor: 0, ceiling: Number.POSITIVE_INFINITY, elected: 0, continuing: 0 };
  const groups = new Map<string | null, Group>([[null, nobodys]]);
  for (const { id, floor, ceiling } of constituencies) {
    groups.set(id, { floor, ceiling: ceiling ?? Number.POSITIVE_INFINITY, elected: 0, continuing: 0 });
  }
  const list = [...groups.values()];
  const places = [...groups.keys()];
  const groupOf = standing.map(({ id, constituency }) => {
    const place = places.indexOf(constituency);
    if (place < 0) throw new Error(`${id} stands for a constituency that is not in the list.`);
    return place;
  });
  for (const place of groupOf) (list[place] as Group).continuing += 1;
  let open = seats;
  for (const group of list) {
    const kept = Math.max(0, group.floor - group.continuing);
    open -= kept;
    group.floor -= kept;
  }
  return placesOf(groupOf, list, open);
}

function placesOf(groupOf: readonly number[], groups: Group[], open: number): Places {
  let vacancies = open;
  const group = (candidate: number) => groups[groupOf[candidate] as number] as Group;
  const needs = ({ floor, elected }: Group) => Math.max(0, floor - elected);
  const needed = () => groups.reduce((sum, one) => sum + needs(one), 0);

  function fillable(): number {
    const free = groups.reduce((sum, one) => sum + Math.min(one.continuing, one.ceiling - one.elected) - needs(one), 0);
    return needed() + Math.min(vacancies - needed(), free);
  }

  return {
    vacancies: () => vacancies,
    mayElect(candidate) {
      const own = group(candidate);
      if (vacancies === 0 || own.elected >= own.ceiling) return false;
      return needs(own) > 0 || vacancies > needed();
    },
    mayExclude(candidate) {
      const own = group(candidate);
      if (own.continuing <= needs(own)) return false;
      const before = fillable();
      own.continuing -= 1;
      const after = fillable();
      own.continuing += 1;
      return after === before;
    },
    elect(candidate) {
      group(candidate).elected += 1;
      group(candidate).continuing -= 1;
      vacancies -= 1;
    },
    exclude(candidate) {
      group(candidate).continuing -= 1;
    },
    fork: () => placesOf(groupOf, groups.map((one) => ({ ...one })), vacancies),
  };
}

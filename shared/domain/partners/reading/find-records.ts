import type { RecordByType } from '../../../records/index.ts';
import { foldText } from '../../search/fold.ts';

type Named = Pick<RecordByType['organisation'], 'id' | 'name' | 'acronym' | 'alternativeNames'>;

/** The record that a text names: its id, `ambiguous` where several go by it, `null` where none does. */
export type FindRecord = (to: string, text: string) => string | 'ambiguous' | null;

/** Finds organisations by any of their names or by acronym and mailing lists by name, as people write them in cells. */
export function createFinder(
  organisations: readonly Named[],
  mailingLists: readonly Pick<RecordByType['mailing_list'], 'id' | 'name'>[],
): FindRecord {
  const indexes: Record<string, Map<string, Set<string>>> = { organisation: new Map(), mailing_list: new Map() };
  const add = (to: 'organisation' | 'mailing_list', text: string | null, id: string) => {
    const key = foldText(text ?? '');
    if (key === '') return;
    const ids = indexes[to]?.get(key) ?? new Set<string>();
    indexes[to]?.set(key, ids.add(id));
  };
  for (const { id, name } of organisations) add('organisation', name, id);
  for (const { id, name } of mailingLists) add('mailing_list', name, id);
  // A name is worth more than somebody else's other name, and that more than an acronym.
  for (const names of [(known: Named) => known.alternativeNames ?? [], ({ acronym }: Named) => [acronym]]) {
    const taken = new Set(indexes['organisation']?.keys());
    for (const organisation of organisations) {
      for (const name of names(organisation)) if (!taken.has(foldText(name ?? ''))) add('organisation', name, organisation.id);
    }
  }
  const find: FindRecord = (to, text) => {
    const [id, ...others] = indexes[to]?.get(foldText(text)) ?? [];
    if (id === undefined) return null;
    return others.length > 0 ? 'ambiguous' : id;
  };
  return (to, text) => find(to, text) ?? (to === 'organisation' ? findByBoth(text, (name) => find(to, name)) : null);
}

/** "Norwegian Refugee Council (NRC)": where name and acronym lead to one record, or only one of them leads anywhere. */
function findByBoth(text: string, find: (name: string) => string | null): string | null {
  const { name, acronym } = splitAcronym(text);
  if (acronym === null) return null;
  const named = find(name);
  const short = find(acronym);
  // A register may know another organisation by the same letters: the name has the last word.
  return named ?? (short === null || short === 'ambiguous' ? null : short);
}

/** "Norwegian Refugee Council (NRC)" is a name and an acronym in one cell; so is "NRC - Norwegian Refugee Council". */
export function splitAcronym(text: string): { name: string; acronym: string | null } {
  const [, name, acronym] = /^\s*(.{4,}?)\s*[(（]([\p{L}\p{N}&.-]{2,15})[)）]\s*$/u.exec(text) ?? [];
  if (name !== undefined && acronym !== undefined && isAcronym(acronym)) return { name, acronym };
  const [, first, rest] = /^\s*([\p{L}\p{N}&.]{2,10})\s+[-–—:]\s+(.{4,}?)\s*$/u.exec(text) ?? [];
  if (first !== undefined && rest !== undefined && isAcronym(first)) return { name: rest, acronym: first };
  return { name: text.trim(), acronym: null };
}

/** More than one letter, and more capitals than small ones. */
export function isAcronym(text: string): boolean {
  const capitals = text.match(/\p{Lu}/gu)?.length ?? 0;
  const small = text.match(/\p{Ll}/gu)?.length ?? 0;
  return capitals >= 2 && capitals > small && !/\s/u.test(text.trim()) && text.length <= 15;
}

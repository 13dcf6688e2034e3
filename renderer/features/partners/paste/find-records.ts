import { foldText } from '../../../../shared/domain/search/fold.ts';
import type { RecordByType } from '../../../../shared/records/index.ts';
import type { CellContext } from './read-cell.ts';

/** Finds organisations by name or acronym and mailing lists by name, as people write them in cells. */
export function createFinder(
  organisations: readonly RecordByType['organisation'][],
  mailingLists: readonly RecordByType['mailing_list'][],
): CellContext['findRecord'] {
  const indexes: Record<string, Map<string, Set<string>>> = { organisation: new Map(), mailing_list: new Map() };
  const add = (to: 'organisation' | 'mailing_list', text: string | null, id: string) => {
    const key = foldText(text ?? '');
    if (key === '') return;
    const ids = indexes[to]?.get(key) ?? new Set<string>();
    indexes[to]?.set(key, ids.add(id));
  };
  for (const { id, name } of organisations) add('organisation', name, id);
  for (const { id, name } of mailingLists) add('mailing_list', name, id);
  const named = new Set(indexes['organisation']?.keys());
  for (const { id, acronym } of organisations) {
    // A name is worth more than somebody else's acronym.
    if (!named.has(foldText(acronym ?? ''))) add('organisation', acronym, id);
  }
  return (to, text) => {
    const [id, ...others] = indexes[to]?.get(foldText(text)) ?? [];
    if (id === undefined) return null;
    return others.length > 0 ? 'ambiguous' : id;
  };
}

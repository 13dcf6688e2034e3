/**
 * Where a clause goes when it is moved one place: the clause that it is put before, `null` for the section's end.
 * `undefined` when it already stands at that end, or is not there.
 */
export function moveTarget(clauses: readonly { id: string }[], id: string, direction: 'up' | 'down'): string | null | undefined {
  const place = clauses.findIndex((clause) => clause.id === id);
  if (place === -1) return undefined;
  if (direction === 'up') return clauses[place - 1]?.id;
  return place === clauses.length - 1 ? undefined : (clauses[place + 2]?.id ?? null);
}

/** A clause as a line of plain text: facts filled in, Markdown's marks left out. */
export function excerptOf(text: string, fields: readonly { name: string; value: string | null }[]): string {
  const values = new Map(fields.map(({ name, value }) => [name, value]));
  return text
    .replace(/\{\{\s*([a-z_]+)\s*\}\}/g, (_, name: string) => values.get(name) ?? '[…]')
    .replace(/^\s*(?:[-*+]|\d+[.)]|>|#+)\s+/gm, '')
    .replace(/\*+/g, '')
    .replace(/\s+/g, ' ')
    .trim();
}

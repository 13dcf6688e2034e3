import { languages } from '../../../records/choices.ts';

/** The clause that a mark stands for: those of a document's second language begin with it, `<language>:<clause id>`. */
export function clauseOfMark(mark: string): string {
  const language = languages.find((known) => mark.startsWith(`${known}:`));
  return language === undefined ? mark : mark.slice(language.length + 1);
}

/**
 * Whether a clause stands within its own section in this order of marks, those of sections among them.
 *
 * A clause of a template stays in its section: one that somebody put elsewhere cannot be moved there in the draft.
 *
 * @param sectionOf the section of each clause.
 */
export function standsInItsSection(order: readonly string[], mark: string, sectionOf: ReadonlyMap<string, string>): boolean {
  const clause = clauseOfMark(mark);
  const section = sectionOf.get(clause);
  const place = order.indexOf(mark);
  const isOther = (other: string) => other !== clause;
  const before = order.slice(0, place).map(clauseOfMark).findLast(isOther) ?? '';
  const after = order.slice(place + 1).map(clauseOfMark).find(isOther) ?? '';
  return section !== undefined && (before === section || sectionOf.get(before) === section || sectionOf.get(after) === section);
}

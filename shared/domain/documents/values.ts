import type { Language } from '../../records/choices.ts';

/** A field's value by language; a language that is missing says nothing. */
export type Said = Partial<Record<Language, string>>;

/** What a draft keeps of one field: the content of a `document_value` record. */
export interface KeptValue {
  says: Said;
  /** What the workspace said when it was last refused; an empty text: nothing. */
  refused: Said;
}

export interface ResolvedValue {
  value: string | null;
  differs: boolean;
  isKept: boolean;
}

const nothing = '';

/**
 * What a draft prints for a field in one language, given what the workspace says now (`null`: nothing).
 *
 * A draft keeps what it said. It differs where the workspace says something else by now, also where it no longer says
 * anything, unless somebody refused exactly that. A field that the workspace does not know never differs.
 */
export function resolveValue(kept: KeptValue | null, live: string | null, language: Language, isKnown: boolean): ResolvedValue {
  const said = kept?.says[language];
  if (said === undefined) return { value: live, differs: false, isKept: false };
  const now = live ?? nothing;
  return { value: said, isKept: true, differs: isKnown && said !== now && kept?.refused[language] !== now };
}

/** The draft says what the workspace says; where that is nothing, the gap is open again and fills itself. */
export function takeOver(live: Said): KeptValue {
  return { says: { ...live }, refused: {} };
}

/** The draft stays as it is in every language that it says something in. */
export function refuse(kept: KeptValue, live: Said): KeptValue {
  const languages = Object.keys(kept.says) as Language[];
  return { says: kept.says, refused: { ...kept.refused, ...Object.fromEntries(languages.map((language) => [language, live[language] ?? nothing])) } };
}

/**
 * What somebody types stands against what the workspace says at that moment: it shows as a difference only once the
 * workspace says something else. `null` lets the workspace speak again.
 */
export function setByHand(kept: KeptValue | null, live: Said, language: Language, text: string | null): KeptValue {
  const { [language]: _said, ...says } = kept?.says ?? {};
  const { [language]: _refused, ...refused } = kept?.refused ?? {};
  if (text === null) return { says, refused };
  return { says: { ...says, [language]: text }, refused: { ...refused, [language]: live[language] ?? nothing } };
}

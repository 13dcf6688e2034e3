import type { MeetingView } from '../../../contract/meeting-view.ts';
import type { Language } from '../../../records/choices.ts';

export type MeetingLanguages = Pick<MeetingView['meeting'], 'language' | 'secondLanguage'>;

/**
 * The words of a decision or an action point in a language: `text` is in the meeting's language, `secondText` in its
 * second one. `null` where nobody has written it in that language.
 */
export function wordsIn(
  point: { text: string; secondText: string | null },
  { language, secondLanguage }: MeetingLanguages,
  wanted: Language,
): string | null {
  if (wanted === language) return point.text;
  if (secondLanguage !== null && wanted !== secondLanguage) return null;
  return point.secondText?.trim() ? point.secondText : null;
}

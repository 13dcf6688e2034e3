import type { Language } from '../../../shared/records/choices.ts';
import type { Catalogues } from '../catalogues.ts';

/** What the words of the read-me leave open. */
export interface ReadMeFacts {
  cluster: string;
  office: string;
  day: string;
}

/** What a file that leaves holds and how to read it without this program, as every editor of text shows it. */
export function writeReadMe(
  { read }: Pick<Catalogues, 'read'>,
  about: 'archive' | 'handover',
  language: Language,
  facts: ReadMeFacts,
): string {
  const words = read(`${about}/${language}.txt`).replace(/\{\{(cluster|office|day)\}\}/g, (_, name: keyof ReadMeFacts) => facts[name]);
  // The mark at the start tells Windows programs that the text is UTF-8.
  return `\ufeff${words.replaceAll(/\r?\n/g, '\r\n')}`;
}

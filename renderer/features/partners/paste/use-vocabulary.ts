import { useEffect, useState } from 'react';
import type { PartnerType } from './match-rows.ts';
import { buildVocabulary, type HeadingAliases, type RecordWords, type Vocabulary } from './vocabulary.ts';

const recordWords = import.meta.glob<{ default: RecordWords }>('../../../../shared/languages/*/records.json');
const partnerWords = import.meta.glob<{ default: { headings?: HeadingAliases } }>('../../../../shared/languages/*/partners.json');

/** The words of all five languages that a spreadsheet may be headed with; `null` while they load. */
export function useVocabulary(type: PartnerType): Vocabulary | null {
  const [vocabulary, setVocabulary] = useState<Vocabulary | null>(null);
  useEffect(() => {
    let isWanted = true;
    void (async () => {
      const [words, partners] = await Promise.all([
        Promise.all(Object.values(recordWords).map((load) => load())),
        Promise.all(Object.values(partnerWords).map((load) => load())),
      ]);
      const aliases = partners.map(({ default: { headings } }) => headings ?? {});
      if (isWanted) setVocabulary(buildVocabulary(type, words.map((file) => file.default), aliases));
    })();
    return () => {
      isWanted = false;
    };
  }, [type]);
  return vocabulary;
}

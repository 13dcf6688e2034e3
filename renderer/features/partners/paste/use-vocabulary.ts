import { useEffect, useState } from 'react';
import type { PartnerType } from '../../../../shared/contract/partners.ts';
import { buildVocabulary, type PartnerWords, type RecordWords, type Vocabulary } from '../../../../shared/domain/partners/reading/vocabulary.ts';

const recordWords = import.meta.glob<{ default: RecordWords }>('../../../../shared/languages/*/records.json');
const partnerWords = import.meta.glob<{ default: PartnerWords }>('../../../../shared/languages/*/partners.json');

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
      if (isWanted) setVocabulary(buildVocabulary(type, words.map((file) => file.default), partners.map((file) => file.default)));
    })();
    return () => {
      isWanted = false;
    };
  }, [type]);
  return vocabulary;
}

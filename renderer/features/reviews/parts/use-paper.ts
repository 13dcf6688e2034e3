import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { ReviewPaper, ReviewPaperFormat } from '../../../../shared/contract/review-documents.ts';
import type { Language } from '../../../../shared/records/choices.ts';
import { whenSettled } from '../../../api/saving.ts';
import { call } from '../../../api/service.ts';
import { failureOf } from '../../../components/failure-message.tsx';
import { useSaveExport } from '../../../components/save-exported-file.ts';
import { useToasts } from '../../../components/toasts.ts';
import { flushDrafts } from '../../../components/use-draft.ts';
import { isLanguage } from '../../../languages.ts';
import { useProcedureFailureWords } from '../../procedure/failure-words.ts';

export interface PaperChoice {
  language: Language;
  second: Language | null;
  setLanguage: (language: Language) => void;
  setSecond: (language: Language | null) => void;
  isBusy: boolean;
  save: (paper: ReviewPaper, format: ReviewPaperFormat) => Promise<void>;
}

/** A review's papers as files, in one language or in two. */
export function usePaper(review: string): PaperChoice {
  const { i18n } = useTranslation();
  const words = useProcedureFailureWords();
  const { isBusy, saveBytes } = useSaveExport();
  const [chosen, setLanguage] = useState<Language | null>(null);
  const [chosenSecond, setSecond] = useState<Language | null>(null);
  const language = chosen ?? (isLanguage(i18n.language) ? i18n.language : 'en');
  const second = chosenSecond === language ? null : chosenSecond;
  const save = async (paper: ReviewPaper, format: ReviewPaperFormat) => {
    try {
      // What is still being typed belongs in the paper.
      flushDrafts();
      await whenSettled();
      await saveBytes(await call('reviews.paper', { review, paper, format, language, second, numbering: null }));
    } catch (error) {
      useToasts.getState().show({ kind: 'problem', text: words(failureOf(error)) });
    }
  };
  return { language, second, setLanguage, setSecond, isBusy, save };
}

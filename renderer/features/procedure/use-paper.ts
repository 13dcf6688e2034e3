import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Language } from '../../../shared/records/choices.ts';
import type { OutgoingFile } from '../../api/files.ts';
import { whenSettled } from '../../api/saving.ts';
import { failureOf } from '../../components/failure-message.tsx';
import { useSaveExport } from '../../components/save-exported-file.ts';
import { useToasts } from '../../components/toasts.ts';
import { flushDrafts } from '../../components/use-draft.ts';
import { isLanguage } from '../../languages.ts';
import { useProcedureFailureWords } from './failure-words.ts';

export interface PaperRequest<Paper extends string, Format extends string> {
  paper: Paper;
  format: Format;
  language: Language;
  second: Language | null;
}

export interface PaperChoice<Paper extends string, Format extends string> {
  language: Language;
  second: Language | null;
  setLanguage: (language: Language) => void;
  setSecond: (language: Language | null) => void;
  isBusy: boolean;
  save: (paper: Paper, format: Format) => Promise<void>;
}

/** A procedure's papers as files, in one language or in two. */
export function usePaper<Paper extends string, Format extends string>(make: (request: PaperRequest<Paper, Format>) => Promise<OutgoingFile>): PaperChoice<Paper, Format> {
  const { i18n } = useTranslation();
  const words = useProcedureFailureWords();
  const { isBusy, saveBytes } = useSaveExport();
  const [chosen, setLanguage] = useState<Language | null>(null);
  const [chosenSecond, setSecond] = useState<Language | null>(null);
  const language = chosen ?? (isLanguage(i18n.language) ? i18n.language : 'en');
  const second = chosenSecond === language ? null : chosenSecond;
  const save = async (paper: Paper, format: Format) => {
    try {
      // What is still being typed belongs in the paper.
      flushDrafts();
      await whenSettled();
      await saveBytes(await make({ paper, format, language, second }));
    } catch (error) {
      useToasts.getState().show({ kind: 'problem', text: words(failureOf(error)) });
    }
  };
  return { language, second, setLanguage, setSecond, isBusy, save };
}

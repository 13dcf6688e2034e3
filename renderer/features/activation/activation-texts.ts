import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';

interface Titled {
  title: string;
  text: string;
}

export interface ActivationTexts {
  considerations: Record<string, Titled>;
  criteria: Record<string, Titled & { evidenceHint: string }>;
  steps: Record<string, Titled & { who: string; documentHint: string }>;
  outcomes: Record<string, Titled>;
  mixedSituation: Titled;
  review: Titled;
  transition: Titled;
}

const files = import.meta.glob<{ default: ActivationTexts }>('../../../resources/activation/{ar,en,es,fr,zh}.json');

async function loadTexts(language: string): Promise<ActivationTexts> {
  const load = files[`../../../resources/activation/${language}.json`];
  if (!load) throw new Error(`no activation texts in ${language}`);
  return (await load()).default;
}

/** The wording of considerations, criteria, steps and outcomes, loaded when a screen in that language shows them. */
export function useActivationTexts(): ActivationTexts | undefined {
  const { i18n } = useTranslation();
  return useQuery({ queryKey: ['activation-texts', i18n.language], queryFn: () => loadTexts(i18n.language) }).data;
}

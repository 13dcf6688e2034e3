import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import type { RecordType } from '../../shared/records/index.ts';

type Titles = Record<string, { title: string }>;

const checklistTexts = import.meta.glob<{ default: { items: Titles } }>('../../resources/checklist/{ar,en,es,fr,zh}.json');
const activationTexts = import.meta.glob<{ default: { considerations: Titles; criteria: Titles; steps: Titles } }>(
  '../../resources/activation/{ar,en,es,fr,zh}.json',
);

/** What the catalogues call the records whose ids they give. */
export type CatalogueTitles = Partial<Record<RecordType, Titles>>;

async function loadTitles(language: string): Promise<CatalogueTitles> {
  const [checklist, activation] = await Promise.all([
    checklistTexts[`../../resources/checklist/${language}.json`]?.(),
    activationTexts[`../../resources/activation/${language}.json`]?.(),
  ]);
  return {
    ...(checklist ? { checklist_answer: checklist.default.items } : {}),
    ...(activation
      ? {
          activation_consideration: activation.default.considerations,
          activation_criterion: activation.default.criteria,
          activation_step: activation.default.steps,
        }
      : {}),
  };
}

const none: CatalogueTitles = {};

/** Empty until they are loaded. */
export function useCatalogueTitles(): CatalogueTitles {
  const { i18n } = useTranslation();
  const { data } = useQuery({ queryKey: ['catalogue-titles', i18n.language], queryFn: () => loadTitles(i18n.language) });
  return data ?? none;
}

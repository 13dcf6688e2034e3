import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { type ChecklistCatalogue, parseChecklistCatalogue } from '../../../shared/domain/checklist/catalogue.ts';

export interface ChecklistTexts {
  functions: Record<string, { title: string; short: string; purpose: string }>;
  items: Record<string, { title: string; statement: string; howTo: string }>;
}

type CatalogueEntry = ChecklistCatalogue['functions'][number]['items'][number];

export interface ChecklistBackground {
  entries: ReadonlyMap<string, CatalogueEntry>;
  sources: Record<string, { title: Record<string, string> }>;
}

const textFiles = import.meta.glob<{ default: ChecklistTexts }>('../../../resources/checklist/{ar,en,es,fr,zh}.json');

async function loadTexts(language: string): Promise<ChecklistTexts> {
  const load = textFiles[`../../../resources/checklist/${language}.json`];
  if (!load) throw new Error(`no checklist in ${language}`);
  return (await load()).default;
}

async function loadBackground(): Promise<ChecklistBackground> {
  const [catalogue, sources] = await Promise.all([
    import('../../../resources/checklist/catalogue.json'),
    import('../../../resources/checklist/sources.json'),
  ]);
  const { functions } = parseChecklistCatalogue(catalogue.default);
  return {
    entries: new Map(functions.flatMap(({ items }) => items.map((item) => [item.id, item] as const))),
    sources: sources.default,
  };
}

/** The words of the items and functions, loaded when a screen in that language shows them. */
export function useChecklistTexts(): ChecklistTexts | undefined {
  const { i18n } = useTranslation();
  return useQuery({ queryKey: ['checklist-texts', i18n.language], queryFn: () => loadTexts(i18n.language) }).data;
}

/** What is the same in every language: bindings, proposed recurrences, sources. */
export function useChecklistBackground(): ChecklistBackground | undefined {
  return useQuery({ queryKey: ['checklist-background'], queryFn: loadBackground }).data;
}

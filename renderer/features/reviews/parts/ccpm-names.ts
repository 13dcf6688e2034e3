import { useQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { numberFunctions, type NumberedFunction } from '../../../../shared/domain/ccpm/reviews/numbering.ts';
import type { CcpmTexts } from '../../../../shared/domain/ccpm/texts.ts';
import type { FunctionNumbering } from '../../../../shared/records/choices.ts';

const textFiles = import.meta.glob<{ default: CcpmTexts }>('../../../../resources/ccpm/{ar,en,es,fr,zh}.json');

type UnwordedFunction = Parameters<typeof numberFunctions>[0][number];

/** The functions without their words, which the texts of a language have. */
async function loadCatalogue(language: string): Promise<{ functions: UnwordedFunction[]; texts: CcpmTexts | undefined }> {
  const [catalogue, texts] = await Promise.all([import('../../../../resources/ccpm/catalogue.json'), textFiles[`../../../../resources/ccpm/${language}.json`]?.()]);
  const functions = catalogue.default.functions.map((area) => ({ ...area, title: {}, subfunctions: area.subfunctions.map((part) => ({ ...part, title: {}, characteristics: {} })) }));
  return { functions, texts: texts?.default };
}

/** What functions, sub-functions and items are called in the screen's language; empty texts until they are loaded. */
export interface CcpmNames {
  /** In the order of the numbers that are shown. */
  functions: readonly NumberedFunction[];
  /** The same order for what is about sub-functions. */
  inOrder: <T>(rows: readonly T[], subfunctionOf: (row: T) => string) => T[];
  functionTitle: (id: string) => string;
  subfunctionTitle: (id: string) => string;
  /** What a good cluster is like in it. */
  characteristics: (subfunction: string) => string;
  /** As printed: a choice, never a key. */
  functionNumber: (id: string) => string;
  subfunctionNumber: (id: string) => string;
  /** `null` for what the catalogue does not know: a cluster's own question. */
  itemTitle: (id: string) => string | null;
  optionText: (scale: string, option: string) => string | null;
  statusMeaning: (status: string) => string | null;
}

export function useCcpmNames(numbering: FunctionNumbering): CcpmNames {
  const { i18n } = useTranslation();
  const { data } = useQuery({ queryKey: ['ccpm-names', i18n.language], queryFn: () => loadCatalogue(i18n.language) });
  return useMemo(() => {
    const functions = numberFunctions(data?.functions ?? [], numbering);
    const texts = data?.texts;
    const parts = functions.flatMap(({ subfunctions }) => subfunctions);
    const placeOf = new Map(parts.map(({ id }, place) => [id, place]));
    return {
      functions,
      inOrder: (rows, subfunctionOf) => rows.toSorted((one, other) => (placeOf.get(subfunctionOf(one)) ?? 0) - (placeOf.get(subfunctionOf(other)) ?? 0)),
      functionTitle: (id) => texts?.functions[id]?.title ?? '',
      subfunctionTitle: (id) => texts?.subfunctions[id]?.title ?? '',
      characteristics: (id) => texts?.subfunctions[id]?.characteristics ?? '',
      functionNumber: (id) => functions.find((one) => one.id === id)?.number ?? '',
      subfunctionNumber: (id) => parts.find((one) => one.id === id)?.number ?? '',
      itemTitle: (id) => texts?.items[id] ?? null,
      optionText: (scale, option) => texts?.scales[scale]?.[option] ?? null,
      statusMeaning: (status) => texts?.statuses[status]?.meaning ?? null,
    };
  }, [data, numbering]);
}

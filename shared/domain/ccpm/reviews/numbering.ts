import type { FunctionNumbering } from '../../../records/choices.ts';
import type { FrozenQuestionnaire } from '../../../records/review-data.ts';

type FrozenFunction = FrozenQuestionnaire['functions'][number];

export type NumberedSubfunction = FrozenFunction['subfunctions'][number] & { number: string };
export interface NumberedFunction extends Omit<FrozenFunction, 'subfunctions'> {
  number: string;
  subfunctions: NumberedSubfunction[];
}

/** Functions with the numbers that are printed, in the order of these numbers: the one crosswalk between the two schemes. */
export function numberFunctions(functions: readonly FrozenFunction[], numbering: FunctionNumbering): NumberedFunction[] {
  const numbered = functions.map((one) => {
    const number = numbering === 'iasc' ? one.iascNumber : one.ccpmNumber;
    const subfunctions = one.subfunctions.map((part) => ({ ...part, number: `${number}${part.ccpmNumber.slice(one.ccpmNumber.length)}` }));
    return { ...one, number, subfunctions };
  });
  return numbered.toSorted((a, b) => placeOf(a.number) - placeOf(b.number));
}

/** "+1" comes after the six core functions. */
function placeOf(number: string): number {
  return number.startsWith('+') ? 100 + Number(number) : Number(number);
}

/** The number of an item of the catalogue; `null` for a question that is no item of it. */
export function itemNumber(item: string, { ccpmNumber, number }: Pick<NumberedSubfunction, 'ccpmNumber' | 'number'>): string | null {
  return item.startsWith(`${ccpmNumber}.`) ? `${number}${item.slice(ccpmNumber.length)}` : null;
}

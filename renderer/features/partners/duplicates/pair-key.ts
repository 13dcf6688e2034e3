import { type PartnerType, partnerTypes } from '../../../../shared/contract/partners.ts';

/** Two records of a register, the one that stays first; kept in the address. */
export interface Pair {
  type: PartnerType;
  keep: string;
  drop: string;
}

/** Ids never hold it. */
const between = '+';

export function pairToKey({ type, keep, drop }: Pair): string {
  return [type, keep, drop].join(between);
}

/** `null` for an address that names no pair. */
export function keyToPair(key: string | null): Pair | null {
  const [typeName, keep, drop, ...more] = (key ?? '').split(between);
  const type = partnerTypes.find((known) => known === typeName);
  if (!type || !keep || !drop || keep === drop || more.length > 0) return null;
  return { type, keep, drop };
}

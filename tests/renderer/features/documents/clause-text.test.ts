import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { excerptOf, moveTarget } from '../../../../renderer/features/documents/clause-text.ts';

/** What `documents.moveClause` does with its answer. */
function move(ids: readonly string[], id: string, before: string | null): string[] {
  const rest = ids.filter((known) => known !== id);
  const place = before === null ? rest.length : rest.indexOf(before);
  return [...rest.slice(0, place), id, ...rest.slice(place)];
}

describe('moveTarget', () => {
  it('moves a clause exactly one place, and not beyond either end', () => {
    const sections = fc.uniqueArray(fc.string({ minLength: 1, maxLength: 3 }), { minLength: 1, maxLength: 6 });
    fc.assert(
      fc.property(sections, fc.nat(), fc.constantFrom('up' as const, 'down' as const), (ids, number, direction) => {
        const from = number % ids.length;
        const id = ids[from] as string;
        const before = moveTarget(ids.map((own) => ({ id: own })), id, direction);
        const to = direction === 'up' ? from - 1 : from + 1;
        if (to < 0 || to >= ids.length) expect(before).toBeUndefined();
        else expect(move(ids, id, before as string | null).indexOf(id)).toBe(to);
      }),
    );
  });

  it('knows nothing of a clause that is not there', () => {
    expect(moveTarget([{ id: 'a' }], 'b', 'down')).toBeUndefined();
  });
});

describe('excerptOf', () => {
  it('fills facts in and leaves Markdown marks out', () => {
    const text = 'The **Cluster** in {{country}}:\n\n- one\n2. two {{area}}\n> said {{nobody}}';
    expect(excerptOf(text, [{ name: 'country', value: 'Kasanga' }, { name: 'area', value: null }])).toBe(
      'The Cluster in Kasanga: one two […] said […]',
    );
  });
});

import fc from 'fast-check';
import { expect, test } from 'vitest';
import { headsOf, type VersionVector, type Write } from '../../../../shared/domain/changes/changes.ts';

/** Histories as offices write them: each sees its own writes and, when it exchanges, those of another so far. */
const histories = fc
  .array(fc.record({ office: fc.constantFrom('a', 'b', 'c'), looksAt: fc.constantFrom('a', 'b', 'c', null) }), { maxLength: 30 })
  .map((steps) => {
    const seen: Record<string, VersionVector> = { a: {}, b: {}, c: {} };
    const counts: Record<string, number> = { a: 0, b: 0, c: 0 };
    return steps.map(({ office, looksAt }, index): Write => {
      const vector = seen[office] as VersionVector;
      if (looksAt !== null && looksAt !== office) {
        for (const [other, n] of Object.entries({ ...seen[looksAt], [looksAt]: counts[looksAt] as number })) {
          if (other !== office) vector[other] = Math.max(vector[other] ?? 0, n);
        }
      }
      counts[office] = (counts[office] as number) + 1;
      return { office, n: counts[office] as number, lamport: index + 1, seen: { ...vector }, value: index };
    });
  });

test('the heads are the writes that no other write had seen', () => {
  const hasSeen = (write: Write, other: Write) =>
    write.office === other.office ? write.n > other.n : (write.seen[other.office] ?? 0) >= other.n;
  fc.assert(
    fc.property(histories, (writes) => {
      const expected = writes.filter((write) => !writes.some((other) => hasSeen(other, write)));
      expect(new Set(headsOf(writes))).toEqual(new Set(expected));
    }),
  );
});

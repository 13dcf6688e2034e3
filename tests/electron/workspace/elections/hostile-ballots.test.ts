import fc from 'fast-check';
import { expect, test } from 'vitest';
import { candidateOf, createTestElection } from '../../../helpers/elections.ts';

/** What may have happened to a returned form on its way: other values, missing and repeated parts, cut and changed bytes. */
const damage = fc.oneof(
  fc.record({ kind: fc.constant('bytes' as const), at: fc.nat(2_000), bytes: fc.uint8Array({ maxLength: 12 }) }),
  fc.record({ kind: fc.constant('cut' as const), at: fc.nat(2_000) }),
  fc.record({
    kind: fc.constant('field' as const),
    name: fc.constantFrom('format', 'version', 'election', 'code', 'digest', 'candidates', 'ranks', '__proto__', 'constructor'),
    value: fc.jsonValue({ maxDepth: 3 }),
  }),
  fc.record({
    kind: fc.constant('field' as const),
    name: fc.constant('ranks'),
    value: fc.array(fc.array(fc.constantFrom('n-a', 'n-b', 'n-z', '__proto__', 'toString', ''), { maxLength: 4 }), { maxLength: 6 }),
  }),
);

test('a malformed ballot never crashes, and counts only where it is a vote by the rule', { timeout: 120_000 }, async () => {
  const one = await createTestElection({
    organisations: ['a', 'b', 'c'].map((id) => ({ id, type: 'nngo' as const })),
    constituencies: [{ id: 'all', types: ['nngo'], seats: 1 }],
    candidates: { all: ['a', 'b'] },
  });
  await one.prepare();
  await one.open();
  const form = { ...one.forms.get('a'), ranks: [[candidateOf('a')]] };
  let accepted = 0;
  await fc.assert(
    fc.asyncProperty(damage, async (wanted) => {
      let bytes = Buffer.from(JSON.stringify(form));
      if (wanted.kind === 'cut') bytes = bytes.subarray(0, wanted.at);
      if (wanted.kind === 'bytes') bytes = Buffer.concat([bytes.subarray(0, wanted.at), wanted.bytes, bytes.subarray(wanted.at + wanted.bytes.length)]);
      if (wanted.kind === 'field') bytes = Buffer.from(JSON.stringify(form).replace(/\}$/, `,${JSON.stringify(wanted.name)}:${JSON.stringify(wanted.value)}}`));
      const { files } = await one.desk.call('elections.receiveFiles', { election: one.election, files: [{ fileName: 'x', bytes: bytes.toString('base64') }] });
      const [{ refusal }] = files as [(typeof files)[number]];
      accepted += refusal === null ? 1 : 0;
      expect(one.desk.unexpected).toEqual([]);
      if (refusal === null) return;
      expect(refusal.code).toMatch(/^(ballot|code)-/);
    }),
    { numRuns: 400 },
  );
  // One code is good once, whatever came with it.
  expect(accepted).toBeLessThanOrEqual(1);
  expect((await one.view()).turnout).toMatchObject([{ returned: accepted }]);
  await one.desk.close();
});

import fc from 'fast-check';
import { createHash } from 'node:crypto';
import { expect, test } from 'vitest';
import { serviceContract } from '../../../shared/contract/index.ts';
import { createTestWorkspace } from '../../helpers/workspace.ts';

/** Calls that name files are the main process's alone; they are not thrown random paths here. */
const methods = Object.keys(serviceContract).filter((name) => !name.startsWith('lifecycle.') && name !== 'backups.restore');

const strange = fc.constantFrom('__proto__', 'constructor', 'toString', 'hasOwnProperty', '', '\u0000', '../../etc/passwd', '\ud800');
const anyValue = fc.oneof(
  fc.anything({ withBigInt: true, withDate: true, withMap: true, withNullPrototype: true, maxDepth: 3 }),
  fc.constant('x'.repeat(2_000_000)),
  fc.constantFrom(Number.NaN, Number.POSITIVE_INFINITY, -0, Symbol('s'), () => 1),
);
const plausible = fc.record(
  {
    type: fc.oneof(fc.constantFrom('organisation', 'contact', 'cluster', 'clause', 'group'), strange),
    id: fc.oneof(fc.constantFrom('cluster', 'id-000005', null), strange, anyValue),
    fields: fc.oneof(fc.dictionary(fc.oneof(strange, fc.constantFrom('name', 'familyName', 'emails')), anyValue), anyValue),
    ids: fc.oneof(fc.array(strange), anyValue),
    rows: fc.oneof(fc.array(anyValue, { maxLength: 3 }), anyValue),
    deleted: fc.oneof(fc.boolean(), anyValue),
    document: fc.oneof(strange, fc.constant(null), anyValue),
    language: fc.oneof(fc.constantFrom('en', 'ar'), strange),
    text: anyValue,
    limit: anyValue,
    name: fc.oneof(strange, anyValue),
    kind: fc.oneof(fc.constantFrom('cluster-tor', 'checklist'), strange),
    bytes: fc.oneof(fc.constant('!!!'), anyValue),
    author: anyValue,
  },
  { requiredKeys: [] },
);
/** Exactly the members that a method takes, so that the random calls reach beyond the parser. */
const shaped = (method: string) =>
  plausible.map((all) => {
    const { shape } = (serviceContract[method as keyof typeof serviceContract].input as unknown as { shape?: object });
    return Object.fromEntries(Object.entries(all).filter(([key]) => shape !== undefined && Object.hasOwn(shape, key)));
  });
const call = fc.oneof(
  fc.tuple(fc.oneof(fc.constantFrom(...methods), strange, fc.string()), fc.oneof(anyValue, plausible)),
  fc.constantFrom(...methods).chain((method) => fc.tuple(fc.constant(method), shaped(method))),
);

test('random and malformed calls get typed errors, change nothing and kill nothing', { timeout: 120_000 }, async () => {
  const desk = await createTestWorkspace();
  await desk.call('workspace.check', {});
  const digest = () =>
    createHash('sha256')
      .update(desk.workspace.connection.serialize())
      .digest('hex');
  let refused = 0;
  await fc.assert(
    fc.asyncProperty(call, async ([method, input]) => {
      const before = digest();
      const result = await desk.dispatch(method, input);
      if (!result.ok) {
        refused += 1;
        expect(result.error.code).toMatch(/^[a-z-]+$/);
        expect(digest(), `${method} failed and left a trace`).toBe(before);
      }
    }),
    { numRuns: 800 },
  );
  expect(refused).toBeGreaterThan(100);
  expect(desk.unexpected).toEqual([]);
  expect(await desk.call('workspace.check', {})).toMatchObject({ ok: true });
  await desk.close();
});

test.each([['__proto__'], ['constructor'], ['toString'], ['records.nothing'], ['']])('%j is no method', async (method) => {
  const desk = await createTestWorkspace();
  expect(await desk.dispatch(method, {})).toMatchObject({ ok: false, error: { code: 'unknown-method' } });
  await desk.close();
});

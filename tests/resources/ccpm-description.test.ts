import { expect, it } from 'vitest';
import sources from '../../resources/ccpm/sources.json' with { type: 'json' };
import { testCatalogues } from '../helpers/workspace.ts';

const { ccpm, ccpmDescription } = testCatalogues();

it('names the 21 deliverables of the description report once, some for every sub-function', () => {
  const ids = ccpmDescription.deliverables.map(({ id }) => id);
  expect(ids).toHaveLength(21);
  expect(new Set(ids).size).toBe(21);
  const known = ccpm.functions.flatMap(({ subfunctions }) => subfunctions.map(({ id }) => id));
  expect(new Set(ccpmDescription.deliverables.flatMap(({ subfunctions }) => subfunctions))).toEqual(new Set(known));
  for (const source of ccpmDescription.sources) expect(Object.keys(sources)).toContain(source);
});

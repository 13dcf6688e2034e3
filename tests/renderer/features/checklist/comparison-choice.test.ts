import { expect, it } from 'vitest';
import { comparisonFor } from '../../../../renderer/features/checklist/comparison-choice.ts';

const snapshot = (id: string, takenOn: string) => ({ id, takenOn, name: '', occasion: 'other' });
const view = { today: '2026-11-23', snapshots: [snapshot('new', '2026-09-08'), snapshot('old', '2026-04-21')] };

it('starts from the latest snapshot, wherever it stands in the list', () => {
  expect(comparisonFor(null, view)).toEqual({ kind: 'snapshots', before: 'new', after: null });
});

it('starts two weeks back where there is no snapshot', () => {
  expect(comparisonFor(null, { ...view, snapshots: [] })).toEqual({ kind: 'day', day: '2026-11-09' });
});

it('keeps what was chosen until one of its snapshots is deleted', () => {
  const chosen = { kind: 'snapshots', before: 'old', after: 'new' } as const;
  expect(comparisonFor(chosen, view)).toBe(chosen);
  expect(comparisonFor({ ...chosen, after: 'gone' }, view)).toEqual({ kind: 'snapshots', before: 'new', after: null });
});

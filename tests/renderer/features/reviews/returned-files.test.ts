import { expect, test } from 'vitest';
import { cellKey, decisionsOf, isAcceptable, withFreeNames } from '../../../../renderer/features/reviews/collecting/files/decisions.ts';
import type { ReturnedRow } from '../../../../shared/contract/reviews.ts';

const row = (more: Partial<ReturnedRow> = {}): ReturnedRow => ({ fileName: 'a.xlsx', place: null, refusal: null, receipt: null, answered: 1, asked: 2, comments: 0, unclear: [], notAsked: 0, ...more });
const unclear = row({
  refusal: { code: 'review-answers-unclear', params: { cell: 'C7', count: 2 } },
  unclear: ['q1', 'q2'].map((question) => ({ question, cell: 'C7', text: 'mostly', proposals: [], options: [] })),
});

test('a form is acceptable once every unclear cell is decided, be it for no answer', () => {
  expect(isAcceptable(row(), {})).toBe(true);
  expect(isAcceptable(row({ refusal: { code: 'code-used', params: {} } }), {})).toBe(false);
  expect(isAcceptable(unclear, { [cellKey(unclear, 'q1')]: 'often' })).toBe(false);
  const decided = { [cellKey(unclear, 'q1')]: 'often', [cellKey(unclear, 'q2')]: null };
  expect(isAcceptable(unclear, decided)).toBe(true);
  expect(decisionsOf([row(), unclear], decided)).toEqual([
    { fileName: 'a.xlsx', place: null, question: 'q1', option: 'often' },
    { fileName: 'a.xlsx', place: null, question: 'q2', option: null },
  ]);
});

test('files of one name are told apart', () => {
  expect(withFreeNames([{ fileName: 'form.xlsx' }, { fileName: 'form.xlsx' }, { fileName: 'form' }, { fileName: 'form' }]).map(({ fileName }) => fileName)).toEqual(['form.xlsx', 'form (2).xlsx', 'form', 'form (2)']);
});

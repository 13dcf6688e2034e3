import { expect, test } from 'vitest';
import { findProblems, type ProblemSource } from '../../../../shared/domain/problems/problems.ts';

function sourceOf(records: Record<string, object[]>): ProblemSource {
  return { list: (type) => (records[type] ?? []) as never, hasFile: (id) => id === 'known-file' };
}
const codes = (records: Record<string, object[]>) => findProblems(sourceOf(records)).map(({ code }) => code);
const post = (id: string, startsOn: string | null, endsOn: string | null) => ({ id, positionKind: 'coordinator', contact: 'p', startsOn, endsOn });
const contact = [{ id: 'p' }];

test('an empty workspace has no problems', () => {
  expect(codes({})).toEqual([]);
});

test('days out of order', () => {
  expect(codes({ group: [{ id: 'g', startsOn: '2026-02-02', endsOn: '2026-02-01' }] })).toEqual(['start-after-end']);
  expect(codes({ group: [{ id: 'g', startsOn: '2026-02-01', endsOn: '2026-02-01' }] })).toEqual([]);
});

test('two coordinators at once, but not one after the other', () => {
  expect(codes({ contact, position: [post('a', null, '2026-03-01'), post('b', '2026-03-01', null)] })).toEqual(['two-coordinators']);
  expect(codes({ contact, position: [post('a', null, '2026-02-28'), post('b', '2026-03-01', null)] })).toEqual([]);
});

test('references to what is not there', () => {
  expect(codes({ contact: [{ id: 'c', organisation: 'gone' }] })).toEqual(['dangling-reference']);
  expect(codes({ contact: [{ id: 'c', organisation: 'o' }], organisation: [{ id: 'o' }] })).toEqual([]);
  expect(codes({ document: [{ id: 'd', file: 'lost-file' }, { id: 'e', file: 'known-file' }] })).toEqual(['dangling-reference']);
  expect(codes({ evidence: [{ id: 'e', recordType: 'contact', recordId: 'gone' }] })).toEqual(['dangling-reference']);
});

test('organisations with one name, however it is accented and cased', () => {
  const organisation = [{ id: 'a', name: 'Médecins' }, { id: 'b', name: 'MEDECINS' }];
  expect(codes({ organisation })).toEqual(['duplicate-organisation-name']);
});

test('not applicable wants a reason', () => {
  expect(codes({ checklist_answer: [{ id: 'x', status: 'not_applicable', notApplicableReason: ' ' }] })).toEqual(['not-applicable-without-reason']);
});

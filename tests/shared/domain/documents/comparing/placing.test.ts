import { expect, test } from 'vitest';
import { clauseOfMark, standsInItsSection } from '../../../../../shared/domain/documents/comparing/placing.ts';

const sectionOf = new Map([
  ['a.1', 'a'],
  ['a.2', 'a'],
  ['b.1', 'b'],
  ['b.2', 'b'],
]);

test.each([
  ['where it was', ['a', 'a.1', 'a.2', 'b', 'b.1', 'b.2'], true],
  ['first of its section', ['a', 'a.2', 'a.1', 'b', 'b.1', 'b.2'], true],
  ['alone in it', ['b', 'b.1', 'b.2', 'a', 'a.2'], true],
  ['among others', ['a', 'a.1', 'b', 'b.1', 'a.2', 'b.2'], false],
  ['before its own section’s heading', ['b', 'b.1', 'a.2', 'a', 'a.1'], false],
  ['beside its own second language only', ['b', 'b.1', 'a.2', 'fr:a.2', 'b.2', 'a', 'a.1'], false],
  ['in a letter, which prints no section', ['b.1', 'b.2', 'a.2', 'a.1'], true],
])('a clause stands in its section or not: %s', (_, order, expected) => {
  expect(standsInItsSection(order, 'a.2', sectionOf)).toBe(expected);
});

test('the mark of a second language stands for the same clause', () => {
  expect([clauseOfMark('ar:a.1'), clauseOfMark('a.1'), clauseOfMark('xx:a.1')]).toEqual(['a.1', 'a.1', 'xx:a.1']);
});

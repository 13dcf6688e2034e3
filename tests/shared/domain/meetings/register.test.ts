import { expect, it } from 'vitest';
import { createRegister } from '../../../../shared/domain/meetings/register.ts';
import { makeRecord } from '../../../helpers/records.ts';

const organisation = (id: string, fields: object = {}) => makeRecord('organisation', { id, name: id.toUpperCase(), ...fields });

it('leads the id of a merged duplicate to the one that stands, however many merges', () => {
  const removed = organisation('c', { mergedInto: 'b', deleted: true });
  const register = createRegister([organisation('a'), organisation('b', { mergedInto: 'a' })], [], { organisation: (id) => (id === 'c' ? removed : null), contact: () => null });
  expect(['a', 'b', 'c', 'gone', null].map((id) => register.organisation(id)?.id ?? null)).toEqual(['a', 'a', 'a', null, null]);
  expect(register.organisations.map(({ id }) => id)).toEqual(['a']);
});

it('ends where merges go in a circle', () => {
  expect(createRegister([organisation('a', { mergedInto: 'b' }), organisation('b', { mergedInto: 'a' })], []).organisation('a')).toBeNull();
});

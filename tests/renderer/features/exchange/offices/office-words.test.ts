import { expect, it } from 'vitest';
import { stateOf } from '../../../../../renderer/features/exchange/offices/office-words.ts';

it('tells a link that nobody made sure of from one that somebody did', () => {
  expect(stateOf({ state: 'linked', verifiedOn: null })).toBe('unverified');
  expect(stateOf({ state: 'linked', verifiedOn: '2026-11-25' })).toBe('linked');
  expect(stateOf({ state: 'invited', verifiedOn: null })).toBe('invited');
  expect(stateOf({ state: 'cut_off', verifiedOn: '2026-11-25' })).toBe('cut_off');
});

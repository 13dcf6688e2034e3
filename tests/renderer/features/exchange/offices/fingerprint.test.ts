import { expect, it } from 'vitest';
import { fingerprintGroups } from '../../../../../renderer/features/exchange/offices/fingerprint.ts';

it('cuts thirty digits into six groups of five, however they are written', () => {
  const groups = ['64818', '87286', '10187', '14601', '14746', '18711'];
  expect(fingerprintGroups(groups.join(''))).toEqual(groups);
  expect(fingerprintGroups(groups.join(' '))).toEqual(groups);
  expect(fingerprintGroups(groups.join('-'))).toEqual(groups);
});

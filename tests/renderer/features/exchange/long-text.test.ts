import { expect, it } from 'vitest';
import { longTextOf } from '../../../../renderer/features/exchange/long-text.ts';

it('gives written texts whole, and nothing for values that have words of their own', () => {
  expect(longTextOf('organisation', 'note', 'a\n\nb')).toBe('a\n\nb');
  expect(longTextOf('clause', 'texts', { en: 'Members', fr: 'Membres' })).toBe('Members\n\nMembres');
  expect(longTextOf('organisation', 'membership', 'member')).toBeNull();
  expect(longTextOf('organisation', 'note', null)).toBeNull();
  expect(longTextOf('checklist_snapshot', 'items', [{ id: 'sd-02' }])).toBeNull();
});

import { describe, expect, it } from 'vitest';
import { readAddresses } from '../../../../../shared/domain/partners/reading/addresses.ts';

describe('readAddresses', () => {
  it.each([
    ['a@x.org', ['a@x.org']],
    ['a@x.org; b@y.org,c@z.org d@w.org\ne@v.org', ['a@x.org', 'b@y.org', 'c@z.org', 'd@w.org', 'e@v.org']],
    ['Amina Sarr <a@x.org>', ['a@x.org']],
    ['mailto:a@x.org', ['a@x.org']],
    ['Email:a@x.org.', ['a@x.org']],
    ['A@X.org / a@x.org', ['A@X.org']],
    ['prénom.nom@exämple.org', ['prénom.nom@exämple.org']],
  ])('%j', (text, addresses) => {
    expect(readAddresses(text)).toEqual(addresses);
  });

  it.each(['', 'Amina Sarr', 'a@', '@x.org', 'a@x', 'a@x..org', 'a@b@c.org', 'a@x.org; b@'])('%j is none, or has one that is none', (text) => {
    expect(readAddresses(text)).toBeNull();
  });
});

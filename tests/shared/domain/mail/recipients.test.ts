import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { batchesOf, isMailAddress, mostRecipients, mostShown, type Recipient, recipientsOf } from '../../../../shared/domain/mail/recipients.ts';
import type { RecordByType } from '../../../../shared/records/index.ts';

const contact = (id: string, more: Partial<RecordByType['contact']>): RecordByType['contact'] =>
  ({ id, deleted: false, organisation: null, emails: null, bouncedOn: null, consent: 'given', ...more }) as RecordByType['contact'];
const noOrganisation = () => null;
const recipient = (place: number, mayBeShown = true): Recipient => ({ contact: `c${place}`, address: `p${place}@example.org`, mayBeShown });
const several = (count: number) => Array.from({ length: count }, (_, place) => recipient(place));

describe('who gets a mail', () => {
  it('has an address, and everybody without one is named with the reason', () => {
    const { recipients, excluded } = recipientsOf(
      [
        contact('fine', { emails: [' a@example.org '] }),
        contact('none', { emails: ['  '] }),
        contact('unknown', {}),
        contact('wrong', { emails: ['a@example.org, b@example.org'] }),
        contact('second', { emails: ['old@example.org', 'new@example.org'], bouncedOn: '2026-01-01', consent: 'unknown' }),
        contact('gone', { emails: ['old@example.org'], bouncedOn: '2026-01-01' }),
        contact('twin', { emails: ['A@Example.org'] }),
        contact('radio', { emails: ['radio@example.org'], organisation: 'radio' }),
      ],
      (id) => (id === 'radio' ? ({ organisationType: 'media' } as RecordByType['organisation']) : null),
    );
    expect(recipients).toEqual([
      { contact: 'fine', address: 'a@example.org', mayBeShown: true },
      { contact: 'second', address: 'new@example.org', mayBeShown: false },
    ]);
    expect(excluded).toEqual([
      { contact: 'none', reason: 'no_address' },
      { contact: 'unknown', reason: 'no_address' },
      { contact: 'wrong', reason: 'invalid_address' },
      { contact: 'gone', reason: 'bounced' },
      { contact: 'twin', reason: 'same_address' },
      { contact: 'radio', reason: 'media' },
    ]);
  });

  it.each(['a b@example.org', 'a@b', '<a@example.org>', 'a@example.org\r\nBcc: b@example.org', 'é@example.org', '"a,b"@example.org', 'a@-x.org'])(
    'is never %j',
    (text) => {
      expect(isMailAddress(text)).toBe(false);
    },
  );

  it('is nobody when there is nobody', () => {
    expect([recipientsOf([], noOrganisation), batchesOf([], 'me@example.org')]).toEqual([{ recipients: [], excluded: [] }, []]);
  });
});

describe('batches', () => {
  it('show a few people who agreed to each other', () => {
    const addresses = several(mostShown).map(({ address }) => address);
    expect(batchesOf(several(mostShown), 'me@example.org')).toEqual([{ to: addresses, bcc: [], receivers: addresses }]);
  });

  it('hide everybody as soon as one did not agree, or there are many', () => {
    const [batch] = batchesOf([recipient(1), recipient(2, false)], 'me@example.org');
    expect(batch).toEqual({ to: ['me@example.org'], bcc: ['p1@example.org', 'p2@example.org'], receivers: ['p1@example.org', 'p2@example.org'] });
    expect(batchesOf(several(mostShown + 1), null).map(({ to }) => to)).toEqual([[]]);
  });

  it('never lose or double anybody, and never grow beyond what providers take', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 260 }), fc.boolean(), fc.boolean(), (count, mayBeShown, sendsToItself) => {
        const recipients = Array.from({ length: count }, (_, place) => recipient(place, mayBeShown));
        const sender = sendsToItself ? 'p0@example.org' : null;
        const batches = batchesOf(recipients, sender);
        expect(batches.flatMap(({ receivers }) => receivers).toSorted()).toEqual(recipients.map(({ address }) => address).toSorted());
        for (const { to, bcc, receivers } of batches) {
          expect(to.length + bcc.length).toBeLessThanOrEqual(mostRecipients);
          expect(receivers.every((one) => to.includes(one) || bcc.includes(one))).toBe(true);
        }
      }),
    );
  });
});

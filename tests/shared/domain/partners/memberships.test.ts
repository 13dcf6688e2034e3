import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { listEntries } from '../../../../shared/domain/partners/list-entries.ts';
import { membershipChanges, withMendedAddress } from '../../../../shared/domain/partners/memberships.ts';
import type { RecordByType } from '../../../../shared/records/index.ts';
import { makeRecord } from '../../../helpers/records.ts';

describe('memberships of mailing lists', () => {
  it('note the day of joining and of leaving', () => {
    expect(membershipChanges('p', ['a', 'b'], ['b', 'c'], '2026-03-10')).toEqual([
      { id: 'c:p', fields: { mailingList: 'c', contact: 'p', joinedOn: '2026-03-10', leftOn: null } },
      { id: 'a:p', fields: { mailingList: 'a', contact: 'p', leftOn: '2026-03-10' } },
    ]);
  });

  it('say nothing where the lists stay the same, in whatever order', () => {
    expect(membershipChanges('p', ['a', 'b'], ['b', 'a', 'a'], '2026-03-10')).toEqual([]);
  });

  it('agree with the lists after any sequence of changes', () => {
    const lists = fc.subarray(['a', 'b', 'c', 'd']);
    fc.assert(
      fc.property(fc.array(lists, { maxLength: 12 }), (steps) => {
        const known = new Map<string, { joinedOn: string | null; leftOn: string | null }>();
        let before: string[] = [];
        steps.forEach((after, step) => {
          const today = `2026-03-${String(step + 1).padStart(2, '0')}`;
          for (const { id, fields } of membershipChanges('p', before, after, today)) {
            known.set(id, { joinedOn: null, ...known.get(id), ...fields });
          }
          before = after;
        });
        const present = [...known].filter(([, { leftOn }]) => leftOn === null).map(([id]) => id.split(':')[0]);
        expect(present.sort()).toEqual([...before].sort());
      }),
    );
  });
});

describe('a mended address', () => {
  const bounced = { emails: ['old@example.org', 'second@example.org'], bouncedOn: '2026-02-01' };

  it('takes the mark of a returned mail away', () => {
    expect(withMendedAddress(bounced, { emails: ['new@example.org'] })).toEqual({ emails: ['new@example.org'], bouncedOn: null });
    expect(withMendedAddress(bounced, { emails: null })).toEqual({ emails: null, bouncedOn: null });
  });

  it('is not one where the first address stays, or the save speaks of the mark itself', () => {
    expect(withMendedAddress(bounced, { emails: ['old@example.org'] })).toEqual({ emails: ['old@example.org'] });
    expect(withMendedAddress(bounced, { emails: ['x@example.org'], bouncedOn: '2026-03-01' })).toEqual({ emails: ['x@example.org'], bouncedOn: '2026-03-01' });
    expect(withMendedAddress(null, { emails: ['x@example.org'] })).toEqual({ emails: ['x@example.org'] });
  });
});

describe('the entries of a list', () => {
  const person = (id: string, fields: Partial<RecordByType['contact']>) =>
    makeRecord('contact', { id, emails: [`${id}@example.org`], mailingLists: ['list'], ...fields });
  const contacts = [
    person('fresh', { lastVerifiedOn: '2026-02-01' }),
    person('stale', { lastVerifiedOn: '2025-11-01' }),
    person('bounced', { lastVerifiedOn: '2026-02-01', bouncedOn: '2026-03-01' }),
    person('mute', { emails: null }),
    person('gone', { mailingLists: null }),
    person('elsewhere', { mailingLists: ['other'] }),
  ];
  const memberships = [
    makeRecord('list_membership', { id: 'list:fresh', joinedOn: '2026-01-02' }),
    makeRecord('list_membership', { id: 'list:gone', joinedOn: '2025-01-02', leftOn: '2026-01-09' }),
  ];

  it('say how far each address can be relied on, and who left', () => {
    const entries = listEntries('list', { contacts, memberships }, '2026-03-10', 90);
    expect(entries.map(({ contact, joinedOn, leftOn, state }) => [contact.id, joinedOn, leftOn, state])).toEqual([
      ['fresh', '2026-01-02', null, 'verified'],
      ['stale', null, null, 'unverified'],
      ['bounced', null, null, 'bounced'],
      ['mute', null, null, 'no_address'],
      ['gone', '2025-01-02', '2026-01-09', 'unverified'],
    ]);
  });

  it('count a verification up to the last day of the time set for it', () => {
    const stateOn = (today: string) => listEntries('list', { contacts: [contacts[0] as never], memberships: [] }, today, 90)[0]?.state;
    expect([stateOn('2026-05-02'), stateOn('2026-05-03')]).toEqual(['verified', 'unverified']);
  });
});

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { planContactCards } from '../../../../shared/documents/plans/contact-cards.ts';
import { planContactList } from '../../../../shared/documents/plans/contact-list.ts';
import { mayHave } from '../../../../shared/domain/audiences/audiences.ts';
import { fieldsThatLeave, selectContacts } from '../../../../shared/domain/audiences/contact-selection.ts';
import { audiences, consents, sensitivities } from '../../../../shared/records/choices.ts';
import { definitionOf } from '../../../../shared/records/index.ts';
import { makeRecord } from '../../../helpers/records.ts';
import { wordingOf } from '../../../helpers/translate.ts';

const organisation = makeRecord('organisation', {
  id: 'org-1',
  name: 'Secours Islamique',
  acronym: 'SIF',
  organisationType: 'ingo',
  note: 'secret: they may leave',
  commitmentsSignedOn: '2026-01-05',
});
const person = (id: string, consent: (typeof consents)[number] | null) =>
  makeRecord('contact', {
    id,
    givenName: `Given ${id}`,
    familyName: `Family ${id}`,
    organisation: 'org-1',
    role: `Role ${id}`,
    emails: [`${id}@example.org`],
    phones: [`+235 ${id}`],
    consent,
    mailingLists: ['list-1'],
    note: `secret about ${id}`,
  });
const contacts = [person('a', 'given'), person('b', 'refused'), person('c', 'unknown'), person('d', null)];
const select = (audience: (typeof audiences)[number]) => selectContacts({ organisations: [organisation], contacts }, audience);
const context = {
  clusterName: 'CCCM',
  day: '2026-03-10',
  mailingLists: [makeRecord('mailing_list', { id: 'list-1', name: 'secret list' })],
};

describe('what an audience gets', () => {
  it('is nothing of persons for the public, with the reason for each', () => {
    const { contacts: leaving, stays, fields } = select('public');
    expect(leaving).toEqual([]);
    expect(stays.map(({ contact, reason }) => [contact.id, reason])).toEqual(['a', 'b', 'c', 'd'].map((id) => [id, 'no_persons']));
    expect(fields.filter(({ type, leaves }) => type === 'contact' && leaves)).toEqual([]);
    expect(fieldsThatLeave({ fields }, 'organisation')).toEqual(['name', 'acronym', 'alternativeNames', 'organisationType', 'membership', 'website']);
  });

  it('is a person for members only where the person agreed', () => {
    const { contacts: leaving, stays } = select('members');
    expect(leaving.map(({ id }) => id)).toEqual(['a']);
    expect(stays.map(({ contact, reason }) => [contact.id, reason])).toEqual([
      ['b', 'consent_refused'],
      ['c', 'consent_unknown'],
      ['d', 'consent_unknown'],
    ]);
  });

  it('is everything for the team', () => {
    const { contacts: leaving, fields } = select('team');
    expect(leaving).toHaveLength(4);
    expect(fields.filter(({ leaves }) => !leaves)).toEqual([]);
  });

  it('counts how many of those who leave say something', () => {
    const { fields } = select('members');
    expect(fields.find(({ type, field }) => type === 'contact' && field === 'emails')).toMatchObject({ leaves: true, filled: 1 });
    expect(fields.find(({ type, field }) => type === 'contact' && field === 'note')).toMatchObject({ leaves: false, filled: 0 });
  });

  it('leaves out what was merged into another record', () => {
    const merged = makeRecord('organisation', { id: 'org-2', name: 'Old', mergedInto: 'org-1' });
    expect(selectContacts({ organisations: [organisation, merged], contacts: [] }, 'team').organisations).toEqual([organisation]);
  });

  it('never holds a class that the audience may not have, nor a person who did not agree', () => {
    const secret = fc.string({ minLength: 6, maxLength: 12 }).map((text) => `⟦${text.replaceAll(/[\s;,\\]/g, '·')}⟧`);
    const anyContact = fc.record({ consent: fc.constantFrom(...consents, null), values: fc.array(secret, { minLength: 6, maxLength: 6 }) });
    const anyOrganisation = fc.record({ values: fc.array(secret, { minLength: 4, maxLength: 4 }) });
    fc.assert(
      fc.property(fc.constantFrom(...audiences), fc.array(anyContact, { maxLength: 6 }), fc.array(anyOrganisation, { maxLength: 3 }), (audience, people, partners) => {
        const organisations = partners.map(({ values: [name = '', acronym = '', area = '', note = ''] }, place) =>
          makeRecord('organisation', { id: `org-${place}`, name: `0${name}`, acronym: `1${acronym}`, areas: [`2${area}`], note: `3${note}` }),
        );
        const contactsOf = people.map(({ consent, values: [given = '', family = '', role = '', email = '', phone = '', note = ''] }, place) =>
          makeRecord('contact', { id: `person-${place}`, consent, givenName: `4${given}`, familyName: `5${family}`, role: `6${role}`, emails: [`7${email}`], phones: [`8${phone}`], note: `9${note}` }),
        );
        const selection = selectContacts({ organisations, contacts: contactsOf }, audience);
        const left = JSON.stringify([
          planContactList(selection, { ...context, mailingLists: [] }, wordingOf('en')).sheets.map(({ rows }) => rows),
          planContactCards(selection),
        ]);
        const appears = (text: string) => left.includes(JSON.stringify(text).slice(1, -1));
        for (const { note, areas } of organisations) {
          if (!mayHave(audience, 'team')) expect(appears(note ?? '')).toBe(false);
          if (!mayHave(audience, 'members')) expect(appears(areas?.[0] ?? '')).toBe(false);
        }
        for (const { consent, familyName, givenName, role, emails, phones, note } of contactsOf) {
          const mayGo = audience === 'team' || (audience === 'members' && consent === 'given');
          for (const text of [familyName, givenName, role, emails?.[0], phones?.[0]]) expect(appears(text ?? '')).toBe(mayGo);
          expect(appears(note ?? '')).toBe(audience === 'team');
        }
      }),
      { numRuns: 60 },
    );
  });

  it('knows every class there is', () => {
    expect(audiences.map((audience) => sensitivities.filter((sensitivity) => mayHave(audience, sensitivity)))).toEqual([
      ['public'],
      ['public', 'members', 'personal'],
      ['public', 'members', 'team', 'personal', 'location'],
    ]);
  });

  it('decides about every field of both registers but that of merges', () => {
    const decided = select('members').fields.map(({ type, field }) => `${type}.${field}`);
    const all = (['organisation', 'contact'] as const).flatMap((type) => Object.keys(definitionOf(type).fields).map((field) => `${type}.${field}`));
    expect(decided).toEqual(all.filter((name) => !name.endsWith('.mergedInto')));
  });
});

import { createHash } from 'node:crypto';
import { expect, test } from 'vitest';
import { digestOfRules, ruleFields } from '../../../../../shared/domain/elections/procedure/rules.ts';
import { election as definition } from '../../../../../shared/records/elections.ts';
import { makeRecord } from '../../../../helpers/records.ts';

const sha256 = (text: string) => createHash('sha256').update(text).digest('hex');
const election = makeRecord('election', { id: 'e', title: 'Election', countingRule: 'stv', closesOn: '2026-03-17' });
const constituencies = [
  makeRecord('constituency', { id: 'x', election: 'e', name: 'X', seats: 2, sortKey: 'a1', organisationTypes: ['un', 'ingo'] }),
  makeRecord('constituency', { id: 'y', election: 'e', name: 'Y', seats: 1, sortKey: 'a2', organisationTypes: ['nngo'] }),
];
const digest = digestOfRules(election, constituencies, sha256);

test('the digest of rules is the same in whatever order they are read', () => {
  expect(digestOfRules(election, constituencies.toReversed(), sha256)).toBe(digest);
  expect(digestOfRules(election, constituencies.map((one) => ({ ...one, organisationTypes: one.organisationTypes?.toReversed() ?? null })), sha256)).toBe(digest);
});

test('the digest of rules tells every change of one', () => {
  const changed = ruleFields.map((field) => digestOfRules({ ...election, [field]: 'changed' }, constituencies, sha256));
  expect(new Set([...changed, digest]).size).toBe(ruleFields.length + 1);
  expect(digestOfRules(election, constituencies.slice(1), sha256)).not.toBe(digest);
  expect(digestOfRules(election, constituencies.map((one) => ({ ...one, seats: 3 })), sha256)).not.toBe(digest);
});

test('steps, results and an extension are no rules', () => {
  const later = { ...election, status: 'open' as const, closesOn: '2026-03-24', extendedFrom: '2026-03-17', lotSeed: 'seed', note: 'note' };
  expect(digestOfRules(later, constituencies, sha256)).toBe(digest);
  const others = Object.keys(definition.fields).filter((field) => !(ruleFields as readonly string[]).includes(field));
  expect(others).toEqual([
    'status',
    'extendedFrom',
    'announcedOn',
    'openedAt',
    'closedOn',
    'countedOn',
    'declaredOn',
    'lotSeed',
    'lotOrder',
    'urnRecipient',
    'rulesDigest',
    'papers',
    'closing',
    'result',
    'certificate',
    'fillsSeat',
    'cancelledBecause',
    'note',
  ]);
});

import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { unzipSync } from 'fflate';
import { describe, expect, test } from 'vitest';
import { digestOfCode } from '../../../../electron/workspace/sealing/codes.ts';
import { candidateOf, createTestElection, days, type TestElection } from '../../../helpers/elections.ts';
import { createTestOffice, linkOffices, reopened, type TestOffice } from '../../../helpers/offices.ts';
import { createTestFolder, createTestService } from '../../../helpers/workspace.ts';
import { handOver } from '../handover/handovers.ts';

const sealedTables = ['sealed_codes', 'urns', 'anonymous_ballots'] as const;

async function openedElection(idPrefix = 'here'): Promise<TestElection> {
  const one = await createTestElection({
    organisations: ['a', 'b', 'c', 'd', 'e'].map((id) => ({ id, type: 'nngo' as const })),
    constituencies: [{ id: 'all', types: ['nngo'], seats: 1 }],
    candidates: { all: ['a', 'b'] },
    idPrefix,
  });
  await one.prepare();
  await one.open();
  await one.cast('a', [[candidateOf('a')]]);
  await one.cast('b', [[candidateOf('b')]]);
  return one;
}

/** What must not be in anything that leaves, in the forms in which it could be. */
function secretsOf({ desk, election, forms, urnKey }: TestElection): Buffer[] {
  const urn = desk.workspace.sealedUrns.urnOf(election);
  const codes = [...forms.values()].map(({ code }) => code);
  const binary = [...(urn?.items ?? []).map((ballot) => Buffer.from(ballot.subarray(30, 60))), ...codes.map((code) => digestOfCode(code, urn?.salt ?? Buffer.alloc(0)))];
  return [
    ...codes.map((code) => Buffer.from(code)),
    ...binary,
    ...binary.flatMap((bytes) => [Buffer.from(bytes.toString('hex')), Buffer.from(bytes.toString('base64').slice(4, 30))]),
    ...(urn?.receipts ?? []).map((receipt) => Buffer.from(receipt)),
    Buffer.from(urnKey),
    ...sealedTables.map((table) => Buffer.from(table)),
  ];
}

describe('what is sealed', () => {
  test('goes into no package: another office sees the election and has no urn', async () => {
    const one = await openedElection();
    const here = reopened({ ...one.desk, name: 'Here' } as TestOffice);
    const there = await createTestOffice('There');
    await linkOffices(here, there);
    await there.merge(await here.packagesFor(there));
    for (const table of sealedTables) {
      expect([table, there.workspace.connection.prepare(`SELECT count(*) FROM ${table}`).pluck().get()]).toEqual([table, 0]);
    }
    there.clock.set({ today: days.opens });
    expect(await there.call('elections.view', { election: one.election })).toMatchObject({ election: { status: 'open' }, urn: 'elsewhere', areRulesChanged: false });
    const vote = { election: one.election, code: one.forms.get('c')?.code, ranks: [[candidateOf('a')]] };
    expect(await there.dispatch('elections.vote', vote)).toMatchObject({ error: { code: 'election-urn-elsewhere' } });
    await there.workspace.connection.pragma('wal_checkpoint(TRUNCATE)');
    const bytes = readFileSync(there.path);
    const secrets = secretsOf(one).slice(0, -sealedTables.length);
    expect(secrets.filter((secret) => bytes.includes(secret))).toEqual([]);

    // The result comes with the next package, and is not counted there.
    for (const id of ['c', 'd']) await one.cast(id, [[candidateOf('a')]]);
    await one.close();
    await one.desk.call('elections.count', { election: one.election });
    await there.merge(await here.packagesFor(there));
    expect(await there.call('elections.view', { election: one.election })).toMatchObject({
      election: { status: 'counted' },
      result: { electorates: [{ elected: [{ nomination: 'n-a' }] }] },
    });
    expect(await there.dispatch('elections.count', { election: one.election })).toMatchObject({ error: { code: 'election-urn-elsewhere' } });
    await there.close();
    await one.desk.close();
  });

  test('is in no file of open formats', async () => {
    const one = await openedElection();
    const path = join(one.desk.folder, 'everything.zip');
    await one.desk.call('lifecycle.archive', { path, language: 'en' });
    const entries = Object.entries(unzipSync(readFileSync(path)));
    expect(entries.length).toBeGreaterThan(10);
    const secrets = secretsOf(one);
    const found = entries.flatMap(([name, bytes]) => secrets.filter((secret) => Buffer.from(bytes).includes(secret)).map((secret) => `${name}: ${secret.toString('latin1')}`));
    expect(found).toEqual([]);
    const other = createTestService({ folder: createTestFolder(), machine: 'other-machine', idPrefix: 'there' });
    await other.call('lifecycle.openArchive', { path, target: join(other.folder, 'back.clusterdesk'), author: 'Successor' });
    expect(await other.call('elections.view', { election: one.election })).toMatchObject({ urn: 'elsewhere' });
    await other.close();
    await one.desk.close();
  });

  test('goes with the whole file to a successor, who takes in and closes with the key', async () => {
    const one = await openedElection();
    const { file, passphrase } = await handOver(one.desk);
    const next = createTestService({ folder: createTestFolder(), machine: 'other-machine', idPrefix: 'next', today: days.opens });
    await next.call('lifecycle.openHandover', { path: file, target: join(next.folder, 'taken over.clusterdesk'), passphrase, author: 'Successor' });
    const { election } = one;
    await next.call('elections.vote', { election, code: one.forms.get('c')?.code ?? '', ranks: [[candidateOf('a')]] });
    next.clock.set({ today: days.closes });
    await next.call('elections.close', { election, urnKey: one.urnKey.toLowerCase(), returnedByHand: 3, explanation: null });
    await next.call('elections.count', { election });
    expect(await next.call('elections.view', { election })).toMatchObject({ result: { electorates: [{ elected: [{ nomination: 'n-a' }] }] } });
    await next.close();
    await one.desk.close();
  });

  test('comes back from a backup as one: what was cast since may be cast again', async () => {
    const one = await openedElection();
    const { desk, election } = one;
    const { name } = await desk.call('backups.make', {});
    await one.cast('c', [[candidateOf('a')]]);
    await desk.call('backups.restore', { name });
    expect((await one.view()).turnout).toMatchObject([{ returned: 2 }]);
    expect(await one.cast('c', [[candidateOf('a')]])).toBeNull();
    expect(await one.cast('a', [[candidateOf('a')]])).toBe('code-used');
    expect(await desk.call('elections.view', { election })).toMatchObject({ turnout: [{ returned: 3 }] });
    await desk.close();
  });
});

describe('what was voted under', () => {
  test('is not undone: opening and closing stay, and what came before them', async () => {
    const one = await openedElection();
    expect((await one.desk.call('changes.state', {})).undo).toBeNull();
    expect(await one.codeOf('changes.undo')).toBe('invalid-input');
    expect(await one.desk.dispatch('changes.undo', {})).toMatchObject({ error: { code: 'undo-lasting' } });
    await one.desk.call('records.save', { type: 'contact', id: null, fields: { familyName: 'Since' } });
    expect((await one.desk.call('changes.undo', {})).label.key).toBe('created');
    expect(await one.desk.dispatch('changes.undo', {})).toMatchObject({ error: { code: 'undo-lasting' } });
    await one.close();
    expect(await one.desk.dispatch('changes.undo', {})).toMatchObject({ error: { code: 'undo-lasting' } });
    await one.desk.call('elections.count', { election: one.election });
    await one.desk.call('changes.undo', {});
    expect((await one.view()).election.status).toBe('closed');
    await one.desk.close();
  });

  test('is not edited by hand', async () => {
    const one = await openedElection();
    const { desk, election } = one;
    const code = async (method: string, input: unknown) => {
      const result = await desk.dispatch(method, input);
      return result.ok ? null : result.error.code;
    };
    const save = (type: string, id: string | null, fields: object) => code('records.save', { type, id, fields });
    expect(await save('election', election, { countingRule: 'approval' })).toBe('election-frozen');
    expect(await save('election', election, { status: 'drafting' })).toBe('election-step');
    expect(await save('election', null, { title: 'By hand', status: 'open', electionKind: 'sag', procedure: 'ballot' })).toBe('election-step');
    expect(await save('election', election, { note: 'Kept in the safe.' })).toBeNull();
    expect(await save('constituency', 'all', { seats: 2 })).toBe('election-frozen');
    expect(await save('constituency', null, { election, name: 'More', seats: 1 })).toBe('election-frozen');
    expect(await save('roll_entry', `${election}:a`, { isEligible: false })).toBe('election-step');
    expect(await save('nomination', candidateOf('a'), { personName: 'Another' })).toBe('election-frozen');
    expect(await save('nomination', null, { election, constituency: 'all', organisation: 'c', organisationName: 'C', vetting: 'accepted' })).toBe('election-frozen');
    expect(await save('nomination', candidateOf('a'), { alternateName: 'Stands in' })).toBeNull();
    expect(await code('records.saveMany', { type: 'constituency', rows: [{ id: 'all', fields: { seats: 2 } }] })).toBe('election-frozen');
    expect(await code('records.remove', { type: 'nomination', ids: [candidateOf('a')] })).toBe('election-frozen');
    expect(await code('records.remove', { type: 'election', ids: [election] })).toBe('election-frozen');
    expect(await one.cast('c', [[candidateOf('a')]])).toBeNull();
    await desk.close();
  });

  test('is told when another office changed it, and no ballot is taken until that is settled', async () => {
    const one = await openedElection();
    one.desk.workspace.log.commit({ key: 'edited' }, (writer) => writer.save('constituency', 'all', { seats: 2 }));
    expect(await one.cast('c', [[candidateOf('a')]])).toBe('election-rules-changed');
    one.desk.workspace.log.commit({ key: 'edited' }, (writer) => writer.save('constituency', 'all', { seats: 1 }));
    one.desk.workspace.log.commit({ key: 'edited' }, (writer) => writer.save('nomination', candidateOf('a'), { personName: 'Another' }));
    expect(await one.cast('c', [[candidateOf('a')]])).toBe('election-papers-changed');
    await one.desk.close();
  });
});

describe('the rules', () => {
  test('are free until opening, and have to be announced again after a change', async () => {
    const one = await createTestElection({
      organisations: ['a', 'b', 'c'].map((id) => ({ id, type: 'nngo' as const })),
      constituencies: [{ id: 'all', types: ['nngo'], seats: 1 }],
      candidates: { all: ['a', 'b'] },
    });
    await one.prepare();
    await one.desk.call('records.save', { type: 'election', id: one.election, fields: { countingRule: 'approval' } });
    expect(await one.view()).toMatchObject({ areRulesChanged: true });
    await one.desk.call('elections.drawLots', { election: one.election, seed: 'seed' });
    one.set(days.opens);
    expect(await one.codeOf('elections.open')).toBe('election-rules-changed');
    await one.desk.call('elections.announce', { election: one.election });
    expect(await one.codeOf('elections.open')).toBeNull();
    expect((await one.view()).urn).toBe('unconfirmed');
    expect(await one.codeOf('elections.confirmUrnKey', { urnKey: 'AGE-SECRET-KEY-1' })).toBe('urn-key-wrong');
    await one.desk.close();
  });

  test('list what is missing, and nothing is announced before', async () => {
    const one = await createTestElection({
      organisations: [],
      constituencies: [
        { id: 'x', types: ['nngo'], seats: 1, floor: 2 },
        { id: 'y', types: ['nngo', 'un'], seats: 0 },
      ],
      candidates: {},
      rules: { countedBy: null, closesOn: '2026-03-01', turnoutQuorumPercent: 50, quorumMissed: null },
    });
    expect(await one.codeOf('elections.announce')).toBe('election-rules-incomplete');
    expect((await one.view()).problems.map(({ code }) => code).sort()).toEqual(
      ['counters-missing', 'days-out-of-order', 'floor-above-seats', 'no-seats', 'quorum-without-consequence', 'type-in-two'].sort(),
    );
    await one.desk.close();
  });
});

test('a cancelled election leaves nothing sealed and no result', async () => {
  const one = await openedElection();
  await one.desk.call('elections.cancel', { election: one.election, reason: 'The list of candidates was wrong.' });
  for (const table of sealedTables) expect(one.desk.workspace.connection.prepare(`SELECT count(*) FROM ${table}`).pluck().get()).toBe(0);
  expect(await one.view()).toMatchObject({ election: { status: 'cancelled' }, urn: 'none', cancelledBecause: 'The list of candidates was wrong.' });
  expect(await one.desk.dispatch('changes.undo', {})).toMatchObject({ error: { code: 'undo-lasting' } });
  await one.desk.close();
});

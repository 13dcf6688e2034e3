import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import { expect, test } from 'vitest';
import { digestOfCode } from '../../../../electron/workspace/sealing/codes.ts';
import type { SealedUrns } from '../../../../electron/workspace/repositories/sealed-urns.ts';
import { candidateOf, createTestElection, days } from '../../../helpers/elections.ts';
import { createTestFolder } from '../../../helpers/workspace.ts';
import { observe, type Observation, type Scene, separation, takeSnapshot } from './observations.ts';

/*
 * Somebody has everything: the file after closing with its log, a copy of the file and its log from between any two
 * ballots, and what every one of them showed. The urn's key is destroyed. Nothing of it may tell whose ballot is whose.
 */

const voters = 60;
/** One organisation of each pair votes for the first candidate, one for the second. */
const [first, second] = ['v00', 'v01'] as const;

/**
 * How far from one half a separation of thirty from thirty by chance gets: one standard deviation is 0.075 (Mann and
 * Whitney), so that 0.36 is 4.8 of them, one observation in 600,000.
 */
const byChance = 0.36;

interface Plot extends Scene {
  order: string[];
  votedForFirst: boolean[];
  isFirstOf: Map<string, boolean>;
  codeDigests: Map<string, Buffer>;
  ciphertexts: Buffer[];
  anonymous: { electorate: string | null; ballots: { copies: number; ranks: string[][] }[] }[];
  observations: Observation[];
  codes: string[];
  urnKey: string;
}

function shuffled<T>(things: readonly T[]): T[] {
  return things
    .map((thing) => ({ thing, place: Math.random() }))
    .sort((a, b) => a.place - b.place)
    .map(({ thing }) => thing);
}

/** Who wants to see a leak puts one in here: it gets what is written, and the truth about the vote under way. */
type Leak = (sealed: SealedUrns, desk: { connection: Database.Database; vote: () => boolean }) => void;

async function stage(leak?: Leak): Promise<Plot> {
  const ids = Array.from({ length: voters }, (_, place) => `v${String(place).padStart(2, '0')}`);
  const one = await createTestElection({
    organisations: ids.map((id) => ({ id, type: 'nngo' as const })),
    constituencies: [{ id: 'all', types: ['nngo'], seats: 1 }],
    candidates: { all: [first, second] },
  });
  const { desk, election } = one;
  await one.prepare();
  await one.open();
  const { workspace } = desk;
  const { connection, sealedUrns } = workspace;
  const urn = sealedUrns.urnOf(election);
  const choices = shuffled(ids.map((_, place) => place % 2 === 0));
  const isFirstOf = new Map(ids.map((id, place) => [id, choices[place] === true]));
  const order = shuffled(ids);
  let voting = '';
  leak?.(sealedUrns, { connection, vote: () => isFirstOf.get(voting) === true });

  const folder = createTestFolder();
  const snapshots: Scene['snapshots'] = [];
  const copy = async () => {
    const backup = join(folder, `${snapshots.length}.clusterdesk`);
    await connection.backup(backup);
    snapshots.push(takeSnapshot(desk.path, backup));
  };
  await copy();
  for (const organisation of order) {
    voting = organisation;
    const mark = candidateOf(isFirstOf.get(organisation) === true ? first : second);
    await desk.call('elections.vote', { election, code: one.forms.get(organisation)?.code ?? '', ranks: [[mark]] });
    await copy();
  }
  const ciphertexts = sealedUrns.urnOf(election)?.items.map((ballot) => Buffer.from(ballot)) ?? [];
  await one.close();
  snapshots.push(takeSnapshot(desk.path, snapshots.at(-1)?.backup ?? ''));
  await desk.close();
  const after = new Database(desk.path, { readonly: true });
  const anonymous = JSON.parse(after.prepare('SELECT ballots FROM anonymous_ballots').pluck().get() as string) as Plot['anonymous'];
  after.close();
  const scene = { path: desk.path, snapshots: snapshots.slice(0, -1), sealedLength: urn?.sealedLength ?? 0, election };
  return {
    ...scene,
    order,
    isFirstOf,
    votedForFirst: order.map((organisation) => isFirstOf.get(organisation) === true),
    codeDigests: new Map(ids.map((id) => [id, digestOfCode(one.forms.get(id)?.code ?? '', urn?.salt ?? Buffer.alloc(0))])),
    ciphertexts,
    anonymous,
    observations: observe(scene),
    codes: ids.map((id) => one.forms.get(id)?.code ?? ''),
    urnKey: one.urnKey,
    snapshots,
  };
}

/** The observations that tell who voted for whom. */
function telling({ observations, votedForFirst }: Plot): string[] {
  return observations
    .filter(({ values }) => Math.abs(separation(values, votedForFirst) - 0.5) > byChance)
    .map(({ name }) => name);
}

/** Every list of ballots that is left, joined in its order to every order of voters that is known: right guesses. */
function joinsByOrder({ path, order, isFirstOf, anonymous }: Plot): { name: string; right: number }[] {
  const ballots = (anonymous[0]?.ballots ?? []).flatMap(({ copies, ranks }) => Array.from({ length: copies }, () => ranks[0]?.[0] === candidateOf(first)));
  const file = new Database(path, { readonly: true });
  const column = (sql: string) => file.prepare(sql).pluck().all() as string[];
  const orders: Record<string, string[]> = {
    'order of voting': order,
    'order of the roll': column("SELECT organisation FROM roll_entries WHERE has_voted = 1 ORDER BY rowid"),
    'order of ids': [...order].sort(),
    'order of the log': column(
      `SELECT substr(record_id, instr(record_id, ':') + 1) FROM changes JOIN writes USING (office, n)
       WHERE record_type = 'roll_entry' AND field = 'hasVoted' AND value = 'true' ORDER BY n`,
    ),
    'order of candidates and partners': column('SELECT id FROM organisations ORDER BY rowid').filter((id) => isFirstOf.has(id)),
  };
  file.close();
  return Object.entries(orders).flatMap(([name, voters]) =>
    [ballots, ballots.toReversed()].map((list, way) => ({
      name: `${name}${way === 0 ? '' : ', backwards'}`,
      right: voters.filter((voter, place) => isFirstOf.get(voter) === list[place]).length,
    })),
  );
}

/** 4.8 standard deviations of guessing thirty of sixty. */
const rightByChance = voters / 2 + 4.8 * Math.sqrt(voters / 4);

test('nothing of the file, its log, its copies and their differences joins a voter to a ballot', { timeout: 180_000 }, async () => {
  const plot = await stage();
  expect(plot.snapshots).toHaveLength(voters + 2);
  expect(plot.observations.length).toBeGreaterThan(200);
  expect(telling(plot)).toEqual([]);
  for (const { name, right } of joinsByOrder(plot)) expect({ name, isBetter: right > rightByChance }).toEqual({ name, isBetter: false });

  // Every ballot before closing is a ciphertext of one length; after it neither ciphertexts nor codes are anywhere.
  const folder = join(plot.path, '..');
  const left = readdirSync(folder).filter((name) => name.startsWith('workspace.clusterdesk')).map((name) => readFileSync(join(folder, name)));
  const lastLook = plot.snapshots.at(-1);
  const bytesAfter = Buffer.concat([...left, lastLook?.fileBytes ?? Buffer.alloc(0), lastLook?.walBytes ?? Buffer.alloc(0)]);
  expect(plot.ciphertexts).toHaveLength(voters);
  expect(plot.ciphertexts.filter((ciphertext) => bytesAfter.includes(ciphertext.subarray(100, 160)))).toEqual([]);
  expect([...plot.codeDigests].filter(([, digest]) => bytesAfter.includes(digest)).map(([id]) => id)).toEqual([]);
  // A tenth of the copies: reading all sixty for sixty codes takes long, and a code that was kept once would be in each later one.
  const before = plot.snapshots.slice(0, -1).filter((_, place) => place % 10 === 0);
  const bytesBefore = Buffer.concat(before.flatMap(({ backup, fileBytes, walBytes }) => [readFileSync(backup), fileBytes, walBytes]));
  for (const bytes of [bytesAfter, bytesBefore]) {
    expect(bytes.includes('"r":[')).toBe(false);
    expect(bytes.includes(plot.urnKey)).toBe(false);
    expect(plot.codes.filter((code) => bytes.includes(code) || bytes.includes(code.replaceAll('-', '')))).toEqual([]);
  }
  // The one list of what ballots said has no voter in it, and equal ones as one.
  expect(plot.anonymous).toEqual([
    {
      electorate: 'all',
      spoiled: 0,
      ballots: [
        { copies: voters / 2, ranks: [[candidateOf(first)]] },
        { copies: voters / 2, ranks: [[candidateOf(second)]] },
      ],
    },
  ]);
});

/** A running total per candidate: harmless at any one moment, and it tells every vote to whoever compares two copies. */
const runningTotals: Leak = (sealed, { connection, vote }) => {
  connection.exec('CREATE TABLE totals (candidate TEXT PRIMARY KEY, votes INTEGER) STRICT');
  connection.exec("INSERT INTO totals VALUES ('first', 0), ('second', 0)");
  const { putItems } = sealed;
  sealed.putItems = (...input) => {
    putItems(...input);
    connection.prepare('UPDATE totals SET votes = votes + 1 WHERE candidate = ?').run(vote() ? 'first' : 'second');
  };
};

/** What a marked ballot takes in a file where lengths are not evened out. */
const unevenLengths: Leak = (sealed, { connection, vote }) => {
  connection.exec('CREATE TABLE lengths (ballots BLOB) STRICT');
  connection.exec('INSERT INTO lengths VALUES (zeroblob(0))');
  const { putItems } = sealed;
  sealed.putItems = (...input) => {
    putItems(...input);
    connection.prepare('UPDATE lengths SET ballots = zeroblob(length(ballots) + ?)').run(vote() ? 300 : 301);
  };
};

/** The ballots after closing in the order in which they came. */
const keptInOrder: Leak = (sealed, { vote }) => {
  const came: { copies: number; ranks: string[][] }[] = [];
  const { putItems, keepAnonymous } = sealed;
  sealed.putItems = (...input) => {
    putItems(...input);
    came.push({ copies: 1, ranks: [[candidateOf(vote() ? first : second)]] });
  };
  sealed.keepAnonymous = (election, ballots) => keepAnonymous(election, ballots.map((one) => ({ ...one, ballots: came })));
};

test.each([
  ['running totals', runningTotals],
  ['uneven lengths', unevenLengths],
])('the attack sees what leaks by %s', { timeout: 180_000 }, async (_, leak) => {
  expect(telling(await stage(leak))).not.toEqual([]);
});

test('the attack sees ballots that were kept in their order', { timeout: 180_000 }, async () => {
  const joins = joinsByOrder(await stage(keptInOrder));
  expect(joins.find(({ name }) => name === 'order of voting')?.right).toBe(voters);
});

test('while voting goes on, nobody is told who has voted, and nothing of it is in the log', async () => {
  const one = await createTestElection({
    organisations: ['a', 'b', 'c'].map((id) => ({ id, type: 'nngo' as const })),
    constituencies: [{ id: 'all', types: ['nngo'], seats: 1 }],
    candidates: { all: ['a', 'b'] },
  });
  await one.prepare();
  await one.open();
  const recent = await one.desk.call('changes.recent', { limit: 50 });
  const digest = await one.desk.call('exchange.digest', {});
  const before = await one.view();
  await one.cast('a', [[candidateOf('b')]]);
  expect(await one.desk.call('changes.recent', { limit: 50 })).toEqual(recent);
  expect(await one.desk.call('exchange.digest', {})).toEqual(digest);
  const after = await one.view();
  expect({ ...after, turnout: [] }).toEqual({ ...before, turnout: [] });
  expect(after.turnout).toMatchObject([{ returned: 1 }]);
  one.set(days.closes);
  await one.desk.close();
});

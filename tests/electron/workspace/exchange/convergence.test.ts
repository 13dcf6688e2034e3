import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { FieldValue } from '../../../../shared/records/define.ts';
import { FailureError } from '../../../../shared/result.ts';
import { findConflicts } from '../../../../electron/workspace/exchange/conflicts.ts';
import { createTestOffice, linkOffices, type TestOffice } from '../../../helpers/offices.ts';

/**
 * Offices in a star around the national one, as clusters are, with a second way between two of them.
 * Edits of few records in few fields, so that they meet; packages are shuffled, doubled, dropped and sent again.
 */
interface Step {
  kind: 'save' | 'remove' | 'restore' | 'undo' | 'settle' | 'clock' | 'send' | 'deliver' | 'drop' | 'undoMerge';
  office: number;
  other: number;
  record: number;
  field: number;
  value: number;
}

const step: fc.Arbitrary<Step> = fc.record({
  kind: fc.oneof(
    { weight: 10, arbitrary: fc.constant('save' as const) },
    { weight: 5, arbitrary: fc.constant('send' as const) },
    { weight: 5, arbitrary: fc.constant('deliver' as const) },
    { weight: 1, arbitrary: fc.constantFrom('remove' as const, 'restore' as const, 'undo' as const, 'settle' as const, 'clock' as const, 'drop' as const, 'undoMerge' as const) },
  ),
  office: fc.nat(),
  other: fc.nat(),
  record: fc.nat({ max: 5 }),
  field: fc.nat({ max: 2 }),
  value: fc.nat({ max: 1_000_000 }),
});

const fields = ['role', 'note', 'givenName'] as const;

interface Parcel {
  to: TestOffice;
  bytes: Uint8Array;
}

class World {
  readonly offices: TestOffice[];
  readonly links: [TestOffice, TestOffice][];
  parcels: Parcel[] = [];
  /** Every value that an office acknowledged as saved: record, field, value. */
  readonly saved: [string, string, FieldValue][] = [];

  constructor(offices: TestOffice[], links: [TestOffice, TestOffice][]) {
    this.offices = offices;
    this.links = links;
  }

  async take({ kind, office: at, other, record, field, value }: Step): Promise<void> {
    const office = this.offices[at % this.offices.length] as TestOffice;
    const { log, records } = office.workspace;
    const id = `contact-${record}`;
    const known = records.get('contact', id);
    switch (kind) {
      case 'save': {
        if (known?.deleted) return;
        const name = fields[field] as string;
        log.commit({ key: 'edited' }, (writer) => writer.save('contact', id, { ...(known ? {} : { familyName: `Name ${value}` }), [name]: String(value) }));
        this.saved.push([id, name, String(value)]);
        return;
      }
      case 'remove':
        if (known) log.commit({ key: 'removed' }, (writer) => writer.remove('contact', id));
        return;
      case 'restore':
        if (known) log.commit({ key: 'restored' }, (writer) => writer.restore('contact', id));
        return;
      case 'undo':
        try {
          log.undo();
        } catch (error) {
          if (!(error instanceof FailureError)) throw error;
        }
        return;
      case 'undoMerge': {
        const [merge] = (await office.call('exchange.view', {})).merges.filter(({ isUndone }) => !isUndone);
        if (merge) log.undoMerge(merge.batch);
        return;
      }
      case 'settle': {
        const [conflict] = findConflicts(office.workspace, office.exchange.names);
        const chosen = conflict?.candidates[value % conflict.candidates.length];
        if (conflict && chosen) log.commit({ key: 'conflictSettled' }, (writer) => writer.settle('contact', conflict.id, { [conflict.field]: chosen.value }));
        return;
      }
      case 'clock': {
        const year = 1990 + (value % 80);
        office.clock.set({ today: `${year}-01-01`, now: `${year}-01-01T00:00:00.000Z` });
        return;
      }
      case 'send': {
        const [from, to] = this.linkOf(other);
        this.parcels.push({ to, bytes: await from.packageFor(to) });
        return;
      }
      case 'deliver': {
        if (this.parcels.length === 0) return;
        const parcel = this.parcels[value % this.parcels.length] as Parcel;
        await parcel.to.merge([parcel.bytes]);
        // Every third stays under way and comes a second time.
        if (value % 3 !== 0) this.parcels = this.parcels.filter((one) => one !== parcel);
        return;
      }
      case 'drop':
        this.parcels.splice(value % (this.parcels.length + 1), 1);
    }
  }

  linkOf(number: number): [TestOffice, TestOffice] {
    const [a, b] = this.links[number % this.links.length] as [TestOffice, TestOffice];
    return number % 2 === 0 ? [a, b] : [b, a];
  }

  /** What got lost is sent again until nobody has anything for anybody. */
  async settleDown(): Promise<void> {
    for (const { to, bytes } of this.parcels.toReversed()) await to.merge([bytes]);
    for (let round = 0; round < 2 * this.offices.length; round += 1) {
      for (const [a, b] of this.links) {
        await b.merge([await a.packageFor(b, { content: 'unacknowledged' })]);
        await a.merge([await b.packageFor(a, { content: 'unacknowledged' })]);
      }
      const states = this.offices.map((office) => JSON.stringify(office.digest()));
      if (new Set(states).size === 1 && round > 0) return;
    }
  }
}

async function createWorld(count: number): Promise<World> {
  const offices: TestOffice[] = [];
  for (let index = 0; index < count; index += 1) offices.push(await createTestOffice(index === 0 ? 'National' : `Office${index}`));
  const [national, ...others] = offices as [TestOffice, ...TestOffice[]];
  const links: [TestOffice, TestOffice][] = [];
  for (const other of others) {
    await linkOffices(national, other);
    links.push([national, other]);
  }
  const [first, second] = others;
  if (first && second) {
    await linkOffices(first, second);
    links.push([first, second]);
  }
  return new World(offices, links);
}

async function expectConverged(world: World): Promise<void> {
  const [national, ...others] = world.offices as [TestOffice, ...TestOffice[]];
  const digest = national.digest();
  const conflicts = findConflicts(national.workspace, national.exchange.names);
  for (const office of others) {
    expect(office.digest()).toEqual(digest);
    expect(findConflicts(office.workspace, office.exchange.names)).toEqual(conflicts);
  }
  for (const office of world.offices) {
    const { offices } = await office.call('exchange.view', {});
    expect(offices.map(({ holes, waiting }) => ({ holes, waiting }))).toEqual(offices.map(() => ({ holes: [], waiting: 0 })));
    const report = await office.call('workspace.check', {});
    expect({ ok: report.ok, problems: report.problems.filter(({ code }) => code.startsWith('log-')) }).toEqual({ ok: true, problems: [] });
    const held = office.workspace.connection
      .prepare(
        `SELECT record_id || '/' || field || '/' || value FROM changes JOIN writes USING (office, n) WHERE record_type = 'contact'`,
      )
      .pluck()
      .all() as string[];
    const inHistory = new Set(held);
    expect(world.saved.filter(([id, field, value]) => !inHistory.has(`${id}/${field}/${JSON.stringify(value)}`))).toEqual([]);
  }
}

test('offices that exchange everything end in the same state, and no value is lost', async () => {
  await fc.assert(
    fc.asyncProperty(fc.integer({ min: 3, max: 5 }), fc.array(step, { minLength: 20, maxLength: 120 }), async (count, steps) => {
      const world = await createWorld(count);
      for (const one of steps) await world.take(one);
      await world.settleDown();
      await expectConverged(world);
      for (const office of world.offices) await office.close();
    }),
    { numRuns: Number(process.env.CLUSTER_DESK_RUNS ?? 8) },
  );
}, 300_000);

/** Numbers that look random and are the same in every run (mulberry32). */
function createRandom(seed: number): (below: number) => number {
  let state = seed;
  return (below) => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) % below;
  };
}

/** Enough that most fields are written by several offices; the full course comes with a number of runs of one's own. */
const edits = process.env.CLUSTER_DESK_RUNS ? 10_000 : 2_500;

test('twenty offices make thousands of edits and end alike', async () => {
  const world = await createWorld(20);
  const random = createRandom(20);
  const anything = (kind: Step['kind']): Step => ({
    kind,
    office: random(20),
    other: random(1_000),
    record: random(edits / 25),
    field: random(3),
    value: random(1_000_000),
  });
  const rarely: Step['kind'][] = ['remove', 'restore', 'undo', 'settle', 'clock', 'drop'];
  for (let edit = 0; edit < edits; edit += 1) {
    await world.take(anything('save'));
    if (edit % 40 === 0) await world.take(anything('send'));
    if (edit % 50 === 0) await world.take(anything('deliver'));
    if (edit % 25 === 0) await world.take(anything(rarely[random(rarely.length)] as Step['kind']));
  }
  await world.settleDown();
  await expectConverged(world);
  expect(world.saved.length).toBeGreaterThan(0.9 * edits);
  for (const office of world.offices) await office.close();
}, 600_000);

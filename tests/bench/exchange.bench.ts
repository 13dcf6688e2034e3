import { execFileSync } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { cpSync, mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createTestOffice, linkOffices, type TestOffice } from '../helpers/offices.ts';
import { createWorkload } from './exchange-edits.ts';
import { firstBatch, writeBatches } from './exchange-ours.ts';
import { compare, figure, type Measurement, median } from './measure.ts';

const peers = ['yjs', 'automerge'] as const;
const peerNames = { yjs: 'Yjs', automerge: 'Automerge' };
/** How many changes, and how often they are merged into a fresh copy. */
const loads = [
  { changes: 1_000, runs: 3, goal: 'goal within 1 s on a workspace of 5,000 records' },
  { changes: 100_000, runs: 1, goal: '' },
];
const goalOfSize = 'goal no larger than Automerge';

interface Merged {
  milliseconds: number;
  memory: number | null;
}

interface Outcome extends Merged {
  sizes: Record<string, number>;
}

function run<T>(...given: string[]): T {
  const script = join(import.meta.dirname, 'exchange-run.ts');
  return JSON.parse(execFileSync(process.execPath, [script, ...given], { encoding: 'utf8' })) as T;
}

function measureSide(name: string, changes: number, runs: number): Outcome {
  const folder = mkdtempSync(join(tmpdir(), 'cluster-desk-bench-'));
  console.error(`  ${name}, ${changes} changes ...`);
  try {
    const prepared = join(folder, 'prepared');
    mkdirSync(prepared);
    const sizes = run<Record<string, number>>('prepare', name, `${changes}`, prepared);
    const merged = Array.from({ length: runs }, (_, place) => {
      const own = join(folder, `run-${place}`);
      cpSync(prepared, own, { recursive: true });
      return run<Merged>('merge', name, `${changes}`, own);
    });
    const memories = merged.flatMap(({ memory }) => memory ?? []);
    return {
      sizes,
      milliseconds: median(merged.map(({ milliseconds }) => milliseconds)),
      memory: memories.length === 0 ? null : median(memories),
    };
  } finally {
    rmSync(folder, { recursive: true, force: true, maxRetries: 5, retryDelay: 200 });
  }
}

function compareMemory(name: string, ours: number | null, peer: number | null, peerName: string): Measurement {
  if (ours === null || peer === null) return figure(name, 'not measured', 'the system does not tell');
  return compare(name, ours, peer, peerName, 'MB');
}

/** What 20 offices changed in a week, from the one where it came together to one of them. */
async function measureWeek(): Promise<Measurement> {
  const offices = 20;
  const workload = createWorkload(120, 500);
  const middle = await createTestOffice(randomUUID());
  const others: TestOffice[] = [];
  for (let place = 1; place < offices; place++) others.push(await createTestOffice(randomUUID()));
  for (const other of others) await linkOffices(middle, other);
  const everybody = [middle, ...others];
  const exchange = async () => {
    for (const other of others) await middle.merge(await other.packagesFor(middle));
    for (const other of others) await other.merge(await middle.packagesFor(other));
  };
  writeBatches(middle, [firstBatch(workload)]);
  await exchange();
  await exchange();
  everybody.forEach((office, place) => {
    const own = workload.batches.filter((_, batch) => batch % offices === place);
    if (own.length > 0) writeBatches(office, own);
  });
  for (const other of others) await middle.merge(await other.packagesFor(middle));
  const made = await middle.packagesFor(others[0] as TestOffice);
  const size = made.reduce((sum, { byteLength }) => sum + byteLength, 0);
  for (const office of everybody) await office.close();
  return figure(`a week's 120 changes by ${offices} offices`, `${(size / 1000).toFixed(1)} kB`, 'goal below 200 kB');
}

/** The same edits of one office brought to another: size of what travels, time to merge it, memory of that. */
export async function measureExchange(): Promise<Measurement[]> {
  const rows: Measurement[] = [];
  for (const { changes, runs, goal } of loads) {
    const name = changes.toLocaleString('en');
    const ours = measureSide('ours', changes, runs);
    const size = ours.sizes['package'] as number;
    for (const peer of peers) {
      const theirs = measureSide(peer, changes, runs);
      const called = peerNames[peer];
      for (const [form, bytes] of Object.entries(theirs.sizes)) {
        rows.push(compare(`package of ${name} changes`, size / 1000, bytes / 1000, `${called} ${form}`, 'kB'));
      }
      rows.push(
        compare(`merging ${name} changes`, ours.milliseconds, theirs.milliseconds, called),
        compareMemory(`memory of merging ${name} changes`, ours.memory, theirs.memory, called),
      );
    }
    rows.push(figure(`the package of ${name} changes`, `${size} bytes`, goalOfSize));
    if (goal !== '') rows.push(figure(`merging ${name} changes`, `${Math.round(ours.milliseconds)} ms`, goal));
  }
  rows.push(
    await measureWeek(),
    figure('kept by ours', 'every value, who, when, in which batch', 'in SQLite on the disk, signed and encrypted on the way'),
    figure('kept by Yjs', 'the last value of each field', 'a number for who wrote it, no time, no batch; earlier values are dropped'),
    figure('kept by Automerge', 'every value, who, when', 'a change for each batch; author and time as its message and time'),
  );
  return rows;
}

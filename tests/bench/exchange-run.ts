import { readFileSync, writeFileSync } from 'node:fs';
import { createWorkload } from './exchange-edits.ts';
import { ours } from './exchange-ours.ts';
import { automergeSide, yjsSide } from './exchange-peers.ts';
import type { Side } from './exchange-sides.ts';

/** One step of one side in a process of its own, so that memory is its own too: `prepare|merge SIDE CHANGES FOLDER`. */
const sides: Record<string, Side> = { ours, yjs: yjsSide, automerge: automergeSide };
const [step, name, changes, folder] = process.argv.slice(2) as [string, string, string, string];
const side = sides[name] as Side;
const workload = createWorkload(Number(changes));

/** Megabytes that the system counts for this process: now, and at most since `resetPeak`; `null` where it does not tell. */
function readMemory(): { now: number; peak: number } | null {
  try {
    const status = readFileSync('/proc/self/status', 'utf8');
    const read = (key: string) => Number(new RegExp(`${key}:\\s+(\\d+) kB`).exec(status)?.[1]) / 1024;
    return { now: read('VmRSS'), peak: read('VmHWM') };
  } catch {
    return null;
  }
}

function resetPeak(): void {
  try {
    writeFileSync('/proc/self/clear_refs', '5');
  } catch {
    // Only Linux has it; without it there is no figure to spoil.
  }
}

async function merge(): Promise<{ milliseconds: number; memory: number | null }> {
  const { merge, read, close } = await side.open(folder);
  resetPeak();
  const before = readMemory();
  const start = performance.now();
  await merge();
  const milliseconds = performance.now() - start;
  const after = readMemory();
  const last = workload.batches.at(-1)?.edits.at(-1);
  const found = last ? read(last.type, last.id) : {};
  for (const [field, value] of Object.entries(last?.fields ?? {})) {
    if (JSON.stringify(found[field]) !== JSON.stringify(value)) throw new Error(`${name} lost ${field} on the way`);
  }
  await close();
  return { milliseconds, memory: before && after && after.peak - before.now };
}

console.log(JSON.stringify(step === 'prepare' ? await side.prepare(workload, folder) : await merge()));

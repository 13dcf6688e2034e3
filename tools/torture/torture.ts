import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { torment } from './torment.ts';

const { values } = parseArgs({ options: { kills: { type: 'string', default: '20' } } });
const kills = Number(values.kills);
if (!Number.isInteger(kills) || kills < 1) {
  console.error('Usage: npm run torture -- --kills N');
  process.exit(2);
}
const folder = mkdtempSync(join(tmpdir(), 'cluster-desk-torture-'));
const { broken, acknowledged, scenes } = await torment({ kills, folder, random: Math.random, report: console.log });
for (const line of broken) console.error(line);
if (broken.length === 0) rmSync(folder, { recursive: true, force: true });
else console.error(`The files are kept in ${folder}`);
console.log(`${kills} kills (${JSON.stringify(scenes)}), ${acknowledged} acknowledged saves, ${broken.length} promises broken`);
process.exit(broken.length === 0 ? 0 : 1);

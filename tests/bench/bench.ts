import { measureCcpm } from './ccpm.bench.ts';
import { measureDocuments } from './documents.bench.ts';
import { measureElections } from './elections.bench.ts';
import { measureExchange } from './exchange.bench.ts';
import { measureGrid } from './grid.bench.ts';
import { measureImports } from './imports.bench.ts';
import { measureLetters } from './letters.bench.ts';
import type { Measurement } from './measure.ts';
import { printTable } from './measure.ts';
import { measureMeetings } from './meetings.bench.ts';
import { measurePageCode } from './page-code.bench.ts';
import { measureSearch } from './search.bench.ts';
import { measureSpreadsheets } from './spreadsheets.bench.ts';
import { measureStart } from './start.bench.ts';
import { measureWord } from './word.bench.ts';

/** Ratios against peers in the same run; `npm run build` first. Names after `--` choose some of them. */
const benches: Record<string, () => Measurement[] | Promise<Measurement[]>> = {
  'page-code': measurePageCode,
  search: measureSearch,
  word: measureWord,
  letters: measureLetters,
  documents: measureDocuments,
  grid: measureGrid,
  start: measureStart,
  exchange: measureExchange,
  elections: measureElections,
  spreadsheets: measureSpreadsheets,
  imports: measureImports,
  ccpm: measureCcpm,
  meetings: measureMeetings,
};

const chosen = process.argv.slice(2);
const rows: Measurement[] = [];
for (const [name, measure] of Object.entries(benches)) {
  if (chosen.length > 0 && !chosen.includes(name)) continue;
  console.error(`measuring ${name} ...`);
  rows.push(...(await measure()));
}
printTable(rows);

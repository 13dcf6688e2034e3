/*
 * Reads one large spreadsheet in a process of its own, whose memory a test bounds:
 * node --max-old-space-size=N read-large-spreadsheet.ts FILE. Prints what came of it and the most memory it took.
 */
import { readFileSync } from 'node:fs';
import { outcomeOf } from './spreadsheet-outcome.ts';

const file = readFileSync(process.argv[2] ?? '');
const start = performance.now();
const outcome = await outcomeOf(file);
const milliseconds = Math.round(performance.now() - start);
const cells = 'sheets' in outcome ? outcome.sheets.flatMap(({ rows }) => rows).reduce((sum, row) => sum + row.length, 0) : 0;
const mebibytes = Math.round(process.resourceUsage().maxRSS / 1_024);
console.log(JSON.stringify({ code: 'code' in outcome ? outcome.code : 'read', cells, milliseconds, mebibytes }));

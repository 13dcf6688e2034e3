import { basename } from 'node:path';
import { compareWordFiles } from '../../workspace/comparing/compare-word-files.ts';
import { type Command, textOption, UsageError, wordAt } from '../command.ts';
import { readInputFile } from '../input-files.ts';
import { refuseExisting, writeExport } from '../output-files.ts';

/** Two Word files of a document as one with tracked changes, without a workspace. */
export const compare: Command = {
  usage: 'compare BEFORE.docx AFTER.docx --out FILE [--overwrite] [--json]',
  options: { out: { type: 'string' }, overwrite: { type: 'boolean' } },
  takes: [2, 2],
  async run({ give, say, tell, wordsIn }, invocation) {
    const out = textOption(invocation, 'out');
    if (out === null) throw new UsageError('usage.missing');
    const path = refuseExisting(out, invocation.values['overwrite'] === true);
    const [before, after] = [0, 1].map((place) => {
      const file = wordAt(invocation, place);
      return { fileName: basename(file), bytes: readInputFile(file) };
    }) as [{ fileName: string; bytes: Buffer }, { fileName: string; bytes: Buffer }];
    const context = { signal: new AbortController().signal, progress: () => undefined };
    const { bytes, changed } = await compareWordFiles(before, after, { wordsIn, now: new Date().toISOString() }, context);
    const size = writeExport(path, { bytes: Buffer.from(bytes).toString('base64') });
    for (const { clause, change } of changed) tell(`${say(`comparing:clauseChanges.${change}`)}: ${clause}`);
    tell(say('comparing:changes', { count: changed.length }));
    tell(say('command-line:wrote', { path }));
    give({ path, size, changed });
    return 0;
  },
};

import { resolve } from 'node:path';
import { type Command, textOption, UsageError, wordAt } from './command.ts';
import { openWorkspace } from './opening.ts';
import { refuseExisting } from './output-files.ts';

/** Everything that a workspace holds in open formats, in one zip file. */
export const archive: Command = {
  usage: 'archive WORKSPACE --out FILE.zip [--language en|fr|es|ar|zh] [--overwrite] [--json]',
  options: { out: { type: 'string' }, overwrite: { type: 'boolean' } },
  takes: [1, 1],
  async run(context, invocation) {
    const { call, language, say, tell, give } = context;
    const out = textOption(invocation, 'out');
    if (out === null) throw new UsageError('usage.out');
    const path = refuseExisting(out, invocation.values.overwrite === true);
    await openWorkspace(context, wordAt(invocation, 0));
    const report = await call('lifecycle.archive', { path, language });
    tell(say('command-line:wrote', { path }));
    give({ path, language, ...report });
    return 0;
  },
};

/** Makes a workspace of such a file again. */
export const unarchive: Command = {
  usage: 'unarchive FILE.zip NEW-WORKSPACE [--json]',
  options: {},
  takes: [2, 2],
  async run({ author, call, say, tell, give }, invocation) {
    const path = resolve(wordAt(invocation, 0));
    const target = resolve(wordAt(invocation, 1));
    const state = await call('lifecycle.openArchive', { path, target, author });
    tell(say('command-line:wrote', { path: target }));
    give(state);
    return 0;
  },
};

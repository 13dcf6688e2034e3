import { existsSync } from 'node:fs';
import { resolve } from 'node:path';
import { type Command, wordAt } from './command.ts';
import { openWorkspace } from './opening.ts';

/** Puts a backup in the place of a workspace; what it replaces is backed up first. */
export const restore: Command = {
  usage: 'restore WORKSPACE BACKUP [--json]      BACKUP: a name that `desk backups WORKSPACE` lists',
  options: {},
  takes: [2, 2],
  async run(context, invocation) {
    const { author, call, say, tell, give } = context;
    const path = resolve(wordAt(invocation, 0));
    const name = wordAt(invocation, 1);
    const state = existsSync(path)
      ? await openWorkspace(context, path).then(() => call('backups.restore', { name }))
      : await call('lifecycle.recover', { path, lostPath: path, backup: name, author });
    tell(say('command-line:restored', { path, name }));
    give(state);
    return 0;
  },
};

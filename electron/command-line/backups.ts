import { resolve } from 'node:path';
import type { Backup } from '../../shared/contract/workspace.ts';
import { type Command, type CommandContext, textOption, wordAt } from './command.ts';
import { openWorkspace } from './opening.ts';
import { refuseExisting } from './output-files.ts';

function describe({ say, language }: CommandContext, backup: Backup): string {
  const time = new Intl.DateTimeFormat(language, { dateStyle: 'medium', timeStyle: 'short' });
  const size = `${new Intl.NumberFormat(language).format(Math.ceil(backup.size / 1024))} KiB`;
  return [
    backup.name,
    time.format(new Date(backup.madeAt)),
    say(`command-line:backups.reasons.${backup.reason}`),
    size,
    say('command-line:backups.records', { count: backup.records }),
    say(backup.verified ? 'command-line:backups.verified' : 'command-line:backups.unverified'),
  ].join('  ');
}

/** The backups kept of a workspace, even of one that is missing or will not open. */
export const listBackups: Command = {
  usage: 'backups WORKSPACE [--json]',
  options: {},
  takes: [1, 1],
  async run(context, invocation) {
    const { call, say, tell, give } = context;
    const path = resolve(wordAt(invocation, 0));
    const backups = await call('lifecycle.backupsOf', { path });
    if (backups.length === 0) tell(say('command-line:backups.none', { path }));
    for (const backup of backups) tell(describe(context, backup));
    give(backups);
    return 0;
  },
};

/** Makes a backup among the kept ones, or a copy at a place of the person's choice. */
export const backup: Command = {
  usage: 'backup WORKSPACE [--out FILE] [--json]',
  options: { out: { type: 'string' } },
  takes: [1, 1],
  async run(context, invocation) {
    const { call, say, tell, give } = context;
    const out = textOption(invocation, 'out');
    const copy = out === null ? null : refuseExisting(out, false);
    await openWorkspace(context, wordAt(invocation, 0));
    if (copy !== null) {
      const report = await call('lifecycle.saveCopy', { path: copy });
      tell(say('command-line:wrote', { path: copy }));
      give({ path: copy, ...report });
      return report.ok ? 0 : 1;
    }
    const made = await call('backups.make', {});
    tell(describe(context, made));
    give(made);
    return made.verified ? 0 : 1;
  },
};

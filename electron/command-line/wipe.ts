import { resolve } from 'node:path';
import type { Belonging, WipePreview, WipeReport } from '../../shared/contract/handover.ts';
import { type Command, type CommandContext, textOption, wordAt } from './command.ts';
import { openWorkspace } from './opening.ts';

/** Takes a workspace off this computer, or lists what would go. */
export const wipe: Command = {
  usage:
    'wipe WORKSPACE --confirm OFFICE-NAME [--even-if-not-handed-over] [--json]\n       desk wipe WORKSPACE [--json]      lists what would go, and removes nothing',
  options: { confirm: { type: 'string' }, 'even-if-not-handed-over': { type: 'boolean' } },
  takes: [1, 1],
  async run(context, invocation) {
    const { call, give, recent } = context;
    const path = resolve(wordAt(invocation, 0));
    await openWorkspace(context, path);
    const others = recent
      .list()
      .filter((entry) => entry.path !== path)
      .map((entry) => entry.path);
    const confirmation = textOption(invocation, 'confirm');
    if (confirmation === null) {
      const preview = await call('lifecycle.wipePreview', { others });
      tellPreview(context, preview);
      give(preview);
      return 0;
    }
    const evenIfNotHandedOver = invocation.values['even-if-not-handed-over'] === true;
    const report = await call('lifecycle.wipe', { others, confirmation, evenIfNotHandedOver });
    for (const entry of recent.list().filter((known) => known.path === path)) recent.forget(entry.id);
    tellReport(context, report);
    give(report);
    return report.wiped.every(({ outcome }) => outcome === 'overwritten') ? 0 : 1;
  },
};

function describe({ say, language }: CommandContext, { kind, path, size, backup }: Belonging): string {
  const time = new Intl.DateTimeFormat(language, { dateStyle: 'medium', timeStyle: 'short' });
  const kilobytes = `${new Intl.NumberFormat(language).format(Math.ceil(size / 1024))} KiB`;
  const madeAt = backup === null ? [] : [time.format(new Date(backup.madeAt))];
  return [say(`handover:wipe.kinds.${kind}`), ...madeAt, kilobytes, path].join('  ');
}

function tellPreview(context: CommandContext, preview: WipePreview): void {
  const { say, tell } = context;
  for (const belonging of preview.belongings) tell(describe(context, belonging));
  if (preview.othersBackups > 0) tell(say('handover:wipe.othersBackups', { count: preview.othersBackups }));
  const count = preview.changesSinceHandover ?? preview.changes;
  if (count > 0) tell(say('handover:wipe.notHandedOver', { count }));
  tell(say('command-line:wipe.confirmWith', { name: preview.confirmWith }));
}

function tellReport(context: CommandContext, { wiped }: WipeReport): void {
  const { say, tell, warn } = context;
  for (const thing of wiped) {
    const line = `${say(`handover:wipe.outcomes.${thing.outcome}`)}: ${describe(context, thing)}`;
    if (thing.reason === null) tell(line);
    else warn(`${line}\n  ${say(`handover:wipe.reasons.${thing.reason}`)}`);
  }
  for (const limit of ['solidState', 'copies', 'deleted', 'encryption']) tell(say(`handover:wipe.limits.${limit}`));
}

import { type Command, wordAt } from './command.ts';
import { openWorkspace } from './opening.ts';

/** Whether the file is sound and its records keep the rules. */
export const check: Command = {
  usage: 'check WORKSPACE [--json]',
  options: {},
  takes: [1, 1],
  async run(context, invocation) {
    const { call, say, tell, give } = context;
    const { path, mode } = await openWorkspace(context, wordAt(invocation, 0));
    const report = await call('workspace.check', {});
    const line = (key: string, value: string | number) => tell(`${say(`command-line:check.${key}`)}: ${value}`);
    tell(say(report.ok ? 'command-line:check.ok' : 'command-line:check.notOk', { path }));
    line('schemaVersion', report.schemaVersion);
    line('integrity', report.integrity.join('; '));
    line('foreignKeys', report.foreignKeys);
    line('changes', report.changes);
    tell(`${say('command-line:check.records')}:`);
    for (const [type, count] of Object.entries(report.records)) {
      tell(`  ${say(`records:plural.${type}`)}: ${count}`);
    }
    line('problems', report.problems.length);
    for (const { code, params } of report.problems) tell(`  ${code} ${JSON.stringify(params)}`);
    give({ path, mode, ...report });
    return report.ok ? 0 : 1;
  },
};

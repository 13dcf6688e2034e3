import { readFileSync, rmSync } from 'node:fs';
import { resolve } from 'node:path';
import { writeFileWhole } from '../host/stored-json.ts';
import { newPassphrase } from '../workspace/handover/new-passphrase.ts';
import { type Command, textOption, UsageError, wordAt } from './command.ts';
import { openWorkspace } from './opening.ts';
import { refuseExisting } from './output-files.ts';

/** The whole workspace for a successor, encrypted with a passphrase that is made for it and never stands in a command. */
export const handover: Command = {
  usage: 'handover WORKSPACE --out FILE.cdhandover [--language en|fr|es|ar|zh] [--passphrase-file FILE] [--json]',
  options: { out: { type: 'string' }, 'passphrase-file': { type: 'string' } },
  takes: [1, 1],
  async run(context, invocation) {
    const { call, language, say, tell, warn, give } = context;
    const out = textOption(invocation, 'out');
    if (out === null) throw new UsageError('usage.out');
    const path = refuseExisting(out, false);
    const asked = textOption(invocation, 'passphrase-file');
    const passphraseFile = asked === null ? null : refuseExisting(asked, false);
    const passphrase = newPassphrase();
    // Before the file that it opens: nobody is left with one that nobody can open.
    if (passphraseFile !== null) writeFileWhole(passphraseFile, `${passphrase}\n`, 0o600);
    try {
      await openWorkspace(context, wordAt(invocation, 0));
      const report = await call('lifecycle.handOver', { path, passphrase, language });
      tell(say('command-line:wrote', { path }));
      warn(
        passphraseFile === null
          ? say('command-line:handover.passphrase', { passphrase })
          : say('command-line:handover.passphraseWritten', { path: passphraseFile }),
      );
      give({ path, passphraseFile, language, ...report });
      return report.ok ? 0 : 1;
    } catch (error) {
      if (passphraseFile !== null) rmSync(passphraseFile, { force: true });
      throw error;
    }
  },
};

/** Makes a workspace of such a file. */
export const openHandover: Command = {
  usage: 'open-handover FILE.cdhandover NEW-WORKSPACE --passphrase-file FILE [--json]',
  options: { 'passphrase-file': { type: 'string' } },
  takes: [2, 2],
  async run({ author, call, say, tell, give }, invocation) {
    const passphraseFile = textOption(invocation, 'passphrase-file');
    if (passphraseFile === null) throw new UsageError('usage.passphraseFile');
    const passphrase = readFileSync(passphraseFile, 'utf8').slice(0, 200);
    const path = resolve(wordAt(invocation, 0));
    const target = resolve(wordAt(invocation, 1));
    const state = await call('lifecycle.openHandover', { path, target, passphrase, author });
    tell(say('command-line:wrote', { path: target }));
    give(state);
    return 0;
  },
};

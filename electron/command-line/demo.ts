import { mkdirSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { workspaceExtension } from '../host/file-names.ts';
import { type Command, wordAt } from './command.ts';
import { refuseExisting, writeExport } from './output-files.ts';

const documents = [
  { kind: 'cluster-tor', format: 'docx' },
  { kind: 'checklist', format: 'docx' },
  { kind: 'checklist', format: 'xlsx' },
] as const;

/** A sample workspace and what comes out of it, to look at. */
export const demo: Command = {
  usage: 'demo DIR [--language en|fr|es|ar|zh] [--json]',
  options: {},
  takes: [1, 1],
  async run(context, invocation) {
    const { author, call, language, say, tell, give } = context;
    const folder = resolve(wordAt(invocation, 0));
    mkdirSync(folder, { recursive: true });
    const workspace = join(folder, `workspace${workspaceExtension}`);
    const state = await call('lifecycle.createSample', { path: workspace, author, language });
    tell(say('command-line:wrote', { path: workspace }));
    const files = [];
    for (const { kind, format } of documents) {
      const made = await call('exports.make', { kind, format, language, document: null });
      const path = refuseExisting(join(folder, made.fileName), false);
      const size = writeExport(path, made);
      files.push({ kind, format, language, path, size });
      tell(say('command-line:wrote', { path }));
    }
    give({ workspace, clusterName: state.isOpen ? state.clusterName : null, files });
    return 0;
  },
};

import { extname } from 'node:path';
import { exportFormats, exportKinds } from '../../shared/contract/documents.ts';
import { exportForm, formExportOptions, formExportUsage, formKinds } from './ccpm/form-export.ts';
import { exportPaper, paperExportOptions, paperExportUsage, paperKinds } from './ccpm/paper-export.ts';
import { type Command, textOption, UsageError, wordAt } from './command.ts';
import { contactExportOptions, contactExportUsage, exportContacts } from './contact-export.ts';
import { documentExportOptions, documentExportUsage, readDocumentChoices } from './document-export.ts';
import { meetingExportOptions, meetingExportUsage, readMeetingChoices } from './meeting-export.ts';
import { openWorkspace } from './opening.ts';
import { refuseExisting, writeExport } from './output-files.ts';

/** Makes one document of a workspace, or lists the kinds there are. */
export const exportDocument: Command = {
  usage:
    'export WORKSPACE KIND --out FILE [--language en|fr|es|ar|zh] [--format docx|xlsx] [--overwrite] [--json]\n       desk export WORKSPACE --list [--json]\n' +
    `       desk ${documentExportUsage}\n       desk ${meetingExportUsage}\n       desk ${contactExportUsage}\n       desk ${formExportUsage}\n       desk ${paperExportUsage}`,
  options: {
    list: { type: 'boolean' },
    format: { type: 'string' },
    out: { type: 'string' },
    overwrite: { type: 'boolean' },
    ...documentExportOptions,
    ...meetingExportOptions,
    ...contactExportOptions,
    ...formExportOptions,
    ...paperExportOptions,
  },
  takes: [1, 2],
  async run(context, invocation) {
    const { call, language, say, tell, give } = context;
    const file = wordAt(invocation, 0);
    if (invocation.values.list === true) {
      await openWorkspace(context, file);
      const kinds = await call('exports.kinds', {});
      for (const { kind, formats, languages } of kinds) {
        tell(`${kind.padEnd(28)}  ${formats.join(', ').padEnd(10)}  ${languages.join(', ')}`);
      }
      give(kinds);
      return 0;
    }
    const wanted = wordAt(invocation, 1);
    if (wanted === 'contacts') return exportContacts(context, invocation);
    const form = formKinds.find((known) => known === wanted);
    if (form) return exportForm(context, invocation, form);
    const paper = paperKinds.find((known) => known === wanted);
    if (paper) return exportPaper(context, invocation, paper);
    const kind = exportKinds.find((known) => known === wanted);
    if (!kind) throw new UsageError('usage.kind', { kind: wanted, kinds: [...exportKinds, 'contacts', ...formKinds, ...paperKinds].join(', ') });
    const out = textOption(invocation, 'out');
    if (out === null) throw new UsageError('usage.out');
    const ending = extname(out).slice(1).toLowerCase();
    const asked = textOption(invocation, 'format') ?? ending;
    const format = exportFormats.find((known) => known === asked);
    if (!format) throw new UsageError('usage.format', { format: asked, formats: exportFormats.join(', ') });
    const meeting = readMeetingChoices(invocation);
    const choices = { ...meeting, ...readDocumentChoices(invocation), document: textOption(invocation, 'document') ?? meeting.document };
    const path = refuseExisting(out, invocation.values.overwrite === true);
    await openWorkspace(context, file);
    const made = await call('exports.make', { kind, language, format, ...choices });
    const size = writeExport(path, made);
    tell(say('command-line:wrote', { path }));
    give({ kind, format, language, path, size });
    return 0;
  },
};

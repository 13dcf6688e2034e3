import { extname } from 'node:path';
import { contactFormats } from '../../shared/contract/contact-exports.ts';
import { audiences } from '../../shared/records/choices.ts';
import { type CommandContext, type Invocation, textOption, UsageError, wordAt } from './command.ts';
import { openWorkspace } from './opening.ts';
import { refuseExisting, writeExport } from './output-files.ts';

/** Besides the options of every export. */
export const contactExportOptions = {
  audience: { type: 'string' },
  /** Who is handed the file, parted by semicolons: for the log of who got what. */
  recipients: { type: 'string' },
} as const;

export const contactExportUsage =
  'export WORKSPACE contacts --audience public|members|team --out FILE.xlsx|FILE.vcf [--recipients NAME;NAME] [--language en|fr|es|ar|zh] [--overwrite] [--json]';

/** The partners' registers for one audience, as a workbook or as cards; says what stays and why. */
export async function exportContacts(context: CommandContext, invocation: Invocation): Promise<0> {
  const { call, language, say, tell, give } = context;
  const wanted = textOption(invocation, 'audience') ?? '';
  const audience = audiences.find((known) => known === wanted);
  if (!audience) throw new UsageError('usage.audience', { audience: wanted, audiences: audiences.join(', ') });
  const out = textOption(invocation, 'out');
  if (out === null) throw new UsageError('usage.out');
  const asked = textOption(invocation, 'format') ?? extname(out).slice(1).toLowerCase();
  const format = contactFormats.find((known) => known === asked);
  if (!format) throw new UsageError('usage.format', { format: asked, formats: contactFormats.join(', ') });
  const recipients = (textOption(invocation, 'recipients') ?? '').split(';').map((name) => name.trim()).filter((name) => name !== '');
  const path = refuseExisting(out, invocation.values.overwrite === true);
  await openWorkspace(context, wordAt(invocation, 0));
  const preview = await call('contacts.previewExport', { audience });
  const made = await call('contacts.export', { audience, language, format, recipients });
  const size = writeExport(path, made);
  tell(say('command-line:wrote', { path }));
  tell(say('command-line:contacts.leave', { organisations: format === 'xlsx' ? preview.organisations : 0, contacts: preview.contacts }));
  for (const { reason, count } of preview.reasons) tell(say('command-line:contacts.stay', { count, reason: say(`partners:exports.reasons.${reason}`) }));
  const staying = preview.fields.filter(({ leaves }) => !leaves).map(({ type, field }) => `${type}.${field}`);
  give({
    kind: 'contacts',
    audience,
    format,
    language,
    path,
    size,
    dispatch: made.dispatch,
    organisations: format === 'xlsx' ? preview.organisations : 0,
    contacts: preview.contacts,
    stays: preview.reasons,
    fieldsThatStay: staying,
  });
  return 0;
}

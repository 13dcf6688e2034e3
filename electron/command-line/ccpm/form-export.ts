import { extname } from 'node:path';
import { reviewFileMedia } from '../../../shared/contract/reviews.ts';
import { surveyRoles } from '../../../shared/records/choices.ts';
import { type CommandContext, type Invocation, textOption, UsageError, wordAt } from '../command.ts';
import { openWorkspace } from '../opening.ts';
import { refuseExisting, writeExport } from '../output-files.ts';
import { findReview, reviewOption } from './find-review.ts';

export const formKinds = ['ccpm-form', 'xlsform'] as const;

/** Besides the options of every export. */
export const formExportOptions = { ...reviewOption, medium: { type: 'string' }, code: { type: 'string' }, role: { type: 'string' } } as const;

export const formExportUsage =
  'export WORKSPACE ccpm-form [--code CODE | --role partner|coordinator] [--medium xlsx|docx|html] [--review ID] --out FILE ...\n       desk export WORKSPACE xlsform [--review ID] --out FILE.xlsx ...';

/** The form of a code, or one without a code to look at; and the form for Kobo and ODK. */
export async function exportForm(context: CommandContext, invocation: Invocation, kind: (typeof formKinds)[number]): Promise<0> {
  const { call, language, say, tell, give } = context;
  const out = textOption(invocation, 'out');
  if (out === null) throw new UsageError('usage.out');
  const asked = kind === 'xlsform' ? kind : (textOption(invocation, 'medium') ?? textOption(invocation, 'format') ?? extname(out).slice(1).toLowerCase());
  const medium = reviewFileMedia.find((known) => known === asked);
  if (!medium) throw new UsageError('usage.format', { format: asked, formats: reviewFileMedia.join(', ') });
  const word = textOption(invocation, 'role') ?? 'partner';
  const role = surveyRoles.find((known) => known === word);
  if (!role) throw new UsageError('usage.role', { role: word, roles: surveyRoles.join(', ') });
  const path = refuseExisting(out, invocation.values.overwrite === true);
  await openWorkspace(context, wordAt(invocation, 0));
  const review = await findReview(context, invocation);
  const made = await call('reviews.formFile', { review, code: textOption(invocation, 'code'), role, medium, language });
  const size = writeExport(path, made);
  tell(say('command-line:wrote', { path }));
  give({ kind, review, medium, language, path, size });
  return 0;
}

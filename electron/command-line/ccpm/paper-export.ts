import { extname } from 'node:path';
import { type ReviewPaper, reviewPaperFormats } from '../../../shared/contract/review-documents.ts';
import { functionNumberings, languages } from '../../../shared/records/choices.ts';
import { type CommandContext, type Invocation, textOption, UsageError, wordAt } from '../command.ts';
import { openWorkspace } from '../opening.ts';
import { refuseExisting, writeExport } from '../output-files.ts';
import { findReview, reviewOption } from './find-review.ts';

const papers = { 'ccpm-report': 'report', 'ccpm-description': 'description', 'ccpm-workshop': 'workshop', 'ccpm-progress': 'progress' } as const satisfies Record<string, ReviewPaper>;
export type PaperKind = keyof typeof papers;
export const paperKinds = Object.keys(papers) as PaperKind[];

/** Besides the options of every export; `--second` is one of those of meetings. */
export const paperExportOptions = { ...reviewOption, numbering: { type: 'string' } } as const;

export const paperExportUsage = 'export WORKSPACE ccpm-report|ccpm-description|ccpm-workshop|ccpm-progress [--review ID] [--second LANGUAGE] [--numbering ccpm|iasc] --out FILE ...';

/** A paper of a review; only the report comes as a workbook too. */
export async function exportPaper(context: CommandContext, invocation: Invocation, kind: PaperKind): Promise<0> {
  const { call, language, say, tell, give } = context;
  const out = textOption(invocation, 'out');
  if (out === null) throw new UsageError('usage.out');
  const asked = textOption(invocation, 'format') ?? extname(out).slice(1).toLowerCase();
  const format = reviewPaperFormats.find((known) => known === asked);
  if (!format) throw new UsageError('usage.format', { format: asked, formats: reviewPaperFormats.join(', ') });
  const secondWord = textOption(invocation, 'second');
  const second = languages.find((known) => known === secondWord) ?? null;
  if (secondWord !== null && second === null) throw new UsageError('usage.language', { language: secondWord, languages: languages.join(', ') });
  const numberingWord = textOption(invocation, 'numbering');
  const numbering = functionNumberings.find((known) => known === numberingWord) ?? null;
  if (numberingWord !== null && numbering === null) throw new UsageError('usage.numbering', { numbering: numberingWord, numberings: functionNumberings.join(', ') });
  const path = refuseExisting(out, invocation.values.overwrite === true);
  await openWorkspace(context, wordAt(invocation, 0));
  const review = await reviewFor(context, invocation, papers[kind]);
  const made = await call('reviews.paper', { review, paper: papers[kind], format, language, second, numbering });
  const size = writeExport(path, made);
  tell(say('command-line:wrote', { path }));
  give({ kind, review, format, language, second, path, size });
  return 0;
}

/** Without a name: what is made of results is made of the latest ones, even while another survey is open. */
async function reviewFor(context: CommandContext, invocation: Invocation, paper: ReviewPaper): Promise<string> {
  if (textOption(invocation, 'review') !== null || paper === 'description') return findReview(context, invocation);
  const { reviews } = await context.call('reviews.list', {});
  return reviews.find(({ closedOn }) => closedOn !== null)?.id ?? findReview(context, invocation);
}

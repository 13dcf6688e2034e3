import type { Handlers } from '../../../../shared/contract/define.ts';
import { type ReviewPaper, type reviewDocumentsContract, type ReviewPaperFormat, reviewPapers } from '../../../../shared/contract/review-documents.ts';
import type { ReviewView } from '../../../../shared/contract/review-view.ts';
import type { Language } from '../../../../shared/records/choices.ts';
import { FailureError } from '../../../../shared/result.ts';
import { loadWriters } from '../../documents/load-writers.ts';
import type { ReviewFile } from '../../reviews/review-forms.ts';
import type { AreaDependencies } from '../dependencies.ts';
import { mediaTypes } from '../elections/file-names.ts';
import { paperInput, type PaperWanted, planReviewPaper, type ProgressSaid, type ReviewReader } from './paper-plans.ts';

export type { ReviewReader } from './paper-plans.ts';

const formatsOf = (paper: ReviewPaper): ReviewPaperFormat[] => (paper === 'report' ? ['docx', 'xlsx'] : ['docx']);

/** Everything of a review that is printed as a file. */
export function createReviewDocumentHandlers(dependencies: AreaDependencies, reader: ReviewReader): Handlers<typeof reviewDocumentsContract> {
  const { log, files, clock } = dependencies;
  return {
    'reviews.papers': async ({ review }) => {
      const view = await reader.view(review);
      return reviewPapers.map((paper) => ({ paper, formats: formatsOf(paper), isReady: isReady(paper, view) }));
    },
    'reviews.paperPlan': (wanted) => planReviewPaper(dependencies, reader, wanted),
    'reviews.paper': async ({ format, ...wanted }) => toOutgoing(await writePaper(dependencies, reader, wanted, format)),
    'reviews.recordProgress': async ({ review, quarter, text, reportedTo, language, second }) => {
      const { validatedOn } = await reader.view(review);
      if (validatedOn === null) throw new FailureError('review-not-now');
      const said = { quarter, text, reportedTo };
      const written = await writePaper(dependencies, reader, { review, paper: 'progress', language, second, numbering: null }, 'docx', said);
      log.commit({ key: 'progressReported' }, (writer) => {
        const file = files.add({ name: written.fileName, mediaType: written.mediaType, bytes: written.bytes });
        writer.save('review_progress', `${review}:${quarter}`, { review, ...said, reportedOn: clock.today(), file: file.id, fileName: written.fileName });
      });
      return toOutgoing(written);
    },
  };
}

/** @throws FailureError `export-format-unknown`, `review-not-closed` */
export async function writePaper(dependencies: AreaDependencies, reader: ReviewReader, wanted: PaperWanted, format: ReviewPaperFormat, said?: ProgressSaid): Promise<ReviewFile> {
  const { review, paper, language, second, numbering } = wanted;
  if (!formatsOf(paper).includes(format)) throw new FailureError('export-format-unknown', { kind: paper, format });
  const fileName = paperFileName(paper, second === null || format === 'xlsx' ? [language] : [language, second], said?.quarter ?? dependencies.clock.today(), format);
  if (format === 'xlsx') {
    const input = { ...(await paperInput(dependencies, reader, review, numbering, language)), results: await reader.results(review) };
    const { writeReviewReport } = await loadWriters.reviewReport();
    return { fileName, mediaType: mediaTypes.xlsx, bytes: await writeReviewReport(input) };
  }
  const plan = await planReviewPaper(dependencies, reader, wanted, said);
  const { writeWord } = await loadWriters.docx();
  return { fileName, mediaType: mediaTypes.docx, bytes: await writeWord(plan) };
}

/** Plain ASCII, without a name of anybody: `ccpm-report-en-ar-2026-03-26.docx`. */
function paperFileName(paper: ReviewPaper, languages: readonly Language[], day: string, format: ReviewPaperFormat): string {
  return `${['ccpm', paper.replaceAll('_', '-'), ...languages, day.toLowerCase()].join('-')}.${format}`;
}

function toOutgoing({ fileName, mediaType, bytes }: ReviewFile) {
  return { fileName, mediaType, bytes: Buffer.from(bytes).toString('base64') };
}

function isReady(paper: ReviewPaper, { plan, closing, validatedOn }: ReviewView): boolean {
  switch (paper) {
    case 'purpose_note':
      return plan.opensOn !== null && plan.closesOn !== null;
    case 'questionnaire':
    case 'description':
      return true;
    case 'report':
    case 'workshop':
      return closing !== null;
    case 'progress':
      return validatedOn !== null;
  }
}

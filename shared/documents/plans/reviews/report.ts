import type { DocumentPlan } from '../../blocks.ts';
import { dayText } from '../../wording.ts';
import { reviewNames } from './names.ts';
import { fact, reviewPaper, type ReviewResultInput, sayIn } from './paper-head.ts';
import { actionPlanBlocks, commentBlocks, receiptBlocks, scaleBlocks } from './report-annexes.ts';
import { methodBlocks } from './report-method.ts';
import { overallBlocks } from './report-overall.ts';
import { subfunctionPages } from './report-pages.ts';
import { responseBlocks } from './report-response.ts';

/** The report on a review: preliminary from closing on, final once it was validated. */
export function reviewReportPlan(input: ReviewResultInput): DocumentPlan {
  const { wording, view } = input;
  const say = sayIn(wording);
  const names = reviewNames(input);
  const facts = [
    ...fact(say('facts.closed'), view.closedOn === null ? null : dayText(view.closedOn, wording.language)),
    ...fact(say('facts.state'), stateText(input)),
  ];
  return {
    ...reviewPaper(input, 'report', facts),
    hasCover: true,
    contents: say('contents'),
    blocks: [
      ...responseBlocks(input),
      ...overallBlocks(input, names),
      ...subfunctionPages(input, names),
      { kind: 'page-break' },
      ...actionPlanBlocks(input, names),
      ...commentBlocks(input, names),
      ...methodBlocks(input),
      ...scaleBlocks(input),
      ...receiptBlocks(input),
    ],
  };
}

export function stateText({ view, wording }: Pick<ReviewResultInput, 'view' | 'wording'>): string {
  const say = sayIn(wording);
  return view.validatedOn === null ? say('facts.preliminary') : say('facts.final', { day: dayText(view.validatedOn, wording.language) });
}

import type { ReviewPaper } from '../../../contract/review-documents.ts';
import type { ReviewResultsView, ReviewView } from '../../../contract/review-view.ts';
import type { CcpmTexts } from '../../../domain/ccpm/texts.ts';
import type { FunctionNumbering } from '../../../records/choices.ts';
import type { FrozenQuestionnaire } from '../../../records/review-data.ts';
import type { DocumentPlan } from '../../blocks.ts';
import { dayText, type Wording } from '../../wording.ts';
import { type ReportHead, reportHead } from '../report-head.ts';

/** What every paper of a review is made from. */
export interface ReviewPaperInput extends ReportHead {
  view: ReviewView;
  /** As frozen, or as it would be now. */
  questionnaire: FrozenQuestionnaire;
  /** The catalogue's words in the paper's language. */
  texts: CcpmTexts;
  numbering: FunctionNumbering;
}

/** What papers are made from that print results. */
export interface ReviewResultInput extends ReviewPaperInput {
  results: ReviewResultsView;
}

export type Say = (key: string, params?: Record<string, string | number>) => string;

/** The words of the papers of a review. */
export function sayIn({ t }: Wording): Say {
  return (key, params) => t(`review-papers:${key}`, params);
}

type Fact = DocumentPlan['facts'][number];

/** A fact, unless it is not known. */
export function fact(label: string, value: string | null): Fact[] {
  return value === null || value === '' ? [] : [{ label, value }];
}

/** "10 to 23 March 2026" as two days written out; `null` while either is open. */
export function surveyText({ plan }: Pick<ReviewView, 'plan'>, wording: Wording): string | null {
  if (plan.opensOn === null || plan.closesOn === null) return null;
  return sayIn(wording)('facts.surveyDays', { from: dayText(plan.opensOn, wording.language), to: dayText(plan.closesOn, wording.language) });
}

/** `2027-Q1` in words. */
export function quarterText(quarter: string, wording: Wording): string {
  return sayIn(wording)('facts.quarterOf', { quarter: quarter.slice(5), year: quarter.slice(0, 4) });
}

/** Everything but the blocks of a paper about one review: "Coordination performance report 2026", and below it its name. */
export function reviewPaper(input: ReviewPaperInput, paper: ReviewPaper, facts: readonly Fact[] = []): Omit<DocumentPlan, 'blocks'> {
  const { wording, view } = input;
  const say = sayIn(wording);
  const { year, scope, sector, title } = view.review;
  const head = reportHead(input, say('titled', { kind: say(`kinds.${paper}`), year: `${year}` }));
  return {
    ...head,
    subtitle: say('pair', { first: input.clusterName, second: title }),
    facts: [
      ...fact(say('facts.about'), wording.t(`records:choices.reviewScopes.${scope}`)),
      ...fact(say('facts.sector'), sector),
      ...fact(say('facts.survey'), surveyText(view, wording)),
      ...facts,
      ...head.facts,
    ],
  };
}

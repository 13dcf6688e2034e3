import type { ReviewPaper } from '../../../../shared/contract/review-documents.ts';
import type { AdaptationView, ReviewResultsView, ReviewView } from '../../../../shared/contract/review-view.ts';
import type { DocumentPlan } from '../../../../shared/documents/blocks.ts';
import { inTwoLanguages } from '../../../../shared/documents/plans/elections/second-language.ts';
import { clusterDescriptionPlan } from '../../../../shared/documents/plans/reviews/description.ts';
import type { ReviewPaperInput, ReviewResultInput } from '../../../../shared/documents/plans/reviews/paper-head.ts';
import { type FollowedAction, reviewProgressPlan } from '../../../../shared/documents/plans/reviews/progress.ts';
import { purposeNotePlan } from '../../../../shared/documents/plans/reviews/purpose-note.ts';
import { reviewQuestionnairePlan } from '../../../../shared/documents/plans/reviews/questionnaire.ts';
import { reviewReportPlan } from '../../../../shared/documents/plans/reviews/report.ts';
import { workshopPlan } from '../../../../shared/documents/plans/reviews/workshop.ts';
import type { DescriptionRecords } from '../../../../shared/domain/ccpm/description.ts';
import { quarterOf } from '../../../../shared/domain/ccpm/reviews/progress.ts';
import type { FunctionNumbering, Language } from '../../../../shared/records/choices.ts';
import type { AreaDependencies } from '../dependencies.ts';
import { gatherHead } from '../documents/gather.ts';

/** What papers print is what the pages show. */
export interface ReviewReader {
  view(review: string): Promise<ReviewView>;
  adaptation(review: string): Promise<AdaptationView>;
  /** Fails with `review-not-closed`. */
  results(review: string): Promise<ReviewResultsView>;
}

export interface PaperWanted {
  review: string;
  paper: ReviewPaper;
  language: Language;
  /** All of it again in this language. */
  second: Language | null;
  /** `null`: as the review says. */
  numbering: FunctionNumbering | null;
}

/** What a progress report says that no register does. */
export interface ProgressSaid {
  quarter: string;
  text: string | null;
  reportedTo: string | null;
}

/** A paper as it stands now, in one language or in two. */
export async function planReviewPaper(dependencies: AreaDependencies, reader: ReviewReader, wanted: PaperWanted, said?: ProgressSaid): Promise<DocumentPlan> {
  const { language, second } = wanted;
  const first = await planIn(dependencies, reader, wanted, language, said);
  return inTwoLanguages(first, second === null || second === language ? null : await planIn(dependencies, reader, wanted, second, said));
}

async function planIn(dependencies: AreaDependencies, reader: ReviewReader, { review, paper, numbering }: PaperWanted, language: Language, said?: ProgressSaid): Promise<DocumentPlan> {
  const input = await paperInput(dependencies, reader, review, numbering, language);
  const withResults = async (): Promise<ReviewResultInput> => ({ ...input, results: await reader.results(review) });
  switch (paper) {
    case 'purpose_note':
      return purposeNotePlan(input);
    case 'questionnaire':
      return reviewQuestionnairePlan(input);
    case 'description':
      return clusterDescriptionPlan({ ...input, records: descriptionRecords(dependencies), catalogue: dependencies.catalogues.ccpmDescription });
    case 'report':
      return reviewReportPlan(await withResults());
    case 'workshop':
      return workshopPlan(await withResults());
    case 'progress': {
      const { quarter, text, reportedTo } = said ?? progressAsKnown(input.view);
      const results = await withResults();
      return reviewProgressPlan({ ...results, quarter, text, reportedTo, since: sinceWhen(input.view, quarter), actions: followedActions(dependencies, results) });
    }
  }
}

/** What every paper says, in one language. */
export async function paperInput(
  dependencies: AreaDependencies,
  reader: ReviewReader,
  review: string,
  numbering: FunctionNumbering | null,
  language: Language,
): Promise<ReviewPaperInput> {
  const view = await reader.view(review);
  const { questionnaire } = await reader.adaptation(review);
  return {
    ...gatherHead(dependencies, language),
    view,
    questionnaire,
    texts: dependencies.catalogues.ccpmTexts[language],
    numbering: numbering ?? view.plan.numbering,
  };
}

/** The report that is due next, else the last one that was written. */
function progressAsKnown({ nextProgress, progress, today }: ReviewView): ProgressSaid {
  const last = progress.at(-1);
  if (nextProgress !== null) return { quarter: nextProgress.quarter, text: null, reportedTo: last?.reportedTo ?? null };
  return { quarter: last?.quarter ?? quarterOf(today), text: last?.text ?? null, reportedTo: last?.reportedTo ?? null };
}

/** The day of the report before this quarter's; before the first one, that of the validation. */
function sinceWhen({ progress, validatedOn }: ReviewView, quarter: string): string | null {
  const before = progress.filter((one) => one.quarter < quarter).flatMap(({ reportedOn }) => reportedOn ?? []);
  return before.toSorted().at(-1) ?? validatedOn;
}

function followedActions({ records }: AreaDependencies, { results }: ReviewResultInput): FollowedAction[] {
  return results.findings.flatMap(({ subfunction, actions }) =>
    actions.map((action) => {
      const record = records.get('action_point', action.id);
      const notes = records.listOf('action_progress', 'actionPoint', action.id).flatMap(({ notedOn, text }) => (notedOn === null ? [] : [{ notedOn, text }]));
      return {
        ...action,
        subfunction,
        agreedOn: record?.agreedOn ?? null,
        closedOn: record?.closedOn ?? null,
        notes: notes.toSorted((a, b) => (a.notedOn < b.notedOn ? -1 : a.notedOn > b.notedOn ? 1 : 0)),
      };
    }),
  );
}

function descriptionRecords({ records, clock }: AreaDependencies): DescriptionRecords {
  return {
    today: clock.today(),
    cluster: records.find('cluster', 'cluster'),
    activation: records.find('activation', 'activation'),
    organisations: records.list('organisation'),
    positions: records.list('position'),
    groups: records.list('group'),
    documents: records.list('document'),
    meetings: records.list('meeting'),
  };
}

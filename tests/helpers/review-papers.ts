import type { ReviewResultsView, ReviewView } from '../../shared/contract/review-view.ts';
import type { DocumentPlan } from '../../shared/documents/blocks.ts';
import { inTwoLanguages } from '../../shared/documents/plans/elections/second-language.ts';
import { clusterDescriptionPlan } from '../../shared/documents/plans/reviews/description.ts';
import type { ReviewResultInput } from '../../shared/documents/plans/reviews/paper-head.ts';
import { reviewProgressPlan } from '../../shared/documents/plans/reviews/progress.ts';
import { purposeNotePlan } from '../../shared/documents/plans/reviews/purpose-note.ts';
import { reviewQuestionnairePlan } from '../../shared/documents/plans/reviews/questionnaire.ts';
import { reviewReportPlan } from '../../shared/documents/plans/reviews/report.ts';
import { workshopPlan } from '../../shared/documents/plans/reviews/workshop.ts';
import type { Answer } from '../../shared/domain/ccpm/catalogue.ts';
import { wantsAction } from '../../shared/domain/ccpm/reviews/findings.ts';
import { planOf } from '../../shared/domain/ccpm/reviews/plan.ts';
import { composeQuestionnaire } from '../../shared/domain/ccpm/reviews/questionnaire.ts';
import { responseFigures, viewResponse } from '../../shared/domain/ccpm/reviews/response.ts';
import { makeResults, type ReviewRespondent } from '../../shared/domain/ccpm/reviews/results.ts';
import { type FunctionNumbering, type Language, languages, respondentTypes, type ReviewFormKind, type SurveyRole } from '../../shared/records/choices.ts';
import { makeRecord } from './records.ts';
import { wordingOf } from './translate.ts';
import { testCatalogues } from './workspace.ts';

const hubs = ['North', 'South'];
const words = new Map(languages.map((language) => [language, wordingOf(language)]));

export interface SurveyWanted {
  random: () => number;
  /** Most that are invited. */
  most: number;
  threshold: number;
  areCoordinatorsShown?: boolean;
  form?: ReviewFormKind;
  /** The share of those invited that answers; drawn without it. */
  came?: number;
}

export interface SampleSurvey {
  respondents: ReviewRespondent[];
  inputIn(language: Language, numbering?: FunctionNumbering, missing?: string[]): ReviewResultInput;
}

/** A review that was answered at random, with findings, actions, comments and a year before it, as its pages show it. */
export function sampleSurvey({ random, most, threshold, areCoordinatorsShown = false, form = 'full', came = random() }: SurveyWanted): SampleSurvey {
  const { ccpm, ccpmTexts } = testCatalogues();
  const pick = <T>(from: readonly T[]) => from[Math.floor(random() * from.length)] as T;
  const invitees = Array.from({ length: most }, (_, place) =>
    makeRecord('review_invitee', { id: `i${place}`, role: random() < 0.15 ? 'coordinator' : 'partner', respondentType: pick(respondentTypes), hub: pick([...hubs, null]) }),
  );
  const answered = invitees.filter(() => random() < came);
  const record = makeRecord('review', {
    id: 'r',
    title: 'Review',
    year: 2026,
    status: 'closed',
    scope: 'subnational_hubs',
    hubs,
    form,
    method: 'respondent-median',
    secrecyThreshold: threshold,
    areCoordinatorsShown,
    languages: ['en', 'fr'],
    opensOn: '2026-03-10',
    closesOn: '2026-03-23',
    remindersOn: ['2026-03-20'],
  });
  const questionnaire = composeQuestionnaire(ccpm, ccpmTexts, record);
  const validShare = pick([0.1, 0.5, 0.95]);
  const respondents = answered.map(({ role, respondentType, hub }): ReviewRespondent => {
    const side: SurveyRole = role ?? 'partner';
    const answers = questionnaire.sides[side].questions.map(({ id }) => [id, random() < validShare ? (Math.floor(random() * 5) as Answer) : null] as const);
    return { role: side, organisationType: respondentType, hub, answers: new Map(answers) };
  });
  const results = makeResults(questionnaire, respondents, 'ab'.repeat(32));
  const closing = { ...responseFigures(record, invitees, new Set(answered.map(({ id }) => id))), issued: most, unreadable: 0, explanation: null, receipts: ['AAAA-0001', 'BBBB-0002'] };
  const plan = planOf(record);
  const review: ReviewView['review'] = {
    id: 'r', title: 'Review', year: 2026, status: 'closed', scope: plan.scope, sector: null, form, opensOn: plan.opensOn, closesOn: plan.closesOn,
    closedOn: '2026-03-23', validatedOn: '2026-04-06', invited: most, responded: answered.length, actions: { open: 1, overdue: 0, all: 1 },
  };
  const response = viewResponse(closing);
  const view: ReviewView = {
    today: '2026-07-02', review, plan, problems: [], steps: [], endorsement: { on: '2026-03-01', by: 'SAG', meeting: null }, isChangedSinceEndorsement: false,
    questionnaireDigest: 'ab'.repeat(32), questions: { coordinator: 66, partner: 42 }, urn: 'none', invitees: [], response, openedAt: null, closedOn: '2026-03-23', closing,
    comments: [], description: null, progress: [], nextProgress: { quarter: '2026-Q3', dueOn: '2026-10-14' }, validatedOn: '2026-04-06', finishedOn: null, cancelledBecause: null,
  };
  const resultsView: ReviewResultsView = {
    review, plan, questionnaire, closing, response, results,
    earlier: [{ review: 'before', title: 'Review 2025', year: 2025, method: 'respondent-median', form, isComparable: true }, { review: 'first', title: 'Review 2024', year: 2024, method: 'mean', form, isComparable: false }],
    findings: results.subfunctions.map(({ id, together }, place) => {
      const isWanted = wantsAction(together.status);
      return {
        id: `r:${id}`, subfunction: id, constraints: place === 0 ? 'Roads **were cut**.' : null, goodPractice: null, explanation: place === 1 ? 'Late minutes.' : null,
        noActionReason: isWanted && place % 2 === 1 ? 'Done already.' : null, needsAction: false,
        actions: isWanted && place % 2 === 0
          ? [{ id: `a${place}`, text: 'Send minutes in time', organisation: null, responsible: place === 0 ? null : 'NRC', dueOn: place === 0 ? null : '2026-06-01', status: 'open', supportWanted: ['hct'], isOverdue: place !== 0 }]
          : [],
        earlier: [{ review: 'before', year: 2025, score: 40, status: 'unsatisfactory' as const }, { review: 'first', year: 2024, score: null, status: null }],
      };
    }),
    printedComments: [{ function: 'aap', text: 'More visits, please.' }, { function: null, text: 'Go on.' }],
    uncheckedComments: 1,
  };
  return {
    respondents,
    inputIn: (language, numbering = 'ccpm', missing) => ({
      wording: missing ? wordingOf(language, missing) : (words.get(language) ?? wordingOf(language)),
      clusterName: 'CCCM Cluster', countryName: 'Testland', officeName: 'National office', today: '2026-07-02', logo: null,
      view, questionnaire, texts: ccpmTexts[language], numbering, results: resultsView,
    }),
  };
}

/** Every paper of a review in a language, and the report in two. */
export function papersOf(survey: SampleSurvey, language: Language, missing?: string[]): Record<string, DocumentPlan> {
  const input = survey.inputIn(language, 'ccpm', missing);
  const actions = input.results.findings.flatMap(({ subfunction, actions: own }) =>
    own.map((action) => ({ ...action, subfunction, agreedOn: '2026-04-20', closedOn: null, notes: [{ notedOn: '2026-05-02', text: 'Half of them came in time.' }] })),
  );
  const records = { today: '2026-07-02', cluster: makeRecord('cluster', { id: 'cluster', name: 'CCCM Cluster' }), activation: null, positions: [], groups: [], meetings: [],
    organisations: [makeRecord('organisation', { id: 'o', name: 'NRC', organisationType: 'ingo', membership: 'member' }), makeRecord('organisation', { id: 'p', name: 'Press', organisationType: 'media', membership: 'observer' })],
    documents: [makeRecord('document', { id: 'd', documentKind: 'response-strategy', status: 'in_force', inForceOn: '2026-01-01' })] };
  return {
    purpose_note: purposeNotePlan(input),
    questionnaire: reviewQuestionnairePlan(input),
    description: clusterDescriptionPlan({ ...input, records, catalogue: testCatalogues().ccpmDescription }),
    report: reviewReportPlan(input),
    report_in_two: inTwoLanguages(reviewReportPlan(input), reviewReportPlan(survey.inputIn(language === 'ar' ? 'en' : 'ar', 'iasc'))),
    workshop: workshopPlan(input),
    progress: reviewProgressPlan({ ...input, quarter: '2026-Q3', since: '2026-04-21', text: 'We **go on**.', reportedTo: 'HCT', actions }),
  };
}

import { type SurveyRole, surveyRoles } from '../../../records/choices.ts';
import type { FrozenQuestionnaire, ReviewResults, ShownDistribution, ShownScore } from '../../../records/review-data.ts';
import { type Answer, answers as answerScale, type CcpmCatalogue } from '../catalogue.ts';
import { distributionOf } from '../distribution.ts';
import type { Respondent } from '../respondents.ts';
import { type CodesByRole, type Score, type ScoreOfSides, scoreSurvey } from '../score.ts';
import { withheldGroups } from '../suppression.ts';
import { sideVisibility, type SidesShown } from './side-visibility.ts';

export interface ReviewRespondent extends Respondent {
  hub: string | null;
}

/** An answer as it scores: the option's score in the frozen questionnaire. */
export function toScores(questionnaire: FrozenQuestionnaire, role: SurveyRole, answers: Readonly<Record<string, string>>): Map<string, Answer | null> {
  const scales = new Map(questionnaire.scales.map(({ id, options }) => [id, new Map(options.map((option) => [option.id, option.score]))]));
  return new Map(
    questionnaire.sides[role].questions.map(({ id, scale }) => {
      const score = scales.get(scale)?.get(answers[id] ?? '') ?? null;
      return [id, answerScale.find((answer) => answer === score) ?? null];
    }),
  );
}

/**
 * Scores a survey by its frozen questionnaire, and leaves out whatever would tell what fewer than the threshold said:
 * alone, or by subtracting one side, hub or item from what is shown around it.
 */
export function makeResults(questionnaire: FrozenQuestionnaire, respondents: readonly ReviewRespondent[], questionnaireDigest: string): ReviewResults {
  const catalogue = toCatalogue(questionnaire);
  const { secrecyThreshold, method } = questionnaire;
  const scores = scoreSurvey(catalogue, respondents, method);
  const sizes = countSides(respondents, () => true);
  const asked = catalogue.functions.flatMap(({ subfunctions }) => subfunctions).filter(({ items }) => items.length > 0);
  const hubs = [...new Set(respondents.map(({ hub }) => hub))].sort((a, b) => (a === null ? 1 : b === null ? -1 : a < b ? -1 : 1));
  const scoresOfHubs = hubs.map((hub) => scoreSurvey(catalogue, respondents.filter((one) => one.hub === hub), method));
  return {
    questionnaireDigest,
    subfunctions: asked.map(({ id, items }) => {
      const found = scores.find((one) => one.id === id);
      if (!found) throw new Error(`No score for ${id}.`);
      const shown = sideVisibility(found, sizes, questionnaire);
      const itemsShown = visibilityOfItems(found.items, shown, sizes, questionnaire);
      const inHubs = new Map(hubs.map((hub, place) => [hub, scoresOfHubs[place]?.find((one) => one.id === id)]));
      const sizesOfHubs = new Map([...inHubs].map(([hub, score]) => [hub, score?.respondents ?? 0]));
      const withheld = shown.together ? withheldGroups(sizesOfHubs, secrecyThreshold) : new Set(hubs);
      return {
        id,
        ...showSides(found, shown),
        items: found.items.map((item, place) => {
          const itemShown = itemsShown[place] as SidesShown;
          const source = items.find((one) => one.id === item.id);
          const codes: CodesByRole = {
            coordinator: source?.coordinator.map(({ code }) => code) ?? [],
            partner: source?.partner.map(({ code }) => code) ?? [],
          };
          return { id: item.id, ...showSides(item, itemShown), distribution: showDistribution(respondents, codes, itemShown) };
        }),
        hubs: hubs.length < 2 ? [] : hubs.map((hub) => ({ hub, score: withheld.has(hub) ? withheldScore : toShown(inHubs.get(hub)) })),
      };
    }),
  };
}

/** The questionnaire as the rules of scoring read one. Each own or short question is an item by itself. */
function toCatalogue({ functions, sides, bands }: FrozenQuestionnaire): Pick<CcpmCatalogue, 'functions' | 'shortQuestions' | 'bands'> {
  const questions = surveyRoles.flatMap((role) => sides[role].questions.map((question) => ({ ...question, role, item: question.item ?? question.id })));
  const plain = { colour: '', ink: '' };
  return {
    functions: functions.map(({ id, ccpmNumber, iascNumber, subfunctions }) => ({
      id,
      ccpmNumber,
      iascNumber,
      comments: { coordinator: '', partner: '' },
      subfunctions: subfunctions.map((subfunction) => {
        const own = questions.filter((question) => question.subfunction === subfunction.id);
        const codesOf = (item: string, role: SurveyRole) => own.filter((one) => one.item === item && one.role === role).map((one) => ({ code: one.id, scale: one.scale }));
        return {
          id: subfunction.id,
          ccpmNumber: subfunction.ccpmNumber,
          items: [...new Set(own.map(({ item }) => item))].map((item) => ({ id: item, coordinator: codesOf(item, 'coordinator'), partner: codesOf(item, 'partner') })),
          sources: [],
        };
      }),
    })),
    shortQuestions: { coordinator: [], partner: [] },
    bands: bands.map((band) => ({ ...band, ...plain })),
  };
}

function countSides(respondents: readonly Respondent[], isCounted: (respondent: Respondent) => boolean): Record<SurveyRole, number> {
  const countOf = (role: SurveyRole) => respondents.filter((one) => one.role === role && isCounted(one)).length;
  return { coordinator: countOf('coordinator'), partner: countOf('partner') };
}

/**
 * An item that alone is held back among its sub-function's could be had by subtraction where the score of all of them is
 * shown; so a second one, with the fewest answers, goes with it.
 */
function visibilityOfItems(
  items: readonly ScoreOfSides[],
  whole: SidesShown,
  sizes: Record<SurveyRole, number>,
  questionnaire: FrozenQuestionnaire,
): SidesShown[] {
  const shown = items.map((item) => sideVisibility(item, sizes, questionnaire));
  for (const part of ['together', 'sides'] as const) {
    const held = shown.filter((one) => !one[part]).length;
    if (!whole[part] || held !== 1 || items.length < 2) continue;
    const next = items
      .map(({ respondents }, place) => ({ place, respondents }))
      .filter(({ place }) => shown[place]?.[part] === true)
      .toSorted((a, b) => a.respondents - b.respondents)[0];
    if (next) shown[next.place] = part === 'together' ? { together: false, sides: false } : { together: shown[next.place]?.together ?? false, sides: false };
  }
  return shown;
}

const withheldScore: ShownScore = { score: null, status: 'withheld', respondents: null };

function toShown(score: Score | undefined): ShownScore {
  return score ? { score: score.score, status: score.status, respondents: score.respondents } : withheldScore;
}

function showSides(scores: ScoreOfSides, { together, sides }: SidesShown): Record<'together' | SurveyRole, ShownScore> {
  return {
    together: together ? toShown(scores) : withheldScore,
    coordinator: sides ? toShown(scores.coordinator) : withheldScore,
    partner: sides ? toShown(scores.partner) : withheldScore,
  };
}

function showDistribution(respondents: readonly Respondent[], codes: CodesByRole, { together, sides }: SidesShown): Record<'together' | SurveyRole, ShownDistribution> {
  const [coordinator, partner] = surveyRoles.map((role) => distributionOf(respondents, role, codes[role])) as [NonNullable<ShownDistribution>, NonNullable<ShownDistribution>];
  const sum: ShownDistribution = {
    counts: coordinator.counts.map((count, answer) => count + (partner.counts[answer] ?? 0)),
    notValid: coordinator.notValid + partner.notValid,
  };
  return { together: together ? sum : null, coordinator: sides ? coordinator : null, partner: sides ? partner : null };
}

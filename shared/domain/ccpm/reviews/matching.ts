import type { SurveyRole } from '../../../records/choices.ts';
import type { FrozenQuestion, FrozenQuestionnaire } from '../../../records/review-data.ts';
import { fail, type Result, succeed } from '../../../result.ts';
import { foldText } from '../../search/fold.ts';
import { shorten } from '../answer-table.ts';
import { readAnswer } from '../read-answer.ts';
import type { ReturnedAnswers, ReturnedCell } from './returned-answers.ts';

type Scale = FrozenQuestionnaire['scales'][number];
type Option = Scale['options'][number];

/** Characters of one comment. */
export const longestComment = 2_000;

export interface UnclearCell {
  question: string;
  cell: string;
  text: string;
  /** Ids of options that may be meant, the likeliest first. */
  proposals: string[];
}

/** What a returned questionnaire says, every answer an option of its question. */
export interface MatchedAnswers {
  /** Option by question. */
  answers: Record<string, string>;
  /** Text by comment box. */
  comments: Record<string, string>;
  unclear: UnclearCell[];
  /** Answers to questions that the answer before did not lead to. */
  notAsked: number;
}

/** What a person decided about a cell, by question: an option, or `null` for no answer. */
export type Decisions = ReadonlyMap<string, string | null>;

/**
 * Reads a returned questionnaire by the ids in it, whatever order they come in.
 *
 * A cell may hold an option's id, its words in any language of the questionnaire, or the number that it scores; anything
 * else is a number out of range, which fails, or text that a person has to decide about. An answer to a question that is
 * asked only after a certain answer, which was not given, does not count.
 *
 * Fails with `review-form-edited` for an id that the side does not have or that stands twice, `review-answer-range` and
 * `review-comment-long`, each with the cell.
 */
export function matchAnswers(
  questionnaire: FrozenQuestionnaire,
  role: SurveyRole,
  returned: Pick<ReturnedAnswers, 'answers' | 'comments'>,
  decisions: Decisions = new Map(),
): Result<MatchedAnswers> {
  const side = questionnaire.sides[role];
  const questions = new Map(side.questions.map((question) => [question.id, question]));
  const boxes = new Set(side.comments.map(({ id }) => id));
  const astray = findAstray(returned.answers, (id) => questions.has(id)) ?? findAstray(returned.comments, (id) => boxes.has(id));
  if (astray) return fail('review-form-edited', { cell: astray.cell });
  const matched: MatchedAnswers = { answers: {}, comments: {}, unclear: [], notAsked: 0 };
  for (const cell of returned.answers) {
    const scale = questionnaire.scales.find(({ id }) => id === questions.get(cell.id)?.scale);
    if (!scale) return fail('review-form-edited', { cell: cell.cell });
    const decided = decisions.get(cell.id);
    if (decided === null) continue;
    const found = decided === undefined ? matchOption(scale, cell.text) : { options: scale.options.filter(({ id }) => id === decided), isOutOfRange: false };
    if (found.isOutOfRange) return fail('review-answer-range', { cell: cell.cell, value: shorten(cell.text) });
    const [option, second] = found.options;
    if (option && !second) matched.answers[cell.id] = option.id;
    else matched.unclear.push({ question: cell.id, cell: cell.cell, text: shorten(cell.text), proposals: (second ? found.options.map(({ id }) => id) : proposeOptions(scale, cell.text)) });
  }
  for (const { id, cell, text } of returned.comments) {
    const trimmed = text.toWellFormed().replaceAll('\u0000', '').trim();
    if (trimmed.length > longestComment) return fail('review-comment-long', { cell, most: longestComment });
    if (trimmed !== '') matched.comments[id] = trimmed;
  }
  dropNotAsked(questionnaire, side.questions, matched);
  return succeed(matched);
}

/** A cell whose id is not one of these, or that has an id that another cell has too. */
function findAstray(cells: readonly ReturnedCell[], isKnown: (id: string) => boolean): ReturnedCell | null {
  const seen = new Set<string>();
  for (const cell of cells) {
    if (!isKnown(cell.id) || seen.has(cell.id)) return cell;
    seen.add(cell.id);
  }
  return null;
}

const number = /^[-+]?[\d٠-٩۰-۹]+(?:[.,٫][\d٠-٩۰-۹]+)?$/u;

function matchOption({ options }: Scale, text: string): { options: Option[]; isOutOfRange: boolean } {
  const plain = text.normalize('NFKC').replaceAll(/\p{Cf}/gu, '').trim();
  const byId = options.filter(({ id }) => id === plain.toLowerCase());
  if (byId.length > 0) return { options: byId, isOutOfRange: false };
  const folded = foldText(plain);
  const byWords = options.filter(({ texts }) => Object.values(texts).some((words) => foldText(words) === folded));
  if (byWords.length > 0 || !number.test(plain)) return { options: byWords, isOutOfRange: false };
  const answer = readAnswer({ kind: 'text', text: plain, isFormula: false });
  const byScore = answer === null ? [] : options.filter(({ score }) => score === answer);
  return { options: byScore, isOutOfRange: byScore.length === 0 };
}

/** How alike two texts have to be, of 1, for one to be proposed for the other; our own figure. */
const alike = 0.4;

/** Options whose words are like the text, the likeliest first. */
function proposeOptions({ options }: Scale, text: string): string[] {
  const folded = foldText(text);
  return options
    .map(({ id, texts }) => ({ id, likeness: Math.max(0, ...Object.values(texts).map((words) => likeness(folded, foldText(words)))) }))
    .filter((option) => option.likeness >= alike)
    .toSorted((a, b) => b.likeness - a.likeness)
    .map(({ id }) => id);
}

/** The share of pairs of neighbouring letters that two texts have in common (Dice), or 0.9 where one holds the other. */
function likeness(a: string, b: string): number {
  if (a === '' || b === '') return 0;
  if (a === b) return 1;
  if (` ${a} `.includes(` ${b} `)) return 0.9;
  const [one, other] = [pairsOf(a), pairsOf(b)];
  const common = one.filter((pair) => {
    const place = other.indexOf(pair);
    if (place !== -1) other.splice(place, 1);
    return place !== -1;
  }).length;
  return (2 * common) / Math.max(1, one.length + pairsOf(b).length);
}

/** Of the first letters only: a cell may hold a whole page that somebody pasted. */
function pairsOf(text: string): string[] {
  const letters = Array.from(text.slice(0, 200));
  return letters.slice(0, -1).map((letter, place) => `${letter}${letters[place + 1]}`);
}

function dropNotAsked({ scales }: FrozenQuestionnaire, questions: readonly FrozenQuestion[], matched: MatchedAnswers): void {
  const byId = new Map(questions.map((question) => [question.id, question]));
  const scoreOf = (id: string): number | null => {
    const scale = scales.find((one) => one.id === byId.get(id)?.scale);
    return scale?.options.find((option) => option.id === matched.answers[id])?.score ?? null;
  };
  const isWaiting = (id: string) => matched.unclear.some(({ question }) => question === id);
  for (const { id, onlyIf } of questions) {
    if (onlyIf === null || matched.answers[id] === undefined || isWaiting(onlyIf.question)) continue;
    const before = scoreOf(onlyIf.question);
    if (before !== null && before >= onlyIf.least) continue;
    delete matched.answers[id];
    matched.notAsked += 1;
  }
}

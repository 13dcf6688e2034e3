import type { Language, SurveyRole } from '../../../records/choices.ts';
import type { FrozenComment, FrozenQuestion, FrozenQuestionnaire } from '../../../records/review-data.ts';
import type { Words } from './questionnaire.ts';

export type ScaleOption = FrozenQuestionnaire['scales'][number]['options'][number];

/** The question before, which decides whether one is asked. */
export interface QuestionGate {
  question: string;
  number: number;
  /** Options after which the question is asked; after the others, and after no answer, it is not. */
  opening: ScaleOption[];
  closing: ScaleOption[];
}

export interface OutlineQuestion {
  question: FrozenQuestion;
  /** Runs through the whole side from 1: what people read. Nothing is known by it. */
  number: number;
  options: ScaleOption[];
  gate: QuestionGate | null;
}

export interface OutlineSection {
  /** Id of a core function; `null`: about the whole. */
  function: string | null;
  title: Words | null;
  questions: OutlineQuestion[];
  comments: FrozenComment[];
}

/** One side of a questionnaire as every medium hands it out: by function, numbered, with the way through its gates. */
export function outlineForm(questionnaire: FrozenQuestionnaire, role: SurveyRole): OutlineSection[] {
  const { functions, scales, sides } = questionnaire;
  const { questions, comments } = sides[role];
  const optionsOf = ({ scale }: FrozenQuestion) => scales.find(({ id }) => id === scale)?.options ?? [];
  const bySection = functions.map(({ id, title, subfunctions }) => {
    const own = new Set(subfunctions.map((one) => one.id));
    return { function: id, title, questions: questions.filter(({ subfunction }) => own.has(subfunction)), comments: comments.filter((box) => box.function === id) };
  });
  const numbers = new Map(bySection.flatMap((section) => section.questions).map(({ id }, place) => [id, place + 1]));
  const gateOf = ({ onlyIf }: FrozenQuestion): QuestionGate | null => {
    const before = questions.find(({ id }) => id === onlyIf?.question);
    if (onlyIf === null || !before) return null;
    const opens = ({ score }: ScaleOption) => score !== null && score >= onlyIf.least;
    const options = optionsOf(before);
    return { question: before.id, number: numbers.get(before.id) ?? 0, opening: options.filter(opens), closing: options.filter((option) => !opens(option)) };
  };
  const sections = bySection.map((section) => ({
    ...section,
    questions: section.questions.map((question) => ({ question, number: numbers.get(question.id) ?? 0, options: optionsOf(question), gate: gateOf(question) })),
  }));
  const ofTheWhole = { function: null, title: null, questions: [], comments: comments.filter((box) => box.function === null) };
  return [...sections, ofTheWhole].filter((section) => section.questions.length + section.comments.length > 0);
}

/** The words in the language, or in the first of the questionnaire's that has any: a cluster's own question may lack some. */
export function wordsFor(words: Words, language: Language, { languages }: Pick<FrozenQuestionnaire, 'languages'>): string {
  return [language, ...languages].map((one) => words[one]).find((word) => word !== undefined && word.trim() !== '') ?? '';
}

import type { ReturnedRow } from '../../../shared/contract/reviews.ts';
import { matchAnswers, type MatchedAnswers } from '../../../shared/domain/ccpm/reviews/matching.ts';
import type { ReturnedAnswers } from '../../../shared/domain/ccpm/reviews/returned-answers.ts';
import type { SurveyRole } from '../../../shared/records/choices.ts';
import type { FrozenQuestionnaire } from '../../../shared/records/review-data.ts';
import { type Failure, FailureError } from '../../../shared/result.ts';
import { foldCode } from '../sealing/codes.ts';
import { depositAnswers, inviteeOfCode } from './depositing.ts';
import { readReview, requireReviewStep, type ReviewDependencies, type ReviewReading } from './reading.ts';
import { readReturnedFile, type ReviewForms } from './review-forms.ts';

export interface IncomingFile {
  fileName: string;
  /** Base64. */
  bytes: string;
}

export interface Decision {
  fileName: string;
  place: string | null;
  question: string;
  option: string | null;
}

/** One questionnaire out of a file, examined: with a refusal, or ready to be deposited. */
interface Examined {
  row: ReturnedRow;
  deposit: { code: string; matched: MatchedAnswers } | null;
}

/** What collecting would do. Nothing is written. */
export async function previewReturned(dependencies: ReviewDependencies, forms: ReviewForms, review: string, files: readonly IncomingFile[]): Promise<ReturnedRow[]> {
  return (await examineFiles(dependencies, forms, review, files, [])).map(({ row }) => row);
}

/**
 * Takes in what is good of returned files, all at once. A form that cannot be taken is refused with its reason and holds
 * up no other; nobody is told what an answer says.
 */
export async function collectReturned(
  dependencies: ReviewDependencies,
  forms: ReviewForms,
  review: string,
  files: readonly IncomingFile[],
  decisions: readonly Decision[],
): Promise<ReturnedRow[]> {
  const examined = await examineFiles(dependencies, forms, review, files, decisions);
  const good = examined.flatMap(({ deposit }) => deposit ?? []);
  const deposited = await depositAnswers(
    dependencies,
    review,
    good.map(({ code, matched: { answers, comments } }) => ({ code, answers, comments })),
  );
  return examined.map(({ row, deposit }) => {
    if (deposit === null) return row;
    const { receipt, refusal } = deposited[good.indexOf(deposit)] as (typeof deposited)[number];
    return { ...row, receipt, refusal };
  });
}

async function examineFiles(
  dependencies: ReviewDependencies,
  forms: ReviewForms,
  review: string,
  files: readonly IncomingFile[],
  decisions: readonly Decision[],
): Promise<Examined[]> {
  const reading = readReview(dependencies, review);
  requireReviewStep(reading, 'answer');
  const { questionnaire, digest } = reading;
  const examined: Examined[] = [];
  /** Codes of forms before it that are good. */
  const taken = new Set<string>();
  for (const { fileName, bytes } of files) {
    const returned = await refusable(() => readReturnedFile(forms, { fileName, bytes: Buffer.from(bytes, 'base64') }, { review, questionnaire, digest }));
    if ('refusal' in returned) {
      examined.push(refused(fileName, null, returned.refusal));
      continue;
    }
    for (const one of returned.value) {
      const own = decisions.filter((decision) => decision.fileName === fileName && decision.place === one.place);
      examined.push(await examineOne(dependencies, reading, fileName, one, own, taken));
    }
  }
  return examined;
}

async function examineOne(
  dependencies: ReviewDependencies,
  reading: ReviewReading,
  fileName: string,
  returned: ReturnedAnswers,
  decisions: readonly Decision[],
  taken: Set<string>,
): Promise<Examined> {
  const outcome = await refusable(() => {
    if (returned.review !== reading.review.id) throw new FailureError('review-other');
    if (returned.digest !== reading.digest) throw new FailureError('review-digest-other');
    const { invitee } = inviteeOfCode(dependencies, reading, returned.code);
    if (taken.has(foldCode(returned.code))) throw new FailureError('code-used');
    const role = invitee.role ?? 'partner';
    const matched = matchAnswers(reading.questionnaire, role, returned, new Map(decisions.map(({ question, option }) => [question, option])));
    if (!matched.ok) throw new FailureError(matched.error.code, matched.error.params);
    return { role, matched: matched.value };
  });
  if ('refusal' in outcome) return refused(fileName, returned.place, outcome.refusal);
  const { role, matched } = outcome.value;
  const [unclear] = matched.unclear;
  if (!unclear) taken.add(foldCode(returned.code));
  const row: ReturnedRow = {
    fileName,
    place: returned.place,
    refusal: unclear ? { code: 'review-answers-unclear', params: { cell: unclear.cell, count: matched.unclear.length } } : null,
    receipt: null,
    answered: Object.keys(matched.answers).length,
    asked: reading.questionnaire.sides[role].questions.length,
    comments: Object.keys(matched.comments).length,
    unclear: unclearCells(reading.questionnaire, role, matched),
    notAsked: matched.notAsked,
  };
  return { row, deposit: unclear ? null : { code: returned.code, matched } };
}

function unclearCells({ scales, sides, languages }: FrozenQuestionnaire, role: SurveyRole, { unclear }: MatchedAnswers): ReturnedRow['unclear'] {
  const [first = 'en'] = languages;
  return unclear.map(({ question, cell, text, proposals }) => {
    const scale = scales.find(({ id }) => id === sides[role].questions.find((one) => one.id === question)?.scale);
    const wordsOf = (option: string) => scale?.options.find(({ id }) => id === option)?.texts[first] ?? option;
    const inWords = (option: string) => ({ option, text: wordsOf(option) });
    return { question, cell, text, proposals: proposals.map(inWords), options: (scale?.options ?? []).map(({ id }) => inWords(id)) };
  });
}

async function refusable<T>(work: () => T | Promise<T>): Promise<{ value: T } | { refusal: Failure }> {
  try {
    return { value: await work() };
  } catch (error) {
    if (!(error instanceof FailureError)) throw error;
    return { refusal: error.failure };
  }
}

function refused(fileName: string, place: string | null, refusal: Failure): Examined {
  return { row: { fileName, place, refusal, receipt: null, answered: 0, asked: 0, comments: 0, unclear: [], notAsked: 0 }, deposit: null };
}

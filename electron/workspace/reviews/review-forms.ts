import type { ReviewForm, ReviewMedium } from '../../../shared/contract/reviews.ts';
import type { ReturnedAnswers } from '../../../shared/domain/ccpm/reviews/returned-answers.ts';
import type { Language } from '../../../shared/records/choices.ts';
import type { FrozenQuestionnaire } from '../../../shared/records/review-data.ts';
import { FailureError } from '../../../shared/result.ts';

export interface ReviewFile {
  fileName: string;
  mediaType: string;
  bytes: Uint8Array;
}

/** A form with its code, and to whom it goes. */
export interface IssuedForm {
  form: ReviewForm;
  invitee: string;
  /** The place among the invitees, in the order of names: says to the office whose it is, and nothing to anybody else. */
  number: number;
  /** Whom a mail would go to. */
  addresses: string[];
}

/** What a form for everybody is made from, without a code. */
export interface BlankForm {
  review: string;
  title: string;
  year: number;
  closesOn: string | null;
  questionnaire: FrozenQuestionnaire;
  digest: string;
}

export type FormWriter = (forms: readonly IssuedForm[], language: Language) => ReviewFile[] | Promise<ReviewFile[]>;

export interface ReadingContext {
  review: string;
  questionnaire: FrozenQuestionnaire;
  digest: string;
}
/**
 * Answers `null` for a file that is of another kind; throws a FailureError for one that is damaged or edited beyond
 * reading. One file may hold several (an export of Kobo or ODK).
 */
export type FormReader = (
  file: { fileName: string; bytes: Uint8Array },
  context: ReadingContext,
) => ReturnedAnswers[] | null | Promise<ReturnedAnswers[] | null>;

/** How questionnaires leave as files and come back. */
export interface ReviewForms {
  writers: Partial<Record<Exclude<ReviewMedium, 'xlsform'>, FormWriter>>;
  /** The form for Kobo and ODK: one for everybody, asks for the code. */
  writeXlsForm: ((blank: BlankForm, language: Language) => Promise<ReviewFile>) | null;
  readers: readonly FormReader[];
}

/** @throws FailureError `review-medium-unknown` */
export function writeForms(forms: ReviewForms, medium: Exclude<ReviewMedium, 'xlsform'>, issued: readonly IssuedForm[], language: Language) {
  const write = forms.writers[medium];
  if (!write) throw new FailureError('review-medium-unknown', { medium });
  return write(issued, language);
}

/** @throws FailureError `review-file-unreadable`, and what a reader throws. */
export async function readReturnedFile(
  forms: ReviewForms,
  file: { fileName: string; bytes: Uint8Array },
  context: ReadingContext,
): Promise<ReturnedAnswers[]> {
  for (const read of forms.readers) {
    const returned = await read(file, context);
    if (returned !== null) return returned;
  }
  throw new FailureError('review-file-unreadable');
}

import { z } from 'zod';
import type { ReturnedCell } from '../../../../shared/domain/ccpm/reviews/returned-answers.ts';
import { FailureError } from '../../../../shared/result.ts';
import type { FormReader, FormWriter } from '../review-forms.ts';

/**
 * What comes back as JSON: the data form filled in, and the answer file that the HTML page saves.
 * `answers` and `comments` by id; an empty text is none.
 */
const answerFileSchema = z.object({
  format: z.enum(['cluster-desk-review', 'cluster-desk-review-answers']),
  version: z.number(),
  review: z.string().max(128),
  digest: z.string().max(128),
  code: z.string().max(60),
  answers: z.record(z.string().max(80), z.union([z.string().max(5_000), z.number()])).default({}),
  comments: z.record(z.string().max(80), z.string().max(50_000)).default({}),
});

const version = 1;

/** The form itself, as JSON. */
export const dataForms: { write: FormWriter; read: FormReader } = {
  write: (forms) =>
    forms.map(({ form, invitee }) => ({
      fileName: `review-${invitee.replaceAll(/[^A-Za-z0-9_-]/g, '-')}.json`,
      mediaType: 'application/json',
      bytes: new TextEncoder().encode(`${JSON.stringify({ ...form, answers: {}, comments: {} }, null, 2)}\n`),
    })),
  read({ bytes }) {
    const start = new TextDecoder().decode(bytes.subarray(0, 16)).replace(/^\uFEFF/, '').trimStart();
    return start.startsWith('{') ? [readAnswerFile(new TextDecoder().decode(bytes).replace(/^\uFEFF/, ''))] : null;
  },
};

function readAnswerFile(text: string) {
  const parsed = answerFileSchema.safeParse(parseJson(text));
  if (!parsed.success) throw new FailureError('review-file-unreadable');
  const { review, digest, code, answers, comments, version: written } = parsed.data;
  if (written > version) throw new FailureError('review-file-newer');
  const cellsOf = (values: Record<string, string | number>): ReturnedCell[] =>
    Object.entries(values).flatMap(([id, value]) => (String(value).trim() === '' ? [] : [{ id, cell: id, text: String(value) }]));
  return { place: null, review, digest, code, answers: cellsOf(answers), comments: cellsOf(comments) };
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}

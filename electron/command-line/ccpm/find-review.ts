import { FailureError } from '../../../shared/result.ts';
import { type CommandContext, type Invocation, textOption } from '../command.ts';

export const reviewOption = { review: { type: 'string' } } as const;

/**
 * The review that was named; else the one that is open; else the latest.
 *
 * @throws FailureError `review-none` where the workspace has none.
 */
export async function findReview({ call }: CommandContext, invocation: Invocation): Promise<string> {
  const asked = textOption(invocation, 'review');
  if (asked !== null) return asked;
  const { reviews } = await call('reviews.list', {});
  const found = reviews.find(({ status }) => status === 'open') ?? reviews[0];
  if (!found) throw new FailureError('review-none');
  return found.id;
}

import type { Adaptation } from '../../../../shared/records/review-data.ts';

/** A code that no own question has. */
export function ownQuestionCode(own: Adaptation['own']): string {
  const numbers = own.map(({ id }) => Number(/^own(\d+)$/.exec(id)?.[1] ?? 0));
  return `own${Math.max(0, ...numbers) + 1}`;
}

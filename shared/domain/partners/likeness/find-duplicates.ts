import { createSubjectIndex, type Found } from './index-subjects.ts';
import type { Subject } from './subject.ts';

export interface DuplicateFinding extends Omit<Found, 'subject'> {
  one: string;
  other: string;
}

/** Every pair among the subjects that seems to be one, the likeliest first. */
export function* findDuplicates(subjects: readonly Subject[]): Generator<number, DuplicateFinding[]> {
  const index = createSubjectIndex();
  const pairs: DuplicateFinding[] = [];
  for (const subject of subjects) {
    for (const { subject: earlier, reasons, certainty } of index.like(subject)) {
      pairs.push({ one: earlier.id, other: subject.id, reasons, certainty });
    }
    index.add(subject);
    yield 1;
  }
  return pairs.sort((one, other) => Number(one.certainty === 'possible') - Number(other.certainty === 'possible') || other.reasons.length - one.reasons.length);
}

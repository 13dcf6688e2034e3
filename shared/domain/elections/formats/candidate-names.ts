import { FailureError } from '../../../result.ts';
import type { Candidate } from '../election.ts';
import { ballotFileLimits } from './ballot-file.ts';

export interface NameOnLine {
  name: string;
  /** From 1. */
  line: number;
}

/**
 * Candidates of a file that knows them by name only: the name is the id.
 *
 * Composed and decomposed letters, and more or fewer spaces, make no other name; two equal ones cannot be told apart.
 *
 * @throws FailureError naming the line of a name that cannot be used.
 */
export function namesToCandidates(names: readonly NameOnLine[]): Candidate[] {
  const known = new Set<string>();
  return names.map(({ name: written, line }) => {
    const name = written.normalize('NFC').replace(/\s+/g, ' ').trim();
    // Control and direction characters would make a printed result say something else.
    if (name === '' || name.length > ballotFileLimits.nameLength || /[\p{Cc}\p{Cs}\u202a-\u202e\u2066-\u2069]/u.test(name)) {
      throw new FailureError('candidate-name-invalid', { line, limit: ballotFileLimits.nameLength });
    }
    if (known.has(name)) throw new FailureError('candidate-name-twice', { line, name });
    known.add(name);
    return { id: name, name, constituency: null, isWithdrawn: false };
  });
}

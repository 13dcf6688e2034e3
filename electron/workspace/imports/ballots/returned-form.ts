import { ballotFormVersion, type ReturnedForm } from '../../../../shared/domain/elections/procedure/ballot-form.ts';
import { FailureError } from '../../../../shared/result.ts';
import { unpackForm } from './unpack-form.ts';
import { type MarkedRow, ranksOf } from './marks.ts';

/** A candidate's row as it came back. */
export interface ReturnedRow extends MarkedRow {
  organisationName: string;
  personName: string;
}

/** What was found in a file, before it is held against the form that it carries. */
export interface FoundForm {
  packed: string;
  rows: readonly ReturnedRow[];
  /** As it stands in the form, where somebody given a new code may have typed it; empty: as the form carries it. */
  code: string;
}

/**
 * Holds what came back against what was handed out: the same candidates under the same names, each once, in any order.
 *
 * @throws FailureError `ballot-form-...` naming the place and what to do.
 */
export function compareForm({ packed, rows, code }: FoundForm, name: string): ReturnedForm {
  const carried = unpackForm(packed, name);
  const known = new Map(carried.candidates.map((candidate) => [candidate.id, candidate]));
  const seen = new Set<string>();
  for (const { candidate, place, organisationName, personName } of rows) {
    const original = known.get(candidate);
    if (!original) throw new FailureError('ballot-form-row-unknown', { name, place });
    if (seen.has(candidate)) throw new FailureError('ballot-form-row-twice', { name, place, candidate: original.organisationName });
    seen.add(candidate);
    if (fold(organisationName) !== fold(original.organisationName) || fold(personName) !== fold(original.personName ?? '')) {
      throw new FailureError('ballot-form-candidate-changed', { name, place, candidate: original.organisationName });
    }
  }
  const missing = carried.candidates.find(({ id }) => !seen.has(id));
  if (missing) throw new FailureError('ballot-form-candidate-missing', { name, candidate: missing.organisationName });
  return {
    format: 'cluster-desk-ballot',
    version: ballotFormVersion,
    election: carried.election,
    code: code.trim() === '' ? carried.code : code.trim().slice(0, 60),
    digest: carried.digest,
    candidates: carried.candidates,
    ranks: ranksOf(rows, carried.rule, name),
  };
}

/** A name as people read it: programs change spaces, line ends and the way letters are put together. */
function fold(text: string): string {
  return text
    .normalize('NFC')
    .replaceAll(/[\p{Cc}\p{Cs}\uFFFE\uFFFF]/gu, ' ')
    .replaceAll(/\s+/g, ' ')
    .trim();
}

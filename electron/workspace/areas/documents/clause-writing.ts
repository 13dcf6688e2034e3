import { clauseRecordId } from '../../../../shared/domain/documents/clauses.ts';
import type { Ordered } from '../../../../shared/domain/ordering/fractional-key.ts';
import type { Language } from '../../../../shared/records/choices.ts';
import type { FieldValue } from '../../../../shared/records/define.ts';
import type { BatchWriter } from '../../database/change-log.ts';
import { findClause } from './cluster-clauses.ts';
import type { DocumentsDependencies } from './gather.ts';

/** Where a clause stands: the document, the section of its template, the clause. */
export interface ClausePlace {
  document: string;
  section: string;
  clause: string;
}

/** A clause of the catalogue or the cluster has its record from the first departure on; an own clause is its record. */
export function writeClause(
  { records }: Pick<DocumentsDependencies, 'records'>,
  writer: BatchWriter,
  { document, section, clause }: ClausePlace,
  fields: Record<string, FieldValue>,
): void {
  const known = findClause(records, document, clause);
  writer.save('clause', known?.id ?? clauseRecordId(document, clause), {
    document,
    section,
    catalogueClause: known ? known.catalogueClause : clause,
    ...fields,
  });
}

/** An own clause, in its place. */
export function writeOwnClause(writer: BatchWriter, { document, section, clause }: ClausePlace, fields: Record<string, FieldValue>): void {
  writer.save('clause', clause, { document, section, catalogueClause: null, included: true, ...fields });
}

export function writeClauseKeys(
  dependencies: Pick<DocumentsDependencies, 'records'>,
  writer: BatchWriter,
  { document, section }: Omit<ClausePlace, 'clause'>,
  keys: readonly Ordered[],
): void {
  for (const { id, sortKey } of keys) writeClause(dependencies, writer, { document, section, clause: id }, { sortKey });
}

/** `null` takes the language's own wording away, so that the cluster's or the catalogue's stands again. */
export function withLanguage(
  known: Partial<Record<Language, string>> | null | undefined,
  language: Language,
  wording: string | null,
): FieldValue {
  const { [language]: _replaced, ...others } = known ?? {};
  return wording === null ? others : { ...others, [language]: wording };
}

import { clauseOfMark } from '../../../../../shared/domain/documents/comparing/placing.ts';
import { filledPlaces, putFieldsBack } from '../../../../../shared/domain/documents/comparing/fields-back.ts';
import { keysToInsertAfter, keysToMoveBefore, type ResolvedSection, sectionOfClause } from '../../../../../shared/domain/documents/clauses.ts';
import { languageSeparator } from '../../../../../shared/documents/plans/clause-documents/beside.ts';
import { fillingOf } from '../../../../../shared/documents/plans/clause-documents/words.ts';
import { type Language, languages } from '../../../../../shared/records/choices.ts';
import type { FieldValue } from '../../../../../shared/records/define.ts';
import type { BatchWriter } from '../../../database/change-log.ts';
import { bodyToMarkdown } from '../../../imports/documents/body-markdown.ts';
import type { FileClause } from '../../../imports/documents/file-clauses.ts';
import { withLanguage, writeClause, writeClauseKeys, writeOwnClause } from '../clause-writing.ts';
import { findClause } from '../cluster-clauses.ts';
import { draftIn } from '../draft-words.ts';
import type { DocumentsDependencies } from '../gather.ts';
import type { ReadReturn } from './reading-returns.ts';

/** A clause of the document's second language is marked `<language>:<clause id>`. */
function clauseInLanguage(id: string, first: Language): { clause: string; language: Language } {
  const clause = clauseOfMark(id);
  return { clause, language: languages.find((known) => id === `${known}:${clause}`) ?? first };
}

/** The record that a clause which somebody added is kept in: taken twice, or in two offices, it is one clause. */
function addedClause(documentReturn: string, id: string): string {
  return `${documentReturn}:${id}`;
}

/** Writes what a returned file says of a clause into the draft: its words, that it is in or out, and where it stands. */
export function takeOver(dependencies: DocumentsDependencies, writer: BatchWriter, read: ReadReturn & { documentReturn: string }, id: string): void {
  const difference = read.view.differences.find(({ key }) => key === `clause:${id}`);
  if (!difference) return;
  const { clause, language } = clauseInLanguage(id, read.language);
  const document = read.document.id;
  const { words } = draftIn(dependencies, read.document, language);
  const is = read.returned.find((one) => one.id === id);
  if (difference.change === 'added' && is && id.startsWith('added:')) {
    addClause(dependencies, writer, read, is, words.sections, language);
    return;
  }
  const section = sectionOfClause(words.sections, clause);
  if (section === null) return;
  const place = { document, section: section.id, clause };
  if (is === undefined) {
    writeClause(dependencies, writer, place, { included: false });
    return;
  }
  const known = findClause(dependencies.records, document, clause);
  const drafted = section.clauses.find((one) => one.id === clause);
  const fields: Record<string, FieldValue> = { included: true };
  if (difference.change !== 'moved') {
    const left = filledPlaces(drafted?.text ?? '', fillingOf(words));
    fields['texts'] = withLanguage(known?.texts, language, bodyToMarkdown(is.body, (runs) => putFieldsBack(runs, left)));
    const was = read.sent.find((one) => one.id === id)?.heading;
    if (is.heading !== '' && is.heading !== was) fields['headings'] = { ...known?.headings, ...headingsIn(read, is.heading, language) };
  }
  writeClause(dependencies, writer, place, fields);
  if (difference.change.startsWith('moved')) writeClauseKeys(dependencies, writer, place, keysToMoveBefore(section, clause, nextIn(section, read.returned, id, read.language)));
}

/** In a document of two columns one heading says both languages. */
function headingsIn({ document }: ReadReturn, heading: string, language: Language): Partial<Record<Language, string>> {
  const second = document.secondLanguage === language ? document.language : document.secondLanguage;
  const [own, other, ...more] = heading.split(languageSeparator);
  const saysBoth = second !== null && second !== language && document.bilingualLayout !== 'after';
  return saysBoth && own && other && more.length === 0 ? { [language]: own, [second]: other } : { [language]: heading };
}

/** The clause of the same section that stands next in the file; `null`: none does. */
function nextIn(section: ResolvedSection, returned: readonly FileClause[], id: string, first: Language): string | null {
  const own = new Set(section.clauses.map((clause) => clause.id));
  const after = returned.slice(returned.findIndex((one) => one.id === id) + 1).map((one) => clauseInLanguage(one.id, first).clause);
  return after.find((clause) => own.has(clause)) ?? null;
}

/** A clause that somebody added stands behind the one that it follows in the file. */
function addClause(
  dependencies: DocumentsDependencies,
  writer: BatchWriter,
  read: ReadReturn & { documentReturn: string },
  is: FileClause,
  sections: readonly ResolvedSection[],
  language: Language,
): void {
  const before = read.returned
    .slice(0, read.returned.indexOf(is))
    .map(({ id }) => (id.startsWith('added:') ? addedClause(read.documentReturn, id) : clauseInLanguage(id, read.language).clause))
    .findLast((clause) => sectionOfClause(sections, clause) !== null);
  const section = (before === undefined ? null : sectionOfClause(sections, before)) ?? sections.at(-1);
  if (section === undefined) return;
  const place = { document: read.document.id, section: section.id, clause: addedClause(read.documentReturn, is.id) };
  writeOwnClause(writer, place, { texts: { [language]: bodyToMarkdown(is.body, (runs) => runs) }, headings: { [language]: is.heading } });
  if (sectionOfClause(sections, place.clause) !== null) return;
  const keys = keysToInsertAfter(section, place.clause, before ?? null);
  for (const { id, sortKey } of keys) {
    if (id === place.clause) writeOwnClause(writer, place, { sortKey });
    else writeClause(dependencies, writer, { ...place, clause: id }, { sortKey });
  }
}

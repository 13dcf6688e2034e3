import type { ResolvedClause, ResolvedSection } from '../../../domain/documents/clauses.ts';
import type { Block } from '../../blocks.ts';
import { type FieldFilling, markdownToBlocks } from '../../markdown.ts';
import type { Wording } from '../../wording.ts';
import { paragraph } from '../blocks.ts';
import type { DraftRecords } from './draft-records.ts';

/** A document in one of its languages. */
export interface DraftWords {
  wording: Wording;
  /** The template's title. */
  title: string;
  sections: readonly ResolvedSection[];
  /** What fields print; `null`, or a field that is not among them, is a marked gap. */
  values: Readonly<Record<string, string | null>>;
  records: DraftRecords;
}

/** The sections with the clauses that are printed. */
export function printedSections(sections: readonly ResolvedSection[]): ResolvedSection[] {
  return sections
    .map((section) => ({ ...section, clauses: section.clauses.filter((clause) => clause.isIncluded) }))
    .filter((section) => section.clauses.length > 0);
}

export function clauseIn(words: DraftWords, id: string): ResolvedClause | null {
  return words.sections.flatMap(({ clauses }) => clauses).find((clause) => clause.id === id) ?? null;
}

/** Falls back on the heading in the document's other language, so that a clause without words is named. */
export function clauseHeading(clause: ResolvedClause, other: DraftWords | null, { t }: Wording): string {
  return clause.heading || (other && clauseIn(other, clause.id)?.heading) || t('documents:tor.untitledClause');
}

/** The clause's own words; `anchor` marks where it begins, for a document that prints no headings. */
export function clauseBlocks(clause: ResolvedClause, words: DraftWords, other: DraftWords | null, anchor: string | null): Block[] {
  const { wording } = words;
  const blocks = clause.isMissing ? [missing(clause, other, wording)] : markdownToBlocks(clause.text, fillingOf(words));
  return anchor === null ? blocks : withAnchor(blocks, anchor);
}

function missing(clause: ResolvedClause, other: DraftWords | null, wording: Wording): Block {
  const said = wording.t('documents:tor.noWording');
  const named = other === null ? said : wording.t('documents:tor.noWordingOf', { clause: clauseHeading(clause, other, wording) });
  return paragraph([{ text: `[${named}]`, gap: true }]);
}

/** With what the document's clauses are filled, in its language. */
export function fillingOf({ wording, values }: DraftWords): FieldFilling {
  return { values, labelOf: (field) => (field in values ? wording.t(`documents:fields.${field}`) : field) };
}

function withAnchor(blocks: Block[], anchor: string): Block[] {
  const [first, ...rest] = blocks;
  if (first?.kind === 'paragraph' || first?.kind === 'list') return [{ ...first, anchor }, ...rest];
  return [{ kind: 'paragraph', number: null, runs: [], style: 'note', anchor }, ...blocks];
}

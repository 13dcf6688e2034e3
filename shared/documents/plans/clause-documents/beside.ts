import type { ResolvedClause } from '../../../domain/documents/clauses.ts';
import type { Block } from '../../blocks.ts';
import { heading } from '../blocks.ts';
import { generatedBlocks } from './tables/generated.ts';
import { clauseBlocks, clauseHeading, clauseIn, type DraftWords, printedSections } from './words.ts';

/**
 * Clause by clause in two columns. A heading says both languages in one line, so that the contents list each clause
 * once; tables out of the records need the whole width and follow one after the other.
 */
export function besideBlocks(words: DraftWords, second: DraftWords, isLetter: boolean): Block[] {
  return printedSections(words.sections).flatMap((section, place) => {
    const other = second.sections.find(({ id }) => id === section.id)?.heading ?? '';
    return [
      ...(isLetter ? [] : [heading(1, both(section.heading, other), section.id, `${place + 1}.`)]),
      ...section.clauses.flatMap((clause, clausePlace): Block[] => {
        const translated = clauseIn(second, clause.id) ?? clause;
        const title = both(clauseHeading(clause, second, words.wording), clauseHeading(translated, words, second.wording));
        return [
          ...(isLetter ? [] : [heading(2, title, clause.id, `${place + 1}.${clausePlace + 1}`)]),
          ...columnsOf(clause, translated, words, second, isLetter),
          ...tablesOf(clause, words, second),
        ];
      }),
    ];
  });
}

/** Between the same words in two languages. */
export const languageSeparator = ' · ';

function both(one: string, other: string): string {
  return one === other || other === '' ? one : `${one}${languageSeparator}${other}`;
}

function columnsOf(clause: ResolvedClause, translated: ResolvedClause, words: DraftWords, second: DraftWords, isLetter: boolean): Block[] {
  const columns = [
    { language: words.wording.language, blocks: clauseBlocks(clause, words, second, isLetter ? clause.id : null) },
    { language: second.wording.language, blocks: clauseBlocks(translated, second, words, `${second.wording.language}:${clause.id}`) },
  ];
  return columns.every(({ blocks }) => blocks.length === 0) ? [] : [{ kind: 'beside', columns }];
}

function tablesOf({ block }: ResolvedClause, words: DraftWords, second: DraftWords): Block[] {
  if (block === null) return [];
  const own = generatedBlocks(block, words.records, words.wording);
  const translated = generatedBlocks(block, second.records, second.wording);
  return block === 'signatures' ? signedOnce(own, translated) : [...own, { kind: 'part', language: second.wording.language, blocks: translated }];
}

/** Nobody signs twice: one set of lines, labelled in both languages. */
function signedOnce(own: readonly Block[], translated: readonly Block[]): Block[] {
  return own.map((block, place) => {
    const other = translated[place];
    if (block.kind !== 'signatures' || other?.kind !== 'signatures') return block;
    return {
      kind: 'signatures',
      parties: block.parties.map((party, index) => ({
        role: both(party.role, other.parties[index]?.role ?? ''),
        organisation: both(party.organisation, other.parties[index]?.organisation ?? ''),
        name: party.name,
      })),
      labels: {
        name: both(block.labels.name, other.labels.name),
        date: both(block.labels.date, other.labels.date),
        signature: both(block.labels.signature, other.labels.signature),
      },
    };
  });
}

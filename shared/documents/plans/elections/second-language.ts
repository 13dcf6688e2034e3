import type { DocumentPlan } from '../../blocks.ts';
import { heading, paragraph } from '../blocks.ts';

/**
 * The paper in two languages: all of the first, then all of the second on a new page, in its own direction.
 *
 * Neither is said to be the translation of the other; figures and ids are the same in both.
 */
export function inTwoLanguages(first: DocumentPlan, second: DocumentPlan | null): DocumentPlan {
  if (second === null) return first;
  return {
    ...first,
    blocks: [
      ...first.blocks,
      { kind: 'page-break' },
      {
        kind: 'part',
        language: second.language,
        blocks: [
          heading(1, second.title, `${second.language}-title`),
          paragraph([{ text: second.subtitle, bold: true }]),
          paragraph(second.facts.flatMap(({ label, value }, place) => [{ text: `${place === 0 ? '' : '\n'}${label}: ` }, { text: value, bold: true }]), 'note'),
          ...second.blocks.map((block) => (block.kind === 'heading' ? { ...block, anchor: `${second.language}-${block.anchor}` } : block)),
        ],
      },
    ],
  };
}

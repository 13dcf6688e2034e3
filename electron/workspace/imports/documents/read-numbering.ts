import { readXml } from '../spreadsheets/xlsx/xml.ts';
import type { WordFile } from './open-word-file.ts';

/** How a list counts, by the id that paragraphs name and the level. */
export type ListNumbers = (numbering: string, level: number) => { ordered: boolean; start: number };

const mostCounted = 9_999;

/** The lists that a document defines (ECMA-376 part 1, 17.9). */
export async function readNumbering({ parts, relationships, name, pace }: WordFile): Promise<ListNumbers> {
  const part = relationships.main.find(({ type }) => type === 'numbering')?.target;
  if (part === undefined || !parts.has(part)) return () => ({ ordered: false, start: 1 });
  parts.measure([part]);
  /** By `<abstract id>:<level>`; first numbers also by `num:<id>:<level>` where an instance begins anew. */
  const numbered = new Set<string>();
  const starts = new Map<string, number>();
  const abstractOf = new Map<string, string>();
  let [abstract, level, instance] = ['', '', ''];
  await readXml(parts.read(part), { part, name, pace }, {
    open(element, attributes) {
      const value = attributes['w:val'] ?? '';
      if (element === 'abstractNum') [abstract, instance] = [attributes['w:abstractNumId'] ?? '', ''];
      else if (element === 'lvl' || element === 'lvlOverride') level = attributes['w:ilvl'] ?? '';
      else if (element === 'numFmt' && value !== 'bullet' && value !== 'none') numbered.add(`${abstract}:${level}`);
      else if (element === 'num') instance = attributes['w:numId'] ?? '';
      else if (element === 'abstractNumId') abstractOf.set(instance, value);
      else if (element === 'start' && instance === '') starts.set(`${abstract}:${level}`, Number(value));
      else if (element === 'startOverride') starts.set(`num:${instance}:${level}`, Number(value));
    },
  });
  return (numbering, at) => {
    const kind = `${abstractOf.get(numbering) ?? ''}:${at}`;
    const start = starts.get(`num:${numbering}:${at}`) ?? starts.get(kind) ?? 1;
    return { ordered: numbered.has(kind), start: Number.isInteger(start) && start >= 0 && start <= mostCounted ? start : 1 };
  };
}

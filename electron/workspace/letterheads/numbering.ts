import { declareNamespaces, elementsIn, findAll, type XmlElement } from './xml-tree.ts';

const named = (root: XmlElement, name: string) => elementsIn(root).filter((element) => element.name === name);
const highest = (elements: readonly XmlElement[], attribute: string) => Math.max(0, ...elements.map((element) => Number(element.attributes[attribute]) || 0));

/** ECMA-376 part 1, 17.9.6; LibreOffice writes them in another order, which no strict reader takes. */
const orderInLevel = ['w:start', 'w:numFmt', 'w:lvlRestart', 'w:pStyle', 'w:isLgl', 'w:suff', 'w:lvlText', 'w:lvlPicBulletId', 'w:legacy', 'w:lvlJc', 'w:pPr', 'w:rPr'];

function orderLevels(root: XmlElement): void {
  for (const level of findAll(root, 'w:lvl')) {
    level.children = elementsIn(level).toSorted((one, other) => orderInLevel.indexOf(one.name) - orderInLevel.indexOf(other.name));
  }
}

/** The letterhead's lists with ours under numbers of their own; answers with the number of each of ours. */
export function mergeNumbering(letterhead: XmlElement | null, ours: XmlElement, styleOf: (id: string) => string): { root: XmlElement; numberOf: (id: string) => string } {
  const shiftAbstract = letterhead === null ? 0 : highest(named(letterhead, 'w:abstractNum'), 'w:abstractNumId') + 1;
  const shift = letterhead === null ? 0 : highest(named(letterhead, 'w:num'), 'w:numId');
  const moved = (value: string | undefined, by: number) => `${(Number(value) || 0) + by}`;
  const abstracts = named(ours, 'w:abstractNum');
  for (const abstract of abstracts) {
    abstract.attributes['w:abstractNumId'] = moved(abstract.attributes['w:abstractNumId'], shiftAbstract);
    // Two lists with one identity would be one list to Word.
    abstract.children = abstract.children.filter((child) => typeof child === 'string' || (child.name !== 'w:nsid' && child.name !== 'w:tmpl'));
    for (const style of findAll(abstract, 'w:pStyle')) style.attributes['w:val'] = styleOf(style.attributes['w:val'] ?? '');
  }
  const numbers = named(ours, 'w:num');
  for (const number of numbers) {
    number.attributes['w:numId'] = moved(number.attributes['w:numId'], shift);
    for (const reference of findAll(number, 'w:abstractNumId')) reference.attributes['w:val'] = moved(reference.attributes['w:val'], shiftAbstract);
  }
  const base = letterhead ?? { ...ours, children: [] };
  declareNamespaces(base, ours);
  orderLevels(base);
  const rest = elementsIn(base);
  const children = [
    ...rest.filter(({ name }) => name === 'w:numPicBullet'),
    ...rest.filter(({ name }) => name === 'w:abstractNum'),
    ...abstracts,
    ...rest.filter(({ name }) => name === 'w:num'),
    ...numbers,
    ...rest.filter(({ name }) => name === 'w:numIdMacAtCleanup'),
  ];
  return { root: { ...base, children }, numberOf: (id) => (id === '0' ? id : moved(id, shift)) };
}

import { BuilderElement, type TextRun, type XmlComponent } from 'docx';

type Content =
  /** A box that a click crosses out: U+2610 and U+2612. */
  | { kind: 'check-box' }
  /** One of these words, the first of which stands for none. */
  | { kind: 'choice'; words: readonly string[] };

const checked = { sign: '2612', font: 'MS Gothic' };
const unchecked = { sign: '2610', font: 'MS Gothic' };
export const emptyBox = '☐';

const element = (name: string, attributes: Record<string, string> = {}, children: readonly XmlComponent[] = []) =>
  new BuilderElement({
    name,
    attributes: Object.fromEntries(Object.entries(attributes).map(([key, value]) => [key, { key, value }])),
    children,
  });

/**
 * A field of a form inside a paragraph that can be filled in and not removed (ECMA-376 part 1, 17.5.2).
 *
 * @param name that screen readers say.
 * @param tag for programs.
 * @param run what it shows as long as nothing was chosen.
 */
export function contentControl(name: string, tag: string, id: number, content: Content, run: TextRun): XmlComponent {
  return element('w:sdt', {}, [
    element('w:sdtPr', {}, [
      element('w:alias', { 'w:val': name }),
      element('w:tag', { 'w:val': tag }),
      element('w:id', { 'w:val': String(id) }),
      element('w:lock', { 'w:val': 'sdtLocked' }),
      content.kind === 'check-box' ? checkBox() : choice(content.words),
    ]),
    element('w:sdtContent', {}, [run]),
  ]);
}

function checkBox(): XmlComponent {
  return element('w14:checkbox', {}, [
    element('w14:checked', { 'w14:val': '0' }),
    element('w14:checkedState', { 'w14:val': checked.sign, 'w14:font': checked.font }),
    element('w14:uncheckedState', { 'w14:val': unchecked.sign, 'w14:font': unchecked.font }),
  ]);
}

function choice(words: readonly string[]): XmlComponent {
  return element(
    'w:dropDownList',
    {},
    words.map((word) => element('w:listItem', { 'w:displayText': word, 'w:value': word })),
  );
}

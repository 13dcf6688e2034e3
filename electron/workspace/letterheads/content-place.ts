import { contentField, ownTexts, paragraphsOf } from './template-fields.ts';
import { elementsIn, findAll, textIn, type XmlElement } from './xml-tree.ts';

/** Where the document goes. */
export interface ContentPlace {
  /** The body or a cell of a table. */
  holder: XmlElement;
  /** What of the holder gives way: the paragraph, or a content control around it. */
  replaced: XmlElement;
  paragraph: XmlElement;
}

const alone = new RegExp(`^\\{\\{\\s{0,20}${contentField}\\s{0,20}\\}\\}$`);

/** The first paragraph of body or table that says `{{content}}` and nothing else; `null`: the document goes to the end. */
export function contentPlace(body: XmlElement): ContentPlace | null {
  for (const holder of [body, ...findAll(body, 'w:tc')]) {
    for (const replaced of elementsIn(holder)) {
      const paragraph = soleParagraph(replaced);
      if (paragraph !== null && isContent(paragraph)) return { holder, replaced, paragraph };
    }
  }
  return null;
}

/** A text box in it would go with it. */
function isContent(paragraph: XmlElement): boolean {
  return paragraphsOf(paragraph).length === 0 && alone.test(ownTexts(paragraph).map(textIn).join('').trim());
}

/** A paragraph, or the only one of a content control. */
function soleParagraph(element: XmlElement): XmlElement | null {
  if (element.name === 'w:p') return element;
  if (element.name !== 'w:sdt') return null;
  const [only, ...more] = elementsIn(element).filter(({ name }) => name === 'w:sdtContent').flatMap(elementsIn);
  return only !== undefined && more.length === 0 ? soleParagraph(only) : null;
}

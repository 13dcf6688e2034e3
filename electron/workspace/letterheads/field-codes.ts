import { elementsIn, textIn, type XmlElement } from './xml-tree.ts';

/** A field of Word's own (ECMA-376 part 1, 17.16), such as ` PAGE `. */
export interface FieldCode {
  code: string;
  /** Where it begins, counted from 1 within the part; `null` outside of paragraphs. */
  paragraph: number | null;
}

/**
 * Fields that say something about the document itself. All others fetch (`INCLUDEPICTURE`, `LINK`), run (`DDEAUTO`,
 * `MACROBUTTON`), ask, or put together (`QUOTE`) what does.
 */
const harmless = new Set(
  (
    'ADVANCE AUTHOR AUTONUM AUTONUMLGL AUTONUMOUT BARCODE BIBLIOGRAPHY CITATION COMMENTS CREATEDATE DATE DISPLAYBARCODE DOCPROPERTY DOCVARIABLE EDITTIME EQ ' +
    'FILENAME FILESIZE FORMCHECKBOX FORMDROPDOWN FORMTEXT GREETINGLINE HYPERLINK IF INDEX INFO KEYWORDS LASTSAVEDBY LISTNUM MERGEFIELD NOTEREF NUMCHARS NUMPAGES ' +
    'NUMWORDS PAGE PAGEREF PRINTDATE REF REVNUM SAVEDATE SECTION SECTIONPAGES SEQ SHAPE STYLEREF SUBJECT SYMBOL TC TEMPLATE TIME TITLE TOC USERADDRESS USERINITIALS USERNAME XE'
  ).split(' '),
);

export function isHarmlessCode(code: string): boolean {
  const name = code.trim().split(/[\s\\"]/)[0] ?? '';
  return name.startsWith('=') || harmless.has(name.toUpperCase());
}

/**
 * Every field of a part, also where it spans paragraphs and runs.
 *
 * Threats: a code that is put together from others is one without a harmless name of its own.
 */
export function fieldCodesOf(root: XmlElement): FieldCode[] {
  const found: FieldCode[] = [];
  const open: (FieldCode & { isDone: boolean })[] = [];
  let paragraphs = 0;
  const close = () => {
    const field = open.at(-1);
    if (field === undefined || field.isDone) return;
    field.isDone = true;
    found.push({ code: field.code, paragraph: field.paragraph });
  };
  const read = (element: XmlElement) => {
    if (element.name === 'w:p') paragraphs += 1;
    const paragraph = paragraphs === 0 ? null : paragraphs;
    if (element.name === 'w:fldSimple') found.push({ code: element.attributes['w:instr'] ?? '', paragraph });
    else if (element.name === 'w:instrText') {
      const field = open.at(-1);
      if (field === undefined || field.isDone) found.push({ code: textIn(element), paragraph });
      else field.code += textIn(element);
    } else if (element.name === 'w:fldChar') {
      const type = element.attributes['w:fldCharType'];
      if (type === 'begin') open.push({ code: '', paragraph, isDone: false });
      else close();
      if (type === 'end') open.pop();
    }
    for (const child of elementsIn(element)) read(child);
  };
  read(root);
  while (open.length > 0) {
    close();
    open.pop();
  }
  return found;
}

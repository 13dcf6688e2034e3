import { Document, Footer, Packer, type Paragraph, type ParagraphChild, Table, TableCell, TableRow, TextRun, VerticalAlignTable, WidthType } from 'docx';
import type { ReviewForm } from '../../../../shared/contract/reviews.ts';
import { outlineForm, type OutlineQuestion, type ScaleOption, wordsFor } from '../../../../shared/domain/ccpm/reviews/form-outline.ts';
import { formIntroduction, sayInForm, skipText } from '../../../../shared/documents/review-form-words.ts';
import { directionOf, type Wording } from '../../../../shared/documents/wording.ts';
import type { FrozenComment } from '../../../../shared/records/review-data.ts';
import { packCarried, reviewToken, type ReviewToken } from '../reviews/form-tags.ts';
import { contentControl, emptyBox } from './content-control.ts';
import { accent, contentWidth, dim, documentLanguage, margin, pageSize, soft, type WordContext } from './context.ts';
import { mendPackage } from './mend-package.ts';
import { spacer, writeParagraph } from './paragraphs.ts';
import { documentNumbering, documentStyles } from './styles.ts';
import { alignments, columnWidths, thinLine } from './tables.ts';
import { toXmlText, writeText } from './text.ts';

export interface WordReviewInput {
  /** All forms are in its language. */
  wording: Wording;
  clusterName: string;
  forms: readonly ReviewForm[];
  /** To be filled in in Word and read back; else to be printed, with nothing hidden. */
  isFilledInWord: boolean;
}

/** One form while it is written. */
interface Writing {
  input: WordReviewInput;
  form: ReviewForm;
  context: WordContext;
  nextControl(): number;
}

/** Every scale has at most so many options, and they stand side by side. */
const gridColumns = 12;
const boxSize = 34;
const commentHeight = 1_300;

/**
 * Questionnaires as forms in Word: a box for each option, room for each comment, the code, the receipt; each form begins on
 * a new page.
 *
 * What a cell is about stands in it as hidden text, so that rows can be moved, and a program that does not know content
 * controls loses nothing that is needed.
 */
export async function writeReviewDocument(input: WordReviewInput): Promise<Uint8Array> {
  const { wording, clusterName, forms } = input;
  const { language } = wording;
  const context: WordContext = {
    language,
    isRightToLeft: directionOf(language) === 'rtl',
    contentWidth: contentWidth('portrait'),
    bookmarkOf: () => '',
    countsHeadings: false,
    marksClauses: false,
  };
  const { width, height } = pageSize('portrait');
  let controls = 0;
  const nextControl = () => (controls += 1);
  const footer = new Footer({ children: [writeParagraph(writeText(clusterName, context), context, { style: 'Footer' })] });
  const document = new Document({
    title: toXmlText(forms[0]?.title ?? ''),
    subject: toXmlText(clusterName),
    creator: toXmlText(clusterName),
    lastModifiedBy: toXmlText(clusterName),
    styles: documentStyles(language),
    numbering: documentNumbering({ blocks: [] }),
    compatibility: { version: 15 },
    features: { updateFields: false },
    sections: forms.map((form) => ({
      properties: {
        page: {
          size: { width, height },
          margin: { top: margin.top, bottom: margin.bottom, left: margin.side, right: margin.side, header: margin.header, footer: margin.footer },
        },
      },
      footers: { default: footer },
      children: writeForm({ input, form, context, nextControl }),
    })),
  });
  return mendPackage(await Packer.toBuffer(document), { language: documentLanguage[language], writtenAt: null });
}

function writeForm(writing: Writing): (Paragraph | Table)[] {
  const { input, form, context } = writing;
  const { wording } = input;
  const say = sayInForm(wording);
  const { questionnaire, role } = form;
  return [
    writeParagraph(writeText(form.title, context), context, { heading: 'Heading1' }),
    ...formIntroduction(form, wording, 'word').map((line) => writeParagraph(writeText(line, context), context)),
    table(writing, [
      writeFact(writing, say('code'), form.code, [token('form', packCarried(form)), token('code')]),
      writeFact(writing, say('receipt'), form.receipt, []),
    ]),
    writeParagraph(writeText(say('receiptNote'), context), context, { style: 'Note' }),
    ...outlineForm(questionnaire, role).flatMap(({ title, questions, comments }) => [
      writeParagraph(writeText(title === null ? say('overall') : wordsFor(title, wording.language, questionnaire), context), context, { heading: 'Heading2' }),
      table(writing, [...questions.flatMap((question) => writeQuestion(writing, question)), ...comments.map((box) => writeComment(writing, box))]),
      spacer(context),
    ]),
  ];
}

function writeFact(writing: Writing, label: string, value: string, tokens: readonly TextRun[]): TableRow {
  const { input, context } = writing;
  return new TableRow({
    cantSplit: true,
    children: [
      cell(writing, 3, [tableText(writeText(label, context), context, { style: 'TableHeading' })], soft),
      cell(writing, 9, [tableText([...(input.isFilledInWord ? tokens : []), ...writeText(value, context, { bold: true })], context)]),
    ],
  });
}

/** The smallest type there is: where hidden text is shown, it takes no room. */
const hidden = { vanish: true, size: 2, sizeComplexScript: 2, noProof: true, color: 'FFFFFF' } as const;

function token(name: ReviewToken, value: string | null = null): TextRun {
  return new TextRun({ text: reviewToken(name, value), ...hidden });
}

function table({ context }: Writing, rows: TableRow[]): Table {
  return new Table({
    width: { size: context.contentWidth, type: WidthType.DXA },
    columnWidths: gridWidths(context),
    layout: 'fixed',
    margins: { marginUnitType: WidthType.DXA, top: 50, bottom: 50, left: 80, right: 80 },
    borders: { top: thinLine, bottom: thinLine, left: thinLine, right: thinLine, insideHorizontal: thinLine, insideVertical: thinLine },
    ...(context.isRightToLeft ? { visuallyRightToLeft: true } : {}),
    rows,
  });
}

const gridWidths = ({ contentWidth: width }: WordContext) => columnWidths(Array.from({ length: gridColumns }, () => 1), width);

function cell({ context }: Writing, span: number, children: Paragraph[], ground: string | null = null): TableCell {
  return new TableCell({
    width: { size: gridWidths(context).slice(0, span).reduce((all, one) => all + one, 0), type: WidthType.DXA },
    columnSpan: span,
    verticalAlign: VerticalAlignTable.TOP,
    ...(ground === null ? {} : { shading: { type: 'clear', fill: ground, color: 'auto' } as const }),
    children,
  });
}

function tableText(children: readonly ParagraphChild[], context: WordContext, look: { style?: string; isCentred?: boolean; keepNext?: boolean } = {}): Paragraph {
  return writeParagraph(children, context, {
    style: look.style ?? 'TableText',
    alignment: look.isCentred === true ? alignments.center : alignments.start,
    ...(look.keepNext === true ? { keepNext: true } : {}),
  });
}

/** The question, and below it its options side by side: the two stay on one page. */
function writeQuestion(writing: Writing, { question, number, options, gate }: OutlineQuestion): TableRow[] {
  const { input, form, context } = writing;
  const { wording } = input;
  const { questionnaire } = form;
  const text = [
    ...writeText(`${number}. `, context, { bold: true, color: accent }),
    ...writeText(wordsFor(question.texts, wording.language, questionnaire), context, { bold: true }),
  ];
  const skip = gate === null ? [] : [tableText(writeText(skipText(gate, questionnaire, wording), context, { italics: true, color: dim, size: 17 }), context, { keepNext: true })];
  return [
    new TableRow({ cantSplit: true, children: [cell(writing, gridColumns, [tableText(text, context, { keepNext: true }), ...skip], soft)] }),
    new TableRow({
      cantSplit: true,
      children: options.map((option, place) => cell(writing, spanOf(place, options.length), writeOption(writing, question.id, number, option))),
    }),
  ];
}

/** The grid's columns shared out as evenly as may be. */
function spanOf(place: number, count: number): number {
  return Math.floor(((place + 1) * gridColumns) / count) - Math.floor((place * gridColumns) / count);
}

function writeOption(writing: Writing, question: string, number: number, option: ScaleOption): Paragraph[] {
  const { input, form, context, nextControl } = writing;
  const words = wordsFor(option.texts, input.wording.language, form.questionnaire);
  const box = new TextRun({ text: emptyBox, size: boxSize, font: 'MS Gothic' });
  const id = nextControl();
  const name = toXmlText(`${number}: ${words}`).replaceAll('\n', ' ').slice(0, 60);
  const mark = input.isFilledInWord
    ? [token('answer', `${question}:${option.id}`), contentControl(name, `answer-${id}`, id, { kind: 'check-box' }, box) as unknown as ParagraphChild]
    : [box];
  return [tableText(mark, context, { isCentred: true }), tableText(writeText(words, context), context, { isCentred: true })];
}

/** What is asked, and room below it. */
function writeComment(writing: Writing, { id, texts }: FrozenComment): TableRow {
  const { input, form, context } = writing;
  const asked = writeText(wordsFor(texts, input.wording.language, form.questionnaire), context, { bold: true });
  return new TableRow({
    cantSplit: true,
    height: { value: commentHeight, rule: 'atLeast' },
    children: [cell(writing, gridColumns, [tableText([...(input.isFilledInWord ? [token('comment', id)] : []), ...asked], context), tableText([], context)])],
  });
}

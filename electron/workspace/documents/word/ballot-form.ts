import { Document, Footer, Packer, type Paragraph, type ParagraphChild, Table, TableCell, TableRow, TextRun, VerticalAlignTable, WidthType } from 'docx';
import type { BallotForm } from '../../../../shared/domain/elections/procedure/ballot-form.ts';
import { ballotInstructions } from '../../../../shared/documents/plans/elections/ballot-instructions.ts';
import { electorateName, sayIn } from '../../../../shared/documents/plans/elections/paper-head.ts';
import { dayText, directionOf, sentencesText, type Wording } from '../../../../shared/documents/wording.ts';
import { packForm } from '../ballots/pack-form.ts';
import { type WordTag, wordToken } from '../ballots/form-tags.ts';
import { contentControl, emptyBox } from './content-control.ts';
import { contentWidth, documentLanguage, margin, pageSize, soft, type WordContext } from './context.ts';
import { mendPackage } from './mend-package.ts';
import { spacer, writeParagraph } from './paragraphs.ts';
import { documentNumbering, documentStyles } from './styles.ts';
import { alignments, columnWidths, thinLine } from './tables.ts';
import { toXmlText, writeText } from './text.ts';

export interface WordBallotInput {
  wording: Wording;
  clusterName: string;
  form: BallotForm;
}

/** What a choice of ranks shows before anybody chose one. */
export const noRank = '–';

/**
 * The ballot as a form in Word: a box to click or a list of ranks for each candidate, the code, the receipt.
 *
 * What each cell is about stands in it as hidden text, so that rows can be moved, and a program that does not know content
 * controls loses nothing that is needed.
 */
export async function writeBallotDocument({ wording, clusterName, form }: WordBallotInput): Promise<Uint8Array> {
  const { language } = wording;
  const say = sayIn(wording);
  const context: WordContext = {
    language,
    isRightToLeft: directionOf(language) === 'rtl',
    contentWidth: contentWidth('portrait'),
    bookmarkOf: () => '',
    countsHeadings: false,
    marksClauses: false,
  };
  const { width, height } = pageSize('portrait');
  const lines = [
    sentencesText(ballotInstructions(form, wording, 'form'), language),
    ...(form.closesOn === null ? [] : [say('ballotForm.return', { day: dayText(form.closesOn, language) })]),
    say('ballotForm.secrecy'),
  ];
  const document = new Document({
    title: toXmlText(form.title),
    subject: toXmlText(clusterName),
    creator: toXmlText(clusterName),
    lastModifiedBy: toXmlText(clusterName),
    styles: documentStyles(language),
    numbering: documentNumbering({ blocks: [] }),
    compatibility: { version: 15 },
    features: { updateFields: false },
    sections: [
      {
        properties: {
          page: {
            size: { width, height },
            margin: { top: margin.top, bottom: margin.bottom, left: margin.side, right: margin.side, header: margin.header, footer: margin.footer },
          },
        },
        footers: { default: new Footer({ children: [writeParagraph(writeText(clusterName, context), context, { style: 'Footer' })] }) },
        children: [
          writeParagraph(writeText(say('ballot.heading', { election: form.title, electorate: electorateName(form.constituency, wording) }), context), context, {
            heading: 'Heading1',
          }),
          ...lines.map((line) => writeParagraph(writeText(line, context), context)),
          writeTable(form, wording, context),
          spacer(context),
          writeParagraph(writeText(say('ballot.receiptNote'), context), context, { style: 'Note' }),
        ],
      },
    ],
  });
  return mendPackage(await Packer.toBuffer(document), { language: documentLanguage[language], writtenAt: null });
}

/** The smallest type there is: where hidden text is shown, it takes no room. */
const hidden = { vanish: true, size: 2, sizeComplexScript: 2, noProof: true, color: 'FFFFFF' } as const;

function token(tag: WordTag, value: string | null = null): TextRun {
  return new TextRun({ text: wordToken(tag, value), ...hidden });
}

function writeTable(form: BallotForm, wording: Wording, context: WordContext): Table {
  const say = sayIn(wording);
  const widths = columnWidths([16, 46, 38], context.contentWidth);
  const cell = (children: readonly ParagraphChild[], place: number, look: { isHeading?: boolean; span?: number } = {}) =>
    new TableCell({
      width: { size: widths.slice(place, place + (look.span ?? 1)).reduce((all, one) => all + one, 0), type: WidthType.DXA },
      verticalAlign: VerticalAlignTable.CENTER,
      ...((look.span ?? 1) > 1 ? { columnSpan: look.span as number } : {}),
      ...(look.isHeading ? { shading: { type: 'clear', fill: soft, color: 'auto' } as const } : {}),
      children: [tableParagraph(children, place === 0 && !look.isHeading, look.isHeading === true, context)],
    });
  const headings = [say(form.rule === 'stv' ? 'ballot.rank' : 'ballot.mark'), say('organisation'), say('person')];
  const foot = [
    { label: say('ballot.code'), tag: 'code', value: form.code },
    { label: say('ballot.receipt'), tag: 'receipt', value: form.receipt },
  ] as const;
  return new Table({
    width: { size: context.contentWidth, type: WidthType.DXA },
    columnWidths: widths,
    layout: 'fixed',
    margins: { marginUnitType: WidthType.DXA, top: 90, bottom: 90, left: 100, right: 100 },
    borders: { top: thinLine, bottom: thinLine, left: thinLine, right: thinLine, insideHorizontal: thinLine, insideVertical: thinLine },
    ...(context.isRightToLeft ? { visuallyRightToLeft: true } : {}),
    rows: [
      new TableRow({
        tableHeader: true,
        cantSplit: true,
        children: headings.map((text, place) =>
          cell([...(place === 0 ? [token('form', packForm(form))] : []), ...writeText(text, context)], place, { isHeading: true }),
        ),
      }),
      ...form.candidates.map(
        (candidate, place) =>
          new TableRow({
            cantSplit: true,
            children: [
              cell([token('mark', candidate.id), markControl(candidate, place, form)], 0),
              cell([token('organisation', candidate.id), ...writeText(candidate.organisationName, context, { bold: true })], 1),
              cell([token('person', candidate.id), ...writeText(candidate.personName ?? '', context)], 2),
            ],
          }),
      ),
      ...foot.map(
        ({ label, tag, value }) =>
          new TableRow({
            cantSplit: true,
            children: [
              cell(writeText(label, context), 0, { isHeading: true }),
              cell([token(tag), ...writeText(value, context, { bold: true })], 1, { span: 2 }),
            ],
          }),
      ),
    ],
  });
}

function tableParagraph(children: readonly ParagraphChild[], isCentred: boolean, isHeading: boolean, context: WordContext): Paragraph {
  return writeParagraph(children, context, {
    style: isHeading ? 'TableHeading' : 'TableText',
    alignment: isCentred ? alignments.center : alignments.start,
  });
}

function markControl(candidate: BallotForm['candidates'][number], place: number, { rule, candidates }: BallotForm): ParagraphChild {
  const isRanked = rule === 'stv';
  const shown = isRanked ? new TextRun({ text: noRank, size: 28 }) : new TextRun({ text: emptyBox, size: 28, font: 'MS Gothic' });
  const name = toXmlText(candidate.organisationName).replaceAll('\n', ' ').slice(0, 60);
  const content = isRanked
    ? ({ kind: 'choice', words: [noRank, ...candidates.map((_, rank) => String(rank + 1))] } as const)
    : ({ kind: 'check-box' } as const);
  return contentControl(name, `mark-${place + 1}`, place + 1, content, shown) as unknown as ParagraphChild;
}

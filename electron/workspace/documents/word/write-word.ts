import { Document, type ISectionOptions, type ISectionPropertiesOptions, Packer, PageOrientation, SectionType } from 'docx';
import type { DocumentIdentity, DocumentPlan } from '../../../../shared/documents/blocks.ts';
import { writeBlocks } from './blocks.ts';
import { contentsEntries, writeContents } from './contents.ts';
import { areHeadingsCounted, contentWidth, documentLanguage, margin, pageSize, type WordContext } from './context.ts';
import { writeCover, writeLogo, writeTitleBlock } from './cover.ts';
import { writeFooter, writeHeader } from './header-footer.ts';
import { mendPackage, mendParts } from './mend-package.ts';
import { documentNumbering, documentStyles } from './styles.ts';
import { toXmlText } from './text.ts';

/**
 * The plan as a .docx file: the same bytes for the same plan.
 *
 * @param writtenAt ISO 8601 instant for the file's properties; without it they state none.
 */
export async function writeWord(plan: DocumentPlan, writtenAt: string | null = null): Promise<Uint8Array> {
  return mendPackage(await pack(plan, null), { language: documentLanguage[plan.language], writtenAt });
}

/**
 * The parts of that file, to be put on a letterhead.
 *
 * @param room twentieths of a point between the letterhead's margins; `null`: as between our own.
 */
export async function writeWordParts(plan: DocumentPlan, room: number | null): Promise<Record<string, Uint8Array>> {
  return mendParts(await pack(plan, room), { language: documentLanguage[plan.language], writtenAt: null });
}

function pack(plan: DocumentPlan, room: number | null): Promise<Uint8Array> {
  const context: WordContext = {
    language: plan.language,
    isRightToLeft: plan.direction === 'rtl',
    contentWidth: room ?? contentWidth(plan.orientation),
    bookmarkOf: (place) => `_Toc${String(place + 1).padStart(8, '0')}`,
    countsHeadings: plan.direction === 'ltr' && areHeadingsCounted(plan.blocks),
    marksClauses: plan.identity !== undefined,
  };
  const document = new Document({
    title: toXmlText(plan.title),
    subject: toXmlText(plan.subtitle),
    creator: toXmlText(plan.author),
    lastModifiedBy: toXmlText(plan.author),
    styles: documentStyles(plan.language),
    numbering: documentNumbering(plan),
    compatibility: { version: 15 },
    features: { updateFields: false },
    ...(plan.identity === undefined ? {} : { customProperties: identityProperties(plan.identity) }),
    sections: sectionsOf(plan, context),
  });
  return Packer.toBuffer(document);
}

/** By these a file that comes back is known. */
function identityProperties({ document, kind, version, language }: DocumentIdentity): { name: string; value: string }[] {
  return [
    { name: 'ClusterDeskDocument', value: document },
    { name: 'ClusterDeskVersion', value: version ?? '' },
    { name: 'ClusterDeskKind', value: kind },
    { name: 'ClusterDeskLanguage', value: language },
  ].map(({ name, value }) => ({ name, value: toXmlText(value) }));
}

/** What stands above the first block of a document without a cover. */
function openingOf(plan: DocumentPlan, context: WordContext): ReturnType<typeof writeTitleBlock> {
  if (plan.hasCover || plan.isBare) return [];
  return plan.isLetter ? writeLogo(plan, context) : writeTitleBlock(plan, context);
}

/** More entries than one column of a page holds; they carry no page numbers, so that two columns have room for them. */
const mostEntriesInOneColumn = 44;

function contentsColumns(plan: DocumentPlan, context: WordContext): Pick<ISectionPropertiesOptions, 'column'> {
  return contentsEntries(plan.blocks, context).length > mostEntriesInOneColumn ? { column: { count: 2, space: 567 } } : {};
}

/** Without header and footer, in twentieths of a point. */
const bareMargin = 760;

function sectionsOf(plan: DocumentPlan, context: WordContext): ISectionOptions[] {
  const { width, height } = pageSize(plan.orientation);
  const isLandscape = plan.orientation === 'landscape';
  const properties: ISectionPropertiesOptions = {
    page: {
      size: {
        /** docx swaps the two for a landscape page. */
        width: isLandscape ? height : width,
        height: isLandscape ? width : height,
        orientation: isLandscape ? PageOrientation.LANDSCAPE : PageOrientation.PORTRAIT,
      },
      margin: {
        top: plan.isBare ? bareMargin : margin.top,
        bottom: plan.isBare ? bareMargin : margin.bottom,
        left: margin.side,
        right: margin.side,
        header: margin.header,
        footer: margin.footer,
      },
    },
    type: SectionType.NEXT_PAGE,
  };
  /** Made anew for each section: docx empties the fields of a footer that two sections share. */
  const running = () => (plan.isBare ? {} : {
    headers: { default: writeHeader(plan, context) },
    footers: { default: writeFooter(plan, context) },
  });
  const body = writeBlocks(plan.blocks, context);
  const contents =
    plan.contents === null || contentsEntries(plan.blocks, context).length === 0
      ? []
      : [{ ...running(), properties: { ...properties, ...contentsColumns(plan, context) }, children: writeContents(plan, plan.contents, context) }];
  return [
    ...(plan.hasCover ? [{ properties, children: writeCover(plan, context) }] : []),
    ...contents,
    { ...running(), properties, children: [...openingOf(plan, context), ...body] },
  ];
}

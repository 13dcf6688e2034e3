import type { WebContents } from 'electron';

/** The page as its print style sheet lays it out, as the bytes of a PDF. */
export async function printToPdf(contents: WebContents): Promise<Uint8Array> {
  return contents.printToPDF({
    pageSize: 'A4',
    preferCSSPageSize: true,
    printBackground: true,
    generateTaggedPDF: true,
    generateDocumentOutline: true,
  });
}

import { BorderStyle, Document, Footer, Header, Packer, PageNumber, Paragraph, TextRun } from 'docx';
import type { Translate } from '../../../../shared/documents/translate.ts';
import { directionOf } from '../../../../shared/documents/wording.ts';
import type { Language } from '../../../../shared/records/choices.ts';
import { documentLanguage } from './context.ts';
import { mendPackage } from './mend-package.ts';
import { documentStyles } from './styles.ts';

/** A letterhead to start from: names in the header, title and page in the footer, the place for the text between. */
export async function writeSampleLetterhead(language: Language, t: Translate): Promise<Uint8Array> {
  const isRightToLeft = directionOf(language) === 'rtl';
  const line = (text: string, look: { bold?: boolean; size?: number } = {}) => new TextRun({ text, ...look, ...(isRightToLeft ? { rightToLeft: true } : {}) });
  const side = isRightToLeft ? { bidirectional: true } : {};
  const rule = { style: BorderStyle.SINGLE, size: 8, color: '0B6375', space: 4 };
  const document = new Document({
    title: t('documents:letterhead.sample'),
    styles: documentStyles(language),
    features: { updateFields: false },
    sections: [
      {
        properties: {},
        headers: {
          default: new Header({
            children: [
              new Paragraph({ ...side, children: [line('{{cluster_name}}', { bold: true, size: 26 })] }),
              new Paragraph({ ...side, border: { bottom: rule }, children: [line('{{country}} · {{office_name}}')] }),
            ],
          }),
        },
        footers: {
          default: new Footer({
            children: [new Paragraph({ ...side, border: { top: rule }, children: [line('{{title}} · {{version}} · '), new TextRun({ children: [PageNumber.CURRENT] })] })],
          }),
        },
        children: [new Paragraph({ ...side, children: [line('{{content}}')] })],
      },
    ],
  });
  return mendPackage(await Packer.toBuffer(document), { language: documentLanguage[language], writtenAt: null });
}

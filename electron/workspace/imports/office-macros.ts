import type { CallContext } from '../../../shared/contract/define.ts';
import { createPace } from '../archive/pace.ts';
import type { PackageParts } from './spreadsheets/xlsx/package-parts.ts';
import { readXml } from './spreadsheets/xlsx/xml.ts';

const contentTypes = '[Content_Types].xml';

/** Whether a file of Word or Excel holds macros, whatever its name says. Fails with `spreadsheet-...` codes. */
export async function holdsMacros(parts: PackageParts, name: string, context: CallContext): Promise<boolean> {
  if (!parts.has(contentTypes)) return false;
  let isFound = false;
  await readXml(parts.read(contentTypes), { part: contentTypes, name, pace: createPace(context, parts.measure([contentTypes])) }, {
    open(_element, { ContentType = '' }) {
      isFound ||= /macroEnabled|vbaProject/i.test(ContentType);
    },
  });
  return isFound;
}

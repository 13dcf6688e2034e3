import type { InputOf } from '../../shared/contract/define.ts';
import type { ServiceContract } from '../../shared/contract/index.ts';
import { bilingualLayouts } from '../../shared/records/choices.ts';
import { type Command, type Invocation, textOption, UsageError } from './command.ts';
import { readInputFile } from './input-files.ts';

export const documentExportUsage =
  'export WORKSPACE KIND [--document ID] [--second LANGUAGE] [--layout beside|after] [--template FILE] --out FILE ...';

export const documentExportOptions = {
  document: { type: 'string' },
  layout: { type: 'string' },
  template: { type: 'string' },
} as const satisfies Command['options'];

type Choices = Pick<InputOf<ServiceContract['exports.make']>, 'layout' | 'template'>;

/** How a drafted document is printed: its two languages, and the Word file whose looks it takes. */
export function readDocumentChoices(invocation: Invocation): Choices {
  const asked = textOption(invocation, 'layout');
  const layout = bilingualLayouts.find((known) => known === asked);
  if (asked !== null && layout === undefined) throw new UsageError('usage.layout', { layout: asked, layouts: bilingualLayouts.join(', ') });
  const template = textOption(invocation, 'template');
  return {
    ...(layout !== undefined && { layout }),
    ...(template !== null && { template: readInputFile(template).toString('base64') }),
  };
}

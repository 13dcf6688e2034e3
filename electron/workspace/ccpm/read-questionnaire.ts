import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type CcpmCatalogue, parseCcpmCatalogue } from '../../../shared/domain/ccpm/catalogue.ts';
import { type CcpmTexts, parseCcpmTexts } from '../../../shared/domain/ccpm/texts.ts';
import type { Language } from '../../../shared/records/choices.ts';

/** The questionnaire as it comes with the application. */
export function readCcpmCatalogue(resourcesFolder: string): CcpmCatalogue {
  return parseCcpmCatalogue(readJson(resourcesFolder, 'catalogue'));
}

export function readCcpmTexts(resourcesFolder: string, language: Language): CcpmTexts {
  return parseCcpmTexts(readJson(resourcesFolder, language));
}

function readJson(resourcesFolder: string, name: string): unknown {
  return JSON.parse(readFileSync(join(resourcesFolder, 'ccpm', `${name}.json`), 'utf8'));
}

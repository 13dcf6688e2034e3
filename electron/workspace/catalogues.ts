import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { type DraftableKind, draftableKinds } from '../../shared/contract/documents.ts';
import { type ClauseCatalogue, type ClauseTexts, parseClauseCatalogue, parseClauseTexts } from '../../shared/documents/clause-texts.ts';
import type { Translate } from '../../shared/documents/translate.ts';
import { type ActivationCatalogue, parseActivationCatalogue } from '../../shared/domain/activation/catalogue.ts';
import { type CcpmCatalogue, parseCcpmCatalogue } from '../../shared/domain/ccpm/catalogue.ts';
import { type DescriptionCatalogue, parseDescriptionCatalogue } from '../../shared/domain/ccpm/description.ts';
import { type CcpmTexts, parseCcpmTexts } from '../../shared/domain/ccpm/texts.ts';
import { type ChecklistCatalogue, parseChecklistCatalogue } from '../../shared/domain/checklist/catalogue.ts';
import {
  type ElectionsCatalogue,
  type ElectionsTexts,
  parseElectionsCatalogue,
  parseElectionsTexts,
} from '../../shared/domain/elections/procedure/catalogue.ts';
import {
  type MeetingsCatalogue,
  type MeetingsTexts,
  parseMeetingsCatalogue,
  parseMeetingsTexts,
} from '../../shared/domain/meetings/catalogue.ts';
import { type DiallingCatalogue, parseDiallingCatalogue } from '../../shared/domain/partners/reading/dialling.ts';
import { type Language, languages } from '../../shared/records/choices.ts';
import { readTranslators } from '../languages/translators.ts';

const checklistTextsSchema = z.object({
  functions: z.record(z.string(), z.object({ title: z.string(), short: z.string(), purpose: z.string() })),
  items: z.record(z.string(), z.object({ title: z.string(), statement: z.string(), howTo: z.string() })),
});
export type ChecklistTexts = z.output<typeof checklistTextsSchema>;

const titled = z.object({ title: z.string(), text: z.string() });
const activationTextsSchema = z.object({
  considerations: z.record(z.string(), titled),
  criteria: z.record(z.string(), titled.extend({ evidenceHint: z.string() })),
  steps: z.record(z.string(), titled.extend({ who: z.string(), documentHint: z.string() })),
  outcomes: z.record(z.string(), titled),
  mixedSituation: titled,
  review: titled,
  transition: titled,
});
export type ActivationTexts = z.output<typeof activationTextsSchema>;

/** The field's content: data with permanent ids and its wording in five languages. */
export interface Catalogues {
  checklist: ChecklistCatalogue;
  checklistTexts: Record<Language, ChecklistTexts>;
  activation: ActivationCatalogue;
  activationTexts: Record<Language, ActivationTexts>;
  meetings: MeetingsCatalogue;
  meetingsTexts: Record<Language, MeetingsTexts>;
  dialling: DiallingCatalogue;
  elections: ElectionsCatalogue;
  electionsTexts: Record<Language, ElectionsTexts>;
  ccpm: CcpmCatalogue;
  ccpmTexts: Record<Language, CcpmTexts>;
  ccpmDescription: DescriptionCatalogue;
  templates: Record<DraftableKind, ClauseCatalogue>;
  templateTexts: Record<DraftableKind, Record<Language, ClauseTexts>>;
  /** The words of documents, in each language. */
  translators: Record<Language, Translate>;
  /** Reads a text file below `resources/`, for example a template. */
  read: (relativePath: string) => string;
}

export function readCatalogues(resourcesFolder: string, languagesFolder: string): Catalogues {
  const read = (path: string) => readFileSync(join(resourcesFolder, path), 'utf8');
  const readJson = (path: string): unknown => JSON.parse(read(path));
  const inEachLanguage = <T>(readOne: (language: Language) => T) =>
    Object.fromEntries(languages.map((language) => [language, readOne(language)])) as Record<Language, T>;
  const ofEachKind = <T>(readOne: (kind: DraftableKind) => T) =>
    Object.fromEntries(draftableKinds.map((kind) => [kind, readOne(kind)])) as Record<DraftableKind, T>;
  return {
    ccpm: parseCcpmCatalogue(readJson('ccpm/catalogue.json')),
    ccpmTexts: inEachLanguage((language) => parseCcpmTexts(readJson(`ccpm/${language}.json`))),
    ccpmDescription: parseDescriptionCatalogue(readJson('ccpm/description.json')),
    checklist: parseChecklistCatalogue(readJson('checklist/catalogue.json')),
    checklistTexts: inEachLanguage((language) => checklistTextsSchema.parse(readJson(`checklist/${language}.json`))),
    activation: parseActivationCatalogue(readJson('activation/catalogue.json')),
    activationTexts: inEachLanguage((language) => activationTextsSchema.parse(readJson(`activation/${language}.json`))),
    meetings: parseMeetingsCatalogue(readJson('meetings/catalogue.json')),
    meetingsTexts: inEachLanguage((language) => parseMeetingsTexts(readJson(`meetings/${language}.json`))),
    dialling: parseDiallingCatalogue(readJson('dialling/catalogue.json')),
    elections: parseElectionsCatalogue(readJson('elections/catalogue.json')),
    electionsTexts: inEachLanguage((language) => parseElectionsTexts(readJson(`elections/${language}.json`))),
    templates: ofEachKind((kind) => parseClauseCatalogue(readJson(`templates/${kind}.json`))),
    templateTexts: ofEachKind((kind) => inEachLanguage((language) => parseClauseTexts(read(`templates/${language}/${kind}.md`)))),
    translators: readTranslators(languagesFolder),
    read,
  };
}

import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import type { Language } from '../../shared/records/choices.ts';
import type { Failure } from '../../shared/result.ts';
import { readTranslators } from '../languages/translators.ts';

const itemNames = [
  'file',
  'new',
  'open',
  'recent',
  'noRecent',
  'print',
  'backups',
  'preferences',
  'close',
  'quit',
  'edit',
  'undo',
  'redo',
  'cut',
  'copy',
  'paste',
  'pastePlain',
  'selectAll',
  'search',
  'view',
  'zoomIn',
  'zoomOut',
  'actualSize',
  'fullScreen',
  'window',
  'minimise',
  'bringToFront',
  'about',
  'services',
  'hide',
  'hideOthers',
  'showAll',
] as const;

const dialogNames = [
  'workspaceFile',
  'newWorkspace',
  'openWorkspace',
  'openArchive',
  'openHandover',
  'handoverFile',
  'exchangeFolder',
  'saveFile',
  'allFiles',
  'elsewhere',
  'elsewhereDetail',
  'moved',
  'copied',
  'cancel',
  'ok',
  'cannotOpen',
] as const;

const word = z.string().min(1);
const menuWordsSchema = z.strictObject({
  items: z.record(z.enum(itemNames), word),
  dialogs: z.record(z.enum(dialogNames), word),
});
export type MenuWords = z.output<typeof menuWordsSchema>;

/** What the menus and the system's dialogs say in a language. */
export function readMenuWords(languagesFolder: string, language: Language): MenuWords {
  return menuWordsSchema.parse(JSON.parse(readFileSync(join(languagesFolder, language, 'menu.json'), 'utf8')));
}

/** A failure as a sentence; every catalogue is read for it, because it is rare. */
export function wordFailure(languagesFolder: string, language: Language, { code, params }: Failure): string {
  return readTranslators(languagesFolder)[language](`errors:${code}`, params);
}

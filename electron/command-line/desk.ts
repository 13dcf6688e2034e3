import { randomUUID } from 'node:crypto';
import { userInfo } from 'node:os';
import { parseArgs } from 'node:util';
import type { Translate } from '../../shared/documents/translate.ts';
import { type Language, languages } from '../../shared/records/choices.ts';
import { FailureError } from '../../shared/result.ts';
import { dataHomeOf } from '../host/data-home.ts';
import { readMachine } from '../host/machine.ts';
import { createPreferencesStore } from '../host/preferences.ts';
import { findProgramFolders } from '../host/program-folders.ts';
import { createRecentWorkspaces } from '../host/recent-workspaces.ts';
import { environmentLanguage } from '../host/system-language.ts';
import { readTranslators } from '../languages/translators.ts';
import { archive, unarchive } from './archive.ts';
import { backup, listBackups } from './backups.ts';
import { collect } from './ccpm/collect.ts';
import { score } from './ccpm/score.ts';
import { check } from './check.ts';
import { type Command, type CommandContext, type Invocation, UsageError } from './command.ts';
import { demo } from './demo.ts';
import { compare } from './documents/compare.ts';
import { returned } from './documents/returned.ts';
import { count } from './elections/count.ts';
import { verify } from './elections/verify.ts';
import { accept, confirm, invite, join } from './exchange/linking.ts';
import { digest, offices } from './exchange/offices.ts';
import { makePackage, merge } from './exchange/packages.ts';
import { exportDocument } from './export.ts';
import { handover, openHandover } from './handover.ts';
import { history } from './history.ts';
import { importList } from './import.ts';
import { restore } from './restore.ts';
import type { Session } from './session.ts';
import { wipe } from './wipe.ts';

const commands: Record<string, Command> = {
  demo,
  export: exportDocument,
  import: importList,
  check,
  history,
  backup,
  backups: listBackups,
  restore,
  invite,
  join,
  accept,
  confirm,
  package: makePackage,
  merge,
  offices,
  digest,
  count,
  verify,
  archive,
  unarchive,
  handover,
  'open-handover': openHandover,
  wipe,
  score,
  collect,
  compare,
  returned,
};

const commonOptions = {
  json: { type: 'boolean' },
  help: { type: 'boolean', short: 'h' },
  language: { type: 'string' },
  /** Where a file comes from another machine or place: whether it moved here or was copied. */
  answer: { type: 'string' },
} as const;

const folders = findProgramFolders(import.meta.url);
const translators = readTranslators(folders.languages);
const dataHome = dataHomeOf(process.env);
const preferences = createPreferencesStore(dataHome).read();

function findLanguage(asked: string | null): Language {
  if (asked === null) return preferences.language ?? environmentLanguage() ?? 'en';
  const known = languages.find((language) => language === asked);
  if (!known) throw new UsageError('usage.language', { language: asked, languages: languages.join(', ') });
  return known;
}

function findAnswer(asked: string | null): CommandContext['answer'] {
  if (asked === null || asked === 'moved' || asked === 'copied') return asked;
  throw new UsageError('usage.answer', { answer: asked });
}

function overview(): string {
  return ['Cluster Desk', ...Object.values(commands).map(({ usage }) => `  desk ${usage.replaceAll('\n', '\n  ')}`)].join('\n');
}

function parse(command: Command, words: string[]): Invocation {
  try {
    const { values, positionals } = parseArgs({
      args: words,
      options: { ...commonOptions, ...command.options },
      allowPositionals: true,
    });
    return { values: values as Invocation['values'], positionals };
  } catch (error) {
    throw new UsageError('usage.option', { message: error instanceof Error ? error.message : String(error) });
  }
}

/** What happened, where, and what to do; the codes are worded in `errors.json`. */
function wordFailure(say: Translate, { failure }: FailureError): string {
  const { code, params } = failure;
  for (const key of [`command-line:errors.${code}`, `errors:${code}`]) {
    const worded = say(key, params);
    if (worded !== '' && !key.endsWith(worded)) return worded;
  }
  const details = Object.entries(params).map(([name, value]) => `${name}: ${value}`);
  return [code, ...details].join('; ');
}

async function run(name: string | undefined, words: string[]): Promise<number> {
  if (name === undefined || name === 'help' || name === '--help' || name === '-h') {
    (name === undefined ? console.error : console.log)(overview());
    return name === undefined ? 2 : 0;
  }
  const command = Object.hasOwn(commands, name) ? commands[name] : undefined;
  let language = findLanguage(null);
  if (!command) {
    console.error(translators[language]('command-line:usage.command', { command: name }));
    console.error(overview());
    return 2;
  }
  let session: Session | null = null;
  try {
    const invocation = parse(command, words);
    const { values, positionals } = invocation;
    const textOf = (option: string) => (typeof values[option] === 'string' ? values[option] : null);
    if (values.help === true) {
      console.log(`desk ${command.usage}`);
      return 0;
    }
    language = findLanguage(textOf('language'));
    const answer = findAnswer(textOf('answer'));
    const [least, most] = command.takes;
    if (positionals.length < least) throw new UsageError('usage.missing');
    if (positionals.length > most) throw new UsageError('usage.extra', { word: positionals[most] ?? '' });
    const isJson = values.json === true;
    // Loaded late: wrong usage is answered without waiting for the whole service.
    const { startSession } = await import('./session.ts');
    session = startSession(folders, dataHome, readMachine(dataHome, randomUUID));
    return await command.run(
      {
        call: session.call,
        author: preferences.author.trim() || userInfo().username,
        language,
        say: translators[language],
        wordsIn: (own) => translators[own],
        isJson,
        resources: folders.resources,
        answer,
        recent: createRecentWorkspaces(dataHome, randomUUID, () => new Date().toISOString()),
        tell: (line) => void (isJson || console.log(line)),
        warn: (line) => console.error(line),
        give: (document) => void (isJson && console.log(JSON.stringify(document, null, 2))),
      },
      invocation,
    );
  } catch (error) {
    const say = translators[language];
    if (error instanceof UsageError) {
      console.error(`desk ${name}: ${say(`command-line:${error.key}`, error.params)}\n\ndesk ${command.usage}`);
      return 2;
    }
    if (error instanceof FailureError) {
      console.error(`desk ${name}: ${wordFailure(say, error)}`);
      return 1;
    }
    const { code, path, message } = error as NodeJS.ErrnoException;
    if (code === undefined) throw error;
    console.error(`desk ${name}: ${say('command-line:system', { message, path: path ?? '' })}`);
    return 1;
  } finally {
    await session?.close();
  }
}

const [name, ...words] = process.argv.slice(2);
process.exitCode = await run(name, words);

import type { ParseArgsOptionsConfig } from 'node:util';
import type { InputOf, OutputOf } from '../../shared/contract/define.ts';
import type { ServiceContract, ServiceMethod } from '../../shared/contract/index.ts';
import type { Translate } from '../../shared/documents/translate.ts';
import type { Language } from '../../shared/records/choices.ts';
import type { RecentWorkspaces } from '../host/recent-workspaces.ts';

export interface CommandContext {
  /** Calls the service; throws a `FailureError` when it refuses. */
  call<M extends ServiceMethod>(method: M, input: InputOf<ServiceContract[M]>): Promise<OutputOf<ServiceContract[M]>>;
  /** The name beside every change this command makes. */
  author: string;
  language: Language;
  say: Translate;
  /** The words of documents in their own language. */
  wordsIn: (language: Language) => Translate;
  isJson: boolean;
  /** The folder of the field's content that comes with the program. */
  resources: string;
  /** The workspaces that the application lists on its first screen. */
  recent: RecentWorkspaces;
  /** Whether a file that was opened moved here or was copied; `null` until the person says. */
  answer: 'moved' | 'copied' | null;
  /** One line for people; silent with `--json`. */
  tell(line: string): void;
  /** One line on standard error, for what is not the answer itself. */
  warn(line: string): void;
  /** The one JSON document; silent without `--json`. */
  give(document: unknown): void;
}

export interface Invocation {
  positionals: string[];
  values: Record<string, string | boolean | undefined>;
}

export interface Command {
  /** After the program's name. */
  usage: string;
  options: ParseArgsOptionsConfig;
  /** How many words the command takes besides its name: at least, at most. */
  takes: readonly [number, number];
  /** Answers the exit code: 0, or 1 when what was asked about is not in order. */
  run(context: CommandContext, invocation: Invocation): Promise<0 | 1>;
}

/** The command was called wrongly: exit 2, with its usage. */
export class UsageError extends Error {
  readonly key: string;
  readonly params: Record<string, string>;

  constructor(key: string, params: Record<string, string> = {}) {
    super(key);
    this.name = 'UsageError';
    this.key = key;
    this.params = params;
  }
}

export function textOption({ values }: Invocation, name: string): string | null {
  const value = values[name];
  return typeof value === 'string' ? value : null;
}

export function wordAt({ positionals }: Invocation, place: number): string {
  const word = positionals[place];
  if (word === undefined) throw new UsageError('usage.missing');
  return word;
}

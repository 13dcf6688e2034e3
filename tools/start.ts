import { type ChildProcess, spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { findProgramFolders } from '../electron/host/program-folders.ts';
import { environmentLanguage } from '../electron/host/system-language.ts';
import { readTranslators } from '../electron/languages/translators.ts';
import { obtainElectron } from './find-electron.ts';

/** A desktop that ends badly within this time, in milliseconds, never came up. */
const startingTime = 5_000;

const { root, languages } = findProgramFolders(import.meta.url);
const say = readTranslators(languages)[environmentLanguage() ?? 'en'];

function exitWith(child: ChildProcess): void {
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, () => child.kill(signal));
  child.on('exit', (code, signal) => process.exit(code ?? (signal === null ? 0 : 1)));
}

/** Starts the desktop. Answers `null` once it is up, else the first thing it said about its failure. */
function startDesktop(electron: string): Promise<string | null> {
  const { ELECTRON_RUN_AS_NODE: _ignored, ...environment } = process.env;
  const child = spawn(electron, [root, ...process.argv.slice(2)], {
    stdio: ['ignore', 'inherit', 'pipe'],
    env: environment,
  });
  let said = '';
  let isUp = false;
  child.stderr.on('data', (data: Buffer) => {
    if (isUp) process.stderr.write(data);
    else said += data.toString();
  });
  return new Promise((resolve) => {
    const settle = (failure: string | null) => {
      clearTimeout(timer);
      isUp = failure === null;
      resolve(failure);
    };
    const timer = setTimeout(() => {
      process.stderr.write(said);
      settle(null);
      exitWith(child);
    }, startingTime);
    child.on('error', ({ message }) => settle(message));
    child.on('exit', (code, signal) => {
      if (isUp) return;
      if (code === 0) process.exit(0);
      const lines = said.split('\n').map((line) => line.trim());
      settle(lines.find((line) => line !== '')?.slice(0, 200) ?? String(signal ?? code));
    });
  });
}

function startLocalWeb(): void {
  const built = join(root, 'out', 'main', 'local-web.js');
  const program = existsSync(built) ? built : join(root, 'electron', 'local-web', 'local-web.ts');
  exitWith(spawn(process.execPath, [program, ...process.argv.slice(2)], { stdio: 'inherit' }));
}

const electron = await obtainElectron(join(root, 'node_modules', 'electron'), process.platform, process.env);
if ('reason' in electron) {
  console.log(say(`host:start.${electron.reason}`));
  startLocalWeb();
} else {
  const failure = await startDesktop(electron.path);
  if (failure !== null) {
    console.log(say('host:start.failed', { why: failure }));
    startLocalWeb();
  }
}

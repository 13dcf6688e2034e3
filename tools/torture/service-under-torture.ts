import { type ChildProcess, fork } from 'node:child_process';
import { join } from 'node:path';
import type { FromService } from '../../electron/workspace/protocol.ts';
import type { Result } from '../../shared/result.ts';

const root = join(import.meta.dirname, '../..');
export const migrationsFolder = join(root, 'electron/workspace/database/migrations');

/** The real service in a process of its own, which can be killed like any process. */
export interface ServiceUnderTorture {
  /** Never settles when the process dies first: nobody acknowledged the call. */
  call(method: string, input: unknown): Promise<Result<unknown>>;
  kill(): Promise<void>;
  quit(): Promise<void>;
}

export async function startService(dataHome: string, migrations = migrationsFolder): Promise<ServiceUnderTorture> {
  const settings = {
    resourcesFolder: join(root, 'resources'),
    languagesFolder: join(root, 'shared/languages'),
    migrationsFolder: migrations,
    dataHome,
    machine: 'torture',
  };
  const child: ChildProcess = fork(join(root, 'electron/workspace/process.ts'), [], {
    execPath: process.execPath,
    execArgv: [],
    serialization: 'advanced',
    env: { ...process.env, CLUSTER_DESK_SERVICE: JSON.stringify(settings) },
    stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
  });
  const waiting = new Map<string, (result: Result<unknown>) => void>();
  const gone = new Promise<void>((resolve) => child.on('exit', () => resolve()));
  let calls = 0;
  await new Promise<void>((resolve, reject) => {
    child.on('message', (message: FromService) => {
      if (message.kind === 'ready') resolve();
      if (message.kind === 'result') {
        waiting.get(message.id)?.(message.result);
        waiting.delete(message.id);
      }
    });
    child.on('exit', (code) => reject(new Error(`The service ended with ${code} before it was ready.`)));
  });
  return {
    call: (method, input) =>
      new Promise((resolve) => {
        const id = String(++calls);
        waiting.set(id, resolve);
        child.send({ kind: 'call', id, method, input }, () => undefined);
      }),
    async kill() {
      child.kill('SIGKILL');
      await gone;
    },
    async quit() {
      child.send({ kind: 'quit' }, () => undefined);
      await gone;
    },
  };
}

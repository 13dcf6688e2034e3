import { fork } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { ServiceMethod } from '../shared/contract/index.ts';
import type { Result } from '../shared/result.ts';
import type { FromService, ToService } from '../electron/workspace/protocol.ts';

/**
 * Tries a packed program's files: `node tools/check-package.ts FOLDER`, where FOLDER is the
 * unpacked `app.asar`. A package left out by mistake is noticed only when something loads it, so the
 * service is run from there, makes the sample and every document there is.
 */
const folder = process.argv[2];
if (!folder) {
  console.error('Usage: node tools/check-package.ts FOLDER');
  process.exit(2);
}

const home = mkdtempSync(join(tmpdir(), 'cluster-desk-package-'));
const settings = {
  resourcesFolder: join(folder, 'resources'),
  languagesFolder: join(folder, 'shared', 'languages'),
  migrationsFolder: join(folder, 'electron', 'workspace', 'database', 'migrations'),
  dataHome: home,
  machine: 'package-check',
};
const service = fork(join(folder, 'out', 'main', 'service.js'), [], {
  serialization: 'advanced',
  env: { ...process.env, CLUSTER_DESK_SERVICE: JSON.stringify(settings) },
});
const hear = (wanted: (message: FromService) => boolean) =>
  new Promise<FromService>((resolve, reject) => {
    service.once('exit', () => reject(new Error('The packed service ended.')));
    service.on('message', (message: FromService) => {
      if (wanted(message)) resolve(message);
    });
  });

let calls = 0;
async function call(method: ServiceMethod, input: unknown): Promise<unknown> {
  calls += 1;
  const id = String(calls);
  const answered = hear((message) => message.kind === 'result' && message.id === id);
  service.send({ kind: 'call', id, method, input } satisfies ToService);
  const { result } = (await answered) as { result: Result<unknown> };
  if (!result.ok) throw new Error(`${method} ${JSON.stringify(input)}: ${JSON.stringify(result.error)}`);
  return result.value;
}

try {
  await hear(({ kind }) => kind === 'ready');
  await call('lifecycle.createSample', { path: join(home, 'sample.clusterdesk'), author: 'Package', language: 'en' });
  const kinds = (await call('exports.kinds', {})) as { kind: string; subject: string; formats: string[] }[];
  for (const { kind, formats } of kinds.filter(({ subject }) => subject !== 'meeting')) {
    for (const format of formats) {
      await call('exports.make', { kind, format, language: 'en', document: null });
      console.log(`${kind}.${format}`);
    }
  }
} finally {
  if (service.connected) {
    const gone = new Promise((resolve) => void service.once('exit', resolve));
    service.send({ kind: 'quit' } satisfies ToService);
    await gone;
  }
  rmSync(home, { recursive: true, force: true });
}

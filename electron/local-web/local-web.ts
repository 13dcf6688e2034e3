import { randomBytes, randomUUID } from 'node:crypto';
import { existsSync } from 'node:fs';
import { userInfo } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { dataHomeOf } from '../host/data-home.ts';
import { createFolderDialogs } from '../host/dialogs.ts';
import { createHost } from '../host/host.ts';
import { readMachine } from '../host/machine.ts';
import { createNodeLauncher, serviceSettings } from '../host/node-service.ts';
import { createPreferencesStore } from '../host/preferences.ts';
import { findProgramFolders } from '../host/program-folders.ts';
import { createRecentWorkspaces } from '../host/recent-workspaces.ts';
import { createServiceConnection } from '../host/service-client.ts';
import { writeFileWhole } from '../host/stored-json.ts';
import { environmentLanguage } from '../host/system-language.ts';
import { readTranslators } from '../languages/translators.ts';
import { createClosedDoorPage } from './closed-door-page.ts';
import { openBrowser } from './open-browser.ts';
import { startLocalWeb } from './server.ts';

const usage = 'Usage: local-web [--port N] [--no-open] [--token-file FILE]';

function readArguments() {
  try {
    const { values } = parseArgs({
      options: {
        port: { type: 'string', default: '0' },
        'no-open': { type: 'boolean', default: false },
        /** The address is written there too, for a program that starts this one. */
        'token-file': { type: 'string' },
      },
    });
    const port = Number(values.port);
    if (!Number.isInteger(port) || port < 0 || port > 65_535) throw new RangeError(`${values.port} is not a port.`);
    return { port, isQuiet: values['no-open'], tokenFile: values['token-file'] };
  } catch (error) {
    console.error(`${error instanceof Error ? error.message : String(error)}\n${usage}`);
    process.exit(2);
  }
}

const { port, isQuiet, tokenFile } = readArguments();
const folders = findProgramFolders(import.meta.url);
if (!existsSync(join(folders.renderer, 'index.html'))) {
  console.error('The page is not built yet. Run: npm run build');
  process.exit(1);
}

const dataHome = dataHomeOf(process.env);
const workspacesFolder = join(dataHome, 'workspaces');
const machine = readMachine(dataHome, randomUUID);
const service = createServiceConnection(
  createNodeLauncher({
    nodePath: process.execPath,
    serviceEntry: folders.serviceEntry,
    settings: serviceSettings(folders, dataHome, machine),
  }),
);
const host = createHost({
  shell: 'local-web',
  version: folders.version,
  platform: process.platform,
  workspacesFolder,
  systemLanguage: environmentLanguage(),
  service: service.client,
  dialogs: createFolderDialogs(workspacesFolder),
  preferences: createPreferencesStore(dataHome),
  recent: createRecentWorkspaces(dataHome, randomUUID, () => new Date().toISOString()),
  systemUser: userInfo().username,
  printToPdf: null,
  setMenuLanguage: () => {},
  reportUnexpected: (error, method) => console.error(`${method}:`, error),
});

const token = randomBytes(32).toString('base64url');
const web = await startLocalWeb(
  {
    rendererFolder: folders.renderer,
    token,
    session: randomBytes(32).toString('base64url'),
    callHost: host.call,
    callService: service.call,
    listen: service.listen,
    closedDoorPage: createClosedDoorPage(readTranslators(folders.languages)),
  },
  port,
).catch(async (error: NodeJS.ErrnoException) => {
  console.error(error.code === 'EADDRINUSE' ? `Port ${port} is taken. Leave --port out to use a free one.` : error.message);
  await service.close();
  process.exit(1);
});

const address = `http://${web.authority}/?token=${token}`;
if (tokenFile !== undefined) writeFileWhole(tokenFile, address, 0o600);
console.log(`Cluster Desk is open at ${address}`);
if (!isQuiet) openBrowser(address);
service.warmUp();

let isLeaving = false;
async function leave(): Promise<void> {
  if (isLeaving) return;
  isLeaving = true;
  await web.close();
  await service.close();
  process.exit(0);
}
process.on('SIGINT', () => void leave());
process.on('SIGTERM', () => void leave());
process.on('SIGHUP', () => void leave());

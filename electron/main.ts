import { app, BrowserWindow, Menu, nativeTheme, session, type WebContents } from 'electron';
import { randomUUID } from 'node:crypto';
import { userInfo } from 'node:os';
import { join } from 'node:path';
import type { Language } from '../shared/records/choices.ts';
import { declareAppScheme, serveAppScheme } from './desktop/app-protocol.ts';
import { guardDownloads } from './desktop/guards/download-guard.ts';
import { guardNavigation } from './desktop/guards/navigation-guard.ts';
import { guardPermissions } from './desktop/guards/permission-guard.ts';
import { guardPeerConnections, guardRequests, switchOffNetworking } from './desktop/guards/request-guard.ts';
import { answerPageCalls, tellPage } from './desktop/ipc.ts';
import { readMenuWords, wordFailure } from './desktop/menu-words.ts';
import { planMenus } from './desktop/menus.ts';
import { createNativeDialogs } from './desktop/native-dialogs.ts';
import { createOpening } from './desktop/opening.ts';
import { printToPdf } from './desktop/print-to-pdf.ts';
import { closeBeforeQuitting } from './desktop/quitting.ts';
import { findSystemLanguage } from './host/system-language.ts';
import { watchPreferences, watchRecent } from './desktop/remembering.ts';
import { createUtilityLauncher } from './desktop/utility-service.ts';
import { createMainWindow } from './desktop/window.ts';
import { findWorkspaceArgument } from './desktop/workspace-argument.ts';
import { dataHomeOf } from './host/data-home.ts';
import { createHost } from './host/host.ts';
import { readMachine } from './host/machine.ts';
import { createNodeLauncher, serviceSettings } from './host/node-service.ts';
import { createPreferencesStore } from './host/preferences.ts';
import { findProgramFolders } from './host/program-folders.ts';
import { createRecentWorkspaces } from './host/recent-workspaces.ts';
import { createServiceConnection, type LaunchService } from './host/service-client.ts';

const folders = findProgramFolders(import.meta.url);
const dataHome = dataHomeOf(process.env);
const isDevelopment = !app.isPackaged;

function chooseLauncher(): LaunchService {
  const settings = serviceSettings(folders, dataHome, readMachine(dataHome, randomUUID));
  const { serviceEntry } = folders;
  // An Electron that cannot load the database is tested with another Node; a packed program never
  // takes the name of an executable from its environment.
  const nodePath = isDevelopment ? process.env.CLUSTER_DESK_NODE : undefined;
  return nodePath ? createNodeLauncher({ nodePath, serviceEntry, settings }) : createUtilityLauncher({ serviceEntry, settings });
}

/** Milliseconds for which the first screen has the processor to itself before the service starts. */
const serviceHeadStart = 500;

function start(): void {
  guardPermissions(session.defaultSession);
  guardRequests(session.defaultSession, isDevelopment);
  guardDownloads(session.defaultSession);
  serveAppScheme(session.defaultSession, folders.renderer);

  let window: BrowserWindow | null = null;
  const findWindow = () => window;
  const findPage = (): WebContents | null => window?.webContents ?? null;

  const systemLanguage = findSystemLanguage(app.getPreferredSystemLanguages());
  const preferences = watchPreferences(createPreferencesStore(dataHome), ({ theme }) => {
    nativeTheme.themeSource = theme === 'contrast' ? 'system' : theme;
  });
  const recent = watchRecent(
    createRecentWorkspaces(dataHome, randomUUID, () => new Date().toISOString()),
    (path) => {
      app.addRecentDocument(path);
      showMenus();
    },
    () => {
      // The system has no way to take one entry off its own list.
      app.clearRecentDocuments();
      for (const { path } of recent.list().toReversed()) app.addRecentDocument(path);
      showMenus();
    },
  );

  let menuLanguage: Language = preferences.read().language ?? systemLanguage ?? 'en';
  let menuWords = readMenuWords(folders.languages, menuLanguage);
  const words = () => menuWords;

  const service = createServiceConnection(chooseLauncher());
  const host = createHost({
    shell: 'desktop',
    version: folders.version,
    platform: process.platform,
    workspacesFolder: null,
    systemLanguage,
    service: service.client,
    dialogs: createNativeDialogs({ findWindow, documentsFolder: () => app.getPath('documents'), words }),
    preferences,
    recent,
    systemUser: userInfo().username,
    printToPdf: async () => {
      const page = findPage();
      if (!page) throw new Error('There is no page to print.');
      return printToPdf(page);
    },
    setMenuLanguage: (language) => {
      menuLanguage = language;
      menuWords = readMenuWords(folders.languages, language);
      showMenus();
    },
    reportUnexpected: (error, method) => console.error(`${method}:`, error),
  });
  const opening = createOpening({
    host,
    findWindow,
    words,
    wordFailure: (failure) => wordFailure(folders.languages, menuLanguage, failure),
  });

  function showMenus(): void {
    const template = planMenus({
      words: menuWords.items,
      recent: recent.list(),
      isMac: process.platform === 'darwin',
      command: (command) => tellPage(findPage(), { kind: 'menu', command }),
      editText: (name) => findPage()?.[name](),
      openRecent: (id) => void opening.openRecent(id),
    });
    Menu.setApplicationMenu(Menu.buildFromTemplate(template));
  }

  answerPageCalls({ service, host, findPage });
  service.listen((event) => tellPage(findPage(), event));
  showMenus();
  window = createMainWindow({
    preload: join(folders.root, 'out', 'preload', 'preload.cjs'),
    icon: join(folders.root, 'build', 'icons', 'icon.png'),
    dataHome,
    isDevelopment,
  });
  window.on('closed', () => {
    window = null;
  });
  window.webContents.once('did-finish-load', () => setTimeout(() => service.warmUp(), serviceHeadStart));

  const showWindow = () => {
    if (window?.isMinimized()) window.restore();
    window?.focus();
  };
  openFile = (path) => {
    showWindow();
    void opening.openPath(path);
  };
  if (waitingFile !== null) openFile(waitingFile);
  app.on('second-instance', (_event, words, folder) => {
    const path = findWorkspaceArgument(words, folder);
    if (path === null) showWindow();
    else openFile(path);
  });

  closeBeforeQuitting(app, () => service.close());
}

/** A file that the operating system handed over before there was a window. */
let waitingFile = findWorkspaceArgument(process.argv, process.cwd());
let openFile = (path: string): void => {
  waitingFile = path;
};

// Linux refuses the sandbox to root, as in a container; every window asks for it all the same.
if (!app.commandLine.hasSwitch('no-sandbox')) app.enableSandbox();
app.setAppUserModelId('org.clusterdesk.desk');
// What Chromium keeps lies beside the preferences; a test or an administrator may put it elsewhere.
if (!app.commandLine.hasSwitch('user-data-dir')) app.setPath('userData', join(dataHome, 'chromium'));
switchOffNetworking(app.commandLine);
declareAppScheme();

app.on('open-file', (event, path) => {
  event.preventDefault();
  openFile(path);
});
app.on('web-contents-created', (_event, contents) => {
  guardNavigation(contents);
  guardPeerConnections(contents);
});
app.on('window-all-closed', () => app.quit());

// Not awaited: a module that waits for `ready` while it loads holds `ready` up.
if (app.requestSingleInstanceLock()) void app.whenReady().then(start);
else app.quit();

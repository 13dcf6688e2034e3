import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { CallContext, InputOf, OutputOf, ServiceEvent } from '../../shared/contract/define.ts';
import type { ServiceContract } from '../../shared/contract/index.ts';
import type { WorkspaceDetails } from '../../shared/contract/workspace.ts';
import type { Result } from '../../shared/result.ts';
import type { Clock } from '../../electron/workspace/areas/dependencies.ts';
import { createAreaHandlers } from '../../electron/workspace/areas/index.ts';
import { type Catalogues, readCatalogues } from '../../electron/workspace/catalogues.ts';
import { readMigrations } from '../../electron/workspace/database/schema.ts';
import type { OpenWorkspace } from '../../electron/workspace/open-workspace.ts';
import { createService } from '../../electron/workspace/service.ts';

export const resourcesFolder = join(import.meta.dirname, '../../resources');
export const languagesFolder = join(import.meta.dirname, '../../shared/languages');
export const migrationsFolder = join(import.meta.dirname, '../../electron/workspace/database/migrations');
/** The version that every file has after it was opened. */
export const newestVersion = readMigrations(migrationsFolder).length;

/** A clock that stands still until a test moves it. */
export interface TestClock extends Clock {
  set(time: { today?: string; now?: string }): void;
}

export function createTestClock(today = '2026-03-10', now = `${today}T08:00:00.000Z`): TestClock {
  const time = { today, now };
  return { today: () => time.today, now: () => time.now, set: (changes) => Object.assign(time, changes) };
}

/** Ids in the order they were asked for: `prefix-000001`, `prefix-000002` ... */
export function createTestIds(prefix = 'id'): () => string {
  let last = 0;
  return () => `${prefix}-${String(++last).padStart(6, '0')}`;
}

const folders = new Set<string>();
process.on('exit', () => {
  for (const folder of folders) rmSync(folder, { recursive: true, force: true });
});

/** A folder of its own, removed when the tests end. */
export function createTestFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'cluster-desk-test-'));
  folders.add(folder);
  return folder;
}

let knownCatalogues: Catalogues | null = null;
export function testCatalogues(): Catalogues {
  knownCatalogues ??= readCatalogues(resourcesFolder, languagesFolder);
  return knownCatalogues;
}

export const testDetails: WorkspaceDetails = {
  clusterName: 'CCCM Cluster',
  country: 'ZZ',
  countryName: 'Testland',
  crisisType: 'conflict',
  leadAgency: 'UNHCR',
  coCoordinators: ['IOM'],
  workingLanguages: ['en'],
  officeName: 'National office',
  level: 'national',
  area: null,
  pcode: null,
  logo: null,
};

export interface TestService {
  folder: string;
  dataHome: string;
  clock: TestClock;
  newId: () => string;
  /** Everything the service announced, oldest first. */
  events: ServiceEvent[];
  /** Errors that no handler foresaw: empty unless the code has a defect. */
  unexpected: unknown[];
  /** Calls a method by any name with any input. */
  dispatch(method: string, input: unknown, context?: CallContext): Promise<Result<unknown>>;
  /** Calls a method and answers its value; throws when it fails. */
  call<M extends keyof ServiceContract>(method: M, input: InputOf<ServiceContract[M]>): Promise<OutputOf<ServiceContract[M]>>;
  current(): OpenWorkspace | null;
  close(): Promise<void>;
}

export interface TestServiceOptions {
  today?: string;
  now?: string;
  folder?: string;
  dataHome?: string;
  machine?: string;
  idPrefix?: string;
  migrationsFolder?: string;
  /** Backups by the clock; absent: none. */
  every?: (minutes: number, run: () => void) => () => void;
}

/** The whole service over real files, without a process of its own. */
export function createTestService(options: TestServiceOptions = {}): TestService {
  const folder = options.folder ?? createTestFolder();
  const dataHome = options.dataHome ?? join(folder, 'data-home');
  const clock = createTestClock(options.today, options.now);
  const newId = createTestIds(options.idPrefix);
  const events: ServiceEvent[] = [];
  const unexpected: unknown[] = [];
  const service = createService({
    catalogues: testCatalogues(),
    clock,
    newId,
    dataHome,
    machine: options.machine ?? 'test-machine',
    migrationsFolder: options.migrationsFolder ?? migrationsFolder,
    createAreaHandlers,
    ...(options.every && { every: options.every }),
    announce: (event) => events.push(event),
    reportUnexpected: (error) => unexpected.push(error),
  });
  const context: CallContext = { signal: { aborted: false }, progress: () => undefined };
  const dispatch: TestService['dispatch'] = (method, input, given = context) => service.dispatch(method, input, given);
  return {
    folder,
    dataHome,
    clock,
    newId,
    events,
    unexpected,
    dispatch,
    async call(method, input) {
      const result = await dispatch(method, input);
      if (result.ok) return result.value as never;
      const { code, params } = result.error;
      throw new Error(`${method} failed: ${code} ${JSON.stringify(params)}`, { cause: unexpected.at(-1) });
    },
    current: () => service.current(),
    close: () => service.close(),
  };
}

export interface TestWorkspace extends TestService {
  path: string;
  /** The open workspace: what area handlers stand on. */
  workspace: OpenWorkspace;
}

export interface TestWorkspaceOptions extends TestServiceOptions {
  details?: Partial<WorkspaceDetails>;
  author?: string;
}

/** A service with a new workspace open in it: UNHCR leads, IOM co-coordinates, one national office. */
export async function createTestWorkspace(options: TestWorkspaceOptions = {}): Promise<TestWorkspace> {
  const service = createTestService(options);
  const path = join(service.folder, 'workspace.clusterdesk');
  await service.call('lifecycle.create', {
    path,
    author: options.author ?? 'Test Author',
    details: { ...testDetails, ...options.details },
  });
  return { ...service, path, workspace: service.current() as OpenWorkspace };
}

import { copyFileSync, mkdirSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { CheckReport } from '../../shared/contract/workspace.ts';
import type { Result } from '../../shared/result.ts';
import { killWhileExchanging } from './exchange-scene.ts';
import { migrationsFolder, type ServiceUnderTorture, startService } from './service-under-torture.ts';

export interface TormentReport {
  kills: number;
  /** How often the process died during each kind of work. */
  scenes: Record<Scene, number>;
  acknowledged: number;
  /** What did not hold; empty when every promise was kept. */
  broken: string[];
}

export interface TormentOptions {
  kills: number;
  /** An empty folder for workspaces and backups. */
  folder: string;
  /** Answers with a number from 0 up to 1. */
  random: () => number;
  report?: (line: string) => void;
}

const scenes = ['writing', 'creating', 'migrating', 'restoring', 'exchanging'] as const;
type Scene = (typeof scenes)[number];

/** A value that the service said is saved. */
interface Acknowledged {
  type: string;
  id: string;
  field: string;
  value: string;
}

const details = {
  clusterName: 'CCCM Cluster',
  country: null,
  countryName: null,
  crisisType: null,
  leadAgency: 'UNHCR',
  coCoordinators: ['IOM'],
  workingLanguages: ['en'],
  officeName: 'National office',
  level: 'national',
  area: null,
  pcode: null,
  logo: null,
};
const author = 'Torture';

function valueOf<T>(result: Result<unknown>): T {
  if (result.ok) return result.value as T;
  throw new Error(`${result.error.code} ${JSON.stringify(result.error.params)}`);
}

const pause = (milliseconds: number) => new Promise((resolve) => setTimeout(resolve, milliseconds));

/** Kills the service again and again while it works, and looks after each death whether anything was lost. */
export async function torment({ kills, folder, random, report }: TormentOptions): Promise<TormentReport> {
  const dataHome = join(folder, 'data-home');
  const path = join(folder, 'workspace.clusterdesk');
  const acknowledged: Acknowledged[] = [];
  const broken: string[] = [];
  const counts: TormentReport['scenes'] = { writing: 0, creating: 0, migrating: 0, restoring: 0, exchanging: 0 };
  const newerMigrations = makeNewerMigrations(folder);

  const expectTrue = (isTrue: boolean, what: string) => {
    if (!isTrue) broken.push(what);
  };
  const create = async (service: ServiceUnderTorture, at: string) =>
    valueOf(await service.call('lifecycle.create', { path: at, author, details }));
  const open = (service: ServiceUnderTorture, at: string) =>
    service.call('lifecycle.open', { path: at, author, answer: null });

  /** Opens the file in a new process and checks all of it; answers with the service, still running. */
  async function reopen(at: string, where: string, migrations = migrationsFolder): Promise<ServiceUnderTorture> {
    const service = await startService(dataHome, migrations);
    const state = await open(service, at);
    if (!state.ok) {
      broken.push(`${where}: does not open: ${state.error.code}`);
      return service;
    }
    expectTrue((state.value as { mode: string }).mode === 'normal', `${where}: opens as ${JSON.stringify(state.value)}`);
    const check = valueOf<CheckReport>(await service.call('workspace.check', {}));
    expectTrue(check.ok, `${where}: check says ${JSON.stringify({ ...check, records: undefined }).slice(0, 400)}`);
    return service;
  }

  async function write(service: ServiceUnderTorture, until: { isOver: boolean }, round: number, lane: number) {
    const known: string[] = [];
    for (let step = 0; !until.isOver; step += 1) {
      const name = `Name ${round}.${lane}.${step}`;
      const choice = random();
      if (choice < 0.45) {
        const id = known.length > 3 && random() < 0.5 ? (known[Math.floor(random() * known.length)] as string) : null;
        // Another lane may have undone the creation meanwhile: then this makes the record anew.
        const saved = await service.call('records.save', { type: 'organisation', id, fields: { name } });
        const { id: given } = valueOf<{ id: string }>(saved);
        known.push(given);
        acknowledged.push({ type: 'organisation', id: given, field: 'name', value: name });
      } else if (choice < 0.65) {
        const familyNames = Array.from({ length: 20 }, (_, row) => `${name}.${row}`);
        const rows = familyNames.map((familyName) => ({ id: null, fields: { familyName } }));
        const { ids } = valueOf<{ ids: string[] }>(await service.call('records.saveMany', { type: 'contact', rows }));
        ids.forEach((id, row) =>
          acknowledged.push({ type: 'contact', id, field: 'familyName', value: familyNames[row] as string }),
        );
      } else if (choice < 0.75) await service.call('changes.undo', {});
      else if (choice < 0.8) await service.call('changes.redo', {});
      else if (choice < 0.85) await service.call('backups.make', {});
      else if (choice < 0.9) {
        await service.call('exports.make', { kind: 'checklist', language: 'en', format: 'xlsx', document: null });
      } else await service.call('records.list', { type: 'organisation', deleted: false });
    }
  }

  async function isKept(service: ServiceUnderTorture, { type, id, field, value }: Acknowledged): Promise<boolean> {
    const history = await service.call('records.history', { type, id });
    return history.ok && (history.value as { field: string; to: unknown }[]).some((entry) => entry.field === field && entry.to === value);
  }

  async function killWhileWriting(round: number): Promise<void> {
    const before = acknowledged.length;
    const service = await startService(dataHome);
    valueOf(await open(service, path));
    const until = { isOver: false };
    const lanes = [0, 1, 2].map((lane) => write(service, until, round, lane));
    await pause(30 + random() * 600);
    await service.kill();
    until.isOver = true;
    void Promise.allSettled(lanes);
    const again = await reopen(path, `round ${round}, writing`);
    const fresh = acknowledged.slice(before);
    const older = Array.from({ length: Math.min(50, before) }, () => acknowledged[Math.floor(random() * before)] as Acknowledged);
    for (const entry of [...fresh, ...older]) {
      expectTrue(await isKept(again, entry), `round ${round}: lost ${JSON.stringify(entry)}`);
    }
    await again.kill();
  }

  async function killWhileCreating(round: number): Promise<void> {
    const at = join(folder, `created-${round}.clusterdesk`);
    const service = await startService(dataHome);
    const isCreated = service.call('lifecycle.create', { path: at, author, details });
    await pause(random() * 60);
    const wasAcknowledged = await Promise.race([isCreated.then(({ ok }) => ok), pause(0).then(() => false)]);
    await service.kill();
    const again = await startService(dataHome);
    const state = await open(again, at);
    const isMissing = !state.ok && state.error.code === 'workspace-missing' && !wasAcknowledged;
    const isWhole = state.ok && (state.value as { clusterName: string }).clusterName === details.clusterName;
    expectTrue(isMissing || isWhole, `round ${round}: half a workspace: ${JSON.stringify(state)}`);
    if (isMissing) await create(again, at);
    await again.kill();
  }

  async function killWhileMigrating(round: number): Promise<void> {
    const at = join(folder, `migrated-${round}.clusterdesk`);
    const first = await startService(dataHome);
    await create(first, at);
    const rows = Array.from({ length: 1_000 }, (_, row) => ({ id: null, fields: { familyName: `Row ${row}` } }));
    valueOf(await first.call('records.saveMany', { type: 'contact', rows }));
    await first.quit();
    const service = await startService(dataHome, newerMigrations);
    void open(service, at);
    await pause(random() * 150);
    await service.kill();
    const again = await reopen(at, `round ${round}, migrating`, newerMigrations);
    const contacts = valueOf<unknown[]>(await again.call('records.list', { type: 'contact', deleted: false }));
    expectTrue(contacts.length === 1_000, `round ${round}: ${contacts.length} of 1000 contacts after migrating`);
    await again.kill();
  }

  async function killWhileRestoring(round: number): Promise<void> {
    const at = join(folder, `restored-${round}.clusterdesk`);
    const service = await startService(dataHome);
    await create(service, at);
    const { name } = valueOf<{ name: string }>(await service.call('backups.make', {}));
    valueOf(await service.call('records.save', { type: 'contact', id: null, fields: { familyName: 'Later' } }));
    void service.call('backups.restore', { name });
    await pause(random() * 150);
    await service.kill();
    const again = await reopen(at, `round ${round}, restoring`);
    const contacts = valueOf<unknown[]>(await again.call('records.list', { type: 'contact', deleted: false }));
    const backups = valueOf<{ reason: string; verified: boolean }[]>(await again.call('backups.list', {}));
    const isSaved = backups.some(({ reason, verified }) => reason === 'before_restore' && verified);
    expectTrue(contacts.length === 1 || isSaved, `round ${round}: restored without saving what it replaced`);
    await again.kill();
  }

  const first = await startService(dataHome);
  await create(first, path);
  await first.quit();
  for (let round = 0; round < kills; round += 1) {
    // Every third death is a special one; the rest hit ordinary work.
    const scene: Scene = round % 3 === 2 ? (scenes[1 + (Math.floor(round / 3) % (scenes.length - 1))] as Scene) : 'writing';
    counts[scene] += 1;
    switch (scene) {
      case 'writing':
        await killWhileWriting(round);
        break;
      case 'creating':
        await killWhileCreating(round);
        break;
      case 'migrating':
        await killWhileMigrating(round);
        break;
      case 'restoring':
        await killWhileRestoring(round);
        break;
      case 'exchanging':
        await killWhileExchanging({ folder, round, random, pause, details, author, valueOf, expectTrue });
        break;
    }
    report?.(`${round + 1}/${kills} ${scene}: ${acknowledged.length} acknowledged, ${broken.length} broken`);
  }
  const last = await reopen(path, 'at the end');
  for (const entry of acknowledged) expectTrue(await isKept(last, entry), `at the end: lost ${JSON.stringify(entry)}`);
  await last.quit();
  return { kills, scenes: counts, acknowledged: acknowledged.length, broken };
}

/** The real migrations and one more that takes its time. */
function makeNewerMigrations(folder: string): string {
  const newer = join(folder, 'migrations');
  mkdirSync(newer);
  const known = readdirSync(migrationsFolder);
  for (const name of known) copyFileSync(join(migrationsFolder, name), join(newer, name));
  const copies = Array.from({ length: 20 }, (_, count) => `INSERT INTO slowly SELECT id, ${count} FROM contacts;`);
  const sql = `CREATE TABLE slowly (id TEXT, count INTEGER) STRICT;\n${copies.join('\n')}\nCREATE INDEX slowly_id ON slowly (id, count);\n`;
  writeFileSync(join(newer, `${String(known.length + 1).padStart(3, '0')}-slowly.sql`), sql);
  return newer;
}

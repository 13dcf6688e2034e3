import { randomBytes } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, truncateSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { Encrypter, generateX25519Identity, identityToRecipient } from 'age-encryption';
import Database from 'better-sqlite3';
import fc from 'fast-check';
import { zipSync } from 'fflate';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { createTestFolder, createTestService, createTestWorkspace, type TestService } from '../../../helpers/workspace.ts';
import { entriesOf, fillWorkspace, handOver, type HandedOver, newPassphrase, sealBytes, sealEntries } from './handovers.ts';

let folder: string;
let good: HandedOver;
let entries: Record<string, Uint8Array>;
let victim: TestService;
let openPath: string;

beforeAll(async () => {
  const desk = await createTestWorkspace();
  await fillWorkspace(desk);
  folder = desk.folder;
  good = await handOver(desk);
  entries = await entriesOf(good, createTestFolder());
  await desk.close();
  victim = createTestService({ folder: createTestFolder(), machine: 'other-machine', idPrefix: 'victim' });
  openPath = join(victim.folder, 'own.clusterdesk');
  const details = { clusterName: 'Own', country: 'TD', countryName: null, crisisType: null, leadAgency: null, coCoordinators: [] };
  await victim.call('lifecycle.create', {
    path: openPath,
    author: 'Victim',
    details: { ...details, workingLanguages: [], officeName: 'Own', level: 'national', area: null, pcode: null, logo: null },
  });
}, 60_000);

afterAll(async () => {
  await victim.close();
  expect(victim.unexpected).toEqual([]);
});

/** What the attempt failed with, after looking that it left nothing and that the open workspace is still open. */
async function codeOf(file: string, passphrase: string): Promise<string> {
  const target = join(victim.folder, 'taken.clusterdesk');
  const answer = await victim.dispatch('lifecycle.openHandover', { path: file, target, passphrase, author: 'Victim' });
  expect(readdirSync(victim.folder).sort()).toEqual(['data-home', 'own.clusterdesk', 'own.clusterdesk-wal']);
  expect(readdirSync(join(victim.dataHome, 'reading'))).toEqual([]);
  expect(await victim.call('workspace.state', {})).toMatchObject({ isOpen: true, path: openPath });
  return answer.ok ? 'opened' : answer.error.code;
}

const fileOf = (name: string, bytes: Uint8Array): string => {
  const path = join(folder, name);
  writeFileSync(path, bytes);
  return path;
};

async function codeOfEntries(changed: Record<string, Uint8Array>): Promise<string> {
  const passphrase = newPassphrase();
  const file = join(folder, 'made.cdhandover');
  await sealEntries(changed, file, passphrase);
  return codeOf(file, passphrase);
}

describe('what is no handover file', () => {
  test.each<[string, () => Uint8Array | Promise<Uint8Array>, string]>([
    ['an empty file', () => new Uint8Array(0), 'handover-unknown'],
    ['a letter', () => Buffer.from('Dear colleagues, '.repeat(200)), 'handover-unknown'],
    ['a workspace', () => entries['workspace.clusterdesk'] as Uint8Array, 'handover-unknown'],
    ['random bytes', () => randomBytes(100_000), 'handover-unknown'],
    ['a cut header', () => Buffer.from('age-encryption.org/v1\n-> scrypt '), 'handover-damaged'],
    ['a header without an end', () => Buffer.from(`age-encryption.org/v1\n${'-> x y\nAAAA\n'.repeat(5_000)}`), 'handover-unknown'],
    [
      'a package for an office',
      async () => {
        const encrypter = new Encrypter();
        encrypter.addRecipient(await identityToRecipient(await generateX25519Identity()));
        return encrypter.encrypt('content');
      },
      'handover-unknown',
    ],
    [
      'a header that asks for a day of work',
      () => Buffer.from(readFileSync(good.file).toString('latin1').replace(/^(-> scrypt \S+) \d+$/m, '$1 40'), 'latin1'),
      'handover-unknown',
    ],
  ])('%s', async (_, make, code) => {
    expect(await codeOf(fileOf('strange.cdhandover', await make()), good.passphrase)).toBe(code);
  });

  test('a file that is not there, and a folder', async () => {
    expect(await codeOf(join(folder, 'nowhere.cdhandover'), good.passphrase)).toBe('handover-missing');
    expect(await codeOf(folder, good.passphrase)).toBe('handover-missing');
  });

  test('a file of more than a gigabyte, which is not even read', async () => {
    const file = fileOf('huge.cdhandover', readFileSync(good.file));
    truncateSync(file, 1_300_000_000);
    expect(await codeOf(file, good.passphrase)).toBe('handover-too-large');
  });
});

describe('a handover file', () => {
  test('does not open with another passphrase, or half of one', async () => {
    expect(await codeOf(good.file, newPassphrase())).toBe('handover-passphrase-wrong');
    expect(await codeOf(good.file, good.passphrase.slice(0, 14))).toBe('handover-passphrase-incomplete');
    expect(await codeOf(good.file, '')).toBe('handover-passphrase-incomplete');
  });

  test('that was cut anywhere is refused', { timeout: 60_000 }, async () => {
    const passphrase = newPassphrase();
    const file = join(folder, 'short.cdhandover');
    await sealEntries(entries, file, passphrase);
    const whole = readFileSync(file);
    for (const share of [0.0001, 0.001, 0.01, 0.3, 0.7, 0.999]) {
      const cut = fileOf('cut.cdhandover', whole.subarray(0, Math.ceil(whole.length * share)));
      expect(await codeOf(cut, passphrase)).toBe('handover-damaged');
    }
    expect(await codeOf(fileOf('cut.cdhandover', whole.subarray(0, -1)), passphrase)).toBe('handover-damaged');
    expect(await codeOf(fileOf('longer.cdhandover', Buffer.concat([whole, Buffer.from('x')])), passphrase)).toBe('handover-damaged');
  });

  test('with any bits flipped is refused', { timeout: 120_000 }, async () => {
    const passphrase = newPassphrase();
    const file = join(folder, 'fuzzed.cdhandover');
    await sealEntries(entries, file, passphrase);
    const whole = readFileSync(file);
    await fc.assert(
      fc.asyncProperty(fc.integer({ min: 0, max: whole.length - 1 }), fc.integer({ min: 1, max: 255 }), async (place, mask) => {
        const changed = Buffer.from(whole);
        changed[place] = (changed[place] ?? 0) ^ mask;
        expect(await codeOf(fileOf('flipped.cdhandover', changed), passphrase)).toMatch(
          /^handover-(damaged|unknown|passphrase-wrong)$/,
        );
      }),
      { numRuns: 40, examples: [[0, 1], [30, 1], [whole.length - 1, 128]] },
    );
  });

  test.each<[string, (of: typeof entries) => Record<string, Uint8Array>]>([
    ['nothing', () => ({})],
    ['no workspace', ({ 'READ-ME.txt': readMe, 'brief.docx': brief }) => ({ 'READ-ME.txt': readMe as Uint8Array, 'brief.docx': brief as Uint8Array })],
    ['no note', (of) => Object.fromEntries(Object.entries(of).filter(([name]) => name !== 'brief.docx'))],
    ['another entry', (of) => ({ ...of, 'virus.exe': Buffer.from('MZ') })],
    ['a name that leads out of the folder', (of) => ({ ...of, '../../evil.txt': Buffer.from('out') })],
    ['an absolute name', (of) => ({ ...of, '/tmp/evil.txt': Buffer.from('out') })],
    ['a name of Windows that leads out', (of) => ({ ...of, '..\\evil.txt': Buffer.from('out') })],
    ['the workspace under a folder', ({ 'workspace.clusterdesk': file, ...rest }) => ({ ...rest, 'a/workspace.clusterdesk': file as Uint8Array })],
    ['a text in the place of the workspace', (of) => ({ ...of, 'workspace.clusterdesk': Buffer.from('Dear colleagues, '.repeat(99)) })],
    ['an empty workspace', (of) => ({ ...of, 'workspace.clusterdesk': new Uint8Array(0) })],
    ['half a workspace', (of) => ({ ...of, 'workspace.clusterdesk': (of['workspace.clusterdesk'] as Uint8Array).subarray(0, 40_000) })],
    ['nothing but zeros, many of them', (of) => ({ ...of, 'workspace.clusterdesk': new Uint8Array(200_000_000) })],
  ])('with %s in it is refused', async (_, change) => {
    expect(await codeOfEntries(change(entries))).toBe('handover-invalid');
    expect([existsSync('/tmp/evil.txt'), existsSync(join(victim.dataHome, 'evil.txt'))]).toEqual([false, false]);
  });

  test('that is no zip file inside is refused', async () => {
    const passphrase = newPassphrase();
    const file = join(folder, 'inside.cdhandover');
    await sealBytes(randomBytes(5_000), file, passphrase);
    expect(await codeOf(file, passphrase)).toBe('handover-invalid');
  });

  test('that states other sizes than it unpacks to is refused', async () => {
    const passphrase = newPassphrase();
    const file = join(folder, 'lying.cdhandover');
    const zip = Buffer.from(zipSync(entries));
    // The list of entries states 1 byte, or two gigabytes, for each.
    for (const [size, code] of [[1, 'handover-invalid'], [2_000_000_000, 'handover-invalid']] as const) {
      const lying = Buffer.from(zip);
      for (let place = lying.indexOf('PK\x01\x02', 0, 'latin1'); place >= 0; place = lying.indexOf('PK\x01\x02', place + 4, 'latin1')) {
        lying.writeUInt32LE(size, place + 24);
      }
      await sealBytes(lying, file, passphrase);
      expect(await codeOf(file, passphrase)).toBe(code);
    }
  });

  test.each<[string, (connection: Database.Database) => void, string]>([
    ['is of a newer version', (connection) => connection.pragma('user_version = 900'), 'workspace-newer'],
    ['says that it is older than it is', (connection) => connection.pragma('user_version = 1'), 'handover-invalid'],
    ['is no database of ours', (connection) => connection.pragma('application_id = 1'), 'handover-invalid'],
    ['has no identity', (connection) => connection.exec('DELETE FROM workspace_facts'), 'handover-invalid'],
    ['has no tables', (connection) => connection.exec('DROP TABLE workspace_facts'), 'handover-invalid'],
  ])('whose workspace %s is refused', async (_, change, code) => {
    const path = join(createTestFolder(), 'changed.sqlite');
    writeFileSync(path, entries['workspace.clusterdesk'] as Uint8Array);
    const connection = new Database(path);
    change(connection);
    connection.pragma('journal_mode = DELETE');
    connection.close();
    expect(await codeOfEntries({ ...entries, 'workspace.clusterdesk': readFileSync(path) })).toBe(code);
  });

  test('whose workspace is damaged is refused', async () => {
    const damaged = Buffer.from(entries['workspace.clusterdesk'] as Uint8Array);
    damaged.fill(0x5a, 4096 * 10, 4096 * 14);
    expect(await codeOfEntries({ ...entries, 'workspace.clusterdesk': damaged })).toBe('handover-invalid');
  });

  test('is not unpacked over a file that is there', async () => {
    const answer = await victim.dispatch('lifecycle.openHandover', {
      path: good.file,
      target: openPath,
      passphrase: good.passphrase,
      author: 'Victim',
    });
    expect(answer).toMatchObject({ error: { code: 'workspace-exists' } });
  });
});

import { createHash } from 'node:crypto';
import { readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { strFromU8, strToU8, unzipSync, type Zippable, zipSync } from 'fflate';
import { afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { Manifest } from '../../../../electron/workspace/archive/format.ts';
import { mergeWithAden } from '../../../helpers/other-office.ts';
import { createTestFolder, createTestService, createTestWorkspace, type TestService } from '../../../helpers/workspace.ts';

type Entries = Record<string, Uint8Array>;

let folder: string;
let good: Entries;
let desk: TestService;

beforeAll(async () => {
  const made = await createTestWorkspace({ idPrefix: 'here' });
  folder = createTestFolder();
  made.workspace.files.add({ name: 'plan.txt', mediaType: 'text/plain', bytes: Buffer.from('A plan') });
  mergeWithAden(made.workspace);
  await made.call('records.save', { type: 'contact', id: 'contact-1', fields: { familyName: 'Sarr', emails: ['a@b.org'], consent: 'given', lastVerifiedOn: '2026-03-01' } });
  await made.call('lifecycle.archive', { path: join(folder, 'good.zip'), language: 'en' });
  await made.close();
  good = unzipSync(readFileSync(join(folder, 'good.zip')));
});

beforeEach(() => {
  desk = createTestService({ folder, dataHome: join(folder, 'home'), idPrefix: 'there' });
});
afterEach(async () => {
  await desk.close();
  // Nothing of what was refused is left, and nothing took the program by surprise.
  expect(readdirSync(folder).filter((name) => name.includes('.clusterdesk'))).toEqual([]);
  expect(desk.unexpected).toEqual([]);
});

async function refusalOf(bytes: Uint8Array): Promise<{ code: string; params: Record<string, string | number> }> {
  writeFileSync(join(folder, 'tried.zip'), bytes);
  const input = { path: join(folder, 'tried.zip'), target: join(folder, 'made.clusterdesk'), author: 'X' };
  const result = await desk.dispatch('lifecycle.openArchive', input);
  if (result.ok) throw new Error('It was taken in.');
  return result.error;
}

/** The refusal's code, or `sound` for an archive that was taken in and left a workspace in order. */
async function outcomeOf(bytes: Uint8Array): Promise<string> {
  const refusal = await refusalOf(bytes).catch(() => null);
  if (refusal !== null) return refusal.code;
  const { ok } = await desk.call('workspace.check', {});
  await desk.call('lifecycle.close', {});
  rmSync(join(folder, 'made.clusterdesk'));
  return ok ? 'sound' : 'not in order';
}

const manifestOf = (entries: Entries) => JSON.parse(strFromU8(entries['workspace.json'] as Uint8Array)) as Manifest;

/** States sizes and digests as they are, as somebody would who changed an entry on purpose. */
function seal(entries: Entries, change: (manifest: Manifest) => void = () => undefined): Entries {
  const manifest = manifestOf(entries);
  manifest.entries = Object.entries(entries)
    .filter(([name]) => name !== 'workspace.json')
    .map(([name, bytes]) => ({ name, size: bytes.byteLength, sha256: createHash('sha256').update(bytes).digest('hex') }));
  change(manifest);
  return { ...entries, 'workspace.json': strToU8(JSON.stringify(manifest)) };
}

interface Line {
  [kind: string]: Record<string, unknown>;
}

/** The archive with another history, sealed again. */
function withHistory(change: (lines: Line[]) => Line[]): Uint8Array {
  const lines = strFromU8(good['history.jsonl'] as Uint8Array).trim().split('\n').map((line) => JSON.parse(line) as Line);
  const text = change(lines).map((line) => `${JSON.stringify(line)}\n`).join('');
  return zipSync(seal({ ...good, 'history.jsonl': strToU8(text) }), { level: 1 });
}

const changeOf = (lines: Line[], id: string) =>
  (lines.find(({ change }) => change?.id === id) as Line)['change'] as { n: number; lamport: number; writes: { field: string; value: unknown }[] } & Record<string, unknown>;

describe('an archive that was packed again', () => {
  it('is taken in as it was', async () => {
    writeFileSync(join(folder, 'tried.zip'), zipSync({ ...good, 'files/': new Uint8Array(0) } as Zippable, { level: 9 }));
    const target = join(folder, 'whole.clusterdesk');
    const state = await desk.call('lifecycle.openArchive', { path: join(folder, 'tried.zip'), target, author: 'X' });
    expect(state).toMatchObject({ isOpen: true, clusterName: 'CCCM Cluster' });
    await desk.call('lifecycle.close', {});
    rmSync(target);
  });
});

describe('a file that is no archive', () => {
  it.each<[string, () => Uint8Array]>([
    ['nothing', () => new Uint8Array(0)],
    ['a text', () => strToU8('Dear colleagues,'.repeat(100))],
    ['another zip file', () => zipSync({ 'letter.txt': strToU8('x') })],
    ['a manifest that is none', () => zipSync({ 'workspace.json': strToU8('[1, 2') })],
  ])('%s is named as one', async (_name, bytes) => {
    expect(await refusalOf(bytes())).toMatchObject({ code: 'archive-unknown' });
  });
});

describe('an archive of a newer version', () => {
  it.each(['format', 'schemaVersion'] as const)('is named as one by its %s', async (name) => {
    const bytes = zipSync(
      seal(good, (manifest) => {
        manifest[name] = 900;
        Object.assign(manifest, { unknownToUs: true });
      }),
    );
    expect(await refusalOf(bytes)).toMatchObject({ code: 'archive-newer' });
  });
});

describe('an archive that is not what it lists', () => {
  it('is refused when an entry was changed', async () => {
    for (const name of Object.keys(good).filter((known) => known !== 'workspace.json')) {
      const changed = Uint8Array.from(good[name] as Uint8Array);
      changed[changed.length >> 1] = (changed[changed.length >> 1] as number) ^ 1;
      expect(await refusalOf(zipSync({ ...good, [name]: changed }))).toEqual({ code: 'archive-damaged', params: { entry: name } });
    }
  });

  it('is refused when an entry is missing, longer, or unknown to it', async () => {
    const { 'records.json': records, ...rest } = good;
    expect(await refusalOf(zipSync(rest))).toEqual({ code: 'archive-damaged', params: { entry: 'records.json' } });
    const longer = { ...good, 'records.json': Buffer.concat([records as Uint8Array, Buffer.from(' ')]) };
    expect(await refusalOf(zipSync(longer))).toMatchObject({ code: 'archive-damaged' });
    expect(await refusalOf(zipSync({ ...good, 'more.exe': strToU8('x') }))).toEqual({ code: 'archive-invalid', params: { where: 'more.exe' } });
  });

  it.each(['../evil.txt', '/etc/evil', 'C:/evil', 'files\\..\\evil', 'files/./x', 'files//x', 'a\u0000b'])('is refused with the name %j', async (name) => {
    expect(await refusalOf(zipSync(seal({ ...good, [name]: strToU8('x') })))).toMatchObject({ code: 'archive-damaged', params: { entry: name } });
  });

  it('is refused with the same name twice, in one spelling or another', async () => {
    const twice = zipSync(seal({ ...good, 'files/caf\u00e9': strToU8('x'), 'files/cafe\u0301': strToU8('y') }));
    expect(await refusalOf(twice)).toMatchObject({ code: 'archive-damaged' });
  });

  it('is refused when an attachment is not the one it says', async () => {
    const bytes = zipSync(seal(good, ({ files }) => files.forEach((file) => Object.assign(file, { id: '0'.repeat(64) }))));
    expect(await refusalOf(bytes)).toMatchObject({ code: 'archive-invalid' });
  });

  it.each(['records', 'changes', 'state', 'history'] as const)('is refused when its %s do not fit', async (what) => {
    const bytes = zipSync(
      seal(good, ({ counts, digests }) => {
        if (what === 'changes') counts.changes += 1;
        else if (what === 'records') Object.assign(counts, { records: { contact: -1 } });
        else digests[what] = '0'.repeat(64);
      }),
    );
    expect(await refusalOf(bytes)).toMatchObject({ code: 'archive-invalid' });
  });
});

describe('an archive that would not end', () => {
  it('is stopped where an entry unpacks to more than it states', async () => {
    const bytes = Buffer.from(zipSync(seal({ ...good, 'files/zeros': new Uint8Array(50_000_000) })));
    const place = bytes.lastIndexOf(Buffer.from('files/zeros'));
    // The list states a hundredth of what comes out.
    bytes.writeUInt32LE(500_000, place - 46 + 24);
    expect(await refusalOf(bytes)).toEqual({ code: 'archive-damaged', params: { entry: 'files/zeros' } });
  });

  it('is refused where an entry states more than can be in it', async () => {
    const bytes = Buffer.from(zipSync(good));
    bytes.writeUInt32LE(4_000_000_000, bytes.lastIndexOf(Buffer.from('history.jsonl')) - 46 + 24);
    expect(await refusalOf(bytes)).toEqual({ code: 'archive-damaged', params: { entry: 'history.jsonl' } });
  });

  it('is refused where entries share their bytes', async () => {
    const bytes = Buffer.from(zipSync({ ...good, 'files/a': strToU8('x'.repeat(5_000)), 'files/b': strToU8('x'.repeat(5_000)) }));
    const offsetOf = (name: string) => bytes.lastIndexOf(Buffer.from(name)) - 46 + 42;
    bytes.writeUInt32LE(bytes.readUInt32LE(offsetOf('files/a')), offsetOf('files/b'));
    expect(await refusalOf(bytes)).toMatchObject({ code: 'archive-damaged' });
  });

  it('is stopped at a line that does not end', async () => {
    const endless = zipSync(seal({ ...good, 'history.jsonl': new Uint8Array(40_000_000).fill(0x7b) }));
    expect(await refusalOf(endless)).toEqual({ code: 'archive-invalid', params: { where: 'history.jsonl:0' } });
  });
});

describe('a history that no workspace wrote', () => {
  it.each<[string, (lines: Line[]) => Line[]]>([
    ['a gap in the numbers', (lines) => lines.filter((line) => line !== lines.find(({ change }) => change?.id === 'contested'))],
    ['a number given twice', (lines) => [...lines, { change: { ...changeOf(lines, 'contact-1') } }]],
    ['an unknown record type', (lines) => (Object.assign(changeOf(lines, 'contact-1'), { type: 'ballot' }), lines)],
    ['a type from the prototype', (lines) => (Object.assign(changeOf(lines, 'contact-1'), { type: 'constructor' }), lines)],
    ['an unknown field', (lines) => (changeOf(lines, 'contact-1').writes.push({ field: 'salary', value: 1, limits: null } as never), lines)],
    ['a field written twice', (lines) => (changeOf(lines, 'contact-1').writes.push({ ...changeOf(lines, 'contact-1').writes[0] } as never), lines)],
    ['a value of another kind', (lines) => (Object.assign(changeOf(lines, 'contact-1').writes[0] as object, { value: { $gt: '' } }), lines)],
    ['a choice that there is not', (lines) => (Object.assign(changeOf(lines, 'contact-1').writes.find(({ field }) => field === 'consent') as object, { value: 'sold' }), lines)],
    ['a day that there is not', (lines) => (Object.assign(changeOf(lines, 'contact-1').writes.find(({ field }) => field === 'lastVerifiedOn') as object, { value: '2026-02-30' }), lines)],
    ['a day that is none', (lines) => (Object.assign(changeOf(lines, 'contact-1').writes.find(({ field }) => field === 'lastVerifiedOn') as object, { value: '2026-0s-01' }), lines)],
    ['a deletion that is none', (lines) => (Object.assign(changeOf(lines, 'contact-1').writes.find(({ field }) => field === 'deleted') as object, { value: 'no' }), lines)],
    ['an id with a path in it', (lines) => (Object.assign(changeOf(lines, 'contact-1'), { id: '../contact' }), lines)],
    ['a number of no size', (lines) => (Object.assign(changeOf(lines, 'contact-1'), { lamport: 2 ** 60 }), lines)],
    ['an order that goes back', (lines) => (Object.assign(changeOf(lines, 'contact-1'), { lamport: 1 }), lines)],
    ['a change without its batch', (lines) => (Object.assign(changeOf(lines, 'contact-1'), { batch: 'nobody' }), lines)],
    ['a change in the batch of another office', (lines) => (Object.assign(changeOf(lines, 'contact-1'), { batch: 'aden-batch' }), lines)],
    ['a change of an unknown incarnation', (lines) => lines.filter(({ incarnation }) => incarnation?.office !== 'aden-restored')],
    ['an incarnation that descends from itself', (lines) => [{ incarnation: { office: 'x', parent: 'x', branchedAt: 1 } }, ...lines]],
    ['incarnations that descend from each other', (lines) => [{ incarnation: { office: 'x', parent: 'y', branchedAt: 1 } }, { incarnation: { office: 'y', parent: 'x', branchedAt: 1 } }, ...lines]],
    ['a batch without a time', (lines) => (Object.assign(lines.find(({ batch }) => batch)?.['batch'] as object, { at: 'yesterday' }), lines)],
    ['two batches in one place', (lines) => (lines.filter(({ batch }) => batch).slice(0, 2).forEach(({ batch }) => Object.assign(batch as object, { position: 1 })), lines)],
    ['a merge without its batch', (lines) => (Object.assign(lines.find(({ merge }) => merge)?.['merge'] as object, { batch: 'nobody' }), lines)],
    ['a merged field that there is not', (lines) => (Object.assign(lines.find(({ mergedField }) => mergedField)?.['mergedField'] as object, { field: 'salary' }), lines)],
    ['a line of another kind', (lines) => [...lines, { note: { text: 'x' } }]],
    ['a line of two kinds', (lines) => [...lines, { ...lines[0], ...lines[1] } as Line]],
    ['a line that is not closed', (lines) => [...lines, '{' as unknown as Line]],
    ['nothing', () => []],
  ])('is refused with %s', async (_name, change) => {
    const { code, params } = await refusalOf(withHistory(change));
    expect([code, String(params.where)]).toEqual(['archive-invalid', expect.stringMatching(/^history\.jsonl/)]);
  });

  it('is refused where something is missing at its end', async () => {
    const history = good['history.jsonl'] as Uint8Array;
    expect(await refusalOf(zipSync(seal({ ...good, 'history.jsonl': history.subarray(0, -1) })))).toMatchObject({ code: 'archive-invalid' });
    expect(await refusalOf(zipSync(seal({ ...good, 'history.jsonl': Uint8Array.of(0xff, 0xfe, 0x0a) })))).toMatchObject({ code: 'archive-invalid' });
  });
});

describe('any damage', () => {
  it('ends in a refusal that says why', { timeout: 120_000 }, async () => {
    const bytes = zipSync(good);
    await fc.assert(
      fc.asyncProperty(fc.nat(bytes.length - 1), fc.integer({ min: 1, max: 255 }), async (place, bits) => {
        const damaged = Uint8Array.from(bytes);
        damaged[place] = (damaged[place] as number) ^ bits;
        // A bit that nobody reads, such as one of a date, harms nothing.
        expect(await outcomeOf(damaged)).toMatch(/^(sound|archive-(unknown|newer|damaged|invalid))$/);
      }),
      { numRuns: 150 },
    );
  });

  it('by cutting ends in a refusal', async () => {
    const bytes = zipSync(good);
    await fc.assert(
      fc.asyncProperty(fc.nat(bytes.length - 1), async (length) => {
        expect((await refusalOf(bytes.subarray(0, length))).code).toMatch(/^archive-(unknown|damaged)$/);
      }),
      { numRuns: 60 },
    );
  });

  it('of the history is refused, or changes no more than a name or a time', { timeout: 120_000 }, async () => {
    const history = good['history.jsonl'] as Uint8Array;
    await fc.assert(
      fc.asyncProperty(fc.nat(history.length - 1), fc.integer({ min: 1, max: 127 }), async (place, bits) => {
        const changed = Uint8Array.from(history);
        changed[place] = (changed[place] as number) ^ bits;
        expect(await outcomeOf(zipSync(seal({ ...good, 'history.jsonl': changed }), { level: 1 }))).toMatch(/^(sound|archive-invalid)$/);
      }),
      { numRuns: 150 },
    );
  });
});

import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import type { Command, CommandContext } from '../../../electron/command-line/command.ts';
import { count as countCommand } from '../../../electron/command-line/elections/count.ts';
import { verify as verifyCommand } from '../../../electron/command-line/elections/verify.ts';
import { readTranslators } from '../../../electron/languages/translators.ts';
import type { Count } from '../../../shared/domain/elections/count.ts';
import type { Election } from '../../../shared/domain/elections/election.ts';
import type { Replay } from '../../../shared/domain/elections/formats/replay.ts';
import { drawLots } from '../../../shared/domain/elections/lots.ts';
import { makeReplay, type Verification } from '../../../shared/domain/elections/replaying.ts';
import { type Language, languages } from '../../../shared/records/choices.ts';
import { createTestFolder } from '../../helpers/workspace.ts';

const program = join(import.meta.dirname, '../../../electron/command-line/desk.ts');
const sha256 = (text: string) => createHash('sha256').update(text).digest('hex');
let folder: string;

function desk(...words: string[]) {
  const environment = { ...process.env, CLUSTER_DESK_HOME: join(folder, 'home'), LC_ALL: 'en_US.UTF-8' };
  const { status, stdout, stderr } = spawnSync(process.execPath, [program, ...words], { encoding: 'utf8', env: environment });
  return { status, stdout, stderr };
}

function write(name: string, content: string | Uint8Array): string {
  const path = join(folder, name);
  writeFileSync(path, content);
  return path;
}

const translators = readTranslators(join(import.meta.dirname, '../../../shared/languages'));

/** The command without a process of its own: what it says, the JSON that it gives, and its exit code. */
async function runInside<T = Count>(command: Command, path: string, values: Record<string, string> = {}, language: Language = 'en') {
  const said: string[] = [];
  const warned: string[] = [];
  let given: unknown = null;
  const context = {
    language,
    say: translators[language],
    isJson: false,
    tell: (line: string) => void said.push(line),
    warn: (line: string) => void warned.push(line),
    give: (document: unknown) => void (given = document),
  } as unknown as CommandContext;
  const status = await command.run(context, { positionals: [path], values });
  return { status, said: said.join('\n'), warned: warned.join('\n'), given: given as T };
}

const ties = '3 1\n2 1 0\n2 2 0\n1 3 0\n0\n"Amina Relief"\n"Basil"\n"Carl"\n"Chair"\n';

beforeAll(() => {
  folder = createTestFolder();
});

describe('desk count', { timeout: 120_000 }, () => {
  it('counts a .blt file under STV and shows every stage', () => {
    const path = write('sag.blt', '# SAG\n4 2 -4\n9 1 2 0\n4 2 0\n3 3 2 0\n1 4 3 0\n2 0\n1 1=2 0\n0\nAmina\n"Basil"\nCarl\n"Dora"\n"SAG 2026"\n');
    const { status, stdout, stderr } = desk('count', path, '--rule', 'stv');
    expect([status, stderr]).toEqual([0, '']);
    expect(stdout).toBe(
      [
        'SAG 2026',
        'Rule: single transferable vote (Weighted Inclusive Gregory, Scottish Local Government Elections Order 2011)',
        'Seats: 2',
        'Candidates: 3',
        'Withdrawn: Dora',
        'Ballots: 20, of which 17 valid, 2 blank, 1 spoiled',
        '  spoiled, more than one first preference: 1',
        'Quota: 6',
        '',
        'Stage 1: first preferences',
        '  Candidate           Votes',
        '  Amina               9.00000  elected',
        '  Basil               4.00000',
        '  Carl                4.00000',
        '  Not transferable    0.00000',
        '  Remainders ignored  0.00000',
        '',
        'Stage 2: surplus of Amina',
        '  Candidate           Change    Votes',
        '  Amina               -3.00000   6.00000  elected',
        '  Basil               +2.99997   6.99997  elected',
        '  Carl                 0.00000   4.00000',
        '  Not transferable     0.00000   0.00000',
        '  Remainders ignored  +0.00003   0.00003',
        '',
        'Elected, in order:',
        '  1. Amina (stage 1)',
        '  2. Basil (stage 2)',
        '',
      ].join('\n'),
    );
    const json = JSON.parse(desk('count', path, '--rule', 'stv', '--json').stdout) as Count;
    expect(json).toMatchObject({
      rule: 'stv',
      seats: 2,
      ballots: { total: 20, valid: 17, blank: 2, spoiled: 1 },
      quota: 6,
      elected: ['Amina', 'Basil'],
      ties: [],
      unsettled: [],
      lots: null,
    });
    expect(json.stages[1]).toMatchObject({ number: 2, action: 'surplus', totals: { Basil: '6.99997' }, exhausted: '0.00003', transfers: [{ from: 'Amina', to: 'Basil', papers: 9, value: '0.33333', votes: '2.99997' }] });
  });

  it('reports a tie that nothing settles, and ends with 1', () => {
    const path = write('tie.blt', ties);
    const { status, stdout, stderr } = desk('count', path, '--rule', 'plurality');
    expect([status, stderr]).toEqual([1, expect.stringContaining('Only lots can decide between Amina Relief, Basil')]);
    expect(stdout).toContain('Tie for a seat at the end of stage 1: Amina Relief, Basil. Not settled.');
    expect(stdout).toContain('Elected, in order: nobody\nSeats without anybody: 1');
    const json = desk('count', path, '--rule', 'plurality', '--json');
    expect(json.status).toBe(1);
    expect(JSON.parse(json.stdout)).toMatchObject({ elected: [], unsettled: ['Amina Relief', 'Basil'], ties: [{ stage: 1, candidates: ['Amina Relief', 'Basil'], settledBy: null }] });
  });

  it('settles it by a seed, the same however the candidates are ordered', async () => {
    const order = drawLots('dice 3 5 1', ['Amina Relief', 'Basil', 'Carl'], sha256);
    const first = order.find((id) => id !== 'Carl');
    for (const text of [ties, '3 1\n2 3 0\n2 2 0\n1 1 0\n0\n"Carl"\n"Basil"\n"Amina Relief"\n']) {
      const { status, said, warned, given } = await runInside(countCommand, write('seed.blt', text), { rule: 'approval', lots: 'dice 3 5 1' });
      expect([status, warned]).toEqual([0, '']);
      expect(said).toContain(`Order of the lots: ${order.join(', ')}`);
      expect(given).toMatchObject({ elected: [first], ties: [{ settledBy: 'lots', chosen: [first] }], unsettled: [], lots: { seed: 'dice 3 5 1', order } });
    }
  });

  it('counts a table of ballots in the encodings that Excel writes', async () => {
    const table = 'Amina;Basil;Carl\r\nx;x;\r\nx;;x\r\n;;\r\nx;x;x\r\n';
    const encodings = { 'utf8.csv': table, 'bom.csv': `\uFEFF${table}`, 'unicode.txt': Buffer.from(`\uFEFF${table.replaceAll(';', '\t')}`, 'utf16le') };
    for (const [name, content] of Object.entries(encodings)) {
      const { status, given } = await runInside(countCommand, write(name, content), { rule: 'plurality', seats: '2', lots: 'x' });
      expect(status).toBe(0);
      expect(given).toMatchObject({ ballots: { total: 4, valid: 2, blank: 1, spoiled: 1 }, quota: null });
    }
  });

  it.each(languages)('speaks %s', async (language) => {
    const everything = '4 2\n-4\n9 1 2 0\n2 2 0\n2 3 0\n1 3=1 0\n1 - 1 0\n0\n"Amina"\n"李文"\n"قافلة الخير"\n"Dora"\n';
    const path = write('all.blt', everything);
    const texts = [
      await runInside(countCommand, path, { rule: 'stv', seats: '2' }, language),
      await runInside(countCommand, path, { rule: 'stv', seats: '3', lots: 'x' }, language),
      await runInside(countCommand, write('tie.blt', ties), { rule: 'stv' }, language),
      await runInside(verifyCommand, write('forged.json', JSON.stringify(forge(replay))), {}, language),
    ].map(({ said, warned }) => said + warned);
    for (const text of texts) expect(text).not.toMatch(/elections\.|\{\{|undefined/);
  });

  it('counts nothing when something is wrong, and says where and what to do', () => {
    const refused = (path: string, ...words: string[]) => {
      const { status, stdout, stderr } = desk('count', path, ...words);
      expect([status, stdout]).toEqual([1, '']);
      return stderr;
    };
    expect(refused(write('bad.blt', '3 1\n1 1 2\n0\n'), '--rule', 'stv')).toBe('desk count: Line 2: a ballot does not end with 0 on its line; nothing was counted. End every ballot with 0.\n');
    expect(refused(write('bad.csv', 'A,B\n1,two\n'), '--rule', 'stv', '--seats', '1')).toContain('Line 2, B: “two” is neither a rank nor a mark');
    expect(refused(write('bad.json', '{"format":"cluster-desk-election"}'))).toContain('something that does not fit (version)');
  });

  it.each([
    ['ballots.ods', 'PK', 'ballots-format-unknown'],
    ['latin.csv', Buffer.from('Zo\xeb,B\n1,2\n', 'latin1'), 'ballots-not-text'],
    ['large.csv', Buffer.alloc(20_000_001, 'x'), 'ballots-too-large'],
    ['folder.txt/none.blt', null, 'file-missing'],
  ])('refuses %s', async (name, content, code) => {
    const path = content === null ? join(folder, name) : write(name, content);
    await expect(runInside(countCommand, path, { rule: 'stv', seats: '1' })).rejects.toMatchObject({ failure: { code } });
  });

  it.each([
    [{}, 'usage.rule'],
    [{ rule: 'borda', seats: '1' }, 'usage.rule'],
    [{ rule: 'stv' }, 'usage.seats'],
    [{ rule: 'stv', seats: '0' }, 'usage.number'],
    [{ rule: 'stv', seats: '1.5' }, 'usage.number'],
    [{ rule: 'stv', seats: '1', lots: '' }, 'usage.lots'],
  ])('wants to be asked rightly: %j', async (values, key) => {
    await expect(runInside(countCommand, write('a.csv', 'A,B\n1,2\n'), values)).rejects.toMatchObject({ key });
  });

  it('says how to be asked', () => {
    expect(desk('count', write('tie.blt', ties))).toMatchObject({ status: 2, stdout: '', stderr: expect.stringContaining('--rule takes plurality, approval or stv') });
  });
});

const election: Election = {
  rule: 'stv',
  seats: 2,
  candidates: ['c1', 'c2', 'c3', 'c4'].map((id, place) => ({ id, name: `NGO ${place + 1}`, constituency: place >= 2 ? 'national' : null, isWithdrawn: false })),
  constituencies: [{ id: 'national', name: 'National NGOs', floor: 1, ceiling: null }],
  papers: [
    { ranks: [['c1'], ['c2']], copies: 6 },
    { ranks: [['c2'], ['c3']], copies: 5 },
    { ranks: [['c3']], copies: 1 },
  ],
  lots: drawLots('drawn', ['c1', 'c2', 'c3', 'c4'], sha256),
};
const replay = makeReplay('SAG of Kasanga', election, 'drawn', sha256);

function forge(made: Replay): Replay {
  return { ...made, result: { ...made.result, elected: ['c1', 'c2'] } };
}

describe('desk verify', { timeout: 120_000 }, () => {
  it('counts again and checks every digest', () => {
    const path = write('replay.json', JSON.stringify(replay, null, 2));
    const { status, stdout, stderr } = desk('verify', path);
    expect([status, stderr]).toEqual([0, '']);
    expect(stdout).toContain('SAG of Kasanga');
    expect(stdout).toContain('  National NGOs: at least 1, at most 2');
    expect(stdout).toContain('Stage 2: floors and ceilings leave no seat: NGO 2');
    expect(stdout).toContain(`Digest of the ballots: ${replay.digests.ballots}`);
    expect(stdout).toContain(`${path} is in order`);
    expect(JSON.parse(desk('verify', path, '--json').stdout)).toMatchObject({ ok: true, differences: [], elected: ['c1', 'c3'] });
  });

  it('ends with 1 and says what differs', () => {
    const path = write('forged.json', JSON.stringify(forge(replay)));
    const { status, stdout } = desk('verify', path);
    expect(status).toBe(1);
    expect(stdout).toContain('is not in order:\n  Digest of the result: does not fit what stands in the file.\n  Those elected are not those of the count.');
    const json = desk('verify', path, '--json');
    expect([json.status, (JSON.parse(json.stdout) as Verification).differences]).toEqual([1, [{ kind: 'digest', part: 'result' }, { kind: 'elected' }]]);
    expect(desk('count', path, '--json')).toMatchObject({ status: 0, stderr: expect.stringContaining('desk verify') });
  });

  it('is counted by what the file says, unless another rule is asked for', async () => {
    const path = write('replay.json', JSON.stringify(replay));
    const counted = async (values = {}) => (await runInside(countCommand, path, values)).given;
    expect(await counted()).toMatchObject({ rule: 'stv', seats: 2, elected: ['c1', 'c3'], lots: { seed: 'drawn' } });
    expect(await counted({ rule: 'approval', seats: '1' })).toMatchObject({ rule: 'approval', seats: 1, elected: ['c3'] });
    await expect(runInside(verifyCommand, write('tie.blt', ties))).rejects.toMatchObject({ failure: { code: 'replay-unknown' } });
  });
});

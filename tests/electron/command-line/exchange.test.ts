import { execFile } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { expect, test } from 'vitest';
import { createTestFolder, createTestService, testDetails } from '../../helpers/workspace.ts';

const run = promisify(execFile);
const desk = join(import.meta.dirname, '../../../electron/command-line/desk.ts');
const folder = createTestFolder();
const at = (name: string) => join(folder, name);

interface Ended {
  code: number;
  out: string;
  err: string;
}

/** One office's laptop: its own data home, and so its own machine. */
function laptop(name: string) {
  const environment = { ...process.env, CLUSTER_DESK_HOME: at(`${name}-home`), LANG: 'en_GB.UTF-8' };
  return async (...words: string[]): Promise<Ended> => {
    try {
      const { stdout, stderr } = await run(process.execPath, [desk, ...words], { env: environment });
      return { code: 0, out: stdout, err: stderr };
    } catch (error) {
      const { code, stdout, stderr } = error as { code: number; stdout: string; stderr: string };
      return { code, out: stdout, err: stderr };
    }
  };
}

const national = laptop('national');
const aden = laptop('aden');
const json = <T>({ out, err }: Ended): T => {
  expect(err).toBe('');
  return JSON.parse(out) as T;
};

test('two offices are linked, exchange and end alike, all from the command line', async () => {
  const service = createTestService({ folder, dataHome: at('national-home'), machine: 'national' });
  await service.call('lifecycle.create', { path: at('national.clusterdesk'), author: 'Amina', details: testDetails });
  const { id } = await service.call('records.save', { type: 'contact', id: null, fields: { familyName: 'Saleh', role: 'IMO' } });
  await service.close();
  const here = at('national.clusterdesk');
  const there = at('aden.clusterdesk');

  expect((await national('invite', here, '--name', 'Aden', '--out', at('aden.cdinvite'), '--answer', 'moved')).code).toBe(0);
  const joined = json<{ fingerprint: string }>(await aden('join', there, at('aden.cdinvite'), '--out', at('aden.cdreply'), '--json'));
  const accepted = json<{ fingerprint: string; name: string }>(await national('accept', here, at('aden.cdreply'), '--json'));
  expect(accepted).toMatchObject({ name: 'Aden', fingerprint: joined.fingerprint });
  expect(await national('package', here, '--for', 'Aden', '--out', at('early.cdpackage'))).toMatchObject({ code: 1, err: expect.stringContaining('fingerprint') });
  expect(existsSync(at('early.cdpackage'))).toBe(false);
  expect((await national('confirm', here, 'Aden', '00000 00000 00000 00000 00000 00000')).code).toBe(1);
  expect((await national('confirm', here, 'aden', joined.fingerprint)).code).toBe(0);
  expect((await aden('confirm', there, 'National office', accepted.fingerprint)).code).toBe(0);

  const made = json<{ packages: { number: number; size: number }[] }>(await national('package', here, '--for', 'Aden', '--out', at('1.cdpackage'), '--json'));
  expect(made.packages).toMatchObject([{ number: 1, size: readFileSync(at('1.cdpackage')).byteLength }]);
  expect(json(await aden('merge', there, at('1.cdpackage'), '--preview', '--json'))).toMatchObject({ batch: null, summary: { added: 5 } });
  const merged = json<{ offices: object[] }>(await aden('merge', there, at('1.cdpackage'), '--json'));
  expect(merged.offices).toMatchObject([{ name: 'National office', holes: [], types: expect.arrayContaining([expect.objectContaining({ type: 'contact', added: 1, conflicts: 0 })]) }]);
  expect((await aden('merge', there, at('1.cdpackage'))).out).toContain('nothing new');

  expect((await aden('package', there, '--for', 'National office', '--out', at('back.cdpackage'))).code).toBe(0);
  expect((await national('merge', here, at('back.cdpackage'))).code).toBe(0);
  const digests = [json<{ digest: string; history: string }>(await national('digest', here, '--json')), json(await aden('digest', there, '--json'))];
  expect(digests[0]).toEqual(digests[1]);
  expect((await national('offices', here)).out).toMatch(/Aden .*linked[\s\S]*acknowledged up to package 1/);
  expect((await national('history', here, `contact/${id}`)).out).toContain('Saleh');

  // A package that is damaged is refused with exit 1, and the other one beside it is taken.
  expect(await aden('merge', there, at('aden.cdinvite'))).toMatchObject({ code: 1, err: expect.stringContaining('refused') });
  expect((await aden('merge', there, at('nowhere.cdpackage'))).err).toContain('no file');
  expect((await national('package', here, '--for', 'Nobody', '--out', at('x.cdpackage'))).code).toBe(1);
  expect((await national('package', here)).code).toBe(2);
}, 120_000);

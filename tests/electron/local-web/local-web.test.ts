import { type ChildProcess, spawn, spawnSync } from 'node:child_process';
import { existsSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, describe, expect, it } from 'vitest';
import { createTestFolder, testDetails } from '../../helpers/workspace.ts';

const root = join(import.meta.dirname, '../../..');
const program = join(root, 'electron', 'local-web', 'local-web.ts');
/** The program serves the built page; `npm run build` makes it, and `npm test` does so first. */
const isBuilt = existsSync(join(root, 'out', 'renderer', 'index.html'));

let child: ChildProcess | null = null;
afterEach(() => child?.kill('SIGKILL'));

async function start(home: string, tokenFile: string): Promise<string> {
  child = spawn(process.execPath, [program, '--no-open', '--token-file', tokenFile], {
    env: { ...process.env, CLUSTER_DESK_HOME: home },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const { stdout } = child;
  return new Promise((resolve, reject) => {
    stdout?.once('data', (data: Buffer) => resolve(data.toString()));
    child?.once('exit', (code) => reject(new Error(`local-web ended with ${code}`)));
  });
}

describe('the local web as a program', () => {
  it.skipIf(!isBuilt)('prints its address, serves the page and the service to the browser that opens it, and ends on Ctrl-C', async () => {
    const folder = createTestFolder();
    const tokenFile = join(folder, 'address');
    const line = await start(join(folder, 'home'), tokenFile);
    expect(line).toMatch(/^Cluster Desk is open at http:\/\/127\.0\.0\.1:\d+\/\?token=[\w-]{43}\n$/);
    const address = line.trim().replace('Cluster Desk is open at ', '');
    expect(readFileSync(tokenFile, 'utf8')).toBe(address);
    if (process.platform !== 'win32') expect(statSync(tokenFile).mode & 0o777).toBe(0o600);

    const { origin } = new URL(address);
    const entry = await fetch(address, { redirect: 'manual' });
    const cookie = (entry.headers.get('set-cookie') ?? '').split(';')[0] ?? '';
    expect(await (await fetch(origin, { headers: { cookie } })).text()).toContain('<div id="root">');
    const call = async (method: string, input: unknown): Promise<unknown> => {
      const headers = { cookie, origin, 'content-type': 'application/json' };
      const response = await fetch(`${origin}/api/call`, { method: 'POST', headers, body: JSON.stringify({ method, input }) });
      return response.json();
    };
    expect(await call('host.about', {})).toMatchObject({
      ok: true,
      value: { shell: 'local-web', workspacesFolder: join(folder, 'home', 'workspaces') },
    });
    expect(await call('host.createWorkspace', { details: testDetails })).toMatchObject({ ok: true, value: { isOpen: true } });
    expect(await call('records.list', { type: 'organisation', deleted: false })).toMatchObject({
      ok: true,
      value: [{ name: 'UNHCR' }, { name: 'IOM' }],
    });

    const ended = new Promise<number | null>((resolve) => child?.once('exit', resolve));
    child?.kill('SIGINT');
    expect(await ended).toBe(0);
    await expect(fetch(origin)).rejects.toThrow();
  });

  it.each([[['--port', 'many']], [['--port', '70000']], [['--bogus']], [['stray']]])('refuses %j and says how', (words) => {
    const { status, stderr, stdout } = spawnSync(process.execPath, [program, ...words], { encoding: 'utf8' });
    expect([status, stdout]).toEqual([2, '']);
    expect(stderr).toContain('Usage: local-web');
  });
});

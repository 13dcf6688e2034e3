import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { type IncomingHttpHeaders, request } from 'node:http';
import { connect } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { type LocalWeb, startLocalWeb } from '../../../electron/local-web/server.ts';
import type { ServiceEvent } from '../../../shared/contract/define.ts';

interface Answer {
  status: number;
  headers: IncomingHttpHeaders;
  text: string;
}

const token = 'one-time-token';
let folder: string;
let web: LocalWeb;
let calls: [string, unknown][];
let announce: (event: ServiceEvent) => void;

beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'cluster-desk-test-'));
  const rendererFolder = join(folder, 'renderer');
  mkdirSync(join(rendererFolder, 'assets'), { recursive: true });
  writeFileSync(join(rendererFolder, 'index.html'), '<!doctype html><title>Page</title>');
  writeFileSync(join(rendererFolder, 'assets', 'main-abc.js'), 'export {};');
  writeFileSync(join(rendererFolder, 'assets', 'notes.secret'), 'an ending nobody serves');
  writeFileSync(join(folder, 'secret.json'), '{"secret":true}');
  symlinkSync(join(folder, 'secret.json'), join(rendererFolder, 'linked.json'));
  calls = [];
  const listeners = new Set<(event: ServiceEvent) => void>();
  announce = (event) => listeners.forEach((listener) => listener(event));
  const answer = (method: string, input: unknown) => {
    calls.push([method, input]);
    return Promise.resolve({ ok: true as const, value: { method } });
  };
  web = await startLocalWeb(
    {
      rendererFolder,
      token,
      session: 'the-session',
      callHost: answer,
      callService: answer,
      listen: (receive) => {
        listeners.add(receive);
        return () => listeners.delete(receive);
      },
      closedDoorPage: (accepted) => `<p>closed ${accepted}</p>`,
    },
    0,
  );
});

afterEach(async () => {
  await web.close();
  rmSync(folder, { recursive: true });
});

function ask(path: string, options: { method?: string; headers?: Record<string, string>; body?: string } = {}): Promise<Answer> {
  return new Promise((resolve, reject) => {
    const sent = request(
      { host: '127.0.0.1', port: web.port, path, method: options.method ?? 'GET', headers: options.headers ?? {}, agent: false },
      (response) => {
        const chunks: Buffer[] = [];
        response.on('data', (chunk: Buffer) => chunks.push(chunk));
        response.on('end', () =>
          resolve({
            status: response.statusCode ?? 0,
            headers: response.headers,
            text: Buffer.concat(chunks).toString('utf8'),
          }),
        );
      },
    );
    sent.on('error', reject);
    sent.end(options.body);
  });
}

const own = () => ({ cookie: `cluster-desk-${web.port}=the-session`, origin: `http://127.0.0.1:${web.port}` });
const json = { 'content-type': 'application/json' };
const call = (body: unknown, headers: Record<string, string> = { ...own(), ...json }) =>
  ask('/api/call', { method: 'POST', headers, body: typeof body === 'string' ? body : JSON.stringify(body) });
const codeOf = ({ text }: Answer) => (JSON.parse(text) as { error: { code: string } }).error.code;

describe('the one-time token', () => {
  it('is exchanged for a cookie that no script and no other site can use, and the address loses it', async () => {
    const { status, headers } = await ask(`/?token=${token}`);
    expect({ status, location: headers.location, cookie: headers['set-cookie'] }).toEqual({
      status: 303,
      location: '/',
      cookie: [`cluster-desk-${web.port}=the-session; Path=/; Max-Age=2592000; HttpOnly; SameSite=Strict`],
    });
  });

  it('works once', async () => {
    await ask(`/?token=${token}`);
    const again = await ask(`/?token=${token}`, { headers: { 'accept-language': 'fr' } });
    expect([again.status, again.headers['set-cookie'], again.text]).toEqual([401, undefined, '<p>closed fr</p>']);
  });

  it('does no harm in a bookmark of the browser that used it', async () => {
    await ask(`/?token=${token}`);
    const again = await ask(`/?token=${token}`, { headers: own() });
    expect([again.status, again.headers.location]).toEqual([303, '/']);
  });

  it.each(['', 'wrong', `${token}x`, token.toUpperCase()])('refuses the token %j', async (wrong) => {
    expect((await ask(`/?token=${encodeURIComponent(wrong)}`)).status).toBe(401);
    expect((await ask(`/?token=${token}`)).status).toBe(303);
  });

  it('opens nothing without a session', async () => {
    expect((await ask('/')).status).toBe(401);
    expect((await ask('/assets/main-abc.js')).status).toBe(401);
    expect((await ask('/api/events')).status).toBe(401);
    const { cookie: _cookie, ...origin } = own();
    expect((await call({ method: 'today.view', input: {} }, { ...origin, ...json })).status).toBe(401);
    expect((await call({ method: 'today.view', input: {} }, { ...own(), ...json, cookie: 'cluster-desk-1=the-session' })).status).toBe(401);
    expect(calls).toEqual([]);
  });
});

describe('requests of other places', () => {
  it.each(['localhost', 'evil.example', '127.0.0.1', '127.0.0.1.evil.example', '[::1]'])('are refused by Host %s', async (name) => {
    const host = name === '127.0.0.1' ? name : `${name}:${web.port}`;
    const answer = await ask('/', { headers: { ...own(), host } });
    expect([answer.status, codeOf(answer)]).toEqual([421, 'wrong-host']);
  });

  it('do not get to spend the token through a foreign Host', async () => {
    await ask(`/?token=${token}`, { headers: { host: `evil.example:${web.port}` } });
    expect((await ask(`/?token=${token}`)).status).toBe(303);
  });

  it.each(['http://evil.example', 'null', 'https://127.0.0.1', 'http://127.0.0.1', 'http://localhost'])(
    'are refused by Origin %s',
    async (origin) => {
      const answer = await call({ method: 'today.view', input: {} }, { ...own(), ...json, origin });
      expect([answer.status, codeOf(answer)]).toEqual([403, 'wrong-origin']);
      expect((await ask('/', { headers: { ...own(), origin } })).status).toBe(403);
      expect(calls).toEqual([]);
    },
  );

  it('are refused when a call names no Origin', async () => {
    const { origin: _origin, ...cookie } = own();
    expect(codeOf(await call({ method: 'today.view', input: {} }, { ...cookie, ...json }))).toBe('wrong-origin');
  });

  it.each(['application/x-www-form-urlencoded', 'multipart/form-data; boundary=x', 'text/plain', 'text/plain; application/json', ''])(
    'cannot send a form as %j',
    async (type) => {
      const headers = type === '' ? own() : { ...own(), 'content-type': type };
      const answer = await call({ method: 'today.view', input: {} }, headers);
      expect([answer.status, codeOf(answer), calls]).toEqual([415, 'json-only', []]);
    },
  );

  it('cannot embed or fetch, only lead here by a link', async () => {
    const crossSite = { ...own(), 'sec-fetch-site': 'cross-site' };
    const { origin: _origin, ...link } = { ...crossSite, 'sec-fetch-mode': 'navigate', 'sec-fetch-dest': 'document' };
    expect((await ask('/assets/main-abc.js', { headers: { ...crossSite, 'sec-fetch-dest': 'script' } })).status).toBe(403);
    expect((await ask('/', { headers: { ...link, 'sec-fetch-dest': 'iframe' } })).status).toBe(403);
    expect((await ask('/', { headers: link })).status).toBe(200);
  });

  it('get no permission when a browser asks in advance', async () => {
    const answer = await ask('/api/call', { method: 'OPTIONS', headers: { origin: 'http://evil.example' } });
    expect([answer.status, answer.headers['access-control-allow-origin']]).toEqual([403, undefined]);
  });
});

describe('calls', () => {
  it('reach the service and the host', async () => {
    const answer = await call({ method: 'records.get', input: { type: 'cluster', id: 'cluster' } });
    expect([answer.status, answer.text]).toEqual([200, '{"ok":true,"value":{"method":"records.get"}}']);
    await call({ method: 'host.about', input: {} });
    expect(calls).toEqual([
      ['records.get', { type: 'cluster', id: 'cluster' }],
      ['host.about', {}],
    ]);
  });

  it.each(['lifecycle.open', 'lifecycle.create', 'lifecycle.recover', 'lifecycle.saveCopy', 'toString', '__proto__', 'host.nothing'])(
    'of %s are not for pages',
    async (method) => {
      const answer = await call({ method, input: { path: '/etc/passwd', author: 'x', answer: null } });
      expect([answer.status, codeOf(answer), calls]).toEqual([404, 'unknown-method', []]);
    },
  );

  it.each(['', '{', '[]', '{"method":1}', '{"method":"today.view","input":{},"path":"/etc"}'])('are refused as %j', async (body) => {
    expect((await call(body)).status).toBe(400);
    expect(calls).toEqual([]);
  });

  it('are refused above 40 MB before they are read', async () => {
    const headers = { ...own(), ...json, 'content-length': String(41 * 1024 * 1024) };
    const answer = await new Promise<string>((resolve, reject) => {
      const socket = connect(web.port, '127.0.0.1', () => {
        const lines = Object.entries({ host: web.authority, ...headers }).map(([name, value]) => `${name}: ${value}`);
        socket.write(`POST /api/call HTTP/1.1\r\n${lines.join('\r\n')}\r\n\r\n{`);
      });
      socket.once('data', (data) => {
        resolve(data.toString());
        socket.destroy();
      });
      socket.once('error', reject);
    });
    expect(answer).toMatch(/^HTTP\/1\.1 413 /);
  });

  it('are refused above 40 MB when they do not say how long they are', async () => {
    const status = await new Promise<number | undefined>((resolve, reject) => {
      const sent = request(
        { host: '127.0.0.1', port: web.port, path: '/api/call', method: 'POST', headers: { ...own(), ...json }, agent: false },
        (response) => resolve(response.statusCode),
      );
      sent.on('error', reject);
      const block = Buffer.alloc(1024 * 1024, 0x20);
      const write = (left: number) => (left > 0 ? sent.write(block, () => write(left - 1)) : sent.end());
      write(45);
    });
    expect(status).toBe(413);
    expect(calls).toEqual([]);
  });

  it.each(['GET', 'PUT', 'DELETE'])('are not made by %s', async (method) => {
    expect((await ask('/api/call', { method, headers: own() })).status).toBe(405);
  });
});

describe('files', () => {
  it('are the built page with headers that let nothing else in or out', async () => {
    const { status, headers, text } = await ask('/', { headers: own() });
    expect([status, text]).toEqual([200, '<!doctype html><title>Page</title>']);
    expect(headers).toMatchObject({
      'content-type': 'text/html; charset=utf-8',
      'x-content-type-options': 'nosniff',
      'referrer-policy': 'no-referrer',
      'x-frame-options': 'DENY',
      'cache-control': 'no-store',
      'cross-origin-resource-policy': 'same-origin',
    });
    const policy = headers['content-security-policy'];
    expect(policy).toContain("default-src 'self'; script-src 'self';");
    expect(policy).toContain("frame-ancestors 'none'");
    expect(policy).not.toMatch(/unsafe-eval|script-src[^;]*unsafe|https?:|\*/);
  });

  it('of the build are kept by the browser, under the right type', async () => {
    const { status, headers } = await ask('/assets/main-abc.js', { headers: own() });
    expect([status, headers['content-type'], headers['cache-control']]).toEqual([
      200,
      'text/javascript; charset=utf-8',
      'private, max-age=31536000, immutable',
    ]);
  });

  it.each([
    '/../secret.json',
    '/assets/../../secret.json',
    '/%2e%2e/secret.json',
    '/..%2fsecret.json',
    '/..%252fsecret.json',
    '/..%5csecret.json',
    '/..\\secret.json',
    '//etc/passwd',
    '/assets/..;/secret.json',
    '/%00/../secret.json',
    '/assets/main-abc.js%00.html',
    '/linked.json',
    '/assets/notes.secret',
    '/assets/',
    '/assets',
    '/.',
    '/index.html/',
  ])('are not reached as %s', async (path) => {
    const raw = await new Promise<string>((resolve, reject) => {
      let answer = '';
      const socket = connect(web.port, '127.0.0.1', () =>
        socket.write(`GET ${path} HTTP/1.1\r\nhost: ${web.authority}\r\ncookie: ${own().cookie}\r\nconnection: close\r\n\r\n`),
      );
      socket.on('data', (data) => (answer += data.toString()));
      socket.on('end', () => resolve(answer));
      socket.on('error', reject);
    });
    const isStartPage = path === '/.';
    expect(raw).toMatch(isStartPage ? /^HTTP\/1\.1 200 / : /^HTTP\/1\.1 404 /);
    expect(raw).not.toContain('secret":true');
  });
});

describe('events', () => {
  it('flow to the page while it listens', async () => {
    const received = await new Promise<string>((resolve, reject) => {
      const sent = request(
        { host: '127.0.0.1', port: web.port, path: '/api/events', headers: own(), agent: false },
        (response) => {
          expect(response.headers['content-type']).toBe('text/event-stream; charset=utf-8');
          response.once('data', () => {
            announce({ kind: 'changed', types: ['contact'] });
            response.once('data', (data: Buffer) => {
              resolve(data.toString());
              sent.destroy();
            });
          });
        },
      );
      sent.on('error', reject);
      sent.end();
    });
    expect(received).toBe('data: {"kind":"changed","types":["contact"]}\n\n');
  });
});

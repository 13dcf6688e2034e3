import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import { z } from 'zod';
import type { ServiceEvent } from '../../shared/contract/define.ts';
import { hostContract, type HostMethod } from '../../shared/contract/host.ts';
import { isPageMethod, type PageMethod } from '../../shared/contract/index.ts';
import { fail, type Result } from '../../shared/result.ts';
import { createSessions, refuseCrossSiteFetch, refuseForeign, type Refusal } from './guards.ts';
import { readJsonBody } from './request-body.ts';
import { respond, respondJson } from './responses.ts';
import { createStaticFiles } from './static-files.ts';

export interface LocalWebDependencies {
  /** The folder of the built page. */
  rendererFolder: string;
  /** Good for one exchange; part of the printed address. */
  token: string;
  session: string;
  callHost: (method: HostMethod, input: unknown) => Promise<Result<unknown>>;
  callService: (method: PageMethod, input: unknown) => Promise<Result<unknown>>;
  /** Hears the service's events; answers with the way to stop listening. */
  listen: (receive: (event: ServiceEvent) => void) => () => void;
  /** The page for a browser that has no session, in the language it asks for. */
  closedDoorPage: (acceptLanguage: string) => string;
}

export interface LocalWeb {
  /** `127.0.0.1:PORT` */
  authority: string;
  port: number;
  close(): Promise<void>;
}

const callSchema = z.strictObject({ method: z.string().max(100), input: z.unknown() });

/** How often a silent event stream says that it is alive, in milliseconds. */
const heartbeat = 25_000;

function isHostMethod(name: string): name is HostMethod {
  return Object.hasOwn(hostContract, name);
}

/** Serves the page, its calls and its events on the loopback interface, to one browser. */
export function startLocalWeb(dependencies: LocalWebDependencies, wantedPort: number): Promise<LocalWeb> {
  const files = createStaticFiles(dependencies.rendererFolder);
  const streams = new Set<ServerResponse>();
  let authority = '';
  let sessions = createSessions('', '', '');

  const refuse = (response: ServerResponse, { status, code }: Omit<Refusal, 'status'> & { status: number }) => {
    // The rest of a refused body is not read: the connection ends with the answer.
    response.setHeader('connection', 'close');
    respondJson(response, status, fail(code));
  };

  async function answerCall(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const body = await readJsonBody(request);
    if (!body.ok) return refuse(response, body.refusal);
    const parsed = callSchema.safeParse(body.value);
    if (!parsed.success) return refuse(response, { status: 400, code: 'invalid-input' });
    const { method, input } = parsed.data;
    if (isHostMethod(method)) return respondJson(response, 200, await dependencies.callHost(method, input));
    if (isPageMethod(method)) return respondJson(response, 200, await dependencies.callService(method, input));
    respondJson(response, 404, fail('unknown-method', { method: method.slice(0, 60) }));
  }

  function answerEvents(response: ServerResponse): void {
    response.writeHead(200, {
      'content-type': 'text/event-stream; charset=utf-8',
      'cache-control': 'no-store',
      'x-content-type-options': 'nosniff',
      'cross-origin-resource-policy': 'same-origin',
    });
    response.write('retry: 1000\n\n');
    const stop = dependencies.listen((event) => response.write(`data: ${JSON.stringify(event)}\n\n`));
    const timer = setInterval(() => response.write(': here\n\n'), heartbeat);
    streams.add(response);
    response.on('close', () => {
      stop();
      clearInterval(timer);
      streams.delete(response);
    });
  }

  function answerFile(urlPath: string, request: IncomingMessage, response: ServerResponse): void {
    const file = files.find(urlPath);
    if (!file) return respondJson(response, 404, fail('not-found'));
    const cacheControl = file.isImmutable ? 'private, max-age=31536000, immutable' : 'no-store';
    const headers = { 'content-type': file.contentType, 'cache-control': cacheControl };
    if (request.method === 'HEAD') {
      respond(response, 200, { ...headers, 'content-length': String(file.bytes.byteLength) });
      return;
    }
    respond(response, 200, headers, file.bytes);
  }

  async function answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const refusal = refuseForeign(request, authority) ?? refuseCrossSiteFetch(request);
    if (refusal) return refuse(response, refusal);
    const url = URL.parse(`http://${authority}${request.url ?? '/'}`);
    if (!url || !request.url?.startsWith('/')) return respondJson(response, 404, fail('not-found'));

    const isReading = request.method === 'GET' || request.method === 'HEAD';
    const token = url.searchParams.get('token');
    if (isReading && url.pathname === '/' && token !== null) {
      const cookie = sessions.exchange(token);
      if (cookie !== null) return respond(response, 303, { location: '/', 'set-cookie': cookie });
      if (sessions.isKnown(request)) return respond(response, 303, { location: '/' });
    }
    if (!sessions.isKnown(request)) {
      if (!isReading || url.pathname !== '/') return refuse(response, { status: 401, code: 'no-session' });
      const page = dependencies.closedDoorPage(request.headers['accept-language'] ?? '');
      return respond(response, 401, { 'content-type': 'text/html; charset=utf-8' }, page);
    }

    switch (url.pathname) {
      case '/api/call':
        if (request.method !== 'POST') return refuse(response, { status: 405, code: 'wrong-verb' });
        return answerCall(request, response);
      case '/api/events':
        if (request.method !== 'GET') return refuse(response, { status: 405, code: 'wrong-verb' });
        return answerEvents(response);
      default:
        if (!isReading) return refuse(response, { status: 405, code: 'wrong-verb' });
        return answerFile(url.pathname, request, response);
    }
  }

  const server: Server = createServer((request, response) => {
    answer(request, response).catch(() => {
      // A browser that left in the middle, or a defect: either way this request ends, the server does not.
      if (!response.headersSent) respondJson(response, 500, fail('unexpected'));
      else response.destroy();
    });
  });

  return new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen(wantedPort, '127.0.0.1', () => {
      const address = server.address();
      const port = typeof address === 'object' && address !== null ? address.port : wantedPort;
      authority = `127.0.0.1:${port}`;
      sessions = createSessions(dependencies.token, dependencies.session, `cluster-desk-${port}`);
      resolve({
        authority,
        port,
        close: () =>
          new Promise((done) => {
            server.close(() => done());
            for (const stream of streams) stream.end();
            server.closeAllConnections();
          }),
      });
    });
  });
}

import { protocol, type Session } from 'electron';
import { readFile } from 'node:fs/promises';
import { extname, join, sep } from 'node:path';
import { contentSecurityPolicy } from './guards/content-policy.ts';
import { appScheme, isAppUrl } from './origin.ts';

const mediaTypes: Record<string, string> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.jpg': 'image/jpeg',
  '.ico': 'image/x-icon',
  '.woff2': 'font/woff2',
};

const everyAnswer = {
  'content-security-policy': contentSecurityPolicy,
  'x-content-type-options': 'nosniff',
  'referrer-policy': 'no-referrer',
  'cross-origin-opener-policy': 'same-origin',
  'cache-control': 'no-cache',
};

/**
 * The file behind an address of the page, or `null` where there is none to give.
 *
 * Threat: an address that climbs out of the folder (`..`, encoded, with backslashes, a drive letter
 * or a NUL) reads any file of the machine. So only plain names joined by `/` are taken at all.
 */
export function findPageFile(folder: string, address: string): string | null {
  if (!isAppUrl(address)) return null;
  let path: string;
  try {
    path = decodeURIComponent(new URL(address).pathname);
  } catch {
    return null;
  }
  const names = path.split('/').slice(1);
  const isPlain = (name: string) => /^[\w.-]+$/.test(name) && !name.startsWith('.');
  if (!names.every(isPlain)) return null;
  const file = join(folder, ...names);
  return file.startsWith(folder + sep) && Object.hasOwn(mediaTypes, extname(file)) ? file : null;
}

/** Before the application is ready. */
export function declareAppScheme(): void {
  protocol.registerSchemesAsPrivileged([
    { scheme: appScheme, privileges: { standard: true, secure: true, supportFetchAPI: true, codeCache: true } },
  ]);
}

export async function answerPage(folder: string, request: Pick<Request, 'method' | 'url'>): Promise<Response> {
  const refuse = (status: number) => new Response(null, { status, headers: everyAnswer });
  if (request.method !== 'GET') return refuse(405);
  const file = findPageFile(folder, request.url);
  if (file === null) return refuse(404);
  try {
    const bytes = await readFile(file);
    const mediaType = mediaTypes[extname(file)] as string;
    return new Response(bytes, { headers: { ...everyAnswer, 'content-type': mediaType } });
  } catch {
    return refuse(404);
  }
}

/** Serves the built page, and nothing else, under the application's own scheme. */
export function serveAppScheme(session: Session, folder: string): void {
  session.protocol.handle(appScheme, (request) => answerPage(folder, request));
}

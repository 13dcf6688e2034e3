import type { ServerResponse } from 'node:http';

/**
 * Sent with everything. Nothing may come from, or go to, any other place than this server.
 *
 * Styles alone may be inline: Mantine and AG Grid set `style` attributes, which no nonce can allow,
 * and write style elements at run time. Style cannot run code, and with every source limited to this
 * server and `data:` it cannot carry anything away either.
 */
const contentSecurityPolicy = [
  "default-src 'self'",
  "script-src 'self'",
  "style-src 'self' 'unsafe-inline'",
  "img-src 'self' data: blob:",
  "font-src 'self' data:",
  "connect-src 'self'",
  "object-src 'none'",
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'none'",
].join('; ');

const protectiveHeaders = {
  'content-security-policy': contentSecurityPolicy,
  'x-content-type-options': 'nosniff',
  'x-frame-options': 'DENY',
  'referrer-policy': 'no-referrer',
  'cross-origin-opener-policy': 'same-origin',
  'cross-origin-resource-policy': 'same-origin',
  'cache-control': 'no-store',
} as const;

export function respond(
  response: ServerResponse,
  status: number,
  headers: Record<string, string>,
  body: string | Uint8Array = '',
): void {
  response.writeHead(status, { ...protectiveHeaders, 'content-length': Buffer.byteLength(body), ...headers });
  response.end(body);
}

export function respondJson(response: ServerResponse, status: number, value: unknown): void {
  respond(response, status, { 'content-type': 'application/json; charset=utf-8' }, JSON.stringify(value));
}

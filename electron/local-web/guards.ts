import { createHash, timingSafeEqual } from 'node:crypto';
import type { IncomingMessage } from 'node:http';

/** Why a request is turned away, with the HTTP status that says so. */
export interface Refusal {
  status: 401 | 403 | 405 | 413 | 415 | 421;
  code: string;
}

/** Compares without telling by the time it takes how much was right. */
function isSameSecret(given: string, secret: string): boolean {
  const digest = (text: string) => createHash('sha256').update(text).digest();
  return timingSafeEqual(digest(given), digest(secret));
}

/**
 * Threat: another page in the same browser. It can make a name of its own point at 127.0.0.1 (so
 * `Host` must be ours to the letter) and can send requests here (so `Origin`, where the browser names
 * one, must be ours, and a request that changes something must name one).
 *
 * Limit: another program of the same user can forge both; that is what the session is for.
 */
export function refuseForeign(request: IncomingMessage, authority: string): Refusal | null {
  const { host, origin } = request.headers;
  const isReading = request.method === 'GET' || request.method === 'HEAD';
  if (host !== authority) return { status: 421, code: 'wrong-host' };
  if (origin === undefined ? !isReading : origin !== `http://${authority}`) return { status: 403, code: 'wrong-origin' };
  return null;
}

/** A page of another site may lead a person here by a link, but may not embed or fetch anything. */
export function refuseCrossSiteFetch(request: IncomingMessage): Refusal | null {
  const site = request.headers['sec-fetch-site'];
  if (site === undefined || site === 'same-origin' || site === 'none') return null;
  return request.headers['sec-fetch-mode'] === 'navigate' && request.headers['sec-fetch-dest'] === 'document'
    ? null
    : { status: 403, code: 'cross-site' };
}

/** One browser at a time: the token of the address is exchanged once for the session of a cookie. */
export interface Sessions {
  /** Answers the `Set-Cookie` header for the right token, once; `null` ever after. */
  exchange(token: string): string | null;
  isKnown(request: IncomingMessage): boolean;
}

/**
 * In seconds. A browser that was closed comes back without a new token while the program still runs;
 * the session itself ends with the program.
 */
const cookieLife = 30 * 24 * 60 * 60;

/** @param cookieName carries the port: cookies of one host are shared between its ports. */
export function createSessions(token: string, session: string, cookieName: string): Sessions {
  let isTokenUsed = false;
  return {
    exchange(given) {
      if (isTokenUsed || !isSameSecret(given, token)) return null;
      isTokenUsed = true;
      return `${cookieName}=${session}; Path=/; Max-Age=${cookieLife}; HttpOnly; SameSite=Strict`;
    },
    isKnown(request) {
      const cookies = (request.headers.cookie ?? '').split(';').map((cookie) => cookie.trim());
      const own = cookies.find((cookie) => cookie.startsWith(`${cookieName}=`));
      return own !== undefined && isSameSecret(own.slice(cookieName.length + 1), session);
    },
  };
}

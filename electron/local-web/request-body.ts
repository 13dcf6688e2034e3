import type { IncomingMessage } from 'node:http';
import type { Refusal } from './guards.ts';

/** The most a call may weigh, in bytes: a 25 MB file in base64, with room around it. */
const bodySizeLimit = 40 * 1024 * 1024;

export type Body = { ok: true; value: unknown } | { ok: false; refusal: Refusal | { status: 400; code: string } };

/**
 * Reads a JSON body. A form of another site cannot send `application/json`, and a script of another
 * site would have to ask first, which nobody answers.
 */
export async function readJsonBody(request: IncomingMessage): Promise<Body> {
  const refuse = (status: 400 | 413 | 415, code: string): Body => ({ ok: false, refusal: { status, code } });
  const [mediaType] = (request.headers['content-type'] ?? '').split(';');
  if (mediaType?.trim().toLowerCase() !== 'application/json') return refuse(415, 'json-only');
  if (Number(request.headers['content-length'] ?? 0) > bodySizeLimit) return refuse(413, 'too-large');
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of request as AsyncIterable<Buffer>) {
    size += chunk.byteLength;
    // Read to its end but not kept: hanging up on somebody who is still sending loses the answer on its way.
    if (size <= bodySizeLimit) chunks.push(chunk);
    else chunks.length = 0;
  }
  if (size > bodySizeLimit) return refuse(413, 'too-large');
  try {
    return { ok: true, value: JSON.parse(Buffer.concat(chunks).toString('utf8')) };
  } catch {
    return refuse(400, 'not-json');
  }
}

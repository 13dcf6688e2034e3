import { createHmac } from 'node:crypto';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  createInvitationSecret,
  type InvitationContent,
  isProvenBy,
  readInvitation,
  readReply,
  type ReplyContent,
  writeInvitation,
  writeReply,
} from '../../../../electron/workspace/exchange/invitations.ts';
import { createOfficeKeys, sign } from '../../../../electron/workspace/exchange/office-keys.ts';
import { canonicalJson } from '../../../../shared/domain/changes/changes.ts';
import { recordTypes } from '../../../../shared/records/index.ts';
import { FailureError } from '../../../../shared/result.ts';

const sanaa = await createOfficeKeys();
const aden = await createOfficeKeys();
const mallory = await createOfficeKeys();
const secret = createInvitationSecret();

const invitationContent: InvitationContent = {
  workspace: 'workspace-1',
  clusterName: 'CCCM Cluster',
  from: { office: 'sanaa', incarnation: 'sanaa', name: 'National office' },
  office: { name: 'مكتب عدن', level: 'subnational', area: '亚丁' },
  scope: { types: ['organisation', 'contact'], classes: ['public', 'members'] },
  secret,
  madeAt: '2026-03-10T08:00:00.000Z',
};
const replyContent: ReplyContent = {
  workspace: 'workspace-1',
  to: 'sanaa',
  from: { office: 'aden', incarnation: 'aden-2', name: 'مكتب عدن', level: 'subnational', area: null },
  madeAt: '2026-03-11T08:00:00.000Z',
};

const textOf = (bytes: Uint8Array): string => Buffer.from(bytes).toString('utf8');
const jsonOf = (bytes: Uint8Array): Record<string, unknown> => JSON.parse(textOf(bytes)) as Record<string, unknown>;
const bytesOf = (value: unknown): Uint8Array => Buffer.from(JSON.stringify(value));

/** Signs anew what was altered: what a hostile writer can do with keys of their own. */
function signedAnew(file: Record<string, unknown>, keys: typeof aden): Uint8Array {
  const { signature: _, ...unsigned } = file;
  const signature = Buffer.from(sign(keys, Buffer.from(canonicalJson(unsigned as never)))).toString('base64');
  return bytesOf({ ...unsigned, signature });
}

function refusalOf(read: () => unknown): string {
  try {
    read();
    return 'read';
  } catch (error) {
    if (error instanceof FailureError) return error.failure.code;
    throw error;
  }
}

const names = fc.string({ unit: 'grapheme', minLength: 1, maxLength: 60 }).filter((name) => !name.includes('\u0000') && name.length <= 200);

/** What holds for both kinds of file in the same way. */
const kinds = [
  {
    kind: 'invitation',
    title: 'cluster-desk invitation',
    write: () => writeInvitation(invitationContent, sanaa),
    read: readInvitation,
    keys: sanaa,
    other: () => writeReply(replyContent, secret, aden),
  },
  {
    kind: 'reply',
    title: 'cluster-desk reply',
    write: () => writeReply(replyContent, secret, aden),
    read: readReply,
    keys: aden,
    other: () => writeInvitation(invitationContent, sanaa),
  },
] as const;

describe.each(kinds)('a file of the kind $kind', ({ kind, title, write, read, keys, other }) => {
  it('is JSON that people can read, and says first what it is', () => {
    expect(textOf(write())).toMatch(new RegExp(`^\\{\\n  "kind": "${title}",\\n  "format": 1,\\n`));
    expect(textOf(write())).toContain('مكتب عدن');
  });

  it('survives other line ends, a byte order mark and another order of its fields', () => {
    const text = textOf(write());
    const written = read(write());
    const reversed = JSON.stringify(Object.fromEntries(Object.entries(jsonOf(write())).reverse()));
    for (const changed of [text.replaceAll('\n', '\r\n'), `\ufeff${text}`, `${text}\r\n\r\n`, reversed]) {
      expect(read(Buffer.from(changed))).toEqual(written);
    }
  });

  it('is not taken for one when it is something else', () => {
    const files = [
      '',
      'Dear colleague',
      'null',
      '[]',
      '{}',
      '{"kind":"cluster-desk"}',
      JSON.stringify({ ...jsonOf(write()), kind: 'cluster-desk package' }),
      ' '.repeat(65_536) + textOf(write()),
    ];
    for (const file of files) expect(refusalOf(() => read(Buffer.from(file)))).toBe(`${kind}-unknown`);
    expect(refusalOf(() => read(other()))).toBe(`${kind}-unknown`);
    expect(refusalOf(() => read(Uint8Array.of(0xff, 0xfe, 0)))).toBe(`${kind}-unknown`);
  });

  it('of a newer format is named as newer, whatever is in it', () => {
    const file = { kind: title, format: 3, everything: 'is new' };
    expect(refusalOf(() => read(bytesOf(file)))).toBe(`${kind}-newer`);
    expect(() => read(bytesOf(file))).toThrow(expect.objectContaining({ failure: { code: `${kind}-newer`, params: { version: 3, known: 1 } } }));
  });

  it('cut anywhere is refused', () => {
    const bytes = write();
    for (let length = 0; length < bytes.length - 1; length += 1) {
      expect(refusalOf(() => read(bytes.subarray(0, length)))).toBe(length < title.length + 13 ? `${kind}-unknown` : `${kind}-damaged`);
    }
  });

  it('with one bit turned is never read as something else', () => {
    const bytes = write();
    const written = read(bytes);
    const codes = new Set<string>();
    for (let at = 0; at < bytes.length; at += 1) {
      for (let bit = 0; bit < 8; bit += 1) {
        const copy = Uint8Array.from(bytes);
        copy[at] = (copy[at] ?? 0) ^ (1 << bit);
        codes.add(refusalOf(() => expect(read(copy)).toEqual(written)));
      }
    }
    codes.delete('read');
    // A one is a bit away from a three.
    expect([...codes].sort()).toEqual([`${kind}-damaged`, `${kind}-newer`, `${kind}-unknown`]);
  });

  it.each<[string, (file: Record<string, unknown>) => Record<string, unknown>]>([
    ['another workspace', (file) => ({ ...file, workspace: 'workspace-2' })],
    ['another recipient', (file) => ({ ...file, from: { ...(file['from'] as object), recipient: mallory.recipient } })],
    ['another name', (file) => ({ ...file, from: { ...(file['from'] as object), name: 'Other' } })],
    ['another instant', (file) => ({ ...file, madeAt: '2026-03-12T08:00:00.000Z' })],
  ])('and %s than was signed is refused', (_, change) => {
    expect(refusalOf(() => read(bytesOf(change(jsonOf(write())))))).toBe(`${kind}-damaged`);
  });

  it.each<[string, (file: Record<string, unknown>) => Record<string, unknown>]>([
    ['a field of nobody', (file) => ({ ...file, more: 1 })],
    ['a field of nobody inside', (file) => ({ ...file, from: { ...(file['from'] as object), signingKey: 'x' } })],
    ['no instant', (file) => ({ ...file, madeAt: 'yesterday' })],
    ['an office that is no id', (file) => ({ ...file, from: { ...(file['from'] as object), office: '../aden' } })],
    ['no name', (file) => ({ ...file, from: { ...(file['from'] as object), name: '' } })],
    ['a name that no table takes', (file) => ({ ...file, from: { ...(file['from'] as object), name: 'a\u0000b' } })],
    ['half a character', (file) => ({ ...file, from: { ...(file['from'] as object), name: 'a\ud800' } })],
    ['a long name', (file) => ({ ...file, from: { ...(file['from'] as object), name: 'a'.repeat(201) } })],
    ['a recipient that is none', (file) => ({ ...file, from: { ...(file['from'] as object), recipient: `age1${'q'.repeat(58)}` } })],
    ['a key that is none', (file) => ({ ...file, from: { ...(file['from'] as object), verifyingKey: 'AAAA' } })],
    ['no format', (file) => ({ ...file, format: undefined })],
    ['a format that is none', (file) => ({ ...file, format: '1' })],
  ])('and %s is refused even when it is well signed', (_, change) => {
    expect(refusalOf(() => read(signedAnew(change(jsonOf(write())), keys)))).toBe(`${kind}-damaged`);
  });

  it('without a signature is refused', () => {
    const { signature, ...unsigned } = jsonOf(write());
    const signatures = [undefined, '', 'x', 7, `${String(signature)}AAAA`, Buffer.from(new Uint8Array(64)).toString('base64')];
    for (const value of signatures) expect(refusalOf(() => read(bytesOf({ ...unsigned, signature: value })))).toBe(`${kind}-damaged`);
  });

  it('signed by somebody else than its keys say is refused', () => {
    expect(refusalOf(() => read(signedAnew(jsonOf(write()), mallory)))).toBe(`${kind}-damaged`);
  });

  it('made of anything is refused with one of the codes', () => {
    fc.assert(
      fc.property(fc.oneof(fc.uint8Array(), fc.jsonValue().map(bytesOf), fc.jsonValue().map((more) => bytesOf({ kind: title, more }))), (bytes) => {
        expect([`${kind}-unknown`, `${kind}-damaged`]).toContain(refusalOf(() => read(bytes)));
      }),
    );
  });
});

describe('an invitation', () => {
  it('comes out as it went in, with the keys of the office that invites', () => {
    fc.assert(
      fc.property(names, names, fc.option(names), (clusterName, name, area) => {
        const content = { ...invitationContent, clusterName, office: { ...invitationContent.office, name, area } };
        const { signature: _, ...read } = readInvitation(writeInvitation(content, sanaa));
        const { verifyingKey, recipient } = sanaa;
        expect(read).toEqual({
          kind: 'cluster-desk invitation',
          format: 1,
          ...content,
          from: { ...content.from, verifyingKey, recipient },
        });
      }),
      { numRuns: 40 },
    );
  });

  it('holds no secret keys', () => {
    const text = textOf(writeInvitation(invitationContent, sanaa));
    expect([text.includes(sanaa.signingKey), text.includes(sanaa.identity)]).toEqual([false, false]);
  });

  it('has room for every record type and the longest names', () => {
    const name = '\u0001'.repeat(200);
    const content: InvitationContent = {
      ...invitationContent,
      clusterName: name,
      from: { office: 'o'.repeat(128), incarnation: 'i'.repeat(128), name },
      office: { name, level: 'national', area: name },
      scope: { types: [...recordTypes], classes: ['public', 'members', 'team', 'personal', 'location'] },
    };
    const bytes = writeInvitation(content, sanaa);
    expect(readInvitation(bytes).scope).toEqual(content.scope);
    expect(bytes.length).toBeLessThan(65_536 / 4);
  });

  it('has a secret of its own each time', () => {
    expect(createInvitationSecret()).toMatch(/^[\w-]{43}$/);
    expect(createInvitationSecret()).not.toBe(createInvitationSecret());
  });

  it('that nobody could read is not made', () => {
    expect(() => writeInvitation({ ...invitationContent, secret: 'short' }, sanaa)).toThrow();
    expect(() => writeInvitation({ ...invitationContent, clusterName: '' }, sanaa)).toThrow();
  });
});

describe('a reply', () => {
  it('comes out as it went in, with the keys of the office that answers', () => {
    fc.assert(
      fc.property(names, fc.option(names), (name, area) => {
        const content: ReplyContent = { ...replyContent, from: { ...replyContent.from, name, area } };
        const { signature: _, proof, ...read } = readReply(writeReply(content, secret, aden));
        const { verifyingKey, recipient } = aden;
        const from = { ...content.from, verifyingKey, recipient };
        expect(read).toEqual({ kind: 'cluster-desk reply', format: 1, ...content, from });
        const key = Buffer.from(secret, 'base64url');
        expect(proof).toBe(createHmac('sha256', key).update(canonicalJson(from)).digest('base64url'));
      }),
      { numRuns: 40 },
    );
  });

  it('is proven by the secret of the invitation that it answers, and by no other', () => {
    const reply = readReply(writeReply(replyContent, secret, aden));
    const secrets = [secret, createInvitationSecret(), '', 'x', secret.slice(1)];
    expect(secrets.map((one) => isProvenBy(reply, one))).toEqual([true, false, false, false, false]);
  });

  it('holds neither the secret nor secret keys', () => {
    const text = textOf(writeReply(replyContent, secret, aden));
    for (const kept of [secret, aden.signingKey, aden.identity]) expect(text.includes(kept)).toBe(false);
  });

  it('of somebody who saw a reply and puts keys of their own into it is not proven', () => {
    const seen = jsonOf(writeReply(replyContent, secret, aden));
    const { verifyingKey, recipient } = mallory;
    const stolen = signedAnew({ ...seen, from: { ...(seen['from'] as object), verifyingKey, recipient } }, mallory);
    expect(isProvenBy(readReply(stolen), secret)).toBe(false);
  });
});

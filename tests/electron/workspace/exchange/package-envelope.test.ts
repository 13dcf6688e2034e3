import { spawnSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { armor, Decrypter, Encrypter } from 'age-encryption';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createOfficeKeys, isSignedBy, sign } from '../../../../electron/workspace/exchange/office-keys.ts';
import {
  openPackage,
  packageSizeLimit,
  readPayload,
  sealPackage,
} from '../../../../electron/workspace/exchange/package-envelope.ts';
import type { PackageHeader } from '../../../../shared/domain/exchange/package.ts';
import { FailureError } from '../../../../shared/result.ts';
import { createTestFolder } from '../../../helpers/workspace.ts';

const aden = await createOfficeKeys();
const sanaa = await createOfficeKeys();
const mallory = await createOfficeKeys();

const plainHeader: PackageHeader = {
  format: 1,
  dataVersion: 2,
  kind: 'changes',
  workspace: 'workspace-1',
  from: { office: 'aden', incarnation: 'aden-2', name: 'مكتب عدن 亚丁' },
  to: 'sanaa',
  number: 14,
  madeAt: '2026-03-10T08:00:00.000Z',
  after: { aden: 3 },
  upTo: { aden: 7, 'aden-2': 12 },
  have: { aden: 7, 'aden-2': 12, sanaa: 5 },
  received: { sanaa: { highest: 4, missing: [2] } },
  lacks: ['0'.repeat(64)],
  replaces: [12, 13],
  parts: [],
};

const utf8 = (text: string): Uint8Array => new TextEncoder().encode(text);
const joined = (...parts: Uint8Array[]): Uint8Array => Uint8Array.from(Buffer.concat(parts));

/** The payload as the format's description has it, written here a second time. */
function payloadOf(header: unknown, body: Uint8Array, length?: number): Uint8Array {
  const bytes = typeof header === 'string' ? utf8(header) : utf8(JSON.stringify(header));
  const size = new Uint8Array(4);
  new DataView(size.buffer).setUint32(0, length ?? bytes.length);
  return joined(size, bytes, body);
}

/** Encrypts whatever is given: what a hostile sender could do who knows the recipient. */
async function encrypted(content: Uint8Array, ...recipients: string[]): Promise<Uint8Array> {
  const encrypter = new Encrypter();
  for (const recipient of recipients) encrypter.addRecipient(recipient);
  return encrypter.encrypt(content);
}

function sealedBy(keys: typeof aden, payload: Uint8Array): Promise<Uint8Array> {
  const line = utf8('cluster-desk package 1\n');
  return encrypted(joined(line, sign(keys, joined(line, payload)), payload), sanaa.recipient);
}

/** The code it is refused with; `opened` if it is not. */
async function refusalOf(bytes: Uint8Array, keys = sanaa): Promise<string> {
  try {
    await openPackage(bytes, keys);
    return 'opened';
  } catch (error) {
    if (error instanceof FailureError) return error.failure.code;
    throw error;
  }
}

const identifiers = fc.stringMatching(/^[A-Za-z0-9][A-Za-z0-9._:-]{0,20}$/);
const numbers = fc.nat();
const vectors = fc.dictionary(identifiers, numbers, { maxKeys: 5 });
const headers: fc.Arbitrary<PackageHeader> = fc.record({
  format: fc.constant(1),
  dataVersion: fc.integer({ min: 1, max: 99 }),
  kind: fc.constantFrom('changes', 'attachments'),
  workspace: fc.string({ minLength: 1, maxLength: 40 }),
  from: fc.record({ office: identifiers, incarnation: identifiers, name: fc.string({ unit: 'grapheme', maxLength: 50 }) }),
  to: identifiers,
  number: fc.integer({ min: 1 }),
  madeAt: fc.string({ maxLength: 40 }),
  after: vectors,
  upTo: vectors,
  have: vectors,
  received: fc.dictionary(identifiers, fc.record({ highest: numbers, missing: fc.array(numbers, { maxLength: 5 }) }), { maxKeys: 3 }),
  lacks: fc.array(fc.stringMatching(/^[0-9a-f]{64}$/), { maxLength: 3 }),
  replaces: fc.array(numbers, { maxLength: 3 }),
  parts: fc.constant([]),
}, { noNullPrototype: true });

describe('a package', () => {
  it('comes out as it went in, and stays readable while it is kept', async () => {
    await fc.assert(
      fc.asyncProperty(headers, fc.uint8Array({ maxLength: 3_000 }), async (header, body) => {
        const opened = await openPackage(await sealPackage(header, body, aden, sanaa.recipient), sanaa);
        expect(opened.header).toEqual(header);
        expect(Uint8Array.from(opened.body)).toEqual(body);
        const kept = readPayload(Buffer.from(opened.payload));
        expect({ header: kept.header, body: Uint8Array.from(kept.body) }).toEqual({ header, body });
      }),
      { numRuns: 60 },
    );
  });

  it('is laid out as described', async () => {
    const body = Uint8Array.of(1, 2, 3);
    const decrypter = new Decrypter();
    decrypter.addIdentity(sanaa.identity);
    const content = await decrypter.decrypt(await sealPackage(plainHeader, body, aden, sanaa.recipient));
    const payload = payloadOf(plainHeader, body);
    expect(Buffer.from(content.subarray(0, 23)).toString()).toBe('cluster-desk package 1\n');
    expect(content.subarray(23 + 64)).toEqual(payload);
    const signed = joined(utf8('cluster-desk package 1\n'), payload);
    expect(isSignedBy(aden.verifyingKey, signed, content.subarray(23, 23 + 64))).toBe(true);
    expect((await openPackage(await sealedBy(aden, payload), sanaa)).header).toEqual(plainHeader);
  });

  it('is never the same file twice and shows nothing of what is in it', async () => {
    const body = utf8('Al-Rahma camp, 1,200 households');
    const [one, other] = await Promise.all([1, 2].map(() => sealPackage(plainHeader, body, aden, sanaa.recipient)));
    expect(one).not.toEqual(other);
    for (const shown of ['Al-Rahma', 'aden', 'workspace-1', sanaa.recipient]) expect(Buffer.from(one as Uint8Array).includes(shown)).toBe(false);
  });

  it('of several megabytes comes out whole', async () => {
    const body = Uint8Array.from({ length: 5_000_000 }, (_, index) => (index * 31) % 251);
    const opened = await openPackage(await sealPackage(plainHeader, body, aden, sanaa.recipient), sanaa);
    expect(Buffer.from(opened.body).equals(body)).toBe(true);
  });

  it('is signed by who made it and by nobody else', async () => {
    const { isSignedBy } = await openPackage(await sealPackage(plainHeader, Uint8Array.of(1), aden, sanaa.recipient), sanaa);
    const keys = [aden.verifyingKey, sanaa.verifyingKey, mallory.verifyingKey, '', 'no key'];
    expect(keys.map((key) => isSignedBy(key))).toEqual([true, false, false, false, false]);
  });

  it('of a forged sender opens and is not signed by the office that it names', async () => {
    const { header, isSignedBy } = await openPackage(await sealPackage(plainHeader, Uint8Array.of(1), mallory, sanaa.recipient), sanaa);
    expect([header.from.office, isSignedBy(aden.verifyingKey)]).toEqual(['aden', false]);
  });

  it('with the signature of another package is not signed', async () => {
    const line = utf8('cluster-desk package 1\n');
    const [one, other] = [payloadOf(plainHeader, Uint8Array.of(1)), payloadOf(plainHeader, Uint8Array.of(2))];
    const content = joined(line, sign(aden, joined(line, one)), other);
    const { isSignedBy } = await openPackage(await encrypted(content, sanaa.recipient), sanaa);
    expect(isSignedBy(aden.verifyingKey)).toBe(false);
  });

  it('without the line that says what was signed is not signed', async () => {
    const payload = payloadOf(plainHeader, Uint8Array.of(1));
    const content = joined(utf8('cluster-desk package 1\n'), sign(aden, payload), payload);
    const { isSignedBy } = await openPackage(await encrypted(content, sanaa.recipient), sanaa);
    expect(isSignedBy(aden.verifyingKey)).toBe(false);
  });

  it('that no office could read is not made', async () => {
    const wrong = { ...plainHeader, number: 0 };
    await expect(sealPackage(wrong, Uint8Array.of(), aden, sanaa.recipient)).rejects.toThrow();
    const after = Object.fromEntries(Array.from({ length: 60_000 }, (_, index) => [`${'o'.repeat(70)}${index}`, index]));
    await expect(sealPackage({ ...plainHeader, after }, Uint8Array.of(), aden, sanaa.recipient)).rejects.toMatchObject({
      failure: { code: 'package-too-large', params: { limit: 4 } },
    });
    await expect(sealPackage(plainHeader, new Uint8Array(packageSizeLimit), aden, sanaa.recipient)).rejects.toMatchObject({
      failure: { code: 'package-too-large', params: { limit: 64 } },
    });
  });
});

describe('a file that is no package', () => {
  it.each([
    ['other words', utf8('Dear colleague, please find attached the package.')],
    ['a zip archive', Uint8Array.of(0x50, 0x4b, 3, 4, 20, 0, 0, 0, 8, 0)],
    ['another version of age', utf8('age-encryption.org/v2\n-> X25519 abc\n--- abc\n')],
    ['capitals', utf8('AGE-ENCRYPTION.ORG/V1\n-> X25519 abc\n--- abc\n')],
  ])('is not taken for one: %s', async (_, bytes) => {
    expect(await refusalOf(bytes)).toBe('package-unknown');
  });

  it.each([
    ['a letter', 'Dear colleague'],
    ['nothing', ''],
    ['another line', 'cluster-desk invitation 1\n'],
    ['version nought', 'cluster-desk package 0\n'],
    ['no line end', 'cluster-desk package 1'],
  ])('is not taken for one when it is encrypted for this office: %s', async (_, content) => {
    expect(await refusalOf(await encrypted(utf8(content), sanaa.recipient))).toBe('package-unknown');
  });

  it('is not taken for one in the form for text mails', async () => {
    const sealed = await sealPackage(plainHeader, Uint8Array.of(1), aden, sanaa.recipient);
    expect(await refusalOf(utf8(armor.encode(sealed)))).toBe('package-unknown');
  });

  it('made of anything is refused with one of the codes', async () => {
    await fc.assert(
      fc.asyncProperty(fc.boolean(), fc.uint8Array({ maxLength: 300 }), async (isAge, rest) => {
        const bytes = isAge ? joined(utf8('age-encryption.org/v1\n'), rest) : rest;
        expect(['package-unknown', 'package-damaged', 'package-for-another']).toContain(await refusalOf(bytes));
      }),
    );
  });
});

describe('a package for another office', () => {
  it('is named as such', async () => {
    const sealed = await sealPackage(plainHeader, Uint8Array.of(1), aden, sanaa.recipient);
    expect([await refusalOf(sealed, aden), await refusalOf(sealed, mallory), await refusalOf(sealed)]).toEqual([
      'package-for-another',
      'package-for-another',
      'opened',
    ]);
  });

  it('is the same to a password', async () => {
    const encrypter = new Encrypter();
    encrypter.setPassphrase('correct horse battery staple');
    encrypter.setScryptWorkFactor(2);
    expect(await refusalOf(await encrypter.encrypt(utf8('x')))).toBe('package-for-another');
  });
});

describe('a damaged package', () => {
  const sealed = sealPackage(plainHeader, Uint8Array.from({ length: 70_000 }, (_, index) => index % 256), aden, sanaa.recipient);

  it('cut anywhere is refused as damaged', async () => {
    const bytes = await sealed;
    const nonce = Buffer.from(bytes).indexOf('\n', Buffer.from(bytes).indexOf('\n--- ') + 1) + 1;
    const chunkEnd = nonce + 16 + 65_536 + 16;
    const lengths = [
      ...Array.from({ length: 420 }, (_, length) => length),
      ...Array.from({ length: 40 }, (_, step) => 420 + step * Math.floor((bytes.length - 420) / 40)),
      ...Array.from({ length: 60 }, (_, step) => chunkEnd - 30 + step),
      ...Array.from({ length: 40 }, (_, step) => bytes.length - 1 - step),
    ].filter((length) => length < bytes.length);
    const codes = new Set<string>();
    for (const length of lengths) codes.add(await refusalOf(bytes.subarray(0, length)));
    expect([...codes]).toEqual(['package-damaged']);
  });

  it('with something after its end is refused as damaged', async () => {
    expect(await refusalOf(joined(await sealed, Uint8Array.of(0)))).toBe('package-damaged');
  });

  it('with one bit turned never opens', async () => {
    const bytes = await sealed;
    const turned = async (at: number, bit: number) => {
      const copy = Uint8Array.from(bytes);
      copy[at] = (copy[at] ?? 0) ^ (1 << bit);
      return refusalOf(copy);
    };
    const known = ['package-unknown', 'package-damaged', 'package-for-another'];
    for (let at = 0; at < 260; at += 1) expect(known).toContain(await turned(at, at % 8));
    await fc.assert(
      fc.asyncProperty(fc.integer({ min: 260, max: bytes.length - 1 }), fc.nat({ max: 7 }), async (at, bit) => {
        expect(await turned(at, bit)).toBe('package-damaged');
      }),
      { numRuns: 100 },
    );
  });

  it.each([
    ['no signature', utf8('cluster-desk package 1\n')],
    ['half a signature', joined(utf8('cluster-desk package 1\n'), new Uint8Array(30))],
    ['no payload', joined(utf8('cluster-desk package 1\n'), new Uint8Array(64))],
    ['half a length', joined(utf8('cluster-desk package 1\n'), new Uint8Array(67))],
    ['an empty header', joined(utf8('cluster-desk package 1\n'), new Uint8Array(68))],
  ])('in its content is refused too: %s', async (_, content) => {
    expect(await refusalOf(await encrypted(content, sanaa.recipient))).toBe('package-damaged');
  });

  const { madeAt: _, ...withoutInstant } = plainHeader;
  it.each<[string, unknown]>([
    ['no JSON', '{"format":1'],
    ['no object', 'null'],
    ['a list', '[]'],
    ['no format', '{}'],
    ['a format that is no number', { ...plainHeader, format: '2' }],
    ['a format below the first', { ...plainHeader, format: 0 }],
    ['half a format', { ...plainHeader, format: 1.5 }],
    ['a missing field', withoutInstant],
    ['a field of nobody', { ...plainHeader, more: 1 }],
    ['an office that is no id', { ...plainHeader, to: '../sanaa' }],
    ['a number below nought', { ...plainHeader, have: { aden: -1 } }],
    ['a hundred thousand lists', '['.repeat(100_000)],
  ])('with a header that is wrong is refused, well signed or not: %s', async (_, header) => {
    expect(await refusalOf(await sealedBy(aden, payloadOf(header, Uint8Array.of(1))))).toBe('package-damaged');
  });

  it('with a prototype in its header does not get one', async () => {
    const text = JSON.stringify(plainHeader).replaceAll('{', '{"__proto__":{"number":99},').replace('"__proto__":{"number":99},', '');
    expect(await refusalOf(await sealedBy(aden, payloadOf(text, Uint8Array.of())))).toBe('package-damaged');
    const vector = JSON.stringify(plainHeader).replace('"after":{', '"after":{"__proto__":{"aden":99},');
    const { header } = await openPackage(await sealedBy(aden, payloadOf(vector, Uint8Array.of())), sanaa);
    expect([header, Object.getPrototypeOf(header.after), Object.keys(header.after)]).toEqual([plainHeader, Object.prototype, ['aden']]);
  });

  it('with a header that is no UTF-8 is refused', async () => {
    const payload = payloadOf(plainHeader, Uint8Array.of());
    payload[payload.length - 3] = 0xff;
    expect(await refusalOf(await sealedBy(aden, payload))).toBe('package-damaged');
  });

  it('whose header ends after the file is refused', async () => {
    const payload = payloadOf(plainHeader, Uint8Array.of(), 4 * 1_048_576);
    expect(await refusalOf(await sealedBy(aden, payload))).toBe('package-damaged');
  });
});

describe('a package of a newer version', () => {
  it.each<[string, unknown]>([
    ['with the same fields', { ...plainHeader, format: 2 }],
    ['with others', { format: 7, everything: { is: 'new' } }],
  ])('is named as newer %s', async (_, header) => {
    const sealed = await sealedBy(aden, payloadOf(header, Uint8Array.of(1)));
    await expect(openPackage(sealed, sanaa)).rejects.toMatchObject({ failure: { code: 'package-newer', params: { known: 1 } } });
  });

  it('that is put together in another way is named as newer', async () => {
    const sealed = await encrypted(utf8('cluster-desk package 2\nwhatever comes'), sanaa.recipient);
    await expect(openPackage(sealed, sanaa)).rejects.toMatchObject({
      failure: { code: 'package-newer', params: { version: 2, known: 1 } },
    });
  });
});

describe('a package that is too large', () => {
  it('is not even looked at', async () => {
    await expect(openPackage(new Uint8Array(packageSizeLimit + 1), sanaa)).rejects.toMatchObject({
      failure: { code: 'package-too-large', params: { limit: 64 } },
    });
  });

  it.each([4 * 1_048_576 + 1, 0x7f_ff_ff_ff, 0xff_ff_ff_ff])('by the length of its header is refused: %i', async (length) => {
    const sealed = await sealedBy(aden, payloadOf(plainHeader, Uint8Array.of(), length));
    await expect(openPackage(sealed, sanaa)).rejects.toMatchObject({ failure: { code: 'package-too-large', params: { limit: 4 } } });
  });

  it('by its recipients is refused without trying each of them', async () => {
    const sealed = await sealPackage(plainHeader, Uint8Array.of(), aden, aden.recipient);
    const [first = '', stanza = '', body = '', ...rest] = Buffer.from(sealed).toString('latin1').split('\n');
    const many = [first, ...Array.from({ length: 200_000 }, () => [stanza, body]).flat(), ...rest].join('\n');
    const start = performance.now();
    expect(await refusalOf(Buffer.from(many, 'latin1'))).toBe('package-damaged');
    expect(performance.now() - start).toBeLessThan(1_000);
  });
});

const hasAge = spawnSync('age', ['--version']).status === 0;

describe.skipIf(!hasAge)('the plain age tool (skipped where it is not installed)', () => {
  const body = Uint8Array.from({ length: 200_000 }, (_, index) => (index * 7) % 256);

  it('opens a package with the identity of the office', async () => {
    const identityFile = join(createTestFolder(), 'identity.txt');
    writeFileSync(identityFile, `${sanaa.identity}\n`);
    const sealed = await sealPackage(plainHeader, body, aden, sanaa.recipient);
    const { status, stdout } = spawnSync('age', ['--decrypt', '--identity', identityFile], { input: sealed });
    expect(status).toBe(0);
    expect(stdout.subarray(0, 23).toString()).toBe('cluster-desk package 1\n');
    expect(stdout.subarray(23 + 64).equals(payloadOf(plainHeader, body))).toBe(true);
  });

  it('makes a file that opens here', async () => {
    const line = utf8('cluster-desk package 1\n');
    const payload = payloadOf(plainHeader, body);
    const { status, stdout } = spawnSync('age', ['--encrypt', '--recipient', sanaa.recipient, '--recipient', aden.recipient], {
      input: joined(line, sign(aden, joined(line, payload)), payload),
    });
    expect(status).toBe(0);
    const opened = await openPackage(stdout, sanaa);
    expect([opened.header, opened.isSignedBy(aden.verifyingKey)]).toEqual([plainHeader, true]);
    expect(Buffer.from(opened.body).equals(body)).toBe(true);
  });
});

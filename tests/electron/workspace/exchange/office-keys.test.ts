import { createPrivateKey, createPublicKey } from 'node:crypto';
import { identityToRecipient } from 'age-encryption';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  createOfficeKeys,
  fingerprintOf,
  isRecipient,
  isSignedBy,
  isVerifyingKey,
  sign,
} from '../../../../electron/workspace/exchange/office-keys.ts';

const aden = await createOfficeKeys();
const sanaa = await createOfficeKeys();

describe('the keys of an office', () => {
  it('fit each other and have the form that other programs read', async () => {
    expect(aden.identity).toMatch(/^AGE-SECRET-KEY-1[0-9A-Z]{58}$/);
    expect(aden.recipient).toMatch(/^age1[0-9a-z]{58}$/);
    expect(await identityToRecipient(aden.identity)).toBe(aden.recipient);
    const publicKey = createPublicKey(
      createPrivateKey({ key: Buffer.from(aden.signingKey, 'base64'), type: 'pkcs8', format: 'der' }),
    );
    const { crv, x } = publicKey.export({ format: 'jwk' });
    expect([crv, Buffer.from(x as string, 'base64url').toString('base64')]).toEqual(['Ed25519', aden.verifyingKey]);
  });

  it('are new every time', () => {
    for (const field of ['signingKey', 'verifyingKey', 'identity', 'recipient'] as const) {
      expect(aden[field]).not.toBe(sanaa[field]);
    }
  });
});

describe('a signature', () => {
  it('is good for its signer and its bytes only', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 200 }), fc.nat(), (bytes, at) => {
        const signature = sign(aden, bytes);
        expect(signature).toHaveLength(64);
        expect(isSignedBy(aden.verifyingKey, bytes, signature)).toBe(true);
        expect(isSignedBy(sanaa.verifyingKey, bytes, signature)).toBe(false);
        expect(isSignedBy(aden.verifyingKey, Uint8Array.from([...bytes, 0]), signature)).toBe(false);
        const altered = Uint8Array.from(signature);
        altered[at % 64] = (altered[at % 64] ?? 0) ^ (1 << (at % 8));
        expect(isSignedBy(aden.verifyingKey, bytes, altered)).toBe(false);
      }),
    );
  });

  it('is the one of RFC 8032 (7.1, test 2)', () => {
    const verifyingKey = Buffer.from('3d4017c3e843895a92b70aa74d1b7ebc9c982ccf2ec4968cc0cd55f12af4660c', 'hex');
    const signature = Buffer.from(
      '92a009a9f0d4cab8720e820b5f642540a2b27b5416503f8fb3762223ebdb69da085ac1e43e15996e458f3613d0f11d8c387b2eaeb4302aeeb00d291612bb0c00',
      'hex',
    );
    expect(isSignedBy(verifyingKey.toString('base64'), Uint8Array.of(0x72), signature)).toBe(true);
  });

  it('is no signature under what is no key', () => {
    const bytes = Uint8Array.of(1, 2, 3);
    const signature = sign(aden, bytes);
    const noKeys = ['', 'x', '\u0000', aden.recipient, aden.verifyingKey.slice(4), `${aden.verifyingKey}AAAA`, ` ${aden.verifyingKey}`];
    for (const key of noKeys) expect(isSignedBy(key, bytes, signature)).toBe(false);
    fc.assert(
      fc.property(fc.oneof(fc.string(), fc.base64String()), fc.uint8Array({ maxLength: 100 }), (key, other) => {
        expect(isSignedBy(key, bytes, other)).toBe(false);
        expect(isSignedBy(aden.verifyingKey, bytes, other)).toBe(false);
      }),
    );
  });
});

describe('public keys that come in a file', () => {
  it('are known by their form', () => {
    expect([isVerifyingKey(aden.verifyingKey), isRecipient(aden.recipient)]).toEqual([true, true]);
  });

  it.each([
    ['base64url', (key: string) => key.replace('=', '')],
    ['another spelling of the same bytes', (key: string) => key.replace(/.=$/, (end) => `${String.fromCharCode(end.charCodeAt(0) + 1)}=`)],
    ['too short', (key: string) => key.slice(4)],
  ])('have one spelling: %s is no verifying key', (_, change) => {
    expect(isVerifyingKey(change(aden.verifyingKey))).toBe(false);
  });

  it.each([
    ['a wrong checksum', `${aden.recipient.slice(0, -1)}${aden.recipient.endsWith('q') ? 'p' : 'q'}`],
    ['capitals', aden.recipient.toUpperCase()],
    ['an identity', aden.identity],
    ['a post-quantum one', `age1pq1${'q'.repeat(1_950)}`],
    ['a plugin', 'age1yubikey1qgq2k4vzjs0fvkw5v8q7d0d5ahv2n8yjcv7w2qjf8p8k3m0h8wm2zjcqq'],
    ['nothing', ''],
  ])('are refused as recipients: %s', (_, text) => {
    expect(isRecipient(text)).toBe(false);
  });
});

describe('a fingerprint', () => {
  it('is the same on both sides', () => {
    expect(fingerprintOf(aden, sanaa)).toBe(fingerprintOf(sanaa, aden));
    expect(fingerprintOf(aden, sanaa)).toMatch(/^\d{5}( \d{5}){5}$/);
  });

  it('is made of the public keys alone: the other side does not have more', () => {
    const { verifyingKey, recipient } = aden;
    expect(fingerprintOf({ recipient, verifyingKey }, sanaa)).toBe(fingerprintOf(aden, sanaa));
  });

  it('stays as it is from version to version, because two versions compare', () => {
    const one = { verifyingKey: 'AAAA', recipient: 'age1a' };
    const other = { verifyingKey: 'BBBB', recipient: 'age1b' };
    expect(fingerprintOf(one, other)).toBe('36102 91999 88067 51271 03458 04961');
  });

  it('differs when one key of one side is another', async () => {
    const mallory = await createOfficeKeys();
    const between = [
      fingerprintOf(aden, sanaa),
      fingerprintOf(aden, mallory),
      fingerprintOf(aden, { ...sanaa, recipient: mallory.recipient }),
      fingerprintOf({ ...aden, verifyingKey: mallory.verifyingKey }, sanaa),
    ];
    expect(new Set(between).size).toBe(4);
  });
});

import { randomBytes } from 'node:crypto';
import { expect, test } from 'vitest';
import { createExchange } from '../../../../electron/workspace/exchange/exchange.ts';
import { createOfficeKeys } from '../../../../electron/workspace/exchange/office-keys.ts';
import { sealPackage } from '../../../../electron/workspace/exchange/package-envelope.ts';
import { createPackageScreen } from '../../../../electron/workspace/exchange/package-screen.ts';
import { everything } from '../../../../shared/domain/exchange/scope.ts';
import type { PackageHeader } from '../../../../shared/domain/exchange/package.ts';
import { createTestWorkspace } from '../../../helpers/workspace.ts';

const aden = await createOfficeKeys();
const somebodyElse = await createOfficeKeys();
const header: PackageHeader = {
  format: 1,
  dataVersion: 2,
  kind: 'attachments',
  workspace: 'workspace',
  from: { office: 'aden', incarnation: 'aden-2', name: 'Aden' },
  to: 'sanaa',
  number: 14,
  madeAt: '2026-03-10T08:00:00.000Z',
  after: {},
  upTo: {},
  have: {},
  received: {},
  lacks: [],
  replaces: [],
  parts: [],
};
const origin = { office: 'aden', incarnation: 'aden-2', number: 14 };

/** A file as a slow share gives it, and how much of it was asked for. */
function fileOf(bytes: Uint8Array, chunkSize = 1_000) {
  const taken = { bytes: 0, isClosed: false };
  async function* chunks(): AsyncGenerator<Uint8Array, void> {
    try {
      for (let start = 0; start < bytes.length; start += chunkSize) {
        const chunk = bytes.subarray(start, start + chunkSize);
        taken.bytes += chunk.length;
        yield chunk;
      }
    } finally {
      taken.isClosed = true;
    }
  }
  return { chunks, taken };
}

async function createScreen() {
  const { workspace } = await createTestWorkspace();
  const exchange = createExchange(workspace);
  const screen = createPackageScreen(exchange);
  const { recipient } = await exchange.keys();
  const peek = (bytes: Uint8Array) => screen.peek(fileOf(bytes).chunks());
  return { exchange, screen, recipient, peek };
}

test('a package for this office is known by its beginning', async () => {
  const { screen, recipient } = await createScreen();
  const large = await sealPackage(header, randomBytes(3_000_000), aden, recipient);
  for (const chunkSize of [1, 65_536, 10_000_000]) {
    const { chunks, taken } = fileOf(chunkSize === 1 ? await sealPackage(header, Buffer.alloc(1), aden, recipient) : large, chunkSize);
    expect(await screen.peek(chunks())).toEqual(origin);
    expect(taken.isClosed).toBe(true);
    if (chunkSize === 65_536) expect(taken.bytes).toBeLessThan(300_000);
  }
});

test('however long its header is', async () => {
  const { recipient, peek } = await createScreen();
  const missing = Array.from({ length: 10_000 }, (_, index) => 9_000_000_000 + index);
  const received = Object.fromEntries(['a', 'b', 'c', 'd'].map((office) => [office, { highest: 9_100_000_000, missing }]));
  expect(await peek(await sealPackage({ ...header, received }, randomBytes(100_000), aden, recipient))).toEqual(origin);
});

test('everything else is none: another office’s, cut, broken, or no package at all', async () => {
  const { screen, recipient, peek } = await createScreen();
  const theirs = fileOf(await sealPackage(header, randomBytes(3_000_000), aden, somebodyElse.recipient));
  expect(await screen.peek(theirs.chunks())).toBeNull();
  expect(theirs.taken.bytes).toBeLessThan(10_000);
  expect(theirs.taken.isClosed).toBe(true);
  const ours = await sealPackage(header, randomBytes(100), aden, recipient);
  for (const length of [0, 10, 150, 200, 240, 300]) expect(await peek(ours.subarray(0, length))).toBeNull();
  const turned = Uint8Array.from(ours);
  turned[400] = (turned[400] ?? 0) ^ 1;
  expect(await peek(turned)).toBeNull();
  expect(await peek(randomBytes(100_000))).toBeNull();
  expect(await peek(Buffer.from(`age-encryption.org/v1\n${'-> X25519 x\n'.repeat(100_000)}`))).toBeNull();
});

test('a package of a newer version is shown, so that its refusal says what to do', async () => {
  const { screen, recipient, peek } = await createScreen();
  const newer = await peek(await sealPackage({ ...header, format: 2 }, Buffer.alloc(1), aden, recipient));
  expect(newer).toBe('newer');
  expect(screen.isNew('newer')).toBe(true);
});

test('it is new while its office is linked and it was not taken in', async () => {
  const { exchange, screen } = await createScreen();
  expect([screen.isLinked(), screen.isNew(origin)]).toEqual([false, false]);
  const link = { office: 'aden', name: 'Aden', since: '2026-03-10', scope: everything };
  exchange.links.add({ ...link, verifyingKey: aden.verifyingKey, recipient: aden.recipient });
  expect([screen.isLinked(), screen.isNew(origin)]).toEqual([false, false]);
  exchange.links.change('aden', { state: 'linked' });
  expect([screen.isLinked(), screen.isNew(origin)]).toEqual([true, true]);
  const received = { ...origin, kind: 'changes' as const, madeAt: '', receivedAt: '', content: null };
  exchange.packages.putReceived({ ...received, state: 'waiting' });
  expect(screen.isNew(origin)).toBe(false);
  expect(screen.isNew({ ...origin, number: 15 })).toBe(true);
  exchange.links.change('aden', { state: 'cut_off' });
  expect(screen.isNew({ ...origin, number: 15 })).toBe(false);
});

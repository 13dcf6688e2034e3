import { expect, it } from 'vitest';
import { incomingKind } from '../../../../../renderer/features/exchange/receive/incoming-kind.ts';

it.each([
  ['package-014-aden-2026-11-25.cdpackage', 'package'],
  ['PACKAGE.CDPACKAGE', 'package'],
  ['حزمة عدن.cdpackage', 'package'],
  ['package.cdpackage.bin', 'package'],
  ['reply-aden.cdreply', 'reply'],
  ['reply-aden.cdreply.txt', 'reply'],
  ['invitation.cdinvite', 'invitation'],
  ['invitation.cdinvite.json', 'invitation'],
  ['workspace.clusterdesk', 'unknown'],
  ['cdpackage', 'unknown'],
  ['package.cdpackage.exe', 'unknown'],
  ['', 'unknown'],
] as const)('%s is: %s', (name, kind) => {
  expect(incomingKind(name)).toBe(kind);
});

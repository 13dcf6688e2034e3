import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { PackageContents, PackageHeader } from '../../../../shared/domain/exchange/package.ts';
import { packContents, unpackContents } from '../../../../electron/workspace/exchange/package-body.ts';
import { openPackage, sealPackage } from '../../../../electron/workspace/exchange/package-envelope.ts';
import { createOfficeKeys } from '../../../../electron/workspace/exchange/office-keys.ts';
import { createTestOffice, linkOffices, type TestOffice } from '../../../helpers/offices.ts';

const national = await createTestOffice('National');
const aden = await createTestOffice('Aden');
await linkOffices(national, aden);
await national.call('records.save', { type: 'contact', id: 'contact-1', fields: { familyName: 'Saleh' } });
const genuine = await national.packageFor(aden);
const opened = await openPackage(genuine, await aden.exchange.keys());

type Changed = { header?: (header: PackageHeader) => void; contents?: (contents: PackageContents) => void };

/** The genuine package with something changed in it, well sealed and signed by the office it is from. */
async function forge({ header: changeHeader, contents: changeContents }: Changed, keys = national.exchange.keys()): Promise<Uint8Array> {
  const header = structuredClone(opened.header);
  const contents = unpackContents(opened.body);
  changeHeader?.(header);
  changeContents?.(contents);
  const { recipient } = await aden.exchange.keys();
  return sealPackage(header, packContents(contents), await keys, recipient);
}

async function expectRefused(bytes: Uint8Array, code: string, receiver: TestOffice = aden): Promise<void> {
  const before = receiver.digest();
  const result = await receiver.merge([bytes]);
  expect(result.files).toMatchObject([{ state: 'refused', failure: { code } }]);
  expect(result.batch).toBeNull();
  expect(receiver.digest()).toEqual(before);
  expect(receiver.exchange.packages.received(national.workspace.officeId)).toEqual([]);
}

const change = (contents: PackageContents, index = 0) => contents.changes.at(index) as PackageContents['changes'][number];

describe('a package is refused whole, with the reason', () => {
  test('when another office signed it', async () => {
    await expectRefused(await forge({}, createOfficeKeys()), 'package-forged');
  });

  test('when its sender is not linked', async () => {
    await expectRefused(await forge({ header: (header) => (header.from.office = 'somebody') }), 'package-sender-unknown');
  });

  test('when it is of another workspace, for another office, or of newer data', async () => {
    await expectRefused(await forge({ header: (header) => (header.workspace = 'another') }), 'package-other-workspace');
    await expectRefused(await forge({ header: (header) => (header.to = 'another') }), 'package-for-another');
    await expectRefused(await forge({ header: (header) => (header.dataVersion = 99) }), 'package-newer-data');
  });

  test.each<[string, Changed, string]>([
    ['an unknown record type', { contents: (contents) => (change(contents, -1).type = 'no_such') }, 'package-invalid'],
    ['an unknown field', { contents: (contents) => change(contents, -1).writes.push({ field: 'noSuch', value: 1, limits: null }) }, 'package-invalid'],
    ['a value that does not fit', { contents: (contents) => change(contents, -1).writes.push({ field: 'consent', value: 'perhaps', limits: null }) }, 'package-invalid'],
    ['the removal of the cluster', { contents: (contents) => (change(contents, 0).writes = [{ field: 'deleted', value: true, limits: null }]) }, 'package-invalid'],
    ['a change without its batch', { contents: (contents) => (contents.batches = []) }, 'package-invalid'],
    ['an incarnation from nowhere', { contents: (contents) => Object.assign(contents.incarnations[0] as object, { parent: 'nobody', branchedAt: 7 }) }, 'package-invalid'],
    ['incarnations in a circle', {
      contents: (contents) => {
        const [own] = contents.incarnations as [PackageContents['incarnations'][number]];
        contents.incarnations = [{ ...own, parent: 'circle', branchedAt: 1 }, { office: 'circle', parent: own.office, branchedAt: 1 }];
      },
    }, 'package-invalid'],
    ['a gap in its numbers', { contents: (contents) => contents.changes.splice(1, 1) }, 'package-invalid'],
    ['a number of Lamport that runs ahead', { contents: (contents) => (change(contents, -1).lamport = 2 ** 52) }, 'package-contradicts'],
    ['changes of this very office', {
      contents: (contents) => {
        const own = aden.workspace.identity.incarnation;
        contents.incarnations.push({ office: own, parent: null, branchedAt: null });
        contents.batches.push({ ...(contents.batches[0] as PackageContents['batches'][number]), id: 'forged', office: own });
        contents.changes.push({ ...change(contents, -1), office: own, n: 1_000, batch: 'forged' });
      },
    }, 'package-own-numbers'],
  ])('for %s', async (_, changed, code) => {
    await expectRefused(await forge(changed), code);
  });

  test('whatever bits are flipped or missing', async () => {
    const before = aden.digest();
    await fc.assert(
      fc.asyncProperty(fc.nat({ max: genuine.length - 1 }), fc.integer({ min: 1, max: 255 }), fc.boolean(), async (at, bits, isCut) => {
        const bytes = isCut ? genuine.slice(0, at) : Uint8Array.from(genuine, (byte, index) => (index === at ? byte ^ bits : byte));
        const { files } = await aden.merge([bytes]);
        expect(files).toMatchObject([{ state: 'refused' }]);
      }),
      { numRuns: 60 },
    );
    expect(aden.digest()).toEqual(before);
  });

  test('while the others that came with it are taken', async () => {
    const other = await createTestOffice('Taiz');
    await linkOffices(national, other);
    const good = await national.packageFor(other);
    const result = await other.merge([genuine, good, new Uint8Array([1, 2, 3])]);
    expect(result.files.map(({ state, failure }) => [state, failure?.code ?? null])).toEqual([
      ['refused', 'package-for-another'],
      ['merged', null],
      ['refused', 'package-unknown'],
    ]);
    expect(other.workspace.records.find('contact', 'contact-1')).not.toBeNull();
  });
});

test('a change that says something else under a known number is refused, the good package taken', async () => {
  const forged = await forge({ contents: (contents) => (change(contents, -1).writes = change(contents, -1).writes.map((write) => (write.field === 'familyName' ? { ...write, value: 'Forged' } : write))) });
  const taiz = aden;
  expect((await taiz.merge([genuine])).files).toMatchObject([{ state: 'merged' }]);
  const before = taiz.digest();
  expect((await taiz.merge([forged])).files).toMatchObject([{ state: 'refused', failure: { code: 'package-contradicts' } }]);
  expect(taiz.digest()).toEqual(before);
});

test('nothing is taken from an office that was cut off, and nothing is made for it', async () => {
  const [centre, lost, third] = [await createTestOffice('Centre'), await createTestOffice('Lost'), await createTestOffice('Third')];
  await linkOffices(centre, lost);
  await linkOffices(centre, third);
  await linkOffices(lost, third);
  await centre.merge([await lost.packageFor(centre)]);
  await centre.call('exchange.cutOff', { office: lost.workspace.officeId, on: '2026-03-10' });
  expect((await centre.merge([await lost.packageFor(centre)])).files).toMatchObject([{ failure: { code: 'package-sender-cut-off' } }]);
  await expect(centre.packageFor(lost)).rejects.toThrow('office-cut-off');
  // The others learn it with the next package.
  await third.merge([await centre.packageFor(third)]);
  expect((await third.merge([await lost.packageFor(third)])).files).toMatchObject([{ failure: { code: 'package-sender-cut-off' } }]);
  expect((await third.call('exchange.view', {})).offices.find(({ office }) => office === lost.workspace.officeId)).toMatchObject({ state: 'cut_off' });
});

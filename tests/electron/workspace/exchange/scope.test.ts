import { expect, test } from 'vitest';
import { everything, type Scope } from '../../../../shared/domain/exchange/scope.ts';
import { recordTypes } from '../../../../shared/records/index.ts';
import { findConflicts } from '../../../../electron/workspace/exchange/conflicts.ts';
import { openPackage } from '../../../../electron/workspace/exchange/package-envelope.ts';
import { unpackContents } from '../../../../electron/workspace/exchange/package-body.ts';
import { createTestOffice, linkOffices, type TestOffice } from '../../../helpers/offices.ts';

const withoutPersonal: Scope = { types: [...recordTypes], classes: ['public', 'members'] };
const withoutPartners: Scope = { types: ['document', 'clause'], classes: everything.classes };

async function pair(scope: Scope): Promise<[TestOffice, TestOffice]> {
  const national = await createTestOffice('National');
  const aden = await createTestOffice('Aden');
  await linkOffices(national, aden, scope);
  return [national, aden];
}

const newContact = async ({ call }: TestOffice) =>
  (await call('records.save', { type: 'contact', id: null, fields: { familyName: 'Secret-Name', role: 'IMO', emails: ['secret@example.org'], note: 'team only' } })).id;

async function readAll(bytes: Uint8Array, { exchange }: TestOffice): Promise<string> {
  const { header, body } = await openPackage(bytes, await exchange.keys());
  return JSON.stringify({ header, contents: unpackContents(body) });
}

test('values of other classes are not in the package, and the record comes without them', async () => {
  const [national, aden] = await pair(withoutPersonal);
  const id = await newContact(national);
  const bytes = await national.packageFor(aden);
  const inside = await readAll(bytes, aden);
  expect(inside).not.toMatch(/Secret-Name|secret@example|team only/);
  expect(inside).toContain('IMO');
  await aden.merge([bytes]);
  expect(aden.workspace.records.find('contact', id)).toMatchObject({ familyName: null, role: 'IMO', emails: null, note: null });
  expect((await aden.call('workspace.check', {})).ok).toBe(true);
});

test('record types that do not go out leave no hole, and come when the scope is widened', async () => {
  const [national, aden] = await pair(withoutPartners);
  const id = await newContact(national);
  const first = await aden.merge([await national.packageFor(aden)]);
  expect(first.summary.waiting).toBe(0);
  expect(aden.workspace.records.get('contact', id)).toBeNull();
  expect((await aden.call('workspace.check', {})).ok).toBe(true);

  await national.call('exchange.changeLink', { office: aden.workspace.officeId, scope: everything });
  const lost = await national.packageFor(aden);
  expect(await readAll(lost, aden)).toContain('Secret-Name');
  // Nothing more to widen: the next one does not bring it again.
  await national.call('records.save', { type: 'contact', id, fields: { note: 'later' } });
  const next = await national.packageFor(aden);
  expect(await readAll(next, aden)).not.toContain('Secret-Name');
  await aden.merge([next]);
  await national.merge([await aden.packageFor(national)]);
  // The one that widened never came: the next brings what it held.
  await aden.merge([await national.packageFor(aden)]);
  expect(aden.workspace.records.find('contact', id)).toMatchObject({ familyName: 'Secret-Name', emails: ['secret@example.org'], note: 'later' });
  await national.merge([await aden.packageFor(national)]);
  expect(aden.digest()).toEqual(national.digest());
  expect((await aden.call('workspace.check', {})).ok).toBe(true);
});

test('an edit never supersedes in silence what was withheld from its author', async () => {
  const [national, aden] = await pair(withoutPersonal);
  const id = await newContact(national);
  await aden.merge([await national.packageFor(aden)]);
  await aden.call('records.save', { type: 'contact', id, fields: { note: 'written in Aden', role: 'Coordinator' } });
  await national.merge([await aden.packageFor(national)]);
  const conflicts = findConflicts(national.workspace, national.exchange.names);
  expect(conflicts.map(({ field, candidates }) => [field, candidates.map(({ value }) => value)])).toEqual([
    ['note', ['team only', 'written in Aden']],
  ]);
  expect(national.workspace.records.find('contact', id)?.role).toBe('Coordinator');

  // A third office that sees everything comes to the same.
  const marib = await createTestOffice('Marib');
  await linkOffices(national, marib);
  await marib.merge([await national.packageFor(marib)]);
  expect(findConflicts(marib.workspace, marib.exchange.names)).toMatchObject([{ id, field: 'note' }]);
  expect((await marib.call('workspace.check', {})).ok).toBe(true);

  // Once the value comes, the office that had not seen it has the same conflict.
  await national.call('exchange.changeLink', { office: aden.workspace.officeId, scope: everything });
  await aden.merge([await national.packageFor(aden)]);
  expect(findConflicts(aden.workspace, aden.exchange.names)).toEqual(findConflicts(national.workspace, national.exchange.names));
});

test('nothing but records, their history and links of the sender is in a package', async () => {
  const [national, aden] = await pair(everything);
  await newContact(national);
  const keys = await national.exchange.keys();
  const inside = await readAll(await national.packageFor(aden), aden);
  expect(inside).not.toContain(keys.identity);
  expect(inside).not.toContain(keys.signingKey);
  expect(Object.keys(unpackContents((await openPackage(await national.packageFor(aden), await aden.exchange.keys())).body)).sort()).toEqual(['batches', 'changes', 'incarnations']);
});

test('attachments come apart, in parts below the limit, and only where they are wanted', async () => {
  const [national, aden] = await pair(everything);
  const bytes = Buffer.alloc(1_200_000, 'attachment ').map((value, index) => value ^ (index * 31) ^ (index >> 8));
  const { file } = await national.call('files.add', { name: 'خطة.pdf', mediaType: 'application/pdf', bytes: Buffer.from(bytes).toString('base64') });
  await national.call('records.save', { type: 'document', id: null, fields: { documentKind: 'other', status: 'draft', file } });
  expect((await national.call('exchange.view', {})).offices).toMatchObject([{ unsent: { files: 1, fileBytes: 1_200_000 } }]);
  const [changes = new Uint8Array()] = await national.packagesFor(aden);
  await aden.merge([changes]);
  expect(aden.workspace.files.describe(file)).toBeNull();
  // What the receiver lacks it says itself, and then it comes however often it was sent.
  await national.merge([await aden.packageFor(national)]);
  const parcels = await national.packagesFor(aden, { withAttachments: true, limit: 600_000 });
  expect(parcels.length).toBeGreaterThan(3);
  for (const parcel of parcels) expect(parcel.byteLength * 1.37).toBeLessThan(600_000);
  await aden.merge(parcels.slice(2));
  expect(aden.workspace.files.describe(file)).toBeNull();
  const { summary } = await aden.merge(parcels.slice(0, 2));
  expect(summary.files).toBe(1);
  expect(Buffer.from(aden.workspace.files.read(file)?.bytes ?? []).equals(Buffer.from(bytes))).toBe(true);
  expect((await national.call('exchange.view', {})).offices).toMatchObject([{ unsent: { files: 0 } }]);
});

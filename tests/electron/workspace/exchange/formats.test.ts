import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { expect, test } from 'vitest';
import { packageFormat } from '../../../../shared/domain/exchange/package.ts';
import { readInvitation, readReply } from '../../../../electron/workspace/exchange/invitations.ts';
import { createTestFolder, createTestService } from '../../../helpers/workspace.ts';

const fixtures = join(import.meta.dirname, '../../../fixtures/exchange');
const formats = Array.from({ length: packageFormat }, (_, index) => `format-${index + 1}`);

test('what each version wrote is kept', () => {
  expect(readdirSync(fixtures).sort()).toEqual(formats);
});

/** An office as it was when it was linked, and all that the national one sent it then. */
test.each(formats)('an office takes in packages of %s', async (format) => {
  const folder = createTestFolder();
  const path = join(folder, 'aden.clusterdesk');
  const read = (name: string) => readFileSync(join(fixtures, format, name));
  writeFileSync(path, gunzipSync(read('aden.clusterdesk.gz')));
  expect(readInvitation(read('aden.cdinvite'))).toMatchObject({ office: { name: 'Aden', area: 'عدن' }, from: { name: 'National' } });
  expect(readReply(read('aden.cdreply'))).toMatchObject({ from: { name: 'Aden' } });

  const service = createTestService({ folder, idPrefix: 'later' });
  await service.call('lifecycle.open', { path, author: 'Later', answer: 'moved' });
  const names = readdirSync(join(fixtures, format)).filter((name) => name.endsWith('.cdpackage')).sort();
  const files = names.map((fileName) => ({ fileName, bytes: read(fileName).toString('base64') }));
  const result = await service.call('exchange.merge', { files: files.toReversed(), leaveOut: [], allowShrinking: false });
  expect(result.files.map(({ state }) => state)).toEqual(names.map(() => 'merged'));
  expect(result.summary).toMatchObject({ conflicts: 0, waiting: 0, files: 1 });
  expect(await service.call('records.list', { type: 'contact', deleted: false })).toMatchObject([
    { id: 'contact-1', familyName: 'سالم', role: 'IMO', emails: ['salem@example.org'], languages: ['ar', 'en'], note: 'later' },
  ]);
  const [document] = await service.call('records.list', { type: 'document', deleted: false });
  expect(document).toMatchObject({ id: 'document-1', title: '应急计划' });
  const attachment = await service.call('files.read', { file: document?.file as string });
  expect(Buffer.from(attachment.bytes, 'base64').toString()).toBe('the plan');
  expect((await service.call('workspace.check', {})).ok).toBe(true);
  await service.close();
});

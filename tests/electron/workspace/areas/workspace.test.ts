import { expect, test } from 'vitest';
import { createTestWorkspace } from '../../../helpers/workspace.ts';

test('a new workspace knows its cluster, office and partners', async () => {
  const { call, close } = await createTestWorkspace();
  expect(await call('workspace.state', {})).toMatchObject({ isOpen: true, mode: 'normal', clusterName: 'CCCM Cluster' });
  const organisations = await call('records.list', { type: 'organisation', deleted: false });
  expect(organisations.map(({ name }) => name)).toEqual(['UNHCR', 'IOM']);
  await close();
});

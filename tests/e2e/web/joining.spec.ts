import { areaNames, areasList, ask, download, expect, expectAccessible, goTo, openEmptyWorkspace, test } from './desk.ts';
import { say } from './words.ts';

test('an office that was invited makes its workspace, sends the reply back and takes the cluster from the first package', async ({ page }) => {
  await openEmptyWorkspace(page);
  const invited = await ask(page, 'exchange.invite', {
    office: null,
    name: 'Abéché',
    level: 'subnational',
    area: 'Ouaddaï',
    mail: null,
    scope: { types: ['organisation', 'contact'], classes: ['public', 'members', 'team', 'personal', 'location'] },
  });
  const invitation = { name: invited.file.fileName, mimeType: 'application/json', buffer: Buffer.from(invited.file.bytes, 'base64') };
  await ask(page, 'host.closeWorkspace', {});

  const choose = page.getByRole('button', { name: say('start:join.action') });
  const chooseFile = async (file: typeof invitation) => {
    const choosing = page.waitForEvent('filechooser');
    await choose.click();
    await (await choosing).setFiles(file);
  };
  await chooseFile({ ...invitation, buffer: Buffer.from('a letter') });
  await expect(page.getByRole('alert')).toContainText(say('errors:invitation-unknown'));
  await chooseFile(invitation);

  await expect(page.getByRole('heading', { level: 1, name: say('start:join.formTitle') })).toBeVisible();
  const summary = page.getByRole('group', { name: say('start:join.invitation') });
  await expect(summary).toContainText('CCCM Cluster');
  await expect(summary).toContainText('National office');
  await expect(summary).toContainText(`${say('records:plural.organisation')} and ${say('records:plural.contact')}`);
  await expect(summary).toContainText(say('start:join.everyClass'));
  const field = (name: string) => page.getByRole('textbox', { name: say(`records:records.office.${name}`) });
  await expect(field('name')).toHaveValue('Abéché');
  await expect(field('area')).toHaveValue('Ouaddaï');
  await field('name').fill('');
  await page.getByRole('button', { name: say('start:join.create') }).click();
  await expect(field('name')).toBeFocused();
  await field('name').fill('Abéché field office');
  await expectAccessible(page);
  const reply = await download(page, () => page.getByRole('button', { name: say('start:join.create') }).click());
  expect(reply.name).toMatch(/\.cdreply$/);

  await expect(page.getByRole('heading', { level: 1, name: say('start:reply.title') })).toBeFocused();
  await expect(page.getByRole('status')).toContainText(say('start:reply.saved', { file: reply.name }));
  await expect(page.getByText(say('start:reply.send.text', { file: reply.name, name: 'National office' }))).toBeVisible();
  await expectAccessible(page);
  const again = await download(page, () => page.getByRole('button', { name: say('start:reply.saveAgain') }).click());
  expect(Buffer.compare(again.bytes, reply.bytes)).toBe(0);

  await page.getByRole('button', { name: say('start:reply.enter') }).click();
  await expect(areasList(page)).toBeVisible();
  await expect(page.getByRole('banner')).toContainText('CCCM Cluster · Abéché field office');
  // Nothing is known of the cluster yet, and no screen minds.
  for (const area of areaNames) await goTo(page, area);
  await goTo(page, 'workspace');
  await expect(page.getByText(say('workspace:details.clusterToCome'))).toBeVisible();
  const [national] = (await ask(page, 'exchange.view', {})).offices;
  await ask(page, 'exchange.confirmFingerprint', { office: national?.office ?? '' });
  await ask(page, 'host.closeWorkspace', {});

  await page.getByRole('button', { name: /CCCM Cluster.*National office/ }).click();
  await expect(page.getByRole('banner')).toContainText('National office');
  const { office } = await ask(page, 'exchange.acceptReply', { bytes: Buffer.from(reply.bytes).toString('base64') });
  await ask(page, 'exchange.confirmFingerprint', { office });
  const request = { office, content: 'new' as const, withAttachments: false, limit: 10_000_000, intoFolder: false };
  const { packages } = await ask(page, 'exchange.makePackage', request);
  await ask(page, 'host.closeWorkspace', {});

  await page.getByRole('button', { name: /CCCM Cluster.*Abéché field office/ }).click();
  await expect(page.getByRole('banner')).toContainText('Abéché field office');
  const files = packages.map(({ file: { fileName, bytes } }) => ({ fileName, bytes }));
  await ask(page, 'exchange.merge', { files, leaveOut: [], allowShrinking: false });
  await expect(page.getByRole('banner')).toContainText('CCCM Cluster · Chad · Abéché field office');
});

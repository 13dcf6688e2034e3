import { areasList, ask, expect, expectSaved, test } from './desk.ts';
import { say } from './words.ts';

test('a first workspace, from the name of its author to the list of recent ones', async ({ desk, page, browser }) => {
  await expect(page.getByRole('heading', { level: 1, name: say('start:title') })).toBeVisible();
  await page.getByLabel(say('start:author.label')).fill('Amina Diallo');
  await page.getByLabel(say('start:author.label')).press('Enter');
  await expect(page.getByRole('status').filter({ hasText: say('start:author.kept') })).toBeVisible();

  await page.getByRole('button', { name: say('start:new.action') }).click();
  await page.getByRole('button', { name: say('start:form.create') }).click();
  await expect(page.getByRole('alert')).toContainText(say('start:form.problems.some', { count: 2 }));
  await expect(page.getByText(say('start:form.problems.clusterName'))).toBeVisible();

  const label = (field: string) => page.getByRole('textbox', { name: say(`records:records.${field}`) });
  await label('cluster.name').fill('CCCM Cluster Tchad');
  await page.getByRole('combobox', { name: say('records:records.cluster.country') }).fill('Chad');
  await page.getByRole('option', { name: 'Chad', exact: true }).click();
  await page.getByRole('combobox', { name: say('records:records.cluster.crisisType') }).click();
  await page.getByRole('option', { name: say('records:choices.crisisTypes.conflict') }).click();
  await label('cluster.leadAgency').fill('UNHCR');
  const partners = page.getByLabel(say('records:records.cluster.coCoordinators')).first();
  await partners.fill('IOM');
  await partners.press('Enter');
  await page.getByText(say('records:choices.officeLevels.subnational'), { exact: true }).click();
  await label('office.name').fill('Abéché field office');
  await label('office.area').fill('Ouaddaï');
  await label('office.pcode').fill('TD11');
  await page.getByRole('button', { name: say('start:form.create') }).click();

  await expect(page.getByRole('heading', { level: 1, name: say('today:title') })).toBeVisible({ timeout: 30_000 });
  await expect(page.getByRole('heading', { name: say('today:setup.title') })).toBeVisible();
  await expect(page.getByText(say('today:reasons.setup-activation'))).toBeVisible();
  await expect(page.getByRole('banner')).toContainText('CCCM Cluster Tchad · Chad · Abéché field office');
  await expectSaved(page);
  expect(await ask(page, 'records.list', { type: 'office', deleted: false })).toMatchObject([
    { name: 'Abéché field office', level: 'subnational', area: 'Ouaddaï', pcode: 'TD11' },
  ]);

  await page.reload();
  await expect(page.getByRole('banner')).toContainText('Abéché field office');
  await expect(page.getByRole('heading', { name: say('today:setup.title') })).toBeVisible();

  const stranger = await browser.newContext();
  const foreign = await stranger.newPage();
  const refused = await foreign.goto(new URL('/', desk.address).href);
  expect(refused?.status()).toBe(401);
  await expect(foreign.getByRole('heading', { name: say('host:closedDoor.title') })).toBeVisible();
  expect((await foreign.goto(desk.address))?.status()).toBe(401);
  await stranger.close();

  await page.getByRole('button', { name: say('app:frame.menu') }).click();
  await page.getByRole('menuitem', { name: say('app:frame.close') }).click();
  await expect(page.getByRole('heading', { name: say('start:recent.title') })).toBeVisible();
  await page.getByRole('button', { name: /CCCM Cluster Tchad.*Abéché field office/ }).click();
  await expect(areasList(page)).toBeVisible();
  await expect(page.getByRole('banner')).toContainText('Abéché field office');
});

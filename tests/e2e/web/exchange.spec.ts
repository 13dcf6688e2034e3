import { areasList, ask, chooseView, expect, expectAccessible, goTo, openEmptyWorkspace, test } from './desk.ts';
import { say, wordsOf } from './words.ts';

const scope = {
  types: ['organisation', 'contact'],
  classes: ['public' as const, 'members' as const, 'team' as const, 'personal' as const, 'location' as const],
};
const request = { content: 'new' as const, withAttachments: false, limit: 10_000_000, intoFolder: false };

test('two offices write apart; what came is looked at, merged, settled and taken back', async ({ page }) => {
  await openEmptyWorkspace(page);
  await ask(page, 'records.save', { type: 'contact', id: 'contact-1', fields: { familyName: 'Saleh', role: 'IMO' } });
  const { file } = await ask(page, 'exchange.invite', { office: null, name: 'Abéché', level: 'subnational', area: null, mail: null, scope });
  const joined = await ask(page, 'host.joinCluster', { bytes: file.bytes, officeName: 'Abéché', level: 'subnational', area: null, pcode: null, scope });
  const [national] = (await ask(page, 'exchange.view', {})).offices;
  const home = national?.office ?? '';
  await ask(page, 'exchange.confirmFingerprint', { office: home });

  const reopen = async (name: string) => {
    await ask(page, 'host.closeWorkspace', {});
    await page.getByRole('button', { name: new RegExp(`CCCM Cluster.*${name}`) }).click();
    await expect(areasList(page)).toBeVisible();
    await expect(page.getByRole('banner')).toContainText(name);
  };
  const send = async (office: string) => {
    const { packages } = await ask(page, 'exchange.makePackage', { ...request, office });
    await ask(page, 'exchange.handedOver', { office, numbers: packages.map(({ number }) => number) });
    return packages.map(({ file: { fileName, bytes } }) => ({ fileName, bytes }));
  };

  await reopen('National office');
  await goTo(page, 'exchange');
  const { office } = await ask(page, 'exchange.acceptReply', { bytes: joined?.file.bytes ?? '' });
  await page.reload();
  await page.getByRole('button', { name: 'Abéché' }).click();
  await expect(page.getByText(say('exchange:fingerprint.ask'))).toBeVisible();
  await expectAccessible(page);
  await page.getByRole('button', { name: say('exchange:fingerprint.confirm') }).click();
  await expect(page.getByText(say('exchange:fingerprint.waits'))).toHaveCount(0);
  const first = await send(office);
  await ask(page, 'records.save', { type: 'contact', id: 'contact-1', fields: { role: 'Coordinator' } });

  await reopen('Abéché');
  await ask(page, 'exchange.merge', { files: first, leaveOut: [], allowShrinking: false });
  await ask(page, 'records.save', { type: 'contact', id: 'contact-1', fields: { role: 'Focal point', note: 'met in Abéché' } });
  await ask(page, 'records.save', { type: 'contact', id: null, fields: { familyName: 'Mahamat' } });
  const [back] = await send(home);

  await reopen('National office');
  await goTo(page, 'exchange');
  await chooseView(page, say('exchange:views.label'), say('exchange:views.receive'));
  await page.locator('input[type=file]').first().setInputFiles({
    name: back?.fileName ?? '',
    mimeType: 'application/octet-stream',
    buffer: Buffer.from(back?.bytes ?? '', 'base64'),
  });
  await expect(page.getByText(say('exchange:preview.title'))).toBeVisible();
  await expect(page.getByRole('main')).toContainText('Saleh');
  await expectAccessible(page);
  // Looking changes nothing.
  expect(await ask(page, 'records.list', { type: 'contact', deleted: false })).toHaveLength(1);
  await page.getByRole('button', { name: /^Merge \d+ records/ }).click();
  await expect(page.getByRole('heading', { level: 2, name: say('exchange:merged.title') })).toBeVisible();
  expect(await ask(page, 'records.list', { type: 'contact', deleted: false })).toHaveLength(2);

  await chooseView(page, say('exchange:views.label'), say('exchange:views.conflicts'));
  await page.getByRole('main').getByRole('button', { name: /Saleh/ }).click();
  await expectAccessible(page);
  await page.getByRole('button', { name: say('exchange:conflicts.takeOf', { office: 'Abéché', field: say('records:records.contact.role') }) }).or(
    page.getByRole('button', { name: say('exchange:conflicts.keep') }),
  ).first().click();
  await expect(page.getByText(say('exchange:conflicts.none'))).toBeVisible();
  expect(await ask(page, 'exchange.conflicts', {})).toEqual([]);

  await chooseView(page, say('exchange:views.label'), say('exchange:views.merges'));
  await page.getByRole('main').locator('button[data-row]').first().click();
  await expectAccessible(page);
  await page.getByRole('button', { name: say('exchange:merges.undo') }).click();
  await page.getByRole('button', { name: say('exchange:merges.undoConfirm') }).click();
  await expect(page.getByText(say('exchange:merges.isUndone'))).toBeVisible();
  const contacts = await ask(page, 'records.list', { type: 'contact', deleted: false });
  expect(contacts).toHaveLength(1);

  // The same in Arabic, from right to left.
  await ask(page, 'host.setPreferences', { language: 'ar' });
  await page.reload();
  const arabic = wordsOf('ar');
  for (const view of ['offices', 'receive', 'conflicts', 'merges']) {
    await chooseView(page, arabic('exchange:views.label'), arabic(`exchange:views.${view}`));
    await expectAccessible(page, 'words');
  }
});

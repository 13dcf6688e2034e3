import { join } from 'node:path';
import type { ExchangeView, MergeResult } from '../../shared/contract/exchange.ts';
import { everything } from '../../shared/domain/exchange/scope.ts';
import type { Result } from '../../shared/result.ts';
import { type ServiceUnderTorture, startService } from './service-under-torture.ts';

interface Office {
  path: string;
  dataHome: string;
  service: ServiceUnderTorture;
}

export interface ExchangeSceneOptions {
  folder: string;
  round: number;
  random: () => number;
  pause: (milliseconds: number) => Promise<unknown>;
  details: object;
  author: string;
  valueOf: <T>(result: Result<unknown>) => T;
  expectTrue: (isTrue: boolean, what: string) => void;
}

const contacts = 400;

/**
 * Kills an office while it makes a package or takes one in, and looks whether that happened whole or not at
 * all, and whether the numbers of the packages still follow each other.
 */
export async function killWhileExchanging(options: ExchangeSceneOptions): Promise<void> {
  const { folder, round, random, pause, details, author, valueOf, expectTrue } = options;
  const where = `round ${round}, exchanging`;

  async function create(name: string): Promise<Office> {
    const path = join(folder, `${name}-${round}.clusterdesk`);
    const dataHome = join(folder, `${name}-${round}-home`);
    const service = await startService(dataHome);
    valueOf(await service.call('lifecycle.create', { path, author, details: { ...details, officeName: name } }));
    return { path, dataHome, service };
  }

  async function reopen(office: Office): Promise<void> {
    office.service = await startService(office.dataHome);
    const state = await office.service.call('lifecycle.open', { path: office.path, author, answer: null });
    expectTrue(state.ok, `${where}: does not open: ${JSON.stringify(state)}`);
    const check = valueOf<{ ok: boolean }>(await office.service.call('workspace.check', {}));
    expectTrue(check.ok, `${where}: check says ${JSON.stringify(check).slice(0, 300)}`);
  }

  const ask = async <T>({ service }: Office, method: string, input: object = {}) => valueOf<T>(await service.call(method, input));
  const countIn = async (office: Office) =>
    (await ask<unknown[]>(office, 'records.list', { type: 'contact', deleted: false })).length;
  const save = (office: Office, count: number) =>
    ask(office, 'records.saveMany', {
      type: 'contact',
      rows: Array.from({ length: count }, (_, row) => ({ id: null, fields: { familyName: `Row ${row}` } })),
    });
  const mergeInput = (files: string[]) => ({
    files: files.map((bytes, index) => ({ fileName: `${index}.cdpackage`, bytes })),
    leaveOut: [],
    allowShrinking: true,
  });

  const [national, aden] = [await create('National'), await create('Aden')];
  const invited = { office: null, name: 'Aden', level: 'subnational', area: null, mail: null, scope: everything };
  const { file: invitation } = await ask<{ file: { bytes: string } }>(national, 'exchange.invite', invited);
  const joined = await ask<{ office: string; file: { bytes: string } }>(aden, 'exchange.join', { bytes: invitation.bytes, scope: everything });
  const { office } = await ask<{ office: string }>(national, 'exchange.acceptReply', { bytes: joined.file.bytes });
  await ask(national, 'exchange.confirmFingerprint', { office });
  await ask(aden, 'exchange.confirmFingerprint', { office: joined.office });

  /** What the sender still has in its hands: handed over only after it was put away. */
  const parcels: string[] = [];
  const make = async () => {
    const request = { office, content: 'new', withAttachments: false, limit: 10_000_000, intoFolder: false };
    const { packages } = await ask<{ packages: { number: number; file: { bytes: string } }[] }>(national, 'exchange.makePackage', request);
    for (const { file } of packages) parcels.push(file.bytes);
    await ask(national, 'exchange.handedOver', { office, numbers: packages.map(({ number }) => number) });
  };

  await save(national, contacts);
  if (random() < 0.5) {
    await make();
    void aden.service.call('exchange.merge', mergeInput(parcels));
    await pause(random() * 120);
    await aden.service.kill();
    await reopen(aden);
    const count = await countIn(aden);
    expectTrue(count === 0 || count === contacts, `${where}: ${count} of ${contacts} contacts after a merge that was killed`);
  } else {
    const sending = (async () => {
      for (let turn = 0; turn < 50; turn += 1) {
        await save(national, 5);
        await make();
      }
    })().catch(() => undefined);
    await pause(20 + random() * 250);
    await national.service.kill();
    void sending;
    await reopen(national);
  }
  await make();
  const result = await ask<MergeResult>(aden, 'exchange.merge', mergeInput(parcels));
  const { offices } = await ask<ExchangeView>(aden, 'exchange.view');
  expectTrue(result.files.every(({ state }) => state === 'merged' || state === 'known'), `${where}: ${JSON.stringify(result.files)}`);
  expectTrue(offices.every(({ holes, waiting }) => holes.length === 0 && waiting === 0), `${where}: holes: ${JSON.stringify(offices)}`);
  expectTrue((await countIn(aden)) === (await countIn(national)), `${where}: the offices do not hold the same`);
  await aden.service.kill();
  await national.service.kill();
}

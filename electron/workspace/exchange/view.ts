import type { ExchangeView, LinkedOffice as LinkedOfficeView } from '../../../shared/contract/exchange.ts';
import { everything } from '../../../shared/domain/exchange/scope.ts';
import { currentVector } from '../database/change-rows.ts';
import { createReversalPlanner } from '../database/reversal.ts';
import type { OpenWorkspace } from '../open-workspace.ts';
import type { LinkedOffice } from '../repositories/linked-offices.ts';
import { createPackedChangeReader, type PackedChangeReader } from '../repositories/packed-changes.ts';
import { countConflicts } from './conflicts.ts';
import type { Exchange } from './exchange.ts';
import { fingerprintWith } from './linking.ts';
import { outlookOf, unsentFiles } from './making.ts';
import { createPackageScreen } from './package-screen.ts';
import type { SharedFolder } from './shared-folder.ts';

/** Merges that the view lists, newest first. */
const listedMerges = 200;

/** Who has what: per office what was sent, received, acknowledged, what it lacks and what is missing here. */
export async function viewExchange(
  workspace: OpenWorkspace,
  exchange: Exchange,
  folder: SharedFolder,
): Promise<ExchangeView> {
  const { connection, identity } = workspace;
  const { links, names, leftOut, ledger } = exchange;
  const reader = createPackedChangeReader(connection);
  const reversals = createReversalPlanner(connection, identity.incarnation);
  const offices: LinkedOfficeView[] = [];
  for (const link of links.list()) offices.push(await viewOffice(workspace, exchange, reader, link));
  return {
    own: { office: identity.officeId, incarnation: identity.incarnation, name: names.nameOf(identity.officeId) },
    offices,
    notLeft: countNotLeft(workspace, exchange, reader),
    conflicts: countConflicts(workspace),
    leftOut: leftOut.list().length,
    merges: ledger.list(listedMerges).map((merge) => ({ ...merge, isUndone: reversals.isReversed(merge.batch) })),
    folder: await folder.view(createPackageScreen(exchange)),
  };
}

async function viewOffice(
  workspace: OpenWorkspace,
  exchange: Exchange,
  reader: PackedChangeReader,
  link: LinkedOffice,
): Promise<LinkedOfficeView> {
  const { connection, records, identity } = workspace;
  const { packages, receipts, names } = exchange;
  const { office, mail, since, verifiedOn, scope } = link;
  const record = records.get('office', office);
  const outlook = outlookOf(exchange, link);
  const files = link.state === 'linked' ? unsentFiles(workspace, link, outlook) : [];
  const received = packages.received(office).filter(({ state }) => state !== 'replaced');
  const last = outlook.sent.at(-1);
  const newest = received.reduce<(typeof received)[number] | null>((best, one) => (best && best.receivedAt > one.receivedAt ? best : one), null);
  const acknowledged = outlook.sent.filter(({ state, incarnation }) => state === 'acknowledged' && incarnation === identity.incarnation);
  const name = names.nameOf(office);
  return {
    office,
    name,
    area: record?.area ?? null,
    mail,
    state: (record?.cutOffOn ?? null) === null ? link.state : 'cut_off',
    since,
    fingerprint: await fingerprintWith(exchange, link),
    verifiedOn,
    scope,
    lastSent: last ? { number: last.number, madeAt: last.madeAt, isAcknowledged: last.state === 'acknowledged' } : null,
    acknowledged: acknowledged.length === 0 ? null : Math.max(...acknowledged.map(({ number }) => number)),
    lastReceived: newest && { number: newest.number, madeAt: newest.madeAt, receivedAt: newest.receivedAt },
    misses: outlook.lost.filter(({ incarnation }) => incarnation === identity.incarnation).map(({ number }) => number),
    unsent: {
      ...(link.state === 'linked' ? reader.count(outlook.base, currentVector(connection), scope) : { changes: 0, records: 0 }),
      files: files.length,
      fileBytes: files.reduce((sum, { size }) => sum + size, 0),
    },
    waiting: received.filter(({ state }) => state === 'waiting').length,
    holes: receipts
      .missingFrom(office)
      .flatMap(({ numbers }) => numbers.map((number) => ({ office, name, kind: 'package' as const, from: number, to: number }))),
  };
}

/** Own changes that no office is known to hold and that are in no package on its way. */
function countNotLeft({ connection, identity }: OpenWorkspace, exchange: Exchange, reader: PackedChangeReader): ExchangeView['notLeft'] {
  const own = identity.incarnation;
  const left = Math.max(0, ...exchange.links.list().map((link) => outlookOf(exchange, link).base[own] ?? 0));
  return reader.count({ [own]: left }, { [own]: currentVector(connection)[own] ?? 0 }, everything);
}

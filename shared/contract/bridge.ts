import type { ServiceEvent } from './define.ts';
import type { HostClient, HostEvent, HostMethod } from './host.ts';
import type { PageClient, PageMethod } from './index.ts';

/**
 * The calls that the desktop's preload puts into the page, by name: a sandboxed preload has to stay
 * small, so it carries these names and not the schemas behind them. A test compares them with the contract.
 */
export const pageMethodNames = [
  'workspace.state',
  'workspace.check',
  'workspace.setAuthor',
  'workspace.stopWork',
  'backups.list',
  'backups.make',
  'backups.verify',
  'backups.restore',
  'records.list',
  'records.get',
  'records.save',
  'records.saveMany',
  'records.remove',
  'records.restore',
  'records.history',
  'changes.undo',
  'changes.redo',
  'changes.state',
  'changes.recent',
  'files.add',
  'files.describe',
  'files.read',
  'search.find',
  'activation.view',
  'checklist.view',
  'checklist.takeSnapshot',
  'checklist.compare',
  'checklist.changedSince',
  'team.view',
  'team.structure',
  'today.view',
  'documents.startClusterTor',
  'documents.draft',
  'documents.saveClause',
  'documents.addClause',
  'documents.moveClause',
  'documents.plan',
  'documents.freeze',
  'exchange.view',
  'exchange.invite',
  'exchange.readInvitation',
  'exchange.join',
  'exchange.acceptReply',
  'exchange.confirmFingerprint',
  'exchange.changeLink',
  'exchange.cutOff',
  'exchange.withdrawInvitation',
  'exchange.makePackage',
  'exchange.handedOver',
  'exchange.preview',
  'exchange.merge',
  'exchange.undoMerge',
  'exchange.conflicts',
  'exchange.resolve',
  'exchange.leftOut',
  'exchange.takeLeftOut',
  'exchange.digest',
  'exchange.watchFolder',
  'exchange.forgetFolder',
  'exports.kinds',
  'exports.make',
] as const satisfies readonly PageMethod[];

export const hostMethodNames = [
  'host.about',
  'host.preferences',
  'host.setPreferences',
  'host.recent',
  'host.forget',
  'host.createWorkspace',
  'host.createSample',
  'host.joinCluster',
  'host.openWorkspace',
  'host.receiveWorkspace',
  'host.closeWorkspace',
  'host.backupsOf',
  'host.recover',
  'host.chooseExchangeFolder',
  'host.moveToSafety',
  'host.saveFile',
  'host.saveCopy',
  'host.saveArchive',
  'host.receiveArchive',
  'host.handOver',
  'host.chooseHandover',
  'host.receiveHandover',
  'host.wipePreview',
  'host.wipe',
  'host.printToPdf',
  'host.setMenuLanguage',
] as const satisfies readonly HostMethod[];

/** The IPC channel on which the main process tells the page what happened. */
export const eventChannel = 'cluster-desk.event';

/** `window.clusterDesk` in the desktop; absent in the local web. */
export interface ClusterDeskBridge {
  calls: PageClient;
  host: HostClient;
  /** Hears every event; answers with the way to stop listening. */
  listen(receive: (event: ServiceEvent | HostEvent) => void): () => void;
}

import type { WorkspaceState } from '../../shared/contract/workspace.ts';
import type { AreaDependencies, Clock } from './areas/dependencies.ts';
import type { Catalogues } from './catalogues.ts';
import { type BatchLabel, type ChangeLog, createChangeLog } from './database/change-log.ts';
import type { Connection } from './database/connection.ts';
import { readFact, writeFact } from './database/facts.ts';
import { type Identity, readIdentity } from './database/identity.ts';
import { createOfficeNames } from './exchange/offices.ts';
import { readExchangeWaits } from './exchange/waits.ts';
import { createFileStore } from './repositories/files.ts';
import { createHistory } from './repositories/history.ts';
import { createLinkedOfficeStore } from './repositories/linked-offices.ts';
import { createMeetingCounts } from './repositories/meeting-counts.ts';
import { createRecordStore } from './repositories/records.ts';
import { createSealedUrns } from './repositories/sealed-urns.ts';
import { createSearchIndex } from './repositories/search-index.ts';

type Opened = Extract<WorkspaceState, { isOpen: true }>;

/** A workspace while it is open: the connection and everything that stands on it. */
export interface OpenWorkspace extends AreaDependencies {
  connection: Connection;
  identity: Identity;
  path: string;
  mode: Opened['mode'];
  risks: Opened['risks'];
  author: string;
  /** Kept by whoever makes the backups. */
  backupFailure: Opened['backupFailure'];
  /** What is wrong with a damaged file, in SQLite's words. */
  findings: readonly string[];
  /** Closes the connection and whatever was opened with it. */
  release(): void;
  /** Tells every page that records changed in another way than through the log. */
  announce(types: string[]): void;
  /** Asked for by the page as `workspace.state`. */
  state(): Opened;
}

export interface OpenWorkspaceOptions {
  connection: Connection;
  path: string;
  mode: Opened['mode'];
  risks: Opened['risks'];
  author: string;
  findings?: readonly string[];
  release?: () => void;
  catalogues: Catalogues;
  clock: Clock;
  newId: () => string;
  /** Told the record types of every commit, so that pages ask again. */
  onChange: (types: string[]) => void;
}

export function assembleWorkspace(options: OpenWorkspaceOptions): OpenWorkspace {
  const { connection, catalogues, clock, newId, onChange } = options;
  const identity = readIdentity(connection);
  const records = createRecordStore(connection);
  const searchIndex = createSearchIndex(connection);
  const names = createOfficeNames(connection, records, createLinkedOfficeStore(connection));
  const log = createChangeLog({
    connection,
    records,
    searchIndex,
    office: identity.incarnation,
    author: () => workspace.author,
    now: () => clock.now(),
    newId,
  });
  const workspace: OpenWorkspace = {
    connection,
    identity,
    officeId: identity.officeId,
    path: options.path,
    mode: options.mode,
    risks: options.risks,
    author: options.author,
    backupFailure: null,
    findings: options.findings ?? [],
    release: options.release ?? (() => connection.close()),
    records,
    meetingCounts: createMeetingCounts(connection),
    searchIndex,
    sealedUrns: createSealedUrns(connection),
    files: createFileStore(connection),
    history: createHistory(connection, (incarnation) => {
      const office = names.rootOf(incarnation);
      return office === identity.officeId ? null : names.nameOf(office);
    }),
    log: announceChanges(log, onChange),
    announce: onChange,
    exchangeWaits: () => readExchangeWaits(connection, records),
    catalogues,
    clock,
    newId,
    state() {
      const cluster = records.find('cluster', 'cluster');
      return {
        isOpen: true,
        path: workspace.path,
        mode: workspace.mode,
        risks: workspace.risks,
        workspaceId: identity.workspaceId,
        office: identity.incarnation,
        officeId: identity.officeId,
        clusterName: cluster?.name ?? readFact(connection, clusterNameFact) ?? '',
        officeName: records.find('office', identity.officeId)?.name ?? '',
        author: workspace.author,
        language: cluster?.workingLanguages?.[0] ?? null,
        isSample: identity.isSample,
        backupFailure: workspace.backupFailure,
      };
    },
  };
  return workspace;
}

const clusterNameFact = 'cluster-name';

/** What the cluster is called until its record comes with the first package. */
export function noteClusterName(connection: Connection, name: string): void {
  writeFact(connection, clusterNameFact, name);
}

function announceChanges(log: ChangeLog, onChange: (types: string[]) => void): ChangeLog {
  const announced = <T extends { types: string[] }>(outcome: T): T => {
    if (outcome.types.length > 0) onChange(outcome.types);
    return outcome;
  };
  return {
    commit: (label: BatchLabel, work) => announced(log.commit(label, work)),
    undo: () => announced(log.undo()),
    redo: () => announced(log.redo()),
    undoMerge: (batch) => announced(log.undoMerge(batch)),
    undoBatch: (batch) => announced(log.undoBatch(batch)),
    undoable: () => log.undoable(),
  };
}

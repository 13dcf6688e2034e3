import { lastNumberOf, schemaVersionOf } from '../database/schema.ts';
import type { OpenWorkspace } from '../open-workspace.ts';
import { createKeyStore } from '../repositories/office-keys.ts';
import { createLeftOutStore, type LeftOutStore } from '../repositories/left-out.ts';
import { createLinkedOfficeStore, type LinkedOfficeStore } from '../repositories/linked-offices.ts';
import { createMergeLedger, type MergeLedger } from '../repositories/merges.ts';
import { createPackageStore, type PackageStore } from '../repositories/packages.ts';
import type { Gate } from './incoming.ts';
import { createOfficeNames, type OfficeNames } from './offices.ts';
import type { OfficeKeys } from './office-keys.ts';
import { createReceiptBook, type ReceiptBook } from './receipts.ts';

/** What exchanging packages stands on while a workspace is open. */
export interface Exchange {
  links: LinkedOfficeStore;
  packages: PackageStore;
  names: OfficeNames;
  receipts: ReceiptBook;
  ledger: MergeLedger;
  leftOut: LeftOutStore;
  /** This office's keys, made when they are first needed. */
  keys(): Promise<OfficeKeys>;
  /** What a package has to pass. */
  gate(): Promise<Gate>;
}

export function createExchange(workspace: OpenWorkspace): Exchange {
  const { connection, identity, records, clock, newId } = workspace;
  const links = createLinkedOfficeStore(connection);
  const packages = createPackageStore(connection);
  const { keys } = createKeyStore(connection);
  return {
    links,
    packages,
    keys,
    names: createOfficeNames(connection, records, links),
    receipts: createReceiptBook(connection, links, packages),
    ledger: createMergeLedger({
      connection,
      office: identity.incarnation,
      author: () => workspace.author,
      now: () => clock.now(),
      newId,
    }),
    leftOut: createLeftOutStore(connection),
    gate: async () => ({
      keys: await keys(),
      workspaceId: identity.workspaceId,
      officeId: identity.officeId,
      incarnation: identity.incarnation,
      schemaVersion: schemaVersionOf(connection),
      ownNumber: lastNumberOf(connection, identity.incarnation),
      findLink: links.find,
      cutOffOn: (office) => records.get('office', office)?.cutOffOn ?? null,
    }),
  };
}

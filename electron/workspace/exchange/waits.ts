import type { ExchangeWaits } from '../../../shared/domain/today/exchange-entries.ts';
import type { Connection } from '../database/connection.ts';
import { createLinkedOfficeStore } from '../repositories/linked-offices.ts';
import { createPackageStore } from '../repositories/packages.ts';
import type { RecordReader } from '../repositories/records.ts';
import { countConflicts } from './conflicts.ts';
import { createOfficeNames } from './offices.ts';
import { createReceiptBook } from './receipts.ts';

/** What of the exchange waits for a person. */
export function readExchangeWaits(connection: Connection, records: Pick<RecordReader, 'get'>): ExchangeWaits {
  const links = createLinkedOfficeStore(connection);
  const packages = createPackageStore(connection);
  const receipts = createReceiptBook(connection, links, packages);
  const names = createOfficeNames(connection, records, links);
  return {
    conflicts: countConflicts({ connection }),
    missing: links.list().flatMap(({ office }) =>
      receipts
        .missingFrom(office)
        .flatMap(({ numbers }) => numbers.map((number) => ({ office, name: names.nameOf(office), number }))),
    ),
  };
}

import type { ExchangeWaits } from '../../../shared/domain/today/exchange-entries.ts';
import type { Catalogues } from '../catalogues.ts';
import type { ChangeLog } from '../database/change-log.ts';
import type { FileStore } from '../repositories/files.ts';
import type { History } from '../repositories/history.ts';
import type { MeetingCountReader } from '../repositories/meeting-counts.ts';
import type { RecordReader } from '../repositories/records.ts';
import type { SealedUrns } from '../repositories/sealed-urns.ts';
import type { SearchIndex } from '../repositories/search-index.ts';

/** The laptop's calendar and clock, as arguments: tests bring their own. */
export interface Clock {
  /** The day on the laptop's calendar, ISO 8601. */
  today(): string;
  /** The instant in UTC, ISO 8601. */
  now(): string;
}

/** What the handlers of an area work with while a workspace is open. */
export interface AreaDependencies {
  /** The record of the office whose file this is. */
  officeId: string;
  records: RecordReader;
  meetingCounts: MeetingCountReader;
  files: FileStore;
  history: History;
  searchIndex: SearchIndex;
  sealedUrns: SealedUrns;
  log: ChangeLog;
  /** What of the exchange with other offices waits for a person. */
  exchangeWaits: () => ExchangeWaits;
  catalogues: Catalogues;
  clock: Clock;
  newId: () => string;
}

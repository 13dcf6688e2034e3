import type { DocumentsDependencies } from '../documents/gather.ts';

export interface MeetingDocumentsDependencies extends DocumentsDependencies {
  /** The IANA zone of the laptop's clock, which is that of the meeting's place; `null`: not known. */
  timeZone: () => string | null;
}

import type { BallotMedium } from '../../../shared/contract/elections.ts';
import type { ReturnedForm } from '../../../shared/domain/elections/procedure/ballot-form.ts';
import { readBallotForm } from '../../../shared/domain/elections/procedure/ballot-form.ts';
import type { Language } from '../../../shared/records/choices.ts';
import { FailureError } from '../../../shared/result.ts';
import type { IssuedBallot } from './opening.ts';

export interface BallotFile {
  fileName: string;
  mediaType: string;
  bytes: Uint8Array;
}

export type BallotWriter = (ballots: readonly IssuedBallot[], language: Language) => BallotFile[] | Promise<BallotFile[]>;
/** Answers `null` for a file that is of another kind; throws a FailureError for one that is damaged. */
export type BallotReader = (file: { fileName: string; bytes: Uint8Array }) => ReturnedForm | null | Promise<ReturnedForm | null>;

/** How ballots leave as files and come back. */
export interface BallotDocuments {
  writers: Partial<Record<BallotMedium, BallotWriter>>;
  readers: readonly BallotReader[];
}

/** @throws FailureError `ballot-medium-unknown` */
export function writeBallots(documents: BallotDocuments, medium: BallotMedium, ballots: readonly IssuedBallot[], language: Language) {
  const write = documents.writers[medium];
  if (!write) throw new FailureError('ballot-medium-unknown', { medium });
  return write(ballots, language);
}

/** @throws FailureError `ballot-unreadable`, `ballot-newer` */
export async function readReturnedFile(documents: BallotDocuments, file: { fileName: string; bytes: Uint8Array }): Promise<ReturnedForm> {
  for (const read of documents.readers) {
    const form = await read(file);
    if (form !== null) return form;
  }
  throw new FailureError('ballot-unreadable');
}

/** The form itself, as JSON. */
export const dataBallots: { write: BallotWriter; read: BallotReader } = {
  write: (ballots) =>
    ballots.map(({ organisation, form }) => ({
      fileName: `ballot-${organisation.replaceAll(/[^A-Za-z0-9_-]/g, '-')}.json`,
      mediaType: 'application/json',
      bytes: new TextEncoder().encode(`${JSON.stringify(form, null, 2)}\n`),
    })),
  read({ bytes }) {
    const start = new TextDecoder().decode(bytes.subarray(0, 16)).replace(/^\uFEFF/, '').trimStart();
    return start.startsWith('{') ? readBallotForm(new TextDecoder().decode(bytes)) : null;
  },
};

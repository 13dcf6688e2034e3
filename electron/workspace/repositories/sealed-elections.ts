import type { Connection } from '../database/connection.ts';

export interface Urn {
  election: string;
  /** The age X25519 recipient that ballots are sealed to. */
  recipient: string;
  /** Of the codes' digests. */
  salt: Buffer;
  isConfirmed: boolean;
  /** Bytes of every plaintext, and of every sealed ballot. */
  paddedTo: number;
  sealedLength: number;
  /** Sealed ballots, in an order that says nothing. */
  ballots: Buffer[];
  /** Sorted. */
  receipts: string[];
}

export type CodeState = 'issued' | 'void' | 'used';

export interface BallotCode {
  organisation: string;
  /** 1 for the first code of an organisation, 2 for the one that replaced it. */
  issue: number;
  state: CodeState;
}

/** What the ballots of one electorate said, equal ones as one, sorted by what they say. */
export interface AnonymousBallots {
  electorate: string | null;
  ballots: { copies: number; ranks: string[][] }[];
  /** Papers on which something else than a vote stood. */
  spoiled: number;
}

/**
 * What is sealed of elections: codes, ballots, receipts. Nothing of it is a record, so nothing of it has a history, is
 * exchanged or is exported; the whole file, encrypted ballots included, is all that backups and handovers copy.
 *
 * Threat: somebody with the file, its backups and its log looks for whose ballot is whose. So one row holds the whole urn
 * and is written anew in a fresh order with every ballot, no row has a time, and a code never goes near what it let in.
 */
export interface SealedElections {
  /** Runs `work` in one transaction, within the log's where one is under way. */
  atOnce<T>(work: () => T): T;
  urnOf(election: string): Urn | null;
  /** An urn without ballots, in place of one that was never confirmed. */
  putNewUrn(urn: Pick<Urn, 'election' | 'recipient' | 'salt' | 'paddedTo' | 'sealedLength'>): void;
  confirmUrn(election: string): void;
  putBallots(election: string, ballots: readonly Buffer[], receipts: readonly string[]): void;
  codesOf(election: string): BallotCode[];
  findCode(election: string, digest: Buffer): BallotCode | null;
  addCode(election: string, code: BallotCode & { digest: Buffer }): void;
  setCode(election: string, organisation: string, issue: number, state: CodeState): void;
  /** Destroys codes and urn; what was deleted is overwritten with zeros (`secure_delete`). */
  destroy(election: string): void;
  keepAnonymous(election: string, ballots: readonly AnonymousBallots[]): void;
  /** `null` before closing. */
  anonymousOf(election: string): AnonymousBallots[] | null;
  /** Writes the log back into the file and empties it: pages from before closing do not wait in it. */
  emptyLog(): void;
}

interface UrnRow {
  recipient: string;
  salt: Buffer;
  is_confirmed: number;
  padded_to: number;
  sealed_length: number;
  ballots: Buffer;
  receipts: string;
}

export function createSealedElections(connection: Connection): SealedElections {
  const statements = {
    urn: connection.prepare('SELECT * FROM urns WHERE election = ?'),
    dropUrn: connection.prepare('DELETE FROM urns WHERE election = ?'),
    addUrn: connection.prepare(
      `INSERT INTO urns (election, recipient, salt, padded_to, sealed_length, ballots, receipts)
       VALUES (@election, @recipient, @salt, @paddedTo, @sealedLength, zeroblob(0), '[]')`,
    ),
    confirm: connection.prepare('UPDATE urns SET is_confirmed = 1 WHERE election = ?'),
    putBallots: connection.prepare('UPDATE urns SET ballots = ?, receipts = ? WHERE election = ?'),
    codes: connection.prepare('SELECT organisation, issue, state FROM ballot_codes WHERE election = ? ORDER BY organisation, issue'),
    code: connection.prepare('SELECT organisation, issue, state FROM ballot_codes WHERE election = ? AND digest = ?'),
    addCode: connection.prepare(
      'INSERT INTO ballot_codes (election, organisation, issue, digest, state) VALUES (@election, @organisation, @issue, @digest, @state)',
    ),
    setCode: connection.prepare('UPDATE ballot_codes SET state = ? WHERE election = ? AND organisation = ? AND issue = ?'),
    dropCodes: connection.prepare('DELETE FROM ballot_codes WHERE election = ?'),
    keepAnonymous: connection.prepare('INSERT INTO anonymous_ballots (election, ballots) VALUES (?, ?)'),
    anonymous: connection.prepare('SELECT ballots FROM anonymous_ballots WHERE election = ?').pluck(),
  };
  return {
    atOnce: (work) => connection.transaction(work)(),
    urnOf(election) {
      const row = statements.urn.get(election) as UrnRow | undefined;
      if (!row) return null;
      const { recipient, salt, is_confirmed: confirmed, padded_to: paddedTo, sealed_length: sealedLength } = row;
      const ballots = Array.from({ length: row.ballots.length / sealedLength }, (_, place) =>
        row.ballots.subarray(place * sealedLength, (place + 1) * sealedLength),
      );
      const receipts = JSON.parse(row.receipts) as string[];
      return { election, recipient, salt, isConfirmed: confirmed === 1, paddedTo, sealedLength, ballots, receipts };
    },
    putNewUrn(urn) {
      statements.dropUrn.run(urn.election);
      statements.addUrn.run(urn);
    },
    confirmUrn: (election) => void statements.confirm.run(election),
    putBallots(election, ballots, receipts) {
      statements.putBallots.run(Buffer.concat(ballots), JSON.stringify(receipts), election);
    },
    codesOf: (election) => statements.codes.all(election) as BallotCode[],
    findCode: (election, digest) => (statements.code.get(election, digest) as BallotCode | undefined) ?? null,
    addCode: (election, code) => void statements.addCode.run({ election, ...code }),
    setCode: (election, organisation, issue, state) => void statements.setCode.run(state, election, organisation, issue),
    destroy(election) {
      statements.dropCodes.run(election);
      statements.dropUrn.run(election);
    },
    keepAnonymous: (election, ballots) => void statements.keepAnonymous.run(election, JSON.stringify(ballots)),
    anonymousOf(election) {
      const stored = statements.anonymous.get(election) as string | undefined;
      return stored === undefined ? null : (JSON.parse(stored) as AnonymousBallots[]);
    },
    emptyLog: () => void connection.pragma('wal_checkpoint(TRUNCATE)'),
  };
}

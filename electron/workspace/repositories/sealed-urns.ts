import type { Connection } from '../database/connection.ts';

export interface Urn {
  /** The election or review that the items belong to. */
  subject: string;
  /** The age X25519 recipient that items are sealed to. */
  recipient: string;
  /** Of the codes' digests. */
  salt: Buffer;
  isConfirmed: boolean;
  /** Bytes of every plaintext, and of every sealed item. */
  paddedTo: number;
  sealedLength: number;
  /** Sealed ballots or answers, in an order that says nothing. */
  items: Buffer[];
  /** Sorted. */
  receipts: string[];
}

export type CodeState = 'issued' | 'void' | 'used';

export interface SealedCode {
  /** Who was given the code: an organisation that votes, or an invitee of a review. */
  holder: string;
  /** 1 for the first code of a holder, 2 for the one that replaced it. */
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
 * What is sealed of elections and reviews: codes, ballots, answers, receipts. Nothing of it is a record, so nothing of it
 * has a history, is exchanged or is exported; the whole file, what is encrypted included, is all that backups and
 * handovers copy.
 *
 * Threat: somebody with the file, its backups and its log looks for whose item is whose. So one row holds the whole urn
 * and is written anew in a fresh order with every item, no row has a time, and a code never goes near what it let in.
 */
export interface SealedUrns {
  /** Runs `work` in one transaction, within the log's where one is under way. */
  atOnce<T>(work: () => T): T;
  urnOf(subject: string): Urn | null;
  /** An urn without items, in place of one that was never confirmed. */
  putNewUrn(urn: Pick<Urn, 'subject' | 'recipient' | 'salt' | 'paddedTo' | 'sealedLength'>): void;
  confirmUrn(subject: string): void;
  putItems(subject: string, items: readonly Buffer[], receipts: readonly string[]): void;
  codesOf(subject: string): SealedCode[];
  findCode(subject: string, digest: Buffer): SealedCode | null;
  addCode(subject: string, code: SealedCode & { digest: Buffer }): void;
  setCode(subject: string, holder: string, issue: number, state: CodeState): void;
  /** Destroys codes and urn; what was deleted is overwritten with zeros (`secure_delete`). */
  destroy(subject: string): void;
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
  items: Buffer;
  receipts: string;
}

export function createSealedUrns(connection: Connection): SealedUrns {
  const statements = {
    urn: connection.prepare('SELECT * FROM urns WHERE subject = ?'),
    dropUrn: connection.prepare('DELETE FROM urns WHERE subject = ?'),
    addUrn: connection.prepare(
      `INSERT INTO urns (subject, recipient, salt, padded_to, sealed_length, items, receipts)
       VALUES (@subject, @recipient, @salt, @paddedTo, @sealedLength, zeroblob(0), '[]')`,
    ),
    confirm: connection.prepare('UPDATE urns SET is_confirmed = 1 WHERE subject = ?'),
    putItems: connection.prepare('UPDATE urns SET items = ?, receipts = ? WHERE subject = ?'),
    codes: connection.prepare('SELECT holder, issue, state FROM sealed_codes WHERE subject = ? ORDER BY holder, issue'),
    code: connection.prepare('SELECT holder, issue, state FROM sealed_codes WHERE subject = ? AND digest = ?'),
    addCode: connection.prepare(
      'INSERT INTO sealed_codes (subject, holder, issue, digest, state) VALUES (@subject, @holder, @issue, @digest, @state)',
    ),
    setCode: connection.prepare('UPDATE sealed_codes SET state = ? WHERE subject = ? AND holder = ? AND issue = ?'),
    dropCodes: connection.prepare('DELETE FROM sealed_codes WHERE subject = ?'),
    keepAnonymous: connection.prepare('INSERT INTO anonymous_ballots (election, ballots) VALUES (?, ?)'),
    anonymous: connection.prepare('SELECT ballots FROM anonymous_ballots WHERE election = ?').pluck(),
  };
  return {
    atOnce: (work) => connection.transaction(work)(),
    urnOf(subject) {
      const row = statements.urn.get(subject) as UrnRow | undefined;
      if (!row) return null;
      const { recipient, salt, is_confirmed: confirmed, padded_to: paddedTo, sealed_length: sealedLength } = row;
      const items = Array.from({ length: row.items.length / sealedLength }, (_, place) =>
        row.items.subarray(place * sealedLength, (place + 1) * sealedLength),
      );
      const receipts = JSON.parse(row.receipts) as string[];
      return { subject, recipient, salt, isConfirmed: confirmed === 1, paddedTo, sealedLength, items, receipts };
    },
    putNewUrn(urn) {
      statements.dropUrn.run(urn.subject);
      statements.addUrn.run(urn);
    },
    confirmUrn: (subject) => void statements.confirm.run(subject),
    putItems(subject, items, receipts) {
      statements.putItems.run(Buffer.concat(items), JSON.stringify(receipts), subject);
    },
    codesOf: (subject) => statements.codes.all(subject) as SealedCode[],
    findCode: (subject, digest) => (statements.code.get(subject, digest) as SealedCode | undefined) ?? null,
    addCode: (subject, code) => void statements.addCode.run({ subject, ...code }),
    setCode: (subject, holder, issue, state) => void statements.setCode.run(state, subject, holder, issue),
    destroy(subject) {
      statements.dropCodes.run(subject);
      statements.dropUrn.run(subject);
    },
    keepAnonymous: (election, ballots) => void statements.keepAnonymous.run(election, JSON.stringify(ballots)),
    anonymousOf(election) {
      const stored = statements.anonymous.get(election) as string | undefined;
      return stored === undefined ? null : (JSON.parse(stored) as AnonymousBallots[]);
    },
    emptyLog: () => void connection.pragma('wal_checkpoint(TRUNCATE)'),
  };
}

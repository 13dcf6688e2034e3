import { z } from 'zod';
import { scopeSchema } from '../../../shared/contract/exchange.ts';
import type { VersionVector } from '../../../shared/domain/changes/changes.ts';
import { vectorSchema } from '../../../shared/domain/exchange/package.ts';
import type { Scope } from '../../../shared/domain/exchange/scope.ts';
import type { Connection } from '../database/connection.ts';

export interface SentPackage {
  office: string;
  incarnation: string;
  number: number;
  kind: 'changes' | 'attachments';
  madeAt: string;
  size: number;
  changes: number;
  after: VersionVector;
  upTo: VersionVector;
  /** The narrower scope before it, where it also brings what that one had held back. */
  widens: Scope | null;
  /** The attachments in it. */
  files: string[];
  /** Numbers of lost packages whose contents are in it. */
  replaces: number[];
  handedOver: boolean;
  state: 'on_its_way' | 'acknowledged' | 'lost' | 'replaced';
}

export interface ReceivedPackage {
  office: string;
  incarnation: string;
  number: number;
  kind: 'changes' | 'attachments';
  madeAt: string;
  receivedAt: string;
  state: 'merged' | 'waiting' | 'replaced';
  /** The signed payload of one that waits. */
  content: Uint8Array | null;
}

export interface PackageStore {
  sent(office: string): SentPackage[];
  addSent(sent: SentPackage): void;
  /** A package that was never handed over gives its number to the next one. */
  removeNotHandedOver(office: string): void;
  setHandedOver(office: string, incarnation: string, number: number): void;
  setState(sent: Pick<SentPackage, 'office' | 'incarnation' | 'number'>, state: SentPackage['state']): void;
  received(office: string): ReceivedPackage[];
  findReceived(office: string, incarnation: string, number: number): ReceivedPackage | null;
  waiting(): ReceivedPackage[];
  putReceived(received: ReceivedPackage): void;
  removeReceived(received: Pick<ReceivedPackage, 'office' | 'incarnation' | 'number'>): void;
}

interface SentRow extends Omit<SentPackage, 'after' | 'upTo' | 'widens' | 'files' | 'replaces' | 'handedOver'> {
  after: string;
  upTo: string;
  widens: string | null;
  files: string;
  replaces: string;
  handedOver: number;
}

function toSent(row: SentRow): SentPackage {
  return {
    ...row,
    after: vectorSchema.parse(JSON.parse(row.after)),
    upTo: vectorSchema.parse(JSON.parse(row.upTo)),
    widens: row.widens === null ? null : scopeSchema.parse(JSON.parse(row.widens)),
    files: z.array(z.string()).parse(JSON.parse(row.files)),
    replaces: z.array(z.number()).parse(JSON.parse(row.replaces)),
    handedOver: row.handedOver === 1,
  };
}

export function createPackageStore(connection: Connection): PackageStore {
  const received = `SELECT office, incarnation, number, kind, made_at AS madeAt, received_at AS receivedAt, state, content
    FROM received_packages`;
  return {
    sent: (office) =>
      (
        connection
          .prepare(
            `SELECT office, incarnation, number, kind, made_at AS madeAt, size, changes, after, up_to AS upTo, widens, files, replaces,
                    handed_over AS handedOver, state
             FROM sent_packages WHERE office = ? ORDER BY made_at, number`,
          )
          .all(office) as SentRow[]
      ).map(toSent),
    addSent(sent) {
      connection
        .prepare(
          `INSERT INTO sent_packages (office, incarnation, number, kind, made_at, size, changes, after, up_to, widens, files, replaces, handed_over, state)
           VALUES (@office, @incarnation, @number, @kind, @madeAt, @size, @changes, @after, @upTo, @widens, @files, @replaces, @handedOver, @state)`,
        )
        .run({
          ...sent,
          after: JSON.stringify(sent.after),
          upTo: JSON.stringify(sent.upTo),
          widens: sent.widens === null ? null : JSON.stringify(sent.widens),
          files: JSON.stringify(sent.files),
          replaces: JSON.stringify(sent.replaces),
          handedOver: Number(sent.handedOver),
        });
    },
    removeNotHandedOver(office) {
      connection.prepare('DELETE FROM sent_packages WHERE office = ? AND handed_over = 0').run(office);
    },
    setHandedOver(office, incarnation, number) {
      connection
        .prepare('UPDATE sent_packages SET handed_over = 1 WHERE office = ? AND incarnation = ? AND number = ?')
        .run(office, incarnation, number);
    },
    setState({ office, incarnation, number }, state) {
      connection
        .prepare('UPDATE sent_packages SET state = ? WHERE office = ? AND incarnation = ? AND number = ?')
        .run(state, office, incarnation, number);
    },
    received: (office) =>
      connection.prepare(`${received} WHERE office = ? ORDER BY received_at, number`).all(office) as ReceivedPackage[],
    findReceived: (office, incarnation, number) =>
      (connection.prepare(`${received} WHERE office = ? AND incarnation = ? AND number = ?`).get(office, incarnation, number) as
        | ReceivedPackage
        | undefined) ?? null,
    waiting: () => connection.prepare(`${received} WHERE state = 'waiting' ORDER BY received_at, number`).all() as ReceivedPackage[],
    putReceived(row) {
      connection
        .prepare(
          `INSERT INTO received_packages (office, incarnation, number, kind, made_at, received_at, state, content)
           VALUES (@office, @incarnation, @number, @kind, @madeAt, @receivedAt, @state, @content)
           ON CONFLICT (office, incarnation, number) DO UPDATE SET state = excluded.state, content = excluded.content`,
        )
        .run(row);
    },
    removeReceived({ office, incarnation, number }) {
      connection
        .prepare('DELETE FROM received_packages WHERE office = ? AND incarnation = ? AND number = ?')
        .run(office, incarnation, number);
    },
  };
}

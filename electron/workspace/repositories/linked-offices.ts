import { z } from 'zod';
import { scopeSchema } from '../../../shared/contract/exchange.ts';
import type { VersionVector } from '../../../shared/domain/changes/changes.ts';
import { vectorSchema } from '../../../shared/domain/exchange/package.ts';
import type { Scope } from '../../../shared/domain/exchange/scope.ts';
import { FailureError } from '../../../shared/result.ts';
import type { Connection } from '../database/connection.ts';

/** An office that this one exchanges with. Links are no records: each office keeps its own. */
export interface LinkedOffice {
  office: string;
  name: string;
  mail: string | null;
  state: 'invited' | 'linked' | 'cut_off';
  /** The secret of the invitation until its reply came. */
  invitation: string | null;
  verifyingKey: string | null;
  recipient: string | null;
  verifiedOn: string | null;
  since: string;
  scope: Scope;
  /** The scope under which all that went out so far was sent; `null` before the first package. */
  sentScope: Scope | null;
  /** What its newest package said. */
  have: VersionVector;
  heardIncarnation: string | null;
  heardNumber: number;
  lacks: string[];
}

export interface LinkedOfficeStore {
  list(): LinkedOffice[];
  find(office: string): LinkedOffice | null;
  /** Fails with `office-not-linked`. */
  get(office: string): LinkedOffice;
  add(link: Pick<LinkedOffice, 'office' | 'name' | 'since' | 'scope'> & Partial<LinkedOffice>): void;
  change(office: string, changes: Partial<Omit<LinkedOffice, 'office'>>): void;
  /** An invited office gets its own id when its reply comes. */
  rename(office: string, to: string): void;
  remove(office: string): void;
}

const columns: Record<keyof LinkedOffice, string> = {
  office: 'office',
  name: 'name',
  mail: 'mail',
  state: 'state',
  invitation: 'invitation',
  verifyingKey: 'verifying_key',
  recipient: 'recipient',
  verifiedOn: 'verified_on',
  since: 'since',
  scope: 'scope',
  sentScope: 'sent_scope',
  have: 'have',
  heardIncarnation: 'heard_incarnation',
  heardNumber: 'heard_number',
  lacks: 'lacks',
};
const jsonColumns: readonly string[] = ['scope', 'sentScope', 'have', 'lacks'];

function toStored(name: string, value: unknown): unknown {
  if (value === null) return null;
  return jsonColumns.includes(name) ? JSON.stringify(value) : value;
}

interface Row extends Omit<LinkedOffice, 'scope' | 'sentScope' | 'have' | 'lacks'> {
  scope: string;
  sentScope: string | null;
  have: string;
  lacks: string;
}

function toLink(row: Row): LinkedOffice {
  return {
    ...row,
    scope: scopeSchema.parse(JSON.parse(row.scope)),
    sentScope: row.sentScope === null ? null : scopeSchema.parse(JSON.parse(row.sentScope)),
    have: vectorSchema.parse(JSON.parse(row.have)),
    lacks: z.array(z.string()).parse(JSON.parse(row.lacks)),
  };
}

export function createLinkedOfficeStore(connection: Connection): LinkedOfficeStore {
  const select = `SELECT ${Object.entries(columns).map(([name, column]) => `${column} AS "${name}"`).join(', ')} FROM linked_offices`;

  function find(office: string): LinkedOffice | null {
    const row = connection.prepare(`${select} WHERE office = ?`).get(office) as Row | undefined;
    return row ? toLink(row) : null;
  }

  function entriesOf(changes: object): [string, unknown][] {
    return Object.entries(changes)
      .filter(([, value]) => value !== undefined)
      .map(([name, value]) => [columns[name as keyof LinkedOffice], toStored(name, value)]);
  }

  return {
    list: () => (connection.prepare(`${select} ORDER BY since, office`).all() as Row[]).map(toLink),
    find,
    get(office) {
      const link = find(office);
      if (!link) throw new FailureError('office-not-linked', { office });
      return link;
    },
    add(link) {
      const entries = entriesOf({ state: 'invited', ...link });
      connection
        .prepare(`INSERT INTO linked_offices (${entries.map(([column]) => column).join(', ')}) VALUES (${entries.map(() => '?').join(', ')})`)
        .run(...entries.map(([, value]) => value));
    },
    change(office, changes) {
      const entries = entriesOf(changes);
      if (entries.length === 0) return;
      connection
        .prepare(`UPDATE linked_offices SET ${entries.map(([column]) => `${column} = ?`).join(', ')} WHERE office = ?`)
        .run(...entries.map(([, value]) => value), office);
    },
    rename(office, to) {
      connection.prepare('UPDATE linked_offices SET office = ? WHERE office = ?').run(to, office);
    },
    remove(office) {
      connection.prepare('DELETE FROM sent_packages WHERE office = ?').run(office);
      connection.prepare('DELETE FROM linked_offices WHERE office = ?').run(office);
    },
  };
}

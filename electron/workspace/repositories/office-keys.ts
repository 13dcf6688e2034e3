import type { Connection } from '../database/connection.ts';
import { createOfficeKeys, type OfficeKeys } from '../exchange/office-keys.ts';

export interface KeyStore {
  /** This office's keys, made when they are first needed. They never leave in a package or an export. */
  keys(): Promise<OfficeKeys>;
}

export function createKeyStore(connection: Connection): KeyStore {
  const read = () =>
    connection
      .prepare(
        'SELECT signing_key AS signingKey, verifying_key AS verifyingKey, identity, recipient FROM office_keys WHERE id = 1',
      )
      .get() as OfficeKeys | undefined;
  return {
    async keys() {
      const known = read();
      if (known) return known;
      const made = await createOfficeKeys();
      // Somebody may have asked at the same time: the first keys stay.
      connection
        .prepare(
          `INSERT INTO office_keys (id, signing_key, verifying_key, identity, recipient)
           VALUES (1, @signingKey, @verifyingKey, @identity, @recipient) ON CONFLICT DO NOTHING`,
        )
        .run(made);
      return read() ?? made;
    },
  };
}

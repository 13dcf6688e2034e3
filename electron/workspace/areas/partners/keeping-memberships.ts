import { membershipChanges, withMendedAddress } from '../../../../shared/domain/partners/memberships.ts';
import type { BatchWriter } from '../../database/change-log.ts';
import type { RecordReader } from '../../repositories/records.ts';

/**
 * A writer that, with every save of a contact, writes what follows from it into the same batch: the days of joining
 * and leaving mailing lists, and that an address which was mended no longer counts as one that mail came back from.
 *
 * Whatever saves contacts goes through it, so that one undo takes both back.
 */
export function keepingMemberships(writer: BatchWriter, records: RecordReader, today: string): BatchWriter {
  return {
    ...writer,
    save(type, id, fields) {
      if (type !== 'contact') {
        writer.save(type, id, fields);
        return;
      }
      const before = records.find('contact', id);
      writer.save(type, id, withMendedAddress(before, fields));
      if (!('mailingLists' in fields)) return;
      const after = records.find('contact', id)?.mailingLists ?? [];
      for (const change of membershipChanges(id, before?.mailingLists ?? [], after, today)) {
        if (records.get('list_membership', change.id)?.deleted) writer.restore('list_membership', change.id);
        writer.save('list_membership', change.id, change.fields);
      }
    },
  };
}

import type { BatchWriter } from '../../database/change-log.ts';
import type { RecordReader } from '../../repositories/records.ts';

/**
 * A writer that, once a letter of commitments about an organisation is signed, notes the day with the organisation, in
 * the same batch.
 */
export function keepingCommitments(writer: BatchWriter, records: RecordReader): BatchWriter {
  return {
    ...writer,
    save(type, id, fields) {
      writer.save(type, id, fields);
      if (type !== 'document' || !('signedOn' in fields || 'status' in fields)) return;
      const letter = records.find('document', id);
      if (letter?.documentKind !== 'commitments-letter' || letter.subject === null || letter.signedOn === null) return;
      const organisation = records.find('organisation', letter.subject);
      if (organisation === null || (organisation.commitmentsSignedOn ?? '') >= letter.signedOn) return;
      writer.save('organisation', organisation.id, { commitmentsSignedOn: letter.signedOn });
    },
  };
}

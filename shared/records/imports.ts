import { z } from 'zod';
import { defineRecord } from './define.ts';

/** How the columns of a partner's list were read, kept for the next list with the same headings. */
export const importMapping = defineRecord({
  type: 'import_mapping',
  table: 'import_mappings',
  title: ['name'],
  searched: [],
  fields: {
    name: { kind: 'text', maxLength: 300, sensitivity: 'team' },
    recordType: { kind: 'text', maxLength: 60, required: true, sensitivity: 'team' },
    /** The folded headings of the file in their order. */
    headings: { kind: 'data', schema: z.array(z.string().max(500)).max(500), required: true, sensitivity: 'team' },
    /** For each heading the field it fills, `null` for one that is left alone. */
    fields: { kind: 'data', schema: z.array(z.string().max(60).nullable()).max(500), required: true, sensitivity: 'team' },
    usedOn: { kind: 'day', sensitivity: 'team' },
  },
});

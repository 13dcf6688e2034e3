import type { PartnerType } from '../../../contract/partners.ts';
import type { AnyRecord, FieldValue } from '../../../records/define.ts';
import { definitionOf, type RecordType, recordTypes } from '../../../records/index.ts';

/** A field through which records of a type point at partners. */
export interface ReferenceField {
  type: RecordType;
  field: string;
  /** A field of its own says the type of what is pointed at. */
  typeField: string | null;
}

/** Pairs of fields that name a type and an id. */
const namedReferences: readonly ReferenceField[] = [
  { type: 'evidence', field: 'subjectId', typeField: 'subjectType' },
  { type: 'evidence', field: 'recordId', typeField: 'recordType' },
];

/** The id tells who it is about: uniting it is more than pointing it elsewhere. */
const ownRules: readonly RecordType[] = ['list_membership'];

/** Every field of every record type that may point at an organisation or a contact, by definition. */
export function referenceFields(to: PartnerType): ReferenceField[] {
  const defined = recordTypes
    .filter((type) => !ownRules.includes(type))
    .flatMap((type) =>
      Object.entries(definitionOf(type).fields).flatMap(([field, definition]) =>
        (definition.kind === 'reference' || definition.kind === 'references') && definition.to === to ? [{ type, field, typeField: null }] : [],
      ),
    );
  return [...defined, ...namedReferences];
}

/** What a record says in the field once `drop` is `keep`; `undefined` where it does not point at `drop`. */
export function repointed(record: AnyRecord, { field, typeField }: ReferenceField, to: PartnerType, pair: { keep: string; drop: string }): FieldValue | undefined {
  if (typeField !== null && record[typeField] !== to) return undefined;
  const value = record[field] ?? null;
  if (value === pair.drop) return pair.keep;
  if (!Array.isArray(value) || !value.includes(pair.drop)) return undefined;
  return [...new Set(value.map((id) => (id === pair.drop ? pair.keep : id)))];
}

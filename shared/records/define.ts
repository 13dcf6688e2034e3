import { z } from 'zod';
import type { Sensitivity } from './choices.ts';

/**
 * One definition of a record type serves the runtime schema, the check against the table, the form,
 * the grid column, the label in the history, the unit of merging and what an export leaves out.
 *
 * Every value may be unknown: `null` means "not known", never "no".
 */
export interface RecordDefinition<F extends Fields = Fields> {
  /** The permanent name of the type, as the change log and exchange packages spell it. */
  type: string;
  /** The table that holds the current values; its columns are the field names in snake case. */
  table: string;
  fields: F;
  /** Fields whose values together name the record in lists, history and search. */
  title: readonly string[];
  /** Fields that the search over everything reads, besides the title. */
  searched: readonly string[];
}

export type Fields = Record<string, Field>;

interface FieldBase {
  sensitivity: Sensitivity;
  required?: boolean;
  /** HXL hashtag of the column, see hxlstandard.org 1.1. */
  hxl?: string;
}

export type Field =
  | (FieldBase & { kind: 'text'; maxLength: number })
  | (FieldBase & { kind: 'markdown'; maxLength: number })
  | (FieldBase & { kind: 'choice'; choices: readonly string[] })
  | (FieldBase & { kind: 'choices'; choices: readonly string[] })
  | (FieldBase & { kind: 'texts'; maxLength: number })
  | (FieldBase & { kind: 'day' })
  | (FieldBase & { kind: 'time' })
  | (FieldBase & { kind: 'instant' })
  | (FieldBase & { kind: 'integer'; min: number; max: number })
  | (FieldBase & { kind: 'flag' })
  | (FieldBase & { kind: 'reference'; to: string })
  | (FieldBase & { kind: 'references'; to: string })
  | (FieldBase & { kind: 'order' })
  | (FieldBase & { kind: 'data'; schema: z.ZodType });

type ValueOf<T extends Field> = T extends { kind: 'choice'; choices: readonly (infer C)[] }
  ? C | null
  : T extends { kind: 'choices'; choices: readonly (infer C)[] }
    ? C[] | null
    : T extends { kind: 'texts' | 'references' }
      ? string[] | null
      : T extends { kind: 'integer' }
        ? number | null
        : T extends { kind: 'flag' }
          ? boolean | null
          : T extends { kind: 'data'; schema: infer S extends z.ZodType }
            ? z.output<S> | null
            : string | null;

export type RecordOf<D extends RecordDefinition> = { id: string; deleted: boolean } & {
  [K in keyof D['fields']]: ValueOf<D['fields'][K]>;
};

/** A value as the change log keeps it: JSON, `null` for unknown. */
export type FieldValue = null | string | number | boolean | FieldValue[] | { [key: string]: FieldValue };

export type AnyRecord = { id: string; deleted: boolean } & Record<string, FieldValue>;

export function defineRecord<const F extends Fields>(
  definition: RecordDefinition<F> & {
    title: readonly (keyof F & string)[];
    searched: readonly (keyof F & string)[];
  },
): RecordDefinition<F> {
  return definition;
}

const isoDay = /^\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])$/;
const isoInstant = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}(:\d{2}(\.\d{1,3})?)?(Z|[+-]\d{2}:\d{2})$/;

/** A calendar day that exists, as text: no time zone can move it. */
export const daySchema = z
  .string()
  .regex(isoDay)
  .refine((day) => {
    const time = Date.parse(`${day}T00:00:00Z`);
    return !Number.isNaN(time) && new Date(time).toISOString().startsWith(day);
  });

/** `09:30`, on the clock of the place. */
export const timeSchema = z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/);

export const instantSchema = z
  .string()
  .regex(isoInstant)
  .refine((instant) => !Number.isNaN(Date.parse(instant)));

/** Lone surrogates and NUL cannot live in SQLite text or XML. */
const storableText = (maxLength: number) =>
  z
    .string()
    .max(maxLength)
    .refine((text) => text.isWellFormed() && !text.includes('\u0000'));

export const identifierSchema = z.string().regex(/^[A-Za-z0-9][A-Za-z0-9._:-]{0,127}$/);

function presentSchema(field: Field): z.ZodType<FieldValue> {
  switch (field.kind) {
    case 'text':
    case 'markdown':
      return storableText(field.maxLength);
    case 'choice':
      return z.enum(field.choices as [string, ...string[]]);
    case 'choices':
      return z.array(z.enum(field.choices as [string, ...string[]])).max(100);
    case 'texts':
      return z.array(storableText(field.maxLength)).max(100);
    case 'day':
      return daySchema;
    case 'time':
      return timeSchema;
    case 'instant':
      return instantSchema;
    case 'integer':
      return z.int().min(field.min).max(field.max);
    case 'flag':
      return z.boolean();
    case 'reference':
      return identifierSchema;
    case 'references':
      return z.array(identifierSchema).max(500);
    case 'order':
      return z.string().regex(/^[0-9A-Za-z]{1,200}$/);
    case 'data':
      return field.schema as z.ZodType<FieldValue>;
  }
}

/** The schema of one field's value, `null` included where the field may be unknown. */
export function fieldSchema(field: Field): z.ZodType<FieldValue> {
  const present = presentSchema(field);
  if (!field.required) return present.nullable();
  return field.kind === 'text' ? present.refine((text) => (text as string).trim() !== '') : present;
}

/** The schema of a save: some of the record's fields, none that it does not have. */
export function fieldsSchema(definition: RecordDefinition): z.ZodType<Record<string, FieldValue>> {
  const shape = Object.fromEntries(
    Object.entries(definition.fields).map(([name, field]) => [name, fieldSchema(field).optional()]),
  );
  return z.strictObject(shape) as unknown as z.ZodType<Record<string, FieldValue>>;
}

/** `coCoordinators` -> `co_coordinators`: the column of a field. */
export function columnOf(field: string): string {
  return field.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`);
}

/** Whether the column keeps JSON text rather than the bare value. */
export function isStoredAsJson(field: Field): boolean {
  return field.kind === 'choices' || field.kind === 'texts' || field.kind === 'references' || field.kind === 'data';
}

import { type Sensitivity, sensitivities } from '../../records/choices.ts';
import { definitionOf, foundingTypes, isRecordType, recordTypes } from '../../records/index.ts';
import { deletedField } from '../changes/existence.ts';

/** What goes to an office. */
export interface Scope {
  types: string[];
  classes: Sensitivity[];
}

export const everything: Scope = { types: [...recordTypes], classes: [...sensitivities] };

/**
 * Whether the value of a field goes out; whether a record is there at all goes with its type. Who the
 * cluster is and which offices there are goes to every office.
 */
export function isInScope({ types, classes }: Scope, type: string, field: string): boolean {
  if (!isRecordType(type)) return false;
  if (!foundingTypes.includes(type) && !types.includes(type)) return false;
  if (field === deletedField) return true;
  const definition = definitionOf(type).fields[field];
  return definition !== undefined && classes.includes(definition.sensitivity);
}

/** What both let out. */
export function intersectScopes(a: Scope, b: Scope): Scope {
  return {
    types: a.types.filter((type) => b.types.includes(type)),
    classes: a.classes.filter((name) => b.classes.includes(name)),
  };
}

/** Whether `wider` lets out something that `narrower` holds back. */
export function isWider(wider: Scope, narrower: Scope): boolean {
  return (
    wider.types.some((type) => !narrower.types.includes(type)) ||
    wider.classes.some((name) => !narrower.classes.includes(name))
  );
}

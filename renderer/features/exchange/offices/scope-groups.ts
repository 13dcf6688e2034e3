import type { Scope } from '../../../../shared/contract/exchange.ts';
import { sensitivities, type Sensitivity } from '../../../../shared/records/choices.ts';
import { definitionOf, foundingTypes, type RecordType, recordTypes } from '../../../../shared/records/index.ts';
import { type Area, areas, placeOf } from '../../../navigation.ts';

export interface ScopeGroup {
  area: Area;
  types: RecordType[];
}

/** The record types that may be held back, under the areas of the sidebar where they are seen. */
export function scopeGroups(): ScopeGroup[] {
  const chosen = recordTypes.filter((type) => !foundingTypes.includes(type));
  return areas
    .map((area) => ({ area, types: chosen.filter((type) => placeOf(type, '-').area === area) }))
    .filter(({ types }) => types.length > 0);
}

export function shareOf(scope: Scope, types: readonly RecordType[]): 'all' | 'some' | 'none' {
  const included = types.filter((type) => scope.types.includes(type)).length;
  return included === 0 ? 'none' : included === types.length ? 'all' : 'some';
}

export function withTypes(scope: Scope, types: readonly RecordType[], isIncluded: boolean): Scope {
  const wanted = (type: RecordType) => (types.includes(type) ? isIncluded : scope.types.includes(type));
  return { ...scope, types: recordTypes.filter(wanted) };
}

export function withClass(scope: Scope, name: Sensitivity, isIncluded: boolean): Scope {
  const wanted = (known: Sensitivity) => (known === name ? isIncluded : scope.classes.includes(known));
  return { ...scope, classes: sensitivities.filter(wanted) };
}

/** How much of what can be chosen goes out; the founding types go in any case. */
export function scopeFigures(scope: Scope): { types: number; allTypes: number; classes: number; allClasses: number } {
  const all = scopeGroups().flatMap(({ types }) => types);
  return {
    types: all.filter((type) => scope.types.includes(type)).length,
    allTypes: all.length,
    classes: sensitivities.filter((name) => scope.classes.includes(name)).length,
    allClasses: sensitivities.length,
  };
}

export function isEverything(scope: Scope): boolean {
  const { types, allTypes, classes, allClasses } = scopeFigures(scope);
  return types === allTypes && classes === allClasses;
}

export function isSameScope(one: Scope, other: Scope): boolean {
  const key = ({ types, classes }: Scope) => [...types, '', ...classes].sort().join();
  return key(one) === key(other);
}

/** The fields of a class, by the types that have any. */
export function fieldsOfClass(name: Sensitivity): { type: RecordType; fields: string[] }[] {
  return recordTypes
    .map((type) => ({
      type,
      fields: Object.entries(definitionOf(type).fields)
        .filter(([, field]) => field.sensitivity === name)
        .map(([field]) => field),
    }))
    .filter(({ fields }) => fields.length > 0);
}

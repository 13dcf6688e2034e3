import type { MergeChoice, PartnerType } from '../../../contract/partners.ts';
import type { AnyRecord, Field, FieldValue } from '../../../records/define.ts';
import { fieldSchema } from '../../../records/define.ts';
import { definitionOf } from '../../../records/index.ts';
import { areValuesEqual } from '../../changes/changes.ts';
import { foldText } from '../../search/fold.ts';
import type { Dialling } from '../reading/dialling.ts';
import { continued, entryKey } from '../reading/unite-values.ts';

/** One field of two records that become one. */
export interface UnitedField {
  field: string;
  keep: FieldValue;
  drop: FieldValue;
  stands: FieldValue;
  choice: MergeChoice;
  choices: MergeChoice[];
}

/** What only the merge itself writes. */
const ownField = 'mergedInto';
const otherNames = 'alternativeNames';

/**
 * What two records say together, field by field, for every field of which one of them says something.
 *
 * Where nobody chose: lists and notes are taken together, and of single values that of the record that stays, unless only
 * the other has one. The name and the acronym that an organisation loses stay among its other names.
 */
export function uniteRecords(
  type: PartnerType,
  pair: { keep: AnyRecord; drop: AnyRecord },
  chosen: Readonly<Record<string, MergeChoice>>,
  dialling: Dialling | null,
): UnitedField[] {
  const fields = Object.entries(definitionOf(type).fields).filter(([name]) => name !== ownField && name !== otherNames);
  const united = fields.flatMap(([name, field]) => uniteField(name, field, pair, chosen[name], dialling) ?? []);
  if (type !== 'organisation') return united;
  const names = uniteOtherNames(pair, united, dialling);
  return names ? [...united, names] : united;
}

function uniteField(name: string, field: Field, pair: { keep: AnyRecord; drop: AnyRecord }, chosen: MergeChoice | undefined, dialling: Dialling | null): UnitedField | null {
  const keep = pair.keep[name] ?? null;
  const drop = pair.drop[name] ?? null;
  if (keep === null && drop === null) return null;
  const choices = choicesFor(name, field, keep, drop, dialling);
  const choice = chosen !== undefined && choices.includes(chosen) ? chosen : (choices[0] as MergeChoice);
  const stands = choice === 'both' ? together(name, field, keep, drop, dialling) : choice === 'keep' ? keep : drop;
  return { field: name, keep, drop, stands, choice, choices };
}

/** The first is what happens where nobody chooses. */
function choicesFor(name: string, field: Field, keep: FieldValue, drop: FieldValue, dialling: Dialling | null): MergeChoice[] {
  if (drop === null || areValuesEqual(keep, drop)) return ['keep'];
  if (keep === null) return ['drop'];
  const both = together(name, field, keep, drop, dialling);
  // A list or a note may be full: then one of the two stands, and the other is in the history.
  return both !== null && fieldSchema(field).safeParse(both).success ? ['both', 'keep', 'drop'] : ['keep', 'drop'];
}

function together(name: string, field: Field, keep: FieldValue, drop: FieldValue, dialling: Dialling | null): FieldValue {
  if (Array.isArray(keep) && Array.isArray(drop)) {
    const keyOf = (entry: FieldValue) => (field.kind === 'texts' ? entryKey(name, entry, dialling) : String(entry));
    const known = new Set(keep.map(keyOf));
    return [...keep, ...drop.filter((entry) => !known.has(keyOf(entry)))];
  }
  return field.kind === 'markdown' && typeof keep === 'string' && typeof drop === 'string' ? continued(keep, drop) : null;
}

function uniteOtherNames({ keep, drop }: { keep: AnyRecord; drop: AnyRecord }, united: readonly UnitedField[], dialling: Dialling | null): UnitedField | null {
  const standing = united.filter(({ field }) => field === 'name' || field === 'acronym').map(({ stands }) => foldText(String(stands ?? '')));
  const listed = [keep, drop].map((record) => (Array.isArray(record[otherNames]) ? record[otherNames] : []));
  const lost = united.filter(({ field }) => field === 'name' || field === 'acronym').flatMap(({ keep: one, drop: other }) => [one, other]);
  const names = new Map<string, FieldValue>();
  for (const name of [...listed.flat(), ...lost]) {
    const key = typeof name === 'string' ? entryKey(otherNames, name, dialling) : '';
    if (key !== '' && !standing.includes(key) && !names.has(key)) names.set(key, name);
  }
  if (names.size === 0 && listed.every((list) => list.length === 0)) return null;
  return {
    field: otherNames,
    keep: keep[otherNames] ?? null,
    drop: drop[otherNames] ?? null,
    stands: names.size === 0 ? null : [...names.values()],
    choice: 'both',
    choices: ['both'],
  };
}

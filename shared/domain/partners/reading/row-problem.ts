import type { ImportFix, ImportProblemCode } from '../../../contract/partners.ts';

/** Why a cell, or a row as a whole, is not taken, and what to do about it. */
export interface RowProblem {
  code: ImportProblemCode;
  /** As it stands in the cell. */
  value: string;
  params: Record<string, string | number>;
  fix: ImportFix;
}

const fixes: Record<ImportProblemCode, ImportFix> = {
  required: 'fill_in',
  unknown_choice: 'choose_from_list',
  not_a_day: 'write_day',
  ambiguous_day: 'say_day_order',
  not_an_address: 'mend_address',
  not_a_phone: 'mend_phone',
  too_long: 'shorten',
  not_storable: 'retype',
  unknown_record: 'enter_first',
  ambiguous_record: 'full_name',
  formula_error: 'mend_formula',
  not_calculated: 'save_calculated',
  several_names: 'row_each',
  several_matches: 'decide_or_merge',
  repeated: 'keep_one',
  left_out: 'take_in',
};

export function rowProblem(code: ImportProblemCode, value = '', params: RowProblem['params'] = {}): RowProblem {
  return { code, value, params, fix: fixes[code] };
}

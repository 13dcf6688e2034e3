import { whenSettled } from '../../../api/saving.ts';
import { call } from '../../../api/service.ts';
import type { ActionLine } from '../../../../shared/contract/meeting-view.ts';
import type { Language } from '../../../../shared/records/choices.ts';
import type { FieldValue } from '../../../../shared/records/define.ts';
import { fieldsOf } from './line-fields.ts';

export interface LineContext {
  /** Days count from this meeting's day; `null`: from today. */
  meeting: string | null;
  language: Language;
}

export function understandLine({ meeting, language }: LineContext, line: string): Promise<ActionLine> {
  return call('meetings.readActionLine', { meeting, line, language });
}

/** Reads the line once more as it stands, after what was saved of it while it was typed. */
export async function readForCommit(context: LineContext, line: string): Promise<Record<string, FieldValue>> {
  await whenSettled();
  return fieldsOf(await understandLine(context, line), line, context.language);
}

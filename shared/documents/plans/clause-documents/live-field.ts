import type { DraftField } from '../../../contract/documents.ts';
import { dayText, type Wording } from '../../wording.ts';

/** What the workspace says for a field in one language; `null`: nothing yet. */
export interface LiveField {
  name: string;
  value: string | null;
  area: DraftField['area'];
  recordId: string | null;
}

/** A day in words, or the gap that it leaves. */
export function dayOrGap(day: string | null, { language }: Wording): string | null {
  return day === null ? null : dayText(day, language);
}

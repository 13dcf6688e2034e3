import { create } from 'zustand';
import type { ContactFormat } from '../../../../shared/contract/contact-exports.ts';
import type { Audience, Language } from '../../../../shared/records/choices.ts';

/** What a person is about to hand out; it waits while the person goes to other areas. */
interface ExportChoice {
  audience: Audience;
  format: ContactFormat;
  /** `null`: the language of the screen. */
  language: Language | null;
  recipients: string[];
}

export const useExportChoice = create<ExportChoice>(() => ({ audience: 'members', format: 'xlsx', language: null, recipients: [] }));

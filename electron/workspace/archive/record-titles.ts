import type { Language } from '../../../shared/records/choices.ts';
import type { AnyRecord } from '../../../shared/records/define.ts';
import { isRecordType, type RecordType } from '../../../shared/records/index.ts';
import { titleOf } from '../../../shared/records/title.ts';
import type { AreaDependencies } from '../areas/dependencies.ts';

/** What a record or a file is called, in one language. */
export interface RecordTitles {
  /** `''` where nothing names it. */
  ofRecord(type: RecordType, record: AnyRecord): string;
  /** What a reference points at, deleted or not; `''` where it points at nothing. */
  ofReference(to: string, id: string): string;
  /** Whether the records of a type have no name of their own, but one in a catalogue. */
  isFromCatalogue(type: RecordType): boolean;
}

export function createRecordTitles(
  { records, files, catalogues }: Pick<AreaDependencies, 'records' | 'files' | 'catalogues'>,
  language: Language,
): RecordTitles {
  const t = catalogues.translators[language];
  const activation = catalogues.activationTexts[language];
  const named: Partial<Record<RecordType, Record<string, { title: string }>>> = {
    checklist_answer: catalogues.checklistTexts[language].items,
    activation_consideration: activation.considerations,
    activation_criterion: activation.criteria,
    activation_step: activation.steps,
  };
  const known = new Map<string, string>();

  function ofRecord(type: RecordType, record: AnyRecord): string {
    const own = named[type]?.[record.id]?.title ?? titleOf(type, record);
    if (own !== '') return own;
    switch (type) {
      case 'position': {
        const kind = t(`records:choices.positionKinds.${String(record['positionKind'])}`);
        return typeof record['area'] === 'string' && record['area'] !== '' ? `${kind} · ${record['area']}` : kind;
      }
      case 'document':
        return t(`records:choices.documentKinds.${String(record['documentKind'])}`);
      default:
        return '';
    }
  }

  function look(to: string, id: string): string {
    if (to === 'file') return files.describe(id)?.name ?? '';
    const record = isRecordType(to) ? (records.get(to, id) as AnyRecord | null) : null;
    return record === null ? '' : ofRecord(to as RecordType, record);
  }

  return {
    ofRecord,
    isFromCatalogue: (type) => Object.hasOwn(named, type),
    ofReference(to, id) {
      const key = `${to}/${id}`;
      const title = known.get(key) ?? look(to, id);
      known.set(key, title);
      return title;
    },
  };
}

import type { documentsContract } from '../../../../shared/contract/documents.ts';
import type { Handlers } from '../../../../shared/contract/define.ts';
import { registerFields } from '../../../../shared/documents/plans/clause-documents/fields.ts';
import { fieldsIn } from '../../../../shared/documents/markdown.ts';
import { type KeptValue, refuse, type Said, setByHand, takeOver } from '../../../../shared/domain/documents/values.ts';
import type { RecordByType } from '../../../../shared/records/index.ts';
import { FailureError } from '../../../../shared/result.ts';
import type { BatchWriter } from '../../database/change-log.ts';
import { keptOf, kindOf, liveValues } from './draft-words.ts';
import { type DocumentsDependencies, findDraft } from './gather.ts';

type ValueMethods = 'documents.setValue' | 'documents.takeOver' | 'documents.refuse';
type Document = RecordByType['document'];

/** Where two offices that say something about the same field of a draft meet. */
export function valueRecordId(document: string, name: string): string {
  return `${document}:${name}`;
}

export function writeValue(writer: BatchWriter, document: string, name: string, { says, refused }: KeptValue): void {
  writer.save('document_value', valueRecordId(document, name), { document, name, says, refused });
}

/** The fields that the clauses of the kind's template name and the workspace may fill, the register's own apart. */
function keptFields({ catalogues }: DocumentsDependencies, document: Document): string[] {
  const kind = kindOf(document);
  const named = Object.values(catalogues.templateTexts[kind].en.clauses).flatMap(({ text }) => fieldsIn(text));
  return [...new Set(named)].filter((name) => !registerFields.has(name));
}

/**
 * Keeps what the workspace says now, in all languages, for fields of which nothing is kept yet: from here on a change of
 * the workspace is a difference, not a silent change of the draft. A gap is not kept, so that it fills itself.
 */
export function keepValues(dependencies: DocumentsDependencies, writer: BatchWriter, document: Document): void {
  const live = liveValues(dependencies, document);
  for (const name of keptFields(dependencies, document)) {
    const says = live.get(name) ?? {};
    if (Object.keys(says).length === 0) continue;
    const known = keptOf(dependencies.records.find('document_value', valueRecordId(document.id, name)));
    if (known === null) writeValue(writer, document.id, name, { says, refused: {} });
  }
}

/** A document that came into the register by hand keeps nothing until somebody begins to draft it. */
export function keepFirstValues(dependencies: DocumentsDependencies, writer: BatchWriter, document: Document): void {
  if (dependencies.records.listOf('document_value', 'document', document.id).length === 0) keepValues(dependencies, writer, document);
}

export function createValueHandlers(
  dependencies: DocumentsDependencies,
): Handlers<Pick<typeof documentsContract, ValueMethods>> {
  const { records, log } = dependencies;

  /** What a batch writes so that each of the fields says what `change` makes of it. */
  const changing = (
    id: string,
    names: readonly string[],
    change: (kept: KeptValue | null, live: Said) => KeptValue | null,
  ) => {
    const document = findDraft(records, id);
    const live = liveValues(dependencies, document);
    const changes = names.map((name) => {
      const said = live.get(name);
      if (said === undefined) throw new FailureError('record-not-found', { type: 'document_value', id: name });
      return { name, changed: change(keptOf(records.find('document_value', valueRecordId(id, name))), said) };
    });
    return (writer: BatchWriter) => {
      keepFirstValues(dependencies, writer, document);
      for (const { name, changed } of changes) if (changed !== null) writeValue(writer, id, name, changed);
    };
  };

  return {
    'documents.setValue': ({ document, name, language, text }) => {
      log.commit({ key: 'draftValueSet' }, changing(document, [name], (kept, live) => setByHand(kept, live, language, text)));
      return {};
    },
    'documents.takeOver': ({ document, names }) => {
      log.commit({ key: 'draftValuesTaken' }, changing(document, names, (_kept, live) => takeOver(live)));
      return {};
    },
    'documents.refuse': ({ document, names }) => {
      log.commit({ key: 'draftValuesRefused' }, changing(document, names, (kept, live) => kept && refuse(kept, live)));
      return {};
    },
  };
}

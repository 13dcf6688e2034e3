import { type DraftableKind, draftableKinds, type exportKinds } from '../../../../shared/contract/documents.ts';
import type { DocumentPlan } from '../../../../shared/documents/blocks.ts';
import { activationRecordPlan } from '../../../../shared/documents/plans/activation-record.ts';
import { checklistReportPlan } from '../../../../shared/documents/plans/checklist-report.ts';
import { clauseDocumentPlan } from '../../../../shared/documents/plans/clause-documents/plan.ts';
import { teamRows } from '../../../../shared/documents/plans/clause-documents/tables/team.ts';
import { handoverNotePlan } from '../../../../shared/documents/plans/handover-note.ts';
import { isHeldOn, Names } from '../../../../shared/documents/plans/names.ts';
import { structureChartPlan } from '../../../../shared/documents/plans/structure-chart.ts';
import { compareSnapshots } from '../../../../shared/domain/checklist/snapshots.ts';
import type { BilingualLayout, Language } from '../../../../shared/records/choices.ts';
import type { AnyRecord } from '../../../../shared/records/define.ts';
import { definitionOf, isRecordType, type RecordByType, type RecordType } from '../../../../shared/records/index.ts';
import { FailureError } from '../../../../shared/result.ts';
import { draftIn, kindOf } from './draft-words.ts';
import { type DocumentsDependencies, gatherHead, wordingIn } from './gather.ts';
import { subjectLabel } from './starting.ts';
import {
  findMeeting,
  planActionList,
  planAgenda,
  planMeetingYear,
  planMinutes,
  planSignInSheet,
} from './meeting-plans.ts';

export type ExportKind = (typeof exportKinds)[number];

/** What a kind of document is made with besides its record. */
export interface ExportChoices {
  /** A second language, of a whole document or for the decisions and actions of minutes; absent: as the document says. */
  second?: Language | null | undefined;
  /** How the two stand; absent: as the document says. */
  layout?: BilingualLayout | undefined;
  year?: number | undefined;
}

/**
 * The plan of a document as the workspace stands now: what Word, the preview and the printer show.
 *
 * @param recordId the register's document, or the record that one of the kind is about; the position for a handover
 *   note of the team; a meeting. `null` for the newest document, for the whole team, and for the meeting that is nearest.
 */
export function planDocument(
  dependencies: DocumentsDependencies,
  kind: ExportKind,
  language: Language,
  recordId: string | null,
  choices: ExportChoices = {},
): DocumentPlan {
  const meeting = (of: Parameters<typeof findMeeting>[1]) => dependencies.views.meeting(recordId ?? findMeeting(dependencies, of));
  if (isDraftableKind(kind)) return planDraft(dependencies, standingDocument(dependencies, kind, recordId), language, choices);
  switch (kind) {
    case 'checklist':
      return planChecklist(dependencies, language);
    case 'activation':
      return planActivation(dependencies, language);
    case 'structure':
      return planStructure(dependencies, language);
    case 'handover':
      return planHandover(dependencies, language, recordId);
    case 'agenda':
      return planAgenda(dependencies, language, meeting(kind));
    case 'minutes':
      return planMinutes(dependencies, meeting(kind), { language, second: choices.second ?? null });
    case 'sign-in-sheet':
      return planSignInSheet(dependencies, language, meeting(kind));
    case 'meeting-year':
      return planMeetingYear(dependencies, language, choices.year);
    case 'action-list':
      return planActionList(dependencies, language);
  }
}

function isDraftableKind(kind: ExportKind): kind is DraftableKind {
  return draftableKinds.some((known) => known === kind);
}

/** No record of the register has this id: a draft that is only printed. */
const unregistered = 'draft';

/**
 * The document that is meant: the one with this id, else the newest draft about that record, else the newest there is.
 * Where the register has none, a draft as it would be started, which is not kept.
 */
export function standingDocument(dependencies: DocumentsDependencies, kind: DraftableKind, recordId: string | null): RecordByType['document'] {
  const { records, catalogues } = dependencies;
  const named = recordId === null ? null : records.find('document', recordId);
  if (named) {
    if (named.documentKind !== kind) throw new FailureError('record-not-found', { type: 'document', id: named.id });
    return named;
  }
  if (recordId !== null) subjectLabel(dependencies, kind, recordId, 'en');
  const all = records.list('document').filter(({ documentKind, subject }) => documentKind === kind && (recordId === null || subject === recordId));
  const blank = Object.fromEntries(Object.keys(definitionOf('document').fields).map((name) => [name, null]));
  return (
    all.findLast(({ status }) => status === 'draft') ??
    all.at(-1) ?? {
      ...(blank as unknown as RecordByType['document']),
      id: unregistered,
      deleted: false,
      documentKind: kind,
      title: catalogues.templateTexts[kind].en.title,
      status: 'draft',
      version: '1',
      subject: recordId,
    }
  );
}

/** A drafted document, in its second language too where it or the caller names one. */
export function planDraft(
  dependencies: DocumentsDependencies,
  document: RecordByType['document'],
  language: Language,
  { second: asked, layout }: ExportChoices = {},
): DocumentPlan {
  const named = asked === undefined ? document.secondLanguage : asked;
  /** Of a document's two languages, the one that it is not asked for in. */
  const second = named === language && asked === undefined ? document.language : named;
  const plan = clauseDocumentPlan({
    layout: dependencies.catalogues.templates[kindOf(document)].layout,
    words: draftIn(dependencies, document, language).words,
    second:
      second === null || second === language
        ? null
        : { words: draftIn(dependencies, document, second).words, layout: layout ?? document.bilingualLayout ?? 'beside' },
  });
  if (document.id !== unregistered) return plan;
  const { identity: _none, ...unknown } = plan;
  return unknown;
}

function planChecklist(dependencies: DocumentsDependencies, language: Language): DocumentPlan {
  const { records, catalogues, views } = dependencies;
  const view = views.checklist();
  const newest = view.snapshots.toSorted((a, b) => (a.takenOn < b.takenOn ? 1 : -1))[0];
  const snapshot = newest ? records.find('checklist_snapshot', newest.id) : null;
  const now = view.functions.flatMap(({ items }) => items);
  return checklistReportPlan({
    ...gatherHead(dependencies, language),
    view,
    texts: catalogues.checklistTexts[language],
    proposedItems: new Set(
      catalogues.checklist.functions.flatMap(({ items }) =>
        items.filter(({ sources }) => sources.includes('proposal')).map(({ id }) => id),
      ),
    ),
    sinceSnapshot:
      newest && snapshot
        ? {
            name: newest.name,
            takenOn: newest.takenOn,
            changes: compareSnapshots(
              catalogues.checklist,
              snapshot.items ?? [],
              now.map(({ id, status, decidedBy, isLookedAt }) => ({ id, status, decidedBy, lookedAt: isLookedAt })),
            ),
          }
        : null,
  });
}

function planActivation(dependencies: DocumentsDependencies, language: Language): DocumentPlan {
  const { records, catalogues, views } = dependencies;
  const evidence: Record<string, string[]> = {};
  for (const piece of records.list('evidence')) {
    if (piece.subjectType !== 'activation_criterion' || piece.subjectId === null) continue;
    const words = evidenceInWords(dependencies, language, piece);
    if (words !== '') (evidence[piece.subjectId] ??= []).push(words);
  }
  return activationRecordPlan({
    ...gatherHead(dependencies, language),
    view: views.activation(),
    texts: catalogues.activationTexts[language],
    record: records.find('activation', 'activation'),
    evidence,
    timeZone: Intl.DateTimeFormat().resolvedOptions().timeZone,
  });
}

/** A piece of evidence as a reader of paper finds it: what it is called, what it says, where it lies. */
function evidenceInWords(
  dependencies: DocumentsDependencies,
  language: Language,
  { kind, title, note, address, recordType, recordId }: RecordByType['evidence'],
): string {
  const pointsAt = kind === 'record' && title === null && recordType !== null && recordId !== null && isRecordType(recordType);
  const called = pointsAt ? recordInWords(dependencies, language, recordType, recordId) : title;
  return [called, note, address].filter((part) => part !== null && part !== '').join(' · ');
}

function recordInWords(dependencies: DocumentsDependencies, language: Language, type: RecordType, id: string): string {
  const record = dependencies.records.find(type, id) as AnyRecord | null;
  if (!record) return '';
  const named = definitionOf(type)
    .title.map((field) => record[field])
    .filter((value) => typeof value === 'string' && value !== '')
    .join(' ');
  if (named !== '') return named;
  const { t } = wordingIn(dependencies, language);
  if (type === 'document') return t(`records:choices.documentKinds.${String(record['documentKind'])}`);
  if (type === 'position') return t(`records:choices.positionKinds.${String(record['positionKind'])}`);
  return '';
}

function planStructure(dependencies: DocumentsDependencies, language: Language): DocumentPlan {
  const { records, clock, views } = dependencies;
  const head = gatherHead(dependencies, language);
  const team = {
    organisations: records.list('organisation'),
    contacts: records.list('contact'),
    positions: records.list('position'),
    today: clock.today(),
  };
  return structureChartPlan({ ...head, chart: views.structure(language), team: teamRows(team, head.wording) });
}

function planHandover(dependencies: DocumentsDependencies, language: Language, id: string | null): DocumentPlan {
  const { records, catalogues, clock, views } = dependencies;
  const position = id === null ? null : records.find('position', id);
  if (id !== null && !position) throw new FailureError('record-not-found', { type: 'position', id });
  const names = new Names(records.list('organisation'), records.list('contact'));
  return handoverNotePlan({
    ...gatherHead(dependencies, language),
    position,
    holder: position && isHeldOn(position, clock.today()) ? names.contact(position.contact) : null,
    checklist: views.checklist(),
    texts: catalogues.checklistTexts[language],
    documents: records.list('document'),
    team: views.team(),
    todayView: views.today(),
  });
}

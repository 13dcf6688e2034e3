/* oxlint-disable typescript/no-explicit-any -- the resources' shapes are checked where the application reads them; here they are fixtures */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { ActivationView, ChecklistView, TeamView, TodayView } from '../../shared/contract/areas.ts';
import type { DocumentPlan, StructureChart } from '../../shared/documents/blocks.ts';
import { activationRecordPlan, type ActivationWording } from '../../shared/documents/plans/activation-record.ts';
import { checklistReportPlan, type ChecklistWording } from '../../shared/documents/plans/checklist-report.ts';
import type { DraftRecords } from '../../shared/documents/plans/clause-documents/draft-records.ts';
import { teamRows } from '../../shared/documents/plans/clause-documents/tables/team.ts';
import { handoverNotePlan } from '../../shared/documents/plans/handover-note.ts';
import { structureChartPlan } from '../../shared/documents/plans/structure-chart.ts';
import type { ChecklistStatus, Language } from '../../shared/records/choices.ts';
import type { FieldValue } from '../../shared/records/define.ts';
import { definitionOf, type RecordByType, type RecordType } from '../../shared/records/index.ts';
import { wordingOf } from './translate.ts';

/** The sample cluster as the documents need it, on a fixed day; figures are invented here where rules live elsewhere. */
export const today = '2026-11-23';

const resources = join(import.meta.dirname, '../../resources');
const readText = (path: string) => readFileSync(join(resources, path), 'utf8');
const readJson = (path: string): any => JSON.parse(readText(path));

/** A record with every field unknown but those given. */
export function recordOf<T extends RecordType>(type: T, id: string, fields: Partial<RecordByType[T]>): RecordByType[T] {
  const blank: Record<string, FieldValue> = Object.fromEntries(
    Object.keys(definitionOf(type).fields).map((name) => [name, null]),
  );
  return { ...blank, ...(fields as Record<string, FieldValue>), id, deleted: false } as unknown as RecordByType[T];
}

interface Offset {
  day: number;
}

function dayOf(offset: Offset | null | undefined): string | null {
  if (!offset) return null;
  const date = new Date(`${today}T00:00:00Z`);
  date.setUTCDate(date.getUTCDate() + offset.day);
  return date.toISOString().slice(0, 10);
}

export function sampleRecords(
  language: Language,
  structure: StructureChart | null = sampleChart(language),
): DraftRecords {
  const facts = readJson('sample/cluster.json');
  const words = readJson(`sample/${language}.json`);
  const areaName = (id: string | null) => (id === null ? null : (words.areas[id]?.name ?? id));
  const checklist = readJson(`checklist/${language}.json`) as ChecklistWording;
  const catalogue = readJson('checklist/catalogue.json') as { functions: { id: string; iascNumber: string }[] };
  return {
    today,
    cluster: recordOf('cluster', 'cluster', {
      name: words.cluster.name,
      country: facts.cluster.country,
      countryName: words.cluster.country,
      crisisType: facts.cluster.crisisType,
      leadAgency: facts.cluster.leadAgency,
      coCoordinators: facts.cluster.coCoordinators,
      workingLanguages: facts.cluster.workingLanguages,
      meetingFrequency: words.cluster.meetingFrequency,
    }),
    office: recordOf('office', 'office', { name: words.cluster.shortName, level: 'national' }),
    activation: recordOf('activation', 'activation', { outcome: 'cluster', decidedOn: dayOf(facts.activation.decidedOn) }),
    organisations: facts.organisations.map((entry: any) =>
      recordOf('organisation', entry.id, {
        name: words.organisations[entry.id].name,
        acronym: entry.acronym,
        organisationType: entry.type,
        membership: entry.membership,
      }),
    ),
    contacts: facts.contacts.map((entry: any) =>
      recordOf('contact', entry.id, { givenName: entry.givenName, familyName: entry.familyName, organisation: entry.organisation }),
    ),
    positions: facts.positions.map((entry: any) =>
      recordOf('position', entry.id, {
        positionKind: entry.kind,
        title: words.positions[entry.id]?.title ?? null,
        organisation: entry.organisation,
        contact: entry.contact,
        area: areaName(entry.area),
        timeShare: entry.timeShare,
        startsOn: dayOf(entry.from),
        endsOn: dayOf(entry.to),
      }),
    ),
    groups: facts.groups.map((entry: any) =>
      recordOf('group', entry.id, {
        groupKind: entry.kind,
        name: words.groups[entry.id].name,
        purpose: words.groups[entry.id].purpose,
        chairOrganisation: entry.chairOrganisation,
        endsOn: dayOf(entry.endsOn),
      }),
    ),
    document: recordOf('document', 'doc-tor', {
      documentKind: 'cluster-tor',
      title: words.documents['doc-tor'].title,
      version: '1.1',
      status: 'draft',
    }),
    versions: [
      recordOf('document_version', 'v1', { document: 'doc-tor', version: '1', status: 'endorsed', frozenOn: '2026-05-27', note: null }),
    ],
    seats: [],
    elections: [],
    mailingLists: [],
    documents: [],
    logo: null,
    structure: () => structure,
    views: {
      activation: () => sampleActivationView(language),
      checklist: () => sampleChecklistView(language),
      team: () => sampleTeamView(language),
      today: () => ({ today, entries: [], counts: {} as TodayView['counts'] }),
      openActions: () => [],
    },
    texts: { activation: readJson(`activation/${language}.json`), checklist },
    coreFunctions: catalogue.functions.map((entry) => ({
      id: entry.id,
      number: entry.iascNumber,
      title: checklist.functions[entry.id]?.title ?? '',
      purpose: checklist.functions[entry.id]?.purpose ?? '',
    })),
  };
}

/** A chart of the shape that `drawStructure` makes: side boxes, a vacancy, a last row that needs two lines. */
export function sampleChart(language: Language): StructureChart {
  const { positions, groups } = sampleRecords(language, null);
  const { t } = wordingOf(language);
  const rows = { coordinator: 2, co_coordinator: 2, imo: 3, capacity_building: 3, other: 3, subnational_coordinator: 4, subnational_focal_point: 4 };
  const top = [
    { id: 'hct', row: 0, side: 'middle' as const, title: t('documents:structure.boxes.hct'), detail: t('documents:structure.boxes.hctDetail'), isVacant: false },
    { id: 'iccg', row: 1, side: 'end' as const, title: t('documents:structure.boxes.iccg'), detail: 'ICCG', isVacant: false },
    { id: 'representative', row: 1, side: 'middle' as const, title: t('documents:structure.boxes.representative'), detail: 'UNHCR', isVacant: false },
  ];
  const posts = positions.map((position) => ({
    id: position.id,
    row: rows[position.positionKind ?? 'other'],
    side: 'middle' as const,
    title: position.title ?? '',
    detail: position.contact === null ? t('documents:structure.vacant') : 'Amina Sarr, UNHCR',
    isVacant: position.contact === null,
  }));
  const sides = groups.map((group) => ({
    id: group.id,
    row: group.groupKind === 'sag' ? 2 : 3,
    side: group.groupKind === 'sag' ? ('start' as const) : ('end' as const),
    title: group.name ?? '',
    detail: 'NRC',
    isVacant: false,
  }));
  return {
    boxes: [...top, ...posts, ...sides],
    lines: [
      { from: 'hct', to: 'representative', style: 'solid' },
      { from: 'hct', to: 'iccg', style: 'dotted' },
      { from: 'representative', to: 'pos-coordinator', style: 'solid' },
      ...posts
        .filter(({ id }) => id !== 'pos-coordinator')
        .map(({ id }) => ({ from: 'pos-coordinator', to: id, style: id === 'pos-co-coordinator' ? ('dotted' as const) : ('solid' as const) })),
      ...sides.map(({ id }) => ({ from: 'pos-coordinator', to: id, style: 'dotted' as const })),
    ],
  };
}

export function sampleChecklistView(language: Language): ChecklistView {
  const facts = readJson('sample/cluster.json');
  const words = readJson(`sample/${language}.json`);
  const catalogue = readJson('checklist/catalogue.json');
  const functions = catalogue.functions.map((group: any) => {
    const items = group.items.map((entry: any, place: number) => {
      const answer = facts.checklist[entry.id];
      const status: ChecklistStatus = answer?.status ?? 'not_started';
      const dueOn = dayOf(answer?.dueOn);
      return {
        id: entry.id,
        functionId: group.id,
        status,
        decidedBy: answer ? (entry.binding ? 'records' : 'person') : 'nobody',
        live: null,
        isLookedAt: answer !== undefined,
        owner: answer?.owner ?? null,
        ownerName: answer?.owner ? (words.positions[answer.owner]?.title ?? null) : null,
        dueOn,
        isOverdue: dueOn !== null && dueOn < today && status !== 'met',
        recurrence: answer?.recurrence ?? entry.recurrence,
        confirmedOn: dayOf(answer?.confirmedOn),
        note: words.checklist[entry.id]?.note ?? null,
        notApplicableReason: status === 'not_applicable' ? (words.checklist[entry.id]?.reason ?? '…') : null,
        overruleReason: null,
        evidenceCount: place % 3,
      };
    });
    return { id: group.id, number: group.iascNumber, meters: metersOf(items), items };
  });
  return {
    today,
    catalogueVersion: 1,
    functions,
    meters: metersOf(functions.flatMap((group: any) => group.items)),
    snapshots: [{ id: 'snap-1', name: '1', occasion: 'one_month', takenOn: '2026-05-07' }],
    proposedSnapshot: null,
  };
}

function metersOf(items: { status: ChecklistStatus; isLookedAt: boolean }[]) {
  return {
    lookedAt: items.filter((item) => item.isLookedAt).length,
    met: items.filter((item) => item.status === 'met').length,
    applicable: items.filter((item) => item.status !== 'not_applicable').length,
    total: items.length,
  };
}

export function checklistWordingOf(language: Language): ChecklistWording {
  return readJson(`checklist/${language}.json`);
}

function headOf(language: Language) {
  const words = readJson(`sample/${language}.json`);
  return { clusterName: words.cluster.name as string, countryName: words.cluster.country as string, officeName: words.cluster.shortName as string, logo: null };
}

export function sampleChecklistPlan(language: Language, missing: string[] = []): DocumentPlan {
  const catalogue = readJson('checklist/catalogue.json');
  return checklistReportPlan({
    wording: wordingOf(language, missing),
    view: sampleChecklistView(language),
    texts: checklistWordingOf(language),
    proposedItems: new Set(
      catalogue.functions.flatMap((group: any) =>
        group.items.filter((item: any) => item.sources.includes('proposal')).map((item: any) => item.id),
      ),
    ),
    ...headOf(language),
    sinceSnapshot: {
      name: '1',
      takenOn: '2026-05-07',
      changes: [
        { id: 'sd-02', functionId: 'service_delivery', before: 'in_progress', after: 'met', change: 'better' },
        { id: 'sd-05', functionId: 'service_delivery', before: null, after: 'in_progress', change: 'added' },
        { id: 'sd-08', functionId: 'service_delivery', before: 'met', after: 'needs_update', change: 'worse' },
        { id: 'sd-09', functionId: 'service_delivery', before: 'met', after: 'met', change: 'same' },
      ],
    },
  });
}

export function sampleActivationView(language: Language): ActivationView {
  const facts = readJson('sample/cluster.json').activation;
  const words = readJson(`sample/${language}.json`).activation;
  const catalogue = readJson('activation/catalogue.json');
  return {
    outcome: 'cluster',
    decidedOn: dayOf(facts.decidedOn),
    considerations: catalogue.considerations.map((id: string) => ({
      id,
      answer: facts.considerations[id]?.answer ?? null,
      note: words.considerations?.[id]?.note ?? null,
    })),
    criteria: catalogue.criteria.map((id: string) => ({
      id,
      met: facts.criteria[id]?.met ?? null,
      argument: words.criteria?.[id]?.argument ?? null,
    })),
    steps: catalogue.steps.map((entry: any, place: number) => {
      const step = facts.steps[entry.id];
      const day = dayOf(step.doneOn ?? step.doneAt);
      const isOpen = place === 7;
      return {
        id: entry.id,
        number: place + 1,
        state: isOpen ? ('overdue' as const) : ('done' as const),
        doneAt: isOpen ? null : `${day}T${step.doneAt?.time ?? '09:00'}:00Z`,
        dueOn: isOpen ? '2026-11-20' : null,
        dueAt: entry.dueAfter ? '2026-04-04T10:00:00Z' : null,
        hoursLeft: null,
        who: words.steps?.[entry.id]?.who ?? null,
        document: words.steps?.[entry.id]?.document ?? null,
        note: words.steps?.[entry.id]?.note ?? null,
      };
    }),
    currentStep: 8,
    review: { dueOn: dayOf(facts.reviewDueOn), isProposed: true, reviewedOn: null, state: 'not-due' },
    isTransitionPlanWanted: true,
  };
}

export function sampleActivationPlan(language: Language, missing: string[] = []): DocumentPlan {
  const words = readJson(`sample/${language}.json`).activation;
  return activationRecordPlan({
    wording: wordingOf(language, missing),
    view: sampleActivationView(language),
    texts: readJson(`activation/${language}.json`) as ActivationWording,
    record: recordOf('activation', 'activation', {
      outcome: 'cluster',
      decisionNote: words.decisionNote ?? null,
      mixedSituation: true,
      mixedSituationNote: words.mixedSituationNote ?? null,
      transitionNote: words.transitionNote ?? null,
    }),
    evidence: { 'cr-1': [words.decisionNote ?? 'DTM'] },
    ...headOf(language),
    today,
    timeZone: 'Asia/Kathmandu',
  });
}

export function sampleStructurePlan(language: Language, missing: string[] = []): DocumentPlan {
  const wording = wordingOf(language, missing);
  return structureChartPlan({
    wording,
    chart: sampleChart(language),
    team: teamRows(sampleRecords(language), wording),
    ...headOf(language),
    today,
  });
}

function sampleTeamView(language: Language): TeamView {
  const records = sampleRecords(language, null);
  return {
    today,
    positions: records.positions.map((position) => ({
      id: position.id,
      positionKind: position.positionKind ?? 'other',
      title: position.title,
      area: position.area,
      timeShare: position.timeShare,
      startsOn: position.startsOn,
      endsOn: position.endsOn,
      contactId: position.contact,
      contactName: null,
      organisationId: position.organisation,
      organisationName: null,
      emails: [],
      phones: [],
      state: position.contact === null ? 'vacant' : position.endsOn === null ? 'filled' : 'ending',
      hasTermsOfReference: true,
    })),
    vacancies: 1,
  };
}

export function sampleHandoverPlan(language: Language, missing: string[] = []): DocumentPlan {
  const records = sampleRecords(language);
  const facts = readJson('sample/cluster.json');
  const words = readJson(`sample/${language}.json`);
  const coordinator = records.positions.find((position) => position.id === 'pos-coordinator');
  const team = sampleTeamView(language);
  const todayView: Pick<TodayView, 'entries'> = { entries: [] };
  return handoverNotePlan({
    wording: wordingOf(language, missing),
    position: coordinator ? { ...coordinator, handoverNote: '**1.** MoU\n\n- UNHCR\n- NRC' } : null,
    holder: 'Amina Sarr',
    checklist: sampleChecklistView(language),
    texts: checklistWordingOf(language),
    documents: facts.documents.map((entry: any) =>
      recordOf('document', entry.id, {
        documentKind: entry.kind,
        title: words.documents[entry.id].title,
        status: entry.status,
        reviewDueOn: dayOf(entry.reviewDueOn),
      }),
    ),
    team,
    todayView: todayView as TodayView,
    ...headOf(language),
  });
}

import { describe, expect, it } from 'vitest';
import checklistJson from '../../../../resources/checklist/catalogue.json' with { type: 'json' };
import { activationView } from '../../../../shared/domain/activation/track.ts';
import { parseChecklistCatalogue } from '../../../../shared/domain/checklist/catalogue.ts';
import { checklistView } from '../../../../shared/domain/checklist/checklist-view.ts';
import { createRegister } from '../../../../shared/domain/meetings/register.ts';
import { teamView } from '../../../../shared/domain/team/team-view.ts';
import { type TodayEntry, todayView } from '../../../../shared/domain/today/today-view.ts';
import type { RecordByType } from '../../../../shared/records/index.ts';
import { makeRecord } from '../../../helpers/records.ts';
import { activationCatalogue } from '../checklist/live-records.ts';

const today = '2026-11-23';
const checklistCatalogue = parseChecklistCatalogue(checklistJson);

interface Given {
  activation?: Partial<RecordByType['activation']>;
  steps?: Record<string, Partial<RecordByType['activation_step']>>;
  answers?: Record<string, Partial<RecordByType['checklist_answer']>>;
  positions?: RecordByType['position'][];
  documents?: RecordByType['document'][];
  organisations?: RecordByType['organisation'][];
  cluster?: RecordByType['cluster'];
}

const contacts = [makeRecord('contact', { id: 'amina', familyName: 'Sarr' })];
const coordinator = makeRecord('position', { id: 'c', positionKind: 'coordinator', contact: 'amina' });
const partner = makeRecord('organisation', { id: 'partner', name: 'Partner' });

function view({
  activation = {},
  steps = {},
  answers = {},
  positions = [coordinator],
  documents = [],
  organisations = [partner],
  cluster,
}: Given = {}) {
  const track = activationView(activationCatalogue, {
    today,
    now: `${today}T12:00:00Z`,
    activation: makeRecord('activation', { id: 'activation', ...activation }),
    considerations: [],
    criteria: [],
    steps: Object.entries(steps).map(([id, fields]) => makeRecord('activation_step', { id, ...fields })),
    documents,
  });
  const records = { today, cluster: cluster ?? null, organisations, contacts, positions, documents };
  const checklist = checklistView(checklistCatalogue, {
    ...records,
    activation: track,
    groups: [],
    mailingLists: [],
    meetings: [],
    dispatches: [],
    reviews: [],
    answers: Object.entries(answers).map(([id, fields]) => makeRecord('checklist_answer', { id, ...fields })),
    evidence: [],
    snapshots: [],
  });
  return todayView(
    {
      ...records,
      activation: track,
      activationCatalogue,
      checklist,
      team: teamView(records),
      contactCount: 1,
      groupCount: 0,
      exchange: { conflicts: 0, missing: [] },
      meetings: { coming: [], held: [] },
      actions: { actions: [], names: createRegister([], []) },
      elections: { elections: [], seats: [], groups: [] },
      reviews: { reviews: [], progress: [] },
    },
    today,
  );
}
const pick = (entries: readonly TodayEntry[], kind: TodayEntry['kind']) =>
  entries
    .filter((entry) => entry.kind === kind)
    .map(({ urgency, dueOn, recordId, reason }) => [urgency, dueOn, recordId, reason.code]);
/** An activation that leaves nothing to do. */
const settled: Given = { activation: { outcome: 'not_activated', decidedOn: '2026-01-01' } };

describe('an empty workspace', () => {
  it('is told where to begin', () => {
    const cluster = makeRecord('cluster', { id: 'cluster', leadAgency: 'unhcr', coCoordinators: ['nrc'] });
    const named = ['unhcr', 'nrc'].map((id) => makeRecord('organisation', { id, name: id }));
    const { entries, counts } = view({ positions: [], organisations: named, cluster });
    expect(entries.map(({ kind, area }) => [kind, area])).toEqual([
      ['setup', 'activation'],
      ['setup', 'team'],
      ['setup', 'partners'],
    ]);
    expect(counts).toMatchObject({
      today: 3,
      checklistTotal: 49,
      checklistMet: 0,
      organisations: 2,
      activationStep: 1,
    });
  });

  it('is no longer told once it has begun', () => {
    expect(view(settled).entries).toEqual([]);
  });
});

describe('the checklist', () => {
  it('brings what is overdue and what is due within two weeks', () => {
    const { entries, counts } = view({
      ...settled,
      answers: {
        'sd-11': { status: 'in_progress', dueOn: '2026-11-22' },
        'sd-12': { status: 'in_progress', dueOn: '2026-12-07' },
        'sd-13': { status: 'in_progress', dueOn: '2026-12-08' },
        'sd-14': { status: 'met', confirmedOn: '2026-10-01', recurrence: 'monthly' },
      },
    });
    expect(pick(entries, 'checklist_overdue')).toEqual([
      ['overdue', '2026-11-01', 'sd-14', 'checklist-overdue'],
      ['overdue', '2026-11-22', 'sd-11', 'checklist-overdue'],
    ]);
    expect(pick(entries, 'checklist_due')).toEqual([['soon', '2026-12-07', 'sd-12', 'checklist-due']]);
    expect(counts.checklistOverdue).toBe(2);
  });
});

describe('the activation', () => {
  it('brings the step under way, late or soon', () => {
    const done = { doneAt: '2026-11-01T10:00:00Z' };
    expect(pick(view({ steps: { 'st-1': done } }).entries, 'activation_step')).toEqual([
      ['open', null, 'st-2', 'step-current'],
    ]);
    expect(pick(view({ steps: { 'st-1': done, 'st-2': { dueOn: '2026-11-22' } } }).entries, 'activation_step')).toEqual(
      [['overdue', '2026-11-22', 'st-2', 'step-overdue']],
    );
    expect(pick(view({ steps: { 'st-1': done, 'st-2': { dueOn: '2026-11-30' } } }).entries, 'activation_step')).toEqual(
      [['soon', '2026-11-30', 'st-2', 'step-due']],
    );
  });

  it('brings the clock instead of its step, running or run out', () => {
    const doneUpTo5 = (sent: string) =>
      Object.fromEntries(['st-1', 'st-2', 'st-3', 'st-4', 'st-5'].map((id) => [id, { doneAt: sent }]));
    const running = view({ steps: doneUpTo5('2026-11-22T13:30:00Z') });
    expect(running.entries.filter(({ area }) => area === 'activation')).toEqual([
      {
        kind: 'activation_clock',
        urgency: 'soon',
        dueOn: null,
        area: 'activation',
        recordId: 'st-6',
        reason: { code: 'clock-running', params: { number: 6, limit: 24, hours: 1 } },
      },
    ]);
    const out = view({ steps: doneUpTo5('2026-11-22T09:30:00Z') });
    expect(out.entries[0]).toMatchObject({ urgency: 'overdue', reason: { code: 'clock-out', params: { hours: 2 } } });
  });

  it('brings review, snapshot and transition plan after the decision', () => {
    const { entries } = view({ activation: { outcome: 'cluster', decidedOn: '2026-09-01' } });
    expect(pick(entries, 'activation_review')).toEqual([['soon', '2026-12-01', null, 'review-due']]);
    expect(pick(entries, 'snapshot_due')).toEqual([['overdue', '2026-11-01', null, 'snapshot-two_months']]);
    expect(pick(entries, 'transition_plan')).toEqual([['open', null, null, 'transition-plan']]);
  });
});

describe('team and documents', () => {
  it('bring vacancies and ends of terms', () => {
    const positions = [
      makeRecord('position', { id: 'imo', positionKind: 'imo' }),
      makeRecord('position', { id: 'c', positionKind: 'coordinator', contact: 'amina', endsOn: '2026-12-20' }),
    ];
    const { entries, counts } = view({ ...settled, positions });
    expect(pick(entries, 'vacancy')).toEqual([['open', null, 'imo', 'vacancy']]);
    expect(pick(entries, 'position_ending')).toEqual([['soon', '2026-12-20', 'c', 'position-ending']]);
    expect(counts.vacancies).toBe(1);
  });

  it('bring reviews, expiries and comments, of documents they concern', () => {
    const document = (id: string, fields: Partial<RecordByType['document']>) =>
      makeRecord('document', { id, documentKind: 'sag-tor', ...fields });
    const { entries } = view({
      ...settled,
      documents: [
        document('late', { status: 'in_force', reviewDueOn: '2026-11-01', title: 'Our ToR' }),
        document('soon', { status: 'signed', expiresOn: '2026-12-01' }),
        document('far', { status: 'endorsed', reviewDueOn: '2027-06-01' }),
        document('replaced', { status: 'replaced', reviewDueOn: '2026-11-01' }),
        document('open', { status: 'circulated', commentsUntil: '2026-11-30' }),
        document('closed', { status: 'circulated', commentsUntil: '2026-11-16' }),
        document('unsigned', { documentKind: 'co-coordination-mou', status: 'endorsed' }),
        document('signed', { documentKind: 'co-coordination-mou', status: 'signed', signedOn: '2026-11-01' }),
      ],
    });
    expect(pick(entries, 'document_review')).toEqual([
      ['overdue', '2026-11-01', 'late', 'document-review-overdue'],
      ['soon', '2026-12-01', 'soon', 'document-expires'],
    ]);
    expect(pick(entries, 'document_comments')).toEqual([
      ['overdue', '2026-11-16', 'closed', 'comments-closed'],
      ['soon', '2026-11-30', 'open', 'comments-open'],
    ]);
    expect(pick(entries, 'document_signature')).toEqual([['open', null, 'unsigned', 'document-unsigned']]);
  });
});

it('the most urgent comes first, then the earliest, then what has no date', () => {
  const { entries } = view({
    activation: { outcome: 'cluster', decidedOn: '2026-06-01' },
    positions: [makeRecord('position', { id: 'imo', positionKind: 'imo' })],
    answers: { 'id-01': { dueOn: '2026-12-01' }, 'id-02': { dueOn: '2026-11-01' }, 'id-03': { dueOn: '2026-11-25' } },
  });
  const rank = { overdue: 0, soon: 1, open: 2 };
  const keys = entries.map(({ urgency, dueOn }) => `${rank[urgency]} ${dueOn ?? '9999'}`);
  expect(keys).toEqual(keys.toSorted());
  expect(new Set(entries.map(({ urgency }) => urgency)).size).toBe(3);
});

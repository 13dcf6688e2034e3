import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { reasonText } from '../../../../shared/documents/wording.ts';
import { languages } from '../../../../shared/records/choices.ts';
import type { FieldValue } from '../../../../shared/records/define.ts';
import type { RecordType } from '../../../../shared/records/index.ts';
import {
  createTestWorkspace,
  languagesFolder,
  testCatalogues,
  type TestWorkspace,
} from '../../../helpers/workspace.ts';

let desk: TestWorkspace;
beforeEach(async () => {
  desk = await createTestWorkspace({ today: '2026-03-10' });
});
afterEach(async () => {
  expect(desk.unexpected).toEqual([]);
  await desk.close();
});
const save = (type: RecordType, id: string, fields: Record<string, FieldValue>) =>
  desk.call('records.save', { type, id, fields });

describe('activation.view', () => {
  it('runs the clock from the letter on, by the clock of the laptop', async () => {
    await save('activation_step', 'st-5', { doneAt: '2026-03-10T08:00:00+03:00' });
    desk.clock.set({ now: '2026-03-10T11:00:00.000Z' });
    const view = await desk.call('activation.view', {});
    expect(view.steps[5]).toMatchObject({ id: 'st-6', dueAt: '2026-03-11T05:00:00Z', hoursLeft: 18 });
    desk.clock.set({ now: '2026-03-11T06:00:00.000Z' });
    expect((await desk.call('activation.view', {})).steps[5]).toMatchObject({ hoursLeft: -1, state: 'overdue' });
  });
});

describe('team.view and team.structure', () => {
  it('show a vacancy as soon as the holder is deleted, and draw it in every language', async () => {
    await save('contact', 'amina', { givenName: 'Amina', familyName: 'Sarr', emails: ['a.sarr@example.org'] });
    await save('position', 'c', { positionKind: 'coordinator', contact: 'amina' });
    expect((await desk.call('team.view', {})).positions).toMatchObject([
      { id: 'c', state: 'filled', contactName: 'Amina Sarr', emails: ['a.sarr@example.org'] },
    ]);
    await desk.call('records.remove', { type: 'contact', ids: ['amina'] });
    const view = await desk.call('team.view', {});
    expect(view).toMatchObject({ vacancies: 1, positions: [{ state: 'vacant', contactId: null, emails: [] }] });
    for (const language of languages) {
      const chart = await desk.call('team.structure', { language });
      expect(chart.boxes.find(({ id }) => id === 'representative')?.detail).toBe('UNHCR');
      expect(chart.boxes.find(({ id }) => id === 'c')?.isVacant).toBe(true);
      for (const { title, detail } of chart.boxes) expect(`${title} ${detail}`).not.toMatch(/chart\.|positions\.|\{\{/);
    }
  });
});

describe('today.view', () => {
  it('leads a new workspace through its first steps and forgets each once it is done', async () => {
    const codes = async () => (await desk.call('today.view', {})).entries.map(({ reason }) => reason.code);
    expect(await codes()).toEqual(['setup-activation', 'setup-team', 'setup-organisations']);
    await save('organisation', 'drc', { name: 'Danish Refugee Council' });
    await save('position', 'c', { positionKind: 'coordinator' });
    await save('activation_step', 'st-1', { doneAt: '2026-03-09T08:00:00Z' });
    expect(await codes()).toEqual(['step-current', 'vacancy']);
  });

  it('counts what waits in each area', async () => {
    await save('position', 'c', { positionKind: 'coordinator' });
    await save('document', 'tor', { documentKind: 'cluster-tor', status: 'circulated', commentsUntil: '2026-03-01' });
    await save('checklist_answer', 'id-01', { status: 'in_progress', dueOn: '2026-03-09' });
    const { entries, counts } = await desk.call('today.view', {});
    expect(entries.slice(0, 2).map(({ kind, urgency }) => [kind, urgency])).toEqual([
      ['document_comments', 'overdue'],
      ['checklist_overdue', 'overdue'],
    ]);
    expect(counts).toEqual({
      today: entries.length,
      activationStep: 1,
      checklistMet: 0,
      checklistTotal: 49,
      checklistOverdue: 1,
      vacancies: 1,
      documents: 1,
      organisations: 2,
      contacts: 0,
      groups: 0,
      conflicts: 0,
      meetingsComing: 0,
      minutesLate: 0,
      actionsOpen: 0,
      actionsOverdue: 0,
    });
  });

  it('says each entry in every language', async () => {
    await save('contact', 'amina', { familyName: 'Sarr' });
    await save('position', 'c', { positionKind: 'coordinator' });
    await save('position', 'i', { positionKind: 'imo', contact: 'amina', endsOn: '2026-03-20', area: 'North' });
    await save('checklist_answer', 'id-01', { status: 'in_progress', dueOn: '2026-03-09' });
    await save('checklist_answer', 'id-02', { status: 'in_progress', dueOn: '2026-03-11' });
    await save('document', 'd1', { documentKind: 'sag-tor', status: 'circulated', commentsUntil: '2026-03-01' });
    await save('document', 'd2', { documentKind: 'sag-tor', status: 'circulated', commentsUntil: '2026-03-12' });
    await save('document', 'unsigned', { documentKind: 'co-coordination-mou', status: 'endorsed' });
    const dates = [
      { reviewDueOn: '2026-03-01' },
      { reviewDueOn: '2026-03-12' },
      { expiresOn: '2026-03-01' },
      { expiresOn: '2026-03-12' },
    ];
    for (const [place, date] of dates.entries()) {
      await save('document', `in-effect-${place}`, {
        documentKind: 'other',
        status: 'endorsed',
        title: 'Plan',
        ...date,
      });
    }
    const group = 'sag';
    const election = (id: string, fields: object) => ({ type: 'election' as const, id, fields: { title: 'Election', electionKind: 'sag', procedure: 'ballot', group, ...fields } });
    const review = (id: string, fields: object) => ({ type: 'review' as const, id, fields: { title: 'Review', year: 2026, scope: 'national', form: 'short', method: 'respondent-median', ...fields } });
    const seat = (id: string, fields: object) => ({ type: 'group_seat' as const, id, fields: { group, seatKind: 'elected', organisationName: 'Aid', startsOn: '2025-01-01', ...fields } });
    // Steps of an election are never written by hand; the log takes them.
    desk.workspace.log.commit({ key: 'edited' }, (writer) => {
      writer.save('group', group, { groupKind: 'sag', name: 'Advisory group' });
      writer.save('group', 'ended', { groupKind: 'sag', name: 'Earlier group' });
      for (const { type, id, fields } of [
        election('e1', { status: 'nominating', nominationsUntil: '2026-03-12' }),
        election('e2', { status: 'ready', opensOn: '2026-03-12' }),
        election('e3', { status: 'open', closesOn: '2026-03-09' }),
        election('e4', { status: 'ready', procedure: 'selection' }),
        election('e5', { status: 'closed' }),
        election('e6', { status: 'counted' }),
        election('e7', { status: 'declared', declaredOn: '2026-03-01', objectionDays: 5 }),
        review('r1', { status: 'planning', opensOn: '2026-03-12' }),
        review('r2', { status: 'open', closesOn: '2026-03-09', remindersOn: ['2026-03-12'] }),
        review('r3', { status: 'closed', preliminaryReportOn: '2026-03-12', validationOn: '2026-03-09' }),
        review('r4', { status: 'validated', validatedOn: '2025-06-01' }),
        seat('s1', { endsOn: '2026-04-01' }),
        seat('s2', { endsOn: '2026-12-31', leftOn: '2026-03-01' }),
        seat('s3', { group: 'ended', endsOn: '2026-02-28' }),
      ]) {
        writer.save(type, id, fields as never);
      }
    });
    const seen = new Set<string>();
    const sayAll = async () => {
      for (const { reason } of (await desk.call('today.view', {})).entries) {
        seen.add(reason.code);
        for (const language of languages) {
          const text = reasonText('today', reason, { language, t: testCatalogues().translators[language] });
          expect(text).not.toMatch(/[{}$]|reasons\.|positions\.|kinds\.|\d{4}-\d{2}/);
        }
      }
    };
    await sayAll();
    await save('activation_step', 'st-1', { dueOn: '2026-03-01' });
    await sayAll();
    await save('activation_step', 'st-1', { dueOn: '2026-03-12' });
    await sayAll();
    await save('activation_step', 'st-1', { dueOn: null, doneAt: '2026-03-09T08:00:00Z' });
    await sayAll();
    for (const sent of ['2026-03-09T10:00:00Z', '2026-03-08T10:00:00Z']) {
      await save('activation_step', 'st-5', { doneAt: sent });
      await sayAll();
    }
    for (const decidedOn of ['2026-02-20', '2026-02-05', '2026-01-05', '2025-12-15', '2025-11-15']) {
      await save('activation', 'activation', { outcome: 'cluster', decidedOn });
      await sayAll();
    }
    await desk.call('records.remove', { type: 'position', ids: ['c', 'i'] });
    await sayAll();
    const meetings = [
      { status: 'planned', heldOn: '2026-03-12', title: 'Extraordinary' },
      { status: 'planned', heldOn: '2026-03-13', invitedOn: '2026-03-09' },
      { status: 'planned', heldOn: '2026-03-09' },
      { status: 'in_session', heldOn: '2026-03-10' },
      { status: 'held', heldOn: '2026-03-10' },
      { status: 'held', heldOn: '2026-01-10' },
      { status: 'held', heldOn: '2026-02-10', minutesStatus: 'circulated', circulatedOn: '2026-02-11' },
    ];
    for (const [place, fields] of meetings.entries()) await save('meeting', `m-${place}`, { meetingKind: 'cluster', ...fields });
    await save('minutes_objection', 'o-1', { meeting: 'm-6', text: 'We were there', outcome: 'open' });
    await save('minutes_objection', 'o-2', { meeting: 'm-6', text: 'Not in March', outcome: 'accepted' });
    const act = (id: string, fields: Record<string, FieldValue>) => save('action_point', id, { text: 'Map', status: 'open', origin: 'meeting', ...fields });
    for (const [state, dueOn] of [['late', '2026-03-01'], ['soon', '2026-03-12']]) {
      await act(`${state}-1`, { dueOn: dueOn ?? null, responsible: 'All partners' });
      await act(`${state}-2`, { dueOn: dueOn ?? null });
    }
    await sayAll();
    for (const [state, dueOn] of [['late', '2026-03-01'], ['soon', '2026-03-12']]) {
      for (let place = 3; place < 12; place += 1) await act(`${state}-${place}`, { dueOn: dueOn ?? null, responsible: place < 5 ? null : `Partner ${place}` });
    }
    await sayAll();
    // What another office wrote apart, and a package of which the one before never came.
    desk.workspace.connection.exec(`
      INSERT INTO incarnations (office, lamport) VALUES ('other', 9);
      INSERT INTO batches (id, office, kind, label, author, at, position) VALUES ('b', 'other', 'edit', '{}', '', '', 9001), ('m', 'own', 'edit', '{}', '', '', 9002);
      INSERT INTO changes VALUES ('other', 1, 'b', 'document', 'd1', '{}', 9);
      INSERT INTO writes VALUES ('other', 1, 'status', '"draft"', NULL);
      INSERT INTO heads VALUES ('document', 'd1', 'status', 'other', 1);
      INSERT INTO merges VALUES ('m', '{}');
      INSERT INTO linked_offices (office, name, state, since, scope) VALUES ('other', 'Aden', 'linked', '2026-03-01', '{"types":[],"classes":[]}');
      INSERT INTO received_packages VALUES ('other', 'other', 2, 'changes', '', '', 'waiting', NULL)`);
    await sayAll();
    const { reasons } = JSON.parse(readFileSync(join(languagesFolder, 'en/today.json'), 'utf8')) as { reasons: object };
    expect([...seen].toSorted()).toEqual(
      Object.keys(reasons)
        .filter((code) => code !== 'document' && code !== 'meeting')
        .toSorted(),
    );
  });
});

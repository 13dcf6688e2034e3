import fc from 'fast-check';
import { expect, it } from 'vitest';
import type { FieldValue } from '../../../../../shared/records/define.ts';
import type { RecordType } from '../../../../../shared/records/index.ts';
import { addDays } from '../../../../../shared/domain/deadlines/calendar.ts';
import { createTestWorkspace, type TestWorkspace } from '../../../../helpers/workspace.ts';

/*
 * Whatever a cluster does, in whatever order: no topic that a meeting left and no open action point is lost, and none
 * stands on two agendas. Every step runs over the real service, so that undo and redo are those of the change log.
 */

type Step =
  | { kind: 'plan'; body: number }
  | { kind: 'topic' | 'action' | 'start' | 'close' | 'cancel' | 'remove'; pick: number }
  | { kind: 'carry' | 'withdraw' | 'report'; pick: number }
  | { kind: 'undo' | 'redo' };

const pick = fc.nat(1_000);
const step: fc.Arbitrary<Step> = fc.oneof(
  { weight: 4, arbitrary: fc.record({ kind: fc.constant('plan' as const), body: fc.nat(2) }) },
  { weight: 12, arbitrary: fc.record({ kind: fc.constantFrom('topic' as const, 'topic' as const, 'action' as const, 'start' as const, 'close' as const, 'cancel' as const, 'remove' as const), pick }) },
  { weight: 4, arbitrary: fc.record({ kind: fc.constantFrom('carry' as const, 'withdraw' as const, 'report' as const), pick }) },
  { weight: 4, arbitrary: fc.record({ kind: fc.constantFrom('undo' as const, 'undo' as const, 'redo' as const) }) },
);

class Cluster {
  private day = 0;
  private readonly desk: TestWorkspace;

  constructor(desk: TestWorkspace) {
    this.desk = desk;
  }

  async take(next: Step): Promise<void> {
    const { desk } = this;
    const { records } = desk.workspace;
    const chosen = <T>(list: readonly T[]): T | undefined => ('pick' in next && list.length > 0 ? list[next.pick % list.length] : undefined);
    const coming = () => records.list('meeting').filter(({ status }) => status === 'planned' || status === 'in_session');
    switch (next.kind) {
      case 'plan': {
        this.day += 7;
        const bodies = [{ meetingKind: 'cluster' }, { meetingKind: 'inter_cluster' }, { meetingKind: 'ad_hoc' }];
        await this.run('meetings.create', { series: null, ...bodies[next.body], heldOn: addDays('2026-01-01', this.day), language: 'en' });
        return;
      }
      case 'topic': {
        const meeting = chosen(coming())?.id;
        if (meeting) await this.run('meetings.addItem', { meeting, after: null, itemKind: 'topic', title: `Topic ${records.count('agenda_item')}`, presenter: null, minutes: null });
        return;
      }
      case 'action': {
        const meeting = chosen(coming())?.id;
        if (meeting) await this.run('meetings.addAction', { meeting, agendaItem: null, line: 'Map the sites', language: 'en' });
        return;
      }
      case 'start':
        await this.run('meetings.start', { meeting: chosen(coming())?.id ?? 'none', heldOn: null, startTime: null });
        return;
      case 'close':
        await this.run('meetings.close', { meeting: chosen(coming())?.id ?? 'none', endTime: null });
        return;
      case 'cancel':
      case 'remove':
        await this.run(`meetings.${next.kind}`, { meeting: chosen(records.list('meeting'))?.id ?? 'none' });
        return;
      case 'carry':
      case 'withdraw': {
        const item = chosen(records.list('agenda_item').filter(({ itemKind }) => itemKind === 'topic'))?.id;
        if (item) await this.save('agenda_item', item, { outcome: next.kind === 'carry' ? 'carried_over' : 'withdrawn' });
        return;
      }
      case 'report': {
        const action = chosen(records.list('action_point'))?.id;
        if (action) await this.run('actions.report', { action, status: next.pick % 2 === 0 ? 'done' : 'open', text: null, reportedBy: null, meeting: null });
        return;
      }
      case 'undo':
      case 'redo':
        await this.run(`changes.${next.kind}`, {});
    }
  }

  /** A refusal is an answer; only what nobody foresaw fails the test. */
  private async run(method: string, input: unknown): Promise<void> {
    await this.desk.dispatch(method, input);
    expect(this.desk.unexpected).toEqual([]);
  }

  private save(type: RecordType, id: string, fields: Record<string, FieldValue>) {
    return this.run('records.save', { type, id, fields });
  }

  /** Each matter is on one coming agenda, waits for one, or is done with; each open action point is in one next review. */
  async check(): Promise<void> {
    const { records } = this.desk.workspace;
    const meetings = new Map(records.list('meeting').map((meeting) => [meeting.id, meeting]));
    const items = records.list('agenda_item').filter(({ itemKind }) => itemKind === 'topic');
    const byId = new Map(items.map((item) => [item.id, item]));
    const rootOf = (id: string): string => {
      const from = byId.get(id)?.carriedFrom ?? null;
      return from === null ? id : rootOf(from);
    };
    for (const body of ['cluster', 'inter_cluster'] as const) {
      const ofBody = (id: string | null) => {
        const kind = meetings.get(id ?? '')?.meetingKind;
        return (kind === 'ad_hoc' ? 'cluster' : kind) === body;
      };
      const matters = Map.groupBy(items.filter(({ meeting }) => ofBody(meeting)), ({ id }) => rootOf(id));
      // A meeting of the body that comes after all others: what would be carried into it.
      const { meeting: probe } = await this.desk.call('meetings.create', { series: null, meetingKind: body, heldOn: '2026-12-31', language: 'fr' });
      const view = await this.desk.call('meetings.view', { meeting: probe });
      const carried = view.items.flatMap(({ carriedFrom }) => carriedFrom?.item ?? []).map(rootOf);
      expect(new Set(carried).size).toBe(carried.length);
      for (const [root, matter] of matters) {
        const isOn = (...statuses: string[]) => matter.filter(({ meeting }) => statuses.includes(meetings.get(meeting ?? '')?.status ?? ''));
        const live = isOn('planned', 'in_session');
        expect(live.length).toBeLessThanOrEqual(1);
        const last = isOn('held').toSorted((a, b) => ((meetings.get(a.meeting ?? '')?.heldOn ?? '') < (meetings.get(b.meeting ?? '')?.heldOn ?? '') ? -1 : 1)).at(-1);
        const isLeft = last?.outcome === 'carried_over' && live.length === 0;
        if (isLeft) expect(carried).toContain(root);
        if (live.length > 0 || (last && last.outcome !== 'carried_over')) expect(carried).not.toContain(root);
      }
      const reviewed = view.carriedActions.map(({ id }) => id);
      const open = records.list('action_point').filter(({ status, meeting }) => status === 'open' && ofBody(meeting));
      expect(reviewed.toSorted()).toEqual(open.map(({ id }) => id).toSorted());
      await this.desk.call('changes.undo', {});
    }
  }
}

it('loses nothing that was left open and shows nothing twice, over any course of meetings', async () => {
  const desk = await createTestWorkspace({ today: '2026-01-01' });
  try {
    await fc.assert(
      fc.asyncProperty(fc.array(step, { minLength: 5, maxLength: 30 }), async (steps) => {
        const cluster = new Cluster(desk);
        for (const next of steps) await cluster.take(next);
        await cluster.check();
        for (const type of ['agenda_item', 'action_progress', 'action_point', 'meeting'] as const) {
          const ids = desk.workspace.records.list(type).map(({ id }) => id);
          if (ids.length > 0) await desk.call('records.remove', { type, ids });
        }
      }),
      { numRuns: 100 },
    );
  } finally {
    await desk.close();
  }
}, 240_000);

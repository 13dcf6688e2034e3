import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addDays } from '../../../../shared/domain/deadlines/calendar.ts';
import { minutesState, proposeApprovalDay, type MinutesSituation } from '../../../../shared/domain/meetings/minutes.ts';
import { objectionOutcomes } from '../../../../shared/records/choices.ts';
import { makeRecord } from '../../../helpers/records.ts';

type Given = Partial<Omit<MinutesSituation, 'meeting'>> & { meeting?: Partial<MinutesSituation['meeting']> };

const circulated = { minutesStatus: 'circulated', circulatedOn: '2026-03-06', approvedUnlessOn: '2026-03-13' } as const;
function state({ meeting = {}, ...more }: Given = {}) {
  return minutesState({
    // A Thursday.
    meeting: makeRecord('meeting', { id: 'm', status: 'held', heldOn: '2026-03-05', ...meeting }),
    objections: [],
    versions: [],
    followers: [],
    minutesDays: 2,
    weekend: [6, 7],
    today: '2026-03-20',
    ...more,
  });
}
const objection = (fields: object) => makeRecord('minutes_objection', { id: 'o', outcome: 'open', receivedOn: '2026-03-10', ...fields });
const version = (fields: object) => makeRecord('minutes_version', { id: 'v', version: '2', frozenOn: '2026-03-12', ...fields });
const follower = (fields: object) => makeRecord('meeting', { id: 'n', status: 'held', heldOn: '2026-03-12', previousMinutes: 'accepted', ...fields });

describe('the time for minutes', () => {
  it('is counted in working days from the meeting', () => {
    expect(state({ today: '2026-03-09' })).toMatchObject({ status: 'draft', dueOn: '2026-03-09', isLate: false });
    expect(state({ today: '2026-03-10' }).isLate).toBe(true);
    expect(state({ weekend: [5, 6], today: '2026-03-10' }).dueOn).toBe('2026-03-09');
  });

  it('does not run for a meeting that was not held', () => {
    expect(state({ meeting: { status: 'planned' } })).toMatchObject({ status: null, dueOn: null, isLate: false });
    expect(state({ meeting: { status: 'cancelled' } })).toMatchObject({ status: null, isLate: false });
  });
});

describe('approval', () => {
  it('comes with its day when nobody objected', () => {
    expect(state({ meeting: circulated, today: '2026-03-12' })).toMatchObject({ status: 'circulated', approvedOn: null });
    expect(state({ meeting: circulated, today: '2026-03-13' })).toMatchObject({ status: 'approved', approvedOn: '2026-03-13' });
    expect(proposeApprovalDay('2026-03-06')).toBe('2026-03-13');
  });

  it('waits for an objection to be settled, and for its correction when it was accepted', () => {
    const judge = (outcome: string, versions: ReturnType<typeof version>[] = []) => state({ meeting: circulated, objections: [objection({ outcome })], versions });
    expect(judge('open')).toMatchObject({ status: 'circulated', blockedBy: ['o'] });
    expect(judge('refused').status).toBe('approved');
    expect(judge('withdrawn').status).toBe('approved');
    expect(judge('accepted')).toMatchObject({ status: 'circulated', blockedBy: ['o'], isCorrectionWanted: true });
    expect(judge('accepted', [version({ reason: null })]).status).toBe('circulated');
    expect(judge('accepted', [version({ reason: 'Figure corrected' })])).toMatchObject({ status: 'approved', isCorrectionWanted: false });
  });

  it('is not taken back by an objection that came too late: that leads to a correction', () => {
    expect(state({ meeting: circulated, objections: [objection({ receivedOn: '2026-03-13' })] })).toMatchObject({ status: 'approved', blockedBy: [] });
    expect(state({ meeting: circulated, objections: [objection({ receivedOn: '2026-03-14', outcome: 'accepted' })] })).toMatchObject({ status: 'approved', isCorrectionWanted: true });
  });

  it('is given by the next meeting, which took place', () => {
    const open = { ...circulated, approvedUnlessOn: null };
    expect(state({ meeting: open, followers: [follower({})] })).toMatchObject({ status: 'approved', approvedOn: '2026-03-12' });
    expect(state({ meeting: open, followers: [follower({ status: 'cancelled' })] }).status).toBe('circulated');
    expect(state({ meeting: open, followers: [follower({ previousMinutes: 'not_discussed' })] }).status).toBe('circulated');
    const corrected = follower({ previousMinutes: 'accepted_with_corrections' });
    expect(state({ meeting: open, followers: [corrected] })).toMatchObject({ status: 'approved', isCorrectionWanted: true });
    expect(state({ meeting: open, followers: [corrected], versions: [version({ reason: 'As the meeting said' })] }).isCorrectionWanted).toBe(false);
  });

  it('stands when a person wrote it down', () => {
    expect(state({ meeting: { ...circulated, minutesStatus: 'approved', approvedOn: '2026-03-09' }, objections: [objection({})] })).toMatchObject({ status: 'approved', approvedOn: '2026-03-09' });
  });

  it('once come by its day stays, however the days go on', () => {
    const objections = fc.array(
      fc.record({ outcome: fc.constantFrom(...objectionOutcomes), receivedOn: fc.integer({ min: -10, max: 20 }).map((count) => addDays('2026-03-06', count)) }),
      { maxLength: 4 },
    );
    fc.assert(
      fc.property(objections, fc.nat(30), fc.nat(30), (given, one, other) => {
        const [early, late] = [Math.min(one, other), Math.max(one, other)];
        const on = (count: number) => state({ meeting: circulated, objections: given.map((fields, place) => objection({ id: `o${place}`, ...fields })), today: addDays('2026-03-06', count) });
        if (on(early).status === 'approved') expect(on(late).status).toBe('approved');
        const isBlocked = given.some(({ outcome, receivedOn }) => (outcome === 'open' || outcome === 'accepted') && receivedOn < circulated.approvedUnlessOn);
        expect(on(30).status).toBe(isBlocked ? 'circulated' : 'approved');
      }),
    );
  });
});

describe.each(['Pacific/Pago_Pago', 'Asia/Kathmandu', 'Pacific/Kiritimati'])('in %s', (zone) => {
  it('minutes are late and approved on the same days', () => {
    const before = process.env['TZ'];
    process.env['TZ'] = zone;
    try {
      expect(state({ today: '2026-03-10' })).toMatchObject({ dueOn: '2026-03-09', isLate: true });
      expect(state({ meeting: circulated, today: '2026-03-13' }).status).toBe('approved');
    } finally {
      process.env['TZ'] = before;
    }
  });
});

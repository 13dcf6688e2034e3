import { describe, expect, it } from 'vitest';
import { evaluateBinding } from '../../../../shared/domain/checklist/evaluate.ts';
import {
  activationWith,
  contact,
  dispatch,
  document,
  group,
  liveMeeting,
  liveRecords,
  mailingList,
  organisation,
  position,
  review,
  today,
} from './live-records.ts';

const amina = contact({ id: 'amina' });
const held = { contact: amina.id };
const codesOf = ({ reasons }: ReturnType<typeof evaluateBinding>) => reasons.map(({ code }) => code);

describe('activation', () => {
  const judge = (...given: Parameters<typeof activationWith>) =>
    evaluateBinding('activation', liveRecords({ activation: activationWith(...given) }));

  it('is met by the decision for a cluster and the answer of step 7 together', () => {
    const decided = { outcome: 'cluster', decidedOn: '2026-03-04' } as const;
    expect(judge(decided, { 7: '2026-03-04' })).toEqual({
      status: 'met',
      reasons: [{ code: 'activation-approved', params: { decidedOn: '2026-03-04' } }],
    });
    expect(judge(decided, { 6: '2026-03-03' }).status).toBe('in_progress');
    expect(judge({}, { 7: '2026-03-04' })).toMatchObject({
      status: 'in_progress',
      reasons: [{ code: 'activation-under-way', params: { done: 1, total: 8 } }],
    });
    expect(judge({}).status).toBe('not_started');
  });

  it.each(['working_group', 'not_activated', 'non_cluster'] as const)('does not apply after %s, openly', (outcome) => {
    const verdict = judge({ outcome }, { 7: '2026-03-04' });
    expect(verdict.status).toBe('not_applicable');
    expect(verdict.reasons).toHaveLength(1);
  });
});

describe('staffing', () => {
  const coordinator = (fields = {}) => position({ positionKind: 'coordinator', timeShare: 100, ...held, ...fields });
  const imo = (fields = {}) => position({ positionKind: 'imo', timeShare: 100, ...held, ...fields });
  const judge = (...positions: ReturnType<typeof position>[]) =>
    evaluateBinding('staffing', liveRecords({ contacts: [amina], positions }));

  it('wants a dedicated coordinator and a dedicated IMO', () => {
    expect(judge(coordinator(), imo()).status).toBe('met');
    expect(judge(coordinator()).status).toBe('in_progress');
    expect(judge().status).toBe('not_started');
    expect(codesOf(judge(coordinator({ timeShare: 60 }), imo({ timeShare: null })))).toEqual([
      'coordinator-part-time',
      'imo-time-unknown',
    ]);
  });

  it('counts a second, dedicated post beside a part-time one', () => {
    expect(judge(coordinator({ timeShare: 50 }), coordinator(), imo()).status).toBe('met');
  });

  it('needs an update when a holder has left', () => {
    const verdict = judge(coordinator({ endsOn: '2026-11-22' }), imo());
    expect([verdict.status, codesOf(verdict)]).toEqual(['needs_update', ['coordinator-vacant', 'imo-dedicated']]);
  });

  it('stays met to the last day and tells the end in time', () => {
    const verdict = judge(coordinator({ endsOn: today }), imo());
    expect([verdict.status, codesOf(verdict)]).toEqual([
      'met',
      ['coordinator-dedicated', 'coordinator-ending', 'imo-dedicated'],
    ]);
  });

  it('does not count somebody who has not started or is not in the register', () => {
    expect(judge(coordinator({ startsOn: '2026-11-24' }), imo()).status).toBe('in_progress');
    expect(judge(coordinator({ contact: 'somebody deleted' }), imo()).status).toBe('in_progress');
  });
});

describe('sub-national focal points', () => {
  const judge = (...positions: ReturnType<typeof position>[]) =>
    evaluateBinding('subnational-focal-points', liveRecords({ contacts: [amina], positions }));

  it('are named when every sub-national post is held', () => {
    const north = position({ positionKind: 'subnational_coordinator', ...held });
    const east = position({ positionKind: 'subnational_focal_point', area: 'East' });
    expect(judge().status).toBe('not_started');
    expect(judge(position({ positionKind: 'imo', ...held })).status).toBe('not_started');
    expect(judge(north).status).toBe('met');
    expect(judge(north, east)).toEqual({
      status: 'in_progress',
      reasons: [
        { code: 'subnational-held', params: { held: 1, total: 2 } },
        {
          code: 'position-vacant',
          params: { position: 'kind-in-area', kind: 'subnational_focal_point', title: '', area: 'East' },
        },
      ],
    });
  });
});

describe('terms of reference of positions', () => {
  const posts = Array.from({ length: 7 }, (_, place) => position({ id: `post-${place}`, title: `Post ${place}` }));
  const torOf = (subject: string, fields = {}) =>
    document({ documentKind: 'position-tor', status: 'endorsed', subject, ...fields });
  const judge = (documents: ReturnType<typeof document>[], positions = posts.slice(0, 2)) =>
    evaluateBinding('position-tors', liveRecords({ positions, documents }));

  it('are wanted for each one, by name', () => {
    expect(judge([], []).status).toBe('not_started');
    expect(judge([]).status).toBe('not_started');
    expect(judge([torOf('post-0'), torOf('post-1')])).toMatchObject({ status: 'met' });
    const verdict = judge([torOf('post-0')]);
    expect(verdict.status).toBe('in_progress');
    expect(verdict.reasons).toEqual([
      { code: 'position-tors', params: { held: 1, total: 2 } },
      { code: 'position-tor-missing', params: { position: 'titled', kind: 'other', title: 'Post 1', area: '' } },
    ]);
  });

  it('count for nobody when they name no position', () => {
    expect(judge([document({ documentKind: 'position-tor', status: 'endorsed', subject: null })]).status).toBe(
      'not_started',
    );
  });

  it('are pending as drafts and outdated after their review', () => {
    expect(codesOf(judge([torOf('post-0', { status: 'draft' }), torOf('post-1')]))).toContain('position-tor-pending');
    const late = judge([torOf('post-0', { reviewDueOn: '2026-01-01' }), torOf('post-1')]);
    expect([late.status, codesOf(late)]).toEqual(['needs_update', ['position-tors', 'position-tor-outdated']]);
  });

  it('name a few and count the rest', () => {
    const verdict = judge([], posts);
    expect(codesOf(verdict).filter((code) => code === 'position-tor-missing')).toHaveLength(5);
    expect(verdict.reasons.at(-1)).toEqual({ code: 'and-more', params: { more: 2 } });
  });
});

describe('the strategic advisory group', () => {
  const sag = group({ id: 'sag', groupKind: 'sag', electedOn: '2026-06-01' });
  const tor = document({ documentKind: 'sag-tor', status: 'endorsed', subject: 'sag' });
  const judge = (groups: ReturnType<typeof group>[], documents: ReturnType<typeof document>[] = []) =>
    evaluateBinding('sag', liveRecords({ groups, documents }));

  it('is elected and has its terms of reference', () => {
    expect(judge([]).status).toBe('not_started');
    expect(judge([sag], [tor]).status).toBe('met');
    expect(judge([sag]).status).toBe('in_progress');
    expect(judge([{ ...sag, electedOn: null }], [tor])).toMatchObject({
      status: 'in_progress',
      reasons: [{ code: 'sag-not-elected' }, { code: 'sag-tor-met' }],
    });
    expect(judge([{ ...sag, electedOn: '2026-12-01' }], [tor]).status).toBe('in_progress');
  });

  it('needs an update when its term is over or its ToR is out of date', () => {
    expect(judge([{ ...sag, endsOn: '2026-11-22' }], [tor])).toMatchObject({ status: 'needs_update' });
    expect(judge([{ ...sag, endsOn: today }], [tor]).status).toBe('met');
    expect(judge([sag], [{ ...tor, reviewDueOn: '2026-11-01' }]).status).toBe('needs_update');
  });
});

describe('technical working groups', () => {
  const judge = (groups: ReturnType<typeof group>[], documents: ReturnType<typeof document>[] = []) =>
    evaluateBinding('twg-tors', liveRecords({ groups, documents }));

  it('have nothing to have where none is at work', () => {
    expect(judge([]).status).toBe('not_applicable');
    expect(judge([group({ endsOn: '2026-11-22' }), group({ startsOn: '2026-11-24' })]).status).toBe('not_applicable');
  });

  it('each have their own', () => {
    const [a, b] = [group({ id: 'a', name: 'Closure' }), group({ id: 'b' })];
    const torOf = (subject: string) => document({ documentKind: 'twg-tor', status: 'signed', subject });
    expect(judge([a, b], [torOf('a'), torOf('b')]).status).toBe('met');
    expect(judge([a, b], [torOf('b')]).reasons).toContainEqual({
      code: 'twg-tor-missing',
      params: { name: 'Closure' },
    });
  });
});

describe('local leadership', () => {
  const local = [
    organisation({ id: 'l1', organisationType: 'nngo' }),
    organisation({ id: 'l2', organisationType: 'authority' }),
  ];
  const others = ['i1', 'i2', 'i3', 'i4', 'i5', 'i6'].map((id) => organisation({ id, organisationType: 'ingo' }));
  const judge = (some: Parameters<typeof liveRecords>[0]) => evaluateBinding('local-leadership', liveRecords(some));

  it('is a share of the members and of the seats, with the threshold said to be a proposal', () => {
    const groups = [group({ chairOrganisation: 'l1', members: ['l1', 'i1', 'i2', 'i3'] })];
    expect(judge({ organisations: [...local, ...others], groups })).toEqual({
      status: 'met',
      reasons: [
        { code: 'local-members', params: { local: 2, total: 8, percent: 25 } },
        { code: 'local-seats', params: { local: 1, total: 4, percent: 25 } },
        { code: 'local-chairs', params: { local: 1, total: 1 } },
        { code: 'local-threshold', params: { members: 25, seats: 25 } },
      ],
    });
  });

  it('is on its way below either threshold', () => {
    const few = [group({ chairOrganisation: 'i1', members: ['l1', 'i2', 'i3', 'i4'] })];
    expect(judge({ organisations: [...local, ...others], groups: few }).status).toBe('in_progress');
    const observers = local.map((organisation) => ({ ...organisation, membership: 'observer' as const }));
    expect(judge({ organisations: [...observers, ...others], groups: few }).status).toBe('in_progress');
  });

  it('has not begun without members, or without any local one', () => {
    expect(judge({}).status).toBe('not_started');
    expect(judge({ organisations: others, groups: [group({ members: ['i1'] })] }).status).toBe('not_started');
    expect(codesOf(judge({ organisations: [...local, ...others] }))).toContain('no-groups');
  });
});

describe('meetings', () => {
  const judge = (...meetings: ReturnType<typeof liveMeeting>[]) => evaluateBinding('meetings', liveRecords({ meetings }));

  it('are regular from two within 90 days, with minutes out and action points', () => {
    expect(judge().status).toBe('not_started');
    expect(judge(liveMeeting('2026-11-10'), liveMeeting('2026-11-20')).status).toBe('met');
    expect(judge(liveMeeting('2026-11-20')).status).toBe('in_progress');
    expect(judge(liveMeeting('2026-11-10', null), liveMeeting('2026-11-20')).status).toBe('in_progress');
    expect(judge(liveMeeting('2026-11-10', '2026-11-11', false), liveMeeting('2026-11-20', '2026-11-20', false)).status).toBe('in_progress');
    expect(judge(liveMeeting('2026-05-01')).status).toBe('needs_update');
  });

  it('say what they are judged by', () => {
    expect(judge(liveMeeting('2026-11-10', null), liveMeeting('2026-11-20')).reasons).toEqual([
      { code: 'meeting-last-held', params: { heldOn: '2026-11-20' } },
      { code: 'meetings-held', params: { held: 2, days: 90 } },
      { code: 'minutes-circulated', params: { circulated: 1, total: 2 } },
      { code: 'meetings-with-actions', params: { withActions: 2, total: 2 } },
      { code: 'meetings-threshold', params: { meetings: 2, days: 90 } },
    ]);
  });

  it('leave minutes their time', () => {
    const young = liveMeeting('2026-11-20', null);
    expect(judge(liveMeeting('2026-11-10'), { ...young, minutes: { ...young.minutes, dueOn: today } }).status).toBe('met');
  });
});

describe('contacts of the team', () => {
  const judge = (dispatches: Parameters<typeof dispatch>[0][], startsOn: string | null = null) =>
    evaluateBinding('contacts-sent', liveRecords({ dispatches: dispatches.map(dispatch), positions: [position({ startsOn })] }));

  it('reach the members once the list is sent, until the team changes or the list is old', () => {
    expect(judge([]).status).toBe('not_started');
    expect(judge([{ draftedOn: '2026-11-20' }]).status).toBe('in_progress');
    expect(judge([{ draftedOn: '2026-11-20', sentOn: '2026-11-20' }]).status).toBe('met');
    expect(judge([{ draftedOn: '2026-08-01', sentOn: '2026-08-01' }]).status).toBe('needs_update');
    expect(judge([{ draftedOn: '2026-11-01', sentOn: '2026-11-01' }], '2026-11-15')).toMatchObject({
      status: 'needs_update',
      reasons: [{ code: 'contacts-sent' }, { code: 'team-changed-since', params: { changedOn: '2026-11-15' } }, {}],
    });
    expect(judge([{ draftedOn: '2026-11-01', sentOn: '2026-11-01' }], '2026-12-15').status).toBe('met');
  });
});

describe('mailing lists', () => {
  const judge = (...reviews: (string | null)[]) =>
    evaluateBinding(
      'mailing-lists',
      liveRecords({ mailingLists: reviews.map((lastReviewedOn) => mailingList({ lastReviewedOn })) }),
    );

  it('are kept up while somebody goes through one every 90 days', () => {
    expect(judge().status).toBe('not_started');
    expect(judge(null).status).toBe('in_progress');
    expect(judge('2026-08-25', null).status).toBe('met');
    expect(judge('2026-08-24').status).toBe('needs_update');
    expect(judge('2026-01-01', '2026-11-01').reasons).toEqual([
      { code: 'mailing-list-reviewed', params: { name: 'Members', reviewedOn: '2026-11-01' } },
      { code: 'mailing-lists-reviewed', params: { reviewed: 1, total: 2 } },
      { code: 'mailing-threshold', params: { days: 90 } },
    ]);
  });
});

describe('performance reviews', () => {
  const judge = (...reviews: Parameters<typeof review>[0][]) => evaluateBinding('ccpm', liveRecords({ reviews: reviews.map(review) }));

  it('count once validated, for a year', () => {
    expect(judge().status).toBe('not_started');
    expect(judge({ status: 'cancelled' }).status).toBe('not_started');
    expect(judge({ status: 'closed' })).toEqual({ status: 'in_progress', reasons: [{ code: 'review-under-way', params: { year: 2026 } }] });
    expect(judge({ status: 'validated', validatedOn: '2025-11-23' }).status).toBe('met');
    expect(judge({ status: 'done', validatedOn: '2025-11-22' }).status).toBe('needs_update');
    expect(judge({ status: 'done', validatedOn: '2025-01-10', year: 2024 }, { status: 'open' })).toEqual({
      status: 'in_progress',
      reasons: [
        { code: 'review-validated', params: { year: 2024, validatedOn: '2025-01-10' } },
        { code: 'review-old', params: { months: 12 } },
        { code: 'review-under-way', params: { year: 2026 } },
      ],
    });
  });
});

import { describe, expect, it } from 'vitest';
import { fieldsOf } from '../../../../renderer/features/meetings/action-line/line-fields.ts';
import { standingOf } from '../../../../renderer/features/meetings/list/meeting-looks.ts';
import { stepOf } from '../../../../renderer/features/meetings/page/meeting-steps.ts';
import { endOf, targetOf } from '../../../../renderer/features/meetings/prepare/agenda-order.ts';
import { newSeries } from '../../../../renderer/features/meetings/series/new-series.ts';
import type { ActionLine, MeetingView, MinutesState } from '../../../../shared/contract/meeting-view.ts';

describe('the order of an agenda', () => {
  const items = ['a', 'b', 'c'].map((id) => ({ id }));

  it('moves an item by one place, to the end by null', () => {
    expect(targetOf(items, 'a', 1)).toBe('c');
    expect(targetOf(items, 'b', 1)).toBeNull();
    expect(targetOf(items, 'b', -1)).toBe('a');
    expect(targetOf(items, 'c', -1)).toBe('b');
  });

  it('moves nothing over the ends', () => {
    expect(targetOf(items, 'a', -1)).toBeUndefined();
    expect(targetOf(items, 'c', 1)).toBeUndefined();
    expect(targetOf(items, 'gone', 1)).toBeUndefined();
  });

  it.each([
    ['10:00', 75, '11:15'],
    ['23:30', 45, '00:15'],
    [null, 60, null],
    ['10:00', 0, null],
  ])('from %s with %i minutes ends at %s', (start, minutes, end) => {
    expect(endOf(start, minutes)).toBe(end);
  });
});

describe('where a meeting opens', () => {
  it.each([
    ['planned', '2026-11-20', 'prepare'],
    ['planned', '2026-11-19', 'room'],
    ['in_session', '2026-11-20', 'room'],
    ['held', '2026-11-12', 'minutes'],
    ['cancelled', '2026-11-12', 'prepare'],
  ] as const)('%s on %s: %s', (status, heldOn, step) => {
    expect(stepOf({ today: '2026-11-19', meeting: { status, heldOn } as MeetingView['meeting'] })).toBe(step);
  });
});

describe('where minutes stand', () => {
  const minutes = (fields: Partial<MinutesState>): MinutesState => ({
    status: 'circulated',
    dueOn: null,
    isLate: false,
    circulatedOn: null,
    approvedUnlessOn: null,
    approvedOn: null,
    blockedBy: [],
    isCorrectionWanted: false,
    ...fields,
  });

  it('is said by what is most urgent', () => {
    expect(standingOf(minutes({ status: 'draft', isLate: true }))).toBe('late');
    expect(standingOf(minutes({ blockedBy: ['objection'], isCorrectionWanted: true }))).toBe('objected');
    expect(standingOf(minutes({ isCorrectionWanted: true }))).toBe('correction');
    expect(standingOf(minutes({}))).toBe('circulated');
    expect(standingOf(minutes({ status: null }))).toBe('none');
  });
});

describe('a new series', () => {
  const start = { meetingKind: 'cluster', name: 'Cluster meeting', today: '2026-11-19', language: 'en', secondLanguage: 'en', groups: [], lists: [] } as const;

  it('meets every week from a week on, in one language', () => {
    expect(newSeries(start)).toEqual({ meetingKind: 'cluster', title: 'Cluster meeting', recurrence: 'weekly', startsOn: '2026-11-26', startTime: '10:00', durationMinutes: 60, language: 'en' });
  });

  it('takes the one group of its kind and the one list, and leaves a choice among several to a person', () => {
    const sag = { ...start, meetingKind: 'sag', secondLanguage: 'fr', lists: [{ id: 'all' }] } as const;
    const group = (id: string) => ({ id, groupKind: 'sag' as const, name: `SAG ${id}` });
    expect(newSeries({ ...sag, groups: [group('1')] })).toMatchObject({ group: '1', title: 'SAG 1', mailingList: 'all', secondLanguage: 'fr', recurrence: 'monthly' });
    expect(newSeries({ ...sag, groups: [group('1'), group('2')] })).not.toHaveProperty('group');
  });
});

describe('what a line says', () => {
  const line = (fields: Partial<ActionLine>): ActionLine => ({ text: '', organisation: null, contact: null, responsible: null, dueOn: null, parts: [], ...fields });

  it('begins as a sentence', () => {
    expect(fieldsOf(line({ text: 'site profiles', organisation: { id: 'nrc', name: 'NRC' }, dueOn: '2026-11-26' }), 'NRC, site profiles, Thursday', 'en')).toEqual({
      text: 'Site profiles',
      organisation: 'nrc',
      contact: null,
      responsible: null,
      dueOn: '2026-11-26',
    });
    expect(fieldsOf(line({ text: 'élargir' }), 'élargir', 'fr')['text']).toBe('Élargir');
    expect(fieldsOf(line({ text: '水务' }), '水务', 'zh')['text']).toBe('水务');
  });

  it('stays as it was typed where nothing is left of it', () => {
    expect(fieldsOf(line({ organisation: { id: 'nrc', name: 'NRC' } }), ' NRC ', 'en')['text']).toBe('NRC');
  });
});

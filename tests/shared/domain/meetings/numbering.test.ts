import { describe, expect, it } from 'vitest';
import { runningSeries } from '../../../../shared/domain/meetings/body.ts';
import { isCorrection, minutesNumber, nextMinutesVersion } from '../../../../shared/domain/meetings/numbering.ts';
import { makeRecord } from '../../../helpers/records.ts';

const meeting = (id: string, fields: object = {}) => makeRecord('meeting', { id, meetingKind: 'cluster', ...fields });
const version = (number: string, status: 'draft' | 'circulated' = 'circulated') => makeRecord('minutes_version', { id: number, version: number, status });

describe('the number of a meeting', () => {
  it('goes on within its kind and body, over the end of a series', () => {
    const others = [meeting('a', { number: 7, series: 'old' }), meeting('b', { number: 30, meetingKind: 'inter_cluster' }), meeting('c', { number: 9, group: 'sag', meetingKind: 'sag' })];
    expect(minutesNumber(meeting('d', { series: 'new' }), others, new Set(['new']))).toBe(8);
    expect(minutesNumber(meeting('e', { group: 'twg', meetingKind: 'twg' }), others, new Set())).toBe(1);
  });

  it('is kept once it is given', () => {
    expect(minutesNumber(meeting('a', { number: 3 }), [meeting('b', { number: 9 })], new Set())).toBe(3);
  });

  it('is each series’ own where there are many bodies of the kind', () => {
    const others = [meeting('a', { number: 4, series: 'north', meetingKind: 'subnational' })];
    const running = runningSeries([makeRecord('meeting_series', { id: 'north' }), makeRecord('meeting_series', { id: 'south' })], '2026-03-10');
    expect(minutesNumber(meeting('b', { series: 'south', meetingKind: 'subnational' }), others, running)).toBe(1);
    expect(minutesNumber(meeting('c', { series: 'north', meetingKind: 'subnational' }), others, running)).toBe(5);
  });
});

describe('the version of minutes', () => {
  it('counts what was frozen', () => {
    expect([nextMinutesVersion([]), nextMinutesVersion([version('1'), version('0.2', 'draft')])]).toEqual(['1', '2']);
  });

  it('is a correction once something went out', () => {
    expect([isCorrection([]), isCorrection([version('0.1', 'draft')]), isCorrection([version('1')])]).toEqual([false, false, true]);
  });
});

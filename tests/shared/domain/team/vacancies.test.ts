import { describe, expect, it } from 'vitest';
import { isHeld, positionParams, positionState } from '../../../../shared/domain/team/vacancies.ts';

const today = '2026-11-23';
const known = new Set(['amina']);
const stateOf = (fields: { contact?: string | null; startsOn?: string; endsOn?: string }) =>
  positionState({ contact: 'amina', startsOn: null, endsOn: null, ...fields }, today, known);

describe('a position on a day', () => {
  it.each([
    [{}, 'filled'],
    [{ contact: null }, 'vacant'],
    [{ contact: 'deleted' }, 'vacant'],
    [{ contact: null, startsOn: '2027-01-01' }, 'vacant'],
    [{ endsOn: '2026-11-22' }, 'vacant'],
    [{ endsOn: today }, 'ending'],
    [{ endsOn: '2026-12-23' }, 'ending'],
    [{ endsOn: '2026-12-24' }, 'filled'],
    [{ startsOn: today }, 'filled'],
    [{ startsOn: '2026-11-24' }, 'not-started'],
    [{ startsOn: '2026-11-24', endsOn: '2026-12-01' }, 'not-started'],
  ])('%o is %s', (fields, state) => {
    expect(stateOf(fields)).toBe(state);
  });

  it('is held while filled or ending', () => {
    expect((['filled', 'ending', 'vacant', 'not-started'] as const).map(isHeld)).toEqual([true, true, false, false]);
  });
});

it('a position is named by its title, else by its kind, with its area', () => {
  expect(positionParams({ positionKind: 'imo', title: ' ', area: null }).position).toBe('kind');
  expect(positionParams({ positionKind: 'imo', title: 'Data lead, East', area: 'East' }).position).toBe('titled');
  expect(positionParams({ positionKind: 'imo', title: 'Data lead', area: 'East' })).toEqual({
    position: 'titled-in-area',
    kind: 'imo',
    title: 'Data lead',
    area: 'East',
  });
});

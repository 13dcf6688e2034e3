import { describe, expect, it } from 'vitest';
import type { AttendanceRow as Mark } from '../../../../shared/contract/meeting-view.ts';
import { type AttendanceRegister, attendanceRows, isStateKey, rowToTick, strongestState } from '../../../../renderer/features/meetings/room/attendance/attendance-rows.ts';
import { markInput } from '../../../../renderer/features/meetings/room/attendance/mark-input.ts';
import { organisationNamed } from '../../../../renderer/features/meetings/room/attendance/organisation-named.ts';
import { readGuest } from '../../../../renderer/features/meetings/room/attendance/read-guest.ts';

const organisation = (id: string, name: string, acronym: string | null = null) => ({ id, name, acronym, alternativeNames: null, mergedInto: null });
const contact = (id: string, givenName: string, familyName: string, of: string) => ({ id, givenName, familyName, organisation: of, mergedInto: null });
const mark = (fields: Partial<Mark>): Mark => ({
  id: 'm',
  organisationId: null,
  organisationName: null,
  organisationType: null,
  membership: null,
  contactId: null,
  personName: null,
  role: null,
  state: 'present',
  mode: null,
  conflictOfInterest: null,
  ...fields,
});

const register = (fields: Partial<AttendanceRegister> = {}): AttendanceRegister => ({
  organisations: [organisation('nrc', 'Norwegian Refugee Council', 'NRC'), organisation('care', 'CARE International', 'CARE'), organisation('radio', 'Radio Horizon')],
  contacts: [contact('ruth', 'Ruth', 'Lacombrade', 'care'), contact('henrik', 'Henrik', 'Solbakken', 'nrc'), contact('anna', 'Anna', 'Dahl', 'nrc')],
  marks: [],
  unmarked: new Set(['nrc', 'care']),
  ...fields,
});
const rowsOf = (own: AttendanceRegister, filter = '', opened: string[] = []) => attendanceRows(own, filter, new Set(opened), 'en');
const keys = (rows: { key: string }[]) => rows.map(({ key }) => key);

describe('attendanceRows', () => {
  it('shows who was invited, by name, and leaves out who was not', () => {
    expect(keys(rowsOf(register()))).toEqual(['care', 'nrc']);
  });

  it('keeps an organisation that is marked, invited or not', () => {
    const own = register({ unmarked: new Set(), marks: [mark({ organisationId: 'radio' })] });
    expect(rowsOf(own)).toMatchObject([{ key: 'radio', state: 'present' }]);
  });

  it('finds everybody by a part of the name, an accent or a case aside', () => {
    expect(keys(rowsOf(register(), 'hóriz'))).toEqual(['radio']);
    expect(keys(rowsOf(register(), 'ref nor'))).toEqual(['nrc']);
  });

  it('names a person beside the organisation, and ticks the person', () => {
    const rows = rowsOf(register(), 'ruth');
    expect(keys(rows)).toEqual(['care', 'care:ruth']);
    expect(rowToTick(rows)?.key).toBe('care:ruth');
    expect(rowToTick(rowsOf(register(), 'care'))?.key).toBe('care');
    expect(rowToTick([])).toBeNull();
  });

  it('shows the people of an opened organisation in order', () => {
    expect(keys(rowsOf(register(), '', ['nrc']))).toEqual(['care', 'nrc', 'nrc:anna', 'nrc:henrik']);
  });

  it('says of an organisation the most that is marked for it, and who took part', () => {
    const own = register({
      marks: [
        mark({ id: '1', organisationId: 'nrc', contactId: 'anna', personName: 'Anna Dahl', state: 'excused' }),
        mark({ id: '2', organisationId: 'nrc', contactId: 'henrik', personName: 'Henrik Solbakken', state: 'observer' }),
      ],
    });
    expect(rowsOf(own).find(({ key }) => key === 'nrc')).toMatchObject({ state: 'observer', people: ['Henrik Solbakken'], mark: null });
    expect(strongestState([])).toBeNull();
  });

  it('shows guests of no known organisation last, and those of a known one with it', () => {
    const own = register({
      marks: [mark({ id: 'g', personName: 'F. Keita', organisationName: 'Mairie' }), mark({ id: 'h', organisationId: 'care', personName: 'A. Guest' })],
    });
    expect(keys(rowsOf(own, '', ['care']))).toEqual(['care', 'care:ruth', 'h', 'nrc', 'g']);
    expect(keys(rowsOf(own, 'keita'))).toEqual(['g']);
  });

  it('leaves out what was merged into another record', () => {
    const own = register({ organisations: [{ ...organisation('old', 'NRC Chad'), mergedInto: 'nrc' }, organisation('nrc', 'NRC')] });
    expect(keys(rowsOf(own, 'nrc'))).toEqual(['nrc']);
  });
});

describe('marking', () => {
  const rowOf = (own: AttendanceRegister, key: string, opened: string[] = []) => {
    const row = rowsOf(own, '', opened).find((known) => known.key === key);
    if (!row) throw new Error(key);
    return row;
  };

  it('makes a new mark for an organisation', () => {
    const own = register();
    expect(markInput(rowOf(own, 'nrc'), 'present', own.marks)).toEqual({ id: null, organisation: 'nrc', contact: null, personName: null, organisationName: null, state: 'present', mode: null });
  });

  it('lets a person take over the mark of an organisation that stands alone with the same state', () => {
    const own = register({ marks: [mark({ id: 'alone', organisationId: 'nrc' })] });
    const row = rowOf(own, 'nrc:anna', ['nrc']);
    expect(markInput(row, 'present', own.marks)).toMatchObject({ id: 'alone', contact: 'anna' });
    expect(markInput(row, 'excused', own.marks)).toMatchObject({ id: null, contact: 'anna' });
    expect(markInput(row, null, own.marks)).toMatchObject({ id: null, state: null });
  });

  it('keeps a guest’s own words and how somebody took part', () => {
    const own = register({ marks: [mark({ id: 'g', personName: 'F. Keita', organisationName: 'Mairie', mode: 'remote' })] });
    expect(markInput(rowOf(own, 'g'), 'observer', own.marks)).toEqual({ id: 'g', organisation: null, contact: null, personName: 'F. Keita', organisationName: 'Mairie', state: 'observer', mode: 'remote' });
  });
});

describe('readGuest', () => {
  it.each([
    ['F. Keita', { personName: 'F. Keita', organisationName: null }],
    ['  F.  Keita , Mairie de  Nord ', { personName: 'F. Keita', organisationName: 'Mairie de Nord' }],
    ['فاطمة، البلدية', { personName: 'فاطمة', organisationName: 'البلدية' }],
    ['王芳，市政府', { personName: '王芳', organisationName: '市政府' }],
    ['A, B, C', { personName: 'A', organisationName: 'B, C' }],
  ])('%j', (text, guest) => {
    expect(readGuest(text)).toEqual(guest);
  });

  it('says nothing of an empty line or of one without a person', () => {
    expect(readGuest('  ')).toBeNull();
    expect(readGuest(', Mairie')).toBeNull();
  });
});

it('isStateKey knows the four keys', () => {
  expect(['p', 'e', 'o', 'a'].every(isStateKey)).toBe(true);
  expect(isStateKey('x')).toBe(false);
  expect(isStateKey(null)).toBe(false);
});

it('organisationNamed finds one that goes by exactly the name', () => {
  const known = [organisation('nrc', 'Norwegian Refugee Council', 'NRC'), organisation('a', 'Twin'), organisation('b', 'Twin')];
  expect(organisationNamed(known, 'nrc')).toBe('nrc');
  expect(organisationNamed(known, 'twin')).toBeNull();
  expect(organisationNamed(known, 'Norwegian')).toBeNull();
  expect(organisationNamed(known, '')).toBeNull();
});

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { FieldValue } from '../../../../../shared/records/define.ts';
import { createTestWorkspace, type TestWorkspace } from '../../../../helpers/workspace.ts';

const digestOf = async (desk: TestWorkspace) => (await desk.call('exchange.digest', {})).digest;
const codeOf = (result: unknown) => (result as { error?: { code: string } }).error?.code ?? null;
const save = async (desk: TestWorkspace, type: 'organisation' | 'contact' | 'group' | 'mailing_list' | 'evidence' | 'meeting' | 'attendance', id: string, fields: Record<string, FieldValue>) => {
  await desk.call('records.saveMany', { type, rows: [{ id, fields }] });
  return id;
};

async function deskWithTwins(): Promise<TestWorkspace> {
  const desk = await createTestWorkspace({ today: '2026-03-10' });
  await save(desk, 'organisation', 'one', { name: 'Norwegian Refugee Council', acronym: 'NRC', areas: ['Aden'], note: 'First' });
  await save(desk, 'organisation', 'two', { name: 'Conseil norvégien', organisationType: 'ingo', areas: ['Taiz'], note: 'Second', alternativeNames: ['CNR'] });
  await save(desk, 'contact', 'person', { familyName: 'Sarr', organisation: 'two' });
  await save(desk, 'group', 'sag', { groupKind: 'sag', name: 'SAG', members: ['one', 'two'], chairOrganisation: 'two' });
  await save(desk, 'evidence', 'proof', { subjectType: 'organisation', subjectId: 'two', kind: 'note' });
  return desk;
}

describe('merging two organisations', () => {
  it('shows first which value stands and what moves along', async () => {
    const desk = await deskWithTwins();
    const before = await digestOf(desk);
    const preview = await desk.call('partners.previewMerge', { type: 'organisation', keep: 'one', drop: 'two', choices: { name: 'drop' } });
    expect(await digestOf(desk)).toBe(before);
    expect(preview.fields.map(({ field, stands, choice, choices }) => ({ field, stands, choice, choices }))).toEqual([
      { field: 'name', stands: 'Conseil norvégien', choice: 'drop', choices: ['keep', 'drop'] },
      { field: 'acronym', stands: 'NRC', choice: 'keep', choices: ['keep'] },
      { field: 'organisationType', stands: 'ingo', choice: 'drop', choices: ['drop'] },
      { field: 'areas', stands: ['Aden', 'Taiz'], choice: 'both', choices: ['both', 'keep', 'drop'] },
      { field: 'note', stands: 'First\n\nSecond', choice: 'both', choices: ['both', 'keep', 'drop'] },
      { field: 'alternativeNames', stands: ['CNR', 'Norwegian Refugee Council'], choice: 'both', choices: ['both'] },
    ]);
    expect(preview.references).toEqual([
      { type: 'contact', field: 'organisation', count: 1 },
      { type: 'group', field: 'chairOrganisation', count: 1 },
      { type: 'group', field: 'members', count: 1 },
      { type: 'evidence', field: 'subjectId', count: 1 },
    ]);
    await desk.close();
  });

  it('leads everything, and the old id, to the one that stays; one undo takes it back', async () => {
    const desk = await deskWithTwins();
    const before = await digestOf(desk);
    await desk.call('partners.merge', { type: 'organisation', keep: 'one', drop: 'two', choices: {} });
    expect(await desk.call('records.get', { type: 'organisation', id: 'one' })).toMatchObject({ name: 'Norwegian Refugee Council', organisationType: 'ingo', alternativeNames: ['CNR', 'Conseil norvégien'] });
    expect(await desk.call('records.get', { type: 'organisation', id: 'two' })).toMatchObject({ deleted: true, mergedInto: 'one' });
    expect(await desk.call('records.get', { type: 'contact', id: 'person' })).toMatchObject({ organisation: 'one' });
    expect(await desk.call('records.get', { type: 'group', id: 'sag' })).toMatchObject({ members: ['one'], chairOrganisation: 'one' });
    expect(await desk.call('records.get', { type: 'evidence', id: 'proof' })).toMatchObject({ subjectId: 'one' });
    expect(await desk.call('partners.standing', { type: 'organisation', id: 'two' })).toEqual({ id: 'one' });
    expect((await desk.call('workspace.check', {})).problems).toEqual([]);
    await desk.call('changes.undo', {});
    expect(await digestOf(desk)).toBe(before);
    expect(await desk.call('partners.standing', { type: 'organisation', id: 'two' })).toEqual({ id: 'two' });
    await desk.close();
  });

  it('follows one merge after another, makes no circle, and lets a record that comes back stand for itself', async () => {
    const desk = await deskWithTwins();
    await save(desk, 'organisation', 'three', { name: 'Third' });
    await desk.call('partners.merge', { type: 'organisation', keep: 'one', drop: 'two', choices: {} });
    await desk.call('partners.merge', { type: 'organisation', keep: 'three', drop: 'one', choices: {} });
    expect(await desk.call('partners.standing', { type: 'organisation', id: 'two' })).toEqual({ id: 'three' });
    const failures = [
      ['three', 'three'],
      ['two', 'three'],
      ['three', 'one'],
    ].map(async ([keep, drop]) => codeOf(await desk.dispatch('partners.merge', { type: 'organisation', keep, drop, choices: {} })));
    expect(await Promise.all(failures)).toEqual(['merge-same-record', 'record-not-found', 'record-not-found']);
    await desk.call('records.restore', { type: 'organisation', id: 'two' });
    expect(await desk.call('records.get', { type: 'organisation', id: 'two' })).toMatchObject({ deleted: false, mergedInto: null });
    await desk.call('partners.merge', { type: 'organisation', keep: 'two', drop: 'three', choices: {} });
    for (const id of ['one', 'two', 'three']) expect(await desk.call('partners.standing', { type: 'organisation', id })).toEqual({ id: 'two' });
    await desk.close();
  });
});

describe('merging two people', () => {
  it('unites their days on mailing lists and what they attended', async () => {
    const desk = await createTestWorkspace({ today: '2026-03-10' });
    for (const list of ['news', 'alerts', 'old']) await save(desk, 'mailing_list', list, { name: list });
    await save(desk, 'contact', 'a', { familyName: 'Sarr', mailingLists: ['news'] });
    desk.clock.set({ today: '2026-02-01' });
    await save(desk, 'contact', 'b', { familyName: 'Saar', mailingLists: ['news', 'alerts', 'old'], emails: ['b@x.org'] });
    desk.clock.set({ today: '2026-03-10' });
    await save(desk, 'contact', 'b', { mailingLists: ['news', 'alerts'] });
    await save(desk, 'meeting', 'm', { meetingKind: 'cluster', status: 'held', heldOn: '2026-03-01', minuteTaker: 'b' });
    await save(desk, 'attendance', 'there', { meeting: 'm', contact: 'b', state: 'present' });
    const before = await digestOf(desk);
    await desk.call('partners.merge', { type: 'contact', keep: 'a', drop: 'b', choices: {} });
    expect(await desk.call('records.get', { type: 'contact', id: 'a' })).toMatchObject({ familyName: 'Sarr', mailingLists: ['news', 'alerts'], emails: ['b@x.org'] });
    expect(await desk.call('records.get', { type: 'attendance', id: 'there' })).toMatchObject({ contact: 'a' });
    expect(await desk.call('records.get', { type: 'meeting', id: 'm' })).toMatchObject({ minuteTaker: 'a' });
    const memberships = await desk.call('records.list', { type: 'list_membership', deleted: false });
    expect(memberships.map(({ id, joinedOn, leftOn }) => ({ id, joinedOn, leftOn })).sort((one, other) => one.id.localeCompare(other.id))).toEqual([
      { id: 'alerts:a', joinedOn: '2026-02-01', leftOn: null },
      { id: 'news:a', joinedOn: '2026-02-01', leftOn: null },
      { id: 'old:a', joinedOn: '2026-02-01', leftOn: '2026-03-10' },
    ]);
    await desk.call('changes.undo', {});
    expect(await digestOf(desk)).toBe(before);
    await desk.close();
  });

  it('keeps every value in the record or in the history', async () => {
    const desk = await createTestWorkspace();
    const text = fc.constantFrom('a', 'B', 'é', 'ع');
    const fields = fc.record({
      familyName: text,
      givenName: fc.option(text),
      role: fc.option(text),
      emails: fc.option(fc.uniqueArray(text.map((name) => `${name.codePointAt(0)}@x.org`), { minLength: 1, maxLength: 3 })),
      phones: fc.option(fc.uniqueArray(fc.constantFrom('0712345678', '+254712345678', '0733333333'), { minLength: 1 })),
      note: fc.option(text),
    });
    const choice = fc.constantFrom('keep', 'drop', 'both');
    let run = 0;
    await fc.assert(
      fc.asyncProperty(fields, fields, fc.dictionary(fc.constantFrom('familyName', 'role', 'emails', 'note'), choice), async (one, other, choices) => {
        run += 1;
        const [keep, drop] = [`keep-${run}`, `drop-${run}`];
        await save(desk, 'contact', keep, one);
        await save(desk, 'contact', drop, other);
        await desk.call('partners.merge', { type: 'contact', keep, drop, choices });
        const stays = JSON.stringify(await desk.call('records.get', { type: 'contact', id: keep }));
        const history = JSON.stringify([await desk.call('records.history', { type: 'contact', id: keep }), await desk.call('records.history', { type: 'contact', id: drop })]);
        for (const value of [...Object.values(one), ...Object.values(other)].flat()) {
          if (value !== null) expect(stays.includes(JSON.stringify(value)) || history.includes(JSON.stringify(value))).toBe(true);
        }
        for (const mail of choices['emails'] === undefined ? [...(one.emails ?? []), ...(other.emails ?? [])] : []) expect(stays).toContain(mail);
      }),
      { numRuns: 60 },
    );
    await desk.close();
  }, 30_000);
});

describe('duplicates of the register', () => {
  it('are proposed with their reasons, and not once they are merged', async () => {
    const desk = await deskWithTwins();
    await save(desk, 'organisation', 'letters', { name: 'NRC' });
    await save(desk, 'organisation', 'accents', { name: 'CONSEIL NORVEGIEN' });
    const pairs = await desk.call('partners.duplicates', { type: 'organisation' });
    expect(pairs.map(({ one, other, reasons, certainty }) => [one.id, other.id, reasons, certainty])).toEqual([
      ['one', 'letters', ['acronym'], 'likely'],
      ['two', 'accents', ['accents'], 'likely'],
    ]);
    await desk.call('partners.merge', { type: 'organisation', keep: 'one', drop: 'letters', choices: {} });
    expect(await desk.call('partners.duplicates', { type: 'organisation' })).toHaveLength(1);
    expect(await desk.call('partners.batches', {})).toMatchObject([{ kind: 'merge', label: { key: 'duplicatesMerged', params: { title: 'NRC' } } }]);
    await desk.close();
  });
});

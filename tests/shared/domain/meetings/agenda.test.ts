import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { endOfTopics, inOrder, keysBehind, newAgenda, outcomeAtClose, startOfTopics } from '../../../../shared/domain/meetings/agenda.ts';
import { languages, meetingKinds } from '../../../../shared/records/choices.ts';
import { makeRecord } from '../../../helpers/records.ts';
import { testCatalogues } from '../../../helpers/workspace.ts';

const item = (id: string, fields: object = {}) => makeRecord('agenda_item', { id, itemKind: 'topic', ...fields });
const meeting = makeRecord('meeting', { id: 'm' });
const { meetings, meetingsTexts } = testCatalogues();

describe('the catalogue', () => {
  it.each(languages)('has a title for every topic in %s, and for nothing else', (language) => {
    const topics = meetingKinds.flatMap((kind) => meetings.agendas[kind].filter(({ itemKind }) => itemKind === 'topic').map(({ id }) => id));
    expect(Object.keys(meetingsTexts[language].items).toSorted()).toEqual([...new Set(topics)].toSorted());
  });

  it('has an agenda for every kind of meeting', () => {
    expect(Object.keys(meetings.agendas).toSorted()).toEqual([...meetingKinds].toSorted());
  });
});

describe('a new agenda', () => {
  const agenda = (...waiting: ReturnType<typeof item>[]) => newAgenda(meetings.agendas.cluster, waiting.map((own) => ({ item: own, meeting })), meetingsTexts.en);

  it('has unfinished items before its own topics', () => {
    const made = agenda(item('old', { title: 'Winter', presenter: 'NRC', minutes: 15 }));
    expect(made.map(({ title, itemKind }) => title ?? itemKind).slice(0, 5)).toEqual(['opening', 'previous_minutes', 'open_actions', 'Winter', 'Situation update']);
    expect(made[3]).toMatchObject({ carriedFrom: 'old', presenter: 'NRC', minutes: 15 });
    expect(made.map(({ sortKey }) => sortKey)).toEqual(made.map(({ sortKey }) => sortKey).toSorted());
  });

  it('goes on with a standing topic in its place', () => {
    const made = agenda(item('old', { title: 'Situation update' }));
    expect(made.filter(({ title }) => title === 'Situation update')).toMatchObject([{ carriedFrom: 'old' }]);
  });
});

describe('places', () => {
  const items = [item('a', { itemKind: 'opening', sortKey: '1' }), item('b', { sortKey: '2' }), item('c', { itemKind: 'other_business', sortKey: '3' })];

  it('are before what closes the agenda, or before its first topic', () => {
    expect([endOfTopics(items), startOfTopics(items), endOfTopics([]), startOfTopics([])]).toEqual(['b', 'a', null, null]);
  });

  it('behind an entry are found in any list, even of equal or broken keys', () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom('1', '2', 'V', '10', ''), { maxLength: 6 }), fc.nat(6), fc.integer({ min: 1, max: 5 }), (sortKeys, at, count) => {
        const entries = sortKeys.map((sortKey, place) => item(`i${place}`, { sortKey }));
        const ordered = inOrder(entries).map(({ id }) => id);
        const place = Math.min(at, ordered.length);
        const { keys, rewritten } = keysBehind(entries, ordered[place - 1] ?? null, count);
        const changed = new Map(rewritten.map(({ id, sortKey }) => [id, sortKey]));
        const after = [
          ...entries.map((entry) => ({ ...entry, sortKey: changed.get(entry.id) ?? entry.sortKey })),
          ...keys.map((sortKey, number) => item(`new${number}`, { sortKey })),
        ];
        const fresh = keys.map((_, number) => `new${number}`);
        expect(inOrder(after).map(({ id }) => id)).toEqual([...ordered.slice(0, place), ...fresh, ...ordered.slice(place)]);
      }),
    );
  });
});

describe('at the end of a meeting', () => {
  it('a topic that nobody spoke of is carried over', () => {
    expect(outcomeAtClose(item('a'), false)).toBe('carried_over');
    expect(outcomeAtClose(item('a', { discussion: 'Long' }), false)).toBe('discussed');
    expect(outcomeAtClose(item('a'), true)).toBe('discussed');
    expect(outcomeAtClose(item('a', { outcome: 'withdrawn' }), true)).toBe('withdrawn');
    expect(outcomeAtClose(item('a', { itemKind: 'opening' }), false)).toBeNull();
  });
});

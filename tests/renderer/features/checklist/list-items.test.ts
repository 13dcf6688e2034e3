import { describe, expect, it } from 'vitest';
import {
  filterItems,
  groupByFunction,
  groupByOwner,
  groupByUrgency,
  isFiltering,
  noFilter,
} from '../../../../renderer/features/checklist/list-items.ts';
import { item } from './items.ts';

const ids = (items: readonly { id: string }[]) => items.map(({ id }) => id);

describe('filterItems', () => {
  const items = [
    item({ id: 'sd-01', title: 'Élection du groupe', statusWord: 'en cours', status: 'in_progress' }),
    item({ id: 'sd-02', title: 'الشروط المرجعية للمجموعة', owner: 'p1', ownerName: 'Amina Sarr' }),
    item({ id: 'id-01', title: '场地总清单', statusWord: 'met', status: 'met', note: 'agreed with OCHA' }),
  ];
  const byText = (text: string) => ids(filterItems(items, { ...noFilter, text }));

  it('finds words in title, status, owner and note, whatever their case and accents', () => {
    expect(byText('election')).toEqual(['sd-01']);
    expect(byText('COURS')).toEqual(['sd-01']);
    expect(byText('sarr')).toEqual(['sd-02']);
    expect(byText('ocha')).toEqual(['id-01']);
  });

  it('finds parts of words in Arabic and runs of Chinese characters', () => {
    expect(byText('المرجعيه')).toEqual(['sd-02']);
    expect(byText('总清')).toEqual(['id-01']);
  });

  it('wants every word, in any order', () => {
    expect(byText('groupe élec')).toEqual(['sd-01']);
    expect(byText('groupe sarr')).toEqual([]);
  });

  it('joins the words with the chosen statuses and with "without owner"', () => {
    expect(ids(filterItems(items, { ...noFilter, statuses: ['met', 'in_progress'] }))).toEqual(['sd-01', 'id-01']);
    expect(ids(filterItems(items, { ...noFilter, onlyWithoutOwner: true }))).toEqual(['sd-01', 'id-01']);
    expect(ids(filterItems(items, { text: 'met', statuses: ['in_progress'], onlyWithoutOwner: false }))).toEqual([]);
  });

  it('does not count blanks as a filter', () => {
    expect(isFiltering({ ...noFilter, text: ' \t' })).toBe(false);
    expect(byText('  ')).toEqual(ids(items));
  });
});

describe('grouping', () => {
  it('keeps functions and their items in the order of the catalogue', () => {
    const groups = groupByFunction([
      item({ id: 'sd-01' }),
      item({ id: 'aa-01', functionId: 'aap' }),
      item({ id: 'sd-02' }),
    ]);
    expect(groups.map(({ key, items }) => [key, ids(items)])).toEqual([
      ['service_delivery', ['sd-01', 'sd-02']],
      ['aap', ['aa-01']],
    ]);
  });

  it('puts owners by name, apart when two share a name, and nobody last', () => {
    const groups = groupByOwner(
      [
        item({ id: 'a' }),
        item({ id: 'b', owner: 'p2', ownerName: 'Zoé' }),
        item({ id: 'c', owner: 'p3', ownerName: 'Amina' }),
        item({ id: 'd', owner: 'p1', ownerName: 'Amina' }),
      ],
      new Intl.Collator('en').compare,
    );
    expect(groups.map(({ key }) => key)).toEqual(['p1', 'p3', 'p2', 'nobody']);
  });

  it('shows what is overdue, then what is due within two weeks, the longest waiting first', () => {
    const open = { status: 'in_progress', decidedBy: 'person' } as const;
    const groups = groupByUrgency(
      [
        item({ id: 'late', ...open, dueOn: '2026-11-20', isOverdue: true }),
        item({ id: 'later', ...open, dueOn: '2026-11-01', isOverdue: true }),
        item({ id: 'last-day', ...open, dueOn: '2026-12-07' }),
        item({ id: 'today', ...open, dueOn: '2026-11-23' }),
        item({ id: 'far', ...open, dueOn: '2026-12-08' }),
        item({ id: 'done', status: 'met', decidedBy: 'person', dueOn: '2026-11-24' }),
        item({ id: 'undated', ...open }),
      ],
      '2026-11-23',
    );
    expect(groups.map(({ key, items }) => [key, ids(items)])).toEqual([
      ['overdue', ['later', 'late']],
      ['soon', ['today', 'last-day']],
    ]);
  });

  it('leaves out empty groups', () => {
    expect(groupByUrgency([item({ id: 'undated' })], '2026-11-23')).toEqual([]);
  });
});

import { describe, expect, it } from 'vitest';
import { letterOf, roomCommandOf, type RoomPress } from '../../../../renderer/features/meetings/room/keys.ts';
import { inKeptOrder } from '../../../../renderer/features/meetings/room/open-actions/kept-order.ts';
import { clockText, currentItem, timeOf, useRoomPlace } from '../../../../renderer/features/meetings/room/room-place.ts';

const press = (fields: Partial<RoomPress>): RoomPress => ({ key: '', code: '', altKey: false, ctrlKey: false, metaKey: false, shiftKey: false, ...fields });

describe('the keys of the room', () => {
  it.each([
    [{ altKey: true, key: '1', code: 'Digit1' }, 'attendance'],
    // On a French keyboard the digit wants Shift, on a Mac Alt makes another sign of it: the place counts.
    [{ altKey: true, key: '&', code: 'Digit1' }, 'attendance'],
    [{ altKey: true, key: '£', code: 'Digit3' }, 'decision'],
    [{ altKey: true, key: 'PageDown', code: 'PageDown' }, 'next-item'],
    [{ key: 'F6', code: 'F6' }, 'next-column'],
    [{ key: 'F6', code: 'F6', shiftKey: true }, 'previous-column'],
    [{ key: '1', code: 'Digit1' }, null],
    [{ altKey: true, ctrlKey: true, key: '1', code: 'Digit1' }, null],
    [{ key: 'PageDown', code: 'PageDown' }, null],
  ] as const)('%j', (fields, command) => {
    expect(roomCommandOf(press(fields))).toBe(command);
  });

  it('mean the same letter on an Arabic keyboard and with a Chinese input method', () => {
    expect(letterOf({ key: 'P', code: 'KeyP' })).toBe('p');
    expect(letterOf({ key: 'ح', code: 'KeyP' })).toBe('p');
    expect(letterOf({ key: 'Process', code: 'KeyE' })).toBe('e');
    // On a French keyboard the letter counts, not its place.
    expect(letterOf({ key: 'a', code: 'KeyQ' })).toBe('a');
    expect(letterOf({ key: 'Enter', code: 'Enter' })).toBeNull();
  });
});

describe('where the meeting is', () => {
  const items = [
    { id: '1', outcome: 'discussed' },
    { id: '2', outcome: null },
    { id: '3', outcome: null },
  ];

  it('is where it was, else at the first item that has not come up', () => {
    expect(currentItem(items, '3')?.id).toBe('3');
    expect(currentItem(items, 'deleted')?.id).toBe('2');
    expect(currentItem(items, undefined)?.id).toBe('2');
    expect(currentItem(items.slice(0, 1), undefined)?.id).toBe('1');
    expect(currentItem([], undefined)).toBeNull();
  });

  it('remembers when an item was first turned to', () => {
    const { turnTo } = useRoomPlace.getState();
    turnTo('m', 'a', 1_000);
    turnTo('m', 'b', 2_000);
    turnTo('m', 'a', 3_000);
    expect(useRoomPlace.getState()).toMatchObject({ items: { m: 'a' }, since: { a: 1_000, b: 2_000 } });
  });

  it('reads a clock', () => {
    expect([0, 59.9, 760, 3_760, -5].map(clockText)).toEqual(['0:00:00', '0:00:59', '0:12:40', '1:02:40', '0:00:00']);
    expect(timeOf(new Date(2026, 10, 19, 9, 5))).toBe('09:05');
  });
});

it('what is done keeps its place in the list, and newcomers go last', () => {
  const rows = [{ id: 'c' }, { id: 'new' }, { id: 'a' }];
  expect(inKeptOrder(rows, ['a', 'b', 'c']).map(({ id }) => id)).toEqual(['a', 'c', 'new']);
});

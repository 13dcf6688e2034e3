import { describe, expect, it } from 'vitest';
import { type FocusedField, type KeyPress, shortcutOf } from '../../../../renderer/features/frame/shortcuts.ts';

const press = (key: string, held: Partial<KeyPress> = {}): KeyPress => ({
  key,
  ctrlKey: false,
  metaKey: false,
  shiftKey: false,
  altKey: false,
  ...held,
});
const control = { ctrlKey: true };

describe('undo and redo by key', () => {
  it.each<[FocusedField, string | null]>([
    ['none', 'undo'],
    ['saved', 'undo'],
    ['own-text', null],
  ])('in %s: Ctrl Z is %s', (field, expected) => {
    expect(shortcutOf(press('z', control), field)).toBe(expected);
  });

  it('redoes by both of the usual keys', () => {
    expect(shortcutOf(press('Z', { ctrlKey: true, shiftKey: true }), 'none')).toBe('redo');
    expect(shortcutOf(press('y', control), 'saved')).toBe('redo');
  });

  it('leaves redo to a field with text of its own', () => {
    expect(shortcutOf(press('y', control), 'own-text')).toBeNull();
    expect(shortcutOf(press('Z', { ctrlKey: true, shiftKey: true }), 'own-text')).toBeNull();
  });

  it('works with Command on a Mac and on an Arabic keyboard', () => {
    expect(shortcutOf(press('z', { metaKey: true }), 'none')).toBe('undo');
    expect(shortcutOf(press('ئ', control), 'none')).toBe('undo');
    expect(shortcutOf(press('ن', control), 'none')).toBe('palette');
  });
});

describe('the other keys', () => {
  it('opens the palette from within any field', () => {
    expect(shortcutOf(press('k', control), 'own-text')).toBe('palette');
  });

  it('takes a question mark for help only where nobody types', () => {
    expect(shortcutOf(press('?', { shiftKey: true }), 'none')).toBe('help');
    expect(shortcutOf(press('?', { shiftKey: true }), 'saved')).toBeNull();
    expect(shortcutOf(press('F1'), 'own-text')).toBe('help');
  });

  it('leaves letters, and keys with Alt, alone', () => {
    expect(shortcutOf(press('z'), 'none')).toBeNull();
    expect(shortcutOf(press('z', { ctrlKey: true, altKey: true }), 'none')).toBeNull();
    expect(shortcutOf(press('s', control), 'none')).toBeNull();
  });
});

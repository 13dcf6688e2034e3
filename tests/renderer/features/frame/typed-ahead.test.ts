import { describe, expect, it } from 'vitest';
import { createTypedAhead } from '../../../../renderer/features/frame/typed-ahead.ts';

const press = (key: string, more = {}) => ({ key, ctrlKey: false, metaKey: false, shiftKey: false, altKey: false, ...more });

describe('what is typed ahead', () => {
  it('is kept from the shortcut until the field takes it', () => {
    const ahead = createTypedAhead(() => 0);
    expect(ahead.keep(press('a'))).toBe(false);
    ahead.begin();
    expect([...'terms'].every((key) => ahead.keep(press(key)))).toBe(true);
    expect(ahead.take()).toBe('terms');
    expect(ahead.keep(press('x'))).toBe(false);
    expect(ahead.take()).toBe('');
  });

  it('is letters, not keys that do something', () => {
    const ahead = createTypedAhead(() => 0);
    ahead.begin();
    expect(ahead.keep(press('Escape'))).toBe(false);
    expect(ahead.keep(press('z', { ctrlKey: true }))).toBe(false);
    expect(ahead.keep(press('ل'))).toBe(true);
    expect(ahead.take()).toBe('ل');
  });

  it('gives the keys back when the field does not come', () => {
    let time = 0;
    const ahead = createTypedAhead(() => time);
    ahead.begin();
    time = 10_000;
    expect(ahead.keep(press('a'))).toBe(false);
  });
});

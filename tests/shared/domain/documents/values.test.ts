import { describe, expect, it } from 'vitest';
import { type KeptValue, refuse, resolveValue, setByHand, takeOver } from '../../../../shared/domain/documents/values.ts';

const kept = (says: KeptValue['says'], refused: KeptValue['refused'] = {}): KeptValue => ({ says, refused });
const now = (value: KeptValue | null, live: string | null, isKnown = true) => resolveValue(value, live, 'en', isKnown);

describe('what a draft says for a field', () => {
  it('is the workspace’s word as long as nothing is kept: a gap fills itself', () => {
    expect(now(null, null)).toEqual({ value: null, differs: false, isKept: false });
    expect(now(null, 'Amina')).toEqual({ value: 'Amina', differs: false, isKept: false });
    expect(now(kept({ fr: 'Amina' }), 'Bakary')).toEqual({ value: 'Bakary', differs: false, isKept: false });
  });

  it('stays, and differs once the workspace says otherwise or nothing', () => {
    expect(now(kept({ en: 'Amina' }), 'Amina')).toEqual({ value: 'Amina', differs: false, isKept: true });
    expect(now(kept({ en: 'Amina' }), 'Bakary')).toEqual({ value: 'Amina', differs: true, isKept: true });
    expect(now(kept({ en: 'Amina' }), null)).toEqual({ value: 'Amina', differs: true, isKept: true });
  });

  it('follows the workspace again when that is taken over, in every language it says something in', () => {
    const taken = takeOver({ en: 'Bakary', ar: 'باكاري' });
    expect(taken).toEqual({ says: { en: 'Bakary', ar: 'باكاري' }, refused: {} });
    expect(now(taken, 'Bakary')).toMatchObject({ value: 'Bakary', differs: false });
    expect(now(takeOver({}), null)).toEqual({ value: null, differs: false, isKept: false });
  });

  it('is left alone when the workspace is refused, until that changes again', () => {
    const left = refuse(kept({ en: 'Amina', fr: 'Amina' }), { en: 'Bakary' });
    expect(left.refused).toEqual({ en: 'Bakary', fr: '' });
    expect(now(left, 'Bakary')).toMatchObject({ value: 'Amina', differs: false });
    expect(now(left, 'Chen')).toMatchObject({ value: 'Amina', differs: true });
    expect(now(left, 'Amina')).toMatchObject({ differs: false });
  });

  it('can be set by hand against the workspace, which speaks up only when it changes', () => {
    const typed = setByHand(kept({ en: 'Amina', fr: 'Amina' }), { en: 'Amina' }, 'en', 'A. Sarr');
    expect(typed.says).toEqual({ en: 'A. Sarr', fr: 'Amina' });
    expect(now(typed, 'Amina')).toMatchObject({ value: 'A. Sarr', differs: false });
    expect(now(typed, 'Bakary')).toMatchObject({ differs: true });
    expect(now(setByHand(typed, { en: 'Bakary' }, 'en', null), 'Bakary')).toEqual({ value: 'Bakary', differs: false, isKept: false });
  });

  it('never differs in a field that the workspace does not know', () => {
    expect(now(kept({ en: 'Ms Diallo' }), null, false)).toEqual({ value: 'Ms Diallo', differs: false, isKept: true });
  });
});

import fc from 'fast-check';
import { beforeAll, describe, expect, it, vi } from 'vitest';
import { recordTypes } from '../../shared/records/index.ts';

type Module = typeof import('../../renderer/navigation.ts');
let navigation: Module;

beforeAll(async () => {
  vi.stubGlobal('window', { location: { hash: '' }, addEventListener: () => undefined });
  navigation = await import('../../renderer/navigation.ts');
});

describe('the address', () => {
  it('leads back to the place it was made of', () => {
    const part = fc.option(fc.string({ minLength: 1, maxLength: 20 }), { nil: null });
    fc.assert(
      fc.property(fc.constantFrom(...navigation.areas), part, part, (area, view, record) => {
        const place = { area, view, record };
        expect(navigation.parseHash(navigation.toHash(place))).toEqual(place);
      }),
    );
  });

  it('opens today where it says nothing that is known', () => {
    const today = { area: 'today', view: null, record: null };
    expect(navigation.parseHash('')).toEqual(today);
    expect(navigation.parseHash('#/nowhere')).toEqual(today);
    expect(navigation.parseHash('#/%E0%A4%A')).toEqual(today);
  });
});

describe('the place of a record', () => {
  it.each(recordTypes)('%s has one', (type) => {
    expect(navigation.areas).toContain(navigation.placeOf(type, 'x').area);
  });

  it('of a clause is its document', () => {
    expect(navigation.placeOf('clause', 'document-1:membership').record).toBe('document-1');
  });

  it('of a part is where its owner is seen', () => {
    const evidence = { id: 'e', deleted: false, subjectType: 'checklist_answer', subjectId: 'sd-02' };
    expect(navigation.placeOfRecord('evidence', evidence)).toEqual(navigation.placeOf('checklist_answer', 'sd-02'));
    const version = { id: 'v', deleted: false, document: 'document-1' };
    expect(navigation.placeOfRecord('document_version', version)).toEqual(navigation.placeOf('document', 'document-1'));
  });

  it('of evidence whose subject nobody knows is still a place', () => {
    const evidence = { id: 'e', deleted: false, subjectType: 'unheard-of', subjectId: 'm' };
    expect(navigation.placeOfRecord('evidence', evidence)).toEqual(navigation.placeOf('evidence', 'e'));
  });
});

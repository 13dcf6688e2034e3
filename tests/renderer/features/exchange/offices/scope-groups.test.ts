import fc from 'fast-check';
import { beforeAll, describe, expect, it, vi } from 'vitest';
import { everything } from '../../../../../shared/domain/exchange/scope.ts';
import { sensitivities } from '../../../../../shared/records/choices.ts';
import { foundingTypes, type RecordType, recordTypes } from '../../../../../shared/records/index.ts';

type Module = typeof import('../../../../../renderer/features/exchange/offices/scope-groups.ts');
let groups: Module;

beforeAll(async () => {
  vi.stubGlobal('window', { location: { hash: '' }, addEventListener: () => undefined });
  groups = await import('../../../../../renderer/features/exchange/offices/scope-groups.ts');
});

const chosen = recordTypes.filter((type) => !foundingTypes.includes(type));

describe('the groups of record types', () => {
  it('hold every type that may be held back, once, under the area where it is seen', () => {
    const all = groups.scopeGroups();
    expect(all.flatMap(({ types }) => types).sort()).toEqual([...chosen].sort());
    expect(all.find(({ types }) => types.includes('evidence'))?.area).toBe('checklist');
    expect(all.find(({ types }) => types.includes('clause'))?.area).toBe('documents');
  });
});

describe('choosing what goes out', () => {
  it('takes types out and puts them back', () => {
    const partners: RecordType[] = ['organisation', 'contact', 'mailing_list'];
    const without = groups.withTypes(everything, partners, false);
    expect(groups.shareOf(without, partners)).toBe('none');
    expect(groups.isEverything(without)).toBe(false);
    const one = groups.withTypes(without, ['contact'], true);
    expect(groups.shareOf(one, partners)).toBe('some');
    const back = groups.withTypes(one, partners, true);
    expect(groups.shareOf(back, partners)).toBe('all');
    expect(groups.isSameScope(back, everything)).toBe(true);
  });

  it('counts what can be chosen, not what goes in any case', () => {
    const narrow = groups.withClass(groups.withTypes(everything, ['contact'], false), 'personal', false);
    expect(groups.scopeFigures(narrow)).toEqual({
      types: chosen.length - 1,
      allTypes: chosen.length,
      classes: sensitivities.length - 1,
      allClasses: sensitivities.length,
    });
  });

  it('comes back to the same scope when a choice is taken back', () => {
    fc.assert(
      fc.property(fc.constantFrom(...chosen), fc.constantFrom(...sensitivities), (type, name) => {
        const away = groups.withClass(groups.withTypes(everything, [type], false), name, false);
        expect(groups.isSameScope(away, everything)).toBe(false);
        const back = groups.withClass(groups.withTypes(away, [type], true), name, true);
        expect(groups.isSameScope(back, everything)).toBe(true);
      }),
    );
  });
});

it('names the fields of a class: telephone numbers are personal', () => {
  expect(groups.fieldsOfClass('personal')).toContainEqual({
    type: 'contact',
    fields: ['givenName', 'familyName', 'emails', 'phones'],
  });
});

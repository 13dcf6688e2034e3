import { describe, expect, it } from 'vitest';
import { everything, intersectScopes, isInScope, isWider, type Scope } from '../../../../shared/domain/exchange/scope.ts';
import { definitionOf, recordTypes } from '../../../../shared/records/index.ts';

const narrow: Scope = { types: ['organisation'], classes: ['public'] };

describe('a scope', () => {
  it('that is everything lets out every field of every record type', () => {
    for (const type of recordTypes) {
      for (const field of [...Object.keys(definitionOf(type).fields), 'deleted']) expect(isInScope(everything, type, field)).toBe(true);
    }
  });

  it('lets out a field by its class and its record type', () => {
    expect(isInScope(narrow, 'organisation', 'name')).toBe(true);
    expect(isInScope(narrow, 'organisation', 'note')).toBe(false);
    expect(isInScope(narrow, 'contact', 'role')).toBe(false);
  });

  it('always says whether a record that goes out is there', () => {
    expect(isInScope({ types: ['organisation'], classes: [] }, 'organisation', 'deleted')).toBe(true);
    expect(isInScope(narrow, 'contact', 'deleted')).toBe(false);
  });

  it('always lets out who the cluster is and which offices there are, by class', () => {
    expect(isInScope(narrow, 'cluster', 'name')).toBe(true);
    expect(isInScope(narrow, 'office', 'cutOffOn')).toBe(true);
    expect(isInScope(narrow, 'cluster', 'background')).toBe(false);
  });

  it('lets out nothing that it does not know', () => {
    expect(isInScope(everything, 'ballot', 'marks')).toBe(false);
    expect(isInScope(everything, 'contact', 'noSuchField')).toBe(false);
    expect(isInScope(everything, 'contact', 'constructor')).toBe(false);
  });

  it('meets another in what both let out', () => {
    expect(intersectScopes(everything, narrow)).toEqual(narrow);
    expect(isWider(everything, narrow)).toBe(true);
    expect(isWider(narrow, everything)).toBe(false);
    expect(isWider(narrow, narrow)).toBe(false);
  });
});

import { brotliCompressSync, brotliDecompressSync, constants } from 'node:zlib';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { measureJson } from '../../../../electron/workspace/exchange/json-measure.ts';
import { packContents, unpackContents } from '../../../../electron/workspace/exchange/package-body.ts';
import { contentsToColumns } from '../../../../shared/domain/exchange/contents-to-columns.ts';
import type { PackageContents } from '../../../../shared/domain/exchange/package.ts';
import { FailureError } from '../../../../shared/result.ts';
import { packageContents } from '../../../helpers/package-contents.ts';

const empty: PackageContents = { incarnations: [], batches: [], changes: [] };

function manyChanges(count: number): PackageContents {
  return {
    incarnations: [{ office: 'aden', parent: null, branchedAt: null }],
    batches: [
      { id: 'batch-1', office: 'aden', kind: 'edit', label: '{"key":"editedMany"}', author: 'Amina', at: '2026-03-10T08:00:00.000Z', reverses: null },
    ],
    changes: Array.from({ length: count }, (_, place) => ({
      office: 'aden',
      n: place + 1,
      lamport: place + 1,
      batch: 'batch-1',
      type: 'organisation',
      id: `org-${place % 5_000}`,
      seen: {},
      writes: [{ field: 'note', value: `Visited ${place * 7919}`, limits: null }],
      withheld: [],
    })),
  };
}

/** Any text as a body, made quickly. */
function bodyOf(text: string | Uint8Array): Uint8Array {
  return brotliCompressSync(text, { params: { [constants.BROTLI_PARAM_QUALITY]: 1, [constants.BROTLI_PARAM_LGWIN]: 24 } });
}

/** The failure's code; anything else that is thrown stays thrown. */
function refusalOf(body: Uint8Array): string | null {
  try {
    unpackContents(body);
    return null;
  } catch (error) {
    if (error instanceof FailureError) return error.failure.code;
    throw error;
  }
}

/** Columns with `values` as JSON in the one field there is. */
function columnsAround(values: string): string {
  return JSON.stringify(contentsToColumns(manyChanges(1))).replace('"Visited 0"', values);
}

describe('the body of a package', () => {
  it('unpacks to what was packed', () => {
    expect(unpackContents(packContents(empty))).toEqual(empty);
    fc.assert(
      fc.property(packageContents, (contents) => {
        expect(unpackContents(packContents(contents))).toEqual(contents);
      }),
    );
  });

  it('is JSON that the brotli program alone brings to light', () => {
    const text = brotliDecompressSync(packContents(manyChanges(3))).toString('utf8');
    expect(JSON.parse(text)).toEqual(contentsToColumns(manyChanges(3)));
  });

  it('is small, and made and read within seconds at a hundred thousand changes', () => {
    const contents = manyChanges(100_000);
    const body = packContents(contents);
    expect(body.byteLength).toBeLessThan(600_000);
    expect(unpackContents(body).changes).toHaveLength(100_000);
  });

  it('is not made of more than anybody would read', () => {
    expect(() => packContents(manyChanges(1_000_001))).toThrow(/^package-too-large/);
    const [change] = manyChanges(1).changes;
    const wide = { ...manyChanges(1), changes: [{ ...change, writes: [{ field: 'note', value: Array<number>(8_000_001).fill(0), limits: null }] }] };
    expect(() => packContents(wide as PackageContents)).toThrow(/^package-too-large/);
  });
});

describe('a body from outside', () => {
  it('is refused when it is none', () => {
    for (const bytes of [new Uint8Array(), new Uint8Array([1, 2, 3]), Buffer.from('{"offices":[]}')]) {
      expect(refusalOf(bytes)).toBe('package-damaged');
    }
    for (const text of ['', 'null', '[]', '{}', '{"offices":[}', 'NaN', '\ufeffnull', Buffer.from([0x22, 0xff, 0xfe, 0x22])]) {
      expect(refusalOf(bodyOf(text))).toBe('package-damaged');
    }
    const body = packContents(manyChanges(50));
    for (let length = 0; length < body.byteLength; length += 7) {
      expect(refusalOf(body.subarray(0, length))).toBe('package-damaged');
    }
  });

  it('never fails in an unforeseen way, whichever bytes were changed', () => {
    fc.assert(
      fc.property(packageContents, fc.array(fc.tuple(fc.nat(), fc.nat(255)), { minLength: 1, maxLength: 8 }), (contents, edits) => {
        const body = Uint8Array.from(packContents(contents));
        for (const [place, byte] of edits) body[place % body.byteLength] = byte;
        expect([null, 'package-damaged', 'package-too-large']).toContain(refusalOf(body));
      }),
      { numRuns: 400 },
    );
  });

  it('never fails in an unforeseen way, whatever characters were changed', () => {
    const piece = fc.constantFrom('[', ']', '{', '}', ',', ':', '"', '-', '0', '9', 'e', 'null', '[[', '"*', '\\', '*0', 'é');
    fc.assert(
      fc.property(packageContents, fc.array(fc.tuple(fc.nat(), piece), { minLength: 1, maxLength: 4 }), (contents, edits) => {
        let text = JSON.stringify(contentsToColumns(contents));
        for (const [place, put] of edits) {
          const at = place % text.length;
          text = text.slice(0, at) + put + text.slice(at + (place % 3));
        }
        expect([null, 'package-damaged']).toContain(refusalOf(bodyOf(text)));
      }),
      { numRuns: 400 },
    );
  });

  it('is refused before it fills the memory, however few bytes it has', () => {
    const unfolding = Buffer.alloc(300 * 1_048_576, ' ');
    const bombs: [string, Uint8Array, string][] = [
      ['gigabytes of nothing', bodyOf(unfolding), 'package-too-large'],
      ['lists within lists', bodyOf('['.repeat(5_000_000)), 'package-damaged'],
      ['objects within objects', bodyOf(columnsAround(`${'{"a":'.repeat(900_000)}1${'}'.repeat(900_000)}`)), 'package-damaged'],
      ['very many empty lists', bodyOf(columnsAround(`[${'[],'.repeat(8_000_000)}[]]`)), 'package-too-large'],
      ['very many keys', bodyOf(columnsAround(`{${'"a":1,'.repeat(1_000_000)}"b":1}`)), 'package-too-large'],
      ['one office name for millions', bodyOf(columnsAround('"x"').replace('["aden"]', `["*${'0123456789abcdef'.repeat(3_100_000)}"]`)), 'package-damaged'],
      ['a run of quadrillions', bodyOf(columnsAround('"x"').replace('"numbers":[1,1]', '"numbers":[1,9007199254740990]')), 'package-damaged'],
    ];
    for (const [name, body, code] of bombs) {
      const before = process.memoryUsage().rss;
      const start = performance.now();
      expect([name, refusalOf(body)]).toEqual([name, code]);
      expect([name, performance.now() - start < 8_000]).toEqual([name, true]);
      expect([name, process.memoryUsage().rss - before < 700 * 1_048_576]).toEqual([name, true]);
    }
  });
});

describe('measuring JSON', () => {
  it('sees depth, entries and keys outside of texts only', () => {
    const text = String.raw`{"a[[\"{":[1,[2,"],\\"],{}]}`;
    expect(measureJson(Buffer.from(text))).toEqual({ depth: 3, entries: 7, keys: 1 });
    fc.assert(
      fc.property(fc.jsonValue(), (value) => {
        expect(measureJson(Buffer.from(JSON.stringify(value)))).toEqual(measured(value));
      }),
    );
  });
});

function measured(value: unknown): { depth: number; entries: number; keys: number } {
  if (value === null || typeof value !== 'object') return { depth: 0, entries: 0, keys: 0 };
  const inner = Object.values(value).map(measured);
  return {
    depth: 1 + Math.max(0, ...inner.map(({ depth }) => depth)),
    entries: Math.max(1, inner.length) + inner.reduce((sum, { entries }) => sum + entries, 0),
    keys: (Array.isArray(value) ? 0 : inner.length) + inner.reduce((sum, { keys }) => sum + keys, 0),
  };
}

import { strFromU8, unzipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { fileNamePart, keyFile } from '../../../../renderer/features/procedure/urn-key/key-file.ts';
import { keyGroups } from '../../../../renderer/features/procedure/urn-key/key-groups.ts';
import { textFile } from '../../../../renderer/features/procedure/files/text-file.ts';
import { zipFiles } from '../../../../renderer/features/procedure/files/zip-files.ts';
import { hasReceipt } from '../../../../renderer/features/elections/result/find-receipt.ts';
import { inPortions } from '../../../../renderer/features/procedure/files/portions.ts';

const bytesOf = (base64: string) => Uint8Array.from(Buffer.from(base64, 'base64'));

describe('files of an election', () => {
  it('go into one zip file, names that come twice numbered', () => {
    const { bytes } = zipFiles('ballots.zip', [textFile('a.json', 'x', 'one'), textFile('a.json', 'x', 'two'), textFile('رقم', 'x', 'three')]);
    const files = unzipSync(bytesOf(bytes));
    expect(Object.entries(files).map(([name, content]) => [name, strFromU8(content)])).toEqual([
      ['a.json', 'one'],
      ['a 2.json', 'two'],
      ['رقم', 'three'],
    ]);
  });

  it('keep the key on a line of its own, whatever the note says', () => {
    const { fileName, bytes } = keyFile('Élection : SAG', 'AGE-SECRET-KEY-1ABC', 'Key of\nthe urn');
    expect(fileName).toBe('Élection-SAG-urn-key.txt');
    expect(new TextDecoder().decode(bytesOf(bytes))).toBe('# Key of the urn\nAGE-SECRET-KEY-1ABC\n');
    expect(fileNamePart('***')).toBe('election');
  });

  it('show a key in groups that make the key again', () => {
    const key = `AGE-SECRET-KEY-1${'QPZRY9X8GF2TVDW0S3JN54KHCE6MUA7L'.repeat(2).slice(0, 58)}`;
    expect(keyGroups(key).join('')).toBe(key);
    expect(Math.max(...keyGroups(key).slice(1).map(({ length }) => length))).toBe(6);
  });

  it('come in portions that a call can carry, in their order', () => {
    const file = (size: number) => ({ size });
    expect(inPortions([file(10_000_000), file(4_000_000), file(2_000_000), file(1)]).map((portion) => portion.length)).toEqual([2, 2]);
    expect(inPortions(Array.from({ length: 450 }, () => file(1))).map((portion) => portion.length)).toEqual([200, 200, 50]);
    expect(inPortions([])).toEqual([]);
  });

  it('hold a receipt however it is typed', () => {
    const receipts = ['0A1B-2C3D-4E5F-6071'];
    expect(hasReceipt(receipts, '0a1b 2c3d 4e5f 6071')).toBe(true);
    expect(hasReceipt(receipts, '0A1B-2C3D-4E5F-6072')).toBe(false);
    expect(hasReceipt(receipts, '0A1B')).toBeNull();
    expect(hasReceipt([], '0A1B-2C3D-4E5F-6071')).toBeNull();
  });
});

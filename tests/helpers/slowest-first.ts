import { BaseSequencer, type TestSpecification } from 'vitest/node';

/** Files that take many seconds each, the longest first: started last, one of them would leave all other cores idle. */
const slowest = [
  'tests/torture/kills',
  'workspace/exchange/convergence',
  'command-line/desk',
  'workspace/archive/round-trip',
  'documents/elections/papers',
  'tests/electron/command-line/',
  'tests/torture/',
  'tests/electron/host/',
  'tests/electron/workspace/documents/',
];

function placeOf({ moduleId }: TestSpecification): number {
  const place = slowest.findIndex((part) => moduleId.includes(part));
  return place === -1 ? slowest.length : place;
}

/** A fresh checkout remembers no durations, and the length of a file says little. */
export class SlowestFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const sorted = await super.sort(files);
    return sorted.toSorted((a, b) => placeOf(a) - placeOf(b));
  }
}

import { readFileSync, statSync } from 'node:fs';
import Database from 'better-sqlite3';

/** What somebody sees of a workspace who copied everything at one moment: a backup, the log, sizes and times. */
export interface Snapshot {
  backup: string;
  fileBytes: Buffer;
  walBytes: Buffer;
  fileTime: number;
}

/** One thing that can be told of every voter, in the order in which they voted. */
export interface Observation {
  name: string;
  values: number[];
}

export interface Scene {
  path: string;
  /** The state before the first ballot, then after each. */
  snapshots: Snapshot[];
  sealedLength: number;
  election: string;
}

export function takeSnapshot(path: string, backup: string): Snapshot {
  const read = (file: string) => {
    try {
      return readFileSync(file);
    } catch {
      return Buffer.alloc(0);
    }
  };
  return { backup, fileBytes: read(path), walBytes: read(`${path}-wal`), fileTime: statSync(path).mtimeMs };
}

type Cell = number;

/** Every cell of every table as a number: integers as they are, text and blobs by their length. */
function readCells(file: Database.Database): Map<string, Cell> {
  const tables = file
    .prepare("SELECT name FROM sqlite_schema WHERE type = 'table' AND name NOT LIKE 'sqlite_%' AND name NOT LIKE 'search_%'")
    .pluck()
    .all() as string[];
  const cells = new Map<string, Cell>();
  for (const table of tables) {
    const rows = file.prepare(`SELECT * FROM "${table}"`).all() as Record<string, unknown>[];
    cells.set(`${table} rows`, rows.length);
    rows.forEach((row, place) => {
      for (const [column, value] of Object.entries(row)) {
        const size = typeof value === 'number' ? value : value === null ? -1 : (value as string | Buffer).length;
        cells.set(`${table}[${place}].${column}`, size);
      }
    });
  }
  return cells;
}

function ballotsIn(file: Database.Database, { election, sealedLength }: Scene): string[] {
  const blob = file.prepare('SELECT items FROM urns WHERE subject = ?').pluck().get(election) as Buffer;
  return Array.from({ length: blob.length / sealedLength }, (_, place) => blob.toString('base64', place * sealedLength, (place + 1) * sealedLength));
}

function differingPages(before: Buffer, after: Buffer): number[] {
  const pageSize = 4_096;
  const pages = Math.max(before.length, after.length) / pageSize;
  return Array.from({ length: pages }, (_, page) => page).filter(
    (page) => !before.subarray(page * pageSize, (page + 1) * pageSize).equals(after.subarray(page * pageSize, (page + 1) * pageSize)),
  );
}

const bits = (bytes: Buffer): number => bytes.reduce((sum, byte) => sum + byte.toString(2).replaceAll('0', '').length, 0);

/** Everything that comparing the copies with one another tells of each ballot that came in between two of them. */
export function observe(scene: Scene): Observation[] {
  const { snapshots } = scene;
  const files = snapshots.map(({ backup }) => new Database(backup, { readonly: true }));
  const cells = files.map(readCells);
  const urns = files.map((file) => ballotsIn(file, scene));
  const receipts = files.map((file) => JSON.parse(file.prepare('SELECT receipts FROM urns WHERE subject = ?').pluck().get(scene.election) as string) as string[]);
  const pragma = (name: string) => files.map((file) => file.pragma(name, { simple: true }) as number);
  const [pageCount, freeCount] = [pragma('page_count'), pragma('freelist_count')];
  for (const file of files) file.close();

  const steps = Array.from({ length: snapshots.length - 1 }, (_, step) => step);
  const at = <T>(list: readonly T[], place: number) => list[place] as T;
  const perStep = (name: string, of: (step: number) => number): Observation => ({ name, values: steps.map(of) });
  const newBallot = (step: number) => {
    const before = new Set(at(urns, step));
    return at(urns, step + 1).find((ballot) => !before.has(ballot)) ?? '';
  };
  const ballots = steps.map(newBallot);
  const ciphertexts = ballots.map((ballot) => Buffer.from(ballot, 'base64'));
  const newReceipt = (step: number) => at(receipts, step + 1).find((receipt) => !at(receipts, step).includes(receipt)) ?? '';
  const backups = snapshots.map(({ backup }) => readFileSync(backup));
  const pages = steps.map((step) => differingPages(at(backups, step), at(backups, step + 1)));
  const names = [...new Set(cells.flatMap((one) => [...one.keys()]))];
  return [
    perStep('order of voting', (step) => step),
    perStep('place in the urn at once', (step) => at(urns, step + 1).indexOf(at(ballots, step)) / (step + 1)),
    perStep('place in the last urn', (step) => (urns.at(-1) as string[]).indexOf(at(ballots, step))),
    perStep('length of the ballot', (step) => at(ciphertexts, step).length),
    perStep('bits of the ballot', (step) => bits(at(ciphertexts, step))),
    perStep('first share byte', (step) => at(ciphertexts, step)[40] ?? 0),
    perStep('last byte', (step) => at(ciphertexts, step).at(-1) ?? 0),
    perStep('place of the receipt', (step) => (receipts.at(-1) as string[]).indexOf(newReceipt(step))),
    perStep('growth of the file', (step) => at(backups, step + 1).length - at(backups, step).length),
    perStep('growth of the log', (step) => at(snapshots, step + 1).walBytes.length - at(snapshots, step).walBytes.length),
    perStep('bits of the log', (step) => bits(at(snapshots, step + 1).walBytes.subarray(-20_000))),
    perStep('time of the file', (step) => at(snapshots, step + 1).fileTime),
    perStep('pages', (step) => at(pageCount, step + 1) - at(pageCount, step)),
    perStep('free pages', (step) => at(freeCount, step + 1) - at(freeCount, step)),
    perStep('pages written', (step) => at(pages, step).length),
    perStep('first page written', (step) => at(pages, step)[0] ?? -1),
    perStep('sum of pages written', (step) => at(pages, step).reduce((sum, page) => sum + page, 0)),
    ...names.map((name) => perStep(`change of ${name}`, (step) => (at(cells, step + 1).get(name) ?? -2) - (at(cells, step).get(name) ?? -2))),
  ];
}

/**
 * How well a number separates two groups: the chance that one of the first has a higher value than one of the second
 * (Mann and Whitney's U, ties halved). 0.5: not at all; 0 or 1: completely.
 */
export function separation(values: readonly number[], isFirst: readonly boolean[]): number {
  const first = values.filter((_, place) => isFirst[place]);
  const second = values.filter((_, place) => !isFirst[place]);
  let higher = 0;
  for (const a of first) for (const b of second) higher += a > b ? 1 : a === b ? 0.5 : 0;
  return higher / (first.length * second.length);
}

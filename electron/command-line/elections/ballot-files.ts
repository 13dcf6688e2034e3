import { existsSync, readFileSync, statSync } from 'node:fs';
import { extname, resolve } from 'node:path';
import type { CountingRule } from '../../../shared/domain/elections/election.ts';
import { type BallotFile, ballotFileLimits } from '../../../shared/domain/elections/formats/ballot-file.ts';
import { readBlt } from '../../../shared/domain/elections/formats/blt.ts';
import { readCsv } from '../../../shared/domain/elections/formats/csv.ts';
import { readReplay, type Replay, replayToBallotFile } from '../../../shared/domain/elections/formats/replay.ts';
import { FailureError } from '../../../shared/result.ts';
import { UsageError } from '../command.ts';

export interface ReadBallots {
  path: string;
  file: BallotFile;
  /** The replay file, where it is one. */
  replay: Replay | null;
}

/**
 * Reads a replay file, a `.blt` file or a table of ballots; which one, its first sign or its ending tells.
 *
 * @param rule what was asked for; only a replay file names one itself.
 */
export function readBallots(name: string, rule: CountingRule | null): ReadBallots {
  const path = resolve(name);
  const text = readText(path);
  if (/^\uFEFF?\s*\{/.test(text)) {
    const replay = readReplay(text);
    return { path, file: replayToBallotFile(replay), replay };
  }
  const ending = extname(path).toLowerCase();
  if (ending === '.blt') return { path, file: readBlt(text), replay: null };
  if (!['.csv', '.tsv', '.txt'].includes(ending)) throw new FailureError('ballots-format-unknown', { path });
  if (rule === null) throw new UsageError('usage.rule');
  return { path, file: readCsv(text, rule), replay: null };
}

export function readReplayFile(name: string): { path: string; replay: Replay } {
  const path = resolve(name);
  return { path, replay: readReplay(readText(path)) };
}

/** UTF-8, or what Excel calls Unicode text: UTF-16 with a byte order mark. */
function readText(path: string): string {
  if (!existsSync(path)) throw new FailureError('file-missing', { path });
  const limit = ballotFileLimits.textLength;
  if (statSync(path).size > limit) throw new FailureError('ballots-too-large', { limit: limit / 1_000_000 });
  const bytes = readFileSync(path);
  const encoding = bytes[0] === 0xff && bytes[1] === 0xfe ? 'utf-16le' : 'utf-8';
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes);
  } catch {
    throw new FailureError('ballots-not-text', { path });
  }
}

import type { AnyRecord } from '../../../shared/records/define.ts';
import { recordTypes } from '../../../shared/records/index.ts';
import type { Connection } from '../database/connection.ts';
import type { RecordReader } from '../repositories/records.ts';
import { historyLines, toLineText } from './history-lines.ts';
import type { Pace } from './pace.ts';

/** Text goes out in pieces of about this many characters: whole it may be larger than memory. */
const pieceLength = 65_536;

async function* inPieces(lines: AsyncIterable<string>): AsyncGenerator<Uint8Array> {
  let piece = '';
  for await (const line of lines) {
    piece += line;
    if (piece.length < pieceLength) continue;
    yield Buffer.from(piece);
    piece = '';
  }
  yield Buffer.from(piece);
}

/** `history.jsonl` */
export function historyPieces(connection: Connection, pace: Pace): AsyncIterable<Uint8Array> {
  async function* lines() {
    for (const line of historyLines(connection)) {
      yield toLineText(line);
      if (line.kind === 'change') await pace.advance(1);
    }
  }
  return inPieces(lines());
}

/** `records.json`: the records of each type by its name, one to a line. */
export function recordPieces(records: RecordReader, pace: Pace): AsyncIterable<Uint8Array> {
  async function* lines() {
    yield '{';
    for (const [place, type] of recordTypes.entries()) {
      yield `${place === 0 ? '' : ','}\n${JSON.stringify(type)}: [`;
      let isFirst = true;
      for (const record of [...records.list(type), ...records.listDeleted(type)] as AnyRecord[]) {
        yield `${isFirst ? '' : ','}\n${JSON.stringify(record)}`;
        isFirst = false;
        await pace.advance(1);
      }
      yield '\n]';
    }
    yield '\n}\n';
  }
  return inPieces(lines());
}

import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import type { OutputOf } from '../../../shared/contract/define.ts';
import type { ServiceContract } from '../../../shared/contract/index.ts';
import { FailureError } from '../../../shared/result.ts';
import { type Command, wordAt } from '../command.ts';
import { openWorkspace } from '../opening.ts';
import { findReview, reviewOption } from './find-review.ts';

type Returned = OutputOf<ServiceContract['reviews.collect']>['returned'][number];

/** What goes to the service in one call, so that a folder of any size fits into memory. */
const mostFiles = 100;
const mostBytes = 30_000_000;
/** As much as the service reads of one file. */
const largestFile = 25 * 1_048_576;

/**
 * Takes in a folder of returned questionnaires: each is accepted, or refused with its reason. The folder is only read, and
 * what was taken in before is refused as used, so that running it again changes nothing. Ends with 1 where anything else
 * was refused.
 */
export const collect: Command = {
  usage: 'collect WORKSPACE DIR [--review ID] [--json]',
  options: reviewOption,
  takes: [2, 2],
  async run(context, invocation) {
    const { call, say, tell, give } = context;
    const folder = wordAt(invocation, 1);
    const names = listFiles(folder);
    await openWorkspace(context, wordAt(invocation, 0));
    const review = await findReview(context, invocation);
    const rows: Returned[] = [];
    for (const batch of batches(folder, names)) {
      const small = batch.filter(({ size }) => size <= largestFile);
      const files = small.map(({ name }) => ({ fileName: name, bytes: readFileSync(join(folder, name)).toString('base64') }));
      const returned = files.length === 0 ? [] : (await call('reviews.collect', { review, files, decisions: [] })).returned;
      const large = batch.filter((file) => !small.includes(file)).map(({ name }) => tooLarge(name));
      rows.push(...returned, ...large);
    }
    const described = rows.map(({ refusal, ...row }) => ({
      ...row,
      isAccepted: refusal === null,
      refusal: refusal && { ...refusal, message: say(`errors:${refusal.code}`, refusal.params) },
    }));
    for (const { fileName, place, refusal, answered, asked, receipt } of described) {
      const name = place === null ? fileName : `${fileName} (${place})`;
      tell(refusal === null ? say('command-line:collect.accepted', { name, answered, asked, receipt: receipt ?? '' }) : say('command-line:collect.refused', { name, reason: refusal.message }));
    }
    const accepted = described.filter((row) => row.isAccepted).length;
    const { response } = await call('reviews.view', { review });
    tell(say('command-line:collect.totals', { accepted, refused: described.length - accepted, files: names.length }));
    give({ review, folder, files: names.length, accepted, refused: described.length - accepted, returned: described, response });
    return described.every((row) => row.isAccepted || row.refusal?.code === 'code-used') ? 0 : 1;
  },
};

/** By name; without hidden files and the locks that Office leaves beside an open file. */
function listFiles(folder: string): string[] {
  try {
    return readdirSync(folder, { withFileTypes: true })
      .filter((entry) => entry.isFile() && !/^(\.|~\$)/.test(entry.name))
      .map(({ name }) => name)
      .sort();
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    if (code === 'ENOENT' || code === 'ENOTDIR') throw new FailureError('file-missing', { path: folder });
    throw error;
  }
}

interface Waiting {
  name: string;
  size: number;
}

function batches(folder: string, names: readonly string[]): Waiting[][] {
  const all: Waiting[][] = [];
  let room = 0;
  for (const name of names) {
    const { size } = statSync(join(folder, name));
    const counted = size > largestFile ? 0 : size;
    const last = all.at(-1);
    if (!last || last.length >= mostFiles || counted > room) {
      all.push([{ name, size }]);
      room = mostBytes - counted;
    } else {
      last.push({ name, size });
      room -= counted;
    }
  }
  return all;
}

function tooLarge(fileName: string): Returned {
  return { fileName, place: null, refusal: { code: 'review-file-unsafe', params: {} }, receipt: null, answered: 0, asked: 0, comments: 0, unclear: [], notAsked: 0 };
}

import { sha256 } from '../../workspace/sealing/sha256.ts';
import { countElection } from '../../../shared/domain/elections/count.ts';
import { type CountingRule, countingRules } from '../../../shared/domain/elections/election.ts';
import { ballotFileLimits } from '../../../shared/domain/elections/formats/ballot-file.ts';
import { drawLots } from '../../../shared/domain/elections/lots.ts';
import { verifyReplay } from '../../../shared/domain/elections/replaying.ts';
import { type Command, type Invocation, textOption, UsageError, wordAt } from '../command.ts';
import { readBallots } from './ballot-files.ts';
import { wordCount } from './count-text.ts';

function readRule(invocation: Invocation): CountingRule | null {
  const word = textOption(invocation, 'rule');
  if (word === null) return null;
  const rule = countingRules.find((known) => known === word);
  if (!rule) throw new UsageError('usage.rule');
  return rule;
}

function readSeats(invocation: Invocation): number | null {
  const word = textOption(invocation, 'seats');
  if (word === null) return null;
  const seats = /^\d{1,6}$/.test(word) ? Number(word) : 0;
  if (seats < 1 || seats > ballotFileLimits.seats) throw new UsageError('usage.number', { word });
  return seats;
}

/** Counts a file of ballots. A tie that nothing settles is told, and ends with 1. */
export const count: Command = {
  usage: 'count FILE [--rule plurality|approval|stv] [--seats N] [--lots SEED] [--json]      FILE: .blt, .csv, or a replay file, which names its rule and seats',
  options: { rule: { type: 'string' }, seats: { type: 'string' }, lots: { type: 'string' } },
  takes: [1, 1],
  async run({ say, tell, warn, give }, invocation) {
    const askedRule = readRule(invocation);
    const askedSeats = readSeats(invocation);
    const seed = textOption(invocation, 'lots');
    if (seed === '') throw new UsageError('usage.lots');
    const { path, file, replay } = readBallots(wordAt(invocation, 0), askedRule);
    const rule = askedRule ?? file.rule;
    const seats = askedSeats ?? file.seats;
    if (rule === null) throw new UsageError('usage.rule');
    if (seats === null) throw new UsageError('usage.seats');
    if (replay && verifyReplay(replay, sha256).differences.length > 0) warn(say('command-line:elections.differs', { path }));

    const order = seed === null ? file.lots : drawLots(seed, file.candidates.map(({ id }) => id), sha256);
    const lots = order && { seed: seed ?? replay?.lots?.seed ?? null, order };
    const result = countElection({ ...file, rule, seats, lots: order });
    const names = new Map(result.candidates.map(({ id, name }) => [id, name]));
    const nameAll = (ids: readonly string[]) => ids.map((id) => names.get(id)).join(', ');
    if (file.title) tell(file.title);
    for (const line of wordCount(say, result)) tell(line);
    if (lots) tell(`${say('command-line:elections.labels.lots')}: ${nameAll(lots.order)}`);
    give({ path, title: file.title, ...result, lots });
    if (result.unsettled.length === 0) return 0;
    warn(say('command-line:elections.unsettled', { names: nameAll(result.unsettled) }));
    return 1;
  },
};

import { countElection } from '../../shared/domain/elections/count.ts';
import type { Election } from '../../shared/domain/elections/election.ts';
import { readBlt } from '../../shared/domain/elections/formats/blt.ts';
import { createDice, shuffle } from '../shared/domain/elections/random-elections.ts';
import { figure, type Measurement, medianMilliseconds } from './measure.ts';

const seats = 5;

/** Every ballot ranks between one and all candidates, drawn so that some are liked more: hardly two ballots are equal. */
function writeBlt(ballots: number, candidates: number): string {
  const dice = createDice(20_110_399);
  const numbers = Array.from({ length: candidates }, (_, place) => place + 1);
  const lines = Array.from({ length: ballots }, () => {
    const liked = shuffle(numbers, dice).sort((a, b) => a + dice(candidates) - b - dice(candidates));
    return `1 ${liked.slice(0, 1 + dice(candidates)).join(' ')} 0`;
  });
  return [`${candidates} ${seats}`, ...lines, '0', ...numbers.map((number) => `"Candidate ${number}"`)].join('\n');
}

function toElection(text: string): Election {
  const file = readBlt(text);
  return { ...file, rule: 'stv', seats, lots: file.candidates.map(({ id }) => id) };
}

/**
 * The single transferable vote with 10,000 ballots and 20 candidates, and how it grows. No maintained counter of its kind
 * was found on npm: `stv` and `caritat` stand at 0.0.x and count by other methods, in floating point.
 */
export async function measureElections(): Promise<Measurement[]> {
  const timeOf = async (ballots: number, candidates: number) => {
    const election = toElection(writeBlt(ballots, candidates));
    return medianMilliseconds(7, () => countElection(election));
  };
  const text = writeBlt(10_000, 20);
  const reading = await medianMilliseconds(7, () => toElection(text));
  const { stages } = countElection(toElection(text));
  await timeOf(10_000, 20);
  const base = await timeOf(10_000, 20);
  const perSecond = (ballots: number, took: number) => `${Math.round(ballots / (took / 1_000)).toLocaleString('en')} ballots a second`;
  const times = async (ballots: number, candidates: number) => {
    const took = await timeOf(ballots, candidates);
    return figure(`STV, ${ballots} ballots x ${candidates} candidates`, `${took.toFixed(1)} ms`, `${(took / base).toFixed(2)} times the first`);
  };
  return [
    figure(`STV, 10000 ballots x 20 candidates, ${stages.length} stages`, `${base.toFixed(1)} ms`, perSecond(10_000, base)),
    figure('reading those ballots from .blt', `${reading.toFixed(1)} ms`, perSecond(10_000, reading)),
    await times(20_000, 20),
    await times(40_000, 20),
    await times(10_000, 40),
    await times(10_000, 80),
  ];
}

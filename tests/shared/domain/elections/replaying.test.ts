import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { countElection } from '../../../../shared/domain/elections/count.ts';
import { countingRules } from '../../../../shared/domain/elections/election.ts';
import { toCanonicalJson } from '../../../../shared/domain/elections/formats/canonical-json.ts';
import { readReplay, type Replay, replayToBallotFile } from '../../../../shared/domain/elections/formats/replay.ts';
import { drawLots } from '../../../../shared/domain/elections/lots.ts';
import { makeReplay, verifyReplay } from '../../../../shared/domain/elections/replaying.ts';
import { FailureError } from '../../../../shared/result.ts';
import { makeElection } from './make-election.ts';
import { createDice, rollElection, sha256, shuffle } from './random-elections.ts';

const constituencies = [
  { id: 'north', name: 'North', floor: 1, ceiling: null },
  { id: 'south', name: 'South', floor: 0, ceiling: 2 },
];
const election = makeElection('stv', 2, 'A:north B:south C:south -D', ['4 B A', '3 C', '2 A', '1 D C', '2 B=A', '1'], {
  constituencies,
  lots: drawLots('seed', ['A', 'B', 'C', 'D'], sha256),
});
const replay = makeReplay('SAG', election, 'seed', sha256);
const changed = (change: (copy: Replay) => void): Replay => {
  const copy = structuredClone(replay);
  change(copy);
  return copy;
};

function failureOf(text: string) {
  try {
    return readReplay(text);
  } catch (error) {
    if (error instanceof FailureError) return error.failure;
    throw error;
  }
}

describe('a replay file', () => {
  it('is read as it was made, and counts to the same result', () => {
    const read = readReplay(JSON.stringify(replay));
    expect(read).toEqual(replay);
    expect(countElection(replayToBallotFile(read))).toEqual(countElection(election));
    expect(verifyReplay(read, sha256)).toMatchObject({ isOk: true, differences: [] });
  });

  it('does so for any election', () => {
    fc.assert(
      fc.property(fc.nat(), fc.constantFrom(...countingRules), (seed, rule) => {
        const rolled = rollElection(rule, createDice(seed));
        const made = readReplay(JSON.stringify(makeReplay('', rolled, null, sha256)));
        expect(verifyReplay(made, sha256).differences).toEqual([]);
        expect(countElection(replayToBallotFile(made))).toEqual(countElection(rolled));
      }),
      { numRuns: 300 },
    );
  });

  it('says nothing by the order of its ballots', () => {
    const dice = createDice(7);
    const mixed = { ...election, papers: shuffle(election.papers.flatMap(({ ranks, copies }) => Array.from({ length: copies }, () => ({ ranks, copies: 1 }))), dice) };
    expect(makeReplay('SAG', mixed, 'seed', sha256)).toEqual(replay);
  });

  it('has digests that anybody can take: SHA-256 of canonical JSON', () => {
    expect(toCanonicalJson({ b: [1, { d: null, c: 'x' }], a: true })).toBe('{"a":true,"b":[1,{"c":"x","d":null}]}');
    expect(replay.digests.rules).toBe(
      sha256('{"constituencies":[{"ceiling":null,"floor":1,"id":"north","name":"North"},{"ceiling":2,"floor":0,"id":"south","name":"South"}],"rule":"stv","seats":2}'),
    );
  });
});

describe('verifying', () => {
  it.each<[string, (copy: Replay) => void, object[]]>([
    ['a digest', (copy) => void (copy.digests.ballots = '0'.repeat(64)), [{ kind: 'digest', part: 'ballots' }]],
    ['a name', (copy) => void ((copy.candidates[0] as { name: string }).name = 'Z'), [{ kind: 'digest', part: 'candidates' }]],
    ['the title, which decides nothing', (copy) => void (copy.title = 'Other'), []],
    [
      'the winners',
      (copy) => void copy.result.elected.reverse(),
      [{ kind: 'digest', part: 'result' }, { kind: 'elected' }],
    ],
    [
      'a total of one stage',
      (copy) => void ((copy.result.stages[0] as Replay['result']['stages'][number]).totals['B'] = '9.00000'),
      [
        { kind: 'digest', part: 'result' },
        { kind: 'stage', stage: 1 },
      ],
    ],
    ['what is unsettled', (copy) => void copy.result.unsettled.push('A'), [{ kind: 'digest', part: 'result' }, { kind: 'unsettled' }]],
    ['the quota', (copy) => void (copy.result.quota = 9), [{ kind: 'digest', part: 'result' }, { kind: 'quota' }]],
    ['a stage too many', (copy) => void copy.result.stages.push(copy.result.stages[0] as never), [{ kind: 'digest', part: 'result' }, { kind: 'stages' }]],
    ['the order of lots', (copy) => void copy.lots?.order.reverse(), [{ kind: 'digest', part: 'lots' }, { kind: 'lots' }, { kind: 'stage', stage: 1 }, { kind: 'elected' }]],
  ])('finds %s that was changed', (_, change, differences) => {
    expect(verifyReplay(changed(change), sha256).differences).toEqual(differences);
  });

  it('finds a ballot that was added, and all that follows from it', () => {
    const kinds = verifyReplay(changed((copy) => void copy.ballots.push({ copies: 9, ranks: [['C']] })), sha256).differences.map(({ kind }) => kind);
    expect(kinds).toEqual(expect.arrayContaining(['digest', 'ballots', 'quota', 'stage']));
  });

  it('finds a result that was made up with all its digests', () => {
    const forged = changed((copy) => {
      copy.result.elected = ['B', 'A'];
      copy.digests.result = sha256(toCanonicalJson(copy.result));
    });
    expect(verifyReplay(forged, sha256)).toMatchObject({ isOk: false, differences: [{ kind: 'elected' }] });
  });
});

describe('a replay file that does not fit', () => {
  const where = (place: string) => ({ code: 'replay-invalid', params: { where: place } });

  it.each<[string, unknown, object]>([
    ['text', 'Dear all', { code: 'replay-unknown' }],
    ['other JSON', '{"a":1}', { code: 'replay-unknown' }],
    ['a list', '[]', { code: 'replay-unknown' }],
    ['half of it', JSON.stringify(replay).slice(0, -9), { code: 'replay-unknown' }],
    ['a newer one', { ...replay, version: 2 }, { code: 'replay-newer', params: { version: 2, known: 1 } }],
    ['no version', { ...replay, version: 'x' }, where('version')],
    ['no seats', { ...replay, rules: { ...replay.rules, seats: 0 } }, where('rules.seats')],
    ['half a seat', { ...replay, rules: { ...replay.rules, seats: 1.5 } }, where('rules.seats')],
    ['more floors than seats', { ...replay, rules: { ...replay.rules, constituencies: [{ ...constituencies[0], floor: 3 }, constituencies[1]] } }, where('rules.seats')],
    ['a ceiling below its floor', { ...replay, rules: { ...replay.rules, constituencies: [{ ...constituencies[0], ceiling: 0 }, constituencies[1]] } }, where('rules.constituencies.0.ceiling')],
    ['a constituency twice', { ...replay, rules: { ...replay.rules, constituencies: [constituencies[1], constituencies[1]] } }, where('rules.constituencies.1.id')],
    ['a candidate twice', { ...replay, candidates: [...replay.candidates, replay.candidates[0]] }, where('candidates.4.id')],
    ['a candidate of nowhere', { ...replay, candidates: replay.candidates.map((candidate) => ({ ...candidate, constituency: 'west' })) }, where('candidates.0.constituency')],
    ['an id that every object has', { ...replay, candidates: [{ ...replay.candidates[0], id: 'toString' }] }, where('candidates.0.id')],
    ['a ballot for nobody', { ...replay, ballots: [{ copies: 1, ranks: [['A'], ['X']] }] }, where('ballots.0')],
    ['a candidate twice on a ballot', { ...replay, ballots: [{ copies: 1, marks: ['A', 'A'] }] }, where('ballots.0')],
    ['a ballot less than once', { ...replay, ballots: [{ copies: 0, marks: ['A'] }] }, where('ballots.0.copies')],
    ['too many papers', { ...replay, ballots: [{ copies: 1_000_000, marks: ['A'] }, { copies: 1, marks: ['A'] }] }, { code: 'ballots-too-many' }],
    ['lots without somebody', { ...replay, lots: { seed: null, order: ['A', 'B'] } }, where('lots.order')],
    ['lots with somebody twice', { ...replay, lots: { seed: null, order: ['A', 'B', 'C', 'A'] } }, where('lots.order')],
    ['something more', { ...replay, voters: ['…'] }, where('.')],
  ])('%s is refused', (_, content, failure) => {
    expect(failureOf(typeof content === 'string' ? content : JSON.stringify(content))).toMatchObject(failure);
  });

  it('fails in one clear way or is read, whatever was changed in it', () => {
    const text = JSON.stringify(replay);
    fc.assert(
      fc.property(fc.nat(text.length - 1), fc.nat(40), fc.string({ maxLength: 8 }), (at, gone, put) => {
        const read = failureOf(text.slice(0, at) + put + text.slice(at + gone));
        if (!('code' in read)) verifyReplay(read, sha256);
      }),
      { numRuns: 1_000 },
    );
  });
});

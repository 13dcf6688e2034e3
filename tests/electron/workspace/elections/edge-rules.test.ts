import { describe, expect, test } from 'vitest';
import { candidateOf, createTestElection, days, type ElectionWanted, type TestElection } from '../../../helpers/elections.ts';

const people = (type: 'nngo' | 'ingo' | 'un', ...ids: string[]) => ids.map((id) => ({ id, type }));
const oneConstituency = (seats: number, floor = 0): ElectionWanted['constituencies'] => [{ id: 'all', types: ['nngo', 'ingo'], seats, floor }];
const five = people('nngo', 'a', 'b', 'c', 'd', 'e');

async function prepared(wanted: ElectionWanted): Promise<TestElection> {
  const one = await createTestElection(wanted);
  await one.prepare();
  return one;
}

async function opened(wanted: ElectionWanted): Promise<TestElection> {
  const one = await prepared(wanted);
  await one.open();
  return one;
}

async function counted(one: TestElection) {
  await one.desk.call('elections.count', { election: one.election });
  const { result } = await one.view();
  const [first] = result?.electorates ?? [];
  return { ...first, elected: first?.elected.map(({ nomination, how }) => `${nomination} ${how}`) };
}

describe('seats without a contest', () => {
  test('no candidates: no ballot, every seat unfilled', async () => {
    const one = await prepared({ organisations: five, constituencies: oneConstituency(2), candidates: {} });
    expect(await one.codeOf('elections.open')).toBe('election-without-contest');
    expect(await counted(one)).toMatchObject({ elected: [], unfilled: 2, runnersUp: [] });
    await one.desk.call('elections.declare', { election: one.election });
    await one.desk.close();
  });

  test('fewer candidates than seats: elected without a ballot, the rest unfilled', async () => {
    const one = await prepared({ organisations: five, constituencies: oneConstituency(3), candidates: { all: ['a', 'b'] } });
    expect(await one.codeOf('elections.open')).toBe('election-without-contest');
    expect(await counted(one)).toMatchObject({ elected: ['n-a uncontested', 'n-b uncontested'], unfilled: 1 });
    await one.desk.close();
  });

  test('a contest cannot be counted without a vote', async () => {
    const one = await prepared({ organisations: five, constituencies: oneConstituency(1), candidates: { all: ['a', 'b'] } });
    expect(await one.codeOf('elections.count')).toBe('election-contested');
    await one.desk.close();
  });

  test('only organisations with a contest get a ballot', async () => {
    const one = await opened({
      organisations: [...five, ...people('un', 'u', 'v')],
      constituencies: [...oneConstituency(1), { id: 'un', types: ['un'], seats: 1 }],
      candidates: { all: ['a', 'b'], un: ['u'] },
    });
    expect([...one.forms.keys()].sort()).toEqual(['a', 'b', 'c', 'd', 'e']);
    for (const id of ['a', 'b', 'c']) await one.cast(id, [[candidateOf('a')]]);
    await one.close();
    await one.desk.call('elections.count', { election: one.election });
    expect((await one.view()).result?.electorates).toMatchObject([
      { electorate: 'all', elected: [{ nomination: 'n-a', how: 'ballot' }] },
      { electorate: 'un', elected: [{ nomination: 'n-u', how: 'uncontested' }] },
    ]);
    await one.desk.close();
  });
});

describe('ballots', () => {
  test('all blank: nobody is elected, and lots do not decide', async () => {
    const one = await opened({ organisations: five, constituencies: oneConstituency(1), candidates: { all: ['a', 'b'] } });
    for (const { id } of five) expect(await one.cast(id, [])).toBeNull();
    await one.close();
    expect((await one.view()).closing?.electorates).toMatchObject([{ returned: 5, valid: 0, blank: 5, spoiled: 0 }]);
    expect(await counted(one)).toMatchObject({ elected: [], unfilled: 1, unsettled: [] });
    await one.desk.close();
  });

  test('one voter: a result, and no marks anywhere', async () => {
    const one = await opened({ organisations: five, constituencies: oneConstituency(1), candidates: { all: ['a', 'b'] } });
    await one.cast('c', [[candidateOf('b')]]);
    await one.close();
    expect((await one.view()).closing?.electorates).toMatchObject([{ returned: 1, valid: null, blank: null, spoiled: null, isWithheld: true }]);
    expect(one.desk.workspace.sealedUrns.anonymousOf(one.election)).toEqual([]);
    expect(await counted(one)).toMatchObject({ elected: ['n-b ballot'], runnersUp: [], replayDigest: null });
    expect(await one.desk.call('elections.replay', { election: one.election })).toEqual([]);
    expect(await one.desk.call('elections.stages', { election: one.election })).toMatchObject([{ electorate: 'all', count: null }]);
    await one.desk.close();
  });

  test('nobody voted: closed with nothing in the urn', async () => {
    const one = await opened({ organisations: five, constituencies: oneConstituency(1), candidates: { all: ['a', 'b'] } });
    await one.close();
    expect(await counted(one)).toMatchObject({ elected: [], unfilled: 1 });
    await one.desk.close();
  });

  test('everybody tied: the lots that were drawn before decide', async () => {
    const organisations = people('nngo', 'a', 'b', 'c', 'd');
    const one = await opened({ organisations, constituencies: oneConstituency(1), candidates: { all: ['a', 'b', 'c', 'd'] } });
    const order = (await one.view()).lots?.order ?? [];
    for (const { id } of organisations) await one.cast(id, [[candidateOf(id)]]);
    await one.close();
    expect(await counted(one)).toMatchObject({ elected: [`${order[0]} ballot`], runnersUp: order.slice(1), unsettled: [] });
    await one.desk.close();
  });

  test('late ones are refused, and the day of closing is still in time', async () => {
    const one = await opened({ organisations: five, constituencies: oneConstituency(1), candidates: { all: ['a', 'b'] } });
    one.set(days.closes);
    expect(await one.cast('a', [[candidateOf('a')]])).toBeNull();
    one.set('2026-03-18');
    expect(await one.cast('b', [[candidateOf('a')]])).toBe('ballot-late');
    await one.desk.close();
  });

  test('a lost code is void once it was replaced, and a used one is never replaced', async () => {
    const one = await opened({ organisations: five, constituencies: oneConstituency(1), candidates: { all: ['a', 'b'] } });
    const { election, desk } = one;
    const lost = one.forms.get('a');
    const { files } = await desk.call('elections.reissueCode', { election, organisation: 'a', medium: 'data', language: 'en' });
    expect(await one.cast('a', [[candidateOf('a')]])).toBe('code-void');
    one.forms.set('a', JSON.parse(Buffer.from(files[0]?.bytes ?? '', 'base64').toString('utf8')));
    expect(one.forms.get('a')?.code).not.toBe(lost?.code);
    expect(await one.cast('a', [[candidateOf('a')]])).toBeNull();
    expect(await one.cast('a', [[candidateOf('a')]])).toBe('code-used');
    expect(await one.codeOf('elections.reissueCode', { organisation: 'a', medium: 'data', language: 'en' })).toBe('code-used');
    expect(await one.issue()).toBe(0);
    expect((await one.view()).turnout).toMatchObject([{ issued: 5, returned: 1 }]);
    await one.desk.close();
  });

  test('an organisation that left votes no more, and a ballot that it gave stays', async () => {
    const one = await opened({ organisations: five, constituencies: oneConstituency(1), candidates: { all: ['a', 'b'] } });
    const { election, desk } = one;
    await one.cast('c', [[candidateOf('a')]]);
    await desk.call('records.remove', { type: 'organisation', ids: ['c', 'd'] });
    expect(await desk.call('elections.noteDeparture', { election, organisation: 'c', reason: 'Left the country.' })).toEqual({ hadVoted: true });
    expect(await desk.call('elections.noteDeparture', { election, organisation: 'd', reason: 'Left the country.' })).toEqual({ hadVoted: false });
    expect(await one.cast('d', [[candidateOf('a')]])).toBe('code-void');
    expect((await one.view()).turnout).toMatchObject([{ roll: 4, issued: 4, returned: 1 }]);
    for (const id of ['a', 'b', 'e']) await one.cast(id, [[candidateOf('b')]]);
    await one.close();
    expect((await one.view()).closing?.electorates).toMatchObject([{ roll: 4, returned: 4, voided: 1, valid: 4 }]);
    expect((await one.view()).roll.find(({ organisation }) => organisation === 'c')).toMatchObject({ organisationName: 'Organisation c', hasVoted: true });
    await one.desk.close();
  });

  test('each way a ballot is refused has its reason', async () => {
    const one = await opened({ organisations: five, constituencies: oneConstituency(1), candidates: { all: ['a', 'b'] } });
    const form = one.forms.get('a');
    const cast = async (change: Record<string, unknown>) => {
      const bytes = Buffer.from(JSON.stringify({ ...form, ranks: [[candidateOf('a')]], ...change })).toString('base64');
      const { files } = await one.desk.call('elections.receiveFiles', { election: one.election, files: [{ fileName: 'ballot.json', bytes }] });
      return files[0]?.refusal?.code ?? null;
    };
    expect(await cast({ code: 'AAAA-BBBB-CCCC-DDDD' })).toBe('code-unknown');
    expect(await cast({ election: 'another' })).toBe('ballot-wrong-election');
    expect(await cast({ ranks: [[candidateOf('a'), candidateOf('b')]] })).toBe('ballot-too-many-marks');
    expect(await cast({ ranks: [['n-z']] })).toBe('ballot-edited');
    expect(await cast({ ranks: [[candidateOf('a'), candidateOf('a')]] })).toBe('ballot-edited');
    expect(await cast({ candidates: form?.candidates.toReversed() })).toBe('ballot-edited');
    expect(await cast({ candidates: form?.candidates.map((one) => ({ ...one, personName: 'Somebody else' })) })).toBe('ballot-edited');
    expect(await cast({ version: 2 })).toBe('ballot-newer');
    expect(await cast({ ranks: 'n-a' })).toBe('ballot-unreadable');
    expect(await cast({})).toBeNull();
    expect(await cast({})).toBe('code-used');
    const rubbish = ['', 'PK\u0003\u0004', '{', '[]', 'null', '\uFEFF{"format":"cluster-desk-ballot"}', '{"format":"cluster-desk-ballot","version":1e99}'];
    for (const text of rubbish) {
      const bytes = Buffer.from(text).toString('base64');
      const { files } = await one.desk.call('elections.receiveFiles', { election: one.election, files: [{ fileName: 'x', bytes }] });
      expect([text, files[0]?.refusal?.code]).toEqual([text, expect.any(String)]);
    }
    expect((await one.view()).turnout).toMatchObject([{ returned: 1 }]);
    expect(one.desk.unexpected).toEqual([]);
    await one.desk.close();
  });

  test('two people who type a paper apart: neither is kept; a spoiled paper counts as spoiled', async () => {
    const one = await opened({ organisations: five, constituencies: oneConstituency(1), candidates: { all: ['a', 'b'] } });
    const type = (organisation: string, typedBy: string, ranks: string[][], isSpoiled = false) =>
      one.desk.call('elections.typePaper', { election: one.election, code: one.forms.get(organisation)?.code ?? '', ranks, isSpoiled, typedBy });
    await type('a', 'Amal', [[candidateOf('a')]]);
    expect(await type('a', 'Bo', [[candidateOf('b')]])).toMatchObject({ state: 'differs', first: [['n-a']], second: [['n-b']] });
    expect((await one.view()).papersWaiting).toBe(0);
    expect((await one.view()).turnout).toMatchObject([{ returned: 0 }]);
    const both = [[candidateOf('a'), candidateOf('b')]];
    for (const [organisation, ranks, isSpoiled] of [['a', both, false], ['b', [], true], ['c', [[candidateOf('a')]], false]] as const) {
      await type(organisation, 'Amal', ranks as string[][], isSpoiled);
      expect(await type(organisation, 'Bo', ranks as string[][], isSpoiled)).toMatchObject({ state: 'deposited' });
    }
    await one.close();
    expect((await one.view()).closing?.electorates).toMatchObject([{ returned: 3, valid: 1, blank: 0, spoiled: 2 }]);
    await one.desk.close();
  });
});

describe('floors', () => {
  test('a floor larger than its candidates keeps seats vacant for them', async () => {
    const organisations = [...people('ingo', 'i', 'j', 'k', 'l'), ...people('nngo', 'n')];
    const one = await opened({ organisations, constituencies: oneConstituency(3, 2), candidates: { all: ['i', 'j', 'n'] } });
    expect((await one.view()).contests).toMatchObject([{ state: 'contested', unfilled: 1 }]);
    for (const { id } of organisations) await one.cast(id, [[candidateOf('i'), candidateOf('j')]]);
    await one.close();
    const result = await counted(one);
    expect(result.unfilled).toBe(1);
    expect(result.elected).toHaveLength(2);
    expect(result.elected).toContain('n-n ballot');
    await one.desk.close();
  });
});

describe('the quorum', () => {
  const wanted = (quorumMissed: string): ElectionWanted => ({
    organisations: five,
    constituencies: oneConstituency(1),
    candidates: { all: ['a', 'b'] },
    rules: { turnoutQuorumPercent: 80, quorumMissed, secrecyThreshold: 2 },
  });
  const voteTwice = async (one: TestElection) => {
    for (const id of ['a', 'b']) await one.cast(id, [[candidateOf('a')]]);
  };

  test('missed: voting is extended once, then the result stands', async () => {
    const one = await opened(wanted('extend'));
    await voteTwice(one);
    one.set(days.closes);
    expect(await one.codeOf('elections.close', { urnKey: one.urnKey, returnedByHand: null, explanation: null })).toBe('election-quorum-missed');
    expect(await one.codeOf('elections.extend', { closesOn: days.closes })).toBe('election-extension-short');
    await one.desk.call('elections.extend', { election: one.election, closesOn: '2026-03-24' });
    one.set('2026-03-24');
    expect(await one.cast('c', [[candidateOf('b')]])).toBeNull();
    expect(await one.codeOf('elections.extend', { closesOn: '2026-03-30' })).toBe('election-not-extendable');
    await one.desk.call('elections.close', { election: one.election, urnKey: one.urnKey, returnedByHand: null, explanation: null });
    expect((await one.view()).closing?.electorates).toMatchObject([{ isQuorumReached: false, isCounted: true }]);
    expect(await counted(one)).toMatchObject({ elected: ['n-a ballot'] });
    await one.desk.close();
  });

  test('missed: the seats are opened anew, and the ballots are gone unread', async () => {
    const one = await opened(wanted('reopen'));
    await voteTwice(one);
    await one.close();
    expect((await one.view()).closing?.electorates).toMatchObject([{ returned: 2, valid: null, isQuorumReached: false, isCounted: false }]);
    expect(one.desk.workspace.sealedUrns.anonymousOf(one.election)).toEqual([]);
    expect(await counted(one)).toMatchObject({ elected: [], unfilled: 1 });
    await one.desk.close();
  });

  test('missed where the rules let it stand', async () => {
    const one = await opened(wanted('stand'));
    await voteTwice(one);
    await one.close();
    expect(await counted(one)).toMatchObject({ elected: ['n-a ballot'] });
    await one.desk.close();
  });
});

test('a withdrawal after opening moves no vote to another', async () => {
  const one = await opened({ organisations: five, constituencies: oneConstituency(1), candidates: { all: ['a', 'b', 'c'] } });
  for (const id of ['a', 'b', 'c']) await one.cast(id, [[candidateOf('b')]]);
  for (const id of ['d', 'e']) await one.cast(id, [[candidateOf('c')]]);
  await one.desk.call('records.save', { type: 'nomination', id: candidateOf('b'), fields: { withdrawnOn: days.opens } });
  await one.close();
  expect((await one.view()).closing?.electorates).toMatchObject([{ valid: 2, blank: 3 }]);
  expect(await counted(one)).toMatchObject({ elected: ['n-c ballot'], runnersUp: [] });
  await one.desk.close();
});

test('a joint electorate fills each constituency its seats', async () => {
  const organisations = [...people('ingo', 'i', 'j', 'k'), ...people('nngo', 'n', 'm', 'o')];
  const one = await opened({
    organisations,
    constituencies: [
      { id: 'x', types: ['ingo'], seats: 1 },
      { id: 'y', types: ['nngo'], seats: 1 },
    ],
    candidates: { x: ['i', 'j'], y: ['n', 'm'] },
    rules: { electorate: 'joint' },
  });
  for (const { id } of organisations) expect(await one.cast(id, [[candidateOf('i'), candidateOf('j')]])).toBeNull();
  await one.close();
  const result = await counted(one);
  expect(result.elected).toHaveLength(2);
  expect(result.elected?.filter((name) => name.startsWith('n-i') || name.startsWith('n-j'))).toHaveLength(1);
  await one.desk.close();
});

test('hands: as many ballots as present, and no code of theirs is good any more', async () => {
  const one = await opened({ organisations: five, constituencies: oneConstituency(2), candidates: { all: ['a', 'b', 'c'] }, rules: { openVoting: true } });
  const hands = (more: Record<string, unknown> = {}) => ({
    electorate: 'all',
    present: ['a', 'b', 'c'],
    hands: [{ nomination: 'n-a', hands: 3 }, { nomination: 'n-b', hands: 2 }, { nomination: 'n-c', hands: 0 }],
    ...more,
  });
  expect(await one.codeOf('elections.recordHands', hands({ hands: [{ nomination: 'n-a', hands: 4 }] }))).toBe('hands-impossible');
  expect(await one.codeOf('elections.recordHands', hands({ present: ['a', 'iom'] }))).toBe('hands-not-elector');
  await one.cast('d', [[candidateOf('c')]]);
  expect(await one.codeOf('elections.recordHands', hands({ present: ['a', 'd'] }))).toBe('hands-voted-already');
  expect(await one.codeOf('elections.recordHands', hands())).toBeNull();
  expect(await one.cast('a', [[candidateOf('c')]])).toBe('code-used');
  await one.close();
  expect((await one.view()).closing?.electorates).toMatchObject([{ returned: 4, valid: 4 }]);
  await one.desk.call('elections.count', { election: one.election });
  expect(await one.desk.call('elections.stages', { election: one.election })).toMatchObject([{ count: { stages: [{ totals: { 'n-a': 3, 'n-b': 2, 'n-c': 1 } }] } }]);
  await one.desk.close();
});

test('a selection fills seats with written reasons and no ballot', async () => {
  const one = await prepared({
    organisations: five,
    constituencies: oneConstituency(2),
    candidates: { all: ['a', 'b', 'c'] },
    rules: { procedure: 'selection', criteria: 'Presence in three districts.' },
  });
  expect(await one.codeOf('elections.open')).toBe('election-by-selection');
  const chosen = (...ids: string[]) => ({ chosen: ids.map((id) => ({ nomination: candidateOf(id), reason: 'Fits.' })) });
  expect(await one.codeOf('elections.select', chosen('a', 'b', 'c'))).toBe('election-too-many-chosen');
  expect(await one.codeOf('elections.select', chosen('z'))).toBe('nomination-not-standing');
  expect(await one.codeOf('elections.select', chosen('a'))).toBeNull();
  expect((await one.view()).result?.electorates).toMatchObject([{ elected: [{ nomination: 'n-a', how: 'selection', reason: 'Fits.' }], unfilled: 1 }]);
  await one.desk.close();
});

import { expect, test } from 'vitest';
import { readReplay } from '../../../../shared/domain/elections/formats/replay.ts';
import { verifyReplay } from '../../../../shared/domain/elections/replaying.ts';
import { sha256 } from '../../../../electron/workspace/sealing/sha256.ts';
import { candidateOf, createTestElection, days } from '../../../helpers/elections.ts';

const organisations = [
  ...['u1', 'u2', 'u3', 'u4'].map((id) => ({ id, type: 'un' as const })),
  ...['n1', 'n2', 'n3', 'n4', 'n5'].map((id) => ({ id, type: 'nngo' as const })),
];

test('an election from its rules to the group, its term and a vacancy', async () => {
  const one = await createTestElection({
    organisations,
    constituencies: [
      { id: 'un', types: ['un'], seats: 1 },
      { id: 'ngo', types: ['nngo'], seats: 2 },
    ],
    candidates: { un: ['u1', 'u2'], ngo: ['n1', 'n2', 'n3'] },
    rules: { turnoutQuorumPercent: 50 },
  });
  const { desk, election, group } = one;
  await one.prepare();
  expect(await one.view()).toMatchObject({
    election: { status: 'ready', electors: 9, candidates: 5, seats: 3 },
    areRulesChanged: false,
    contests: [{ electorate: 'un', state: 'contested' }, { electorate: 'ngo', state: 'contested' }],
  });
  expect(await one.codeOf('elections.open')).toBe('election-lots-missing');
  await one.open();
  expect(one.forms.size).toBe(9);

  expect(await one.cast('u1', [[candidateOf('u1')]])).toBeNull();
  expect(await one.cast('u2', [[candidateOf('u1')]])).toBeNull();
  expect(await one.cast('u3', [[candidateOf('u2')]])).toBeNull();
  expect(await one.cast('n1', [[candidateOf('n1'), candidateOf('n2')]])).toBeNull();
  const { receipt } = await desk.call('elections.vote', { election, code: one.forms.get('n2')?.code.toLowerCase().replaceAll('-', ' ') ?? '', ranks: [[candidateOf('n2')]] });
  expect(receipt).toBe(one.forms.get('n2')?.receipt);
  const typed = { election, code: one.forms.get('n3')?.code ?? '', ranks: [[candidateOf('n2'), candidateOf('n3')]], isSpoiled: false };
  expect(await desk.call('elections.typePaper', { ...typed, typedBy: 'Amal' })).toEqual({ state: 'waiting' });
  expect((await one.view()).papersWaiting).toBe(1);
  expect(await desk.call('elections.typePaper', { ...typed, typedBy: 'Amal' })).toEqual({ state: 'waiting' });
  expect(await desk.call('elections.typePaper', { ...typed, typedBy: 'Bo' })).toMatchObject({ state: 'deposited' });

  const open = await one.view();
  expect(open.turnout).toMatchObject([
    { electorate: 'un', roll: 4, issued: 4, returned: 3, needed: 2, isQuorumReached: true },
    { electorate: 'ngo', roll: 5, issued: 5, returned: 3, needed: 3, isQuorumReached: true },
  ]);
  expect(open.roll.every(({ hasVoted, hasCode, isEligible }) => hasVoted === null && hasCode === isEligible)).toBe(true);
  expect(await one.codeOf('elections.close', { urnKey: one.urnKey, returnedByHand: null, explanation: null })).toBe('election-closes-later');

  one.set(days.closes);
  const other = 'AGE-SECRET-KEY-1QQQQQQQQQQQQQQQQQQQQQQQQQQQQQQQQQQQQQQQQQQQQQQQQQQQ';
  expect(await one.codeOf('elections.close', { urnKey: other, returnedByHand: null, explanation: null })).toBe('urn-key-wrong');
  expect(await one.codeOf('elections.close', { urnKey: one.urnKey, returnedByHand: 7, explanation: null })).toBe('election-figures-differ');
  await one.close({ returnedByHand: 7, explanation: 'One envelope was empty.' });
  const closed = await one.view();
  expect(closed.closing).toMatchObject({
    unreadable: 0,
    explanation: 'One envelope was empty.',
    electorates: [
      { electorate: 'un', roll: 4, issued: 4, returned: 3, unreturned: 1, valid: 3, blank: 0, spoiled: 0, isCounted: true, isWithheld: false },
      { electorate: 'ngo', roll: 5, issued: 5, returned: 3, unreturned: 2, valid: 3 },
    ],
  });
  expect(closed.closing?.receipts).toHaveLength(6);
  expect(closed.closing?.receipts).toContain(receipt);
  expect(closed.roll.filter(({ hasVoted }) => hasVoted).map(({ organisation }) => organisation)).toEqual(['n1', 'n2', 'n3', 'u1', 'u2', 'u3']);
  expect(closed.roll.every(({ hasCode }) => !hasCode)).toBe(true);
  expect(closed.result).toBeNull();

  await desk.call('elections.count', { election });
  expect((await one.view()).result?.electorates).toMatchObject([
    { electorate: 'un', elected: [{ nomination: 'n-u1', how: 'ballot' }], runnersUp: ['n-u2'], unfilled: 0 },
    { electorate: 'ngo', elected: [{ nomination: 'n-n2' }, {}], unfilled: 0 },
  ]);
  const replays = await desk.call('elections.replay', { election });
  expect(replays).toHaveLength(2);
  for (const { text } of replays) expect(verifyReplay(readReplay(text), sha256).isOk).toBe(true);
  expect(await desk.call('elections.stages', { election })).toMatchObject([{ count: { stages: [{ totals: { 'n-u1': 2, 'n-u2': 1 } }] } }, {}]);

  await desk.call('elections.declare', { election });
  expect(await one.codeOf('elections.installComposition', { startsOn: '2026-04-01', keeps: [] })).toBe('election-objection-days');
  one.set('2026-03-23');
  await desk.call('elections.installComposition', { election, startsOn: '2026-04-01', keeps: [] });
  expect(await one.codeOf('elections.installComposition', { startsOn: '2026-04-01', keeps: [] })).toBe('election-installed');
  const installed = await desk.call('records.get', { type: 'group', id: group });
  expect(installed).toMatchObject({ electedOn: days.closes, startsOn: '2026-04-01', endsOn: '2028-03-31' });
  expect(installed?.['members']).toHaveLength(3);
  const checklist = await desk.call('checklist.view', {});
  const item = checklist.functions.flatMap(({ items }) => items).find(({ id }) => id === 'sd-08');
  expect(item?.live?.reasons.map(({ code }) => code)).toContain('sag-elected');

  one.set('2026-06-01');
  const { seats } = await one.view();
  const seat = seats.find(({ organisation }) => organisation === 'n2');
  expect(seat).toMatchObject({ state: 'serving', endsOn: '2028-03-31' });
  const filled = await desk.call('elections.fillVacancy', { seat: seat?.id ?? '', leftOn: '2026-06-01', reason: 'Left the country.', by: 'runner_up' });
  const successor = (await one.view()).seats.find(({ id }) => id === filled.seat);
  expect(successor).toMatchObject({ seatKind: 'runner_up', startsOn: '2026-06-01', endsOn: '2028-03-31', state: 'serving' });
  expect((await desk.call('records.get', { type: 'group', id: group }))?.['members']).toEqual(expect.not.arrayContaining(['n2']));
  expect(desk.unexpected).toEqual([]);
  expect(await desk.call('workspace.check', {})).toMatchObject({ ok: true });
  await desk.close();
});

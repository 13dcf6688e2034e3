import { describe, expect, it } from 'vitest';
import type { Block } from '../../../../../shared/documents/blocks.ts';
import { ballotsPlan } from '../../../../../shared/documents/plans/elections/ballot.ts';
import { certificatePlan } from '../../../../../shared/documents/plans/elections/certificate.ts';
import { electionResultPlan } from '../../../../../shared/documents/plans/elections/result.ts';
import { numberRoll } from '../../../../../shared/documents/plans/elections/roll.ts';
import { electionRulesPlan } from '../../../../../shared/documents/plans/elections/rules.ts';
import { electionPlans, paperInputOf, sampleElection } from '../../../../helpers/election-view.ts';

const textOf = (blocks: readonly Block[]): string =>
  JSON.stringify(blocks, (key, value: unknown) => (['text', 'runs', 'rows', 'items', 'blocks', 'bars', 'title', 'label'].includes(key) || key === '' || /^\d+$/.test(key) || typeof value === 'object' ? value : undefined));

describe('the rules', () => {
  it('mark as proposals only what still is one', () => {
    const { view } = sampleElection('en', 'stv');
    const plan = electionRulesPlan({ ...paperInputOf('en', view), proposals: { objectionDays: 7, countingRule: 'plurality' } });
    const rows = plan.blocks.flatMap((block) => (block.kind === 'table' ? block.rows : [])).map((row) => row.map(({ runs }) => runs[0]?.text));
    expect(rows.find(([rule]) => rule === 'Days for objections')).toEqual(['Days for objections', '7', 'our proposal']);
    expect(rows.find(([rule]) => rule === 'Counting rule')).toEqual(['Counting rule', 'Single transferable vote', 'set by the cluster']);
  });
});

describe('the roll', () => {
  it('has the same numbers in whatever order it comes', () => {
    const { view } = sampleElection('en');
    const numbers = (roll: typeof view.roll) => new Map(numberRoll({ ...view, roll }).map(({ organisation, number }) => [organisation, number]));
    expect(numbers(view.roll.toReversed())).toEqual(numbers(view.roll));
    expect(numberRoll(view).at(-1)?.constituency).toBeNull();
  });
});

describe('ballot papers', () => {
  it('name the organisation on the part to keep only, and have the code on the other', () => {
    const { view } = sampleElection('en', 'plurality');
    const paper = view.papers[0];
    if (!paper) throw new Error('No paper');
    const issued = { code: 'CODE-CODE', receipt: 'RECE-IPTS', organisationName: 'Receiving Organisation', number: 7 };
    const { blocks } = ballotsPlan(paperInputOf('en', view), [{ paper, issued }], 'for_cutting');
    const cut = blocks.findIndex((block) => block.kind === 'paragraph' && block.runs[0]?.text.startsWith('✂'));
    const [kept, given] = [textOf(blocks.slice(0, cut)), textOf(blocks.slice(cut))];
    expect(kept).toContain('Receiving Organisation');
    expect(kept).toContain('RECE-IPTS');
    expect(kept).not.toContain('CODE-CODE');
    expect(given).toContain('CODE-CODE');
    expect(given).not.toContain('Receiving Organisation');
    expect(given).not.toContain('RECE-IPTS');
  });

  it('share a page only to be cut, and never break over it', () => {
    const breaksOf = (name: string) => electionPlans[name]?.('en').blocks.filter(({ kind }) => kind === 'page-break').length;
    expect(breaksOf('ballots-ranked')).toBe(5);
    expect(breaksOf('ballots-cut')).toBe(2);
  });

  it('have the candidates in the order of the paper', () => {
    const { view } = sampleElection('en', 'approval');
    const paper = view.papers[1];
    if (!paper) throw new Error('No paper');
    const candidates = paper.candidates.toReversed();
    const table = ballotsPlan(paperInputOf('en', view), [{ paper: { ...paper, candidates }, issued: null }], 'one_per_page').blocks.find(({ kind }) => kind === 'table');
    const names = table?.kind === 'table' ? table.rows.map((row) => row[1]?.runs[0]?.text) : [];
    expect(names).toEqual(candidates.map(({ organisationName }) => organisationName));
  });
});

describe('the certificate', () => {
  it('says that figures differ, and why', () => {
    const text = textOf(certificatePlan(paperInputOf('en', sampleElection('en').view)).blocks);
    expect(text).toContain('Ballots counted by hand: 23; organisations that have voted: 24.');
    expect(text).toContain('The figures do not agree.');
    expect(text).toContain('One envelope of the International NGOs was empty.');
  });
});

describe('the result', () => {
  const { view, counts } = sampleElection('en', 'stv');
  const text = textOf(electionResultPlan({ ...paperInputOf('en', view), counts }).blocks);

  it('tells every stage in words', () => {
    expect(text).toContain('First preferences are counted. Elected: Northern Refugee Council & Partners.');
    expect(text).toContain('What Northern Refugee Council & Partners has above the quota goes on to the next choices. Of these votes: 0.80000 to Technical Cooperation Agency and 0.20000 to Southern Council. Nobody is elected at this stage.');
    const stages = counts.reduce((sum, { count }) => sum + (count?.stages.length ?? 0), 0);
    expect(text.match(/Stage \d+: votes \(quota 4\)/g)).toHaveLength(stages);
  });

  it('shows no marks of an electorate below the threshold of secrecy, and says why', () => {
    expect(text).toContain('UN agencies: the marks are withheld. Fewer than 3 ballots came');
    expect(text).not.toMatch(/"label":"(Agency for Shelter|Fund for Children)/);
  });

  it('lists every receipt', () => {
    for (const receipt of view.closing?.receipts ?? []) expect(text).toContain(receipt);
  });
});

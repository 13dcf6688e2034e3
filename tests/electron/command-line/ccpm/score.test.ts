import { spawnSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { languages } from '../../../../shared/records/choices.ts';
import { createTestFolder } from '../../../helpers/workspace.ts';

const program = join(import.meta.dirname, '../../../../electron/command-line/desk.ts');
const folder = createTestFolder();

function desk(...words: string[]) {
  const { status, stdout, stderr } = spawnSync(process.execPath, [program, 'score', ...words], {
    encoding: 'utf8',
    env: { ...process.env, CLUSTER_DESK_HOME: join(folder, 'home'), LC_ALL: 'en_US.UTF-8' },
  });
  return { status, stdout, stderr };
}

function file(name: string, ...lines: string[]): string {
  const path = join(folder, name);
  writeFileSync(path, lines.join('\n'));
  return path;
}

// Means of the three in 2.1: 4, 1, 4/3. The coordinator's q66 is a comment; q118 is not asked of partners.
const answers = file(
  'answers.csv',
  'role,organisation_type,q211,q212,q213,q66,q118,remarks',
  'coordinator,un,4,,,3,,',
  'partner,un,1,1,1,,,',
  'partner,ingo,0,0,4,,4,by telephone',
  'partner,nngo,dk,,,,,',
);
const invited = file('invited.csv', 'organisation_type,invited', 'un,2', 'ingo,4', 'authority,3');

function scored(...words: string[]) {
  const { status, stdout, stderr } = desk(answers, ...words, '--json');
  expect([status, stderr]).toEqual([0, '']);
  return JSON.parse(stdout);
}

describe('desk score --json', () => {
  it('gives method, respondents, response, and every score with what was left out', () => {
    const result = scored('--invited', invited);
    expect(Object.keys(result)).toEqual(['method', 'respondents', 'response', 'wholeResponse', 'subfunctions', 'unknownColumns', 'notValid', 'notAsked']);
    expect(result).toMatchObject({
      method: 'respondent-median',
      respondents: { total: 4, perRole: { coordinator: 1, partner: 3 }, perType: { ingo: 1, nngo: 1, un: 2, authority: 0, donor: 0, other: 0, unknown: 0 } },
      response: {
        ingo: { responded: 1, invited: 4, rate: 0.25 },
        nngo: { responded: 1, invited: null, rate: null },
        un: { responded: 1, invited: 2, rate: 0.5 },
        authority: { responded: 0, invited: 3, rate: 0 },
        donor: { responded: 0, invited: null, rate: null },
        other: { responded: 0, invited: null, rate: null },
      },
      wholeResponse: { responded: 3, invited: null, rate: null },
      unknownColumns: [{ column: 'H', heading: 'remarks' }],
      notValid: { count: 1, cells: [{ cell: 'C5', code: 'q211' }] },
      notAsked: { count: 1, cells: [{ cell: 'G4', code: 'q118' }] },
    });
    expect(result.subfunctions.map(({ ccpmNumber }: { ccpmNumber: string }) => ccpmNumber)).toEqual(['1.1', '1.2', '2.1', '2.2', '2.3', '3.1', '3.2', '3.3', '4.1', '4.2', '5', '6', '7']);
    expect(result.subfunctions[2]).toEqual({
      id: 'needs_assessment',
      ccpmNumber: '2.1',
      score: 100 / 3,
      status: 'unsatisfactory',
      respondents: 3,
      coordinator: { score: 100, status: 'good', respondents: 1 },
      partner: { score: (25 * 7) / 6, status: 'unsatisfactory', respondents: 2 },
      items: expect.any(Array),
    });
    expect(result.subfunctions[2].items[0]).toEqual({
      id: '2.1.1',
      score: 25,
      status: 'weak',
      respondents: 3,
      coordinator: { score: 100, status: 'good', respondents: 1 },
      partner: { score: 12.5, status: 'weak', respondents: 2 },
      distribution: { coordinator: { counts: [0, 0, 0, 0, 1], notValid: 0 }, partner: { counts: [1, 1, 0, 0, 0], notValid: 1 } },
    });
    expect(result.subfunctions[11]).toMatchObject({ ccpmNumber: '6', score: null, status: 'no-data', respondents: 0 });
  });

  it.each([
    ['pooled-median', 25, 'weak'],
    ['mean', 275 / 7, 'unsatisfactory'],
  ])('scores by --method %s', (method, score, status) => {
    const result = scored('--method', method);
    expect([result.method, result.subfunctions[2]]).toMatchObject([method, { score, status }]);
  });
});

describe('desk score', () => {
  it('prints a table that says the method, never 0 % for an unknown denominator, and no data for no data', () => {
    const { status, stdout, stderr } = desk(answers, '--invited', invited);
    expect([status, stderr]).toEqual([0, '']);
    expect(stdout).toContain('median of the respondents’ means');
    expect(stdout).toMatch(/International NGO +1 of 4 +25%/);
    expect(stdout).toMatch(/National NGO +1 of \? +not available/);
    expect(stdout).toMatch(/authority +0 of 3 +0%/);
    expect(stdout).toMatch(/^2\.1 +33\.3 +3 +100\.0 +29\.2 +Unsatisfactory +Assessing needs and gaps$/m);
    expect(stdout).toMatch(/^6 +– +0 +– +– +No data /m);
    expect(stdout).toMatch(/do not count: 1 \(C5\)\n.*passed over: 1 \(G4\)\n.*passed over: remarks \(H\)\n$/);
  });

  it.each(languages)('has all its words in %s', (language) => {
    const { status, stdout } = desk(answers, '--language', language);
    expect(status).toBe(0);
    expect(stdout).not.toMatch(/score\.[a-z]|command-line|undefined|\{\{|[a-z]+_[a-z]+/);
    expect(stdout.split('\n').filter((line) => line !== '')).toHaveLength(2 + 8 + 14 + 3);
  });
});

describe('what cannot be scored', () => {
  it.each([
    ['a missing file', join(folder, 'none.csv'), /none\.csv.*Check the name/],
    ['an empty file', file('empty.csv'), /empty\.csv/],
    ['a file of another kind', program, /desk\.ts.*headed role, organisation_type.*first row/],
    ['an unknown role', file('role.csv', 'role,organisation_type,q111', 'member,un,3'), /role\.csv.*A2.*member.*coordinator, partner/],
    ['an unknown type', file('type.csv', 'role,organisation_type,q111', 'partner,ngo,3'), /type\.csv.*B2.*ngo.*ingo, nngo, un, authority, donor, other/],
    ['a heading twice', file('twice.csv', 'role,organisation_type,q111,Q111', 'partner,un,3,4'), /twice\.csv.*Q111.*C1, D1.*Remove/],
  ])('%s ends with 1 and says what, where and what to do', (_, path, words) => {
    const { status, stdout, stderr } = desk(path, '--json');
    expect([status, stdout]).toEqual([1, '']);
    expect(stderr).toMatch(words);
  });

  it('numbers of invited that are none end with 1', () => {
    const { status, stderr } = desk(answers, '--invited', file('many.csv', 'organisation_type,invited', 'un,many'));
    expect([status, stderr]).toEqual([1, expect.stringMatching(/many\.csv.*B2.*many.*whole number/)]);
  });

  it('an unknown method ends with 2 and the usage', () => {
    const { status, stderr } = desk(answers, '--method', 'average');
    expect([status, stderr]).toEqual([2, expect.stringMatching(/average.*pooled-median[\s\S]*desk score FILE/)]);
  });
});

import { expect, it } from 'vitest';
import catalogueJson from '../../../../resources/ccpm/catalogue.json' with { type: 'json' };
import { readAnswerTable } from '../../../../shared/domain/ccpm/answer-table.ts';
import { parseCcpmCatalogue } from '../../../../shared/domain/ccpm/catalogue.ts';
import { scoringMethods } from '../../../../shared/domain/ccpm/methods.ts';
import { scoreSurvey } from '../../../../shared/domain/ccpm/score.ts';
import { createRandom, randomRows, rowsToSheet } from './datasets.ts';
import { recompute } from './recompute.ts';

const catalogue = parseCcpmCatalogue(catalogueJson);
const datasets = 2_000;

it.each(scoringMethods)(
  'agrees with an independent recomputation on random datasets: %s',
  (method) => {
    const random = createRandom(scoringMethods.indexOf(method) + 1);
    const statuses = new Map<string, number>();
    let onAnEdge = 0;
    for (let dataset = 0; dataset < datasets; dataset++) {
      const rows = randomRows(random, 9);
      const table = readAnswerTable([rowsToSheet(rows)], catalogue);
      if (!table.ok) throw new Error(JSON.stringify(table.error));
      const scored = scoreSurvey(catalogue, table.value.respondents, method);
      const ours = new Map(scored.flatMap(({ ccpmNumber, items, ...own }) => [[ccpmNumber, own] as const, ...items.map((item) => [item.id, item] as const)]));
      const theirs = recompute(rows, method);
      const differing = [...theirs].filter(([id, { percent, status, respondents }]) => {
        const score = ours.get(id)?.score ?? null;
        const isSameScore = percent === null ? score === null : score !== null && Math.abs(score - Number(percent[0]) / Number(percent[1])) < 1e-9;
        return !(isSameScore && ours.get(id)?.status === status && ours.get(id)?.respondents === respondents);
      });
      expect({ dataset, differing }).toEqual({ dataset, differing: [] });
      expect([...ours.keys()].sort()).toEqual([...theirs.keys()].sort());
      for (const { percent, status } of theirs.values()) {
        statuses.set(status, (statuses.get(status) ?? 0) + 1);
        if (percent && [25n, 50n, 75n].some((edge) => percent[0] === edge * percent[1])) onAnEdge += 1;
      }
    }
    expect(statuses.size).toBe(5);
    expect(Math.min(...statuses.values())).toBeGreaterThan(datasets);
    expect(onAnEdge).toBeGreaterThan(datasets);
  },
  120_000,
);

it('agrees for each side apart as well', () => {
  const random = createRandom(77);
  for (let dataset = 0; dataset < 100; dataset++) {
    const rows = randomRows(random, 9);
    const table = readAnswerTable([rowsToSheet(rows)], catalogue);
    if (!table.ok) throw new Error(JSON.stringify(table.error));
    for (const side of ['coordinator', 'partner'] as const) {
      const theirs = recompute(
        rows.filter(({ role }) => role === side),
        'respondent-median',
      );
      for (const { ccpmNumber, items, ...own } of scoreSurvey(catalogue, table.value.respondents, 'respondent-median')) {
        for (const [id, { [side]: ours }] of [[ccpmNumber, own] as const, ...items.map((item) => [item.id, item] as const)]) {
          const { percent, status, respondents } = theirs.get(id) ?? {};
          const expected = percent ? Number(percent[0]) / Number(percent[1]) : null;
          expect({ id, ...ours }).toEqual({ id, score: expected === null ? null : expect.closeTo(expected, 9), status, respondents });
        }
      }
    }
  }
});

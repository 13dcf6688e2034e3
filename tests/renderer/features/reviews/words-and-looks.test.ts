import { expect, test } from 'vitest';
import { piecesOf } from '../../../../renderer/features/reviews/comments/pieces.ts';
import { nextDayOf } from '../../../../renderer/features/reviews/list/next-day.ts';
import { textIn } from '../../../../renderer/features/reviews/parts/own-text.ts';
import { ownQuestionCode } from '../../../../renderer/features/reviews/questionnaire/own-question-code.ts';
import { scoreLooks } from '../../../../renderer/features/reviews/results/score-looks.ts';
import { hubsOf, scoreOf } from '../../../../renderer/features/reviews/results/whose.ts';
import type { ReviewResults } from '../../../../shared/records/review-data.ts';

test('what may identify a writer is cut out of the text around it', () => {
  const text = 'We at UNHCR ask Amina.';
  expect(piecesOf(text, [{ from: 16, to: 21, kind: 'name' }, { from: 6, to: 11, kind: 'organisation' }, { from: 8, to: 12, kind: 'name' }])).toEqual([
    { at: 0, said: 'We at ', kind: null },
    { at: 6, said: 'UNHCR', kind: 'organisation' },
    { at: 11, said: ' ask ', kind: null },
    { at: 16, said: 'Amina', kind: 'name' },
    { at: 21, said: '.', kind: null },
  ]);
  expect(piecesOf(text, []).map(({ said }) => said).join('')).toBe(text);
});

test('a text falls back on a language that there is', () => {
  expect([textIn({ en: 'Yes', ar: 'نعم' }, 'ar'), textIn({ fr: 'Oui' }, 'zh'), textIn({}, 'en')]).toEqual(['نعم', 'Oui', '']);
});

test('an own question gets a code that no other has', () => {
  expect([ownQuestionCode([]), ownQuestionCode([{ id: 'own4' }, { id: 'own2' }] as never)]).toEqual(['own1', 'own5']);
});

test('the day that a review waits for follows its state', () => {
  const days = { opensOn: '2026-11-01', closesOn: '2026-11-14', closedOn: '2026-11-15', validatedOn: null };
  expect(nextDayOf({ ...days, status: 'open' })).toEqual({ what: 'closesOn', day: '2026-11-14' });
  expect(nextDayOf({ ...days, status: 'validated' })).toBeNull();
});

test('neither no data nor withheld looks like a weak result', () => {
  expect(new Set(Object.values(scoreLooks).map(({ shape }) => shape)).size).toBe(6);
  expect([scoreLooks['no-data'].tone, scoreLooks.withheld.tone]).not.toContain(scoreLooks.weak.tone);
});

test('a hub without a result of a sub-function has no data there', () => {
  const score = { score: 50, status: 'unsatisfactory', respondents: 6 } as const;
  const results = [{ together: score, hubs: [{ hub: 'North', score }] }, { together: score, hubs: [] }] as unknown as ReviewResults['subfunctions'];
  const hubs = hubsOf({ subfunctions: results });
  expect(hubs).toEqual(['North']);
  expect(results.map((one) => scoreOf(one, 'hub:0', hubs).status)).toEqual(['unsatisfactory', 'no-data']);
});

import { expect, test } from 'vitest';
import { createCommentHints } from '../../../../../shared/domain/ccpm/reviews/comment-hints.ts';

const hintsOf = createCommentHints({ people: ['Amal', 'حداد', 'Al', 'O(x', 'Abd-el-Nour'], organisations: ['Norwegian Refugee Council', 'NRC', 'Refugee Council', '国际救援'] });
const found = (text: string) => hintsOf(text).map(({ from, to, kind }) => `${kind}: ${text.slice(from, to)}`);

test.each([
  ['We at the Norwegian Refugee Council told AMAL.', ['organisation: Norwegian Refugee Council', 'name: AMAL']],
  ['قالت السيدة حداد ذلك', ['name: حداد']],
  ['Write to me@example.org or +967 711 223 344.', ['address: me@example.org', 'number: +967 711 223 344']],
  ['Amalgamated, all in 2026, O(x) and NRCs', ['name: O(x']],
  ['Ask abd-el-nour', ['name: abd-el-nour']],
  ['Nothing of the kind', []],
])('%s', (text, expected) => {
  expect(found(text)).toEqual(expected);
});

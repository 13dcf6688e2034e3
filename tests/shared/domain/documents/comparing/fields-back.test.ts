import { expect, test } from 'vitest';
import { filledPlaces, putFieldsBack } from '../../../../../shared/domain/documents/comparing/fields-back.ts';

const filling = { values: { name: 'CCCM', country: 'Kasanga', days: '2', lead: null }, labelOf: (field: string) => `the ${field}` };
const back = (markdown: string, text: string) => putFieldsBack([{ text }], filledPlaces(markdown, filling)).map((run) => run.text).join('');

test.each([
  ['a value that nobody touched', 'The {{name}} cluster meets.', 'The CCCM cluster now meets.', 'The {{name}} cluster now meets.'],
  ['two side by side', '{{name}}, {{country}}', 'CCCM, Kasanga', '{{name}}, {{country}}'],
  ['the right one of two alike', 'In 2 rooms within {{days}} days.', 'In 2 rooms within 2 days.', 'In 2 rooms within {{days}} days.'],
  ['a gap', 'Led by {{lead}}.', 'Led by [the lead].', 'Led by {{lead}}.'],
  ['a gap of what has a value by now', 'Led by {{name}}.', 'Led by [the name].', 'Led by {{name}}.'],
  ['what somebody typed over it, which stays', 'Within {{days}} days.', 'Within 5 days.', 'Within 5 days.'],
  ['the same value in other words, which stays', 'Within {{days}} days.', 'Twice, for 2 reasons.', 'Twice, for 2 reasons.'],
  ['beside a character of two halves', '😀 {{name}} 😀', '😀 CCCM 😀!', '😀 {{name}} 😀!'],
])('puts back %s', (_, markdown, text, expected) => {
  expect(back(markdown, text)).toBe(expected);
});

test('keeps the emphasis around it', () => {
  const runs = [{ text: 'Led by ' }, { text: 'CCCM', bold: true }, { text: ' alone' }];
  expect(putFieldsBack(runs, filledPlaces('Led by **{{name}}** alone', filling))).toEqual([{ text: 'Led by ' }, { text: '{{name}}', bold: true }, { text: ' alone' }]);
});

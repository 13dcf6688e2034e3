import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import checklistJson from '../../resources/checklist/catalogue.json' with { type: 'json' };
import sources from '../../resources/ccpm/sources.json' with { type: 'json' };
import { parseCcpmCatalogue, surveyRoles } from '../../shared/domain/ccpm/catalogue.ts';
import { parseCcpmTexts } from '../../shared/domain/ccpm/texts.ts';
import { type Language, languages } from '../../shared/records/choices.ts';
import { commentTable, questionTable } from '../shared/domain/ccpm/question-table.ts';

const readJson = (path: string): unknown => JSON.parse(readFileSync(resolve(import.meta.dirname, '../../resources', path), 'utf8'));
const catalogue = parseCcpmCatalogue(readJson('ccpm/catalogue.json'));
const textsIn = (language: Language) => parseCcpmTexts(readJson(`ccpm/${language}.json`));

const { functions, furtherComments, shortQuestions, scales, bands, noData } = catalogue;
const subfunctions = functions.flatMap(({ subfunctions }) => subfunctions);
const items = subfunctions.flatMap(({ items }) => items);

/** Every text of a file, by its path. */
function flatten(words: object, path = ''): Map<string, string> {
  return new Map(
    Object.entries(words).flatMap(([key, value]: [string, unknown]) => {
      const name = `${path}/${key}`;
      return typeof value === 'string' ? [[name, value] as const] : [...flatten(value as object, name)];
    }),
  );
}

describe('the questionnaire', () => {
  it('has 7 functions, 13 sub-functions and 68 items, made of 66 and 42 questions', () => {
    expect([functions.length, subfunctions.length, items.length]).toEqual([7, 13, 68]);
    expect(surveyRoles.map((role) => items.flatMap((item) => item[role]).length)).toEqual([66, 42]);
  });

  it('makes every item of the questions that the field makes it of', () => {
    const found = items.map(({ id, coordinator, partner }) => [id, ...[coordinator, partner].map((side) => side.map(({ code }) => code).join(' ') || '-')]);
    expect(found).toEqual(questionTable);
  });

  it('has the comment boxes of the field', () => {
    const found = [...functions.map(({ ccpmNumber, comments }) => [ccpmNumber, comments.coordinator, comments.partner]), ...furtherComments.map(({ id, coordinator, partner }) => [id, coordinator ?? '-', partner ?? '-'])];
    expect(found).toEqual(commentTable);
  });

  it.each(surveyRoles)('has every code of the %s once: a comment box is no question', (role) => {
    const questions = [...items.flatMap((item) => item[role]), ...shortQuestions[role]].map(({ code }) => code);
    const comments = [...functions.map(({ comments }) => comments[role]), ...furtherComments.flatMap((box) => box[role] ?? [])];
    expect(new Set([...questions, ...comments]).size).toBe(questions.length + comments.length);
  });

  it('numbers functions as the checklist does, in both schemes, by the same ids', () => {
    const numbers = (list: readonly { id: string; iascNumber: string; ccpmNumber: string }[]) => Object.fromEntries(list.map(({ id, iascNumber, ccpmNumber }) => [id, [iascNumber, ccpmNumber]]));
    expect(numbers(functions)).toEqual(numbers(checklistJson.functions));
    for (const { ccpmNumber, subfunctions } of functions) {
      expect(subfunctions.every((part) => part.ccpmNumber.split('.')[0] === ccpmNumber)).toBe(true);
    }
  });

  it('asks both sides about an item on the same scale', () => {
    expect(items.filter(({ coordinator, partner }) => new Set([...coordinator, ...partner].map(({ scale }) => scale)).size !== 1)).toEqual([]);
  });

  it.each(surveyRoles)('opens a question of the %s by an earlier one of the same side', (role) => {
    const questions = items.flatMap((item) => item[role]);
    const byCode = new Map(questions.map((question) => [question.code, question]));
    for (const { code, onlyIf } of questions) {
      if (!onlyIf) continue;
      expect(byCode.get(onlyIf.code)?.onlyIf).toBeUndefined();
      expect([code, byCode.has(onlyIf.code), onlyIf.least > 0]).toEqual([code, true, true]);
    }
  });

  it('has a short version of ten questions, each of another sub-function, in every function', () => {
    for (const role of surveyRoles) {
      const measured = shortQuestions[role].map(({ subfunction }) => subfunction);
      expect([measured.length, new Set(measured).size]).toEqual([10, 10]);
      expect(functions.every(({ subfunctions }) => subfunctions.some(({ id }) => measured.includes(id)))).toBe(true);
    }
    expect(shortQuestions.coordinator).toEqual(shortQuestions.partner);
  });
});

describe('scales', () => {
  const used = [...items.flatMap((item) => surveyRoles.flatMap((role) => item[role])), ...surveyRoles.flatMap((role) => shortQuestions[role])].map(({ scale }) => scale);

  it('are all used, and there are no others', () => {
    expect([...new Set(used)].sort()).toEqual(scales.map(({ id }) => id).sort());
  });

  it('go from 0 to 4, each score once, and end with an answer that does not score', () => {
    for (const { options } of scales) {
      const scores = options.map(({ score }) => score);
      expect(options.at(-1)).toEqual({ id: 'dont-know', score: null });
      expect([scores[0], scores.at(-2)]).toEqual([0, 4]);
      expect(scores.slice(0, -1)).toEqual([...new Set(scores.slice(0, -1))].sort());
    }
  });
});

describe('bands', () => {
  it('end at 25, 50, 75 and 100', () => {
    expect(bands.map(({ status, upTo }) => [status, upTo])).toEqual([['weak', 25], ['unsatisfactory', 50], ['satisfactory', 75], ['good', 100]]);
  });

  it('can be read on their colour: a contrast of 4.5 at least', () => {
    const luminance = (colour: string) => {
      const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((at) => {
        const part = Number.parseInt(colour.slice(at, at + 2), 16) / 255;
        return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
      });
      return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
    };
    for (const { colour, ink } of [...bands, noData]) {
      const [dark = 0, light = 0] = [colour, ink].map(luminance).sort((a, b) => a - b);
      expect((light + 0.05) / (dark + 0.05)).toBeGreaterThanOrEqual(4.5);
    }
  });
});

it('every source that is named is known, and every known one named', () => {
  const named = [...subfunctions, ...scales].flatMap(({ sources }) => sources).concat(catalogue.shortQuestionSources, catalogue.bandSources);
  expect([...new Set(named)].sort()).toEqual(Object.keys(sources).sort());
  for (const { title } of Object.values(sources)) expect(Object.keys(title).sort()).toEqual([...languages].sort());
});

describe.each(languages)('the wording in %s', (language) => {
  const texts = textsIn(language);
  const checklistTexts = readJson(`checklist/${language}.json`) as { functions: Record<string, { title: string; short: string }> };
  const keys = (words: object) => Object.keys(words).sort();
  const codesOf = (list: readonly { code: string }[]) => list.map(({ code }) => code).sort();

  it('has everything that the catalogue names, and nothing else', () => {
    expect(keys(texts.functions)).toEqual(functions.map(({ id }) => id).sort());
    expect(keys(texts.subfunctions)).toEqual(subfunctions.map(({ id }) => id).sort());
    expect(keys(texts.items)).toEqual(items.map(({ id }) => id).sort());
    expect(keys(texts.comments)).toEqual([...functions, ...furtherComments].map(({ id }) => id).sort());
    expect(keys(texts.statuses)).toEqual([...bands.map(({ status }) => status), 'no-data'].sort());
    expect(keys(texts.scales)).toEqual(scales.map(({ id }) => id).sort());
    for (const { id, options } of scales) expect(Object.keys(texts.scales[id] ?? {})).toEqual(options.map((option) => option.id));
    for (const role of surveyRoles) {
      expect(keys(texts.questions[role])).toEqual(codesOf(items.flatMap((item) => item[role])));
      expect(keys(texts.shortQuestions[role])).toEqual(codesOf(shortQuestions[role]));
    }
  });

  it('leaves nothing empty and nothing to fill in', () => {
    expect([...flatten(texts)].filter(([, text]) => text.trim() !== text || text === '' || /[{}]/.test(text))).toEqual([]);
  });

  it('asks no question twice, and ends each with a question mark', () => {
    for (const role of surveyRoles) {
      const asked = [...Object.values(texts.questions[role]), ...Object.values(texts.shortQuestions[role])];
      expect(asked.filter((text, place) => asked.indexOf(text) !== place)).toEqual([]);
      expect(asked.filter((text) => !/[?？؟]$/.test(text))).toEqual([]);
    }
    const titles = Object.values(texts.items);
    expect(new Set(titles).size).toBe(titles.length);
  });

  it('calls the functions as the checklist does', () => {
    for (const [id, { title, short }] of Object.entries(texts.functions)) expect(checklistTexts.functions[id]).toMatchObject({ title, short });
  });
});

it.each(languages.filter((language) => language !== 'en'))('the wording in %s is not English left standing', (language) => {
  const english = flatten(textsIn('en'));
  expect([...flatten(textsIn(language))].filter(([path, text]) => english.get(path) === text && text !== 'No').map(([path]) => path)).toEqual([]);
});

import { describe, expect, it } from 'vitest';
import { findDelimiter, takeDelimiterLine } from '../../../../../../electron/workspace/imports/spreadsheets/csv/delimiter.ts';

describe('the delimiter', () => {
  it.each([
    ['a,b\nc,d\n', ','],
    ['a;b\nc;d\n', ';'],
    ['a\tb\nc\td\n', '\t'],
    ['a|b\nc|d\n', '|'],
    ['one column\nof text\n', ','],
    ['', ','],
    // Commas of numbers and addresses among semicolons.
    ['name;share;address\nA;1,5;Main street, Juba\nB;2,5;Station, Wau\n', ';'],
    ['1,5;2,5;3,5\n1,5;2,5;3,5\n', ';'],
    // A title above the table, semicolons within quotation marks, mails in one cell.
    ['List of partners, 2026\n\nname;acronym;mail\nA;B;"a@x, b@x"\nC;D;e\n', ';'],
    ['name,mails\nA,"a@x;b@x;c@x"\nB,"d@x;e@x;f@x"\n', ','],
    ['"a";"b,c";"d"\n"e";"f,g";"h"\n', ';'],
    [`${'"a\nb",c\n'.repeat(20_000)}`, ','],
    ['a;b\n"open;c\n', ';'],
  ])('of %.40j is %j', (text, delimiter) => {
    expect(findDelimiter(text)).toBe(delimiter);
  });

  it.each([
    ['sep=;\na;b', ';', 'a;b'],
    ['"sep=,"\r\na,b', ',', 'a,b'],
    ['SEP=\t\na', '\t', 'a'],
    ['sep=|', '|', ''],
    ['separator=;\na;b', null, 'separator=;\na;b'],
    ['sep=x\na', null, 'sep=x\na'],
  ])('may be named by the first line: %j', (text, delimiter, rest) => {
    expect(takeDelimiterLine(text)).toEqual({ delimiter, rest });
  });
});

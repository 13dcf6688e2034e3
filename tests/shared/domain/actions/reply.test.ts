import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { compareReply, type ReplySituation } from '../../../../shared/domain/actions/reply.ts';
import { readReplyForm, replySheet, replyTags } from '../../../../shared/domain/actions/reply-form.ts';
import { type Cell, emptyCell, type Sheet } from '../../../../shared/domain/imports/spreadsheet.ts';
import type { RecordByType } from '../../../../shared/records/index.ts';

const text = (value: string): Cell => (value === '' ? emptyCell : { kind: 'text', text: value, isFormula: false });
const day = (value: string): Cell => ({ kind: 'day', text: value, day: value, time: null, isFormula: false });
const sheetOf = (name: string, rows: readonly (readonly Cell[])[]): Sheet => ({ name, rows, isHidden: false, trailingBlankRows: 0, merges: [] });

const tags = ['id', 'text', 'status', 'dueOn', 'progress', 'baseStatus', 'baseDueOn'] as const;
type Row = Partial<Record<(typeof tags)[number], Cell>>;
const head = [tags.map((tag) => text(replyTags[tag])), tags.map((tag) => text(tag.toUpperCase()))];
const rowOf = (row: Row) => tags.map((tag) => row[tag] ?? emptyCell);
const formOf = (rows: readonly Row[], sent: readonly string[] = []) => {
  const about = [[replySheet.kind, '1'], [replySheet.organisation, 'nrc'], [replySheet.writtenOn, '2026-03-10'], ...sent.map((id) => [replySheet.sent, id, `Text ${id}`])];
  const form = readReplyForm({
    format: 'xlsx',
    sheets: [sheetOf('Form', [[text('Title')], ...head, ...rows.map(rowOf)]), sheetOf('_form', about.map((row) => row.map(text)))],
  });
  if (!form) throw new Error('no form');
  return form;
};

const actions = new Map(
  [
    { id: 'a', text: 'One', status: 'open', dueOn: '2026-03-12' },
    { id: 'b', text: 'Two', status: 'in_progress', dueOn: null },
  ].map((action) => [action.id, action as RecordByType['action_point']]),
);
const situation: ReplySituation = {
  action: (id) => actions.get(id) ?? null,
  reported: (id) => (id === 'a' ? ['Said before.'] : []),
  statusWords: { open: ['Open', 'مفتوح'], in_progress: ['In progress'], done: ['Done', 'Faite'], dropped: ['Dropped'] },
};
const base: Row = { id: text('a'), text: text('One'), baseStatus: text('open'), baseDueOn: text('2026-03-12') };
const compare = (...rows: Row[]) => compareReply(formOf(rows), situation).lines.map(({ field, kind, theirs }) => [field, kind, theirs]);

describe('a reply', () => {
  it.each<[string, Row, unknown[]]>([
    ['the word in the form’s language', { status: text('Done') }, ['status', 'clean', 'done']],
    ['another language, other case, spaces', { status: text('  faite ') }, ['status', 'clean', 'done']],
    ['the code', { status: text('dropped') }, ['status', 'clean', 'dropped']],
    ['what was sent', { status: text('مفتوح') }, ['status', 'unchanged', 'open']],
    ['a word of its own', { status: text('nearly') }, ['status', 'not_allowed', 'nearly']],
    ['a day', { dueOn: day('2026-04-01') }, ['dueOn', 'clean', '2026-04-01']],
    ['a day in words', { dueOn: text('28 novembre 2026') }, ['dueOn', 'clean', '2026-11-28']],
    ['a day that could be two', { dueOn: text('03/04/2026') }, ['dueOn', 'not_allowed', '03/04/2026']],
    ['a number that is no day', { dueOn: { kind: 'number', value: 3.5, text: '3,5', isFormula: false } }, ['dueOn', 'not_allowed', '3,5']],
    ['news', { progress: text('Two of four.') }, ['progress', 'clean', 'Two of four.']],
    ['what was reported before', { progress: text('Said before. ') }, ['progress', 'unchanged', 'Said before.']],
    ['too much', { progress: text('x'.repeat(2_001)) }, ['progress', 'not_allowed', 'x'.repeat(2_001)]],
  ])('says %s', (_, row, line) => {
    expect(compare({ ...base, ...row })).toEqual([line]);
  });

  it('leaves alone what is blank', () => {
    expect(compare({ ...base, status: text(' ') })).toEqual([]);
  });

  it('is in conflict only where both sides changed, and differently', () => {
    const changed = (status: string, baseStatus: string) => compare({ ...base, id: text('b'), status: text(status), baseStatus: text(baseStatus), baseDueOn: emptyCell })[0]?.[1];
    // Sent as open, in progress here since.
    expect([changed('Done', 'open'), changed('In progress', 'open'), changed('Open', 'open'), changed('Done', 'in_progress')]).toEqual(['conflict', 'unchanged', 'unchanged', 'clean']);
  });

  it('names action points that are not known, cells included', () => {
    expect(compareReply(formOf([{ ...base, id: text('gone'), status: text('Done') }]), situation).lines).toEqual([
      { action: 'gone', text: 'One', field: 'status', base: 'open', now: null, theirs: 'Done', kind: 'unknown_action', cell: 'C4', sheet: 'Form' },
    ]);
  });

  it('says what is missing from it, and what was added without an id', () => {
    const reply = compareReply(formOf([base, { text: text('New'), progress: text('Please add') }, {}], ['a', 'b', 'c']), situation);
    expect(reply.missing).toEqual([{ action: 'b', text: 'Two' }, { action: 'c', text: 'Text c' }]);
    expect(reply.unknownRows).toEqual([{ sheet: 'Form', row: 5, text: 'New · Please add' }]);
    expect(reply.sentOn).toBe('2026-03-10');
  });

  it('that says one thing twice counts once, and two things are for a person', () => {
    const done = { ...base, status: text('Done') };
    expect(compare(done, done)).toEqual([['status', 'clean', 'done']]);
    expect(compare(done, { ...base, status: text('Open') })).toEqual([['status', 'clean', 'done']]);
    expect(compare(done, { ...base, status: text('Dropped') })).toEqual([['status', 'conflict', 'done'], ['status', 'conflict', 'dropped']]);
  });

  it('means the same whatever order rows and columns are in', () => {
    const rows: Row[] = [
      { ...base, status: text('Done'), progress: text('All.') },
      { ...base, id: text('b'), dueOn: day('2026-05-01'), baseStatus: text('in_progress'), baseDueOn: emptyCell },
      { ...base, id: text('gone'), progress: text('?') },
    ];
    const said = ({ lines }: ReturnType<typeof compareReply>) => lines.map(({ action, field, kind, theirs }) => `${action} ${field} ${kind} ${theirs}`).toSorted();
    const expected = said(compareReply(formOf(rows), situation));
    fc.assert(
      fc.property(fc.shuffledSubarray([...rows], { minLength: 3 }), fc.shuffledSubarray([...tags], { minLength: tags.length }), fc.nat(3), (order, columns, before) => {
        const moved = [...Array.from({ length: before }, () => [text('a note')]), columns.map((tag) => text(replyTags[tag])), [], ...order.flatMap((row) => [[], columns.map((tag) => row[tag] ?? emptyCell)])];
        const form = readReplyForm({ format: 'xlsx', sheets: [sheetOf('Elsewhere', []), sheetOf('Renamed', moved)] });
        expect(form && said(compareReply(form, situation))).toEqual(expected);
      }),
    );
  });

  it('is none without the tags of a form', () => {
    expect(readReplyForm({ format: 'xlsx', sheets: [sheetOf('Any', [[text('id'), text('status')]])] })).toBeNull();
  });
});

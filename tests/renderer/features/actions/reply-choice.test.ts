import { describe, expect, it } from 'vitest';
import { chosenAtFirst, groupReply, isTakeable, keyOfLine, takenLine } from '../../../../renderer/features/actions/reply/reply-choice.ts';
import type { ReplyLine } from '../../../../shared/contract/meeting-documents.ts';

const line = (fields: Partial<ReplyLine>): ReplyLine => ({ action: 'a1', text: 'Site profiles', field: 'status', base: 'open', now: 'open', theirs: 'done', kind: 'clean', cell: 'B7', sheet: 'Actions', ...fields });

describe('what is taken over of a reply', () => {
  it('is at first what nobody changed here meanwhile', () => {
    const clean = line({});
    const lines = [clean, line({ kind: 'conflict', cell: 'B8' }), line({ kind: 'not_allowed', cell: 'B9' })];
    expect(chosenAtFirst(lines)).toEqual(new Set([keyOfLine(clean)]));
    expect(lines.map(isTakeable)).toEqual([true, true, false]);
  });

  it('is said in the service’s words', () => {
    expect(takenLine(line({}))).toEqual({ action: 'a1', field: 'status', value: 'done' });
    expect(takenLine(line({ theirs: 'finished' }))).toBeNull();
    expect(takenLine(line({ field: 'progress', theirs: 'Half of it' }))).toEqual({ action: 'a1', field: 'progress', value: 'Half of it' });
    expect(takenLine(line({ field: 'progress', theirs: ' ' }))).toBeNull();
    expect(takenLine(line({ field: 'dueOn', theirs: null }))).toEqual({ action: 'a1', field: 'dueOn', value: null });
  });

  it('is grouped by action point; what says nothing new is counted', () => {
    const lines = [line({}), line({ field: 'progress', theirs: 'x', cell: 'C7' }), line({ action: 'a2', kind: 'unchanged' }), line({ action: 'a1', field: 'dueOn', kind: 'unchanged' })];
    const { groups, unchanged } = groupReply(lines);
    expect(groups).toMatchObject([{ action: 'a1', lines: [{ field: 'status' }, { field: 'progress' }] }]);
    expect(unchanged).toBe(1);
  });
});

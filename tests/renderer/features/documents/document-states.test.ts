import { describe, expect, it } from 'vitest';
import { nextDateOf, proposeVersion } from '../../../../renderer/features/documents/document-states.ts';
import type { RecordByType } from '../../../../shared/records/index.ts';

const blank: RecordByType['document'] = {
  id: 'd',
  deleted: false,
  documentKind: 'other',
  title: null,
  language: null,
  secondLanguage: null,
  bilingualLayout: null,
  subject: null,
  subjectLabel: null,
  status: 'in_force',
  version: null,
  circulatedOn: null,
  circulatedTo: null,
  commentsUntil: null,
  endorsedOn: null,
  endorsedBy: null,
  endorsedIn: null,
  signedOn: null,
  signatures: null,
  signedFile: null,
  inForceOn: null,
  reviewDueOn: null,
  expiresOn: null,
  file: null,
  revises: null,
  letterhead: null,
  functionGrid: null,
  note: null,
};
const today = '2026-11-23';

describe('nextDateOf', () => {
  it('names the earliest day that the state of the document asks for', () => {
    expect(nextDateOf({ ...blank, reviewDueOn: '2027-01-01', expiresOn: '2026-12-01' }, today)).toEqual({
      kind: 'expiresOn',
      day: '2026-12-01',
      isOverdue: false,
    });
    expect(nextDateOf({ ...blank, status: 'circulated', commentsUntil: '2026-11-22', reviewDueOn: '2026-01-01' }, today)).toEqual({
      kind: 'commentsUntil',
      day: '2026-11-22',
      isOverdue: true,
    });
  });

  it('counts a day as overdue only once it is over', () => {
    expect(nextDateOf({ ...blank, reviewDueOn: today }, today)?.isOverdue).toBe(false);
  });

  it('asks nothing of drafts and replaced documents', () => {
    expect(nextDateOf({ ...blank, status: 'draft', reviewDueOn: '2020-01-01' }, today)).toBeNull();
    expect(nextDateOf({ ...blank, status: 'replaced', reviewDueOn: '2020-01-01' }, today)).toBeNull();
  });
});

describe('proposeVersion', () => {
  it('keeps the number of the document until it is frozen, then takes the next whole one', () => {
    expect(proposeVersion('2', [])).toBe('2');
    expect(proposeVersion('2', ['1', '2'])).toBe('3');
    expect(proposeVersion('1.4', ['1.4', '3.1'])).toBe('4');
    expect(proposeVersion(null, [])).toBe('1');
    expect(proposeVersion('final', ['final'])).toBe('1');
  });

  it('never proposes a version that is taken', () => {
    for (const frozen of [['1'], ['1', '2'], ['final', '1']]) {
      expect(frozen).not.toContain(proposeVersion(frozen[0] ?? null, frozen));
    }
  });
});

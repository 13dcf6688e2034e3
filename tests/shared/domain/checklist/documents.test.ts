import { describe, expect, it } from 'vitest';
import { evaluateBinding } from '../../../../shared/domain/checklist/evaluate.ts';
import { cluster, document, liveRecords, organisation } from './live-records.ts';

const tor = (fields: Parameters<typeof document>[0]) => document({ documentKind: 'cluster-tor', ...fields });
const judge = (...documents: ReturnType<typeof tor>[]) => evaluateBinding('cluster-tor', liveRecords({ documents }));
const codes = ({ reasons }: ReturnType<typeof judge>) => reasons.map(({ code }) => code);

describe('the cluster ToR', () => {
  it('is not started while the register has none', () => {
    expect(judge()).toEqual({ status: 'not_started', reasons: [{ code: 'no-document', params: {} }] });
    expect(judge(document({ documentKind: 'sag-tor', status: 'endorsed' })).status).toBe('not_started');
    expect(judge(tor({ status: 'endorsed', deleted: true })).status).toBe('not_started');
    expect(judge(tor({ status: 'replaced' })).status).toBe('not_started');
  });

  it('is met once endorsed, with the reason in numbers', () => {
    expect(
      judge(tor({ status: 'endorsed', version: '2', endorsedOn: '2026-03-12', reviewDueOn: '2027-09-12' })),
    ).toEqual({
      status: 'met',
      reasons: [
        { code: 'document-endorsed', params: { version: '2', endorsedOn: '2026-03-12' } },
        { code: 'review-due', params: { reviewDueOn: '2027-09-12' } },
      ],
    });
  });

  it.each(['signed', 'in_force'] as const)('counts as agreed when %s', (status) => {
    expect(judge(tor({ status, version: '1', signedOn: '2026-05-01', endorsedOn: '2026-04-01' }))).toEqual({
      status: 'met',
      reasons: [{ code: 'document-signed', params: { version: '1', signedOn: '2026-05-01' } }],
    });
  });

  it('says what it does not know', () => {
    expect(codes(judge(tor({ status: 'endorsed' })))).toEqual(['document-in-effect-unnumbered']);
    expect(codes(judge(tor({ status: 'endorsed', version: '1' })))).toEqual(['document-in-effect']);
    expect(codes(judge(tor({ status: 'endorsed', endorsedOn: '2026-01-01' })))).toEqual([
      'document-endorsed-unnumbered',
    ]);
  });

  it('needs an update from the day after its review was due', () => {
    const due = (reviewDueOn: string) => judge(tor({ status: 'in_force', endorsedOn: '2025-01-01', reviewDueOn }));
    expect(due('2026-11-23').status).toBe('met');
    expect(due('2026-11-22').status).toBe('needs_update');
    expect(codes(due('2026-11-22'))).toContain('review-overdue');
  });

  it('needs an update once expired, by date or by status', () => {
    const late = judge(tor({ status: 'in_force', endorsedOn: '2024-01-01', expiresOn: '2026-11-22' }));
    expect([late.status, codes(late)]).toEqual(['needs_update', ['document-endorsed-unnumbered', 'document-expired']]);
    const marked = judge(tor({ status: 'expired' }));
    expect([marked.status, codes(marked)]).toEqual(['needs_update', ['document-expired-undated']]);
  });

  it('is in progress while drafted or circulated', () => {
    expect(judge(tor({ status: 'draft' })).status).toBe('in_progress');
    const out = judge(tor({ status: 'circulated', circulatedOn: '2026-11-02', commentsUntil: '2026-11-30' }));
    expect(out).toEqual({
      status: 'in_progress',
      reasons: [
        { code: 'document-circulated', params: { circulatedOn: '2026-11-02' } },
        { code: 'comments-until', params: { commentsUntil: '2026-11-30' } },
      ],
    });
  });

  it('rests on the version agreed last, whatever is drafted beside it', () => {
    const old = tor({ status: 'endorsed', version: '1', endorsedOn: '2024-01-01', reviewDueOn: '2025-01-01' });
    const current = tor({ status: 'endorsed', version: '2', endorsedOn: '2026-01-01' });
    const next = tor({ status: 'draft', version: '3' });
    for (const documents of [
      [old, current, next],
      [next, current, old],
    ]) {
      expect(judge(...documents)).toMatchObject({ status: 'met', reasons: [{ params: { version: '2' } }] });
    }
  });
});

describe('the response strategy', () => {
  const strategy = (endorsedOn: string | null) =>
    evaluateBinding(
      'response-strategy',
      liveRecords({ documents: [document({ documentKind: 'response-strategy', status: 'endorsed', endorsedOn })] }),
    );

  it('is renewed every year', () => {
    expect(strategy('2025-11-23').status).toBe('met');
    expect(strategy('2025-11-22').status).toBe('needs_update');
    expect(strategy('2025-11-22').reasons).toContainEqual({
      code: 'renewal-overdue',
      params: { renewalDueOn: '2026-11-22' },
    });
  });

  it('cannot be called current without a date', () => {
    expect(strategy(null)).toMatchObject({ status: 'needs_update' });
  });
});

describe.each(['transition-plan', 'technical-standards', 'site-standards', 'advocacy-strategy'] as const)(
  '%s',
  (kind) => {
    it('reads the register for its own kind', () => {
      const documents = [document({ documentKind: kind, status: 'endorsed', endorsedOn: '2020-01-01' })];
      expect(evaluateBinding(kind, liveRecords({ documents })).status).toBe('met');
      expect(evaluateBinding(kind, liveRecords()).status).toBe('not_started');
    });
  },
);

describe('the memorandum with co-coordinating partners', () => {
  const [nrc, iom] = [organisation({ id: 'nrc' }), organisation({ id: 'iom' })];
  const mou = (fields: Parameters<typeof document>[0]) => document({ documentKind: 'co-coordination-mou', ...fields });
  const judgeMou = (coCoordinators: string[], ...documents: ReturnType<typeof mou>[]) =>
    evaluateBinding(
      'co-coordination-mou',
      liveRecords({ cluster: cluster({ coCoordinators }), organisations: [nrc, iom], documents }),
    );

  it('does not apply where nobody co-coordinates, and says so', () => {
    expect(judgeMou([])).toEqual({ status: 'not_applicable', reasons: [{ code: 'no-co-coordinators', params: {} }] });
    expect(judgeMou(['an organisation that was deleted']).status).toBe('not_applicable');
  });

  it('is met when signed; endorsed is not enough', () => {
    expect(judgeMou(['nrc']).status).toBe('not_started');
    expect(judgeMou(['nrc'], mou({ status: 'endorsed', endorsedOn: '2026-01-01' }))).toMatchObject({
      status: 'in_progress',
      reasons: [{}, { code: 'mou-not-signed' }],
    });
    expect(judgeMou(['nrc'], mou({ status: 'signed', signedOn: '2026-01-01' })).status).toBe('met');
  });

  it('wants one for each partner, unless one covers them all', () => {
    const withOne = mou({ status: 'signed', signedOn: '2026-01-01', subject: 'nrc' });
    expect(judgeMou(['nrc', 'iom'], withOne)).toMatchObject({ status: 'in_progress' });
    expect(judgeMou(['nrc', 'iom'], withOne).reasons).toContainEqual({
      code: 'mous-signed',
      params: { signed: 1, total: 2 },
    });
    expect(judgeMou(['nrc', 'iom'], withOne, mou({ status: 'signed', subject: 'iom' })).status).toBe('met');
    expect(judgeMou(['nrc', 'iom'], mou({ status: 'signed', subject: null })).status).toBe('met');
  });
});

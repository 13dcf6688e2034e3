import { expect, test } from 'vitest';
import type { ReviewForm } from '../../../../shared/contract/reviews.ts';
import { createTestReview, optionScoring, reviewDays, sayAll, type Said, type TestReview } from '../../../helpers/reviews.ts';

const formOf = (one: TestReview, holder: string) => one.forms.get(holder) as ReviewForm;
const all = (one: TestReview, holder: string, score: number): Said => {
  const form = formOf(one, holder);
  return sayAll(form, (question) => optionScoring(form, question, score));
};

test('a review from its plan to the follow-up', async () => {
  const one = await createTestReview({ partners: { un: 6, ingo: 6, nngo: 2, donor: 1 }, coordinators: 2 });
  const { desk, review } = one;
  expect(await one.codeOf('reviews.open')).toBe('review-opens-later');
  await desk.call('reviews.endorse', { review, endorsedOn: reviewDays.planned, endorsedBy: 'SAG', meeting: null });
  const { adaptation } = await desk.call('reviews.adaptation', { review });
  await desk.call('reviews.adapt', {
    review,
    adaptation: { ...adaptation, hidden: ['partner:q113'], own: [{ id: 'own-1', role: 'partner', subfunction: 'aap', scale: 'extent', texts: { en: 'Do people know where to complain?' } }] },
  });
  one.set(reviewDays.opens);
  expect(await one.codeOf('reviews.open')).toBe('review-changed');
  await desk.call('reviews.endorse', { review, endorsedOn: reviewDays.opens, endorsedBy: 'SAG', meeting: null });
  await one.open();
  expect(await one.codeOf('reviews.adapt', { adaptation })).toBe('review-not-now');
  const partner = formOf(one, 'un-1').questionnaire.sides.partner.questions.map(({ id }) => id);
  expect([partner.includes('q113'), partner.at(-1)]).toEqual([false, 'own-1']);

  const said = Object.fromEntries([...one.holders].filter((holder) => holder !== 'donor-1').map((holder) => [holder, all(one, holder, holder.startsWith('un') ? 1 : 2)]));
  said['un-1'] = { ...(said['un-1'] as Said), comments: { q124: 'Ask Amal Haddad at +967 711 223 344.' } };
  const returned = await one.cast(said);
  expect(returned.map(({ refusal }) => refusal)).toEqual(returned.map(() => null));
  expect((await one.cast({ 'un-1': said['un-1'] as Said }))[0]?.refusal?.code).toBe('code-used');
  const open = await one.view();
  // National NGOs and the donor stand together with the smallest group that could be shown.
  expect(open.response?.types).toMatchObject([{ groups: ['un'] }, { groups: ['ingo', 'nngo', 'donor'], responded: 8, invited: 9 }]);
  expect(await desk.call('reviews.unanswered', { review })).toMatchObject([{ id: `${review}:donor-1` }]);
  expect(await one.codeOf('reviews.close', { urnKey: one.urnKey, explanation: null })).toBe('review-closes-later');
  await one.close();

  const results = await desk.call('reviews.results', { review });
  expect(results.results.subfunctions).toHaveLength(13);
  const [platform] = results.results.subfunctions;
  // Two coordinators are below the threshold: neither side is shown, for the pool less one of them is the other.
  expect(platform).toMatchObject({ id: 'coordination_platform', together: { score: 50, status: 'unsatisfactory', respondents: 16 }, coordinator: { status: 'withheld' }, partner: { status: 'withheld' } });
  expect(results.findings[0]).toMatchObject({ needsAction: true, actions: [] });
  expect(await one.codeOf('reviews.validate', { validatedOn: '2026-04-06' })).toBe('review-actions-missing');
  for (const { subfunction, needsAction, id } of results.findings) {
    if (!needsAction) continue;
    if (subfunction === 'aap') {
      await desk.call('records.save', { type: 'action_point', id: null, fields: { text: 'Set up a line', status: 'open', origin: 'ccpm', subject: id, supportWanted: ['hct'] } });
    } else await desk.call('records.save', { type: 'review_finding', id, fields: { review, subfunction, noActionReason: 'Done already.' } });
  }
  await desk.call('reviews.validate', { review, validatedOn: '2026-04-06' });
  const view = await one.view();
  expect(view).toMatchObject({ review: { status: 'validated', actions: { open: 1, all: 1 } }, nextProgress: { quarter: '2026-Q3', dueOn: '2026-10-14' } });
  expect(view.comments).toMatchObject([{ function: 'service_delivery', checked: 'unchecked', hints: [{ kind: 'number' }] }]);
  const [comment] = view.comments;
  await desk.call('records.save', { type: 'review_comment', id: comment?.id ?? '', fields: { checked: 'print', editedText: 'Ask the team.' } });
  expect((await desk.call('reviews.results', { review })).printedComments).toEqual([{ function: 'service_delivery', text: 'Ask the team.' }]);
  expect(await one.codeOf('reviews.finish')).toBe('review-actions-open');
  expect(await desk.call('workspace.check', {})).toMatchObject({ ok: true });
  expect(desk.unexpected).toEqual([]);
  await desk.close();
});

test('years stand side by side, and hubs beside the whole', async () => {
  const one = await createTestReview({
    partners: { ingo: 6, un: 6, nngo: 1 },
    form: 'short',
    plan: { scope: 'subnational_hubs', hubs: ['North', 'South'] },
    hubOf: (holder) => (holder.startsWith('ingo') ? 'North' : holder.startsWith('un') ? 'South' : null),
  });
  const { desk } = one;
  await one.open();
  await one.cast(Object.fromEntries(one.holders.map((holder) => [holder, all(one, holder, holder.startsWith('ingo') ? 4 : 1)])));
  await one.close();
  const first = await desk.call('reviews.results', { review: one.review });
  expect(first.earlier).toEqual([]);
  // The one without a hub would follow from the whole and the two hubs; the first of the two goes with it.
  expect(first.results.subfunctions[0]?.hubs.map(({ hub, score }) => [hub, score.status])).toEqual([['North', 'withheld'], ['South', 'weak'], [null, 'withheld']]);
  expect(first.closing.hubs).toEqual([{ groups: ['South'], responded: 6, invited: 6 }, { groups: ['North', null], responded: 7, invited: 7 }]);

  const { review } = await desk.call('reviews.create', { title: 'The next one', year: 2027, scope: 'national', sector: null, form: 'full', language: 'en' });
  await desk.call('records.save', { type: 'review_invitee', id: `${review}:un-1`, fields: { review, role: 'partner', organisation: 'un-1', organisationName: 'One', respondentType: 'un' } });
  one.set('2027-03-10');
  await desk.call('records.save', { type: 'review', id: review, fields: { opensOn: '2027-03-10', closesOn: '2027-03-24', preliminaryReportOn: '2027-03-30', validationOn: '2027-04-10' } });
  const { urnKey } = await desk.call('reviews.open', { review });
  await desk.call('reviews.confirmUrnKey', { review, urnKey });
  one.set('2027-03-24');
  await desk.call('reviews.close', { review, urnKey, explanation: null });
  const second = await desk.call('reviews.results', { review });
  expect(second.earlier).toMatchObject([{ review: one.review, year: 2026, form: 'short', isComparable: false }]);
  expect(second.findings[0]).toMatchObject({ earlier: [{ year: 2026, score: 25, status: 'weak' }] });
  expect(second.results.subfunctions[0]?.together).toEqual({ score: null, status: 'no-data', respondents: 0 });
  expect((await desk.call('reviews.list', {})).reviews.map(({ year }) => year)).toEqual([2027, 2026]);
  const { functions } = await desk.call('checklist.view', {});
  expect(functions.flatMap(({ items }) => items).find(({ id }) => id === 'me-04')).toMatchObject({ status: 'in_progress', decidedBy: 'records' });
  await desk.close();
});

import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { ReviewForm } from '../../../../shared/contract/reviews.ts';
import { createTestReview, optionScoring, sayAll, type TestReview } from '../../../helpers/reviews.ts';

let one: TestReview;
beforeAll(async () => {
  one = await createTestReview({ partners: { un: 6, nngo: 3 }, coordinators: 1, form: 'full' });
  await one.open();
});
afterAll(async () => {
  expect(one.desk.unexpected).toEqual([]);
  await one.desk.close();
});

const formOf = (holder: string) => one.forms.get(holder) as ReviewForm;
const bytesOf = (text: string) => Buffer.from(text).toString('base64');
function fileOf(holder: string, changes: object = {}, fileName = `${holder}.json`) {
  const { review, digest, code } = formOf(holder);
  return { fileName, bytes: bytesOf(JSON.stringify({ format: 'cluster-desk-review-answers', version: 1, review, digest, code, answers: { q111: '4' }, comments: {}, ...changes })) };
}
type Decision = { fileName: string; place: string | null; question: string; option: string | null };
const collect = async (files: { fileName: string; bytes: string }[], decisions: Decision[] = []) =>
  (await one.desk.call('reviews.collect', { review: one.review, files, decisions })).returned;

describe('returned files', () => {
  test('stand each for itself: the good ones are taken, the others refused with their reason', async () => {
    const before = one.desk.workspace.sealedUrns.urnOf(one.review)?.items.length ?? 0;
    const files = [
      fileOf('un-1'),
      fileOf('un-1', {}, 'twice.json'),
      fileOf('un-2', { review: 'another' }),
      fileOf('un-2', { digest: 'ab'.repeat(32) }),
      fileOf('un-2', { code: 'AAAA-BBBB-CCCC-DDDD' }),
      fileOf('un-2', { answers: { q111: '7' } }),
      fileOf('un-2', { answers: { q117: '3' } }),
      fileOf('un-2', { answers: { q111: 'quite satisfied, I suppose' } }),
      fileOf('un-2', { version: 9 }),
      { fileName: 'holiday.jpg', bytes: bytesOf('\u00ff\u00d8') },
      { fileName: 'list.json', bytes: bytesOf('{"format": []}') },
    ];
    const preview = (await one.desk.call('reviews.previewReturned', { review: one.review, files })).returned;
    const returned = await collect(files);
    expect(returned.map(({ refusal }) => refusal?.code ?? 'taken')).toEqual([
      'taken',
      'code-used',
      'review-other',
      'review-digest-other',
      'code-unknown',
      'review-answer-range',
      'review-form-edited',
      'review-answers-unclear',
      'review-file-newer',
      'review-file-unreadable',
      'review-file-unreadable',
    ]);
    expect(preview.map(({ refusal }) => refusal)).toEqual(returned.map(({ refusal }) => refusal));
    expect(returned[0]).toMatchObject({ receipt: formOf('un-1').receipt, answered: 1, asked: 42 });
    expect(returned[7]).toMatchObject({ unclear: [{ question: 'q111', cell: 'q111', text: 'quite satisfied, I suppose' }] });
    expect(one.desk.workspace.sealedUrns.urnOf(one.review)?.items).toHaveLength(before + 1);
  });

  test('are taken once somebody said what was meant', async () => {
    const file = fileOf('un-3', { answers: { q111: 'verry satisfyed' } });
    const [unclear] = await collect([file]);
    const option = unclear?.unclear[0]?.proposals[0]?.option ?? null;
    expect(option).toBe('very-satisfied');
    const [taken] = await collect([file], [{ fileName: file.fileName, place: null, question: 'q111', option }]);
    expect(taken).toMatchObject({ refusal: null, answered: 1 });
  });

  test('say how much, and never what', async () => {
    const [returned] = await collect([fileOf('un-4', { answers: { q111: 'none', q112: 'rarely', q121: 'very-regularly' }, comments: { q124: 'Too many.' } })]);
    expect(returned).toMatchObject({ refusal: null, answered: 2, notAsked: 1, comments: 1, unclear: [] });
    expect(JSON.stringify(returned)).not.toMatch(/none|rarely|regularly|Too many/);
  });

  test('with more to say than anybody reads are refused', async () => {
    const { sides } = formOf('un-5').questionnaire;
    // What no packing makes smaller.
    const noise = () => Array.from({ length: 2_000 }, () => String.fromCodePoint(0x4e00 + Math.floor(Math.random() * 20_000))).join('');
    const [refused] = await collect([fileOf('un-5', { comments: Object.fromEntries(sides.partner.comments.map(({ id }) => [id, noise()])) })]);
    expect(refused?.refusal?.code).toBe('review-comments-long');
  });
});

test('paper is typed by its code, an interview gets a fresh one, and a lost form another', async () => {
  const { desk, review } = one;
  const typed = { review, code: formOf('nngo-1').code.toLowerCase().replaceAll('-', ' ') };
  const form = await desk.call('reviews.formForCode', typed);
  expect(form).toMatchObject({ role: 'partner', respondentType: 'nngo', digest: formOf('nngo-1').digest });
  const { answers } = sayAll(form, (question) => optionScoring(form, question, 3));
  expect(await desk.call('reviews.typeAnswers', { ...typed, answers, comments: {} })).toMatchObject({ answered: 42, receipt: formOf('nngo-1').receipt });
  expect(await one.codeOf('reviews.typeAnswers', { ...typed, answers, comments: {} })).toBe('code-used');
  expect(await one.codeOf('reviews.beginInterview', { invitee: `${review}:nngo-1`, language: 'en' })).toBe('code-used');

  const interview = await desk.call('reviews.beginInterview', { review, invitee: `${review}:nngo-2`, language: 'en' });
  expect(await one.codeOf('reviews.formForCode', { code: formOf('nngo-2').code })).toBe('code-void');
  await desk.call('reviews.typeAnswers', { review, code: interview.form.code, answers: { q111: 'none' }, comments: {} });
  const { files } = await desk.call('reviews.reissueCode', { review, invitee: `${review}:nngo-3`, medium: 'data', language: 'en' });
  expect(files).toHaveLength(1);
  expect((await collect([fileOf('nngo-3')]))[0]?.refusal?.code).toBe('code-void');
  expect((await desk.call('reviews.unanswered', { review })).map(({ id }) => id.split(':')[1]).sort()).toEqual(['c-1', 'nngo-3', 'un-2', 'un-5', 'un-6']);
});

test('what stops midway uses up no code and leaves nothing in the urn', async () => {
  const { sealedUrns } = one.desk.workspace;
  const { putItems } = sealedUrns;
  const before = { codes: sealedUrns.codesOf(one.review), urn: sealedUrns.urnOf(one.review) };
  sealedUrns.putItems = () => {
    throw new Error('The power went off.');
  };
  const files = [fileOf('un-5'), fileOf('un-6')];
  expect(await one.desk.dispatch('reviews.collect', { review: one.review, files, decisions: [] })).toMatchObject({ ok: false });
  sealedUrns.putItems = putItems;
  expect({ codes: sealedUrns.codesOf(one.review), urn: sealedUrns.urnOf(one.review) }).toEqual(before);
  expect(one.desk.unexpected.splice(0)).toHaveLength(1);
});

test('what people answer under is not written by hand', async () => {
  const save = async (type: string, id: string | null, fields: object) => {
    const result = await one.desk.dispatch('records.save', { type, id, fields });
    return result.ok ? null : result.error.code;
  };
  const { review } = one;
  expect(await save('review', null, { title: 'Another', year: 2026, status: 'closed' })).toBe('review-step');
  expect(await save('review', review, { secrecyThreshold: 2 })).toBe('review-frozen');
  expect(await save('review', review, { questionnaireDigest: 'ab'.repeat(32) })).toBe('review-step');
  expect(await save('review', review, { closesOn: '2026-03-30', note: 'Longer' })).toBeNull();
  expect(await save('review_invitee', `${review}:un-1`, { respondentType: 'donor' })).toBe('review-frozen');
  expect(await save('review_invitee', `${review}:late`, { review, role: 'partner', organisationName: 'Late', respondentType: 'ingo' })).toBeNull();
  expect(await save('review_invitee', `${review}:un-1`, { hasAnswered: true })).toBe('review-step');
  expect(await save('review_comment', null, { review, text: 'Invented', checked: 'print' })).toBe('review-step');
  expect(await one.desk.dispatch('records.remove', { type: 'review_invitee', ids: [`${review}:un-6`] })).toMatchObject({ error: { code: 'review-frozen' } });
  // The saves above may be taken back, the opening before them may not.
  for (let undone = 0; undone < 2; undone += 1) await one.desk.call('changes.undo', {});
  expect(await one.desk.dispatch('changes.undo', {})).toMatchObject({ error: { code: 'undo-lasting' } });
});

test('a questionnaire that another office changed meanwhile is not answered any more', async () => {
  const { desk, review } = one;
  desk.workspace.log.commit({ key: 'edited', params: { type: 'review' } }, (writer) => writer.save('review', review, { questionnaireDigest: 'ab'.repeat(32) }));
  expect(await one.codeOf('reviews.formForCode', { code: formOf('un-6').code })).toBe('review-questionnaire-changed');
  expect((await one.view()).steps.find(({ step }) => step === 'close')?.blockers[0]?.code).toBe('review-questionnaire-changed');
});

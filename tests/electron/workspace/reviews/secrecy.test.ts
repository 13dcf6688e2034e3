import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import { expect, test } from 'vitest';
import type { ReviewForm } from '../../../../shared/contract/reviews.ts';
import { createTestReview, optionScoring, reviewDays, sayAll } from '../../../helpers/reviews.ts';
import { createTestFolder } from '../../../helpers/workspace.ts';
import { digestOfCode } from '../../../../electron/workspace/sealing/codes.ts';
import { observe, type Scene, separation, takeSnapshot } from '../elections/observations.ts';

/*
 * As for ballots: somebody has the file after closing with its log, a copy of both from between any two returns, and what
 * every one of them showed. The urn's key is destroyed. Nothing of it may tell who gave the good answers and who the bad.
 */

const partners = 40;
/**
 * One standard deviation of separating twenty from twenty by chance is 0.092 (Mann and Whitney): this is 4.8 of them. A
 * leak that tells everybody gives 0.5.
 */
const byChance = 0.44;

function shuffled<T>(things: readonly T[]): T[] {
  return things
    .map((thing) => ({ thing, place: Math.random() }))
    .sort((a, b) => a.place - b.place)
    .map(({ thing }) => thing);
}

test('nothing of the file, its log, its copies and their differences joins a respondent to answers or comments', { timeout: 180_000 }, async () => {
  const one = await createTestReview({ partners: { ingo: partners }, form: 'short' });
  const { desk, review } = one;
  await one.open();
  const { connection, sealedUrns } = desk.workspace;
  const urn = sealedUrns.urnOf(review);
  const order = shuffled(one.holders);
  const areGood = new Map(shuffled(order.map((_, place) => place % 2 === 0)).map((isGood, place) => [one.holders[place] as string, isGood]));
  const isGood = (holder: string) => areGood.get(holder) === true;
  const folder = createTestFolder();
  const snapshots: Scene['snapshots'] = [];
  const copy = async () => {
    const backup = join(folder, `${snapshots.length}.clusterdesk`);
    await connection.backup(backup);
    snapshots.push(takeSnapshot(desk.path, backup));
  };
  await copy();
  const recent = await desk.call('changes.recent', { limit: 50 });
  const digest = await desk.call('exchange.digest', {});
  for (const holder of order) {
    const form = one.forms.get(holder) as ReviewForm;
    const said = sayAll(form, (question) => optionScoring(form, question, isGood(holder) ? 4 : 0));
    // Those who are content also write more.
    const [returned] = await one.cast({ [holder]: { ...said, comments: { q81: `${isGood(holder) ? 'content, as we have been for all of these years' : 'no'} ${holder}` } } });
    expect(returned?.refusal).toBeNull();
    await copy();
  }
  expect(await desk.call('changes.recent', { limit: 50 })).toEqual(recent);
  expect(await desk.call('exchange.digest', {})).toEqual(digest);
  const ciphertexts = sealedUrns.urnOf(review)?.items.map((item) => Buffer.from(item)) ?? [];
  await one.close();
  const results = await desk.call('reviews.results', { review });
  expect(results.results.subfunctions[0]?.items[0]?.distribution.partner?.counts).toEqual([partners / 2, 0, 0, 0, partners / 2]);
  snapshots.push(takeSnapshot(desk.path, snapshots.at(-1)?.backup ?? ''));
  await desk.close();

  const scene: Scene = { path: desk.path, snapshots: snapshots.slice(0, -1), sealedLength: urn?.sealedLength ?? 0, election: review };
  const observations = observe(scene);
  expect(observations.length).toBeGreaterThan(100);
  const truth = order.map(isGood);
  expect(observations.filter(({ values }) => Math.abs(separation(values, truth) - 0.5) > byChance).map(({ name }) => name)).toEqual([]);

  // After closing neither ciphertexts nor codes are anywhere, and before it nothing that was said.
  const near = join(desk.path, '..');
  const left = readdirSync(near).filter((name) => name.startsWith('workspace.clusterdesk')).map((name) => readFileSync(join(near, name)));
  const last = snapshots.at(-1);
  const after = Buffer.concat([...left, last?.fileBytes ?? Buffer.alloc(0), last?.walBytes ?? Buffer.alloc(0)]);
  expect(ciphertexts).toHaveLength(partners);
  expect(ciphertexts.filter((ciphertext) => after.includes(ciphertext.subarray(100, 160)))).toEqual([]);
  const codes = [...one.forms.values()].map(({ code }) => code);
  expect(codes.filter((code) => after.includes(digestOfCode(code, urn?.salt ?? Buffer.alloc(0))))).toEqual([]);
  const before = Buffer.concat(snapshots.slice(0, -1).filter((_, place) => place % 10 === 0).flatMap(({ backup, fileBytes, walBytes }) => [readFileSync(backup), fileBytes, walBytes]));
  for (const bytes of [before, after]) {
    expect(bytes.includes(one.urnKey)).toBe(false);
    expect(codes.filter((code) => bytes.includes(code))).toEqual([]);
  }
  expect(before.includes('content, as we have been')).toBe(false);

  // Comments stand in no order that somebody knows, and who has answered in the order of ids.
  const file = new Database(desk.path, { readonly: true });
  const column = (sql: string) => file.prepare(sql).pluck().all() as string[];
  const comments = column('SELECT text FROM review_comments ORDER BY rowid').map((text) => text.split(' ').at(-1) ?? '');
  const byId = column('SELECT text FROM review_comments ORDER BY id').map((text) => text.split(' ').at(-1) ?? '');
  const logged = column("SELECT substr(record_id, instr(record_id, ':') + 1) FROM changes JOIN writes USING (office, n) WHERE record_type = 'review_invitee' AND field = 'hasAnswered' ORDER BY n");
  const times = column("SELECT DISTINCT batch FROM changes JOIN writes USING (office, n) WHERE field = 'hasAnswered' OR record_type = 'review_comment'");
  file.close();
  expect(comments).toHaveLength(partners);
  expect(logged).toEqual([...one.holders].sort());
  expect(times).toHaveLength(1);
  for (const list of [comments, byId]) {
    for (const known of [order, [...one.holders].sort(), one.holders]) {
      // Of forty shuffled things one stays in its place, give or take one; seven and more happen once in 10,000.
      expect(list.filter((holder, place) => holder === known[place]).length).toBeLessThan(8);
    }
  }
});

test('fewer than the threshold leave no result and no comment', async () => {
  const one = await createTestReview({ partners: { un: 3, nngo: 2 }, form: 'short' });
  await one.open();
  const form = one.forms.get('un-1') as ReviewForm;
  await one.cast(Object.fromEntries(['un-1', 'un-2', 'un-3', 'nngo-1'].map((holder) => [holder, { ...sayAll(form, (question) => optionScoring(form, question, 2)), comments: { q81: 'Well.' } }])));
  one.set(reviewDays.closes);
  await one.close();
  const { results, closing } = await one.desk.call('reviews.results', { review: one.review });
  expect(new Set(results.subfunctions.flatMap(({ together, partner, items }) => [together, partner, ...items.map((item) => item.together)]).map(({ status }) => status))).toEqual(new Set(['withheld']));
  expect(closing.types).toEqual([{ groups: ['nngo', 'un'], responded: 4, invited: 5 }]);
  expect((await one.view()).comments).toEqual([]);
  await one.desk.close();
});

import { spawnSync } from 'node:child_process';
import { copyFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import type { ReviewForm } from '../../../../shared/contract/reviews.ts';
import { createTestReview, optionScoring, reviewDays, sayAll } from '../../../helpers/reviews.ts';
import { createTestFolder } from '../../../helpers/workspace.ts';

const program = join(import.meta.dirname, '../../../../electron/command-line/desk.ts');
const decode = (bytes: string) => Buffer.from(bytes, 'base64').toString('utf8');

test('papers and mails of a review from its plan to the follow-up', { timeout: 60_000 }, async () => {
  const one = await createTestReview({ partners: { un: 6, ingo: 6 }, form: 'short' });
  const { desk, review } = one;
  await desk.call('records.saveMany', { type: 'contact', rows: one.holders.slice(0, 3).map((organisation) => ({ id: `of-${organisation}`, fields: { familyName: 'Haddad', organisation, emails: [`${organisation}@example.org`] } })) });
  const papersNow = async () => (await desk.call('reviews.papers', { review })).filter(({ isReady }) => isReady).map(({ paper }) => paper);
  expect(await papersNow()).toEqual(['purpose_note', 'questionnaire', 'description']);
  const paper = { language: 'en', second: null, numbering: null, format: 'docx' } as const;
  expect(await one.codeOf('reviews.paper', { ...paper, paper: 'report' })).toBe('review-not-closed');
  expect(await one.codeOf('reviews.paper', { ...paper, paper: 'questionnaire', format: 'xlsx' })).toBe('export-format-unknown');

  const note = await desk.call('reviews.draftPurposeNote', { review, language: 'en', second: 'ar' });
  expect(note).toMatchObject({ recipientCount: 3, drafts: [{ fileName: 'ccpm-purpose-note-01-en.eml' }] });
  expect(note.withoutAddress).toHaveLength(9);
  const mail = decode(note.drafts[0]?.bytes ?? '');
  expect(mail).toContain('ccpm-purpose-note-en-ar-2026-03-01.docx');
  expect(mail).toMatch(/Bcc:[^\n]*un-1@example\.org/i);

  await one.open();
  const said = Object.fromEntries(
    one.holders.filter((holder) => holder !== 'un-2').map((holder) => {
      const form = one.forms.get(holder) as ReviewForm;
      return [holder, sayAll(form, (question) => optionScoring(form, question, 1))];
    }),
  );
  await one.cast(said);
  const reminder = await desk.call('reviews.draftReminders', { review, language: 'fr' });
  expect(reminder).toMatchObject({ recipientCount: 1, drafts: [{ fileName: 'ccpm-reminder-01-fr.eml' }], withoutAddress: [] });
  expect(['un-1', 'un-2'].map((holder) => decode(reminder.drafts[0]?.bytes ?? '').includes(`${holder}@example.org`))).toEqual([false, true]);
  for (const { code } of one.forms.values()) expect(decode(reminder.drafts[0]?.bytes ?? '')).not.toContain(code);
  await one.close();
  expect(await papersNow()).toEqual(['purpose_note', 'questionnaire', 'report', 'description', 'workshop']);
  expect(await desk.call('reviews.paper', { ...paper, review, paper: 'report', second: 'ar' })).toMatchObject({ fileName: `ccpm-report-en-ar-${reviewDays.closes}.docx` });
  expect(await desk.call('reviews.paper', { ...paper, review, paper: 'report', format: 'xlsx' })).toMatchObject({ fileName: `ccpm-report-en-${reviewDays.closes}.xlsx` });

  const { findings } = await desk.call('reviews.results', { review });
  const wanting = findings.filter(({ needsAction }) => needsAction);
  for (const { id, subfunction } of wanting.slice(1)) await desk.call('records.save', { type: 'review_finding', id, fields: { review, subfunction, noActionReason: 'Done already.' } });
  await desk.call('records.save', { type: 'action_point', id: 'line', fields: { text: 'Set up a line', status: 'open', origin: 'ccpm', subject: wanting[0]?.id ?? '', supportWanted: ['hct'], agreedOn: '2026-04-06' } });
  const progress = { quarter: '2026-Q3', text: 'The line **works**.', reportedTo: 'HCT', language: 'en', second: null } as const;
  expect(await one.codeOf('reviews.recordProgress', progress)).toBe('review-not-now');
  await desk.call('reviews.validate', { review, validatedOn: '2026-04-06' });
  await desk.call('records.save', { type: 'action_progress', id: null, fields: { actionPoint: 'line', notedOn: '2026-07-03', text: 'Number printed.' } });
  one.set('2026-10-02');
  const plan = await desk.call('reviews.paperPlan', { review, paper: 'progress', language: 'en', second: null, numbering: null });
  const texts = JSON.stringify(plan);
  for (const words of ['Q3 2026', 'What changed since 6 April 2026', 'Number printed.', 'Humanitarian country team']) expect(texts).toContain(words);
  expect(await desk.call('reviews.recordProgress', { review, ...progress })).toMatchObject({ fileName: 'ccpm-progress-en-2026-q3.docx' });
  const { progress: recorded, nextProgress } = await one.view();
  expect(recorded).toMatchObject([{ quarter: '2026-Q3', reportedOn: '2026-10-02', reportedTo: 'HCT', fileName: 'ccpm-progress-en-2026-q3.docx' }]);
  expect(nextProgress?.quarter).toBe('2026-Q4');
  expect(recorded[0]?.file).toBeTruthy();
  expect(desk.unexpected).toEqual([]);
  const folder = createTestFolder();
  const path = join(folder, 'review.clusterdesk');
  await desk.close();
  copyFileSync(desk.path, path);
  const words = ['export', path, 'ccpm-report', '--language', 'ar', '--numbering', 'iasc', '--out', join(folder, 'report.xlsx'), '--answer', 'moved', '--json'];
  const made = spawnSync(process.execPath, [program, ...words], { encoding: 'utf8', env: { ...process.env, CLUSTER_DESK_HOME: join(folder, 'home'), LC_ALL: 'en_US.UTF-8' } });
  expect([made.status, made.stderr]).toEqual([0, '']);
  expect(JSON.parse(made.stdout)).toMatchObject({ kind: 'ccpm-report', review, format: 'xlsx', language: 'ar' });
});

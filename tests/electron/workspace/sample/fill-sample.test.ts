import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createAreaHandlers } from '../../../../electron/workspace/areas/index.ts';
import type { OpenWorkspace } from '../../../../electron/workspace/open-workspace.ts';
import { readSample } from '../../../../electron/workspace/sample/sample-files.ts';
import { fillSample } from '../../../../electron/workspace/sample/fill-sample.ts';
import { createService, type Service } from '../../../../electron/workspace/service.ts';
import { addDays } from '../../../../shared/domain/deadlines/calendar.ts';
import { type Language, languages } from '../../../../shared/records/choices.ts';
import { createTestClock, createTestFolder, createTestIds, migrationsFolder, testCatalogues } from '../../../helpers/workspace.ts';

const today = '2026-03-10';
const context = { signal: { aborted: false }, progress: () => undefined };

async function makeSample(language: Language): Promise<{ service: Service; workspace: OpenWorkspace; took: number }> {
  const folder = createTestFolder();
  const service = createService({
    catalogues: testCatalogues(),
    clock: createTestClock(today),
    newId: createTestIds(),
    dataHome: join(folder, 'home'),
    machine: 'test-machine',
    migrationsFolder,
    createAreaHandlers,
    fillSample,
    announce: () => undefined,
    reportUnexpected: (error) => {
      throw error;
    },
  });
  const started = performance.now();
  const input = { path: join(folder, 'sample.clusterdesk'), author: 'Visitor', language };
  const result = await service.dispatch('lifecycle.createSample', input, context);
  const took = performance.now() - started;
  expect(result).toMatchObject({ ok: true, value: { isSample: true, language } });
  return { service, workspace: service.current() as OpenWorkspace, took };
}

describe('the sample workspace', () => {
  let service: Service;
  let workspace: OpenWorkspace;
  let took: number;
  beforeAll(async () => ({ service, workspace, took } = await makeSample('en')));
  afterAll(() => service.close());

  it('is there within three seconds', () => {
    expect(took).toBeLessThan(3_000);
  });

  it('ends with every fact of its files', () => {
    const { facts, texts } = readSample(testCatalogues().read, 'en');
    const day = (offset: { day: number } | null | undefined) => (offset ? addDays(today, offset.day) : null);
    const { records } = workspace;
    for (const known of facts.organisations) {
      expect(records.get('organisation', known.id)).toMatchObject({
        name: texts.organisations[known.id]?.name,
        membership: known.membership,
        commitmentsSignedOn: day(known.commitmentsSignedOn),
      });
    }
    for (const known of facts.contacts) {
      expect(records.get('contact', known.id)).toMatchObject({
        familyName: known.familyName,
        organisation: known.organisation,
        emails: known.email,
        mailingLists: known.lists,
        lastVerifiedOn: day(known.lastVerifiedOn),
      });
    }
    for (const known of facts.positions) {
      expect(records.get('position', known.id)).toMatchObject({
        organisation: known.organisation,
        contact: known.contact,
        startsOn: day(known.from),
        endsOn: day(known.to),
        timeShare: known.timeShare,
      });
    }
    for (const known of facts.documents) {
      expect(records.get('document', known.id)).toMatchObject({
        documentKind: known.kind,
        status: known.status,
        version: known.version,
        circulatedOn: day(known.circulatedOn),
        endorsedOn: day(known.endorsedOn),
        signedOn: day(known.signedOn),
        reviewDueOn: day(known.reviewDueOn),
      });
    }
    for (const [id, known] of Object.entries(facts.checklist)) {
      expect(records.get('checklist_answer', id)).toMatchObject({
        status: known.status,
        owner: known.owner,
        dueOn: day(known.dueOn),
        confirmedOn: day(known.confirmedOn),
        note: texts.checklist[id]?.note,
      });
    }
    for (const known of facts.groups) expect(records.get('group', known.id)).toMatchObject({ members: known.members });
    for (const known of facts.lists) expect(records.get('mailing_list', known.id)?.lastReviewedOn).toBe(day(known.lastReviewedOn));
    expect(records.get('activation', 'activation')).toMatchObject({
      outcome: facts.activation.outcome,
      decidedOn: day(facts.activation.decidedOn),
      reviewedOn: day(facts.activation.reviewedOn),
    });
    expect(records.count('activation_step')).toBe(8);
    expect(records.count('evidence')).toBe(facts.evidence.length);
  });

  it('was written over months, in order of time, before now, by people of its team', () => {
    const batches = workspace.history.recent(500).toReversed();
    expect(batches.length).toBeGreaterThan(150);
    const times = batches.map(({ at }) => at);
    expect(times).toEqual(times.toSorted());
    expect(times[0]?.slice(0, 10)).toBe(addDays(today, -228));
    expect((times.at(-1) as string) < `${today}T00:00:00Z`).toBe(true);
    const authors = new Set(batches.map(({ author }) => author));
    expect(authors.has('Visitor')).toBe(false);
    expect(authors.size).toBeGreaterThanOrEqual(5);
  });

  it('tells how the terms of reference came into force', () => {
    const statuses = workspace.history.ofRecord('document', 'doc-tor').filter(({ field }) => field === 'status');
    expect(statuses.toReversed().map(({ to, at }) => [to, at.slice(0, 10)])).toEqual([
      ['draft', addDays(today, -209)],
      ['circulated', addDays(today, -200)],
      ['endorsed', addDays(today, -180)],
      ['in_force', addDays(today, -178)],
    ]);
  });

  it('took snapshots on their days, each with more met than the one before', () => {
    const snapshots = workspace.records.list('checklist_snapshot');
    expect(snapshots.map(({ occasion, takenOn }) => [occasion, takenOn])).toEqual([
      ['two_weeks', addDays(today, -216)],
      ['one_month', addDays(today, -199)],
      ['two_months', addDays(today, -169)],
      ['other', addDays(today, -76)],
    ]);
    const met = snapshots.map(({ items }) => items?.filter(({ status }) => status === 'met').length ?? 0);
    expect(met).toEqual(met.toSorted((a, b) => a - b));
    expect(met[3]).toBeGreaterThan(met[0] as number);
  });

  it('keeps files behind evidence, in words that open', () => {
    const withFiles = workspace.records.list('evidence').filter(({ kind }) => kind === 'file');
    expect(withFiles.length).toBeGreaterThan(0);
    for (const { file, title } of withFiles) {
      const stored = workspace.files.read(file ?? '');
      expect(Buffer.from(stored?.bytes ?? []).toString('utf8')).toContain(title);
    }
  });

  it('refers to nothing that is not there', async () => {
    const result = await service.dispatch('workspace.check', {}, context);
    expect(result).toMatchObject({ ok: true, value: { ok: true, integrity: ['ok'], foreignKeys: 0, problems: [] } });
  });
});

describe.each(languages.filter((language) => language !== 'en'))('the sample in %s', (language) => {
  it('has the same story in its own words', async () => {
    const { service, workspace } = await makeSample(language);
    const { texts } = readSample(testCatalogues().read, language);
    expect(workspace.records.get('cluster', 'cluster')?.name).toBe(texts.cluster.name);
    expect(workspace.records.get('position', 'pos-coordinator')?.title).toBe(texts.positions['pos-coordinator']?.title);
    expect([workspace.records.count('contact'), workspace.records.count('organisation')]).toEqual([120, 40]);
    await service.close();
  });
});

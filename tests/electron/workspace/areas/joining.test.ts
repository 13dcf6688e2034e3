import { readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { InputOf } from '../../../../shared/contract/define.ts';
import { type PageContract, pageContract } from '../../../../shared/contract/index.ts';
import type { JoiningDetails, WorkspaceState } from '../../../../shared/contract/workspace.ts';
import { everything } from '../../../../shared/domain/exchange/scope.ts';
import { audiences, languages } from '../../../../shared/records/choices.ts';
import { recordTypes } from '../../../../shared/records/index.ts';
import { createTestFolder, createTestService, createTestWorkspace, type TestService, type TestWorkspace } from '../../../helpers/workspace.ts';

type Opened = Extract<WorkspaceState, { isOpen: true }>;
type Queries = { [M in keyof PageContract]: PageContract[M]['kind'] extends 'query' ? M : never }[keyof PageContract];

let national: TestWorkspace;
let aden: TestService;
let path: string;
let invitation: string;
beforeEach(async () => {
  national = await createTestWorkspace({ idPrefix: 'national' });
  aden = createTestService({ idPrefix: 'aden', machine: 'aden-laptop' });
  path = join(aden.folder, 'aden.clusterdesk');
  const invited = { office: null, name: 'Aden', level: 'subnational' as const, area: 'Aden', mail: null, scope: everything };
  invitation = (await national.call('exchange.invite', invited)).file.bytes;
});
afterEach(async () => {
  expect([...national.unexpected, ...aden.unexpected]).toEqual([]);
  await Promise.all([national.close(), aden.close()]);
});

const details = (): JoiningDetails => ({
  bytes: invitation,
  officeName: 'Aden field office',
  level: 'subnational',
  area: 'Aden',
  pcode: 'YE24',
  scope: everything,
});
const joinCluster = () => aden.call('lifecycle.createFromInvitation', { ...details(), path, author: 'Nadia' });

describe('joining with an invitation', () => {
  it('shows what the invitation says while nothing is open', async () => {
    expect(await aden.call('exchange.readInvitation', { bytes: invitation })).toEqual({
      clusterName: 'CCCM Cluster',
      inviterName: 'National office',
      officeName: 'Aden',
      level: 'subnational',
      area: 'Aden',
      scope: everything,
      fits: null,
    });
  });

  it('makes a workspace of the same cluster with nothing in it but its own office', async () => {
    const { state, file } = await joinCluster();
    expect(state).toMatchObject({
      isOpen: true,
      path,
      workspaceId: national.workspace.identity.workspaceId,
      clusterName: 'CCCM Cluster',
      officeName: 'Aden field office',
      author: 'Nadia',
      language: null,
    });
    expect(file.fileName).toMatch(/\.cdreply$/);
    const records = await Promise.all(recordTypes.map((type) => aden.call('records.list', { type, deleted: false })));
    expect(records.flat()).toMatchObject([
      { id: (state as Opened).officeId, name: 'Aden field office', level: 'subnational', area: 'Aden', pcode: 'YE24' },
    ]);
    expect(await aden.call('workspace.check', {})).toMatchObject({ ok: true, problems: [] });
    await aden.call('lifecycle.close', {});
    const again = await aden.call('lifecycle.open', { path, author: 'Nadia', answer: null });
    expect(again).toMatchObject({ clusterName: 'CCCM Cluster', workspaceId: national.workspace.identity.workspaceId });
  });

  it('takes the cluster from the first package, without a conflict', async () => {
    const { state, file } = await joinCluster();
    const { office } = await national.call('exchange.acceptReply', { bytes: file.bytes });
    expect(office).toBe((state as Opened).officeId);
    const linked = await Promise.all([national.call('exchange.view', {}), aden.call('exchange.view', {})]);
    const [here, there] = linked.map(({ offices }) => offices.find((one) => one.fingerprint !== null));
    expect(here?.fingerprint).toBe(there?.fingerprint);
    await national.call('exchange.confirmFingerprint', { office });
    await aden.call('exchange.confirmFingerprint', { office: there?.office ?? '' });
    await national.call('records.save', { type: 'cluster', id: 'cluster', fields: { name: 'CCCM Yemen' } });
    const { packages } = await national.call('exchange.makePackage', {
      office,
      content: 'new',
      withAttachments: false,
      limit: 10_000_000,
      intoFolder: false,
    });
    const files = packages.map(({ file: { fileName, bytes } }) => ({ fileName, bytes }));
    const merged = await aden.call('exchange.merge', { files, leaveOut: [], allowShrinking: false });
    expect(merged.summary).toMatchObject({ conflicts: 0 });
    expect(await aden.call('workspace.state', {})).toMatchObject({ clusterName: 'CCCM Yemen', language: 'en' });
  });

  it.each([
    ['no invitation', () => Buffer.from('{}').toString('base64'), 'invitation-unknown'],
    ['an altered one', () => Buffer.from(Buffer.from(invitation, 'base64').toString().replace('Aden', 'Eden')).toString('base64'), 'invitation-damaged'],
  ])('leaves nothing behind for %s', async (_, bytes, code) => {
    const refused = await aden.dispatch('lifecycle.createFromInvitation', { ...details(), bytes: bytes(), path, author: 'Nadia' });
    expect(refused).toMatchObject({ ok: false, error: { code } });
    expect(readdirSync(aden.folder).filter((name) => name.startsWith('aden'))).toEqual([]);
  });

  it('never writes over a file', async () => {
    writeFileSync(path, 'something else');
    const refused = await aden.dispatch('lifecycle.createFromInvitation', { ...details(), path, author: 'Nadia' });
    expect(refused).toMatchObject({ ok: false, error: { code: 'workspace-exists' } });
  });

  it('closes no workspace when it fails', async () => {
    await joinCluster();
    const other = join(createTestFolder(), 'missing', 'other.clusterdesk');
    const refused = await aden.dispatch('lifecycle.createFromInvitation', { ...details(), path: other, author: 'Nadia' });
    expect(refused).toMatchObject({ ok: false, error: { code: 'folder-missing' } });
    expect(await aden.call('workspace.state', {})).toMatchObject({ isOpen: true, path });
  });
});

describe('a workspace that waits for its cluster', () => {
  it('answers every query of the page, empty or filled in', async () => {
    await joinCluster();
    const { document } = await aden.call('documents.start', { kind: 'cluster-tor', language: 'en', subject: null, revises: null });
    const { documentVersion } = await aden.call('documents.freeze', { document, language: 'en', version: '1', status: 'circulated', note: null });
    const sent = await aden.call('records.get', { type: 'document_version', id: documentVersion });
    const returned = { fileName: 'back.docx', bytes: (await aden.call('files.read', { file: String(sent?.['file']) })).bytes };
    const { documentReturn } = await aden.call('documents.keepReturn', { ...returned, receivedFrom: null, organisation: null, receivedOn: '2026-03-10' });
    const { file } = await aden.call('files.add', { name: 'a.txt', mediaType: 'text/plain', bytes: 'aGk=' });
    const { name: backup } = await aden.call('backups.make', {});
    const snapshot = await aden.call('checklist.takeSnapshot', { occasion: 'other', name: null });
    const ownOffice = { type: 'office', id: ((await aden.call('workspace.state', {})) as Opened).officeId };
    const cluster = { type: 'cluster', id: 'cluster' };
    const { id: series } = await aden.call('records.save', {
      type: 'meeting_series',
      id: null,
      fields: { meetingKind: 'subnational', title: 'Aden', recurrence: 'weekly', startsOn: '2026-01-05' },
    });
    const { meeting } = await aden.call('meetings.create', { series });
    const [keep, drop] = await Promise.all(
      ['NRC', 'N.R.C.'].map((name) => aden.call('records.save', { type: 'organisation', id: null, fields: { name } })),
    );
    const list = { fileName: 'list.csv', bytes: Buffer.from('Name\nDRC\n').toString('base64'), recordType: 'organisation' as const };
    const reading = { sheet: null, headerRow: null, mapping: null, dayOrder: null, decisions: [], organisations: [] };
    const { election } = await aden.call('elections.create', { electionKind: 'sag', group: null, title: 'SAG', language: 'en' });
    const paper = { election, paper: 'rules' as const, language: 'en' as const, second: null };
    const plans = languages.flatMap((language) =>
      [
        { kind: 'cluster-tor', language, document } as const,
        ...(['checklist', 'activation', 'structure', 'handover', 'meeting-year', 'action-list'] as const).map((kind) => ({ kind, language, document: null })),
        ...(['agenda', 'minutes', 'sign-in-sheet'] as const).map((kind) => ({ kind, language, document: meeting })),
      ],
    );
    const { review } = await aden.call('reviews.create', { title: 'Review', year: 2026, scope: 'national', sector: null, form: 'short', language: 'en' });
    // What belongs to a survey under way, or to a closed one, is refused before that.
    const notNow = { 'reviews.formForCode': { code: 'AAAA-BBBB' }, 'reviews.previewReturned': { files: [{ fileName: 'a.json', bytes: 'e30=' }] }, 'reviews.unanswered': {}, 'reviews.draftReminders': { language: 'en' } };
    for (const [method, more] of Object.entries(notNow)) expect(await aden.dispatch(method, { review, ...more })).toMatchObject({ error: { code: 'review-not-now' } });
    expect(await aden.dispatch('reviews.results', { review })).toMatchObject({ error: { code: 'review-not-closed' } });
    // A ballot is given out to a code while voting is open, and to nobody else.
    const refused = await aden.dispatch('elections.ballot', { election, code: 'AAAA-BBBB' });
    expect(refused).toMatchObject({ ok: false, error: { code: 'election-not-now' } });
    const inputs: { [M in Exclude<Queries, 'elections.ballot' | 'reviews.results' | keyof typeof notNow>]: InputOf<PageContract[M]>[] } = {
      'workspace.state': [{}],
      'workspace.check': [{}],
      'backups.list': [{}],
      'backups.verify': [{ name: backup }],
      'records.list': recordTypes.flatMap((type) => [false, true].map((deleted) => ({ type, deleted }))),
      'records.get': [cluster, ownOffice],
      'records.history': [cluster, ownOffice],
      'changes.state': [{}],
      'changes.recent': [{ limit: 500 }],
      'files.describe': [{ files: [file] }],
      'files.read': [{ file }],
      'search.find': [{ text: 'aden', limit: 20 }],
      'activation.view': [{}],
      'checklist.view': [{}],
      'checklist.compare': [{ before: snapshot.id, after: null }],
      'checklist.changedSince': [{ day: '2026-01-01' }],
      'team.view': [{}],
      'team.structure': languages.map((language) => ({ language })),
      'today.view': [{}],
      'meetings.list': [{}],
      'meetings.view': [{ meeting }],
      'meetings.proposeNext': [{ series }],
      'meetings.readActionLine': languages.map((language) => ({ meeting, line: 'NRC, map, Thursday', language })),
      'meetings.year': [{ year: 2026, meetingKind: null }],
      'actions.view': [{ scope: 'open' }, { scope: 'all' }],
      'actions.readReply': [{ fileName: 'sent.xlsx', bytes: readFileSync(join(import.meta.dirname, '../../../fixtures/reply-forms/sent.xlsx')).toString('base64') }],
      'documents.kinds': [{}],
      'documents.draft': languages.map((language) => ({ document, language })),
      'documents.clusterClauses': languages.map((language) => ({ language })),
      'documents.plan': plans,
      'documents.compare': [{ before: documentVersion, after: null }],
      'documents.compareFile': [{ before: documentVersion, after: documentVersion }],
      'documents.readReturn': [returned],
      'documents.returns': [{ document }],
      'documents.return': [{ documentReturn }],
      'letterheads.check': [returned],
      'letterheads.fields': [{}],
      'letterheads.sample': [{}],
      'exports.kinds': [{}],
      'exports.make': plans.map((plan) => ({ ...plan, format: 'docx' as const })),
      'contacts.previewExport': audiences.map((audience) => ({ audience })),
      'partners.activity': [{}],
      'partners.previewImport': [{ ...list, ...reading }],
      'partners.batches': [{}],
      'partners.duplicates': [{ type: 'organisation' }, { type: 'contact' }],
      'partners.previewMerge': [{ type: 'organisation', keep: keep?.id ?? '', drop: drop?.id ?? '', choices: {} }],
      'partners.standing': [{ type: 'organisation', id: keep?.id ?? '' }],
      'reviews.list': [{}],
      'reviews.view': [{ review }],
      'reviews.adaptation': [{ review }],
      'reviews.formFile': [{ review, code: null, role: 'partner', medium: 'html', language: 'en' }],
      'reviews.papers': [{ review }],
      'reviews.paperPlan': [{ review, paper: 'questionnaire', language: 'en', second: null, numbering: null }],
      'reviews.paper': [{ review, paper: 'description', format: 'docx', language: 'en', second: 'fr', numbering: 'iasc' }],
      'reviews.draftPurposeNote': [{ review, language: 'en', second: null }],
      'elections.list': [{}],
      'elections.view': [{ election }],
      'elections.stages': [{ election }],
      'elections.replay': [{ election }],
      'elections.papers': [{ election }],
      'elections.paperPlan': [paper],
      'elections.paper': [{ ...paper, format: 'docx' }],
      'elections.draftNominationCall': [{ election, language: 'en', second: null }],
      'exchange.view': [{}],
      'exchange.readInvitation': [{ bytes: invitation }],
      'exchange.preview': [{ files: [{ fileName: 'no.cdpackage', bytes: 'aGk=' }], leaveOut: [] }],
      'exchange.conflicts': [{}],
      'exchange.leftOut': [{}],
      'exchange.digest': [{}],
    };
    const queries = Object.entries(pageContract).filter(([, { kind }]) => kind === 'query').map(([name]) => name);
    expect([...Object.keys(inputs), 'elections.ballot', 'reviews.results', ...Object.keys(notNow)].sort()).toEqual(queries.sort());
    for (const [method, given] of Object.entries<object[]>(inputs)) {
      for (const input of given) expect([method, input, await aden.dispatch(method, input)]).toMatchObject([method, input, { ok: true }]);
    }
    expect(await aden.call('records.get', { type: 'cluster', id: 'cluster' })).toBeNull();
  });
});

describe('the shared folder of the open workspace', () => {
  it('is chosen by the main process, and shown, watched and forgotten by the page', async () => {
    const packages = createTestFolder();
    expect(await aden.dispatch('lifecycle.setExchangeFolder', { path: packages })).toMatchObject({
      ok: false,
      error: { code: 'no-workspace' },
    });
    await joinCluster();
    const chosen = await aden.call('lifecycle.setExchangeFolder', { path: packages });
    aden.events.length = 0;
    expect((await aden.call('exchange.view', {})).folder).toEqual({ ...chosen, isFound: true, isWatched: false, files: [] });
    await aden.call('exchange.watchFolder', { isWatched: true });
    expect((await aden.call('exchange.view', {})).folder).toMatchObject({ isWatched: true });
    await aden.call('exchange.forgetFolder', {});
    expect((await aden.call('exchange.view', {})).folder).toBeNull();
    expect(aden.events.filter(({ kind }) => kind === 'changed').length).toBe(2);
    const inside = await aden.dispatch('lifecycle.setExchangeFolder', { path: aden.folder });
    expect(inside).toMatchObject({ ok: false, error: { code: 'folder-holds-workspace' } });
  });

  it('carries packages from one office to the other', async () => {
    const { file } = await joinCluster();
    const { office } = await national.call('exchange.acceptReply', { bytes: file.bytes });
    await national.call('exchange.confirmFingerprint', { office });
    const [link] = (await aden.call('exchange.view', {})).offices;
    await aden.call('exchange.confirmFingerprint', { office: link?.office ?? '' });
    const packages = createTestFolder();
    await national.call('lifecycle.setExchangeFolder', { path: packages });
    await aden.call('lifecycle.setExchangeFolder', { path: packages });
    await national.call('exchange.makePackage', { office, content: 'new', withAttachments: false, limit: 10_000_000, intoFolder: true });
    const [name] = readdirSync(packages);
    // Some minutes later: the folder is looked into by a laptop whose clock stands still in these tests.
    aden.clock.set({ now: new Date(Date.now() + 120_000).toISOString() });
    expect((await aden.call('exchange.view', {})).folder?.files).toMatchObject([{ fileName: name }]);
    expect((await national.call('exchange.view', {})).folder?.files).toEqual([]);
    const files = [{ fileName: name ?? '', bytes: null }];
    await aden.call('exchange.merge', { files, leaveOut: [], allowShrinking: false });
    expect((await aden.call('exchange.view', {})).folder?.files).toEqual([]);
    expect(await aden.call('workspace.state', {})).toMatchObject({ language: 'en' });
    rmSync(join(packages, name ?? ''));
    expect(await aden.dispatch('exchange.preview', { files, leaveOut: [] })).toMatchObject({
      ok: false,
      error: { code: 'folder-file-missing' },
    });
  });
});

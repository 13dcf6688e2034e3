import { describe, expect, it } from 'vitest';
import { draftableKinds } from '../../../../../shared/contract/documents.ts';
import { languages } from '../../../../../shared/records/choices.ts';
import type { FieldValue } from '../../../../../shared/records/define.ts';
import type { RecordType } from '../../../../../shared/records/index.ts';
import { partsOf, wordText } from '../../../../helpers/office-files.ts';
import { createTestWorkspace } from '../../../../helpers/workspace.ts';

async function createDesk() {
  const desk = await createTestWorkspace();
  const save = async (type: RecordType, fields: Record<string, FieldValue>, id: string | null = null) =>
    (await desk.call('records.save', { type, id, fields })).id;
  const coordinator = await save('contact', { givenName: 'Amina', familyName: 'Sarr' });
  const position = await save('position', { positionKind: 'coordinator', contact: coordinator, timeShare: 100 });
  const sag = await save('group', { groupKind: 'sag', name: 'SAG', endsOn: '2027-01-31' });
  const twg = await save('group', { groupKind: 'twg', name: 'Sites TWG', endsOn: '2026-12-31' });
  const member = await save('organisation', { name: 'Aid Org', membership: 'member' });
  const start = async (kind: (typeof draftableKinds)[number], subject: string | null = null, revises: string | null = null) =>
    (await desk.call('documents.start', { kind, language: 'en', subject, revises })).document;
  const field = async (document: string, name: string, language: (typeof languages)[number] = 'en') =>
    (await desk.call('documents.draft', { document, language })).fields.find((one) => one.name === name);
  return { desk, save, start, field, position, sag, twg, member };
}

describe('starting a document', () => {
  it('names what is wanted until there is a draft about it', async () => {
    const { desk, start, position, sag, twg, member } = await createDesk();
    const wanted = async () =>
      Object.fromEntries((await desk.call('documents.kinds', {})).map((kind) => [kind.kind, kind.wanted.map(({ id }) => id)]));
    expect(await wanted()).toMatchObject({ 'position-tor': [position], 'sag-tor': [sag], 'twg-tor': [twg], 'commitments-letter': expect.arrayContaining([member]), 'cluster-tor': [] });
    const tor = await start('position-tor', position);
    expect(await start('position-tor', position)).toBe(tor);
    expect(await wanted()).toMatchObject({ 'position-tor': [] });
    expect(await desk.call('records.get', { type: 'document', id: tor })).toMatchObject({ subject: position, subjectLabel: 'Cluster coordinator', version: '1' });
    await desk.close();
  });

  it('refuses a subject of another kind and a kind without a template', async () => {
    const { desk, save, sag } = await createDesk();
    const wrong = { kind: 'position-tor', language: 'en', subject: sag, revises: null };
    expect(await desk.dispatch('documents.start', wrong)).toMatchObject({ ok: false, error: { code: 'record-not-found' } });
    const strategy = await save('document', { documentKind: 'response-strategy', status: 'draft' });
    expect(await desk.dispatch('documents.draft', { document: strategy, language: 'en' })).toMatchObject({ ok: false, error: { code: 'document-without-template' } });
    expect(desk.unexpected).toEqual([]);
    await desk.close();
  });

  it('from an agreed one takes over its clauses, values and choices', async () => {
    const { desk, save, start, field } = await createDesk();
    const first = await start('cluster-tor');
    await desk.call('documents.setValue', { document: first, name: 'minutes_days', language: 'en', text: 'five' });
    await save('document', { secondLanguage: 'fr', bilingualLayout: 'after' }, first);
    await desk.call('documents.freeze', { document: first, language: 'en', version: '1', status: 'endorsed', note: null });
    const second = await start('cluster-tor', null, first);
    expect(await field(second, 'minutes_days')).toMatchObject({ value: 'five', live: '2', isKept: true });
    expect(await desk.call('records.get', { type: 'document', id: second })).toMatchObject({ revises: first, secondLanguage: 'fr', bilingualLayout: 'after', version: '2' });
    await desk.close();
  });
});

describe('what a draft says', () => {
  it('stays when the workspace changes, until it is taken over or refused; gaps fill themselves', async () => {
    const { desk, save, start, field } = await createDesk();
    const document = await start('cluster-tor');
    expect(await field(document, 'cluster_name')).toMatchObject({ value: 'CCCM Cluster', isKept: true, differs: false });
    expect(await field(document, 'meeting_frequency')).toMatchObject({ value: null, isKept: false });
    await save('cluster', { name: 'Site Management', meetingFrequency: 'weekly' }, 'cluster');
    expect(await field(document, 'meeting_frequency')).toMatchObject({ value: 'weekly', differs: false });
    expect(await field(document, 'cluster_name')).toMatchObject({ value: 'CCCM Cluster', live: 'Site Management', differs: true });
    await desk.call('documents.refuse', { document, names: ['cluster_name'] });
    expect(await field(document, 'cluster_name', 'ar')).toMatchObject({ value: 'CCCM Cluster', differs: false });
    await save('cluster', { name: 'CCCM North' }, 'cluster');
    expect(await field(document, 'cluster_name')).toMatchObject({ differs: true });
    await desk.call('documents.takeOver', { document, names: ['cluster_name'] });
    expect(await field(document, 'cluster_name', 'zh')).toMatchObject({ value: 'CCCM North', differs: false, isKept: true });
    await desk.call('documents.setValue', { document, name: 'cluster_name', language: 'fr', text: 'Cluster GSC' });
    expect([(await field(document, 'cluster_name', 'fr'))?.value, (await field(document, 'cluster_name'))?.value]).toEqual(['Cluster GSC', 'CCCM North']);
    const unknown = { document, name: 'no_such', language: 'en', text: 'x' };
    expect(await desk.dispatch('documents.setValue', unknown)).toMatchObject({ ok: false, error: { code: 'record-not-found' } });
    await desk.close();
  });
});

describe('a clause in the cluster’s own words', () => {
  it('is kept for every document of the kind, and never changes what was agreed', async () => {
    const { desk, start } = await createDesk();
    const clause = 'background.context';
    const textOf = async (document: string) => (await desk.call('documents.draft', { document, language: 'en' })).sections[0]?.clauses.find(({ id }) => id === clause);
    const keep = async (document: string, text: string) => {
      await desk.call('documents.saveClause', { document, clause, language: 'en', text });
      await desk.call('documents.keepClause', { document, clause });
    };
    const first = await start('cluster-tor');
    await keep(first, 'Our words.');
    expect(await textOf(first)).toMatchObject({ text: 'Our words.', wording: 'cluster', isEdited: false });
    const { documentVersion } = await desk.call('documents.freeze', { document: first, language: 'en', version: '1', status: 'endorsed', note: null });
    const frozen = await desk.call('records.get', { type: 'document_version', id: documentVersion });
    const { bytes } = await desk.call('files.read', { file: String(frozen?.file) });
    expect(wordText(partsOf(Buffer.from(bytes, 'base64'))('word/document.xml'))).toContain('Our words.');
    const second = await start('cluster-tor');
    expect(await textOf(second)).toMatchObject({ text: 'Our words.', wording: 'cluster' });
    await keep(second, 'Newer words.');
    expect(await textOf(first)).toMatchObject({ text: 'Our words.' });
    expect(await desk.call('documents.clusterClauses', { language: 'en' })).toEqual([
      expect.objectContaining({ id: `cluster-tor:${clause}`, kind: 'cluster-tor', text: 'Newer words.', isCatalogueNewer: false, catalogueText: expect.stringContaining('{{cluster_name}}') }),
    ]);
    await desk.close();
  });
});

describe('following a document', () => {
  it('notes with each status what belongs to it', async () => {
    const { desk, start, twg } = await createDesk();
    const document = await start('twg-tor', twg);
    const freeze = (version: string, status: 'circulated' | 'endorsed' | 'in_force', more: object = {}) =>
      desk.call('documents.freeze', { document, language: 'en', version, status, note: null, ...more });
    await freeze('1', 'circulated', { circulatedTo: 'all members', commentsUntil: '2026-03-24' });
    await freeze('2', 'endorsed', { endorsedBy: 'Cluster meeting' });
    await freeze('3', 'in_force');
    expect(await desk.call('records.get', { type: 'document', id: document })).toMatchObject({
      circulatedOn: '2026-03-10',
      circulatedTo: 'all members',
      commentsUntil: '2026-03-24',
      endorsedOn: '2026-03-10',
      endorsedBy: 'Cluster meeting',
      inForceOn: '2026-03-10',
      reviewDueOn: '2027-03-10',
      expiresOn: '2026-12-31',
    });
    await desk.close();
  });

  it('notes with the organisation that it is committed, also when the register is edited by hand', async () => {
    const { desk, save, start, member } = await createDesk();
    const letter = await start('commitments-letter', member);
    await save('document', { status: 'signed', signedOn: '2026-03-05' }, letter);
    expect(await desk.call('records.get', { type: 'organisation', id: member })).toMatchObject({ commitmentsSignedOn: '2026-03-05' });
    await desk.close();
  });
});

describe('sending a version', () => {
  it('drafts a mail per language that its receivers read, logged, and names who cannot be reached', async () => {
    const { desk, save, start, member } = await createDesk();
    const silent = await save('organisation', { name: 'Silent', membership: 'member' });
    await save('contact', { familyName: 'B', organisation: member, emails: ['b@example.org'], languages: ['fr'] });
    await save('contact', { familyName: 'C', organisation: member, emails: ['c@example.org'] });
    const document = await start('cluster-tor');
    const { documentVersion } = await desk.call('documents.freeze', { document, language: 'en', version: '1', status: 'circulated', note: null, commentsUntil: '2026-03-24' });
    const made = await desk.call('documents.draftMails', { documentVersion, circulation: { to: 'members' } });
    expect(made).toMatchObject({ recipients: 2, withoutAddress: ['UNHCR', 'IOM', 'Silent'] });
    expect(made.files.map(({ fileName }) => fileName)).toEqual(['cluster-tor-v1-en-2026-03-10-mail-en.eml', 'cluster-tor-v1-en-2026-03-10-mail-fr.eml']);
    const texts = made.files.map(({ bytes }) => Buffer.from(bytes, 'base64').toString('utf8'));
    expect(texts.map((text) => /^To: (.*)$/m.exec(text)?.[1]?.trim())).toEqual(['c@example.org', 'b@example.org']);
    const dispatches = await desk.call('records.list', { type: 'dispatch', deleted: false });
    expect(dispatches).toEqual([
      expect.objectContaining({ dispatchKind: 'document', document, recipientCount: 1 }),
      expect.objectContaining({ dispatchKind: 'document', document, recipientCount: 1 }),
    ]);
    const nobody = await desk.call('documents.draftMails', { documentVersion, circulation: { to: 'organisations', organisations: [silent] } });
    expect(nobody).toEqual({ files: [], recipients: 0, withoutAddress: ['Silent'] });
    await desk.close();
  });
});

describe('printing', () => {
  it('makes every kind from template and workspace without registering it', async () => {
    const { desk, position } = await createDesk();
    for (const kind of draftableKinds) {
      const plan = await desk.call('documents.plan', { kind, language: 'fr', document: null });
      expect(plan.blocks.length).toBeGreaterThan(5);
    }
    const about = await desk.call('documents.plan', { kind: 'position-tor', language: 'en', document: position });
    expect(about.subtitle).toBe('Cluster coordinator · CCCM Cluster');
    expect(await desk.call('records.list', { type: 'document', deleted: false })).toEqual([]);
    await desk.close();
  });

  it('adds the document’s second language, and names what that lacks', async () => {
    const { desk, save, start } = await createDesk();
    const document = await start('cluster-tor');
    await save('document', { secondLanguage: 'fr', bilingualLayout: 'after' }, document);
    const { clause } = await desk.call('documents.addClause', { document, section: 'scope', after: null, language: 'en' });
    await desk.call('documents.saveClause', { document, clause, language: 'en', heading: 'Winter', text: 'Cold.' });
    for (const language of ['en', 'fr'] as const) {
      expect((await desk.call('documents.draft', { document, language })).missingInSecond).toEqual([{ clause, heading: 'Winter' }]);
    }
    const partsIn = async (more: object = {}) =>
      (await desk.call('documents.plan', { kind: 'cluster-tor', language: 'en', document, ...more })).blocks.flatMap((block) => (block.kind === 'part' ? [block.language] : []));
    expect(await partsIn()).toEqual(['fr']);
    expect(await partsIn({ second: null })).toEqual([]);
    expect(await partsIn({ second: 'ar' })).toEqual(['ar']);
    await desk.call('documents.freeze', { document, language: 'fr', version: '1', status: 'circulated', note: null });
    expect(await desk.call('records.get', { type: 'document', id: document })).toMatchObject({ language: 'fr', secondLanguage: 'en' });
    const beside = await desk.call('documents.plan', { kind: 'cluster-tor', language: 'en', document, layout: 'beside' });
    expect(beside.blocks.some(({ kind }) => kind === 'beside')).toBe(true);
    await desk.close();
  });
});

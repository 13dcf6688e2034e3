import { createHash } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { draftableKinds } from '../../../../shared/contract/documents.ts';
import { createTestWorkspace } from '../../../helpers/workspace.ts';

async function startDraft() {
  const desk = await createTestWorkspace();
  const { document } = await desk.call('documents.start', { kind: 'cluster-tor', language: 'en', subject: null, revises: null });
  const draft = (language: 'en' | 'fr' | 'ar' = 'en') => desk.call('documents.draft', { document, language });
  const clausesOf = async (section: string) =>
    (await draft()).sections.find(({ id }) => id === section)?.clauses.map(({ id }) => id) ?? [];
  return { desk, document, draft, clausesOf };
}

describe('drafting the cluster ToR', () => {
  it('starts one draft, with the next version number, and comes back to it', async () => {
    const { desk, document } = await startDraft();
    expect(await desk.call('documents.start', { kind: 'cluster-tor', language: 'fr', subject: null, revises: null })).toEqual({ document });
    expect(await desk.call('records.get', { type: 'document', id: document })).toMatchObject({
      documentKind: 'cluster-tor',
      status: 'draft',
      version: '1',
    });
    await desk.close();
  });

  it('keeps own wording per language, and gives the catalogue’s back on demand', async () => {
    const { desk, document, draft } = await startDraft();
    const clause = 'background.context';
    const textIn = async (language: 'en' | 'fr') =>
      (await draft(language)).sections[0]?.clauses.find(({ id }) => id === clause);
    const original = (await textIn('fr'))?.text;
    await desk.call('documents.saveClause', { document, clause, language: 'en', text: 'Our own words.' });
    expect(await textIn('en')).toMatchObject({ text: 'Our own words.', isEdited: true });
    expect(await textIn('fr')).toMatchObject({ text: original, isEdited: false });
    await desk.call('documents.saveClause', { document, clause, language: 'en', text: null });
    expect(await textIn('en')).toMatchObject({ isEdited: false });
    await desk.close();
  });

  it('moves clauses within their section, and undo puts them back', async () => {
    const { desk, document, clausesOf } = await startDraft();
    const before = await clausesOf('scope');
    const [first, , last] = before as [string, string, string];
    await desk.call('documents.moveClause', { document, clause: last, before: first });
    expect(await clausesOf('scope')).toEqual([last, ...before.filter((id) => id !== last)]);
    await desk.call('changes.undo', {});
    expect(await clausesOf('scope')).toEqual(before);
    await desk.close();
  });

  it('adds an own clause after another, prints it, and leaves a switched-off one out', async () => {
    const { desk, document, clausesOf } = await startDraft();
    const [first] = (await clausesOf('objectives')) as [string];
    const { clause } = await desk.call('documents.addClause', { document, section: 'objectives', after: first, language: 'en' });
    await desk.call('documents.saveClause', { document, clause, language: 'en', heading: 'Winter', text: 'Prepare sites for **winter**.' });
    await desk.call('documents.saveClause', { document, clause: first, language: 'en', isIncluded: false });
    expect(await clausesOf('objectives')).toEqual([first, clause]);
    const { blocks } = await desk.call('documents.plan', { kind: 'cluster-tor', language: 'en', document });
    const headings = blocks.flatMap((block) => (block.kind === 'heading' ? [block.text] : []));
    expect(headings).toContain('Winter');
    expect(headings).not.toContain('Overall and specific objectives');
    await desk.close();
  });

  it('refuses clauses and documents that are not there, and changes nothing', async () => {
    const { desk, document } = await startDraft();
    const before = desk.workspace.history.recent(100).length;
    const calls = [
      ['documents.saveClause', { document, clause: 'no.such', language: 'en', text: 'x' }],
      ['documents.moveClause', { document, clause: 'no.such', before: null }],
      ['documents.addClause', { document, section: 'no-such', after: null, language: 'en' }],
      ['documents.draft', { document: 'no-such', language: 'en' }],
    ] as const;
    for (const [method, input] of calls) {
      expect(await desk.dispatch(method, input)).toMatchObject({ ok: false, error: { code: 'record-not-found' } });
    }
    expect(desk.workspace.history.recent(100)).toHaveLength(before);
    expect(desk.unexpected).toEqual([]);
    await desk.close();
  });
});

describe('freezing a version', () => {
  it('keeps the file under its digest, dates the register and lets the checklist follow', async () => {
    const { desk, document } = await startDraft();
    const freeze = { document, language: 'en', version: '1', status: 'endorsed', note: 'Cluster meeting 3' } as const;
    const { documentVersion } = await desk.call('documents.freeze', freeze);
    const kept = await desk.call('records.get', { type: 'document_version', id: documentVersion });
    expect(kept).toMatchObject({ version: '1', status: 'endorsed', frozenOn: '2026-03-10', fileName: 'cluster-tor-v1-en-2026-03-10.docx' });
    const file = await desk.call('files.read', { file: String(kept?.file) });
    expect(createHash('sha256').update(Buffer.from(file.bytes, 'base64')).digest('hex')).toBe(kept?.file);
    expect(await desk.call('records.get', { type: 'document', id: document })).toMatchObject({ status: 'endorsed', endorsedOn: '2026-03-10' });
    const { functions } = await desk.call('checklist.view', {});
    expect(functions[0]?.items.find(({ id }) => id === 'sd-02')).toMatchObject({ status: 'met', decidedBy: 'records' });
    await desk.close();
  });

  it('replaces the version before it, whose own words the revision started from', async () => {
    const { desk, document } = await startDraft();
    await desk.call('documents.saveClause', { document, clause: 'background.context', language: 'en', text: 'Our own words.' });
    const own = await desk.call('documents.addClause', { document, section: 'scope', after: null, language: 'en' });
    await desk.call('documents.saveClause', { document, clause: own.clause, language: 'en', heading: 'Winter', text: 'Cold.' });
    await desk.call('documents.freeze', { document, language: 'en', version: '1', status: 'endorsed', note: null });
    const edit = { document, clause: 'background.context', language: 'en', text: 'Later words.' };
    expect(await desk.dispatch('documents.saveClause', edit)).toMatchObject({ ok: false, error: { code: 'document-agreed' } });
    const revision = await desk.call('documents.start', { kind: 'cluster-tor', language: 'en', subject: null, revises: document });
    expect(revision.document).not.toBe(document);
    const { sections } = await desk.call('documents.draft', { document: revision.document, language: 'en' });
    expect(sections[0]?.clauses.find(({ id }) => id === 'background.context')?.text).toBe('Our own words.');
    expect(sections.find(({ id }) => id === 'scope')?.clauses[0]).toMatchObject({ heading: 'Winter', text: 'Cold.', isOwn: true });
    const frozen = await desk.call('documents.freeze', { document: revision.document, language: 'en', version: '2', status: 'endorsed', note: null });
    expect(frozen.replaced).toEqual([document]);
    expect(await desk.call('records.get', { type: 'document', id: document })).toMatchObject({ status: 'replaced' });
    await desk.close();
  });

  it('asked for twice at once happens once', async () => {
    const { desk, document } = await startDraft();
    const freeze = { document, language: 'en', version: '1', status: 'circulated', note: null } as const;
    const results = await Promise.all([desk.dispatch('documents.freeze', freeze), desk.dispatch('documents.freeze', freeze)]);
    expect(results.map(({ ok }) => ok)).toEqual([true, false]);
    expect(await desk.call('records.list', { type: 'document_version', deleted: false })).toHaveLength(1);
    await desk.close();
  });

  it('never gives one number to two texts, and never lets a frozen one be edited', async () => {
    const { desk, document } = await startDraft();
    const freeze = { document, language: 'en', version: '1', status: 'circulated', note: null } as const;
    const { documentVersion } = await desk.call('documents.freeze', freeze);
    expect(await desk.dispatch('documents.freeze', freeze)).toMatchObject({ ok: false, error: { code: 'version-taken' } });
    const edit = { type: 'document_version', id: documentVersion, fields: { version: '9' } };
    expect(await desk.dispatch('records.save', edit)).toMatchObject({ ok: false, error: { code: 'record-frozen' } });
    expect(await desk.dispatch('records.remove', { type: 'document_version', ids: [documentVersion] })).toMatchObject({ ok: false });
    await desk.close();
  });
});

describe('figures that no guidance gives', () => {
  it('are proposals until the cluster sets its own, in the ToR and in the checklist', async () => {
    const { desk, draft } = await startDraft();
    const figure = async (name: string) => (await draft()).fields.find((field) => field.name === name)?.live;
    expect([await figure('minutes_days'), await figure('review_months')]).toEqual(['2', '12']);
    await desk.call('records.save', { type: 'mailing_list', id: null, fields: { name: 'Members', lastReviewedOn: '2026-02-20' } });
    const listsStatus = async () =>
      (await desk.call('checklist.view', {})).functions[0]?.items.find(({ id }) => id === 'sd-10')?.status;
    expect(await listsStatus()).toBe('met');
    await desk.call('records.save', { type: 'cluster', id: 'cluster', fields: { minutesDays: 3, mailingListDays: 7 } });
    expect(await figure('minutes_days')).toBe('3');
    expect((await draft()).fields.find(({ name }) => name === 'minutes_days')).toMatchObject({ value: '2', differs: true });
    expect(await listsStatus()).toBe('needs_update');
    await desk.close();
  });
});

describe('exports', () => {
  it('name their kinds, formats and languages', async () => {
    const desk = await createTestWorkspace();
    const kinds = await desk.call('exports.kinds', {});
    expect(kinds.map(({ kind, formats }) => [kind, formats])).toEqual([
      ...draftableKinds.map((kind) => [kind, ['docx']]),
      ['checklist', ['docx', 'xlsx']],
      ['activation', ['docx']],
      ['structure', ['docx']],
      ['handover', ['docx']],
      ['agenda', ['docx']],
      ['minutes', ['docx']],
      ['sign-in-sheet', ['docx']],
      ['meeting-year', ['docx']],
      ['action-list', ['docx']],
    ]);
    await desk.close();
  });

  it('say what is missing instead of making an empty file', async () => {
    const desk = await createTestWorkspace();
    const agenda = { kind: 'agenda', language: 'en', format: 'docx', document: null };
    expect(await desk.dispatch('exports.make', agenda)).toMatchObject({ ok: false, error: { code: 'no-meeting' } });
    const sheet = { kind: 'activation', language: 'en', format: 'xlsx', document: null };
    expect(await desk.dispatch('exports.make', sheet)).toMatchObject({ ok: false, error: { code: 'export-format-unknown' } });
    await desk.close();
  });
});

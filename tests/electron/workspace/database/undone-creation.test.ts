import { describe, expect, it } from 'vitest';
import { createTestWorkspace } from '../../../helpers/workspace.ts';

describe('a record whose creation was undone', () => {
  it('is made anew by the next save, without what the undone one said', async () => {
    const desk = await createTestWorkspace();
    const answer = { type: 'checklist_answer', id: 'sd-02' } as const;
    await desk.call('records.save', { ...answer, fields: { status: 'met', note: 'Too early.' } });
    await desk.call('changes.undo', {});
    await desk.call('records.save', { ...answer, fields: { status: 'in_progress' } });
    expect(await desk.call('records.get', answer)).toMatchObject({ deleted: false, status: 'in_progress', note: null });
    expect(await desk.call('workspace.check', {})).toMatchObject({ ok: true });

    await desk.call('changes.undo', {});
    expect(await desk.call('records.get', answer)).toMatchObject({ deleted: true });
    await desk.call('changes.redo', {});
    expect(await desk.call('records.get', answer)).toMatchObject({ deleted: false, status: 'in_progress', note: null });
    await desk.close();
  });

  it('needs its required fields again', async () => {
    const desk = await createTestWorkspace();
    const { id } = await desk.call('records.save', { type: 'organisation', id: null, fields: { name: 'Aid' } });
    await desk.call('changes.undo', {});
    const result = await desk.dispatch('records.save', { type: 'organisation', id, fields: { note: 'Late' } });
    expect(result).toMatchObject({ ok: false, error: { code: 'field-required' } });
    await desk.close();
  });

  it('is not one that a person removed: that one asks to be restored', async () => {
    const desk = await createTestWorkspace();
    const { id } = await desk.call('records.save', { type: 'organisation', id: null, fields: { name: 'Aid' } });
    await desk.call('records.remove', { type: 'organisation', ids: [id] });
    await desk.call('changes.undo', {});
    await desk.call('changes.redo', {});
    const result = await desk.dispatch('records.save', { type: 'organisation', id, fields: { name: 'Aid again' } });
    expect(result).toMatchObject({ ok: false, error: { code: 'record-deleted' } });
    await desk.close();
  });

  it('no longer speaks: the activation, the checklist and the documents read nothing of it', async () => {
    const desk = await createTestWorkspace();
    const { document } = await desk.call('documents.start', { kind: 'cluster-tor', language: 'en', subject: null, revises: null });
    const printed = () => desk.call('documents.plan', { kind: 'activation', language: 'en', document: null });
    const draft = () => desk.call('documents.draft', { document, language: 'en' });
    const before = { printed: await printed(), draft: await draft() };
    await desk.call('records.save', {
      type: 'activation',
      id: 'activation',
      fields: { outcome: 'cluster', decidedOn: '2026-02-01', mixedSituation: true },
    });
    await desk.call('changes.undo', {});
    expect({ printed: await printed(), draft: await draft() }).toEqual(before);
    await desk.close();
  });

  it('can be worded again: a clause', async () => {
    const desk = await createTestWorkspace();
    const { document } = await desk.call('documents.start', { kind: 'cluster-tor', language: 'en', subject: null, revises: null });
    const clause = 'background.context';
    await desk.call('documents.saveClause', { document, clause, language: 'en', text: 'Undone.' });
    await desk.call('changes.undo', {});
    await desk.call('documents.saveClause', { document, clause, language: 'fr', text: 'Nos mots.' });
    const record = await desk.call('records.get', { type: 'clause', id: `${document}:${clause}` });
    expect(record).toMatchObject({ deleted: false, texts: { fr: 'Nos mots.' } });
    await desk.close();
  });
});

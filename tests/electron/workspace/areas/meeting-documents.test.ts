import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import ICAL from 'ical.js';
import PostalMime from 'postal-mime';
import { describe, expect, it } from 'vitest';
import type { InputOf } from '../../../../shared/contract/define.ts';
import type { Drafts } from '../../../../shared/contract/meeting-documents.ts';
import type { ServiceContract } from '../../../../shared/contract/index.ts';
import { sentActions } from '../../../fixtures/reply-forms/actions.ts';
import { createMeetingWorkspace, save } from '../../../helpers/meeting-workspace.ts';
import { partsOf, wordText } from '../../../helpers/office-files.ts';
import type { TestWorkspace } from '../../../helpers/workspace.ts';

const bytesOf = ({ bytes }: { bytes: string }) => Buffer.from(bytes, 'base64');
const mailOf = (drafts: Pick<Drafts, 'drafts'>, place = 0) => PostalMime.parse(bytesOf(drafts.drafts[place]?.file ?? { bytes: '' }));

function eventOf(calendar: string) {
  const component = new ICAL.Component(ICAL.parse(calendar) as never);
  return { method: component.getFirstPropertyValue('method'), event: new ICAL.Event(component.getFirstSubcomponent('vevent') as never) };
}

const invite = (desk: TestWorkspace, change: 'invitation' | 'update' | 'cancellation', note: string | null = null) =>
  desk.call('meetings.draftInvitation', { meeting: 'm3', language: 'en', change, note });
const circulate = (desk: TestWorkspace, more: Partial<InputOf<ServiceContract['meetings.circulateMinutes']>> = {}) =>
  desk.call('meetings.circulateMinutes', { meeting: 'm2', language: 'en', second: null, approvedUnlessOn: '2026-03-17', note: null, ...more });

describe('an invitation', () => {
  it('is a draft for the mailing list, with agenda and calendar entry, and says who is left out', async () => {
    const desk = await createMeetingWorkspace();
    const drafted = await invite(desk, 'invitation', 'The road to the office is open again.');
    const mail = await mailOf(drafted);
    expect(mail.subject).toBe('Invitation: Cluster meeting, 19 March 2026');
    expect(mail.text).toContain('The road to the office is open again.');
    expect(mail.text).toContain('Time: 10:00–11:00');
    expect(mail.to?.map(({ address }) => address)).toEqual(['coordinator@cccm.example.org']);
    expect(mail.bcc?.map(({ address }) => address)).toEqual(['amina.sarr@nrc.example.org', 'jens.holm@drc.example.org', 'second@amal.example.org']);
    expect(mail.attachments.map(({ filename }) => filename)).toEqual(['agenda-en-2026-03-19.docx', 'meeting-2026-03-19.ics']);
    expect(drafted.recipientCount).toBe(4);
    expect(drafted.excluded.map(({ contact, reason }) => [contact, reason])).toEqual([
      ['wang', 'no_address'],
      ['mayor', 'invalid_address'],
      ['reporter', 'media'],
    ]);
    const { method, event } = eventOf(new TextDecoder().decode(mail.attachments[1]?.content as ArrayBuffer));
    expect([method, event.uid, event.sequence]).toEqual(['REQUEST', 'm3@cluster-desk.invalid', 0]);
    await desk.close();
  });

  it('keeps its UID over changes and the cancellation, each with a higher sequence', async () => {
    const desk = await createMeetingWorkspace();
    const said = [];
    for (const change of ['invitation', 'invitation', 'update', 'update', 'cancellation'] as const) {
      const { attachments } = await invite(desk, change);
      const { method, event } = eventOf(bytesOf(attachments.at(-1) ?? { bytes: '' }).toString('utf8'));
      said.push([method, event.uid, event.sequence, attachments.length]);
    }
    const uid = 'm3@cluster-desk.invalid';
    expect(said).toEqual([['REQUEST', uid, 0, 2], ['REQUEST', uid, 0, 2], ['REQUEST', uid, 1, 2], ['REQUEST', uid, 2, 2], ['CANCEL', uid, 3, 1]]);
    expect(desk.workspace.records.find('meeting', 'm3')).toMatchObject({ invitedOn: '2026-03-10', calendarSequence: 3 });
    await desk.close();
  });

  it('is logged as drafted, as sent when somebody says so, and undone as one', async () => {
    const desk = await createMeetingWorkspace();
    const { drafts } = await invite(desk, 'invitation');
    const [logged] = desk.workspace.records.list('dispatch');
    expect(logged).toMatchObject({ dispatchKind: 'invitation', meeting: 'm3', mailingList: 'list', recipientCount: 4, draftedOn: '2026-03-10', sentOn: null });
    await desk.call('meetings.markSent', { dispatches: drafts.map(({ dispatch }) => dispatch), sentOn: '2026-03-11' });
    expect(desk.workspace.records.list('dispatch')[0]?.sentOn).toBe('2026-03-11');
    await desk.call('changes.undo', {});
    await desk.call('changes.undo', {});
    expect(desk.workspace.records.list('dispatch')).toEqual([]);
    expect(desk.workspace.records.find('meeting', 'm3')).toMatchObject({ invitedOn: null, calendarSequence: null });
    expect(await desk.dispatch('meetings.markSent', { dispatches: ['none'], sentOn: null })).toMatchObject({ ok: false });
    await desk.close();
  });

  it('goes in batches to a long list', async () => {
    const desk = await createMeetingWorkspace();
    save(
      desk.workspace,
      Array.from({ length: 120 }, (_, place) => ['contact', `many${place}`, { familyName: `P${place}`, organisation: 'nrc', emails: [`p${place}@example.org`], mailingLists: ['list'] }] as const),
    );
    const { drafts, recipientCount } = await invite(desk, 'invitation');
    expect([drafts.length, recipientCount, drafts.reduce((sum, { bcc }) => sum + bcc.length, 0)]).toEqual([3, 124, 123]);
    expect(drafts.map(({ file }) => file.fileName)).toEqual(['invitation-en-2026-03-19.eml', 'invitation-en-2026-03-19-2.eml', 'invitation-en-2026-03-19-3.eml']);
    expect(desk.workspace.records.list('dispatch').map(({ recipients }) => recipients?.length)).toEqual([50, 49, 25]);
    await desk.close();
  });
});

describe('minutes', () => {
  it('are frozen with number, version and file, and drafted to the list', async () => {
    const desk = await createMeetingWorkspace();
    const made = await circulate(desk, { second: 'ar' });
    expect(made).toMatchObject({ version: '1', number: 7, isNew: true, untranslated: [{ id: 'd2' }, { id: 'a2' }] });
    const { records, files } = desk.workspace;
    expect(records.find('meeting', 'm2')).toMatchObject({ number: 7, minutesStatus: 'circulated', circulatedOn: '2026-03-10', approvedUnlessOn: '2026-03-17' });
    const [version] = records.list('minutes_version');
    expect(version).toMatchObject({ meeting: 'm2', version: '1', status: 'circulated', language: 'en', secondLanguage: 'ar', reason: null });
    const stored = files.read(version?.file ?? '');
    expect(Buffer.from(stored?.bytes ?? []).equals(bytesOf(made.attachments[0] ?? { bytes: '' }))).toBe(true);
    const text = wordText(partsOf(stored?.bytes ?? new Uint8Array())('word/document.xml'));
    expect(text).toContain('Cluster meeting 7');
    expect(text).toContain('Approved on 17 March 2026 if nobody objects.');
    expect((await mailOf(made)).text).toContain('Please send us objections and corrections before that day.');
    await desk.close();
  });

  it('go out again as they were frozen, whatever is edited meanwhile', async () => {
    const desk = await createMeetingWorkspace();
    const first = await circulate(desk);
    save(desk.workspace, [['decision', 'd1', { text: 'Something else.' }]]);
    const again = await circulate(desk, { approvedUnlessOn: null });
    expect([again.isNew, again.version, again.minutesVersion]).toEqual([false, '1', first.minutesVersion]);
    expect(again.attachments).toEqual(first.attachments);
    expect(desk.workspace.records.find('meeting', 'm2')?.approvedUnlessOn).toBe('2026-03-17');
    const french = await circulate(desk, { language: 'fr' });
    expect([french.isNew, french.version, french.number]).toEqual([true, '1', 7]);
    await desk.close();
  });

  it('are corrected under the next number with the reason', async () => {
    const desk = await createMeetingWorkspace();
    const correction = { meeting: 'm2', language: 'en', second: null, approvedUnlessOn: null, reason: 'NRC was present, not DRC.' } as const;
    expect(await desk.dispatch('meetings.correctMinutes', correction)).toMatchObject({ ok: false, error: { code: 'minutes-not-circulated' } });
    await circulate(desk);
    const corrected = await desk.call('meetings.correctMinutes', correction);
    expect(corrected).toMatchObject({ version: '2', isNew: true, number: 7 });
    expect(corrected.drafts[0]?.subject).toBe('Corrected minutes, version 2: Cluster meeting 7, 5 March 2026');
    expect(wordText(partsOf(bytesOf(corrected.attachments[0] ?? { bytes: '' }))('word/document.xml'))).toContain('NRC was present, not DRC.');
    expect(desk.workspace.records.list('minutes_version').map(({ version, reason }) => [version, reason])).toEqual([['1', null], ['2', correction.reason]]);
    await desk.close();
  });

  it('are approved once nothing stands against them', async () => {
    const desk = await createMeetingWorkspace();
    const approve = () => desk.dispatch('meetings.approveMinutes', { meeting: 'm2', approvedOn: null });
    expect(await approve()).toMatchObject({ ok: false, error: { code: 'minutes-not-circulated' } });
    await circulate(desk);
    save(desk.workspace, [['minutes_objection', 'o1', { meeting: 'm2', text: 'Not so.', receivedOn: '2026-03-11', outcome: 'open' }]]);
    expect(await approve()).toMatchObject({ ok: false, error: { code: 'minutes-objected', params: { count: 1 } } });
    save(desk.workspace, [['minutes_objection', 'o1', { outcome: 'refused' }]]);
    expect(await approve()).toMatchObject({ ok: true });
    expect(desk.workspace.records.find('meeting', 'm2')).toMatchObject({ minutesStatus: 'approved', approvedOn: '2026-03-10' });
    await desk.close();
  });

  it('of a meeting that was not held are none', async () => {
    const desk = await createMeetingWorkspace();
    const input = { meeting: 'm3', language: 'en', second: null, approvedUnlessOn: null, note: null };
    expect(await desk.dispatch('meetings.circulateMinutes', input)).toMatchObject({ ok: false, error: { code: 'meeting-not-held' } });
    await desk.close();
  });
});

describe('action sheets', () => {
  it('go to whoever is responsible, else to the organisation, and say who could not be reached', async () => {
    const desk = await createMeetingWorkspace();
    save(desk.workspace, [['action_point', 'a9', { text: 'Check the wells', organisation: 'sheng', status: 'open', origin: 'other' }]]);
    const { drafts, forms, unaddressed, excluded } = await desk.call('actions.draftSheets', { organisations: null, language: 'en' });
    expect(drafts.map(({ organisation, to }) => [organisation, to])).toEqual([
      ['drc', ['jens.holm@drc.example.org']],
      ['nrc', ['amina.sarr@nrc.example.org']],
    ]);
    expect(forms.map(({ organisation, file }) => [organisation, file.fileName])).toEqual([
      ['drc', 'action-points-drc-en-2026-03-10.xlsx'],
      ['nrc', 'action-points-nrc-en-2026-03-10.xlsx'],
      ['sheng', 'action-points-sheng-en-2026-03-10.xlsx'],
    ]);
    expect(unaddressed.map(({ organisation }) => organisation)).toEqual(['sheng']);
    expect(excluded.map(({ contact, reason }) => [contact, reason])).toEqual([['wang', 'no_address']]);
    expect(desk.workspace.records.list('dispatch').map(({ dispatchKind, organisation }) => [dispatchKind, organisation])).toEqual([['action_sheet', 'drc'], ['action_sheet', 'nrc']]);
    const only = await desk.call('actions.draftSheets', { organisations: ['nrc'], language: 'ar' });
    expect(only.forms.map(({ organisation }) => organisation)).toEqual(['nrc']);
    await desk.close();
  });

  it('that come back as they went out change nothing', async () => {
    const desk = await createMeetingWorkspace();
    for (const language of ['en', 'ar', 'zh'] as const) {
      const { forms } = await desk.call('actions.draftSheets', { organisations: null, language });
      for (const { organisation, file } of forms) {
        const reply = await desk.call('actions.readReply', { fileName: file.fileName, bytes: file.bytes });
        expect(reply).toMatchObject({ organisation, sentOn: '2026-03-10', missing: [], unknownRows: [] });
        expect(reply.lines.length).toBeGreaterThan(0);
        expect(reply.lines.filter(({ kind }) => kind !== 'unchanged')).toEqual([]);
      }
    }
    await desk.close();
  });

  it('are compared by id after LibreOffice sorted, inserted and reformatted, and taken over line by line', async () => {
    const desk = await createMeetingWorkspace();
    save(desk.workspace, sentActions);
    const bytes = readFileSync(join(import.meta.dirname, '../../../fixtures/reply-forms/edited-in-libreoffice.xlsx')).toString('base64');
    const read = () => desk.call('actions.readReply', { fileName: 'reply.xlsx', bytes });
    const reply = await read();
    const said = reply.lines.filter(({ kind }) => kind !== 'unchanged').map(({ action, field, theirs, kind, cell }) => [action, field, theirs, kind, cell]);
    const progress = 'Envoyé le 9 mars, 3,5 pages\nvoir courriel';
    expect(said.toSorted()).toEqual([
      ['f1', 'progress', progress, 'clean', 'F10'],
      ['f1', 'status', 'done', 'clean', 'E10'],
      ['f2', 'dueOn', '2026-11-28', 'clean', 'D9'],
      ['f3', 'status', 'presque fini', 'not_allowed', 'E8'],
      ['f5', 'dueOn', 'demain', 'not_allowed', 'D5'],
    ]);
    expect(reply.unknownRows).toEqual([{ sheet: 'Points d’action', row: 7, text: 'Golf: a new point · please add it' }]);
    // Changed here meanwhile, and otherwise than there.
    save(desk.workspace, [['action_point', 'f2', { dueOn: '2026-06-01' }]]);
    expect((await read()).lines.find(({ action, field }) => action === 'f2' && field === 'dueOn')).toMatchObject({
      kind: 'conflict',
      base: '2026-03-20',
      now: '2026-06-01',
      theirs: '2026-11-28',
    });
    const taken = await desk.call('actions.takeReply', {
      reportedBy: 'NRC',
      lines: [
        { action: 'f1', field: 'status', value: 'done' },
        { action: 'f1', field: 'progress', value: progress },
        { action: 'f2', field: 'dueOn', value: '2026-11-28' },
      ],
    });
    expect(taken.actions).toBe(2);
    const { records } = desk.workspace;
    expect(records.find('action_point', 'f1')).toMatchObject({ status: 'done', closedOn: '2026-03-10' });
    expect(records.find('action_point', 'f2')).toMatchObject({ status: 'in_progress', dueOn: '2026-11-28' });
    expect(records.listOf('action_progress', 'actionPoint', 'f1')).toMatchObject([{ text: progress, status: 'done', reportedBy: 'NRC', notedOn: '2026-03-10' }]);
    // The same file once more says nothing new.
    expect((await read()).lines.filter(({ kind }) => kind === 'clean' || kind === 'conflict')).toEqual([]);
    await desk.call('changes.undo', {});
    expect(records.find('action_point', 'f1')).toMatchObject({ status: 'open', closedOn: null });
    expect(records.listOf('action_progress', 'actionPoint', 'f1')).toEqual([]);
    await desk.close();
  });

  it('are told from other workbooks and from files that are none', async () => {
    const desk = await createMeetingWorkspace();
    const checklist = await desk.call('exports.make', { kind: 'checklist', language: 'en', format: 'xlsx', document: null });
    const read = (bytes: string) => desk.dispatch('actions.readReply', { fileName: 'other.xlsx', bytes });
    expect(await read(checklist.bytes)).toMatchObject({ ok: false, error: { code: 'no-reply-form', params: { name: 'other.xlsx' } } });
    expect(await read(Buffer.from('PK\u0003\u0004 nothing').toString('base64'))).toMatchObject({ ok: false });
    expect(desk.unexpected).toEqual([]);
    await desk.close();
  });
});

describe('exports of meetings', () => {
  it('take the nearest meeting, and say when there is none', async () => {
    const desk = await createMeetingWorkspace();
    const titleOf = async (kind: 'minutes' | 'agenda' | 'sign-in-sheet') => (await desk.call('documents.plan', { kind, language: 'en', document: null })).header;
    expect([await titleOf('minutes'), await titleOf('agenda'), await titleOf('sign-in-sheet')]).toEqual([
      'Minutes: Cluster meeting, 5 March 2026',
      'Agenda: Cluster meeting, 19 March 2026',
      'Sign-in sheet: Cluster meeting, 19 March 2026',
    ]);
    save(desk.workspace, ['m1', 'm2', 'm3'].map((id) => ['meeting', id, { status: 'cancelled' }] as const));
    expect(await desk.dispatch('documents.plan', { kind: 'minutes', language: 'en', document: null })).toMatchObject({ ok: false, error: { code: 'no-meeting' } });
    await desk.close();
  });
});

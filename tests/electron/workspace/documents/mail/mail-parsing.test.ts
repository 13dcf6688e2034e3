import fc from 'fast-check';
import PostalMime from 'postal-mime';
import { describe, expect, it } from 'vitest';
import { headerLine } from '../../../../../electron/workspace/areas/meeting-documents/drafts.ts';
import { makeMailDraft } from '../../../../../electron/workspace/documents/mail/mail-draft.ts';

const calendarType = 'text/calendar; charset=utf-8; method=REQUEST';

describe('a mail draft in an independent parser', () => {
  it('says what was written, whatever that was', async () => {
    const typed = fc.oneof(
      fc.string({ unit: 'grapheme', maxLength: 400 }),
      fc.constantFrom('اجتماع المجموعة، '.repeat(30), '集群会议，'.repeat(60), '👩🏽‍💻'.repeat(60), 'a, b; "c" <d@e.org>', '=?utf-8?q?x?=', 'x'.repeat(1_200)),
    );
    await fc.assert(
      fc.asyncProperty(typed, typed, fc.uint8Array({ maxLength: 300 }), async (title, text, bytes) => {
        const subject = headerLine(title);
        const mail = await new PostalMime().parse(
          await makeMailDraft({
            to: ['coordinator@example.org'],
            bcc: ['nrc@example.org', 'drc@example.org'],
            subject,
            text,
            attachments: [
              { fileName: 'agenda-en-2026-03-19.docx', mediaType: 'application/octet-stream', bytes },
              { fileName: 'meeting-2026-03-19.ics', mediaType: calendarType, bytes: Buffer.from('BEGIN:VCALENDAR') },
            ],
            date: '2026-03-10T08:00:00.000Z',
          }),
        );
        expect(mail.headers.find(({ key }) => key === 'x-unsent')?.value).toBe('1');
        expect(mail.to?.map(({ address }) => address)).toEqual(['coordinator@example.org']);
        expect(mail.bcc?.map(({ address }) => address)).toEqual(['nrc@example.org', 'drc@example.org']);
        expect((mail.subject ?? '').trim()).toBe(subject);
        const lines = (said: string) => said.replaceAll(/\r\n?/g, '\n').replace(/\n+$/, '');
        expect(lines(mail.text ?? '')).toBe(lines(text));
        expect(mail.attachments.map(({ filename, mimeType, method }) => [filename, mimeType, method])).toEqual([
          ['agenda-en-2026-03-19.docx', 'application/octet-stream', undefined],
          ['meeting-2026-03-19.ics', 'text/calendar', 'REQUEST'],
        ]);
        expect(Buffer.from(mail.attachments[0]?.content as ArrayBuffer).equals(Buffer.from(bytes))).toBe(true);
      }),
      { numRuns: 120 },
    );
  });

  it('keeps fifty blind copies apart', async () => {
    const bcc = Array.from({ length: 50 }, (_, place) => `partner.number${place}@a-long-domain-of-a-partner.example.org`);
    const mail = await new PostalMime().parse(
      await makeMailDraft({ to: [], bcc, subject: 'Minutes', text: 'x', attachments: [], date: '2026-03-10T08:00:00.000Z' }),
    );
    expect(mail.bcc?.map(({ address }) => address)).toEqual(bcc);
  });
});

import { hostname, userInfo } from 'node:os';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type MailDraft, makeMailDraft } from '../../../../../electron/workspace/documents/mail/mail-draft.ts';

interface Part {
  headers: Map<string, string>;
  body: Buffer;
}

/** Fields and body of a part by RFC 5322, strictly: one of each field, nothing but printable ASCII. */
function partOf(bytes: Buffer): Part {
  const end = bytes.indexOf('\r\n\r\n');
  if (end < 0) throw new Error('no end of the header fields');
  const headers = new Map<string, string>();
  for (const line of bytes.toString('latin1', 0, end).replaceAll(/\r\n(?=[ \t])/g, '').split('\r\n')) {
    const [, name = '', value = ''] = /^([!-9;-~]+): ([\t -~]*)$/.exec(line) ?? [];
    if (name === '' || headers.has(name.toLowerCase())) throw new Error(`no header field: ${JSON.stringify(line)}`);
    headers.set(name.toLowerCase(), value);
  }
  return { headers, body: bytes.subarray(end + 4) };
}

/** The value and the parameters of a structured field, continued and encoded ones joined (RFC 2231). */
function structured(field = ''): { value: string; parameters: Record<string, string> } {
  const [value = '', ...rest] = field.match(/(?:[^;"]|"(?:[^"\\]|\\.)*")+/g) ?? [];
  const parameters: Record<string, string> = {};
  const encoded: Record<string, string> = {};
  for (const item of rest) {
    const [, name = '', raw = ''] = /^\s*([^=]+)=(.*)$/s.exec(item) ?? [];
    const text = raw.startsWith('"') ? raw.slice(1, -1).replaceAll(/\\(.)/g, '$1') : raw;
    const [base = '', ...marks] = name.toLowerCase().split('*');
    if (marks.length === 0) parameters[base] = text;
    else encoded[base] = (encoded[base] ?? '') + (marks.at(-1) === '' ? text : encodeURIComponent(text));
  }
  for (const [name, text] of Object.entries(encoded)) parameters[name] = decodeURIComponent(text.replace(/^utf-8''/i, ''));
  return { value: value.trim(), parameters };
}

/** Encoded words of RFC 2047; each must hold whole characters and fit the 75 that it may have. */
function wordsOf(field = ''): string {
  return field
    .replaceAll(/(\?=)\s+(=\?)/g, '$1$2')
    .replaceAll(/=\?utf-8\?([bq])\?([^?]*)\?=/gi, (word, encoding: string, text: string) => {
      if (word.length > 75) throw new Error(`an encoded word of ${word.length} characters`);
      const bytes =
        encoding.toLowerCase() === 'b'
          ? Buffer.from(text, 'base64')
          : Buffer.from(text.replaceAll('_', ' ').replaceAll(/=([0-9A-F]{2})/g, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16))), 'latin1');
      return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
    });
}

function contentOf({ headers, body }: Part): Buffer {
  switch (headers.get('content-transfer-encoding')) {
    case '7bit':
      return body;
    case 'base64':
      expect(body.toString('latin1')).toMatch(/^[A-Za-z0-9+/=\r\n]*$/);
      return Buffer.from(body.toString('latin1'), 'base64');
    case 'quoted-printable':
      return Buffer.from(
        body
          .toString('latin1')
          .replaceAll('=\r\n', '')
          .replaceAll(/=([0-9A-F]{2})/g, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16))),
        'latin1',
      );
    default:
      throw new Error(`unknown encoding: ${headers.get('content-transfer-encoding')}`);
  }
}

function partsOf({ headers, body }: Part): Part[] {
  const { value, parameters } = structured(headers.get('content-type'));
  if (!value.startsWith('multipart/')) return [{ headers, body }];
  const pieces = `\r\n${body.toString('latin1')}`.split(`\r\n--${parameters['boundary']}`);
  expect(pieces.at(-1)).toMatch(/^--\r\n/);
  return pieces.slice(1, -1).map((piece) => partOf(Buffer.from(piece.replace(/^\r\n/, ''), 'latin1')));
}

async function draftOf(content: Partial<MailDraft> = {}) {
  const bytes = Buffer.from(
    await makeMailDraft({
      to: ['aden@example.org'],
      subject: 'Package 14',
      text: 'Please open the attachment in Cluster Desk.',
      attachments: [{ fileName: 'package.cdpackage', mediaType: 'application/octet-stream', bytes: Uint8Array.of(0, 13, 10, 255) }],
      date: '2026-03-10T08:00:00.000Z',
      ...content,
    }),
  );
  const text = bytes.toString('latin1');
  expect(text).toMatch(/^[\t\r\n -~]*$/);
  expect(text.replaceAll('\r\n', '')).not.toMatch(/[\r\n]/);
  for (const line of text.split('\r\n')) expect(line.length).toBeLessThanOrEqual(998);
  const root = partOf(bytes);
  const [textPart, ...attachments] = partsOf(root);
  return {
    bytes,
    headers: root.headers,
    subject: wordsOf(root.headers.get('subject')),
    text: textPart && contentOf(textPart).toString('utf8').replaceAll('\r\n', '\n').replace(/\n$/, ''),
    attachments: attachments.map((part) => {
      const type = structured(part.headers.get('content-type'));
      const disposition = structured(part.headers.get('content-disposition'));
      return {
        mediaType: type.value,
        disposition: disposition.value,
        fileName: disposition.parameters['filename'],
        nameForOldPrograms: wordsOf(type.parameters['name']),
        bytes: Uint8Array.from(contentOf(part)),
      };
    }),
  };
}

describe('a mail draft', () => {
  it('has the fields of a draft that was not sent, and no others', async () => {
    const { headers, text, attachments } = await draftOf();
    expect(Object.fromEntries([...headers].filter(([name]) => name !== 'content-type'))).toEqual({
      'x-unsent': '1',
      to: 'aden@example.org',
      subject: 'Package 14',
      date: 'Tue, 10 Mar 2026 08:00:00 +0000',
      'mime-version': '1.0',
    });
    expect(headers.get('content-type')).toMatch(/^multipart\/mixed; boundary="[^"]+"$/);
    expect(text).toBe('Please open the attachment in Cluster Desk.');
    expect(attachments).toEqual([
      {
        mediaType: 'application/octet-stream',
        disposition: 'attachment',
        fileName: 'package.cdpackage',
        nameForOldPrograms: 'package.cdpackage',
        bytes: Uint8Array.of(0, 13, 10, 255),
      },
    ]);
  });

  it('names neither this machine nor who uses it', async () => {
    const { bytes, headers } = await draftOf({ attachments: [] });
    const text = bytes.toString('latin1').toLowerCase();
    expect(['from', 'sender', 'message-id', 'x-mailer', 'user-agent'].filter((name) => headers.has(name))).toEqual([]);
    for (const name of [hostname(), userInfo().username, 'localhost', 'nodemailer']) {
      expect(text.split(/[^\w.-]+/)).not.toContain(name.toLowerCase());
    }
  });

  it('without an address has no receiver', async () => {
    expect((await draftOf({ to: [] })).headers.has('to')).toBe(false);
  });

  it('keeps blind copies for the program that sends it', async () => {
    const { headers } = await draftOf({ bcc: ['nrc@example.org', 'drc@example.org'] });
    expect([headers.get('to'), headers.get('bcc')]).toEqual(['aden@example.org', 'nrc@example.org, drc@example.org']);
  });

  it.each([
    ['Arabic', 'حزمة التبادل رقم ١٤ من مكتب عدن إلى المكتب الوطني – للدمج هذا الأسبوع', 'حزمة ١٤ – عدن.cdpackage'],
    ['Chinese', '亚丁办事处发给国家办事处的第十四号数据包，请在本周内合并到你们的工作区', '第十四号数据包（亚丁）.cdpackage'],
    ['French', 'Paquet n° 14 : « Aden » à l’attention du bureau national', 'paquet « Aden » n° 14.cdpackage'],
    ['emoji', `${'👩🏽‍💻'.repeat(12)} 14`, `${'👩🏽‍💻'.repeat(9)}.cdpackage`],
    ['awkward signs', 'a "b" =?utf-8?q?c?= <d@e.org>; \\ %41', 'a "b" %41 \\ \'c\'; d=e.cdpackage'],
  ])('keeps subject and file name: %s', async (_, subject, fileName) => {
    const draft = await draftOf({ subject, attachments: [{ fileName, mediaType: 'application/octet-stream', bytes: Uint8Array.of(1) }], text: subject });
    expect(draft.text).toBe(subject);
    expect(draft.attachments.map((attachment) => attachment.fileName)).toEqual([fileName]);
    expect(draft.attachments.map(({ nameForOldPrograms }) => nameForOldPrograms)).toEqual([fileName]);
    expect(draft.subject).toBe(subject);
  });

  it('brings every attachment byte by byte', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(fc.uint8Array({ maxLength: 500 }), { minLength: 1, maxLength: 3 }), async (contents) => {
        const attachments = contents.map((bytes, index) => ({ fileName: `${index}.cdpackage`, mediaType: 'application/octet-stream', bytes }));
        expect((await draftOf({ attachments })).attachments.map(({ bytes }) => bytes)).toEqual(contents);
      }),
      { numRuns: 40 },
    );
    const large = Uint8Array.from({ length: 3_000_000 }, (_, index) => (index * 17) % 256);
    // A view into a larger buffer: what lies around it stays here.
    const view = large.subarray(1_000, 2_900_000);
    const draft = await draftOf({ attachments: [{ fileName: 'large.cdpackage', mediaType: 'application/octet-stream', bytes: view }] });
    expect(Buffer.from(draft.attachments[0]?.bytes ?? []).equals(view)).toBe(true);
  });

  it('brings the text with its lines', async () => {
    const lines = ['Dear colleagues,', '', 'المرفق حزمة', '.', 'From here on', '--', '请查收', `${'long '.repeat(300)}end`].join('\n');
    expect((await draftOf({ text: lines })).text).toBe(lines);
    expect((await draftOf({ text: lines.replaceAll('\n', '\r\n') })).text).toBe(lines);
  });

  it('fetches nothing, whatever is written in it', async () => {
    const address = 'http://127.0.0.1:9/secret';
    const draft = await draftOf({
      subject: address,
      text: address,
      attachments: [
        { fileName: address, mediaType: 'text/plain', bytes: Buffer.from('one') },
        { fileName: 'file:///etc/passwd', mediaType: 'message/rfc822', bytes: Buffer.from('two\n') },
        { fileName: 'data:text/plain,three', mediaType: 'text/html', bytes: new Uint8Array() },
      ],
    });
    expect(draft.text).toBe(address);
    expect(draft.attachments.map(({ bytes }) => Buffer.from(bytes).toString())).toEqual(['one', 'two\n', '']);
  });

  it.each<[string, Partial<MailDraft>]>([
    ['an address', { to: ['aden@example.org\r\nBcc: everybody@example.org'] }],
    ['an address with a line feed', { to: ['aden@example.org\nBcc: everybody@example.org'] }],
    ['a blind copy', { bcc: ['aden@example.org\r\nTo: everybody@example.org'] }],
    ['a subject', { subject: 'Package\r\n\r\nanother text' }],
    ['a subject with a carriage return', { subject: 'Package\rFrom: somebody@example.org' }],
    ['a subject with another line break', { subject: 'Package\u0085From: somebody@example.org' }],
    ['a file name', { attachments: [{ fileName: 'a\r\nX: b', mediaType: 'text/plain', bytes: new Uint8Array() }] }],
    ['a media type', { attachments: [{ fileName: 'a', mediaType: 'text/plain\r\nX: b', bytes: new Uint8Array() }] }],
  ])('takes no header fields from outside: %s', async (_, content) => {
    await expect(draftOf(content)).rejects.toMatchObject({ failure: { code: 'invalid-input' } });
  });
});

import MailComposer from 'nodemailer/lib/mail-composer';
import { FailureError } from '../../../../shared/result.ts';

export interface MailDraft {
  to: readonly string[];
  /** Blind copies: in the file, because the person's own program has to know them; it leaves them out when it sends. */
  bcc?: readonly string[];
  subject: string;
  text: string;
  attachments: { fileName: string; mediaType: string; bytes: Uint8Array }[];
  /** The instant, ISO 8601. */
  date: string;
}

/**
 * A mail in a file that desktop mail programs open as a draft of one's own, with the attachments in it.
 *
 * Nothing is sent and nothing fetched from here. The mail program adds sender and Message-ID when the
 * person sends it; one made here would name this machine.
 */
export async function makeMailDraft({ to, bcc = [], subject, text, attachments, date }: MailDraft): Promise<Uint8Array> {
  const fields = [...to, ...bcc, subject, ...attachments.flatMap(({ fileName, mediaType }) => [fileName, mediaType])];
  if (fields.some(hasControlCharacter)) throw new FailureError('invalid-input');
  const composer = new MailComposer({
    ...(to.length > 0 && { to: [...to] }),
    ...(bcc.length > 0 && { bcc: [...bcc] }),
    ...(looksEncoded(subject) ? {} : { subject }),
    date: new Date(date),
    text,
    attachments: attachments.map(({ fileName, mediaType, bytes }) => ({
      filename: fileName,
      contentType: mediaType,
      contentDisposition: 'attachment',
      contentTransferEncoding: 'base64',
      content: Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength),
    })),
    // An empty value keeps the composer from making a Message-ID of its own.
    headers: {
      ...(looksEncoded(subject) && { Subject: { prepared: true, value: toEncodedWords(subject) } }),
      'X-Unsent': '1',
      'Message-ID': { prepared: true, value: '' },
    },
    newline: 'win',
    disableUrlAccess: true,
    disableFileAccess: true,
  });
  const mail = composer.compile();
  mail.keepBcc = true;
  return mail.build();
}

/** A line break would begin a header of somebody else's choosing; the others have no place in one either. */
function hasControlCharacter(field: string): boolean {
  return /\p{Cc}/u.test(field);
}

/** The composer leaves plain text alone, also where a reader would take it for an encoded word of RFC 2047. */
function looksEncoded(text: string): boolean {
  return text.includes('=?');
}

/** An encoded word has at most 75 characters: 45 bytes in base64, and whole characters in each. */
const longestWord = 45;

function toEncodedWords(text: string): string {
  const words: string[] = [];
  let word = '';
  for (const character of text) {
    if (Buffer.byteLength(word + character) > longestWord) {
      words.push(word);
      word = '';
    }
    word += character;
  }
  return [...words, word].map((part) => `=?UTF-8?B?${Buffer.from(part).toString('base64')}?=`).join('\r\n ');
}

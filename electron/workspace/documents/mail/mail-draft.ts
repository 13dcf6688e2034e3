import MailComposer from 'nodemailer/lib/mail-composer';
import { FailureError } from '../../../shared/result.ts';

export interface MailDraft {
  to: string | null;
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
export async function makeMailDraft({ to, subject, text, attachments, date }: MailDraft): Promise<Uint8Array> {
  const fields = [to ?? '', subject, ...attachments.flatMap(({ fileName, mediaType }) => [fileName, mediaType])];
  if (fields.some(hasControlCharacter)) throw new FailureError('invalid-input');
  const composer = new MailComposer({
    ...(to !== null && { to }),
    subject,
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
    headers: { 'X-Unsent': '1', 'Message-ID': { prepared: true, value: '' } },
    newline: 'win',
    disableUrlAccess: true,
    disableFileAccess: true,
  });
  return composer.compile().build();
}

/** A line break would begin a header of somebody else's choosing; the others have no place in one either. */
function hasControlCharacter(field: string): boolean {
  return /\p{Cc}/u.test(field);
}

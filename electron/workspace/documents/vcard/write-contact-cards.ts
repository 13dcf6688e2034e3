import type { ContactCard } from '../../../../shared/documents/plans/contact-cards.ts';
import { foldLine, toVcardText } from './vcard-text.ts';

/**
 * Cards of people, one after the other in one file (RFC 2426, vCard 3.0, UTF-8).
 *
 * 3.0 and not 4.0: Outlook reads no 4.0, while iOS, Android, Google Contacts and Thunderbird all take 3.0.
 */
export function writeContactCards(cards: readonly ContactCard[]): Uint8Array {
  return Buffer.from(cards.map(writeCard).join(''), 'utf8');
}

function writeCard({ id, givenName, familyName, organisation, role, emails, phones, website, note }: ContactCard): string {
  const name = [givenName, familyName].filter((part) => part !== null && part !== '').join(' ');
  const lines = [
    'BEGIN:VCARD',
    'VERSION:3.0',
    'PRODID:-//Cluster Desk//EN',
    `UID:${toVcardText(id)}`,
    `FN:${toVcardText(name)}`,
    `N:${toVcardText(familyName ?? '')};${toVcardText(givenName ?? '')};;;`,
    ...written('ORG', organisation),
    ...written('TITLE', role),
    ...emails.flatMap((email, place) => written(place === 0 ? 'EMAIL;TYPE=INTERNET,PREF' : 'EMAIL;TYPE=INTERNET', email)),
    ...phones.flatMap((phone, place) => written(place === 0 ? 'TEL;TYPE=WORK,VOICE,PREF' : 'TEL;TYPE=WORK,VOICE', phone)),
    ...written('URL', website),
    ...written('NOTE', note),
    'END:VCARD',
  ];
  return lines.map((line) => `${foldLine(line)}\r\n`).join('');
}

function written(property: string, value: string | null): string[] {
  return value === null || value.trim() === '' ? [] : [`${property}:${toVcardText(value)}`];
}

import type { Exclusion } from '../../contract/meeting-documents.ts';
import type { RecordByType } from '../../records/index.ts';

type Contact = RecordByType['contact'];
type Organisation = RecordByType['organisation'];

export interface Recipient {
  contact: string;
  address: string;
  /** Whether other receivers may see the address: it is personal data, and not everybody agreed. */
  mayBeShown: boolean;
}

export interface Recipients {
  recipients: Recipient[];
  excluded: (Pick<Exclusion, 'contact' | 'reason'>)[];
}

/** ASCII addresses of the usual form: anything else could be read as two of them, or as a name. */
const address = /^[A-Za-z0-9.!#$%&'*+/=?^_`{|}~-]{1,64}@(?:[A-Za-z0-9](?:[A-Za-z0-9-]*[A-Za-z0-9])?\.)+[A-Za-z]{2,63}$/;

export function isMailAddress(text: string): boolean {
  return text.length <= 254 && address.test(text);
}

/**
 * The address of each contact, each address once, and who gets nothing, with the reason.
 *
 * `bouncedOn` is about the first address: the next one stands in for it. The media are informed and not invited.
 */
export function recipientsOf(contacts: readonly Contact[], organisationOf: (id: string | null) => Organisation | null): Recipients {
  const recipients = new Map<string, Recipient>();
  const excluded: Recipients['excluded'] = [];
  for (const contact of contacts) {
    const found = addressOf(contact, organisationOf(contact.organisation));
    if ('reason' in found) excluded.push({ contact: contact.id, reason: found.reason });
    else if (recipients.has(found.address.toLowerCase())) excluded.push({ contact: contact.id, reason: 'same_address' });
    else recipients.set(found.address.toLowerCase(), { contact: contact.id, address: found.address, mayBeShown: contact.consent === 'given' });
  }
  return { recipients: [...recipients.values()], excluded };
}

function addressOf(contact: Contact, organisation: Organisation | null): { address: string } | { reason: Exclusion['reason'] } {
  if (organisation?.organisationType === 'media') return { reason: 'media' };
  const { written, standing } = addressesOf(contact);
  if (written.length === 0) return { reason: 'no_address' };
  if (standing.length === 0) return { reason: 'bounced' };
  const valid = standing.find(isMailAddress);
  return valid === undefined ? { reason: 'invalid_address' } : { address: valid };
}

function addressesOf({ emails, bouncedOn }: Pick<Contact, 'emails' | 'bouncedOn'>): { written: string[]; standing: string[] } {
  const written = (emails ?? []).map((email) => email.trim()).filter((email) => email !== '');
  return { written, standing: bouncedOn === null ? written : written.slice(1) };
}

/** The address that a mail to somebody goes to; `null` where none works. */
export function workingAddressOf(contact: Pick<Contact, 'emails' | 'bouncedOn'>): string | null {
  return addressesOf(contact).standing.find(isMailAddress) ?? null;
}

/**
 * The most recipients of one mail. Large providers take a hundred and more; what field offices rent from small ones
 * often stops at fifty, and refuses the whole mail.
 */
export const mostRecipients = 50;

/** Up to this many people may see each other's addresses: more is a list, and a list is not handed round. */
export const mostShown = 10;

export interface Batch {
  to: string[];
  bcc: string[];
  /** Of these, whom it is for. */
  receivers: string[];
}

/**
 * The recipients in mails of at most {@link mostRecipients}. They see each other only when they are few and all agreed;
 * else they get blind copies of a mail to `sender`, because some servers refuse one without a visible receiver.
 */
export function batchesOf(recipients: readonly Recipient[], sender: string | null): Batch[] {
  const addresses = recipients.map((recipient) => recipient.address);
  const mayAllBeShown = recipients.length <= mostShown && recipients.every(({ mayBeShown }) => mayBeShown);
  if (addresses.length === 0) return [];
  if (addresses.length === 1 || mayAllBeShown) return [{ to: addresses, bcc: [], receivers: addresses }];
  const isSender = (one: string) => one.toLowerCase() === sender?.toLowerCase();
  const hidden = addresses.filter((one) => !isSender(one));
  const room = sender === null ? mostRecipients : mostRecipients - 1;
  return Array.from({ length: Math.ceil(hidden.length / room) }, (_, place) => {
    const bcc = hidden.slice(place * room, (place + 1) * room);
    return { to: sender === null ? [] : [sender], bcc, receivers: place === 0 ? [...addresses.filter(isSender), ...bcc] : bcc };
  });
}

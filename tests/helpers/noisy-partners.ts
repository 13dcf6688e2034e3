import type { FieldValue } from '../../shared/records/define.ts';

/** A record as far as telling duplicates apart needs it. */
export interface NoisyRecord {
  id: string;
  /** What it is in truth: two of one identity are one. */
  identity: string;
  fields: Record<string, FieldValue>;
}

/** Numbers from 0 to 1 in an order that a seed fixes. */
export function seededNumbers(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}

/** Latin and Arabic spellings of the same names. */
const givenNames = [
  ['Mohammed', 'محمد'], ['Ahmed', 'أحمد'], ['Fatima', 'فاطمة'], ['Hussein', 'حسين'], ['Khadija', 'خديجة'], ['Abdullah', 'عبدالله'],
  ['Ibrahim', 'إبراهيم'], ['Maryam', 'مريم'], ['Salem', 'سالم'], ['Nabil', 'نبيل'], ['Jean', null], ['José', null], ['Amélie', null],
  ['Catherine', null], ['Peter', null], ['Wanjiru', null], ['Achieng', null], ['Olivier', null], ['Björn', null], ['Svetlana', null],
] as const;
const familyNames = [
  ['Hassan', 'حسن'], ['Saleh', 'صالح'], ['Mansour', 'منصور'], ['Qasim', 'قاسم'], ['Nasser', 'ناصر'], ['Sultan', 'سلطان'], ['Haddad', 'حداد'],
  ['Sharif', 'شريف'], ['Bakr', 'بكر'], ['Khalil', 'خليل'], ['Nuñez', null], ['Dupont', null], ['Kamau', null], ['Odhiambo', null],
  ['Lindström', null], ['Petrov', null], ['Traoré', null], ['Martínez', null], ['Otieno', null], ['Fernandes', null], ['Marchetti', null], ['Whitfield', null],
] as const;

export const noises = ['accents', 'spelling', 'order', 'script', 'mail_only', 'phone_only'] as const;
export type Noise = (typeof noises)[number];

/**
 * People of whom every tenth is there twice, the second time as somebody else wrote them down: without accents, misspelt,
 * with the family name first, in the other script, or known again by the address or the number alone.
 */
export function noisyContacts(count: number, seed: number): { records: NoisyRecord[]; noiseOf: Map<string, Noise> } {
  const random = seededNumbers(seed);
  const one = <T>(list: readonly T[]): T => list[Math.floor(random() * list.length)] as T;
  const digits = (length: number) => Array.from({ length }, () => Math.floor(random() * 10)).join('');
  const records: NoisyRecord[] = [];
  const noiseOf = new Map<string, Noise>();
  for (let place = 0; records.length < count; place += 1) {
    const [given, givenArabic] = one(givenNames);
    const [middle, middleArabic] = one(familyNames);
    const [family, familyArabic] = one(familyNames);
    const identity = `person-${place}`;
    const mail = `${given}.${family}${place}@example.org`.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase();
    const phone = `07${digits(8)}`;
    const organisation = `organisation-${Math.floor(random() * (count / 10))}`;
    records.push({ id: identity, identity, fields: { givenName: given, familyName: `${middle} ${family}`, organisation, emails: [mail], phones: [phone] } });
    if (place % 10 !== 0 || records.length >= count) continue;
    const isTwoScripts = givenArabic !== null && middleArabic !== null && familyArabic !== null;
    const noise = isTwoScripts && random() < 0.7 ? 'script' : one(noises.filter((known) => known !== 'script'));
    noiseOf.set(identity, noise);
    const name = `${given} ${middle} ${family}`;
    const written: Record<Noise, Record<string, FieldValue>> = {
      accents: { familyName: name.normalize('NFKD').replace(/\p{M}/gu, '').toUpperCase(), organisation },
      spelling: { familyName: misspelt(name, random), organisation },
      order: { familyName: `${middle} ${family} ${given}`, organisation },
      script: { familyName: `${givenArabic} ${middleArabic} ${familyArabic}`, organisation },
      mail_only: { familyName: given, emails: [mail.toUpperCase()] },
      phone_only: { familyName: family, phones: [`+254 ${phone.slice(1, 4)} ${phone.slice(4)}`] },
    };
    records.push({ id: `${identity}-again`, identity, fields: written[noise] });
  }
  return { records, noiseOf };
}

/** One letter left out, doubled, exchanged for another, or swapped with the next. */
export function misspelt(name: string, random: () => number): string {
  const letters = [...name];
  const place = 1 + Math.floor(random() * (letters.length - 2));
  const kind = Math.floor(random() * 4);
  if (kind === 0) letters.splice(place, 1);
  else if (kind === 1) letters.splice(place, 0, letters[place] ?? '');
  else if (kind === 2) letters[place] = 'aeiourstl'[Math.floor(random() * 9)] ?? 'a';
  else [letters[place], letters[place + 1]] = [letters[place + 1] ?? '', letters[place] ?? ''];
  return letters.join('');
}

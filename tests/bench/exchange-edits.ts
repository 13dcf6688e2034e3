import type { FieldValue } from '../../shared/records/define.ts';

/** What one office does in the benchmarks of exchange, the same for us and for the peers. */
export interface Edit {
  type: 'organisation' | 'contact';
  id: string;
  fields: Record<string, FieldValue>;
}

export interface EditBatch {
  id: string;
  author: string;
  at: string;
  edits: Edit[];
}

export interface Workload {
  /** The records that both sides hold before. */
  records: Edit[];
  batches: EditBatch[];
}

const organisations = 300;
const authors = ['Amina Sarr', 'José Núñez', 'فاطمة القاضي'];
const given = [
  'Amina', 'José', 'Léa', 'Omar', 'Wei', 'محمد', 'فاطمة', '李', 'Chloé', 'Yusuf', 'Hawa', 'Idriss', 'Ngozi', 'Rami',
];
const family = [
  'Sarr', 'Núñez', 'Petit', 'Obi', 'Zhang', 'الحداد', 'القاضي', '王伟', 'Müller', 'Diallo', 'Mahamat', 'Abakar',
];
const roles = [
  'Site manager', 'Camp focal point', 'Programme officer', 'Responsable de site', 'Chef de projet', 'مدير الموقع',
  'Protection officer',
];
const places = [
  'Lac', 'Kanem', 'Logone Oriental', 'Ouaddaï', 'Sila', 'Moyen-Chari', 'Wadi Fira', 'Salamat', 'Batha', 'Guéra',
];
const words = [
  'the site was visited with partners water point shelter repair still needed after rain committee met women',
  'group asked for lighting near latrines distribution planned next week access road closed since flood',
  'registration of new arrivals about households from north camp manager reports that stock is low and',
  'referral to health post works follow up with authority before end of month on training list',
].join(' ').split(' ');
const arabicWords = [
  'تمت زيارة الموقع مع الشركاء نقطة المياه تحتاج إلى إصلاح بعد الأمطار اجتمعت اللجنة وطلبت النساء إنارة قرب',
  'المراحيض التوزيع مقرر الأسبوع القادم',
].join(' ').split(' ');
const frenchWords = [
  'le site a été visité avec les partenaires le point d’eau doit être réparé après la pluie le comité',
  'demande de l’éclairage près des latrines distribution prévue la semaine prochaine route coupée',
].join(' ').split(' ');

/**
 * Records of a big cluster, and `changes` edits by a second office in batches of about three, of 1.3 fields
 * each; the same for the same numbers.
 */
export function createWorkload(changes: number, recordCount = 5_000): Workload {
  const random = createRandom(changes);
  const below = (limit: number) => Math.floor(random() * limit);
  const pick = <T>(from: readonly T[]) => from[below(from.length)] as T;
  const uuid = () => {
    const digits = Array.from({ length: 32 }, () => below(16).toString(16)).join('');
    const variant = pick(['8', '9', 'a', 'b']);
    return [
      digits.slice(0, 8),
      digits.slice(8, 12),
      `4${digits.slice(13, 16)}`,
      `${variant}${digits.slice(17, 20)}`,
      digits.slice(20),
    ].join('-');
  };
  const day = () => `2026-0${1 + below(9)}-${String(1 + below(28)).padStart(2, '0')}`;
  const sentence = () => {
    const from = pick([words, words, frenchWords, arabicWords]);
    return `${Array.from({ length: 6 + below(18) }, () => pick(from)).join(' ')}.`;
  };
  const values: Record<Edit['type'], Record<string, () => FieldValue>> = {
    organisation: {
      note: sentence,
      areas: () => Array.from({ length: 1 + below(3) }, () => pick(places)),
      website: () => `https://www.${pick(words)}-${pick(words)}.example.org`,
      membership: () => pick(['member', 'observer', 'none']),
      commitmentsSignedOn: day,
    },
    contact: {
      note: sentence,
      role: () => `${pick(roles)}, ${pick(places)}`,
      lastVerifiedOn: day,
      phones: () => [`+235 6${below(10)} ${10 + below(90)} ${10 + below(90)} ${10 + below(90)}`],
      emails: () => [`${pick(words)}.${pick(words)}${below(100)}@example.org`],
      consent: () => pick(['given', 'refused', 'unknown']),
    },
  };
  const filled = (type: Edit['type']) =>
    Object.fromEntries(Object.entries(values[type]).map(([field, value]) => [field, value()]));
  const records = Array.from({ length: recordCount }, (_, place): Edit => {
    if (place < organisations) {
      const name = `${pick(family)} ${pick(places)} ${place}`;
      return { type: 'organisation', id: uuid(), fields: { name, ...filled('organisation') } };
    }
    const names = { givenName: pick(given), familyName: pick(family) };
    return { type: 'contact', id: uuid(), fields: { ...names, ...filled('contact') } };
  });

  /** A few minutes between two batches, and a night between two days. */
  let time = Date.parse('2026-03-02T07:30:00.000Z');
  const nextTime = () => {
    time += below(9 * 60_000) + (random() < 0.02 ? 14 * 3_600_000 : 0);
    return new Date(time).toISOString();
  };
  const edit = (): Edit => {
    const { type, id } = pick(records);
    const names = Object.keys(values[type]);
    const chance = random();
    const count = chance < 0.75 ? 1 : chance < 0.95 ? 2 : 3;
    const chosen = new Set(Array.from({ length: count }, () => pick(names)));
    return { type, id, fields: Object.fromEntries([...chosen].map((name) => [name, values[type][name]?.() ?? null])) };
  };
  const batches: EditBatch[] = [];
  for (let made = 0; made < changes; ) {
    const edits = Array.from({ length: Math.min(1 + below(5), changes - made) }, edit);
    batches.push({ id: uuid(), author: pick(authors), at: nextTime(), edits });
    made += edits.length;
  }
  return { records, batches };
}

/** Numbers from 0 up to 1, the same for the same seed (mulberry32). */
function createRandom(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}

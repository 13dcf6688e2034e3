import { describe, expect, it } from 'vitest';
import { compareSubjects } from '../../../../../shared/domain/partners/likeness/compare-subjects.ts';
import { findDuplicates } from '../../../../../shared/domain/partners/likeness/find-duplicates.ts';
import { createSubjectIndex } from '../../../../../shared/domain/partners/likeness/index-subjects.ts';
import { subjectOf } from '../../../../../shared/domain/partners/likeness/subject.ts';
import type { FieldValue } from '../../../../../shared/records/define.ts';
import { noises, noisyContacts } from '../../../../helpers/noisy-partners.ts';

const kenya = { code: '254', trunk: '0' };
const person = (id: string, fields: Record<string, FieldValue>) => subjectOf('contact', id, fields, kenya);
const organisation = (id: string, [name, acronym]: readonly [string, string | null]) => subjectOf('organisation', id, { name, acronym }, kenya);

function allOf<T>(steps: Generator<number, T>): T {
  let next = steps.next();
  while (!next.done) next = steps.next();
  return next.value;
}

describe('what makes two organisations alike', () => {
  it.each([
    [['Norwegian Refugee Council', 'NRC'], ['NRC', null], ['acronym'], 'likely'],
    [['Norwegian Refugee Council', null], ['N.R.C.', null], ['acronym'], 'likely'],
    [['Médecins Sans Frontières', null], ['MEDECINS SANS FRONTIERES', null], ['accents'], 'likely'],
    [['Norwegian Refugee Council', null], ['Norwegain Refugee Council', null], ['spelling'], 'likely'],
    [['Save the Children', null], ['Children Save the', null], ['spelling'], 'likely'],
    [['Norwegian Refugee Council', 'NRC'], ['National Rescue Committee', 'NRC'], ['acronym'], 'possible'],
    [['الهلال الأحمر', null], ['الهلال الاحمر', null], ['accents'], 'likely'],
  ] as const)('%j and %j', (one, other, reasons, certainty) => {
    expect(compareSubjects(organisation('a', one), organisation('b', other))).toEqual({ reasons, certainty });
  });

  it.each([
    ['Norwegian Refugee Council', 'Danish Refugee Council'],
    ['Site 12 Committee', 'Site 13 Committee'],
    ['CARE', 'CARD'],
    ['', ''],
  ])('not %j and %j', (one, other) => {
    expect(compareSubjects(organisation('a', [one, null]), organisation('b', [other, null]))).toBeNull();
  });
});

describe('what makes two people alike', () => {
  it.each([
    [{ familyName: 'Amina Sarr', organisation: 'o' }, { givenName: 'AMINA', familyName: 'Sarr', organisation: 'o' }, ['accents'], 'likely'],
    [{ familyName: 'Mohammed Hussein', organisation: 'o' }, { familyName: 'محمد حسين', organisation: 'o' }, ['script'], 'possible'],
    [{ familyName: 'Amina Sarr', emails: ['a@x.org'] }, { familyName: 'Sarr Amina', emails: ['A@X.org'] }, ['spelling', 'same_mail'], 'likely'],
    [{ familyName: 'A B', phones: ['0712 345 678'] }, { familyName: 'C D', phones: ['+254712345678'] }, ['same_phone'], 'possible'],
  ] as const)('%j and %j', (one, other, reasons, certainty) => {
    expect(compareSubjects(person('a', { ...one } as never), person('b', { ...other } as never))).toEqual({ reasons, certainty });
  });

  it('does not take a common name at another organisation for the same person', () => {
    expect(compareSubjects(person('a', { familyName: 'Ahmed Ali', organisation: 'o' }), person('b', { familyName: 'Ahmad Ali', organisation: 'p' }))).toBeNull();
  });
});

describe('finding duplicates', () => {
  const { records, noiseOf } = noisyContacts(3_000, 20_260_310);
  const subjects = records.map(({ id, fields }) => person(id, fields));
  const identityOf = new Map(records.map(({ id, identity }) => [id, identity]));

  it('finds nearly all of a noisy register, and names few who are two', () => {
    const pairs = allOf(findDuplicates(subjects));
    const right = pairs.filter(({ one, other }) => identityOf.get(one) === identityOf.get(other));
    const likely = pairs.filter(({ certainty }) => certainty === 'likely');
    const rightAndLikely = likely.filter((pair) => right.includes(pair));
    const found = new Set(right.map(({ one }) => identityOf.get(one)));
    const perNoise = noises.map((noise) => {
      const all = [...noiseOf].filter(([, known]) => known === noise);
      return `${noise} ${all.filter(([identity]) => found.has(identity)).length}/${all.length}`;
    });
    const recall = found.size / noiseOf.size;
    const precision = right.length / pairs.length;
    console.log(
      `duplicates: ${noiseOf.size} among ${records.length}; recall ${recall.toFixed(3)}, precision ${precision.toFixed(3)}, of the likely ones ${(rightAndLikely.length / likely.length).toFixed(3)} (${perNoise.join(', ')})`,
    );
    expect(recall).toBeGreaterThan(0.9);
    expect(precision).toBeGreaterThan(0.8);
    expect(rightAndLikely.length / likely.length).toBeGreaterThan(0.95);
  });

  it('makes few of the comparisons that all pairs would be', () => {
    const index = createSubjectIndex();
    for (const subject of subjects) {
      index.like(subject);
      index.add(subject);
    }
    expect(index.compared()).toBeLessThan((subjects.length * (subjects.length - 1)) / 2 / 10);
  });
});

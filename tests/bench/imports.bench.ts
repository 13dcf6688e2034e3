import { compareSubjects } from '../../shared/domain/partners/likeness/compare-subjects.ts';
import { findDuplicates } from '../../shared/domain/partners/likeness/find-duplicates.ts';
import { type Subject, subjectOf } from '../../shared/domain/partners/likeness/subject.ts';
import { csvOf, importOf } from '../helpers/import-list.ts';
import { noisyContacts } from '../helpers/noisy-partners.ts';
import { createTestWorkspace } from '../helpers/workspace.ts';
import { compare, figure, type Measurement, medianMilliseconds } from './measure.ts';

const count = 5_000;
const kenya = { code: '254', trunk: '0' };

/** A list of 5,000 contacts with 300 organisations, every tenth person twice: previewed, accepted, previewed again. */
export async function measureImports(): Promise<Measurement[]> {
  const { records } = noisyContacts(count, 1);
  const subjects = records.map(({ id, fields }) => subjectOf('contact', id, fields, kenya));
  const blocked = await medianMilliseconds(3, () => runThrough(findDuplicates(subjects)));
  const naive = await medianMilliseconds(1, () => compareAll(subjects));
  return [
    ...(await measureOneImport(records.map(({ fields }) => fields))),
    compare(`duplicates among ${count} contacts`, blocked, naive, 'the same comparison of all pairs'),
  ];
}

async function measureOneImport(people: readonly Record<string, unknown>[]): Promise<Measurement[]> {
  const desk = await createTestWorkspace({ details: { country: 'KE', countryName: 'Kenya' } });
  const cell = (value: unknown) => (Array.isArray(value) ? value.join('; ') : String(value ?? ''));
  const rows = people.map((fields, place) => [cell(fields['givenName']), cell(fields['familyName']), `Partner ${place % 300}`, cell(fields['emails']), cell(fields['phones']), 'Officer']);
  const input = importOf('contact', csvOf([['First name', 'Last name', 'Organisation', 'E-mail', 'Phone', 'Position'], ...rows]));
  const start = performance.now();
  const preview = await desk.call('partners.previewImport', input);
  const previewed = performance.now();
  await desk.call('partners.acceptImport', { ...input, digest: preview.digest });
  const accepted = performance.now();
  const again = await desk.call('partners.previewImport', input);
  const end = performance.now();
  await desk.close();
  const { totals } = preview;
  return [
    figure(`import of ${count} contacts: preview`, `${Math.round(previewed - start)} ms`, `${totals.new} new, ${totals.rejected} rejected, ${preview.duplicates.length} proposals`),
    figure('the same: accepted, 300 new organisations among it', `${Math.round(accepted - previewed)} ms`),
    figure('the same file again: preview', `${Math.round(end - accepted)} ms`, `${again.totals.unchanged} unchanged, ${again.totals.new + again.totals.changed} to write`),
  ];
}

function runThrough(steps: Generator<number, unknown>): void {
  while (!steps.next().done);
}

function compareAll(subjects: readonly Subject[]): number {
  let found = 0;
  subjects.forEach((subject, place) => {
    for (const other of subjects.slice(place + 1)) if (compareSubjects(subject, other)) found += 1;
  });
  return found;
}

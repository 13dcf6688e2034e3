import type { ActionLine } from '../../../contract/meeting-view.ts';
import type { LineWords } from '../catalogue.ts';
import type { Register } from '../register.ts';
import { foldPhrase } from './phrases.ts';
import { type DueBase, type DueReading, readDue, type WeekdayNames } from './read-due.ts';
import { candidatesOf, indexNames, type NameIndex, readResponsible, type ResponsibleReading } from './read-responsible.ts';
import { type Segment, segmentsOf, textOf } from './segments.ts';

export interface LineSituation {
  register: Register;
  /** The words of the language the line is typed in, then those of the others. */
  words: readonly LineWords[];
  base: DueBase;
}

interface FoundDue {
  segment: Segment;
  days: DueReading;
}

interface FoundResponsible {
  segment: Segment;
  reading: ResponsibleReading;
}

/**
 * What a line such as "NRC, site profiles, Thursday" says. The parts may stand in any order.
 *
 * Only a whole stretch between commas is read as a name; a day may also end a stretch, behind a word like "by". What is
 * not understood stays in the text. Where several records or days could be meant none is chosen: the names stay as the
 * responsible in words, the day stays in the text, and both come with their candidates.
 */
export function readActionLine(line: string, { register, words, base }: LineSituation): ActionLine {
  const segments = segmentsOf(line);
  const due = findDue(segments, words, base, weekdayNames(words));
  const left = due ? segments.flatMap((segment) => without(segment, due.segment, line)) : segments;
  const responsible = findResponsible(left, indexNames(register), words);
  const taken = new Set(responsible.map(({ segment }) => segment));
  const remaining = left.filter((segment) => !taken.has(segment));
  const isDayChosen = due?.days.length === 1;
  // A day that nobody chose stays in the text, at its place.
  const kept = due && !isDayChosen ? segments.filter((segment) => !taken.has(segment)) : remaining;
  const text = textOf(line, kept);
  if (remaining.length === 0 || text === '') return nothingUnderstood(line);
  return {
    text,
    ...whoIsResponsible(line, responsible),
    dueOn: due && isDayChosen ? (due.days[0] ?? null) : null,
    parts: [...responsible.map(partOfResponsible), ...(due ? [partOfDue(due)] : [])].toSorted((a, b) => a.from - b.from),
  };
}

const weekdayNames = (languages: readonly LineWords[]): WeekdayNames =>
  Array.from({ length: 7 }, (_, place) => languages.flatMap(({ weekdays }) => weekdays[place] ?? []));

/** A line that only names somebody or a day asks for nothing: it stays as it is. */
function nothingUnderstood(line: string): ActionLine {
  return { text: line.trim(), organisation: null, contact: null, responsible: null, dueOn: null, parts: [] };
}

/** The last stretch that is a day; else a day at the end of the last one. */
function findDue(segments: readonly Segment[], languages: readonly LineWords[], base: DueBase, weekdays: WeekdayNames): FoundDue | null {
  for (const segment of segments.toReversed()) {
    const days = readInLanguages(languages, (words) => readDue(segment.text, words, base, weekdays));
    if (days) return { segment, days };
  }
  const last = segments.at(-1);
  return last ? readInLanguages(languages, (words) => dueAtEnd(last, words, base, weekdays)) : null;
}

/** The reading in the first language that has one; the others have a say only where it has none. */
function readInLanguages<T>(languages: readonly LineWords[], read: (words: LineWords) => T | null): T | null {
  const [own, ...others] = languages;
  const first = own ? read(own) : null;
  if (first !== null) return first;
  const readings = others.map(read).filter((reading) => reading !== null);
  return new Set(readings.map((reading) => JSON.stringify(reading))).size === 1 ? (readings[0] ?? null) : null;
}

/** How many words a day at the end of a stretch has at most, with the word before it. */
const longestEnd = 8;

/** "share the profiles by Thursday": only behind a word that announces a day, so that "review Monday market" keeps its Monday. */
function dueAtEnd(segment: Segment, words: LineWords, base: DueBase, weekdays: WeekdayNames): FoundDue | null {
  const starts = [...segment.text.matchAll(/(?<=\s)\S/gu)].map(({ index }) => index).slice(-longestEnd);
  for (const start of starts) {
    const phrase = segment.text.slice(start);
    const folded = foldPhrase(phrase);
    const isAnnounced = words.prefixes.some((word) => !isArticle(word) && folded.startsWith(`${foldPhrase(word)} `));
    const days = isAnnounced ? readDue(phrase, words, base, weekdays) : null;
    if (days) return { segment: { from: segment.from + start, to: segment.to, text: phrase }, days };
  }
  return null;
}

/** "the", "le", "el" announce nothing. */
const isArticle = (word: string): boolean => ['the', 'le', 'la', 'el'].includes(word);

/** A stretch without the part that was understood as a day. */
function without(segment: Segment, part: Segment, line: string): Segment[] {
  if (part.from < segment.from || part.to > segment.to) return [segment];
  const text = line.slice(segment.from, part.from).trimEnd();
  return text === '' ? [] : [{ from: segment.from, to: segment.from + text.length, text }];
}

/** The first stretches that name somebody one after the other; else a later one that does so alone. */
function findResponsible(segments: readonly Segment[], index: NameIndex, languages: readonly LineWords[]): FoundResponsible[] {
  const read = (segment: Segment): FoundResponsible[] => {
    const reading = readInLanguages(languages, (words) => readResponsible(segment.text, index, words));
    return reading ? [{ segment, reading }] : [];
  };
  const found = segments.map(read);
  const end = found.findIndex((own) => own.length === 0);
  const leading = found.slice(0, end === -1 ? found.length : end).flat();
  if (leading.length > 0) return leading;
  const later = found.flat();
  return later.length === 1 ? later : [];
}

function whoIsResponsible(line: string, found: readonly FoundResponsible[]): Pick<ActionLine, 'organisation' | 'contact' | 'responsible'> {
  const one = onlyOne(found.map(({ reading }) => reading));
  if (one) return { ...one, responsible: null };
  const responsible = found.length === 0 ? null : textOf(line, found.map(({ segment }) => segment));
  return { organisation: null, contact: null, responsible };
}

/** A single organisation, or a person, who stands for their organisation whether it is named beside them or not. */
function onlyOne(readings: readonly ResponsibleReading[]): Pick<ActionLine, 'organisation' | 'contact'> | null {
  const organisations = readings.flatMap((reading) => (reading.kind === 'organisation' ? [reading.organisation] : []));
  const people = readings.flatMap((reading) => (reading.kind === 'contact' ? [reading] : []));
  if (organisations.length + people.length !== readings.length || organisations.length > 1 || people.length > 1) return null;
  const [organisation = null] = organisations;
  const [person] = people;
  if (!person) return organisation && { organisation, contact: null };
  if (organisation && person.organisation?.id !== organisation.id) return null;
  return { organisation: person.organisation, contact: person.contact };
}

function partOfResponsible({ segment: { from, to }, reading }: FoundResponsible): ActionLine['parts'][number] {
  return { kind: reading.kind, from, to, candidates: reading.kind === 'responsible' ? candidatesOf(reading) : [] };
}

function partOfDue({ segment: { from, to }, days }: FoundDue): ActionLine['parts'][number] {
  return { kind: 'due', from, to, candidates: days.length === 1 ? [] : days.map((day) => ({ id: day, name: day })) };
}

import type { BilingualLayout } from '../../../records/choices.ts';
import type { Block, DocumentPlan } from '../../blocks.ts';
import { dayText, directionOf } from '../../wording.ts';
import { heading } from '../blocks.ts';
import { countryName } from '../names.ts';
import { besideBlocks } from './beside.ts';
import { subjectGroup, subjectOrganisation } from './draft-records.ts';
import { letterHead } from './letter-head.ts';
import { generatedBlocks } from './tables/generated.ts';
import { clauseBlocks, clauseHeading, type DraftWords, printedSections } from './words.ts';

export interface ClauseDocument {
  layout: 'document' | 'letter';
  words: DraftWords;
  second: { words: DraftWords; layout: BilingualLayout } | null;
}

/** The plan of any document that is drafted out of a clause catalogue. */
export function clauseDocumentPlan({ layout, words, second }: ClauseDocument): DocumentPlan {
  const { wording, title, records } = words;
  const { language, t } = wording;
  const { cluster, office, document, logo } = records;
  const clusterName = cluster?.name ?? `[${t('documents:fields.cluster_name')}]`;
  const version = document.version ?? t('documents:toBeCompleted');
  const status = t(`documents:statuses.${document.status ?? 'draft'}`);
  const isLetter = layout === 'letter';
  const about = subjectName(words);
  return {
    language,
    direction: directionOf(language),
    title,
    subtitle: about === null ? clusterName : `${about} · ${clusterName}`,
    facts: isLetter ? [] : coverFacts(words, version, status),
    header: `${title} · ${t('documents:versionAndStatus', { version, status })}`,
    footer: clusterName,
    pageNumbering: t('documents:pageNumbering'),
    author: office?.name ?? clusterName,
    logo,
    hasCover: !isLetter,
    orientation: 'portrait',
    contents: isLetter ? null : t('documents:contents'),
    ...(isLetter ? { isLetter } : {}),
    identity: { document: document.id, kind: document.documentKind ?? 'other', version: document.version, language },
    blocks: bodyOf({ layout, words, second }),
  };
}

function bodyOf({ layout, words, second }: ClauseDocument): Block[] {
  const isLetter = layout === 'letter';
  const head = isLetter ? letterHead(words) : [];
  if (second === null) return [...head, ...clausesOf(words, null, isLetter, '')];
  if (second.layout === 'beside') return [...head, ...besideBlocks(words, second.words, isLetter)];
  const { language } = second.words.wording;
  const opening = isLetter
    ? letterHead(second.words)
    : [heading(1, second.words.title, `${language}:title`)];
  return [
    ...head,
    ...clausesOf(words, second.words, isLetter, ''),
    { kind: 'page-break' },
    { kind: 'part', language, blocks: [...opening, ...clausesOf(second.words, words, isLetter, `${language}:`)] },
  ];
}

/** @param mark before every anchor: those of a document's two languages are told apart by it. */
function clausesOf(words: DraftWords, other: DraftWords | null, isLetter: boolean, mark: string): Block[] {
  const { wording, records } = words;
  return printedSections(words.sections).flatMap((section, place) => [
    ...(isLetter ? [] : [heading(1, section.heading, `${mark}${section.id}`, `${place + 1}.`)]),
    ...section.clauses.flatMap((clause, clausePlace) => [
      ...(isLetter ? [] : [heading(2, clauseHeading(clause, other, wording), `${mark}${clause.id}`, `${place + 1}.${clausePlace + 1}`)]),
      ...clauseBlocks(clause, words, other, isLetter ? `${mark}${clause.id}` : null),
      ...(clause.block === null ? [] : generatedBlocks(clause.block, records, wording)),
    ]),
  ]);
}

function coverFacts({ wording, records }: DraftWords, version: string, status: string): DocumentPlan['facts'] {
  const { language, t } = wording;
  const { cluster, office, document, today } = records;
  const unknown = t('documents:toBeCompleted');
  return [
    { label: t('documents:fields.country'), value: countryName(cluster, wording) ?? unknown },
    { label: t('documents:fields.office_name'), value: office?.name ?? unknown },
    ...(office?.level === 'subnational' && office.area !== null ? [{ label: t('documents:fields.area'), value: office.area }] : []),
    { label: t('documents:fields.version'), value: version },
    { label: t('documents:status'), value: status },
    { label: t('documents:date'), value: dayText(document.endorsedOn ?? today, language) },
  ];
}

/** What the document is about, where that is one record. */
function subjectName({ records, values }: DraftWords): string | null {
  if (records.document.subject === null) return null;
  return values['position_title'] ?? subjectGroup(records)?.name ?? subjectOrganisation(records)?.name ?? records.document.subjectLabel;
}

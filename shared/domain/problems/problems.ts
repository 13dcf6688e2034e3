import { type AnyRecord, type FieldValue } from '../../records/define.ts';
import { definitionOf, isRecordType, type RecordByType, type RecordType, recordTypes } from '../../records/index.ts';
import { foldText } from '../search/fold.ts';
import { meetingProblems } from './meeting-problems.ts';

/** Something that merged edits may bring about and a person should mend: `problems.<code>` in every language. */
export interface Problem {
  code: string;
  params: Record<string, string | number>;
}

/** What the rules read: all records that are not deleted, and what else a reference may name. */
export interface ProblemSource {
  list<T extends RecordType>(type: T): RecordByType[T][];
  hasFile(id: string): boolean;
}

/** Pairs of fields of which the first must not lie after the second. */
const dayOrders: readonly { type: RecordType; from: string; to: string }[] = [
  { type: 'position', from: 'startsOn', to: 'endsOn' },
  { type: 'group', from: 'startsOn', to: 'endsOn' },
  { type: 'document', from: 'circulatedOn', to: 'commentsUntil' },
  { type: 'document', from: 'endorsedOn', to: 'signedOn' },
  { type: 'document', from: 'endorsedOn', to: 'expiresOn' },
  { type: 'document', from: 'inForceOn', to: 'reviewDueOn' },
  { type: 'document', from: 'inForceOn', to: 'expiresOn' },
  { type: 'activation', from: 'decidedOn', to: 'reviewedOn' },
  { type: 'meeting_series', from: 'startsOn', to: 'endsOn' },
  { type: 'meeting', from: 'circulatedOn', to: 'approvedUnlessOn' },
  { type: 'action_point', from: 'agreedOn', to: 'closedOn' },
];

/** Rules across fields and records, which no table constraint states because a merge may break them. */
export function findProblems(source: ProblemSource): Problem[] {
  return [
    ...dayOrders.flatMap((order) => daysOutOfOrder(source, order)),
    ...danglingReferences(source),
    ...duplicates(source, 'name', 'duplicate-organisation-name'),
    ...duplicates(source, 'acronym', 'duplicate-organisation-acronym'),
    ...overlappingCoordinators(source.list('position')),
    ...answersWithoutReason(source.list('checklist_answer')),
    ...meetingProblems(source),
  ];
}

function daysOutOfOrder(source: ProblemSource, { type, from, to }: (typeof dayOrders)[number]): Problem[] {
  return (source.list(type) as AnyRecord[]).flatMap((record) => {
    const [start, end] = [record[from], record[to]];
    if (typeof start !== 'string' || typeof end !== 'string' || start <= end) return [];
    return [{ code: 'start-after-end', params: { type, id: record.id, from, to, start, end } }];
  });
}

function danglingReferences(source: ProblemSource): Problem[] {
  const known = new Map(recordTypes.map((type) => [type as string, new Set<string>(source.list(type).map(({ id }) => id))]));
  const exists = (to: string, id: string) => (to === 'file' ? source.hasFile(id) : (known.get(to)?.has(id) ?? false));
  const inRecords = recordTypes.flatMap((type): Problem[] => {
    const references = Object.entries(definitionOf(type).fields).flatMap(([field, { kind, ...rest }]) =>
      kind === 'reference' || kind === 'references' ? [{ field, to: (rest as { to: string }).to }] : [],
    );
    if (references.length === 0) return [];
    return (source.list(type) as AnyRecord[]).flatMap((record) =>
      references.flatMap(({ field, to }) =>
        idsIn(record[field])
          .filter((id) => !exists(to, id))
          .map((missing) => ({ code: 'dangling-reference', params: { type, id: record.id, field, to, missing } })),
      ),
    );
  });
  return [...inRecords, ...danglingEvidence(source, exists)];
}

function danglingEvidence(source: ProblemSource, exists: (to: string, id: string) => boolean): Problem[] {
  return source.list('evidence').flatMap(({ id, recordType, recordId }) => {
    if (recordType === null || recordId === null || !isRecordType(recordType) || exists(recordType, recordId)) return [];
    const params = { type: 'evidence', id, field: 'recordId', to: recordType, missing: recordId };
    return [{ code: 'dangling-reference', params }];
  });
}

function idsIn(value: FieldValue | undefined): string[] {
  if (typeof value === 'string') return [value];
  return Array.isArray(value) ? value.filter((id): id is string => typeof id === 'string') : [];
}

function duplicates(source: ProblemSource, field: 'name' | 'acronym', code: string): Problem[] {
  const byText = new Map<string, { id: string; text: string }[]>();
  for (const organisation of source.list('organisation')) {
    const text = organisation[field] ?? '';
    const folded = foldText(text);
    if (folded !== '') byText.set(folded, [...(byText.get(folded) ?? []), { id: organisation.id, text }]);
  }
  return [...byText.values()]
    .filter((same) => same.length > 1)
    .map((same) => ({ code, params: { [field]: same[0]?.text ?? '', ids: same.map(({ id }) => id).join(' '), count: same.length } }));
}

/** A cluster has one coordinator at a time; co-coordinators may be several. */
function overlappingCoordinators(positions: readonly RecordByType['position'][]): Problem[] {
  const coordinators = positions.filter(({ positionKind, contact }) => positionKind === 'coordinator' && contact !== null);
  return coordinators.flatMap((one, index) =>
    coordinators
      .slice(index + 1)
      .filter((other) => overlap(one, other))
      .map((other) => ({ code: 'two-coordinators', params: { id: one.id, other: other.id } })),
  );
}

interface Period {
  startsOn: string | null;
  endsOn: string | null;
}

function overlap(a: Period, b: Period): boolean {
  return (a.startsOn ?? '') <= (b.endsOn ?? '9999') && (b.startsOn ?? '') <= (a.endsOn ?? '9999');
}

function answersWithoutReason(answers: readonly RecordByType['checklist_answer'][]): Problem[] {
  return answers
    .filter(({ status, notApplicableReason }) => status === 'not_applicable' && (notApplicableReason ?? '').trim() === '')
    .map(({ id }) => ({ code: 'not-applicable-without-reason', params: { id } }));
}

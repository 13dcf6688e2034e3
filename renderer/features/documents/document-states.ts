import { type DraftableKind, draftableKinds } from '../../../shared/contract/documents.ts';
import { isInEffect } from '../../../shared/domain/documents/revisions.ts';
import type { RecordByType } from '../../../shared/records/index.ts';
import type { Tone } from '../../components/status-pill.tsx';

type Document = RecordByType['document'];
type DocumentStatus = NonNullable<Document['status']>;

export const documentLooks: Record<DocumentStatus, { tone: Tone; shape: string }> = {
  draft: { tone: 'na', shape: '○' },
  circulated: { tone: 'warn', shape: '◐' },
  endorsed: { tone: 'good', shape: '✓' },
  signed: { tone: 'good', shape: '✓' },
  in_force: { tone: 'good', shape: '✓' },
  expired: { tone: 'orange', shape: '↻' },
  replaced: { tone: 'na', shape: '–' },
};

/** The kind that its clauses come from; `null` for a document that is only registered. */
export function draftableKindOf({ documentKind }: Pick<Document, 'documentKind'>): DraftableKind | null {
  return draftableKinds.find((kind) => kind === documentKind) ?? null;
}

export interface NextDate {
  kind: 'commentsUntil' | 'reviewDueOn' | 'expiresOn';
  day: string;
  isOverdue: boolean;
}

/** The next day that a document asks for attention; the earliest overdue one first. Replaced documents ask for none. */
export function nextDateOf(document: Document, today: string): NextDate | null {
  if (document.status === 'replaced') return null;
  const isBinding = isInEffect(document);
  const dates: [NextDate['kind'], string | null][] = [
    ['commentsUntil', document.status === 'circulated' ? document.commentsUntil : null],
    ['reviewDueOn', isBinding ? document.reviewDueOn : null],
    ['expiresOn', isBinding ? document.expiresOn : null],
  ];
  const [first] = dates
    .flatMap(([kind, day]) => (day === null ? [] : [{ kind, day, isOverdue: day < today }]))
    .sort((one, other) => (one.day < other.day ? -1 : 1));
  return first ?? null;
}

/** The number for the next version: the document's own until it is frozen, then the next whole one. */
export function proposeVersion(current: string | null, frozen: readonly string[]): string {
  const version = current?.trim() || '1';
  if (!frozen.includes(version)) return version;
  const numbers = [version, ...frozen].map((text) => Number.parseInt(text, 10)).filter((number) => Number.isFinite(number));
  return String(Math.max(0, ...numbers) + 1);
}

import type { InputOf } from '../../../../shared/contract/define.ts';
import type { meetingDocumentsContract, ReplyLine } from '../../../../shared/contract/meeting-documents.ts';
import { actionStatuses } from '../../../../shared/records/choices.ts';

export type TakenLine = InputOf<(typeof meetingDocumentsContract)['actions.takeReply']>['lines'][number];

export const keyOfLine = ({ sheet, cell, field, action }: ReplyLine): string => `${sheet}!${cell}:${field}:${action}`;

/** Whether a person can choose to take a line over. */
export function isTakeable({ kind }: ReplyLine): boolean {
  return kind === 'clean' || kind === 'conflict';
}

/** What is taken over unless the person says otherwise: what nobody changed here meanwhile. */
export function chosenAtFirst(lines: readonly ReplyLine[]): Set<string> {
  return new Set(lines.filter(({ kind }) => kind === 'clean').map(keyOfLine));
}

/** A line as it is taken over; `null` for one that says nothing that can be. */
export function takenLine({ action, field, theirs }: ReplyLine): TakenLine | null {
  switch (field) {
    case 'status': {
      const value = actionStatuses.find((known) => known === theirs);
      return value === undefined ? null : { action, field, value };
    }
    case 'progress':
      return theirs === null || theirs.trim() === '' ? null : { action, field, value: theirs };
    case 'dueOn':
      return { action, field, value: theirs };
  }
}

export interface ReplyGroup {
  action: string;
  text: string;
  lines: ReplyLine[];
}

/** What the form says on each action point; those that say nothing new are counted only. */
export function groupReply(lines: readonly ReplyLine[]): { groups: ReplyGroup[]; unchanged: number } {
  const groups = [...Map.groupBy(lines.filter(({ kind }) => kind !== 'unchanged'), ({ action }) => action)].map(([action, own]) => ({ action, text: own[0]?.text ?? '', lines: own }));
  const said = new Set(groups.map(({ action }) => action));
  const unchanged = new Set(lines.map(({ action }) => action).filter((action) => !said.has(action)));
  return { groups, unchanged: unchanged.size };
}

import { carriedItem, keysBehind, startOfTopics } from '../../../../shared/domain/meetings/agenda.ts';
import { compareMeetings, isComing } from '../../../../shared/domain/meetings/body.ts';
import type { RecordByType } from '../../../../shared/records/index.ts';
import type { BatchWriter } from '../../database/change-log.ts';
import type { AreaDependencies } from '../dependencies.ts';
import { readMeetings } from './reading.ts';

type TakingDependencies = Pick<AreaDependencies, 'records' | 'catalogues' | 'clock' | 'newId'>;
type Meeting = RecordByType['meeting'];

/**
 * Puts what waits onto the agenda of a coming meeting, before its first topic; a topic there that has the same title
 * goes on with it instead. Reads what the batch under way has written already.
 *
 * @returns the items that go on with what waited.
 */
export function takeIn(dependencies: TakingDependencies, writer: BatchWriter, meeting: string): string[] {
  const { records, newId } = dependencies;
  const reading = readMeetings(dependencies);
  const waiting = reading.waitingFor(reading.demand(meeting)).map(({ item }) => item);
  if (waiting.length === 0) return [];
  const agenda = records.listOf('agenda_item', 'meeting', meeting);
  const standing = new Map(
    agenda.filter(({ title, carriedFrom, outcome }) => title !== null && carriedFrom === null && outcome === null).map((item) => [item.title, item.id]),
  );
  const isStanding = ({ title }: { title: string | null }) => standing.has(title);
  const added = waiting.filter((item) => !isStanding(item));
  const { keys, rewritten } = keysBehind(agenda, startOfTopics(agenda), added.length);
  for (const { id, sortKey } of rewritten) writer.save('agenda_item', id, { sortKey });
  const joined = waiting.filter(isStanding).map(({ id, title }) => {
    const item = standing.get(title) as string;
    writer.save('agenda_item', item, { carriedFrom: id });
    return item;
  });
  const fresh = added.map((item, place) => {
    const id = newId();
    writer.save('agenda_item', id, { meeting, ...carriedItem(item), sortKey: keys[place] ?? null });
    return id;
  });
  return [...joined, ...fresh];
}

/** The soonest coming meeting of its body that takes in what a meeting left; `null` where none is planned. */
export function nextComing(dependencies: TakingDependencies, left: Meeting): Meeting | null {
  const reading = readMeetings(dependencies);
  return reading.meetings().filter((other) => other.id !== left.id && isComing(other) && reading.goesOnWith(other, left)).toSorted(compareMeetings)[0] ?? null;
}

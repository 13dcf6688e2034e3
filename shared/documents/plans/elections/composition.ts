import type { SeatRow } from '../../../contract/election-view.ts';
import type { Block, Cell, DocumentPlan } from '../../blocks.ts';
import { cell, column, heading, paragraph, table } from '../blocks.ts';
import { dayOrNull, type ElectionPaperInput, electionPaper, fact, sayIn } from './paper-head.ts';

/** Who sits in the group, who stands in, and until when. */
export function compositionPlan(input: ElectionPaperInput): DocumentPlan {
  const { view, wording } = input;
  const say = sayIn(wording);
  const head = electionPaper(input, say('kinds.composition'), fact(wording.t('records:records.election.declaredOn'), dayOrNull(view.declaredOn, wording)));
  if (view.seats.length === 0) return { ...head, blocks: [paragraph([{ text: say('composition.none'), gap: true }])] };
  const members = view.seats.filter(({ seatKind }) => seatKind !== 'observer');
  const observers = view.seats.filter(({ seatKind }) => seatKind === 'observer');
  return {
    ...head,
    orientation: 'landscape',
    blocks: [
      heading(1, say('composition.members', { number: members.length }), 'members'),
      seatsTable(members, input),
      ...(observers.length === 0 ? [] : [heading(1, say('composition.observers'), 'observers'), seatsTable(observers, input)]),
      paragraph(say('composition.note'), 'note'),
    ],
  };
}

function seatsTable(seats: readonly SeatRow[], { wording }: ElectionPaperInput): Block {
  const say = sayIn(wording);
  const { t } = wording;
  const ofSeat = (field: string) => t(`records:records.group_seat.${field}`);
  return table(
    [
      column(say('organisation'), 27),
      column(say('person'), 18),
      column(say('alternate'), 16),
      column(ofSeat('seatKind'), 15),
      column(ofSeat('startsOn'), 12),
      column(ofSeat('endsOn'), 12),
    ],
    seats.map((seat): Cell[] => [
      cell([seat.title, seat.organisationName].filter((part) => part).join(': '), { heading: true }),
      cell(seat.personName ?? ''),
      cell(seat.alternateName ?? ''),
      cell(t(`records:choices.seatKinds.${seat.seatKind}`)),
      cell(dayOrNull(seat.startsOn, wording) ?? ''),
      cell(seat.leftOn === null ? (dayOrNull(seat.endsOn, wording) ?? say('rules.noTerm')) : say('composition.left', { day: dayOrNull(seat.leftOn, wording) ?? '' })),
    ]),
  );
}

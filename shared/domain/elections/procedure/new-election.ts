import type { ElectionKind } from '../../../records/choices.ts';
import type { FieldValue } from '../../../records/define.ts';
import { addDays } from '../../deadlines/calendar.ts';
import { initialKey } from '../../ordering/fractional-key.ts';
import type { ElectionsCatalogue, ElectionsTexts } from './catalogue.ts';

export interface NewElection {
  fields: Record<string, FieldValue>;
  /** In the order of the rules; the field `election` is for whoever saves them. */
  constituencies: Record<string, FieldValue>[];
}

/** An election as our proposals have it, its days counted from today. */
export function newElection(
  catalogue: ElectionsCatalogue,
  texts: ElectionsTexts,
  { electionKind, group, title, today }: { electionKind: ElectionKind; group: string | null; title: string; today: string },
): NewElection {
  const { rules, constituencies, standingSeats, observerSeats } = catalogue.kinds[electionKind];
  const { rollDays, nominationDays, votingInDays, votingDays, ...fields } = rules;
  const opensOn = addDays(today, votingInDays);
  const places = (ids: readonly string[]) => ids.map((id) => ({ organisation: null, title: texts.places[id] ?? id }));
  return {
    fields: {
      ...fields,
      title,
      electionKind,
      group,
      status: 'drafting',
      rollCutOffOn: addDays(today, rollDays),
      nominationsUntil: addDays(today, nominationDays),
      opensOn,
      closesOn: addDays(opensOn, votingDays - 1),
      standingSeats: places(standingSeats),
      observerSeats: places(observerSeats),
    },
    constituencies: constituencies.map(({ id, organisationTypes, seats, floorNationalNgos }, place) => ({
      name: texts.constituencies[id] ?? id,
      organisationTypes: [...organisationTypes],
      seats,
      floorNationalNgos,
      sortKey: initialKey(place),
    })),
  };
}

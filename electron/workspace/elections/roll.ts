import { drawRoll, rollEntryId } from '../../../shared/domain/elections/procedure/roll.ts';
import { judgeEligibility } from '../../../shared/domain/elections/procedure/eligibility.ts';
import { partnerActivities } from '../../../shared/domain/partners/activity.ts';
import { FailureError } from '../../../shared/result.ts';
import { type ElectionDependencies, type ElectionReading, readElection, requireStep } from './reading.ts';

/** Draws the roll, or draws it again: what persons decided stays. */
export function drawElectionRoll(dependencies: ElectionDependencies, id: string): { entries: number; eligible: number } {
  const { records, log } = dependencies;
  const reading = readElection(dependencies, id);
  requireStep(reading, 'drawRoll');
  const { election, constituencies, roll } = reading;
  const cutOffOn = election.rollCutOffOn as string;
  const draw = drawRoll(election, constituencies, records.list('organisation'), lastActiveOn(dependencies, cutOffOn), roll, cutOffOn);
  log.commit({ key: 'rollDrawn' }, (writer) => {
    for (const { id: entry, fields } of draw.entries) {
      // An entry that an earlier draw had removed comes back as the same one.
      if (records.get('roll_entry', entry)?.deleted) writer.restore('roll_entry', entry);
      writer.save('roll_entry', entry, fields);
    }
    for (const entry of draw.removed) writer.remove('roll_entry', entry);
  });
  return { entries: draw.entries.length, eligible: draw.entries.filter(({ fields }) => fields.isEligible === true).length };
}

function lastActiveOn({ records }: Pick<ElectionDependencies, 'records'>, cutOffOn: string): Map<string, string | null> {
  const source = {
    organisations: records.list('organisation'),
    deletedOrganisations: records.listDeleted('organisation'),
    contacts: records.list('contact'),
    meetings: records.list('meeting'),
    attendances: records.list('attendance'),
    actionPoints: [],
  };
  return new Map(partnerActivities(source, cutOffOn).map((activity) => [activity.organisation, activity.lastActiveOn]));
}

/** A person decides otherwise than the rules, or takes that decision back. */
export function decideEligibility(
  dependencies: ElectionDependencies,
  { election: id, organisation, isEligible, reason }: { election: string; organisation: string; isEligible: boolean | null; reason: string },
): void {
  const { log } = dependencies;
  const reading = readElection(dependencies, id);
  requireStep(reading, 'drawRoll');
  const entry = entryOf(reading, organisation);
  if (isEligible === true && entry.constituency === null) throw new FailureError('election-without-constituency');
  log.commit({ key: 'eligibilityDecided' }, (writer) =>
    writer.save('roll_entry', entry.id, {
      isEligible: isEligible ?? byTheRules(dependencies, reading, organisation),
      isOverruled: isEligible !== null,
      overruleReason: reason,
    }),
  );
}

function byTheRules(dependencies: ElectionDependencies, { election, constituencies }: ElectionReading, organisation: string): boolean {
  const cutOffOn = election.rollCutOffOn as string;
  const found = dependencies.records.find('organisation', organisation);
  const active = lastActiveOn(dependencies, cutOffOn).get(organisation) ?? null;
  return found !== null && judgeEligibility(found, active, election, constituencies, cutOffOn).isEligible;
}

/**
 * An organisation left the cluster after the roll was closed: a code that it has not used is void. A ballot that it has
 * given stays, because nothing says which one it is.
 */
export function noteDeparture(
  dependencies: ElectionDependencies,
  { election: id, organisation, reason }: { election: string; organisation: string; reason: string },
): { hadVoted: boolean } {
  const { log, clock, sealedUrns } = dependencies;
  const reading = readElection(dependencies, id);
  requireStep(reading, 'vote');
  const entry = entryOf(reading, organisation);
  const own = reading.codes.filter(({ holder }) => holder === organisation);
  log.commit({ key: 'departureNoted' }, (writer) => {
    for (const { issue, state } of own) {
      if (state === 'issued') sealedUrns.setCode(id, organisation, issue, 'void');
    }
    writer.save('roll_entry', entry.id, { leftOn: clock.today(), overruleReason: reason });
  });
  return { hadVoted: own.some(({ state }) => state === 'used') };
}

function entryOf({ election, roll }: ElectionReading, organisation: string): ElectionReading['roll'][number] {
  const id = rollEntryId(election.id, organisation);
  const entry = roll.find((one) => one.id === id);
  if (!entry) throw new FailureError('record-not-found', { type: 'roll_entry', id });
  return entry;
}

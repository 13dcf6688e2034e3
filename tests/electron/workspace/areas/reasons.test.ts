import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readTranslators } from '../../../../electron/languages/translators.ts';
import type { Reason } from '../../../../shared/contract/areas.ts';
import { checklistBindings } from '../../../../shared/domain/checklist/catalogue.ts';
import { evaluateBinding } from '../../../../shared/domain/checklist/evaluate.ts';
import { reasonText } from '../../../../shared/documents/wording.ts';
import {
  activationOutcomes,
  documentKinds,
  documentStatuses,
  groupKinds,
  languages,
  memberships,
  organisationTypes,
  positionKinds,
} from '../../../../shared/records/choices.ts';
import { languagesFolder } from '../../../helpers/workspace.ts';
import {
  activationWith,
  cluster,
  contact,
  dispatch,
  document,
  group,
  liveMeeting,
  liveRecords,
  mailingList,
  organisation,
  position,
  review,
} from '../../../shared/domain/checklist/live-records.ts';

const translators = readTranslators(languagesFolder);

type Words = { [key: string]: string | Words };
function readReasons(language: string, namespace: string): Words {
  return (JSON.parse(readFileSync(join(languagesFolder, language, `${namespace}.json`), 'utf8')) as { reasons: Words })
    .reasons;
}
const placesIn = (message: string): string[] =>
  [...message.matchAll(/\{\{(\w+)\}\}/g)].map(([, name]) => name as string);

/** Every message with the values it names, by path. */
function placesOf(words: Words, path = ''): Record<string, string> {
  return Object.fromEntries(
    Object.entries(words).flatMap(([key, value]) =>
      typeof value === 'string'
        ? [[path + key, placesIn(value).sort().join(' ')]]
        : Object.entries(placesOf(value, `${path}${key}.`)),
    ),
  );
}

const maybe = <T>(values: fc.Arbitrary<T>) => fc.option(values, { nil: null });
const ids = fc.constantFrom('one', 'two', 'three');
const days = maybe(fc.constantFrom('2024-01-10', '2025-12-01', '2026-11-10', '2026-11-23', '2026-12-10', '2027-05-01'));
const some = <T>(one: fc.Arbitrary<T>, maxLength = 4) => fc.array(one, { maxLength });

const workspaces = fc
  .record({
    activation: fc.record({ outcome: maybe(fc.constantFrom(...activationOutcomes)), decidedOn: days }),
    steps: fc.constantFrom({}, { 1: '2026-01-01' }, { 7: '2026-01-01' }),
    coCoordinators: fc.subarray(['one', 'two', 'three']),
    organisations: some(
      fc.record({
        id: ids,
        membership: fc.constantFrom(...memberships),
        organisationType: fc.constantFrom(...organisationTypes),
      }),
    ),
    positions: some(
      fc.record({
        id: ids,
        positionKind: fc.constantFrom(...positionKinds),
        contact: maybe(ids),
        title: maybe(fc.constant('Data lead')),
        area: maybe(fc.constant('Kasanga')),
        timeShare: maybe(fc.constantFrom(50, 100, 100)),
        startsOn: days,
        endsOn: days,
      }),
      8,
    ),
    groups: some(
      fc.record({
        id: ids,
        groupKind: fc.constantFrom(...groupKinds),
        chairOrganisation: maybe(ids),
        members: fc.subarray(['one', 'two', 'three']),
        startsOn: days,
        endsOn: days,
        electedOn: days,
      }),
    ),
    documents: some(
      fc.record({
        documentKind: fc.constantFrom(...documentKinds),
        status: fc.constantFrom(...documentStatuses),
        subject: maybe(ids),
        version: maybe(fc.constant('2')),
        circulatedOn: days,
        commentsUntil: days,
        endorsedOn: days,
        signedOn: days,
        reviewDueOn: days,
        expiresOn: days,
      }),
      12,
    ),
    mailingLists: some(fc.record({ lastReviewedOn: days })),
    meetings: some(fc.record({ heldOn: fc.constantFrom('2026-01-10', '2026-11-10', '2026-11-20'), circulatedOn: days })),
    dispatches: some(fc.record({ draftedOn: fc.constantFrom('2026-09-01', '2026-11-20'), sentOn: days }), 2),
    reviews: some(fc.record({ validatedOn: fc.constantFrom(null, '2024-01-10', '2026-11-10') }), 2),
  })
  .map((given) =>
    liveRecords({
      activation: activationWith(given.activation, given.steps),
      cluster: cluster({ coCoordinators: given.coCoordinators }),
      contacts: [contact({ id: 'one' }), contact({ id: 'two' })],
      organisations: given.organisations.map(organisation),
      positions: given.positions.map(position),
      groups: given.groups.map(group),
      documents: given.documents.map(document),
      mailingLists: given.mailingLists.map(mailingList),
      meetings: given.meetings.map(({ heldOn, circulatedOn }) => liveMeeting(heldOn, circulatedOn)),
      dispatches: given.dispatches.map(dispatch),
      reviews: given.reviews.map(review),
    }),
  );

/** The reasons that many workspaces give, one of each code and set of values. */
function collectReasons(): Reason[] {
  const found = new Map<string, Reason>();
  for (const records of fc.sample(workspaces, { numRuns: 4_000, seed: 49 })) {
    for (const binding of checklistBindings) {
      for (const reason of evaluateBinding(binding, records).reasons) {
        const { position = '', kind = '' } = reason.params;
        found.set(`${reason.code} ${position} ${kind}`, reason);
      }
    }
  }
  return [...found.values()];
}
const reasons = collectReasons();

describe.each(languages)('reasons in %s', (language) => {
  const t = translators[language];

  it.each(['checklist', 'today', 'team'])('say the same things with the same values as in English: %s', (namespace) => {
    expect(placesOf(readReasons(language, namespace))).toEqual(placesOf(readReasons('en', namespace)));
  });

  it('are whole sentences for whatever the records give', () => {
    const words = readReasons(language, 'checklist');
    const faults = reasons.filter((reason) => {
      const message = words[reason.code];
      if (typeof message !== 'string') return true;
      if (placesIn(message).some((name) => reason.params[name] === undefined)) return true;
      return /[{}$]|reasons\.|positions\.|\d{4}-\d{2}/.test(reasonText('checklist', reason, { language, t }));
    });
    expect(faults).toEqual([]);
  });

  it('name every kind of post and document', () => {
    for (const kind of positionKinds) {
      const named = t('today:reasons.vacancy', { position: 'kind-in-area', kind, title: '', area: 'Kasanga' });
      expect(named).toContain(`${t(`records:choices.positionKinds.${kind}`)}`);
      expect(named).toContain('Kasanga');
      expect(named).not.toMatch(/[{}$]|positions\.|reasons\./);
    }
    for (const kind of documentKinds) {
      const named = t('today:reasons.comments-closed', { document: 'kind', kind, title: '', dueOn: '2026-11-16' });
      expect(named).toContain(t(`records:choices.documentKinds.${kind}`));
      expect(named).not.toMatch(/[{}$]|kinds\.|reasons\./);
    }
  });
});

it('no reason of the checklist is worded that no record can give', () => {
  const given = new Set(reasons.map(({ code }) => code));
  expect(Object.keys(readReasons('en', 'checklist')).filter((code) => !given.has(code))).toEqual([]);
});

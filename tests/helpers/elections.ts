import type { ElectionView } from '../../shared/contract/election-view.ts';
import type { BallotForm } from '../../shared/domain/elections/procedure/ballot-form.ts';
import type { FieldValue } from '../../shared/records/define.ts';
import { createTestWorkspace, type TestWorkspace } from './workspace.ts';

export interface OrganisationWanted {
  id: string;
  type: 'un' | 'ingo' | 'nngo' | 'donor';
}

export interface ConstituencyWanted {
  id: string;
  types: OrganisationWanted['type'][];
  seats: number;
  floor?: number;
}

export interface ElectionWanted {
  organisations: readonly OrganisationWanted[];
  constituencies: readonly ConstituencyWanted[];
  /** Ids of organisations that stand, by constituency; the nomination's id is `n-<organisation>`. */
  candidates: Record<string, readonly string[]>;
  rules?: Record<string, FieldValue>;
  idPrefix?: string;
}

export const days = {
  drafted: '2026-03-01',
  cutOff: '2026-03-05',
  nominations: '2026-03-08',
  opens: '2026-03-10',
  closes: '2026-03-17',
} as const;

/** An election in a workspace of its own, led as its pages lead it. */
export interface TestElection {
  desk: TestWorkspace;
  election: string;
  group: string;
  /** Answered by `open`. */
  urnKey: string;
  /** The form that each organisation was given, by its id. */
  forms: Map<string, BallotForm>;
  view(): Promise<ElectionView>;
  /** The code of a failing call; `null` where it worked. */
  codeOf(method: string, input?: Record<string, unknown>): Promise<string | null>;
  set(today: string): void;
  /** Up to the end of nominations. */
  prepare(): Promise<void>;
  /** Lots, urn, key and codes. */
  open(): Promise<void>;
  issue(organisations?: readonly string[] | null): Promise<number>;
  /** By file, as returned by mail. */
  cast(organisation: string, ranks: string[][]): Promise<string | null>;
  close(more?: { returnedByHand?: number | null; explanation?: string | null }): Promise<void>;
}

export const candidateOf = (organisation: string): string => `n-${organisation}`;

export async function createTestElection(wanted: ElectionWanted): Promise<TestElection> {
  const desk = await createTestWorkspace({ today: days.drafted, ...(wanted.idPrefix !== undefined && { idPrefix: wanted.idPrefix }) });
  const { id: group } = await desk.call('records.save', { type: 'group', id: null, fields: { groupKind: 'sag', name: 'Advisory group' } });
  await desk.call('records.saveMany', {
    type: 'organisation',
    rows: wanted.organisations.map(({ id, type }) => ({
      id,
      fields: { name: `Organisation ${id}`, organisationType: type, membership: 'member', commitmentsSignedOn: '2026-01-01', lastReportedOn: '2026-02-20' },
    })),
  });
  const { election } = await desk.call('elections.create', { electionKind: 'sag', group, title: 'Election', language: 'en' });
  const made = await desk.call('elections.view', { election });
  await desk.call('records.remove', { type: 'constituency', ids: made.constituencies.map(({ id }) => id) });
  await desk.call('records.saveMany', {
    type: 'constituency',
    rows: wanted.constituencies.map(({ id, types, seats, floor }, place) => ({
      id,
      fields: { election, name: `Constituency ${id}`, organisationTypes: types, seats, floorNationalNgos: floor ?? 0, sortKey: `a${place + 1}` },
    })),
  });
  await desk.call('records.save', {
    type: 'election',
    id: election,
    fields: {
      rollCutOffOn: days.cutOff,
      nominationsUntil: days.nominations,
      opensOn: days.opens,
      closesOn: days.closes,
      countedBy: 'Two officers',
      turnoutQuorumPercent: null,
      staggeredSeats: 0,
      ...wanted.rules,
    },
  });

  const codeOf = async (method: string, input: Record<string, unknown> = {}) => {
    const result = await desk.dispatch(method, { election, ...input });
    return result.ok ? null : result.error.code;
  };
  const self: TestElection = {
    desk,
    election,
    group,
    urnKey: '',
    forms: new Map(),
    codeOf,
    view: () => desk.call('elections.view', { election }),
    set: (today) => desk.clock.set({ today, now: `${today}T08:00:00.000Z` }),
    async prepare() {
      await desk.call('elections.announce', { election });
      await desk.call('elections.callNominations', { election });
      self.set(days.cutOff);
      if (wanted.rules?.['procedure'] !== 'selection') await desk.call('elections.drawRoll', { election });
      const rows = Object.entries(wanted.candidates).flatMap(([constituency, organisations]) =>
        organisations.map((organisation) => ({
          id: candidateOf(organisation),
          fields: {
            election,
            constituency,
            organisation,
            organisationName: `Organisation ${organisation}`,
            personName: `Person ${organisation}`,
            nominatedBy: 'self',
            acceptedOn: days.cutOff,
            vetting: 'accepted',
          },
        })),
      );
      if (rows.length > 0) await desk.call('records.saveMany', { type: 'nomination', rows });
      self.set('2026-03-09');
      await desk.call('elections.closeNominations', { election });
    },
    async open() {
      await desk.call('elections.drawLots', { election, seed: 'drawn in public' });
      self.set(days.opens);
      const { urnKey } = await desk.call('elections.open', { election });
      self.urnKey = urnKey;
      await desk.call('elections.confirmUrnKey', { election, urnKey });
      await self.issue();
    },
    async issue(organisations = null) {
      const { issued, files } = await desk.call('elections.issueCodes', {
        election,
        organisations: organisations === null ? null : [...organisations],
        medium: 'data',
        language: 'en',
      });
      for (const { fileName, bytes } of files) {
        const form = JSON.parse(Buffer.from(bytes, 'base64').toString('utf8')) as BallotForm;
        self.forms.set(fileName.slice('ballot-'.length, -'.json'.length), form);
      }
      return issued;
    },
    async cast(organisation, ranks) {
      const form = { ...self.forms.get(organisation), ranks };
      const bytes = Buffer.from(JSON.stringify(form)).toString('base64');
      const { files } = await desk.call('elections.receiveFiles', { election, files: [{ fileName: 'ballot.json', bytes }] });
      return files[0]?.refusal?.code ?? null;
    },
    async close(more = {}) {
      self.set(days.closes);
      await desk.call('elections.close', { election, urnKey: self.urnKey, returnedByHand: null, explanation: null, ...more });
    },
  };
  return self;
}

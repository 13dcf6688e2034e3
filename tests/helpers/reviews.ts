import type { ReturnedRow, ReviewForm } from '../../shared/contract/reviews.ts';
import type { ReviewView } from '../../shared/contract/review-view.ts';
import type { RespondentType } from '../../shared/records/choices.ts';
import type { FieldValue } from '../../shared/records/define.ts';
import { createTestWorkspace, type TestWorkspace } from './workspace.ts';

export interface ReviewWanted {
  /** How many partners of each type; their ids are `un-1`, `un-2` and so on. */
  partners: Partial<Record<RespondentType, number>>;
  /** Coordinators `c-1`, `c-2`, each a contact on the team. */
  coordinators?: number;
  form?: 'full' | 'short';
  /** Fields of the review's plan. */
  plan?: Record<string, FieldValue>;
  /** The hub of an invitee, by the id of its organisation or contact. */
  hubOf?: (holder: string) => string | null;
  idPrefix?: string;
}

export const reviewDays = { planned: '2026-03-01', opens: '2026-03-10', closes: '2026-03-23' } as const;

/** Answers and comments by id, for one invitee. */
export interface Said {
  answers: Record<string, string>;
  comments?: Record<string, string>;
}

/** A review in a workspace of its own, led as its pages lead it. */
export interface TestReview {
  desk: TestWorkspace;
  review: string;
  /** Ids of organisations and, for coordinators, of contacts. */
  holders: string[];
  /** Answered by `open`. */
  urnKey: string;
  /** The form that each was given, by the id of its organisation or contact. */
  forms: Map<string, ReviewForm>;
  view(): Promise<ReviewView>;
  /** The code of a failing call; `null` where it worked. */
  codeOf(method: string, input?: Record<string, unknown>): Promise<string | null>;
  set(today: string): void;
  /** Urn, key and codes. */
  open(): Promise<void>;
  /** Returned as data files, all in one go. */
  cast(said: Record<string, Said>): Promise<ReturnedRow[]>;
  close(): Promise<void>;
}

/** Every question of a form answered with the option that `choose` names; without it, one that varies with the holder. */
export function sayAll(form: ReviewForm, choose: (question: string, place: number) => string | null): Said {
  const { questionnaire, role } = form;
  const answers: Record<string, string> = {};
  questionnaire.sides[role].questions.forEach(({ id }, place) => {
    const option = choose(id, place);
    if (option !== null) answers[id] = option;
  });
  return { answers };
}

/** The option of a question's scale that scores this, or the nearest one. */
export function optionScoring({ questionnaire, role }: ReviewForm, question: string, score: number): string {
  const scale = questionnaire.sides[role].questions.find(({ id }) => id === question)?.scale;
  const options = (questionnaire.scales.find(({ id }) => id === scale)?.options ?? []).filter((option) => option.score !== null);
  const nearest = options.toSorted((a, b) => Math.abs((a.score ?? 0) - score) - Math.abs((b.score ?? 0) - score))[0];
  return nearest?.id ?? '';
}

export async function createTestReview(wanted: ReviewWanted): Promise<TestReview> {
  const desk = await createTestWorkspace({ today: reviewDays.planned, ...(wanted.idPrefix !== undefined && { idPrefix: wanted.idPrefix }) });
  const partners = Object.entries(wanted.partners).flatMap(([type, count]) => Array.from({ length: count }, (_, place) => ({ id: `${type}-${place + 1}`, type })));
  const coordinators = Array.from({ length: wanted.coordinators ?? 0 }, (_, place) => `c-${place + 1}`);
  await desk.call('records.saveMany', {
    type: 'organisation',
    rows: partners.map(({ id, type }) => ({ id, fields: { name: `Organisation ${id}`, organisationType: type, membership: 'member', lastReportedOn: '2026-02-20' } })),
  });
  const { review } = await desk.call('reviews.create', { title: 'Performance review 2026', year: 2026, scope: 'national', sector: null, form: wanted.form ?? 'full', language: 'en' });
  await desk.call('records.save', {
    type: 'review',
    id: review,
    fields: { opensOn: reviewDays.opens, closesOn: reviewDays.closes, remindersOn: ['2026-03-20'], preliminaryReportOn: '2026-03-26', validationOn: '2026-04-06', ...wanted.plan },
  });
  await desk.call('records.saveMany', {
    type: 'review_invitee',
    rows: [
      ...partners.map(({ id, type }) => ({ id: `${review}:${id}`, fields: { review, role: 'partner', organisation: id, organisationName: `Organisation ${id}`, respondentType: type, hub: wanted.hubOf?.(id) ?? null } })),
      ...coordinators.map((id) => ({ id: `${review}:${id}`, fields: { review, role: 'coordinator', personName: `Coordinator ${id}`, respondentType: 'un', hub: wanted.hubOf?.(id) ?? null } })),
    ],
  });
  const self: TestReview = {
    desk,
    review,
    holders: [...partners.map(({ id }) => id), ...coordinators],
    urnKey: '',
    forms: new Map(),
    view: () => desk.call('reviews.view', { review }),
    async codeOf(method, input = {}) {
      const result = await desk.dispatch(method, { review, ...input });
      return result.ok ? null : result.error.code;
    },
    set: (today) => desk.clock.set({ today, now: `${today}T08:00:00.000Z` }),
    async open() {
      self.set(reviewDays.opens);
      const { urnKey } = await desk.call('reviews.open', { review });
      self.urnKey = urnKey;
      await desk.call('reviews.confirmUrnKey', { review, urnKey });
      const { files } = await desk.call('reviews.makeForms', { review, invitees: null, medium: 'data', language: 'en' });
      const byName = new Map(self.holders.map((holder) => [`review-${`${review}:${holder}`.replaceAll(/[^A-Za-z0-9_-]/g, '-')}.json`, holder]));
      for (const { fileName, bytes } of files) {
        const holder = byName.get(fileName);
        if (holder !== undefined) self.forms.set(holder, JSON.parse(Buffer.from(bytes, 'base64').toString('utf8')) as ReviewForm);
      }
    },
    async cast(said) {
      const files = Object.entries(said).map(([holder, { answers, comments = {} }]) => {
        const { review: of, digest, code } = self.forms.get(holder) as ReviewForm;
        const text = JSON.stringify({ format: 'cluster-desk-review-answers', version: 1, review: of, digest, code, answers, comments });
        return { fileName: `${holder}.json`, bytes: Buffer.from(text).toString('base64') };
      });
      return (await desk.call('reviews.collect', { review, files, decisions: [] })).returned;
    },
    async close() {
      self.set(reviewDays.closes);
      await desk.call('reviews.close', { review, urnKey: self.urnKey, explanation: null });
    },
  };
  return self;
}

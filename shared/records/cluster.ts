import { crisisTypes, languages, officeLevels } from './choices.ts';
import { defineRecord } from './define.ts';

/** The cluster itself: one record, the same in every office. Its id is always `cluster`. */
export const cluster = defineRecord({
  type: 'cluster',
  table: 'clusters',
  title: ['name'],
  searched: ['background'],
  fields: {
    /** The country's own name for it, for example "Site Management Support" (UNHCR handbook, CCCM entry). */
    name: { kind: 'text', maxLength: 200, required: true, sensitivity: 'public' },
    /** ISO 3166-1 alpha-2; user-assigned codes (ZZ, XA ...) go with `countryName`. */
    country: { kind: 'text', maxLength: 2, sensitivity: 'public', hxl: '#country+code' },
    countryName: { kind: 'text', maxLength: 200, sensitivity: 'public', hxl: '#country+name' },
    crisisType: { kind: 'choice', choices: crisisTypes, sensitivity: 'public' },
    background: { kind: 'markdown', maxLength: 20_000, sensitivity: 'members' },
    leadAgency: { kind: 'reference', to: 'organisation', sensitivity: 'public' },
    coCoordinators: { kind: 'references', to: 'organisation', sensitivity: 'public' },
    workingLanguages: { kind: 'choices', choices: languages, sensitivity: 'public' },
    meetingFrequency: { kind: 'text', maxLength: 200, sensitivity: 'public' },
    logo: { kind: 'reference', to: 'file', sensitivity: 'public' },
    // Where no guidance gives a figure the application proposes one; empty: as `proposals.ts` proposes.
    localMembersPercent: { kind: 'integer', min: 0, max: 100, sensitivity: 'members' },
    localSeatsPercent: { kind: 'integer', min: 0, max: 100, sensitivity: 'members' },
    mailingListDays: { kind: 'integer', min: 1, max: 3_650, sensitivity: 'members' },
    minutesDays: { kind: 'integer', min: 1, max: 60, sensitivity: 'public' },
    reviewMonths: { kind: 'integer', min: 1, max: 60, sensitivity: 'public' },
    /** What documents are printed on where they name no letterhead of their own. */
    letterhead: { kind: 'reference', to: 'letterhead', sensitivity: 'public' },
  },
});

/** One office, one workspace file. The id is the office's id in the change log's first incarnation. */
export const office = defineRecord({
  type: 'office',
  table: 'offices',
  title: ['name'],
  searched: ['area'],
  fields: {
    name: { kind: 'text', maxLength: 200, required: true, sensitivity: 'public' },
    level: { kind: 'choice', choices: officeLevels, required: true, sensitivity: 'public' },
    area: { kind: 'text', maxLength: 200, sensitivity: 'public', hxl: '#adm1+name' },
    pcode: { kind: 'text', maxLength: 40, sensitivity: 'public', hxl: '#adm1+code' },
    /** From this day no other office takes packages from it: its laptop was lost or stolen. */
    cutOffOn: { kind: 'day', sensitivity: 'public' },
  },
});

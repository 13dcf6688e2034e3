import { z } from 'zod';
import { query } from './define.ts';

const activitySchema = z.object({
  organisation: z.string(),
  lastAttended: z.object({ meeting: z.string(), heldOn: z.string() }).nullable(),
  meetingsAttended: z.number(),
  lastReportedOn: z.string().nullable(),
  commitmentsSignedOn: z.string().nullable(),
  openActions: z.number(),
  overdueActions: z.number(),
  lastActiveOn: z.string().nullable(),
});

/** What the organisations do in the cluster, as far as the records say. */
export const partnerActivityContract = {
  'partners.activity': query(z.strictObject({}), z.object({ today: z.string(), partners: z.array(activitySchema) })),
} as const;

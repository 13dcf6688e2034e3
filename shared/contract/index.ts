import { actionsContract } from './actions.ts';
import { areasContract } from './areas.ts';
import { contactExportsContract } from './contact-exports.ts';
import type { Client } from './define.ts';
import { documentComparisonContract } from './document-comparison.ts';
import { documentsContract } from './documents.ts';
import { electionDocumentsContract } from './election-documents.ts';
import { electionsContract } from './elections.ts';
import { exchangeContract } from './exchange.ts';
import { handoverContract } from './handover.ts';
import { letterheadsContract } from './letterheads.ts';
import { meetingDocumentsContract } from './meeting-documents.ts';
import { meetingsContract } from './meetings.ts';
import { partnerActivityContract } from './partner-activity.ts';
import { partnersContract } from './partners.ts';
import { recordsContract } from './records.ts';
import { reviewDocumentsContract } from './review-documents.ts';
import { reviewsContract } from './reviews.ts';
import { lifecycleContract, workspaceContract } from './workspace.ts';

/** Everything a page may ask of the workspace service. */
export const pageContract = {
  ...workspaceContract,
  ...recordsContract,
  ...areasContract,
  ...documentsContract,
  ...documentComparisonContract,
  ...letterheadsContract,
  ...exchangeContract,
  ...meetingsContract,
  ...actionsContract,
  ...contactExportsContract,
  ...partnerActivityContract,
  ...partnersContract,
  ...meetingDocumentsContract,
  ...electionsContract,
  ...electionDocumentsContract,
  ...reviewsContract,
  ...reviewDocumentsContract,
} as const;

/** What the main process may ask besides. */
export const serviceContract = { ...pageContract, ...lifecycleContract, ...handoverContract } as const;

export type PageContract = typeof pageContract;
export type ServiceContract = typeof serviceContract;
export type ServiceClient = Client<ServiceContract>;
export type PageClient = Client<PageContract>;
export type PageMethod = keyof PageContract;
export type ServiceMethod = keyof ServiceContract;

export function isPageMethod(name: string): name is PageMethod {
  return Object.hasOwn(pageContract, name);
}

import { create } from 'zustand';

export const mailLimits = [5_000_000, 10_000_000, 20_000_000] as const;
export type MailLimit = (typeof mailLimits)[number];

/** What this laptop's mail carries, the same for every office; ten megabytes pass nearly everywhere. */
export const useSendMemory = create<{ limit: MailLimit; withAttachments: boolean }>(() => ({
  limit: 10_000_000,
  withAttachments: false,
}));

import type { RecordByType } from './index.ts';

/** Figures that no guidance gives: this application's proposals, which a cluster may change and every print names. */
export interface Proposals {
  /** Share of local and national actors among the members, in per cent, from which local leadership counts as met. */
  localMembersPercent: number;
  /** Their share of the seats in advisory and working groups, in per cent. */
  localSeatsPercent: number;
  /** Days for which a mailing list counts as kept up after somebody went through it. */
  mailingListDays: number;
  /** Working days within which minutes go out, as the ToR says. */
  minutesDays: number;
  /** Months after which the ToR is reviewed. */
  reviewMonths: number;
}

export const ordinaryProposals: Proposals = {
  localMembersPercent: 25,
  localSeatsPercent: 25,
  mailingListDays: 90,
  minutesDays: 2,
  reviewMonths: 12,
};

/** The cluster's own figures, and the proposal wherever it set none. */
export function proposalsOf(cluster: Pick<RecordByType['cluster'], keyof Proposals> | null): Proposals {
  return {
    localMembersPercent: cluster?.localMembersPercent ?? ordinaryProposals.localMembersPercent,
    localSeatsPercent: cluster?.localSeatsPercent ?? ordinaryProposals.localSeatsPercent,
    mailingListDays: cluster?.mailingListDays ?? ordinaryProposals.mailingListDays,
    minutesDays: cluster?.minutesDays ?? ordinaryProposals.minutesDays,
    reviewMonths: cluster?.reviewMonths ?? ordinaryProposals.reviewMonths,
  };
}

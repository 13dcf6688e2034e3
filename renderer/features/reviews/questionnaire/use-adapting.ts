import { call } from '../../../api/service.ts';
import type { Failure } from '../../../../shared/result.ts';
import type { Adaptation } from '../../../../shared/records/review-data.ts';
import { useAct } from '../../procedure/use-act.ts';

export interface Adapting {
  isBusy: boolean;
  failure: Failure | null;
  /** Changes what the cluster makes of the questionnaire; answers whether it was taken. */
  adapt: (adaptation: Adaptation) => Promise<boolean>;
}

export function useAdapting(review: string): Adapting {
  const { isBusy, failure, act } = useAct();
  return { isBusy, failure, adapt: async (adaptation) => (await act(() => call('reviews.adapt', { review, adaptation }))) !== null };
}

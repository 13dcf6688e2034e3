import { useCallback, useState } from 'react';
import { useSaving, whenSettled } from '../../api/saving.ts';
import { queryClient } from '../../api/service.ts';
import { failureOf } from '../../components/failure-message.tsx';
import { flushDrafts } from '../../components/use-draft.ts';
import type { Failure } from '../../../shared/result.ts';

export interface Acting {
  isBusy: boolean;
  failure: Failure | null;
  /** Runs a command of the procedure; answers `null` where it was refused, which stands in `failure` then. */
  act: <T>(work: () => Promise<T>) => Promise<T | null>;
  forget: () => void;
}

/**
 * One command of the procedure. A refusal is said where it was asked for and not in the header: nothing typed is lost by it.
 */
export function useAct(): Acting {
  const [isBusy, setBusy] = useState(false);
  const [failure, setFailure] = useState<Failure | null>(null);
  const act = useCallback(async <T>(work: () => Promise<T>): Promise<T | null> => {
    setBusy(true);
    setFailure(null);
    // The command is about what the person sees, so what is still being typed comes first.
    flushDrafts();
    await whenSettled();
    useSaving.getState().started();
    try {
      const answer = await work();
      await refreshSealed();
      return answer;
    } catch (error) {
      setFailure(failureOf(error));
      return null;
    } finally {
      useSaving.getState().finished();
      setBusy(false);
    }
  }, []);
  return { isBusy, failure, act, forget: useCallback(() => setFailure(null), []) };
}

/** What is sealed changes no record, so no event tells the page about it. */
function refreshSealed(): Promise<void> {
  return queryClient.invalidateQueries({ predicate: ({ queryKey }) => /^(elections|reviews)\./.test(String(queryKey[0])) && queryKey[0] !== 'elections.ballot' });
}

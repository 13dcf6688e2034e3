import { useCallback } from 'react';
import { electionStatuses } from '../../../shared/records/choices.ts';
import type { Failure } from '../../../shared/result.ts';
import { useFailureWords } from '../../components/failure-message.tsx';
import { useFormats } from '../../components/formats.ts';
import { useChoiceWords } from '../../components/record-words.ts';

/** Words a failure of an election, its days and states as people write them. */
export function useProcedureFailureWords(): (failure: Failure) => string {
  const words = useFailureWords();
  const { day } = useFormats();
  const word = useChoiceWords();
  return useCallback(
    ({ code, params }) => {
      const inWords = (value: string | number) => {
        if (typeof value === 'string' && /^\d{4}-\d\d-\d\d$/.test(value)) return day(value);
        return electionStatuses.some((status) => status === value) ? word('electionStatuses', String(value)) : value;
      };
      return words({ code, params: Object.fromEntries(Object.entries(params).map(([name, value]) => [name, inWords(value)])) });
    },
    [words, day, word],
  );
}

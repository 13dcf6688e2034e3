import type { Failure } from '../../../shared/result.ts';
import { Icon } from '../../components/icon.tsx';
import failureStyles from '../../components/failure-message.module.css';
import { useProcedureFailureWords } from './failure-words.ts';

/** What went wrong with an election, where it was asked for. */
export function FailureNote({ failure }: { failure: Failure | null }) {
  const words = useProcedureFailureWords();
  if (failure === null) return null;
  return (
    <div className={failureStyles.failure} role="alert">
      <Icon name="warning" />
      <p>{words(failure)}</p>
    </div>
  );
}

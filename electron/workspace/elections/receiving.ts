import type { ReceivedBallot } from '../../../shared/contract/elections.ts';
import { FailureError } from '../../../shared/result.ts';
import { type BallotDocuments, readReturnedFile } from './ballot-documents.ts';
import { depositBallot } from './depositing.ts';
import type { ElectionDependencies } from './reading.ts';

/**
 * Takes in returned ballots, one after the other. A file that cannot be taken is refused with its reason and holds up no
 * other; nobody is told what a ballot says.
 */
export async function receiveBallots(
  dependencies: ElectionDependencies,
  documents: BallotDocuments,
  election: string,
  files: readonly { fileName: string; bytes: string }[],
): Promise<ReceivedBallot[]> {
  const received: ReceivedBallot[] = [];
  for (const { fileName, bytes } of files) {
    try {
      const form = await readReturnedFile(documents, { fileName, bytes: Buffer.from(bytes, 'base64') });
      if (form.election !== election) throw new FailureError('ballot-wrong-election');
      const { code, ranks, candidates } = form;
      const { receipt } = await depositBallot(dependencies, { election, code, ranks, candidates, isPaper: false, isSpoiled: false });
      received.push({ fileName, refusal: null, receipt });
    } catch (error) {
      if (!(error instanceof FailureError)) throw error;
      received.push({ fileName, refusal: error.failure, receipt: null });
    }
  }
  return received;
}

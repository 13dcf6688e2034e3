import type { CallContext, Handlers } from '../../../../shared/contract/define.ts';
import type { electionDocumentsContract } from '../../../../shared/contract/election-documents.ts';
import type { electionsContract } from '../../../../shared/contract/elections.ts';
import type { AreaDependencies } from '../dependencies.ts';
import { createElectionDocumentHandlers } from './documents.ts';
import { createBallotDocuments } from './forms.ts';
import { createElectionHandlers } from './index.ts';
import type { ElectionReader } from './paper-plans.ts';

type ElectionHandlers = Handlers<typeof electionsContract>;

const unwatched: CallContext = { signal: { aborted: false }, progress: () => {} };

/** Elections, with the files that go out of them and come back. */
export function createElectionHandlersWithDocuments(dependencies: AreaDependencies): ElectionHandlers & Handlers<typeof electionDocumentsContract> {
  const handlers: ElectionHandlers = createElectionHandlers(dependencies, createBallotDocuments(dependencies, (election) => reader.view(election)));
  const reader = readerOf(handlers);
  return { ...handlers, ...createElectionDocumentHandlers(dependencies, reader) };
}

/** What the papers print is what the pages show. */
function readerOf(handlers: ElectionHandlers): ElectionReader {
  return {
    view: async (election) => handlers['elections.view']({ election }, unwatched),
    stages: async (election) => handlers['elections.stages']({ election }, unwatched),
    replays: async (election) => handlers['elections.replay']({ election }, unwatched),
  };
}

import { actionsContract } from '../../shared/contract/actions.ts';
import { areasContract } from '../../shared/contract/areas.ts';
import { contactExportsContract } from '../../shared/contract/contact-exports.ts';
import { documentComparisonContract } from '../../shared/contract/document-comparison.ts';
import { documentsContract } from '../../shared/contract/documents.ts';
import { electionDocumentsContract } from '../../shared/contract/election-documents.ts';
import { electionsContract } from '../../shared/contract/elections.ts';
import { exchangeContract } from '../../shared/contract/exchange.ts';
import type { CallContext, Handlers, ServiceEvent } from '../../shared/contract/define.ts';
import { serviceContract } from '../../shared/contract/index.ts';
import { letterheadsContract } from '../../shared/contract/letterheads.ts';
import { meetingDocumentsContract } from '../../shared/contract/meeting-documents.ts';
import { meetingsContract } from '../../shared/contract/meetings.ts';
import { partnerActivityContract } from '../../shared/contract/partner-activity.ts';
import { partnersContract } from '../../shared/contract/partners.ts';
import { recordsContract } from '../../shared/contract/records.ts';
import { reviewDocumentsContract } from '../../shared/contract/review-documents.ts';
import { reviewsContract } from '../../shared/contract/reviews.ts';
import type { Language } from '../../shared/records/choices.ts';
import { FailureError } from '../../shared/result.ts';
import type { AreaDependencies, Clock } from './areas/dependencies.ts';
import { createExchangeHandlers } from './areas/exchange.ts';
import { createRecordsHandlers } from './areas/records.ts';
import { createWorkspaceHandlers } from './areas/workspace.ts';
import type { Catalogues } from './catalogues.ts';
import { readMigrations } from './database/schema.ts';
import { createDispatch, type Dispatch } from './dispatch.ts';
import { createSharedFolder, type SharedFolder } from './exchange/shared-folder.ts';
import { createLongWork } from './long-work.ts';
import type { OpenWorkspace } from './open-workspace.ts';
import { createSlot } from './slot.ts';

export interface ServiceDependencies {
  catalogues: Catalogues;
  clock: Clock;
  newId: () => string;
  /** Where backups and the like are kept, outside every workspace's folder. */
  dataHome: string;
  /** Names this laptop, to notice a workspace that came from another. */
  machine: string;
  migrationsFolder: string;
  createAreaHandlers: (dependencies: AreaDependencies) => Handlers<typeof areasContract & typeof documentsContract & typeof documentComparisonContract & typeof letterheadsContract>;
  /** Writes the fictitious cluster of the sample workspace into an empty one. */
  fillSample?: (workspace: OpenWorkspace, language: Language) => void;
  announce: (event: ServiceEvent) => void;
  reportUnexpected: (error: unknown, method: string) => void;
  /** Runs something again and again; answers with the way to stop. Absent: no backups by the clock. */
  every?: (minutes: number, run: () => void) => () => void;
}

export interface Service {
  dispatch: Dispatch;
  current(): OpenWorkspace | null;
  /** Waits for a backup under way, makes the one on closing, and closes the workspace. */
  close(): Promise<void>;
}

/** Builds the API of the workspace service from its collaborators. */
export function createService(dependencies: ServiceDependencies): Service {
  const slot = createSlot();
  const migrations = readMigrations(dependencies.migrationsFolder);

  const longWork = createLongWork();
  const folders = new WeakMap<OpenWorkspace, SharedFolder>();
  const folderOf = (workspace: OpenWorkspace): SharedFolder => {
    const known = folders.get(workspace);
    if (known) return known;
    const folder = createSharedFolder({
      connection: workspace.connection,
      workspacePath: workspace.path,
      machine: dependencies.machine,
      now: () => Date.parse(dependencies.clock.now()),
      every: dependencies.every,
      onChange: () => workspace.announce([]),
    });
    folders.set(workspace, folder);
    return folder;
  };

  /** Handlers stand on an open workspace; they are built anew for each one and kept while it is open. */
  const built = new WeakMap<OpenWorkspace, Record<string, unknown>>();
  const handlersOf = (workspace: OpenWorkspace): Record<string, unknown> => {
    const known = built.get(workspace);
    if (known) return known;
    const handlers: Record<string, unknown> = {
      ...createRecordsHandlers(workspace),
      ...dependencies.createAreaHandlers(workspace),
      ...createExchangeHandlers({ workspace, slot, longWork, folder: folderOf(workspace) }),
    };
    built.set(workspace, handlers);
    return handlers;
  };
  const onOpenWorkspace = (names: string[]) =>
    Object.fromEntries(
      names.map((name) => [
        name,
        async (input: unknown, context: CallContext) => {
          await slot.settled();
          if (!slot.current) throw new FailureError('no-workspace');
          const handler = handlersOf(slot.current)[name] as (input: unknown, context: CallContext) => unknown;
          return longWork.run(context, async (running) => handler(input, running));
        },
      ]),
    );

  const { handlers: workspaceHandlers, close } = createWorkspaceHandlers({
    ...dependencies,
    slot,
    migrations,
    longWork,
    folderOf,
  });
  const handlers = {
    ...onOpenWorkspace([recordsContract, areasContract, documentsContract, documentComparisonContract, letterheadsContract, exchangeContract, meetingsContract, actionsContract, meetingDocumentsContract, contactExportsContract, partnerActivityContract, partnersContract, electionsContract, electionDocumentsContract, reviewsContract, reviewDocumentsContract].flatMap((contract) => Object.keys(contract))),
    // What needs no open workspace stands after the rest: reading an invitation is one of the exchange's calls.
    ...workspaceHandlers,
  } as Handlers<typeof serviceContract>;

  return {
    dispatch: createDispatch(serviceContract, handlers, dependencies.reportUnexpected, (method, kind) =>
      slot.refuse(method, kind),
    ),
    current: () => slot.current,
    close,
  };
}

import type { Handlers, ServiceEvent } from '../../shared/contract/define.ts';
import { areasContract } from '../../shared/contract/areas.ts';
import { serviceContract } from '../../shared/contract/index.ts';
import { recordsContract } from '../../shared/contract/records.ts';
import { FailureError } from '../../shared/result.ts';
import { createAreaHandlers } from './areas/index.ts';
import type { Clock } from './areas/dependencies.ts';
import { createRecordsHandlers } from './areas/records.ts';
import { createWorkspaceHandlers, type WorkspaceSlot } from './areas/workspace.ts';
import type { Catalogues } from './catalogues.ts';
import { readMigrations } from './database/schema.ts';
import { createDispatch, type Dispatch } from './dispatch.ts';
import type { OpenWorkspace } from './open-workspace.ts';

export interface ServiceDependencies {
  catalogues: Catalogues;
  clock: Clock;
  newId: () => string;
  /** Where backups and the like are kept, outside every workspace's folder. */
  dataHome: string;
  /** Names this laptop, to notice a workspace that came from another. */
  machine: string;
  migrationsFolder: string;
  announce: (event: ServiceEvent) => void;
  reportUnexpected: (error: unknown, method: string) => void;
}

export interface Service {
  dispatch: Dispatch;
  close(): void;
}

/** Builds the API of the workspace service from its collaborators. */
export function createService(dependencies: ServiceDependencies): Service {
  const slot: WorkspaceSlot = { current: null };
  const migrations = readMigrations(dependencies.migrationsFolder);

  /** Handlers stand on an open workspace; they are built anew for each one and kept while it is open. */
  const built = new WeakMap<OpenWorkspace, Record<string, unknown>>();
  const handlersOf = (workspace: OpenWorkspace): Record<string, unknown> => {
    const known = built.get(workspace);
    if (known) return known;
    const handlers: Record<string, unknown> = { ...createRecordsHandlers(workspace), ...createAreaHandlers(workspace) };
    built.set(workspace, handlers);
    return handlers;
  };
  const onOpenWorkspace = (names: string[]) =>
    Object.fromEntries(
      names.map((name) => [
        name,
        (input: unknown, context: unknown) => {
          if (!slot.current) throw new FailureError('no-workspace');
          const handler = handlersOf(slot.current)[name] as (input: unknown, context: unknown) => unknown;
          return handler(input, context);
        },
      ]),
    );

  const handlers = {
    ...createWorkspaceHandlers({ ...dependencies, slot, migrations }),
    ...onOpenWorkspace([...Object.keys(recordsContract), ...Object.keys(areasContract)]),
  } as Handlers<typeof serviceContract>;

  return {
    dispatch: createDispatch(serviceContract, handlers, dependencies.reportUnexpected),
    close() {
      slot.current?.connection.close();
      slot.current = null;
    },
  };
}

import type { Handlers } from '../../../shared/contract/define.ts';
import type { WorkspaceDetails } from '../../../shared/contract/workspace.ts';
import type { lifecycleContract, workspaceContract } from '../../../shared/contract/workspace.ts';
import { FailureError } from '../../../shared/result.ts';
import { createWorkspaceFile, openWorkspaceFile } from '../database/opening.ts';
import type { Migration } from '../database/schema.ts';
import { assembleWorkspace, type OpenWorkspace } from '../open-workspace.ts';
import type { ServiceDependencies } from '../service.ts';
import type { WorkspaceSlot } from '../slot.ts';

export interface LifecycleDependencies extends ServiceDependencies {
  slot: WorkspaceSlot;
  migrations: readonly Migration[];
}

function fillNewWorkspace(workspace: OpenWorkspace, details: WorkspaceDetails): void {
  const { log, newId, identity, files } = workspace;
  log.commit({ key: 'workspaceCreated' }, (writer) => {
    const nameOrganisation = (name: string) => {
      const id = newId();
      writer.save('organisation', id, { name, membership: 'member' });
      return id;
    };
    const logo = details.logo
      ? files.add({ ...details.logo, bytes: Buffer.from(details.logo.bytes, 'base64') }).id
      : null;
    writer.save('cluster', 'cluster', {
      name: details.clusterName,
      country: details.country,
      countryName: details.countryName,
      crisisType: details.crisisType,
      leadAgency: details.leadAgency ? nameOrganisation(details.leadAgency) : null,
      coCoordinators: details.coCoordinators.map(nameOrganisation),
      workingLanguages: details.workingLanguages,
      logo,
    });
    writer.save('office', identity.officeId, {
      name: details.officeName,
      level: details.level,
      area: details.area,
      pcode: details.pcode,
    });
  });
}

export function createWorkspaceHandlers(
  dependencies: LifecycleDependencies,
): { handlers: Handlers<typeof workspaceContract> & Handlers<typeof lifecycleContract>; close(): Promise<void> } {
  const { slot, migrations, catalogues, clock, newId, machine, announce } = dependencies;

  const assemble = (connection: OpenWorkspace['connection'], path: string, author: string) => {
    slot.current?.connection.close();
    slot.current = assembleWorkspace({
      connection,
      path,
      mode: 'normal',
      risks: [],
      author,
      catalogues,
      clock,
      newId,
      onChange: (types) => announce({ kind: 'changed', types }),
    });
    announce({ kind: 'workspace', isOpen: true });
    return slot.current;
  };
  const open = () => {
    if (!slot.current) throw new FailureError('no-workspace');
    return slot.current;
  };

  const handlers = {
    'workspace.state': () => slot.current?.state() ?? { isOpen: false },
    'workspace.setAuthor': ({ author }) => {
      open().author = author;
      return {};
    },
    'lifecycle.create': ({ path, author, details }) => {
      const connection = createWorkspaceFile({ path, migrations, machine, newId, isSample: false });
      const workspace = assemble(connection, path, author);
      fillNewWorkspace(workspace, details);
      return workspace.state();
    },
    'lifecycle.open': ({ path, author }) => assemble(openWorkspaceFile(path, migrations), path, author).state(),
    'lifecycle.close': () => {
      slot.current?.connection.close();
      slot.current = null;
      announce({ kind: 'workspace', isOpen: false });
      return {};
    },
  } as unknown as Handlers<typeof workspaceContract> & Handlers<typeof lifecycleContract>;
  return {
    handlers,
    async close() {
      slot.current?.connection.close();
      slot.current = null;
    },
  };
}

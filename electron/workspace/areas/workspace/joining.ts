import type { Handlers } from '../../../../shared/contract/define.ts';
import type { lifecycleContract } from '../../../../shared/contract/workspace.ts';
import { readInvitation } from '../../exchange/invitations.ts';
import { joinWith } from '../../exchange/linking.ts';
import { noteClusterName } from '../../open-workspace.ts';
import type { CreateWorkspace } from './lifecycle.ts';

/**
 * A workspace for an office that was invited. It has no record of the cluster: that one comes with the first package,
 * and a record of its own making would only contradict it.
 */
export function createJoiningHandlers(
  create: CreateWorkspace,
): Pick<Handlers<typeof lifecycleContract>, 'lifecycle.createFromInvitation'> {
  return {
    'lifecycle.createFromInvitation': async ({ path, author, bytes, officeName, level, area, pcode, scope }) => {
      const invitation = Buffer.from(bytes, 'base64');
      const { workspace: workspaceId, clusterName } = readInvitation(invitation);
      const { state, completed } = await create({
        path,
        author,
        workspaceId,
        fill({ connection, log, officeId }) {
          noteClusterName(connection, clusterName);
          log.commit({ key: 'workspaceCreated' }, (writer) =>
            writer.save('office', officeId, { name: officeName, level, area, pcode }),
          );
        },
        complete: (workspace) => joinWith(workspace, invitation, scope),
      });
      return { state, file: completed.file };
    },
  };
}

import type { WorkspaceDetails } from '../../../../shared/contract/workspace.ts';
import type { OpenWorkspace } from '../../open-workspace.ts';

/** The first records of a workspace, from what the first screen asked. */
export function fillNewWorkspace({ log, newId, officeId, files }: OpenWorkspace, details: WorkspaceDetails): void {
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
    writer.save('office', officeId, {
      name: details.officeName,
      level: details.level,
      area: details.area,
      pcode: details.pcode,
    });
  });
}

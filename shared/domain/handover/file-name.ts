import { handoverEnding } from '../../contract/handover.ts';

const workspaceEnding = /\.clusterdesk$/i;

/** What a handover file is called unless the person says otherwise: after the workspace's file and the day. */
export function handoverFileName(workspacePath: string, day: string): string {
  const name = workspacePath.split(/[\\/]/).at(-1) ?? '';
  return `${name.replace(workspaceEnding, '')} ${day}${handoverEnding}`;
}

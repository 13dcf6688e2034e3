import type { WorkspaceState } from '../../../shared/contract/workspace.ts';

export type LocationRisk = Extract<WorkspaceState, { isOpen: true }>['risks'][number];

/** What can be learned about the place of a file without opening a connection. */
export interface LocationFacts {
  platform: NodeJS.Platform;
  /** Absolute, with symbolic links resolved. */
  path: string;
  /** Folders that programs have told the system they keep in step, for example from `OneDrive` in the environment. */
  syncedRoots: readonly string[];
  /** Marker files and folders found in the folder or above it, for example `.stfolder`. */
  markersAbove: readonly string[];
  /** The type of the file system that the folder lies on, lower case; `null` where the system does not say. */
  fileSystem: string | null;
}

/** Files and folders that a program for synchronising puts into the folder it keeps in step. */
export const syncMarkers = ['.stfolder', '.dropbox', '.dropbox.cache', '.sync', '.nextcloudsync.log', '.owncloudsync.log'];

/** Folder names under which these programs keep their files when nobody chose another. */
const syncedFolderNames: readonly RegExp[] = [
  /^onedrive( - .+)?$/i,
  /^dropbox( \(.+\))?$/i,
  /^(google ?drive|googledrive-.+|my drive|drivefs)$/i,
  /^(icloud ?drive|com~apple~clouddocs|mobile documents)$/i,
  /^(nextcloud|owncloud)\d*$/i,
  /^syncthing$/i,
  /^box( sync|-box)?$/i,
  /^(pcloud ?drive|pclouddrive|mega|megasync|seafile|synologydrive|tresorit|proton ?drive)$/i,
];

/** Types as `/proc/mounts` and `mount` print them. */
const networkFileSystems =
  /^(nfs\d?|cifs|smb\d?|smbfs|afpfs|webdav|davfs\d?|ncpfs|9p|fuse\.(sshfs|rclone|davfs\d?|smbnetfs|gvfsd-fuse|s3fs|google-drive-ocamlfuse))$/;
/** The folder names that gvfs gives to shares opened in a file manager. */
const gvfsShare = /\/(gvfs|\.gvfs)\/(smb-share|dav|davs|sftp|ftp|nfs|afp-volume|google-drive)[:=]/;

/** Where the file lies, as far as that endangers it. */
export function locationRisks(facts: LocationFacts): LocationRisk[] {
  const risks: LocationRisk[] = [];
  if (isSynced(facts)) risks.push('synced_folder');
  if (isOnNetwork(facts)) risks.push('network_share');
  if (isOnRemovableDrive(facts)) risks.push('removable_drive');
  return risks;
}

function isSynced({ path, syncedRoots, markersAbove, platform }: LocationFacts): boolean {
  const folders = path.split(/[\\/]/).slice(0, -1);
  return (
    markersAbove.length > 0 ||
    syncedRoots.some((root) => isInside(path, root, platform)) ||
    folders.some((folder) => syncedFolderNames.some((name) => name.test(folder)))
  );
}

function isInside(path: string, root: string, platform: NodeJS.Platform): boolean {
  if (root.trim() === '') return false;
  const plain = (text: string) => {
    const slashes = text.replaceAll('\\', '/').replace(/\/+$/, '');
    return platform === 'linux' ? slashes : slashes.toLowerCase();
  };
  return plain(path).startsWith(`${plain(root)}/`);
}

function isOnNetwork({ path, platform, fileSystem }: LocationFacts): boolean {
  const isUnc = platform === 'win32' && /^(\\\\|\/\/)(?![?.][\\/](?!UNC[\\/]))/i.test(path);
  return isUnc || (fileSystem !== null && networkFileSystems.test(fileSystem)) || gvfsShare.test(path);
}

function isOnRemovableDrive({ path, platform, fileSystem }: LocationFacts): boolean {
  switch (platform) {
    case 'linux':
      return /^\/(media|run\/media)\/./.test(path);
    case 'darwin':
      return /^\/Volumes\/./.test(path);
    case 'win32':
      // Drives A and B are diskettes or their emulation; FAT is what memory sticks come formatted with.
      return /^[ab]:/i.test(path) || (fileSystem !== null && /^(fat|fat32|exfat|vfat)$/.test(fileSystem));
    default:
      return false;
  }
}

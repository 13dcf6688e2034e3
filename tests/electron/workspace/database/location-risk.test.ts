import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { fileSystemOf, gatherLocationFacts } from '../../../../electron/workspace/database/location-facts.ts';
import { type LocationFacts, locationRisks } from '../../../../electron/workspace/database/location-risk.ts';
import { createTestFolder } from '../../../helpers/workspace.ts';

const facts = (changes: Partial<LocationFacts>): LocationFacts => ({
  platform: 'linux',
  path: '/home/ana/desk/w.clusterdesk',
  syncedRoots: [],
  markersAbove: [],
  fileSystem: 'ext4',
  ...changes,
});

test.each<[Partial<LocationFacts>, string[]]>([
  [{}, []],
  [{ path: '/home/ana/Boxes/dropbox notes/w.clusterdesk' }, []],
  [{ path: '/home/ana/Dropbox/w.clusterdesk' }, ['synced_folder']],
  [{ path: '/home/ana/Nextcloud/cluster/w.clusterdesk' }, ['synced_folder']],
  [{ platform: 'win32', path: 'C:\\Users\\Ana\\OneDrive - UNHCR\\w.clusterdesk', fileSystem: null }, ['synced_folder']],
  [{ platform: 'win32', path: 'd:\\work\\w.clusterdesk', syncedRoots: ['D:\\Work'], fileSystem: null }, ['synced_folder']],
  [{ platform: 'darwin', path: '/Users/ana/Library/Mobile Documents/com~apple~CloudDocs/w.clusterdesk' }, ['synced_folder']],
  [{ platform: 'darwin', path: '/Users/ana/Library/CloudStorage/GoogleDrive-ana@x.org/My Drive/w.clusterdesk' }, ['synced_folder']],
  [{ platform: 'darwin', path: '/Users/ana/Box/w.clusterdesk' }, ['synced_folder']],
  [{ markersAbove: ['.stfolder'] }, ['synced_folder']],
  [{ platform: 'win32', path: '\\\\server\\share\\w.clusterdesk', fileSystem: null }, ['network_share']],
  [{ platform: 'win32', path: '\\\\?\\UNC\\server\\share\\w.clusterdesk', fileSystem: null }, ['network_share']],
  [{ platform: 'win32', path: '\\\\?\\C:\\desk\\w.clusterdesk', fileSystem: null }, []],
  [{ fileSystem: 'nfs4' }, ['network_share']],
  [{ fileSystem: 'cifs' }, ['network_share']],
  [{ fileSystem: 'fuse.sshfs' }, ['network_share']],
  [{ fileSystem: 'fuse.gvfsd-fuse', path: '/run/user/1000/gvfs/smb-share:server=a,share=b/w.clusterdesk' }, ['network_share']],
  [{ path: '/media/ana/STICK/w.clusterdesk', fileSystem: 'vfat' }, ['removable_drive']],
  [{ path: '/run/media/ana/STICK/w.clusterdesk' }, ['removable_drive']],
  [{ platform: 'darwin', path: '/Volumes/STICK/w.clusterdesk' }, ['removable_drive']],
  [{ path: '/media/ana/STICK/Dropbox/w.clusterdesk' }, ['synced_folder', 'removable_drive']],
])('%j is at risk of %j', (changes, risks) => {
  expect(locationRisks(facts(changes))).toEqual(risks);
});

test('the innermost mount decides, blanks in its name included', () => {
  const mounts = '/dev/sda1 / ext4 rw 0 0\n//server/a /mnt/our\\040share cifs rw 0 0\n';
  expect(fileSystemOf('/mnt/our share/w.clusterdesk', mounts)).toBe('cifs');
  expect(fileSystemOf('/mnt/our shares/w.clusterdesk', mounts)).toBe('ext4');
});

test('a marker of a synchronised folder is found above the file', () => {
  const folder = createTestFolder();
  mkdirSync(join(folder, '.stfolder'));
  mkdirSync(join(folder, 'a', 'b'), { recursive: true });
  expect(gatherLocationFacts(join(folder, 'a', 'b', 'w.clusterdesk')).markersAbove).toEqual(['.stfolder']);
});

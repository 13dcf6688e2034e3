import { fork } from 'node:child_process';
import type { ServiceSettings } from '../workspace/protocol.ts';
import type { ProgramFolders } from './program-folders.ts';
import type { LaunchService } from './service-client.ts';

/** What the service's process reads from its environment. */
export function serviceSettings(folders: ProgramFolders, dataHome: string, machine: string): ServiceSettings {
  const { resources, languages, migrations } = folders;
  return { resourcesFolder: resources, languagesFolder: languages, migrationsFolder: migrations, dataHome, machine };
}

export interface NodeServiceOptions {
  /** The Node to run it with; it must be able to load better-sqlite3. */
  nodePath: string;
  serviceEntry: string;
  settings: ServiceSettings;
}

/** Runs the workspace service as a child process; what it writes for people goes to standard error. */
export function createNodeLauncher({ nodePath, serviceEntry, settings }: NodeServiceOptions): LaunchService {
  return () => {
    const { ELECTRON_RUN_AS_NODE: _ignored, ...environment } = process.env;
    const child = fork(serviceEntry, [], {
      execPath: nodePath,
      execArgv: [],
      serialization: 'advanced',
      env: { ...environment, CLUSTER_DESK_SERVICE: JSON.stringify(settings) },
      stdio: ['ignore', 2, 2, 'ipc'],
    });
    return {
      port: {
        // A child that died between two messages is reported by its exit, not by the message.
        send: (message) => void child.send(message, () => {}),
        listen: (receive) => child.on('message', receive),
      },
      whenStopped(listener) {
        let isTold = false;
        const tell = () => {
          if (!isTold) listener();
          isTold = true;
        };
        child.on('exit', tell);
        child.on('error', tell);
      },
      kill: () => void child.kill('SIGKILL'),
    };
  };
}

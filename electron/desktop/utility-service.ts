import { utilityProcess } from 'electron';
import type { LaunchService, RunningService } from '../host/service-client.ts';

export interface UtilityServiceOptions {
  serviceEntry: string;
  /** What the service reads from its environment. */
  settings: object;
}

/** Runs the workspace service in a utility process of Electron's own. */
export function createUtilityLauncher({ serviceEntry, settings }: UtilityServiceOptions): LaunchService {
  return (): RunningService => {
    const child = utilityProcess.fork(serviceEntry, [], {
      serviceName: 'Cluster Desk workspace',
      env: { ...process.env, CLUSTER_DESK_SERVICE: JSON.stringify(settings) },
      stdio: 'inherit',
    });
    return {
      port: {
        send: (message) => child.postMessage(message),
        listen: (receive) => child.on('message', receive),
      },
      whenStopped: (listener) => void child.once('exit', listener),
      kill: () => void child.kill(),
    };
  };
}

import type { ServiceEvent } from '../../shared/contract/define.ts';
import type { Result } from '../../shared/result.ts';

/** What travels between the service's process and the process that started it. */
export type ToService =
  | { kind: 'call'; id: string; method: string; input: unknown }
  | { kind: 'cancel'; id: string }
  | { kind: 'quit' };

export type FromService =
  | { kind: 'ready' }
  | { kind: 'result'; id: string; result: Result<unknown> }
  | { kind: 'event'; event: ServiceEvent };

/** What the launcher gives the service, as JSON in the environment variable `CLUSTER_DESK_SERVICE`. */
export interface ServiceSettings {
  /** `resources/`: catalogues, templates, the sample. */
  resourcesFolder: string;
  /** `shared/languages/`: the words of documents. */
  languagesFolder: string;
  migrationsFolder: string;
  dataHome: string;
  machine: string;
}

/** A message port, whichever kind the launcher gave: Node's IPC channel or Electron's parent port. */
export interface Port<In, Out> {
  send(message: Out): void;
  listen(receive: (message: In) => void): void;
}

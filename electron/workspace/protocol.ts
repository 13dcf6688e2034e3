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

/** A message port, whichever kind the launcher gave: Node's IPC channel or Electron's parent port. */
export interface Port<In, Out> {
  send(message: Out): void;
  listen(receive: (message: In) => void): void;
}

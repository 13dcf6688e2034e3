import { randomUUID } from 'node:crypto';
import type { ServiceEvent } from '../../shared/contract/define.ts';
import { type ServiceClient, type ServiceMethod, serviceContract } from '../../shared/contract/index.ts';
import type { WorkspaceState } from '../../shared/contract/workspace.ts';
import { fail, type Result } from '../../shared/result.ts';
import type { FromService, Port, ToService } from '../workspace/protocol.ts';

/** A workspace service that was started, whatever kind of process it is. */
export interface RunningService {
  port: Port<FromService, ToService>;
  /** Called once, when the process is gone or could not be started. */
  whenStopped(listener: () => void): void;
  /** Ends the process without asking it; for one that does not answer. */
  kill(): void;
}

export type LaunchService = () => RunningService;

export interface CallOptions {
  signal?: AbortSignal;
  progress?: (done: number, total: number) => void;
}

export interface ServiceConnection {
  client: ServiceClient;
  call(method: ServiceMethod, input: unknown, options?: CallOptions): Promise<Result<unknown>>;
  /** Hears every event of the service; answers with the way to stop listening. */
  listen(receive: (event: ServiceEvent) => void): () => void;
  /** Starts the service ahead of the first call, once nothing more urgent is to be done. */
  warmUp(): void;
  /** Lets the service close its workspace and waits until it is gone. */
  close(): Promise<void>;
}

interface PendingCall {
  settle: (result: Result<unknown>) => void;
  progress: ((done: number, total: number) => void) | undefined;
}

/** A service that dies this often in a row without becoming ready is not started again. */
const attempts = 3;
/** How long a service may take to close its workspace, in milliseconds. */
const patience = 5_000;

/**
 * Talks to the workspace service. When it dies, calls under way fail with `service-stopped` (what was
 * acknowledged is on the disk, the rest is not known), it is started again and the workspace it had
 * open is opened again; calls made meanwhile wait for that.
 */
export function createServiceConnection(launch: LaunchService): ServiceConnection {
  const listeners = new Set<(event: ServiceEvent) => void>();
  const pending = new Map<string, PendingCall>();
  let running: RunningService | null = null;
  /**
   * Settles when the service answers and its workspace is open again; `false`: it cannot be started.
   * `null` until the first call that needs it, so that the first screen does not wait for a second process.
   */
  let ready: Promise<boolean> | null = null;
  let failures = 0;
  let isClosing = false;
  let whenGone: () => void = () => {};
  let lastOpened: { path: string; author: string } | null = null;

  const announce = (event: ServiceEvent) => {
    for (const listener of listeners) listener(event);
  };

  function send(method: ServiceMethod, input: unknown, options: CallOptions = {}): Promise<Result<unknown>> {
    const service = running;
    if (!service) return Promise.resolve(fail('service-stopped'));
    const { signal, progress } = options;
    if (signal?.aborted) return Promise.resolve(fail('cancelled'));
    const id = randomUUID();
    return new Promise((resolve) => {
      const cancel = () => service.port.send({ kind: 'cancel', id });
      const settle = (result: Result<unknown>) => {
        pending.delete(id);
        signal?.removeEventListener('abort', cancel);
        resolve(result);
      };
      signal?.addEventListener('abort', cancel, { once: true });
      pending.set(id, { settle, progress });
      service.port.send({ kind: 'call', id, method, input });
    });
  }

  function start(): Promise<boolean> {
    const service = launch();
    running = service;
    return new Promise((resolve) => {
      service.port.listen((message) => {
        switch (message.kind) {
          case 'ready':
            void reopen().then((isUp) => {
              if (!isUp) return;
              failures = 0;
              resolve(true);
            });
            return;
          case 'result':
            pending.get(message.id)?.settle(message.result);
            return;
          case 'event': {
            const { event } = message;
            if (event.kind === 'progress') pending.get(event.call)?.progress?.(event.done, event.total);
            announce(event);
          }
        }
      });
      service.whenStopped(() => {
        running = null;
        failures += 1;
        for (const call of pending.values()) call.settle(fail('service-stopped'));
        if (!isClosing && failures < attempts) ready = start();
        void (isClosing || failures >= attempts ? Promise.resolve(false) : warmUp()).then(resolve);
        whenGone();
      });
    });
  }

  /** Answers whether the service still runs: a workspace that kills it is not opened a second time. */
  async function reopen(): Promise<boolean> {
    if (!lastOpened) return true;
    const result = await send('lifecycle.open', { ...lastOpened, answer: null });
    if (result.ok) return true;
    lastOpened = null;
    announce({ kind: 'workspace', isOpen: false });
    return result.error.code !== 'service-stopped';
  }

  function remember(method: ServiceMethod, input: unknown, result: Result<unknown>): void {
    if (!result.ok) return;
    if (method === 'lifecycle.close' || method === 'lifecycle.wipe') lastOpened = null;
    if (method === 'workspace.setAuthor' && lastOpened) lastOpened.author = (input as { author: string }).author;
    if (method.startsWith('lifecycle.') || method === 'backups.restore') {
      const value = result.value as Partial<WorkspaceState> & { state?: Partial<WorkspaceState> };
      const state = value.state ?? value;
      if (state.isOpen === true && 'path' in state) {
        lastOpened = { path: state.path as string, author: (state as { author: string }).author };
      }
    }
  }

  async function call(method: ServiceMethod, input: unknown, options?: CallOptions): Promise<Result<unknown>> {
    if (ready === null && method === 'workspace.state') return { ok: true, value: { isOpen: false } };
    if (isClosing || !(await warmUp())) return fail('service-stopped');
    const result = await send(method, input, options);
    remember(method, input, result);
    return result;
  }

  function warmUp(): Promise<boolean> {
    ready ??= start();
    return ready;
  }

  return {
    client: Object.fromEntries(
      Object.keys(serviceContract).map((method) => [method, (input: unknown) => call(method as ServiceMethod, input)]),
    ) as unknown as ServiceClient,
    call,
    warmUp: () => void warmUp(),
    listen(receive) {
      listeners.add(receive);
      return () => listeners.delete(receive);
    },
    async close() {
      isClosing = true;
      const service = running;
      if (!service) return;
      const gone = new Promise<void>((resolve) => {
        whenGone = resolve;
      });
      service.port.send({ kind: 'quit' });
      const timer = setTimeout(() => service.kill(), patience);
      await gone;
      clearTimeout(timer);
    },
  };
}

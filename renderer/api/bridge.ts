import type { ServiceEvent } from '../../shared/contract/define.ts';
import type { HostClient, HostEvent, HostMethod } from '../../shared/contract/host.ts';
import type { PageClient, PageMethod } from '../../shared/contract/index.ts';
import type { Result } from '../../shared/result.ts';

type AnyMethod = PageMethod | HostMethod;

/** The way to the service and the host, whichever shell the page runs in. */
export interface Connection {
  call(method: AnyMethod, input: unknown): Promise<Result<unknown>>;
  listen(receive: (event: ServiceEvent | HostEvent) => void): () => void;
}

/** What `electron/preload.ts` puts into the page. */
interface DesktopBridge {
  calls: PageClient;
  host: HostClient;
  listen: Connection['listen'];
}

function connectToDesktop(bridge: DesktopBridge): Connection {
  const functions = { ...bridge.calls, ...bridge.host } as Record<AnyMethod, (input: unknown) => Promise<Result<unknown>>>;
  return {
    call: (method, input) => functions[method](input),
    listen: (receive) => bridge.listen(receive),
  };
}

type Receiver = Parameters<Connection['listen']>[0];

function connectToLocalWeb(): Connection {
  // A browser opens six connections to one program, over all its tabs: one of them hears for every listener.
  const receivers = new Set<Receiver>();
  let source: EventSource | null = null;
  const hear = () => {
    const opened = new EventSource('/api/events');
    opened.addEventListener('message', ({ data }) => {
      const event = JSON.parse(data as string) as ServiceEvent | HostEvent;
      for (const receive of receivers) receive(event);
    });
    return opened;
  };
  return {
    async call(method, input) {
      try {
        const response = await fetch('/api/call', {
          method: 'POST',
          headers: { 'content-type': 'application/json' },
          body: JSON.stringify({ method, input }),
        });
        return (await response.json()) as Result<unknown>;
      } catch {
        return { ok: false, error: { code: 'service-unreachable', params: {} } };
      }
    },
    listen(receive) {
      receivers.add(receive);
      source ??= hear();
      return () => {
        receivers.delete(receive);
        if (receivers.size > 0) return;
        source?.close();
        source = null;
      };
    },
  };
}

export function connect(): Connection {
  const { clusterDesk } = window as unknown as { clusterDesk?: DesktopBridge };
  return clusterDesk ? connectToDesktop(clusterDesk) : connectToLocalWeb();
}

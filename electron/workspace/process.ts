import { randomUUID } from 'node:crypto';
import { createAreaHandlers } from './areas/index.ts';
import { readCatalogues } from './catalogues.ts';
import { createLaptopClock } from './laptop-clock.ts';
import type { FromService, Port, ServiceSettings, ToService } from './protocol.ts';
import { fillSample } from './sample/fill-sample.ts';
import { createService } from './service.ts';

interface ParentPort {
  on(event: 'message', listener: (message: { data: ToService }) => void): void;
  postMessage(message: FromService): void;
}

/** Electron's utility process has `parentPort`; a child process of Node has an IPC channel. */
function findPort(): Port<ToService, FromService> {
  const { parentPort } = process as unknown as { parentPort?: ParentPort };
  if (parentPort) {
    return {
      send: (message) => parentPort.postMessage(message),
      listen: (receive) => parentPort.on('message', ({ data }) => receive(data)),
    };
  }
  if (!process.send) throw new Error('The workspace service is started by the application, not by hand.');
  return {
    send: (message) => {
      // The launcher may be gone by the time an answer is ready; nobody is left to tell.
      if (process.connected) process.send?.(message);
    },
    listen: (receive) => process.on('message', receive),
  };
}

const settings = JSON.parse(process.env.CLUSTER_DESK_SERVICE ?? '{}') as ServiceSettings;
const port = findPort();
const cancelled = new Map<string, { aborted: boolean }>();
const service = createService({
  catalogues: readCatalogues(settings.resourcesFolder, settings.languagesFolder),
  clock: createLaptopClock(),
  newId: randomUUID,
  dataHome: settings.dataHome,
  machine: settings.machine,
  migrationsFolder: settings.migrationsFolder,
  createAreaHandlers,
  fillSample,
  announce: (event) => port.send({ kind: 'event', event }),
  reportUnexpected: (error, method) => console.error(`${method}:`, error),
  every: (minutes, run) => {
    const timer = setInterval(run, minutes * 60_000);
    return () => clearInterval(timer);
  },
});

let isQuitting = false;
function quit(): void {
  if (isQuitting) return;
  isQuitting = true;
  void service.close().finally(() => process.exit(0));
}

function receive(message: ToService): void {
  switch (message.kind) {
    case 'call': {
      const { id, method, input } = message;
      const signal = { aborted: false };
      cancelled.set(id, signal);
      const progress = (done: number, total: number) =>
        port.send({ kind: 'event', event: { kind: 'progress', call: id, done, total } });
      void service.dispatch(method, input, { signal, progress }).then((result) => {
        cancelled.delete(id);
        port.send({ kind: 'result', id, result });
      });
      return;
    }
    case 'cancel': {
      const signal = cancelled.get(message.id);
      if (signal) signal.aborted = true;
      return;
    }
    case 'quit':
      quit();
  }
}

port.listen(receive);
process.on('SIGTERM', quit);
process.on('disconnect', quit);
port.send({ kind: 'ready' });

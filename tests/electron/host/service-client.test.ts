import { describe, expect, it } from 'vitest';
import { createServiceConnection, type RunningService } from '../../../electron/host/service-client.ts';
import type { FromService, ToService } from '../../../electron/workspace/protocol.ts';
import type { ServiceEvent } from '../../../shared/contract/define.ts';

/** A service that a test plays by hand. */
interface Played {
  sent: ToService[];
  say(message: FromService): void;
  stop(): void;
  isKilled: boolean;
}

function playServices() {
  const played: Played[] = [];
  const launch = (): RunningService => {
    let receive: (message: FromService) => void = () => undefined;
    let stopped: () => void = () => undefined;
    const service: Played = {
      sent: [],
      say: (message) => receive(message),
      stop: () => stopped(),
      isKilled: false,
    };
    played.push(service);
    return {
      port: { send: (message) => service.sent.push(message), listen: (listener) => (receive = listener) },
      whenStopped: (listener) => (stopped = listener),
      kill: () => {
        service.isKilled = true;
        stopped();
      },
    };
  };
  return { played, launch };
}

const settle = () => new Promise((resolve) => setTimeout(resolve, 0));
const openState = (path: string) => ({ isOpen: true, path, author: 'Amina' });
const lastCall = (service: Played | undefined) => service?.sent.findLast((message) => message.kind === 'call') as Extract<ToService, { kind: 'call' }>;

async function startWithOpenWorkspace() {
  const { played, launch } = playServices();
  const connection = createServiceConnection(launch);
  const events: ServiceEvent[] = [];
  connection.listen((event) => events.push(event));
  connection.warmUp();
  played[0]?.say({ kind: 'ready' });
  const opened = connection.call('lifecycle.open', { path: '/w', author: 'Amina', answer: null });
  await settle();
  played[0]?.say({ kind: 'result', id: lastCall(played[0]).id, result: { ok: true, value: openState('/w') } });
  await opened;
  return { played, connection, events };
}

describe('the connection to the workspace service', () => {
  it('starts the service with the first call that needs it: without one no workspace is open', async () => {
    const { played, launch } = playServices();
    const { client } = createServiceConnection(launch);
    expect(await client['workspace.state']({})).toEqual({ ok: true, value: { isOpen: false } });
    expect(played).toHaveLength(0);
    void client['workspace.check']({});
    expect(played).toHaveLength(1);
  });

  it('waits until the service is ready and gives each call its own answer', async () => {
    const { played, launch } = playServices();
    const { client, warmUp } = createServiceConnection(launch);
    warmUp();
    const state = client['workspace.state']({});
    const check = client['workspace.check']({});
    await settle();
    expect(played[0]?.sent).toEqual([]);
    played[0]?.say({ kind: 'ready' });
    await settle();
    const [first, second] = (played[0]?.sent ?? []) as Extract<ToService, { kind: 'call' }>[];
    expect([first?.method, second?.method]).toEqual(['workspace.state', 'workspace.check']);
    played[0]?.say({ kind: 'result', id: second?.id ?? '', result: { ok: false, error: { code: 'no-workspace', params: {} } } });
    played[0]?.say({ kind: 'result', id: first?.id ?? '', result: { ok: true, value: { isOpen: false } } });
    expect(await state).toEqual({ ok: true, value: { isOpen: false } });
    expect(await check).toEqual({ ok: false, error: { code: 'no-workspace', params: {} } });
  });

  it('tells a call how far it is, everybody what happened, and passes a cancellation on', async () => {
    const { played, connection, events } = await startWithOpenWorkspace();
    const progress: [number, number][] = [];
    const stop = new AbortController();
    const call = connection.call('exports.kinds', {}, {
      signal: stop.signal,
      progress: (done, total) => progress.push([done, total]),
    });
    await settle();
    const { id } = lastCall(played[0]);
    played[0]?.say({ kind: 'event', event: { kind: 'progress', call: id, done: 1, total: 3 } });
    played[0]?.say({ kind: 'event', event: { kind: 'changed', types: ['contact'] } });
    stop.abort();
    expect(played[0]?.sent.at(-1)).toEqual({ kind: 'cancel', id });
    played[0]?.say({ kind: 'result', id, result: { ok: false, error: { code: 'cancelled', params: {} } } });
    await call;
    expect(progress).toEqual([[1, 3]]);
    expect(events.at(-1)).toEqual({ kind: 'changed', types: ['contact'] });
  });

  it('fails calls under way when the service dies, starts it again and opens the workspace again', async () => {
    const { played, connection } = await startWithOpenWorkspace();
    const saving = connection.call('changes.undo', {});
    await settle();
    played[0]?.stop();
    expect(await saving).toEqual({ ok: false, error: { code: 'service-stopped', params: {} } });
    const waiting = connection.call('workspace.state', {});
    played[1]?.say({ kind: 'ready' });
    await settle();
    expect(lastCall(played[1])).toMatchObject({ method: 'lifecycle.open', input: { path: '/w', author: 'Amina', answer: null } });
    played[1]?.say({ kind: 'result', id: lastCall(played[1]).id, result: { ok: true, value: openState('/w') } });
    await settle();
    expect(lastCall(played[1]).method).toBe('workspace.state');
    played[1]?.say({ kind: 'result', id: lastCall(played[1]).id, result: { ok: true, value: openState('/w') } });
    expect((await waiting).ok).toBe(true);
  });

  it('opens with the newest author, and nothing after the workspace was closed', async () => {
    const { played, connection } = await startWithOpenWorkspace();
    const answerLast = (value: unknown) =>
      played[0]?.say({ kind: 'result', id: lastCall(played[0]).id, result: { ok: true, value } });
    const named = connection.call('workspace.setAuthor', { author: 'Henrik' });
    await settle();
    answerLast({});
    await named;
    played[0]?.stop();
    played[1]?.say({ kind: 'ready' });
    await settle();
    expect(lastCall(played[1]).input).toMatchObject({ author: 'Henrik' });
    played[1]?.say({ kind: 'result', id: lastCall(played[1]).id, result: { ok: true, value: openState('/w') } });
    const closing = connection.call('lifecycle.close', {});
    await settle();
    played[1]?.say({ kind: 'result', id: lastCall(played[1]).id, result: { ok: true, value: {} } });
    await closing;
    played[1]?.stop();
    played[2]?.say({ kind: 'ready' });
    await settle();
    expect(played[2]?.sent).toEqual([]);
  });

  it('says that the workspace is closed when it cannot be opened again', async () => {
    const { played, events } = await startWithOpenWorkspace();
    played[0]?.stop();
    played[1]?.say({ kind: 'ready' });
    await settle();
    const failure = { ok: false as const, error: { code: 'workspace-missing', params: {} } };
    played[1]?.say({ kind: 'result', id: lastCall(played[1]).id, result: failure });
    await settle();
    expect(events.at(-1)).toEqual({ kind: 'workspace', isOpen: false });
  });

  it('does not open a second time the workspace that killed the service', async () => {
    const { played, connection, events } = await startWithOpenWorkspace();
    played[0]?.stop();
    played[1]?.say({ kind: 'ready' });
    await settle();
    expect(lastCall(played[1]).method).toBe('lifecycle.open');
    played[1]?.stop();
    await settle();
    expect(events.at(-1)).toEqual({ kind: 'workspace', isOpen: false });
    played[2]?.say({ kind: 'ready' });
    const state = connection.call('workspace.state', {});
    await settle();
    expect(played[2]?.sent.map((message) => message.kind === 'call' && message.method)).toEqual(['workspace.state']);
    played[2]?.say({ kind: 'result', id: lastCall(played[2]).id, result: { ok: true, value: { isOpen: false } } });
    expect((await state).ok).toBe(true);
  });

  it('gives up on a service that never comes up', async () => {
    const { played, launch } = playServices();
    const connection = createServiceConnection(launch);
    connection.warmUp();
    const call = connection.call('workspace.state', {});
    for (let attempt = 0; attempt < 3; attempt += 1) {
      played[attempt]?.stop();
      await settle();
    }
    expect(await call).toEqual({ ok: false, error: { code: 'service-stopped', params: {} } });
    expect(played).toHaveLength(3);
  });

  it('lets the service close its workspace, and takes no more calls', async () => {
    const { played, connection } = await startWithOpenWorkspace();
    const closed = connection.close();
    expect(played[0]?.sent.at(-1)).toEqual({ kind: 'quit' });
    played[0]?.stop();
    await closed;
    expect(played).toHaveLength(1);
    expect(await connection.call('workspace.state', {})).toEqual({ ok: false, error: { code: 'service-stopped', params: {} } });
  });
});

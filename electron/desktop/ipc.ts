import { ipcMain, type WebContents } from 'electron';
import { eventChannel, hostMethodNames, pageMethodNames } from '../../shared/contract/bridge.ts';
import type { ServiceEvent } from '../../shared/contract/define.ts';
import type { HostEvent } from '../../shared/contract/host.ts';
import type { Host } from '../host/host.ts';
import type { ServiceConnection } from '../host/service-client.ts';
import { assertTrustedSender } from './guards/sender-guard.ts';

export interface Answering {
  service: Pick<ServiceConnection, 'call'>;
  host: Pick<Host, 'call'>;
  /** The application's page, while there is one. */
  findPage: () => WebContents | null;
}

/**
 * Answers the page: one channel per call, and none for the calls that name files. What arrives is
 * parsed by the service's and the host's own dispatch.
 */
export function answerPageCalls({ service, host, findPage }: Answering): void {
  for (const name of pageMethodNames) {
    ipcMain.handle(name, (event, input: unknown) => {
      assertTrustedSender(event, findPage());
      return service.call(name, input);
    });
  }
  for (const name of hostMethodNames) {
    ipcMain.handle(name, (event, input: unknown) => {
      assertTrustedSender(event, findPage());
      return host.call(name, input);
    });
  }
}

export function tellPage(page: WebContents | null, event: ServiceEvent | HostEvent): void {
  if (page && !page.isDestroyed()) page.send(eventChannel, event);
}

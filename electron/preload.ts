import { contextBridge, ipcRenderer, type IpcRendererEvent } from 'electron';
import { type ClusterDeskBridge, eventChannel, hostMethodNames, pageMethodNames } from '../shared/contract/bridge.ts';

/**
 * The only bridge between the page and everything else.
 *
 * Threat: script that gets into the page reaches whatever stands here. So the page gets one function
 * per call of the contract, each with its channel built in, and never a channel name, an IPC event or a path.
 */
function callsNamed(names: readonly string[]): Record<string, (input: unknown) => Promise<unknown>> {
  return Object.fromEntries(names.map((name) => [name, (input: unknown) => ipcRenderer.invoke(name, input)]));
}

contextBridge.exposeInMainWorld('clusterDesk', {
  calls: callsNamed(pageMethodNames) as unknown as ClusterDeskBridge['calls'],
  host: callsNamed(hostMethodNames) as unknown as ClusterDeskBridge['host'],
  listen(receive) {
    const hear = (_event: IpcRendererEvent, message: Parameters<typeof receive>[0]) => receive(message);
    ipcRenderer.on(eventChannel, hear);
    return () => void ipcRenderer.off(eventChannel, hear);
  },
} satisfies ClusterDeskBridge);

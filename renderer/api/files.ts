import { call } from './service.ts';

/** A file on its way out; `bytes` in base64. */
export interface OutgoingFile {
  fileName: string;
  mediaType: string;
  bytes: string;
}

function bytesOf(base64: string): Uint8Array<ArrayBuffer> {
  return Uint8Array.from(atob(base64), (character) => character.charCodeAt(0));
}

export function downloadFile({ fileName, mediaType, bytes }: OutgoingFile): void {
  const address = URL.createObjectURL(new Blob([bytesOf(bytes)], { type: mediaType }));
  const link = document.createElement('a');
  link.href = address;
  link.download = fileName;
  link.click();
  // The browser reads the address after the click returns.
  window.setTimeout(() => URL.revokeObjectURL(address), 60_000);
}

/** Hands a file to the person: a dialog on the desktop, a download in the browser. `null` when cancelled. */
export async function saveFile(file: OutgoingFile): Promise<string | null> {
  const { place, isCancelled } = await call('host.saveFile', file);
  if (isCancelled) return null;
  if (place === null) downloadFile(file);
  return place ?? file.fileName;
}

/** The bytes of a chosen file in base64, as calls carry them. */
export function readAsBase64(file: Blob): Promise<string> {
  return new Promise((resolve, reject) => {
    const reader = new FileReader();
    reader.addEventListener('load', () => resolve(String(reader.result).split(',')[1] ?? ''));
    reader.addEventListener('error', () => reject(reader.error ?? new Error('unreadable')));
    reader.readAsDataURL(file);
  });
}

/**
 * Size in pixels of a PNG or JPEG, by its own header rather than by what somebody called it.
 *
 * `null` when it is neither: a broken picture makes Word call the whole file unreadable.
 */
export function imageSize(data: Uint8Array): { type: 'png' | 'jpg'; width: number; height: number } | null {
  const size = pngSize(data) ?? jpegSize(data);
  return size !== null && size.width > 0 && size.height > 0 ? size : null;
}

const pngSignature = [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a];

function pngSize(data: Uint8Array): { type: 'png'; width: number; height: number } | null {
  if (data.length < 33 || pngSignature.some((byte, place) => data[place] !== byte)) return null;
  const view = new DataView(data.buffer, data.byteOffset, data.byteLength);
  return { type: 'png', width: view.getUint32(16), height: view.getUint32(20) };
}

/** Markers of frames, which hold the size: C0 to CF without C4, C8 and CC. */
function isFrame(marker: number): boolean {
  return marker >= 0xc0 && marker <= 0xcf && marker !== 0xc4 && marker !== 0xc8 && marker !== 0xcc;
}

function jpegSize(data: Uint8Array): { type: 'jpg'; width: number; height: number } | null {
  if (data[0] !== 0xff || data[1] !== 0xd8) return null;
  const view = new DataView(data.buffer, data.byteOffset, data.byteLength);
  let place = 2;
  while (place + 9 < data.length && data[place] === 0xff) {
    const marker = data[place + 1] as number;
    if (isFrame(marker)) return { type: 'jpg', width: view.getUint16(place + 7), height: view.getUint16(place + 5) };
    place += marker === 0xff ? 1 : 2 + view.getUint16(place + 2);
  }
  return null;
}

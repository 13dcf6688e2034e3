import { brotliCompressSync, brotliDecompressSync } from 'node:zlib';
import type { PackageContents } from '../../../shared/domain/exchange/package.ts';
export function packContents(contents: PackageContents): Uint8Array { return brotliCompressSync(JSON.stringify(contents)); }
export function unpackContents(body: Uint8Array): PackageContents { return JSON.parse(brotliDecompressSync(body).toString()) as PackageContents; }

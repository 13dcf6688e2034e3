import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { figure, type Measurement } from './measure.ts';

const renderer = join(import.meta.dirname, '../../out/renderer');

/** What the browser must have before the first paint: the entry, what it imports statically, its styles. */
export function pageCodeAtFirstPaint(): { files: string[]; compressedBytes: number } {
  const html = readFileSync(join(renderer, 'index.html'), 'utf8');
  const pending = [...html.matchAll(/(?:src|href)="\.?\/?(assets\/[^"]+\.(?:js|css))"/g)].map((match) => match[1] as string);
  const files = new Set<string>();
  while (pending.length > 0) {
    const file = pending.pop() as string;
    if (files.has(file)) continue;
    files.add(file);
    if (!file.endsWith('.js')) continue;
    const source = readFileSync(join(renderer, file), 'utf8');
    for (const match of source.matchAll(/(?:^|[;}\s])(?:import|export)(?:[\w$*{},\s]*?from)?"\.\/([^"]+\.js)"/g)) {
      pending.push(`assets/${match[1]}`);
    }
  }
  const compressedBytes = [...files].reduce((sum, file) => sum + gzipSync(readFileSync(join(renderer, file))).length, 0);
  return { files: [...files], compressedBytes };
}

export function measurePageCode(): Measurement[] {
  const { files, compressedBytes } = pageCodeAtFirstPaint();
  const kilobytes = compressedBytes / 1000;
  return [figure('page code at first paint', `${kilobytes.toFixed(0)} kB gzip`, `goal below 300 kB; ${files.length} files`)];
}

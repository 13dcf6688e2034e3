import { readdirSync, readFileSync } from 'node:fs';
import { join, relative, sep } from 'node:path';

const contentTypes: Record<string, string> = {
  html: 'text/html; charset=utf-8',
  js: 'text/javascript; charset=utf-8',
  css: 'text/css; charset=utf-8',
  json: 'application/json; charset=utf-8',
  svg: 'image/svg+xml',
  png: 'image/png',
  jpg: 'image/jpeg',
  ico: 'image/x-icon',
  woff2: 'font/woff2',
  webmanifest: 'application/manifest+json',
};

export interface StaticFile {
  bytes: Uint8Array;
  contentType: string;
  /** Whether the name carries a digest of the content, so that it may be kept for good. */
  isImmutable: boolean;
}

/** The built page's files, by their paths in the address. */
export interface StaticFiles {
  find(urlPath: string): StaticFile | null;
}

/**
 * Serves what lies in the folder and nothing else: an address is looked up among the paths of the
 * files there, never turned into a path, so no spelling of it can lead outside. Links are left out.
 */
export function createStaticFiles(folder: string): StaticFiles {
  const listed = (): Map<string, string> => {
    const files = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
    const paths = files.map((entry) => join(entry.parentPath, entry.name));
    return new Map(paths.map((path) => [`/${relative(folder, path).split(sep).join('/')}`, path]));
  };
  const typeOf = (path: string) => contentTypes[path.slice(path.lastIndexOf('.') + 1).toLowerCase()];
  return {
    find(urlPath) {
      const name = urlPath === '/' ? '/index.html' : urlPath;
      const path = listed().get(name);
      const contentType = path === undefined ? undefined : typeOf(path);
      if (path === undefined || contentType === undefined) return null;
      return { bytes: readFileSync(path), contentType, isImmutable: name.startsWith('/assets/') };
    },
  };
}

import { existsSync, readFileSync } from 'node:fs';
import { dirname, join, relative, sep } from 'node:path';
import { fileURLToPath } from 'node:url';
import { z } from 'zod';

/** Where the program's own parts lie, computed once at each composition root. */
export interface ProgramFolders {
  root: string;
  version: string;
  /** Catalogues, templates and the sample. */
  resources: string;
  /** The words of every language. */
  languages: string;
  migrations: string;
  /** The built page; exists only after a build. */
  renderer: string;
  /** The module that a launcher of the workspace service runs. */
  serviceEntry: string;
}

const packageSchema = z.object({ name: z.string(), version: z.string().default('0.0.0') });

/** The nearest folder upwards whose `package.json` is the program's; an asar archive has one too. */
function findRoot(from: string): { root: string; version: string } {
  for (let folder = from; ; folder = dirname(folder)) {
    const description = join(folder, 'package.json');
    if (existsSync(description)) {
      const parsed = packageSchema.safeParse(JSON.parse(readFileSync(description, 'utf8')));
      if (parsed.success && parsed.data.name === 'cluster-desk') return { root: folder, version: parsed.data.version };
    }
    if (dirname(folder) === folder) throw new Error(`No package.json named cluster-desk above ${from}.`);
  }
}

/**
 * @param moduleUrl `import.meta.url` of the composition root. A module of the build output runs the
 * built service, a source module the service's source: the two are never mixed.
 * @throws when a part is missing, by name: a program that was packed wrongly says so at once.
 */
export function findProgramFolders(moduleUrl: string): ProgramFolders {
  const modulePath = fileURLToPath(moduleUrl);
  const { root, version } = findRoot(dirname(modulePath));
  const isBuilt = relative(root, modulePath).split(sep)[0] === 'out';
  const folders: ProgramFolders = {
    root,
    version,
    resources: join(root, 'resources'),
    languages: join(root, 'shared', 'languages'),
    migrations: join(root, 'electron', 'workspace', 'database', 'migrations'),
    renderer: join(root, 'out', 'renderer'),
    serviceEntry: isBuilt
      ? join(root, 'out', 'main', 'service.js')
      : join(root, 'electron', 'workspace', 'process.ts'),
  };
  for (const part of ['resources', 'languages', 'migrations', 'serviceEntry'] as const) {
    if (!existsSync(folders[part])) throw new Error(`Cluster Desk is incomplete: ${folders[part]} is missing.`);
  }
  return folders;
}

import { existsSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { z } from 'zod';
import { type RecentWorkspace, recentWorkspaceSchema } from '../../shared/contract/host.ts';
import { createStoredJson } from './stored-json.ts';

/** What stays on the list; older ones drop off. */
const keptEntries = 20;

const entrySchema = recentWorkspaceSchema.omit({ isFound: true });

export interface RecentWorkspaces {
  /** Newest first, each with whether its file is there now. */
  list(): RecentWorkspace[];
  find(id: string): RecentWorkspace | null;
  /** Puts a workspace on top; a path that is known keeps its id. */
  remember(workspace: { path: string; name: string; officeName: string }): void;
  forget(id: string): void;
}

export function createRecentWorkspaces(dataHome: string, newId: () => string, now: () => string): RecentWorkspaces {
  const file = createStoredJson(join(dataHome, 'recent-workspaces.json'), z.array(entrySchema), () => []);
  const list = () => file.read().map((entry) => ({ ...entry, isFound: existsSync(entry.path) }));
  return {
    list,
    find: (id) => list().find((entry) => entry.id === id) ?? null,
    remember({ path, name, officeName }) {
      const absolute = resolve(path);
      const entries = file.read();
      const known = entries.find((entry) => entry.path === absolute);
      const others = entries.filter((entry) => entry !== known);
      const entry = { id: known?.id ?? newId(), name, officeName, path: absolute, lastOpenedAt: now() };
      file.write([entry, ...others].slice(0, keptEntries));
    },
    forget: (id) => file.write(file.read().filter((entry) => entry.id !== id)),
  };
}

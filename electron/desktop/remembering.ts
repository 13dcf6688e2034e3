import type { Preferences } from '../../shared/contract/host.ts';
import type { PreferencesStore } from '../host/preferences.ts';
import type { RecentWorkspaces } from '../host/recent-workspaces.ts';

/** The same preferences, with `apply` told of them at once and after every change. */
export function watchPreferences(store: PreferencesStore, apply: (preferences: Preferences) => void): PreferencesStore {
  apply(store.read());
  return {
    read: () => store.read(),
    change(changes) {
      const changed = store.change(changes);
      apply(changed);
      return changed;
    },
  };
}

/** The same list, with the desktop told what came onto it and what left it. */
export function watchRecent(
  store: RecentWorkspaces,
  remembered: (path: string) => void,
  forgotten: () => void,
): RecentWorkspaces {
  return {
    list: () => store.list(),
    find: (id) => store.find(id),
    remember(workspace) {
      store.remember(workspace);
      remembered(workspace.path);
    },
    forget(id) {
      store.forget(id);
      forgotten();
    },
  };
}

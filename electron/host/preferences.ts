import { join } from 'node:path';
import { type Preferences, preferencesSchema } from '../../shared/contract/host.ts';
import { createStoredJson } from './stored-json.ts';

export interface PreferencesStore {
  read(): Preferences;
  /** Changes the named settings and answers with all of them. */
  change(changes: { [K in keyof Preferences]?: Preferences[K] | undefined }): Preferences;
}

const defaults: Preferences = { language: null, theme: 'system', textSize: 100, author: '' };

export function createPreferencesStore(dataHome: string): PreferencesStore {
  const file = createStoredJson(join(dataHome, 'preferences.json'), preferencesSchema, () => defaults);
  return {
    read: () => file.read(),
    change(changes) {
      const named = Object.fromEntries(Object.entries(changes).filter(([, value]) => value !== undefined));
      const changed = preferencesSchema.parse({ ...file.read(), ...named });
      file.write(changed);
      return changed;
    },
  };
}

import { useColorScheme, useMediaQuery } from '@mantine/hooks';
import { useEffect } from 'react';
import { call, queryClient, useServiceQuery } from '../../api/service.ts';
import type { Preferences } from '../../../shared/contract/host.ts';
import { setScreenLanguage } from '../../languages.ts';

const preferencesKey = ['host.preferences', {}] as const;

export function usePreferences(): Preferences {
  const { data } = useServiceQuery('host.preferences', {});
  return data ?? ordinaryPreferences;
}

export const ordinaryPreferences: Preferences = { language: null, theme: 'system', textSize: 100, author: '' };

/** Changes what this computer remembers, and the screen with it. */
export async function savePreferences(change: Partial<Preferences>): Promise<void> {
  const before = queryClient.getQueryData<Preferences>(preferencesKey) ?? ordinaryPreferences;
  queryClient.setQueryData(preferencesKey, { ...before, ...change });
  if (change.language) {
    await setScreenLanguage(change.language);
    void call('host.setMenuLanguage', { language: change.language }).catch(() => undefined);
  }
  queryClient.setQueryData(preferencesKey, await call('host.setPreferences', change));
}

/** Per cent of the ordinary text size. */
export const textSizes = { smallest: 80, largest: 160, ordinary: 100, step: 10 } as const;

/** Makes the text larger or smaller by some steps, within what the screen can show. */
export function stepTextSize(steps: number): void {
  const { textSize } = queryClient.getQueryData<Preferences>(preferencesKey) ?? ordinaryPreferences;
  const { smallest, largest, step } = textSizes;
  void savePreferences({ textSize: Math.min(largest, Math.max(smallest, textSize + steps * step)) });
}

/** Puts theme and text size on the document; answers with the scheme that Mantine draws. */
export function useAppearance(): 'light' | 'dark' {
  const { theme, textSize } = usePreferences();
  const systemScheme = useColorScheme();
  const wantsContrast = useMediaQuery('(prefers-contrast: more)');
  const scheme = theme === 'light' || theme === 'dark' ? theme : systemScheme;
  const hasContrast = theme === 'contrast' || (theme === 'system' && wantsContrast);

  useEffect(() => {
    const { dataset, style } = document.documentElement;
    if (hasContrast) dataset['contrast'] = 'more';
    else delete dataset['contrast'];
    style.setProperty('--text-scale', String(textSize / 100));
  }, [hasContrast, textSize]);

  return scheme;
}

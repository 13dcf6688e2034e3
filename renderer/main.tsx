import '@mantine/core/styles.layer.css';
import './styles/tokens.css';
import './styles/base.css';
import './styles/mantine.css';
import { createRoot } from 'react-dom/client';
import { App } from './app.tsx';
import { followDays } from './api/new-day.ts';
import { call, followChanges, queryClient } from './api/service.ts';
import { ordinaryPreferences } from './features/preferences/use-preferences.ts';
import { isLanguage, startLanguages } from './languages.ts';
import type { Language } from '../shared/records/choices.ts';

function browserLanguage(): Language {
  const known = navigator.languages.map((tag) => tag.slice(0, 2)).find(isLanguage);
  return known ?? 'en';
}

async function start(): Promise<void> {
  const [about, preferences] = await Promise.all([
    call('host.about', {}).catch(() => null),
    call('host.preferences', {}).catch(() => ordinaryPreferences),
  ]);
  queryClient.setQueryData(['host.preferences', {}], preferences);
  if (about) queryClient.setQueryData(['host.about', {}], about);
  const language = preferences.language ?? about?.systemLanguage ?? browserLanguage();
  await startLanguages(language);
  void call('host.setMenuLanguage', { language }).catch(() => undefined);
  followChanges();
  followDays();
  const root = document.querySelector('#root');
  if (root) createRoot(root).render(<App />);
}

void start();

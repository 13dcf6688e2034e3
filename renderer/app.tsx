import { DirectionProvider, MantineProvider, useDirection } from '@mantine/core';
import { QueryClientProvider } from '@tanstack/react-query';
import { lazy, Suspense, useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import { queryClient, useServiceQuery } from './api/service.ts';
import { FailureMessage } from './components/failure-message.tsx';
import { useSwitching } from './features/frame/show-workspace.ts';
import { useAppearance } from './features/preferences/use-preferences.ts';
import { useHeldStart } from './features/start/held-start.ts';
import { directionOf, isLanguage } from './languages.ts';
import { resolveVariables, theme } from './theme.ts';

const Frame = lazy(async () => ({ default: (await import('./features/frame/frame.tsx')).Frame }));
const StartScreen = lazy(async () => ({ default: (await import('./features/start/start-screen.tsx')).StartScreen }));

/** The whole page: providers, then either the first screen or the open workspace. */
export function App() {
  return (
    <QueryClientProvider client={queryClient}>
      <DirectionProvider initialDirection={document.documentElement.dir === 'rtl' ? 'rtl' : 'ltr'} detectDirection={false}>
        <Screen />
      </DirectionProvider>
    </QueryClientProvider>
  );
}

function Screen() {
  const scheme = useAppearance();
  const { i18n } = useTranslation();
  const { setDirection } = useDirection();

  useEffect(() => {
    if (isLanguage(i18n.language)) setDirection(directionOf(i18n.language));
  }, [i18n.language, setDirection]);

  return (
    <MantineProvider theme={theme} cssVariablesResolver={resolveVariables} forceColorScheme={scheme}>
      <Suspense fallback={null}>
        <OpenOrStart />
      </Suspense>
    </MantineProvider>
  );
}

function OpenOrStart() {
  const isSwitching = useSwitching((switching) => switching.isSwitching);
  return isSwitching ? null : <Workspace />;
}

function Workspace() {
  const { data: state, error } = useServiceQuery('workspace.state', {});
  const isHeld = useHeldStart((held) => held.isHeld);
  if (error) return <FailureMessage failure={error.failure} />;
  if (!state) return null;
  return state.isOpen && !isHeld ? <Frame key={state.office} state={state} /> : <StartScreen />;
}

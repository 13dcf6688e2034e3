import { lazy, Suspense, useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { listen } from '../../api/service.ts';
import type { WorkspaceState } from '../../../shared/contract/workspace.ts';
import { useNavigation } from '../../navigation.ts';
import { AreaOutlet } from './area-outlet.tsx';
import { Banners } from './banners.tsx';
import { CurrentWorkspace } from './current-workspace.ts';
import styles from './frame.module.css';
import { Header } from './header.tsx';
import { useReversal } from './reversal.ts';
import { focusedField, shortcutOf } from './shortcuts.ts';
import { PrintedHeading } from './printed-heading.tsx';
import { Sidebar } from './sidebar.tsx';
import { Toasts } from './toast-list.tsx';
import { createTypedAhead } from './typed-ahead.ts';
import { useWorkspaceCommands } from './workspace-commands.ts';

export type OpenWorkspaceState = Extract<WorkspaceState, { isOpen: true }>;

const loadPalette = () => import('./palette.tsx');
const Palette = lazy(async () => ({ default: (await loadPalette()).Palette }));
const KeyboardHelp = lazy(async () => ({ default: (await import('./keyboard-help.tsx')).KeyboardHelp }));

/** Everything around an area, while a workspace is open. */
export function Frame({ state }: { state: OpenWorkspaceState }) {
  const { t } = useTranslation('app');
  const area = useNavigation(({ place }) => place.area);
  const go = useNavigation((navigation) => navigation.go);
  const [showsPalette, setShowsPalette] = useState(false);
  const [typedAhead] = useState(() => createTypedAhead());
  const [showsKeys, setShowsKeys] = useState(false);
  const reversal = useReversal();
  const commands = useWorkspaceCommands();
  const main = useRef<HTMLElement>(null);

  // What somebody types right after Ctrl K must not wait for the palette to be loaded.
  useEffect(() => {
    const waiting = window.setTimeout(() => void loadPalette(), 1_000);
    return () => window.clearTimeout(waiting);
  }, []);

  useEffect(() => {
    document.title = `${t(`areas.${area}`)} · ${state.clusterName} · ${t('name')}`;
  }, [t, area, state.clusterName]);

  useEffect(() => {
    const press = (event: KeyboardEvent) => {
      if (typedAhead.keep(event)) {
        event.preventDefault();
        return;
      }
      const shortcut = shortcutOf(event, focusedField(document.activeElement));
      if (shortcut === null) return;
      event.preventDefault();
      switch (shortcut) {
        case 'undo':
          void reversal.undo();
          break;
        case 'redo':
          void reversal.redo();
          break;
        case 'palette':
          if (!showsPalette) typedAhead.begin();
          setShowsPalette(true);
          break;
        case 'help':
          setShowsKeys(true);
          break;
      }
    };
    window.addEventListener('keydown', press);
    return () => window.removeEventListener('keydown', press);
  }, [reversal, typedAhead, showsPalette]);

  useEffect(
    () =>
      listen((event) => {
        if (event.kind !== 'menu') return;
        switch (event.command) {
          case 'undo':
            void reversal.undo();
            break;
          case 'redo':
            void reversal.redo();
            break;
          case 'search':
            setShowsPalette(true);
            break;
          case 'print':
            window.print();
            break;
          case 'backups':
          case 'preferences':
            go({ area: 'workspace', view: event.command });
            break;
          case 'new':
            void commands.close();
            break;
          case 'open':
            void commands.openAnother();
            break;
        }
      }),
    [reversal, commands, go],
  );

  return (
    <CurrentWorkspace value={state}>
      <div className={styles.frame}>
        <a
          className={styles.skip}
          href="#area"
          onClick={(event) => {
            event.preventDefault();
            main.current?.focus();
          }}
        >
          {t('frame.skip')}
        </a>
        <Header
          state={state}
          reversal={reversal}
          onFind={() => setShowsPalette(true)}
          onKeys={() => setShowsKeys(true)}
        />
        <Sidebar area={area} />
        <main className={styles.main} ref={main} id="area" tabIndex={-1}>
          <PrintedHeading state={state} />
          <Banners state={state} />
          <div className={styles.area}>
            <AreaOutlet area={area} />
          </div>
        </main>
        <Toasts onUndo={reversal.undo} />
        <Suspense fallback={null}>
          {showsPalette ? <Palette onClose={() => setShowsPalette(false)} reversal={reversal} typedAhead={typedAhead.take} /> : null}
          {showsKeys ? <KeyboardHelp onClose={() => setShowsKeys(false)} /> : null}
        </Suspense>
      </div>
    </CurrentWorkspace>
  );
}

import { useEffect } from 'react';
import { shortcutOf } from '../../frame/shortcuts.ts';

/** Keeps the application's own shortcuts from a voter: neither the palette nor an undo belongs on this screen. */
export function useGuardedKeys(): void {
  useEffect(() => {
    const guard = (event: KeyboardEvent) => {
      const isShortcut = shortcutOf(event, 'saved') !== null || ((event.ctrlKey || event.metaKey) && event.key.toLowerCase() === 'p');
      if (!isShortcut) return;
      event.preventDefault();
      event.stopImmediatePropagation();
    };
    window.addEventListener('keydown', guard, { capture: true });
    return () => window.removeEventListener('keydown', guard, { capture: true });
  }, []);
}

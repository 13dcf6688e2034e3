import type { MenuItemConstructorOptions } from 'electron';
import type { HostEvent, RecentWorkspace } from '../../shared/contract/host.ts';
import type { MenuWords } from './menu-words.ts';

type Item = MenuItemConstructorOptions;
export type MenuCommand = HostEvent['command'];

export interface MenuParts {
  words: MenuWords['items'];
  /** Newest first. */
  recent: readonly RecentWorkspace[];
  isMac: boolean;
  /** Asks the page; the page decides whether the command applies to what it shows. */
  command: (name: MenuCommand) => void;
  /** Undoes or redoes typing in the field that has the focus. */
  editText: (name: 'undo' | 'redo') => void;
  openRecent: (id: string) => void;
}

const separator: Item = { type: 'separator' };
/** A menu longer than the screen helps nobody; the first screen lists them all. */
const listedRecent = 10;

/** An `&` in a name would be taken for the key that selects the item. */
function escapeLabel(text: string): string {
  return text.replaceAll('&', '&&');
}

function recentMenu({ words, recent, openRecent }: MenuParts): Item[] {
  const found = recent.filter(({ isFound }) => isFound).slice(0, listedRecent);
  if (found.length === 0) return [{ label: words.noRecent, enabled: false }];
  return found.map(({ id, name, officeName, path }) => ({
    label: escapeLabel(`${name} · ${officeName}`),
    toolTip: path,
    click: () => openRecent(id),
  }));
}

function macMenu({ words, command }: MenuParts): Item {
  return {
    label: 'Cluster Desk',
    submenu: [
      { role: 'about', label: words.about },
      separator,
      { label: words.preferences, accelerator: 'Cmd+,', click: () => command('preferences') },
      separator,
      { role: 'services', label: words.services },
      separator,
      { role: 'hide', label: words.hide },
      { role: 'hideOthers', label: words.hideOthers },
      { role: 'unhide', label: words.showAll },
      separator,
      { role: 'quit', label: words.quit },
    ],
  };
}

function fileMenu(parts: MenuParts): Item {
  const { words, command, isMac } = parts;
  const ending: Item[] = isMac
    ? [{ role: 'close', label: words.close }]
    : [
        { label: words.preferences, accelerator: 'Ctrl+,', click: () => command('preferences') },
        separator,
        { role: 'quit', label: words.quit, accelerator: 'Ctrl+Q' },
      ];
  return {
    label: words.file,
    submenu: [
      { label: words.new, accelerator: 'CmdOrCtrl+N', click: () => command('new') },
      { label: words.open, accelerator: 'CmdOrCtrl+O', click: () => command('open') },
      { label: words.recent, submenu: recentMenu(parts) },
      separator,
      { label: words.print, accelerator: 'CmdOrCtrl+P', click: () => command('print') },
      { label: words.backups, click: () => command('backups') },
      separator,
      ...ending,
    ],
  };
}

/**
 * Undo and redo show their keys and leave them to the page, which knows whether the person is in a
 * text (where the keys undo typing) or among records (where they undo a save).
 *
 * macOS gives a key to the menu all the same once the page has left it alone, and the page does so only in a text.
 */
function reversalItem({ words, command, editText }: MenuParts, name: 'undo' | 'redo', accelerator: string): Item {
  return {
    label: words[name],
    accelerator,
    registerAccelerator: false,
    click: (_item, _window, event) => (event.triggeredByAccelerator ? editText(name) : command(name)),
  };
}

function editMenu(parts: MenuParts): Item {
  const { words, command } = parts;
  return {
    label: words.edit,
    submenu: [
      reversalItem(parts, 'undo', 'CmdOrCtrl+Z'),
      reversalItem(parts, 'redo', 'CmdOrCtrl+Shift+Z'),
      separator,
      { role: 'cut', label: words.cut },
      { role: 'copy', label: words.copy },
      { role: 'paste', label: words.paste },
      { role: 'pasteAndMatchStyle', label: words.pastePlain },
      { role: 'selectAll', label: words.selectAll },
      separator,
      { label: words.search, accelerator: 'CmdOrCtrl+K', click: () => command('search') },
    ],
  };
}

function viewMenu({ words }: MenuParts): Item {
  return {
    label: words.view,
    submenu: [
      { role: 'zoomIn', label: words.zoomIn, accelerator: 'CmdOrCtrl+Plus' },
      // The same key without Shift, which most keyboards want for a plus.
      { role: 'zoomIn', label: words.zoomIn, accelerator: 'CmdOrCtrl+=', visible: false },
      { role: 'zoomOut', label: words.zoomOut },
      { role: 'resetZoom', label: words.actualSize },
      separator,
      { role: 'togglefullscreen', label: words.fullScreen },
    ],
  };
}

function windowMenu({ words }: MenuParts): Item {
  return {
    label: words.window,
    role: 'windowMenu',
    submenu: [
      { role: 'minimize', label: words.minimise },
      { role: 'front', label: words.bringToFront },
    ],
  };
}

/** The application's menus, worded in the page's language. */
export function planMenus(parts: MenuParts): Item[] {
  const middle = [fileMenu(parts), editMenu(parts), viewMenu(parts)];
  return parts.isMac ? [macMenu(parts), ...middle, windowMenu(parts)] : middle;
}
